"""A supporter who agreed is held until a coordinator knows, elsewhere, that it is they."""

from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.joining.confirming import (
    AgreementNoted,
    ConfirmAsked,
    ConfirmYourself,
    InvitationGone,
    SupporterConfirmed,
    SupporterRefused,
    YouAreConfirmed,
    YouAreRefused,
)
from handlers.match.pool import AGREEMENT
from handlers.orders import ShowMenu
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.supporters import Standing
from storage.tokens import Opens, Token
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

CONTACT = PROGRAMME.contact
ASKED = ConfirmAsked("Dr. Ben", "family physician")


def invites(village: Village, name: str = "Ben", **further: object) -> str:
    """Put somebody on the roster, and return the secret of their invitation."""
    row = village.enlist(None, name, "Surgery", standing=Standing.INVITED, agreed_to="", **further)
    token, until = Token(Opens.SUPPORTER, row), village.now + timedelta(days=14)
    return village.do(lambda work: work.tokens.mint(token, until))


def agrees(village: Village, person: int, secret: str) -> list[object]:
    """Let somebody open an invitation and agree; return what they are told."""
    village.command(person, "start", f"agree_{secret}")
    return [*village.press(person, Verb.CONSENT_AGREE).said(person)]


@pytest.fixture
def ben(village: Village, cora: int) -> int:
    """One who opened Ben's invitation and agreed; Cora is asked."""
    ben = village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    put = village.press(ben, Verb.CONSENT_AGREE)
    assert put.said(ben) == [AgreementNoted(CONTACT)]
    assert put.said(cora) == [ASKED]
    return ben


def test_whoever_agrees_is_bound_to_the_entry_but_may_not_be_asked_yet(
    village: Village, ben: int
) -> None:
    entry = village.listed(ben)
    assert (entry.standing, entry.agreed_to) == (Standing.AGREED, AGREEMENT)
    ann = village.physician("Emergency")
    assert village.asked(village.asks(ann).id) == set()


def test_nobody_confirms_themself_where_there_is_another(village: Village, cora: int) -> None:
    carl = village.coordinator()
    village.command(carl, "start", f"agree_{invites(village)}")
    put = village.press(carl, Verb.CONSENT_AGREE)
    assert (put.said(cora), put.said(carl)) == ([ASKED], [AgreementNoted(CONTACT)])
    village.press(cora, Verb.SUPPORTER_CONFIRM)
    assert village.listed(carl).standing is Standing.CONFIRMED


def test_the_only_coordinator_may_until_there_is_another(village: Village, cora: int) -> None:
    village.command(cora, "start", f"agree_{invites(village)}")
    assert ASKED in village.press(cora, Verb.CONSENT_AGREE).said(cora)
    carl = becomes_coordinator(village, village.stranger())
    assert village.press(cora, Verb.SUPPORTER_CONFIRM).answer == ConfirmYourself()
    assert village.listed(cora).standing is Standing.AGREED
    village.press(carl, Verb.SUPPORTER_CONFIRM)
    assert village.listed(cora).standing is Standing.CONFIRMED


def test_who_becomes_a_coordinator_is_not_asked_about_themself(
    village: Village, ben: int, cora: int
) -> None:
    assert cora
    becomes_coordinator(village, ben)
    assert Verb.SUPPORTER_CONFIRM not in {each.verb for each in village.buttons[ben]}


def becomes_coordinator(village: Village, person: int) -> int:
    """Let somebody open a coordinator's link, and return them."""
    token, until = Token(Opens.COORDINATOR), village.now + timedelta(days=1)
    secret = village.do(lambda work: work.tokens.mint(token, until))
    village.command(person, "start", f"coordinate_{secret}")
    return person


def test_every_coordinator_is_asked(village: Village, cora: int) -> None:
    carl, ben = village.coordinator(), village.stranger()
    village.command(ben, "start", f"agree_{invites(village)}")
    put = village.press(ben, Verb.CONSENT_AGREE)
    assert put.said(cora) == put.said(carl) == [ASKED]


def test_confirmed_they_are_welcomed_get_their_menu_and_are_asked_at_once(
    village: Village, ben: int, cora: int
) -> None:
    ann = village.physician("Emergency")
    case = village.asks(ann)
    put = village.press(cora, Verb.SUPPORTER_CONFIRM)
    assert put.said(cora) == [SupporterConfirmed("Dr. Ben")]
    assert put.said(ben) == [YouAreConfirmed("Dr. Ben", trained=True)]
    assert [it.supporter for it in put if isinstance(it, ShowMenu)] == [True]
    village.wait(seconds=1)
    assert village.asked(case.id) == {ben}


