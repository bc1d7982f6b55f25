"""Enrolling: training on record, and a new invitation, by a coordinator's tap."""

from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.programme.enrolling import InvitationMade, TrainingNoted, TrainingOnRecord, last_day
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.supporters import Standing
from storage.tokens import Opens, Token
from storage.values import CardId
from tests.handlers.joining.test_confirming import agrees
from tests.handlers.village import Village


@pytest.mark.parametrize(
    ("verb", "years"),
    [(Verb.TRAINED_ONE, 1), (Verb.TRAINED_THREE, 3), (Verb.TRAINED_ALWAYS, None)],
)
def test_who_was_trained_today_may_be_asked_at_once_for_whoever_waits(
    village: Village, cora: int, verb: Verb, years: int | None
) -> None:
    ben = village.supporter("Ben", "Surgery", trained_on=None)
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    put = village.press(cora, verb, CardId(village.listed(ben).id))
    today = village.moment.today
    expires = None if years is None else today.replace(year=today.year + years) - timedelta(days=1)
    assert put.said(cora) == [TrainingNoted("Dr. Ben", expires)]
    assert put.said(ben) == [TrainingOnRecord(expires)]
    assert village.listed(ben).trained_on == today
    assert village.listed(ben).training_expires == expires
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}
    due = village.due(Timer.REFRESHER, village.listed(ben).id)
    assert (due is None) == (expires is None)


def test_who_is_not_confirmed_yet_hears_nothing_of_it(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery", standing=Standing.AGREED, trained_on=None)
    put = village.press(cora, Verb.TRAINED_ONE, CardId(village.listed(ben).id))
    assert put.said(ben) == []
    assert village.listed(ben).trained_on == village.moment.today


@pytest.mark.parametrize(
    ("begun", "years", "last"),
    [
        (date(2031, 5, 14), 1, date(2032, 5, 13)),
        (date(2031, 1, 1), 2, date(2032, 12, 31)),
        (date(2032, 2, 29), 1, date(2033, 2, 28)),
        (date(2032, 3, 1), 1, date(2033, 2, 28)),
    ],
)
def test_some_years_end_on_the_day_before(begun: date, years: int, last: date) -> None:
    assert last_day(begun, years) == last


def test_a_new_invitation_opens_and_the_earlier_one_does_not(village: Village, cora: int) -> None:
    row = village.enlist(None, "Ben", "Surgery", standing=Standing.INVITED, agreed_to="")
    until = village.now + timedelta(days=14)
    earlier = village.do(lambda work: work.tokens.mint(Token(Opens.SUPPORTER, row), until))
    (made,) = village.press(cora, Verb.ROSTER_INVITE, CardId(row)).said(cora)
    assert isinstance(made, InvitationMade)
    secret = made.link.partition("start=agree_")[2]
    assert secret
    ben = village.stranger()
    agrees(village, ben, earlier)
    assert village.do(lambda work: work.supporters.of_person(ben)) is None
    agrees(village, ben, secret)
    assert village.listed(ben).standing is Standing.AGREED


def test_who_has_joined_needs_no_invitation(village: Village, cora: int) -> None:
    ben = village.supporter("Ben", "Surgery")
    row = CardId(village.listed(ben).id)
    assert village.press(cora, Verb.ROSTER_INVITE, row).answer == ButtonOld()
