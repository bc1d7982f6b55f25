"""Unanswered: a proposal, and what was typed for one, waits a week for a yes and no longer."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.agreed import RoomAgreed
from handlers.conversation.calling import WaysToTalk
from handlers.conversation.proposing import WAITS, ContactProposed, RoomProposed
from handlers.conversation.unanswered import ProposalOver, ProposalUnanswered
from handlers.orders import EditCard
from handlers.timers import Timer
from handlers.verbs import Verb
from tests.handlers.meeting import alias, answers, offers_rooms, proposes, ways
from tests.handlers.put import Orders
from tests.handlers.village import Village

NUMBER = "204-555-0142"


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery with room for three."""
    offers_rooms(village)
    return village.supporter("Ben", "Surgery", capacity=3)


def a_week_passes(village: Village, person: int) -> Orders:
    """Let nobody answer, while both go on writing."""
    return village.tick(Timer.UNANSWERED, village.request_of(person).id)


def test_it_is_closed_and_whoever_proposed_is_told(village: Village, ann: int, ben: int) -> None:
    put = proposes(village, ann, NUMBER, Verb.CALL_CONTACT)
    assert put.said(ben) == [ContactProposed(alias(village, ann), gives=True)]
    put = a_week_passes(village, ann)
    assert put.said(ann) == [ProposalUnanswered("Dr. Ben")]
    assert put.said(ben) == [ProposalOver(alias(village, ann))]
    assert [it.quiet for it in put if isinstance(it, EditCard)] == [True]
    case = village.request_of(ann)
    assert (case.proposal, case.typed) == (None, ())
    for person, verb in ((ben, Verb.CALL_YES), (ben, Verb.CALL_NO), (ann, Verb.CALL_DROP)):
        assert village.press(person, verb).answer == ButtonOld()


def test_who_was_not_answered_proposes_this_no_more_until_the_other_does(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_ROOM)
    a_week_passes(village, ann)
    assert ways(village, ann).said(ann) == [WaysToTalk("Dr. Ben", room=False)]
    ways(village, ben)
    assert village.press(ben, Verb.CALL_ROOM).said(ann) == [RoomProposed("Dr. Ben")]


def test_it_waits_a_week_however_often_it_is_looked_at(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_ROOM)
    case, due = village.request_of(ann).id, village.now + WAITS
    assert village.due(Timer.UNANSWERED, case) == due
    village.clock.go_on(timedelta(days=2))
    ways(village, ben)
    assert village.due(Timer.UNANSWERED, case) == due


def test_what_was_typed_and_never_meant_goes_without_a_word(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    answers(village, ann, NUMBER)
    assert village.due(Timer.UNANSWERED, village.request_of(ann).id) == village.now + WAITS
    put = a_week_passes(village, ann)
    assert (put.said(ann), put.said(ben)) == ([], [])
    assert village.request_of(ann).typed == ()
    assert village.press(ann, Verb.CALL_GIVE).answer == ButtonOld()


def test_what_was_answered_is_not_closed_again(village: Village, ann: int, ben: int) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_ROOM)
    put = village.press(ben, Verb.CALL_YES)
    assert [type(it) for it in put.said(ann)] == [RoomAgreed]
    assert a_week_passes(village, ann) == []


def test_of_a_talk_that_is_over_nothing_is_said(village: Village, ann: int, ben: int) -> None:
    proposes(village, ann, NUMBER, Verb.CALL_CONTACT)
    case = village.request_of(ann).id
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.END_YES)
    assert village.due(Timer.UNANSWERED, case) is None
    assert village.tick(Timer.UNANSWERED, case) == []
