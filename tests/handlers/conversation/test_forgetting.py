"""Forgetting: all about somebody goes at once, and whoever talked with them is told kindly."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.debrief import Debrief
from handlers.conversation.forgetting import (
    ColleagueLeft,
    ForgetAsked,
    ForgetKept,
    Forgotten,
    LastCoordinator,
    SupporterLeft,
)
from handlers.joining.confirming import ConfirmAsked
from handlers.joining.consent import DoorClosed
from handlers.match.matchmaking import OfferGone, OfferShown
from handlers.match.starting_over import LookingAgain
from handlers.orders import ShowMenu
from handlers.verbs import Verb
from storage.cases import Stage
from storage.supporters import Standing
from storage.tokens import Opens, Token
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


def test_it_is_asked_first_and_says_whether_a_place_on_the_roster_goes_too(
    village: Village, ann: int, ben: int
) -> None:
    put = village.command(ann, "forget_me")
    assert put.said(ann) == [ForgetAsked(supporter=False)]
    assert put.verbs(ann) == [Verb.FORGET_YES, Verb.FORGET_NO]
    assert village.command(ben, "forget_me").said(ben) == [ForgetAsked(supporter=True)]


def test_kept_nothing_was_erased(village: Village, ann: int) -> None:
    assert village.press(ann, Verb.FORGET_NO).said(ann) == [ForgetKept()]
    assert village.do(lambda work: work.people.find(ann)) is not None


def test_whoever_is_forgotten_is_a_stranger_again(village: Village, ann: int) -> None:
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ann) == [Forgotten()]
    assert [(it.supporter, it.coordinator) for it in put if isinstance(it, ShowMenu)] == [
        (False, False)
    ]
    assert village.command(ann, "support").said(ann) == [DoorClosed(PROGRAMME.contact)]


def test_their_key_and_the_keys_of_all_their_cases_die(village: Village, ann: int) -> None:
    kept = village.memory.named("person")
    village.asks(ann)
    village.press(ann, Verb.FORGET_YES)
    village.deliver()
    assert len(kept - village.memory.named("person")) == 1
    assert village.memory.named("case") == set()


def test_what_they_typed_and_were_about_to_answer_goes_too(village: Village, ann: int) -> None:
    village.type(ann, "I need to talk")
    village.press(ann, Verb.PLACE_ADD)
    village.press(ann, Verb.FORGET_YES)
    village.deliver()
    for table in ("held", "dialogue", "cards", "timers", "doors", "outbox"):
        assert village.memory.count(table) == 0, table


def test_a_draft_goes(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("cases") == 0


def test_of_a_request_that_waits_the_offers_are_taken_back(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ben) == [OfferGone()]
    assert village.memory.count("cases") == 0
    assert put.said(ann) == [Forgotten()]


def test_a_supporter_who_talked_with_them_is_told_kindly(
    village: Village, ann: int, ben: int
) -> None:
    match = village.links(ann, ben).match
    assert match
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ben) == [ColleagueLeft(match.alias, lost=False), Debrief()]
    assert all(it.case is None for it in put)
    assert village.memory.count("cases") == 0


def test_the_supporter_is_told_that_what_they_wrote_last_did_not_arrive(
    village: Village, ann: int, ben: int
) -> None:
    match = village.links(ann, ben).match
    assert match
    village.type(ben, "Take care")
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ben) == [ColleagueLeft(match.alias, lost=True), Debrief()]


def test_what_they_wrote_before_they_left_does_not_reach_the_other_any_more(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.type(ann, "Do not pass this on")
    village.press(ann, Verb.FORGET_YES)
    assert all(it.outgoing.origin is None for it in village.waiting())


def test_a_supporter_who_leaves_is_off_the_roster_and_the_requester_is_offered_another(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    old = village.links(ann, ben)
    put = village.press(ben, Verb.FORGET_YES)
    (again,) = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    assert (again.why, again.name, again.lost) == ("left", "Dr. Ben", False)
    assert village.do(lambda work: work.supporters.of_person(ben)) is None
    assert village.case(old.id) is None
    assert village.request_of(ann).stage is Stage.WAITING
    assert [type(it) for it in put.said(cleo)] == [OfferShown]


def test_the_requester_is_told_that_what_they_wrote_last_did_not_arrive(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.type(ann, "Are you there?")
    put = village.press(ben, Verb.FORGET_YES)
    assert [it.lost for it in put.said(ann) if isinstance(it, LookingAgain)] == [True]


def test_of_what_a_supporter_was_shown_no_trace_stays_in_others_cases(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    put = village.press(ben, Verb.FORGET_YES)
    assert OfferGone() in put.said(ben)
    assert village.offers(case.id) == []
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_supporter_who_leaves_a_talk_that_is_closing_lets_its_words_be_said(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.press(ben, Verb.FORGET_YES)
    assert put.said(ann) == [SupporterLeft("Dr. Ben", lost=False)]
    village.deliver()
    assert village.memory.count("cases") == 0


def test_a_requester_who_leaves_a_talk_that_is_closing_lets_the_supporter_know(
    village: Village, ann: int, ben: int
) -> None:
    match = village.links(ann, ben).match
    assert match
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.END_YES)
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ben) == [ColleagueLeft(match.alias, lost=False), Debrief()]


def test_nobody_is_told_twice_of_a_talk_whose_last_words_were_delivered(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.END_YES)
    village.deliver()
    assert village.press(ann, Verb.FORGET_YES).said(ben) == []


def test_a_check_in_to_come_is_dropped(village: Village, ann: int, ben: int) -> None:
    village.links(ann, ben)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.deliver()
    assert village.memory.count("follow_ups") == 1
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("follow_ups") == 0
    assert village.wait(days=5).said(ann) == []


def test_the_last_coordinator_must_hand_over_first(village: Village) -> None:
    cora = village.coordinator()
    assert village.press(cora, Verb.FORGET_YES).said(cora) == [LastCoordinator()]
    assert village.do(lambda work: work.coordinators.of_person(cora)) is not None


def test_one_of_two_coordinators_can_go_and_the_other_still_confirms(village: Village) -> None:
    cora, dan = village.stranger(), village.physician("Emergency")
    village.enlist(dan, "Dan", "Psychiatry", standing=Standing.AGREED)
    carl = village.coordinator()
    asked = ask_to_confirm(village, cora)
    assert asked == [ConfirmAsked("Dr. Dan", "family physician")]
    theirs = village.button(cora, Verb.SUPPORTER_CONFIRM)
    assert village.press(cora, Verb.FORGET_YES).said(cora) == [Forgotten()]
    village.consents(cora, "Surgery")
    assert village.press(cora, Verb.SUPPORTER_CONFIRM, theirs).answer == ButtonOld()
    assert carl


def ask_to_confirm(village: Village, person: int) -> list[object]:
    """Make somebody a coordinator by a link, and return whom they are asked to confirm."""
    token, until = Token(Opens.COORDINATOR), village.now + timedelta(days=1)
    secret = village.do(lambda work: work.tokens.mint(token, until))
    return [*village.command(person, "start", f"coordinate_{secret}").said(person)[1:]]


def test_everything_of_one_who_is_two_of_these_goes(village: Village, ben: int) -> None:
    village.coordinator()
    village.coordinator(ben)
    village.supporter("Cleo", "Pediatrics")
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    village.asks(ben)
    put = village.press(ben, Verb.FORGET_YES)
    assert put.said(ben)[-1] == Forgotten()
    village.deliver()
    for found in (
        village.do(lambda work: work.people.find(ben)),
        village.do(lambda work: work.supporters.of_person(ben)),
        village.do(lambda work: work.coordinators.of_person(ben)),
    ):
        assert found is None
    assert village.do(lambda work: work.seats.of(ben)) == []
    assert village.do(lambda work: work.offers.of_person(ben)) == []
    assert village.request_of(eve).stage is Stage.WAITING


def test_the_transit_key_is_renewed_at_once(village: Village, ann: int) -> None:
    before = village.memory.named("transit")
    village.press(ann, Verb.FORGET_YES)
    village.follow()
    assert not before & village.memory.named("transit")


def test_twice_is_once(village: Village, ann: int) -> None:
    village.press(ann, Verb.FORGET_YES)
    village.deliver()
    assert village.press(ann, Verb.FORGET_YES).said(ann) == [Forgotten()]
