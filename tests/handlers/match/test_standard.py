"""The published standard: when it is missed, whoever waits is told, and who could help is too."""

from datetime import timedelta

import pytest

from handlers.match.alerts import CaseWaits
from handlers.match.introduction import Introduction
from handlers.match.standard import ContactLate
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import StillLooking
from handlers.timers import Timer
from handlers.verbs import Verb
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


def accepted_late(village: Village, ann: int, ben: int) -> timedelta:
    """Let Ben accept an urgent request a little before its two hours are over; return how much."""
    case = village.asks(ann, when=Verb.ASK_URGENT)
    village.wait(hours=1, minutes=50)
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    assert case.promised
    return case.promised - village.now


def test_who_has_a_talk_open_hears_that_the_first_words_are_late(
    village: Village, ann: int, ben: int
) -> None:
    left = accepted_late(village, ann, ben)
    village.press(ann, Verb.MEET_YES)
    match = village.request_of(ann).match
    assert match
    put = village.wait(seconds=left.total_seconds())
    assert put.said(ann) == [ContactLate("Dr. Ben", match.reach_by)]
    assert put.verbs(ann) == [Verb.CALL_ASK, Verb.CHAT_SHOW, Verb.TALK_END, Verb.TALK_REMATCH]
    assert put.said(ben) == []
    assert [it.why for it in village.wait(hours=2).said(ann) if isinstance(it, LookingAgain)] == [
        "silent"
    ]


def test_whose_supporter_has_written_hears_nothing(village: Village, ann: int, ben: int) -> None:
    left = accepted_late(village, ann, ben)
    village.press(ann, Verb.MEET_YES)
    village.type(ben, "Hello")
    village.deliver()
    case = village.request_of(ann)
    assert village.due(Timer.STANDARD, case.id) is None
    assert village.wait(seconds=left.total_seconds()).said(ann) == []
    assert village.tick(Timer.STANDARD, case.id) == []


def test_who_has_yet_to_say_yes_hears_no_reproach(village: Village, ann: int, ben: int) -> None:
    left = accepted_late(village, ann, ben)
    assert village.wait(seconds=left.total_seconds()).said(ann) == []


def test_a_timer_of_a_case_that_is_gone_or_waits_does_nothing(village: Village, ann: int) -> None:
    case = village.asks(ann)
    assert village.tick(Timer.STANDARD, case.id).said(ann) == []
    village.press(ann, Verb.ASK_CANCEL)
    village.deliver()
    assert village.tick(Timer.STANDARD, case.id).said(ann) == []


def test_somebody_else_is_looked_for_by_the_time_that_was_promised_first(
    village: Village, ann: int, ben: int
) -> None:
    village.supporter("Cleo", "Pediatrics")
    case = village.introduces(ann, ben)
    village.wait(hours=1)
    village.press(ann, Verb.MEET_OTHER)
    fresh = village.request_of(ann)
    assert fresh.news == fresh.promised == case.promised
    assert case.promised
    left = (case.promised - village.now).total_seconds()
    told = village.wait(seconds=left).said(ann)[-1]
    assert isinstance(told, StillLooking)
    assert told.late


def test_where_it_has_passed_already_the_coordinators_hear_at_the_quarter_hour(
    village: Village, ann: int, ben: int
) -> None:
    village.supporter("Cleo", "Pediatrics")
    boss = village.coordinator()
    left = accepted_late(village, ann, ben)
    village.press(ann, Verb.MEET_YES)
    village.wait(seconds=left.total_seconds(), minutes=3)
    put = village.wait(hours=2)
    assert [it.why for it in put.said(ann) if isinstance(it, LookingAgain)] == ["silent"]
    assert CaseWaits("nobody-free") in put.said(boss) + village.wait(minutes=20).said(boss)


def test_a_search_in_time_alerts_nobody(village: Village, ann: int, ben: int) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    boss = village.coordinator()
    village.introduces(ann, ben)
    village.press(ann, Verb.MEET_OTHER)
    assert village.wait(minutes=30).said(boss) == []
    put = village.press(cleo, Verb.OFFER_YES)
    assert put.said(ann) == [Introduction("Dr. Cleo", "family physician", again=False)]
