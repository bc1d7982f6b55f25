"""Agreeing anew: who agreed to a text that has changed is asked, and asked by nobody meanwhile."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.cards import ButtonOld
from handlers.joining.consent import DoorClosed
from handlers.match.matchmaking import OfferGone
from handlers.match.pool import AGREEMENT
from handlers.programme.roster import RosterGroup, RosterShown
from handlers.supporter.agreeing import (
    AGAIN_AFTER,
    AgreementChanged,
    AgreementPutOff,
    AgreementRenewed,
    watch_all,
)
from handlers.supporter.profile import ProfileShown
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

OLDER = "2031-01"
FIRST, AGAIN = AgreementChanged("Peerline", again=False), AgreementChanged("Peerline", again=True)


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter who agreed to an older text."""
    return village.supporter("Ben", "Surgery", agreed_to=OLDER)


def begins(village: Village) -> Orders:
    """Let the bot start, and what is due at once happen."""
    village.do(lambda work: watch_all(work, village.moment))
    return village.wait(seconds=1)


def test_at_the_start_they_are_asked_once_and_once_more_after_some_days(
    village: Village, ben: int
) -> None:
    assert begins(village).said(ben) == [FIRST]
    assert begins(village).said(ben) == []
    assert village.wait(days=AGAIN_AFTER.days - 1).said(ben) == []
    assert village.wait(days=1).said(ben) == [AGAIN]
    assert begins(village).said(ben) == []
    assert village.wait(days=30).said(ben) == []


def test_who_agreed_to_the_text_as_it_stands_hears_nothing(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    invited = village.enlist(None, "Eve", "Surgery", standing=Standing.INVITED, agreed_to="")
    assert begins(village).said(ben) == []
    assert village.due(Timer.AGREEMENT, invited) is None


def test_nobody_is_woken_for_it(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", agreed_to=OLDER, quiet_hours=("07:00", "09:00"))
    village.clock.go_on(timedelta(hours=10))  # ten in the evening
    assert begins(village).said(ben) == []
    assert village.wait(hours=10, minutes=59).said(ben) == []
    assert village.wait(minutes=1).said(ben) == [FIRST]


def test_nobody_is_woken_for_the_second_time_either(village: Village, ben: int) -> None:
    begins(village)
    village.press(ben, Verb.AGREEMENT_LATER)
    village.press(ben, Verb.QUIET_NINE)
    village.clock.go_on(timedelta(hours=11))
    entry = village.listed(ben)
    assert village.tick(Timer.AGREEMENT, entry.id).said(ben) == []
    due = village.due(Timer.AGREEMENT, entry.id)
    assert due == datetime(2031, 5, 15, 8, tzinfo=ZoneInfo(ZONE))


def test_until_they_agree_nobody_asks_them_and_from_then_on_at_once(
    village: Village, ben: int
) -> None:
    case = village.asks(village.physician("Emergency"))
    assert village.asked(case.id) == set()
    begins(village)
    assert village.press(ben, Verb.AGREEMENT_YES).said(ben) == [AgreementRenewed()]
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}
    assert village.listed(ben).agreed_to == AGREEMENT
    assert village.wait(days=10).said(ben).count(AGAIN) == 0


def test_not_now_leaves_it_open_in_the_profile(village: Village, ben: int) -> None:
    begins(village)
    put = village.press(ben, Verb.AGREEMENT_LATER)
    assert put.said(ben) == [AgreementPutOff()]
    assert village.listed(ben).agreed_to == OLDER
    put = village.command(ben, "profile")
    (shown,) = put.said(ben)
    assert isinstance(shown, ProfileShown)
    assert not shown.agreed
    assert Verb.AGREEMENT_SHOW in put.verbs(ben)
    assert village.press(ben, Verb.AGREEMENT_SHOW).said(ben) == [FIRST]
    village.press(ben, Verb.AGREEMENT_YES)
    put = village.command(ben, "profile")
    assert Verb.AGREEMENT_SHOW not in put.verbs(ben)


def test_talks_that_are_open_go_on(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.links(ann, ben)
    ages(village, ben)
    begins(village)
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]


def ages(village: Village, person: int) -> None:
    """Let the text have changed since somebody agreed to it."""
    entry = village.listed(person)
    village.do(lambda work: work.supporters.put(replace(entry, agreed_to=OLDER)))


def test_an_offer_that_was_out_is_taken_back(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery")
    case = village.asks(village.physician("Emergency"))
    ages(village, ben)
    put = village.press(ben, Verb.OFFER_YES)
    assert OfferGone() in put.said(ben)
    assert village.asked(case.id) == set()


def test_a_card_of_an_older_text_agrees_to_nothing_and_shows_the_text(
    village: Village, ben: int
) -> None:
    put = village.press(ben, Verb.AGREEMENT_YES, CardId(bytes(16)))
    assert (put.answer, put.said(ben)) == (ButtonOld(), [FIRST])
    assert village.listed(ben).agreed_to == OLDER


VERBS = (Verb.AGREEMENT_SHOW, Verb.AGREEMENT_YES, Verb.AGREEMENT_LATER)


@pytest.mark.parametrize("verb", VERBS)
def test_there_is_nothing_to_agree_to_for_anybody_else(
    village: Village, ben: int, verb: Verb
) -> None:
    begins(village)
    card = village.button(ben, Verb.AGREEMENT_YES)
    ann, eve = village.physician("Emergency"), village.supporter("Eve", "Surgery")
    for person in (ann, eve):
        put = village.press(person, verb, card)
        assert (put.answer, put.said(person)) == (ButtonOld(), [])
    stranger = village.stranger()
    assert village.press(stranger, verb, card).said(stranger) == [DoorClosed("204-555-0100")]


def test_who_has_left_or_agreed_meanwhile_is_not_asked(village: Village, ben: int) -> None:
    entry = village.listed(ben)
    village.do(lambda work: work.supporters.drop(entry.id))
    assert village.tick(Timer.AGREEMENT, entry.id).said(ben) == []
    eve = village.supporter("Eve", "Surgery")
    assert village.tick(Timer.AGREEMENT, village.listed(eve).id).said(eve) == []


def test_coordinators_see_who_has_yet_to_renew(village: Village, ben: int) -> None:
    cora = village.coordinator()
    assert village.listed(ben)
    put = village.command(cora, "roster")
    assert put.said(cora) == [RosterShown(0, 0, 0, 0, 0, 0, 0, 0, renew=1)]
    put = village.press(cora, Verb.ROSTER_RENEW)
    assert put.said(cora) == [RosterGroup("renew", 1, 0)]
    assert village.press(ben, Verb.ROSTER_RENEW).answer == ButtonOld()