@pytest.mark.parametrize(
    ("trained_on", "expires", "trained"),
    [
        (None, None, False),
        (date(2030, 1, 1), date(2031, 5, 14), True),
        (date(2030, 1, 1), date(2031, 5, 13), False),
    ],
)
def test_they_are_told_whether_their_training_is_current(
    village: Village, cora: int, trained_on: date | None, expires: date | None, *, trained: bool
) -> None:
    ben = village.stranger()
    agrees(village, ben, invites(village, trained_on=trained_on, training_expires=expires))
    put = village.press(cora, Verb.SUPPORTER_CONFIRM)
    assert put.said(ben) == [YouAreConfirmed("Dr. Ben", trained)]


def test_refused_the_entry_is_free_and_there_is_a_new_invitation_to_hand_over(
    village: Village, ben: int, cora: int
) -> None:
    put = village.press(cora, Verb.SUPPORTER_REFUSE)
    assert put.said(ben) == [YouAreRefused(CONTACT)]
    (refused,) = put.said(cora)
    assert isinstance(refused, SupporterRefused)
    secret = refused.link.rpartition("agree_")[2]
    (entry,) = village.do(lambda work: list(work.supporters.all().values()))
    assert (entry.standing, entry.person, entry.agreed_to) == (Standing.INVITED, None, "")
    really_ben = village.stranger()
    assert agrees(village, really_ben, secret) == [AgreementNoted(CONTACT)]
    assert village.listed(really_ben).id == entry.id


def test_an_invitation_works_once(village: Village, cora: int) -> None:
    secret = invites(village)
    ben, eve = village.stranger(), village.stranger()
    village.command(eve, "start", f"agree_{secret}")
    assert agrees(village, ben, secret) == [AgreementNoted(CONTACT)]
    assert village.press(eve, Verb.CONSENT_AGREE).said(eve) == [InvitationGone(CONTACT)]
    assert village.listed(ben).standing is Standing.AGREED
    assert cora


def test_one_person_takes_no_second_entry(village: Village, ben: int) -> None:
    secret = invites(village, "Cleo")
    assert agrees(village, ben, secret) == [InvitationGone(CONTACT)]
    assert village.listed(ben).first_name == "Ben"


@pytest.mark.parametrize("second", [Verb.SUPPORTER_CONFIRM, Verb.SUPPORTER_REFUSE])
@pytest.mark.parametrize("first", [Verb.SUPPORTER_CONFIRM, Verb.SUPPORTER_REFUSE])
def test_the_first_coordinators_answer_counts_and_the_others_card_is_old(
    village: Village, cora: int, first: Verb, second: Verb
) -> None:
    carl, ben = village.coordinator(), village.stranger()
    agrees(village, ben, invites(village))
    theirs = village.button(carl, second)
    village.press(cora, first)
    before = village.do(lambda work: list(work.supporters.all().values()))
    put = village.press(carl, second, theirs)
    assert put.answer == ButtonOld()
    assert village.do(lambda work: list(work.supporters.all().values())) == before


def test_confirmed_they_hear_in_time_that_their_training_runs_out(
    village: Village, cora: int
) -> None:
    ben, expires = village.stranger(), date(2031, 8, 31)
    agrees(village, ben, invites(village, "Carl", training_expires=expires))
    village.press(cora, Verb.SUPPORTER_CONFIRM)
    due = village.due(Timer.REFRESHER, village.listed(ben).id)
    assert due is not None
    assert due.date() == expires - timedelta(days=60)


def test_only_a_coordinator_can_confirm_and_only_by_their_own_card(
    village: Village, ben: int, cora: int
) -> None:
    card = village.button(cora, Verb.SUPPORTER_CONFIRM)
    carl = village.coordinator()
    for person in (ben, carl):
        assert village.press(person, Verb.SUPPORTER_CONFIRM, card).answer == ButtonOld()
    assert village.listed(ben).standing is Standing.AGREED


def test_who_coordinates_no_more_confirms_nobody(village: Village, ben: int, cora: int) -> None:
    village.coordinator()
    card = village.button(cora, Verb.SUPPORTER_CONFIRM)
    mine = village.do(lambda work: work.coordinators.of_person(cora))
    assert mine
    village.do(lambda work: work.coordinators.drop(mine.id))
    village.consents(cora, "Emergency")
    assert village.press(cora, Verb.SUPPORTER_CONFIRM, card).answer == ButtonOld()
    assert village.listed(ben).standing is Standing.AGREED


def test_the_question_waits_however_long_it_takes(village: Village, ben: int, cora: int) -> None:
    village.wait(days=30)
    village.memory.rotate()
    assert village.press(cora, Verb.SUPPORTER_CONFIRM).said(ben)
