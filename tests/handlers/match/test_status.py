"""Status: how one's own request stands, and what comes next, at any time."""

from datetime import timedelta

import pytest

from handlers.match.status import InTouchWith, IntroducedTo, NothingOpen
from handlers.match.waiting import StillLooking
from handlers.timers import Timer
from handlers.verbs import Verb
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician."""
    return village.physician("Emergency")


def test_nothing_is_open_before_anything_was_sent(village: Village, ann: int) -> None:
    assert village.command(ann, "status").said(ann) == [NothingOpen(0)]
    village.press(ann, Verb.ASK_START)
    assert village.command(ann, "status").said(ann) == [NothingOpen(0)]


def test_waiting_one_reads_when_one_hears_next_and_can_cancel(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    assert ben
    put = village.command(ann, "status")
    assert put.said(ann) == [StillLooking(case.news or village.now, late=False, alert="no")]
    assert Verb.ASK_CANCEL in put.verbs(ann)
    village.clock.go_on(timedelta(hours=24))
    (late,) = village.press(ann, Verb.STATUS_SHOW).said(ann)
    assert isinstance(late, StillLooking)
    assert late.late


def test_a_time_that_passed_while_the_machine_stood_still_is_not_told_at_night(
    village: Village, ann: int, ben: int
) -> None:
    case = village.asks(ann)
    assert ben
    assert case.news is not None
    night = case.news + timedelta(hours=26)
    village.clock.now = night.replace(hour=8, minute=0)  # two in the morning in Winnipeg
    village.tick(Timer.NEWS, case.id, late=True)
    (still,) = village.command(ann, "status").said(ann)
    assert isinstance(still, StillLooking)
    assert still.news == village.due(Timer.NEWS, case.id)
    assert still.news > village.now


def test_introduced_one_reads_who_has_time_and_can_say_yes_from_there(
    village: Village, ann: int, ben: int
) -> None:
    case = village.introduces(ann, ben)
    assert case.match
    put = village.command(ann, "status")
    assert put.said(ann) == [IntroducedTo("Dr. Ben", "family physician", case.match.reach_by)]
    assert put.verbs(ann) == [Verb.MEET_YES, Verb.MEET_OTHER, Verb.ASK_CANCEL]
    assert village.press(ann, Verb.MEET_YES).said(ben)


def test_in_a_talk_one_reads_with_whom_and_until_they_wrote_by_when_they_do(
    village: Village, ann: int, ben: int
) -> None:
    case = village.links(ann, ben)
    assert case.match
    put = village.command(ann, "status")
    assert put.said(ann) == [InTouchWith("Dr. Ben", case.match.reach_by)]
    assert put.verbs(ann) == [Verb.CALL_ASK, Verb.CHAT_SHOW, Verb.TALK_END, Verb.TALK_REMATCH]
    village.type(ben, "Hello")
    village.deliver()
    assert village.command(ann, "status").said(ann) == [InTouchWith("Dr. Ben", None)]


def test_a_supporter_reads_in_how_many_talks_they_listen(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    assert village.command(ben, "status").said(ben) == [NothingOpen(1)]
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert village.command(ben, "status").said(ben) == [NothingOpen(0)]
