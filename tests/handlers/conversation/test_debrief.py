"""Debrief: how a supporter is after a talk; a rest, and one word to the coordinators."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.buttons import new_card
from handlers.cards import ButtonOld
from handlers.conversation.debrief import (
    Debrief,
    DebriefAnswered,
    DebriefForNobody,
    DebriefHeavy,
    DebriefPassedOn,
    DebriefWanted,
)
from handlers.match.matchmaking import OfferGone, OfferShown
from handlers.programme.digest import WeeklyDigest
from handlers.supporter.availability import NowAvailable
from handlers.supporter.resting import Resting
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village

WEEK = timedelta(days=7)
ANSWERS = (Verb.DEBRIEF_FINE, Verb.DEBRIEF_HEAVY, Verb.DEBRIEF_TALK, Verb.DEBRIEF_SKIP)


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician who has talked with Ben."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    ended(village, ann)
    return ann


def ended(village: Village, person: int) -> Orders:
    """End somebody's talk, and deliver what follows."""
    village.press(person, Verb.TALK_END)
    put = village.press(person, Verb.END_YES)
    village.deliver()
    return put


def test_after_a_talk_the_supporter_is_asked_once(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    put = ended(village, ann)
    assert put.said(ben)[-1] == Debrief()
    assert tuple(put.verbs(ben)) == (Verb.WRONG_AFTER, *ANSWERS)
    assert Debrief() not in put.said(ann)
    assert Debrief() not in village.wait(days=10).said(ben)


def test_the_question_keeps_nothing_of_the_talk_and_is_answered_when_all_of_it_is_gone(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    assert village.memory.count("cases") == village.memory.count("cards") == 0
    assert village.press(ben, Verb.DEBRIEF_FINE).said(ben) == [DebriefAnswered()]


def test_fine_and_skip_leave_nothing(village: Village, ann: int, ben: int) -> None:
    assert ann
    before = village.listed(ben), village.do(lambda work: work.timers.earliest())
    for verb in (Verb.DEBRIEF_FINE, Verb.DEBRIEF_SKIP):
        put = village.press(ben, verb)
        assert (put.said(ben), put.verbs(ben)) == ([DebriefAnswered()], [])
    assert (village.listed(ben), village.do(lambda work: work.timers.earliest())) == before


def test_heavy_gives_a_rest_in_which_nobody_asks(village: Village, ann: int, ben: int) -> None:
    put = village.press(ben, Verb.DEBRIEF_HEAVY)
    assert put.said(ben) == [DebriefHeavy(village.now + WEEK)]
    assert village.asked(village.asks(ann).id) == set()


def test_the_rest_ends_by_itself_and_whoever_waits_is_looked_at_at_once(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.DEBRIEF_HEAVY)
    village.wait(days=6, minutes=30)
    village.asks(ann)  # who is looked at again at half past each hour
    put = village.wait(hours=23, minutes=29)
    assert OfferShown not in [type(it) for it in put.said(ben)]
    put = village.wait(minutes=1)
    assert [type(it) for it in put.said(ben)] == [OfferShown]
    assert village.listed(ben).rests_until is None


def test_available_ends_the_rest(village: Village, ann: int, ben: int) -> None:
    village.press(ben, Verb.DEBRIEF_HEAVY)
    put = village.command(ben, "available")
    assert [type(it) for it in put.said(ben)] == [NowAvailable]
    assert village.listed(ben).rests_until is None
    assert village.due(Timer.RESTED, village.listed(ben).id) is None
    assert village.asked(village.asks(ann).id) == {ben}


def test_a_day_away_does_not_end_the_rest(village: Village, ann: int, ben: int) -> None:
    assert ann
    village.press(ben, Verb.DEBRIEF_HEAVY)
    village.press(ben, Verb.AWAY_TODAY)
    village.wait(days=2)
    assert not village.listed(ben).away
    assert village.listed(ben).rests_until is not None


def test_the_profile_shows_the_rest_to_its_owner_alone(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    boss = village.coordinator()
    digest = village.command(boss, "digest").said(boss)
    assert [type(it) for it in digest] == [WeeklyDigest]
    assert not [it for it in village.command(ben, "profile").said(ben) if isinstance(it, Resting)]
    village.press(ben, Verb.DEBRIEF_HEAVY)
    assert Resting(village.now + WEEK) in village.command(ben, "profile").said(ben)
    assert village.command(boss, "digest").said(boss) == digest


def test_heavy_takes_back_what_was_offered_and_asks_others(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    cleo = village.supporter("Cleo", "Pediatrics")
    put = village.press(ben, Verb.DEBRIEF_HEAVY)
    assert OfferGone() in put.said(ben)
    assert village.asked(case.id) == {cleo}


def test_heavy_leaves_open_talks_open(village: Village, ann: int, ben: int) -> None:
    village.links(ann, ben)
    village.press(ben, Verb.DEBRIEF_HEAVY)
    assert village.type(ann, "Hello").heard(ben)


def test_the_length_of_the_rest_is_the_programmes(village: Village, ann: int, ben: int) -> None:
    assert ann
    village.programme = replace(village.programme, cool_down=timedelta(days=2))
    put = village.press(ben, Verb.DEBRIEF_HEAVY)
    assert put.said(ben) == [DebriefHeavy(village.now + timedelta(days=2))]


def test_who_would_like_to_talk_is_named_to_the_coordinators_at_the_quarter_hour(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    boss = village.coordinator()
    village.clock.go_on(timedelta(minutes=4))
    put = village.press(ben, Verb.DEBRIEF_TALK)
    at = village.now + timedelta(minutes=11)
    assert put.said(ben) == [DebriefPassedOn(at, village.programme.duty)]
    assert put.said(boss) == []
    village.press(ben, Verb.DEBRIEF_TALK)
    assert village.wait(minutes=10).said(boss) == []
    assert village.wait(minutes=1).said(boss) == [DebriefWanted("Dr. Ben")]
    assert village.wait(days=1).said(boss) == []


def test_the_word_belongs_to_no_case(village: Village, ann: int, ben: int) -> None:
    assert ann
    village.coordinator()
    village.press(ben, Verb.DEBRIEF_TALK)
    put = village.wait(minutes=15)
    (card,) = put
    assert card.case is None


def test_nobody_is_woken_by_it(village: Village, ann: int, ben: int) -> None:
    assert ann
    boss = village.coordinator()
    village.wait(hours=10)  # it is 22:00
    village.press(ben, Verb.DEBRIEF_TALK)
    assert village.wait(hours=10).said(boss) == []
    assert village.wait(minutes=15).said(boss) == [DebriefWanted("Dr. Ben")]


def test_a_coordinator_who_listens_is_not_told_of_themselves(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    village.coordinator(ben)
    put = village.press(ben, Verb.DEBRIEF_TALK)
    assert put.said(ben) == [DebriefForNobody("204-555-0100")]
    boss = village.coordinator()
    village.press(ben, Verb.DEBRIEF_TALK)
    put = village.wait(minutes=15)
    assert DebriefWanted("Dr. Ben") in put.said(boss)
    assert DebriefWanted("Dr. Ben") not in put.said(ben)


@pytest.mark.parametrize("verb", ANSWERS)
def test_whoever_is_no_listener_gets_nothing_by_a_forged_button(
    village: Village, ann: int, ben: int, verb: Verb
) -> None:
    assert ben
    boss = village.coordinator()
    put = village.press(ann, verb, CardId(new_card()))
    assert (put.answer, put.said(ann)) == (ButtonOld(), [])
    assert village.wait(hours=1).said(boss) == []
    stranger = village.stranger()
    village.press(stranger, verb, CardId(new_card()))
    assert village.wait(hours=1).said(boss) == []


def test_who_was_taken_off_the_roster_meanwhile_is_heard_and_then_gone(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    boss = village.coordinator()
    village.press(ben, Verb.DEBRIEF_TALK)
    village.press(boss, Verb.RETIRE_ASK, CardId(village.listed(ben).id))
    village.press(boss, Verb.RETIRE_YES)
    assert DebriefWanted("Dr. Ben") in village.wait(hours=1).said(boss)
    assert village.memory.count("supporters") == 0
    for verb in ANSWERS:
        assert village.press(ben, verb).answer == ButtonOld()


def test_a_supporter_who_never_wrote_is_not_asked_how_it_was(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    case = village.links(ann, ben)
    assert Debrief() not in village.tick(Timer.REACH_END, case.id).said(ben)


def test_a_supporter_whose_colleague_has_left_is_asked_too(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.command(ann, "forget_me")
    assert village.press(ann, Verb.FORGET_YES).said(ben)[-1] == Debrief()
    village.deliver()
    assert village.press(ben, Verb.DEBRIEF_FINE).said(ben) == [DebriefAnswered()]
