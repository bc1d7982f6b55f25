"""Quiet: what can wait is not sent to a supporter in the hours in which they want to be alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.conversation.ending import SilenceNoticed
from handlers.joining.refreshers import RefresherDue
from handlers.match.reaching import ReachReminder
from handlers.programme.backlog import TimeAsked, TimeWanted
from handlers.quiet import awake
from handlers.timers import Timer
from handlers.verbs import Verb
from tests.handlers.village import Village

NOON_TO_FOUR = ("12:00", "16:00")
"""Quiet hours that begin at the very noon at which the village stands."""


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter who wants to be alone from noon to four."""
    return village.supporter("Ben", "Surgery", quiet_hours=NOON_TO_FOUR)


def test_what_can_wait_waits_for_the_end_of_both_quiet_hours(village: Village) -> None:
    later = village.now + timedelta(hours=4)
    for quiet, after in (
        (None, village.now),
        (NOON_TO_FOUR, later),
        (("12:00", "22:00"), village.now + timedelta(hours=20)),  # then the programme's, until 8:00
        (("22:00", "07:00"), village.now),
    ):
        ben = village.supporter("Ben", "Surgery", quiet_hours=quiet)
        assert awake(village.listed(ben), village.now, village.moment) == after


def test_hours_hold_by_the_supporters_own_clock(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", quiet_hours=("09:00", "11:00"))
    entry = village.listed(ben)
    entry = replace(entry, hours=replace(entry.hours, zone="America/Vancouver"))
    assert awake(entry, village.now, village.moment) == village.now + timedelta(hours=1)


def test_where_no_minute_of_the_day_is_left_it_is_sent_all_the_same(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", quiet_hours=("08:00", "21:00"))
    assert awake(village.listed(ben), village.now, village.moment) > village.now


def test_a_reminder_to_write_waits(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    case = village.introduces(ann, ben, when=Verb.ASK_ROUTINE)  # half of 24 h would be midnight
    village.press(ben, Verb.REACH_EVENING)  # by nine: half of it would be half past four
    entry = village.listed(ben)
    village.do(lambda work: work.supporters.put(replace(entry, quiet_hours=("16:00", "18:00"))))
    put = village.wait(hours=5, minutes=59)
    assert ReachReminder not in {type(each) for each in put.said(ben)}
    put = village.wait(minutes=2)
    assert ReachReminder in {type(each) for each in put.said(ben)}
    assert village.due(Timer.REACH_END, case.id) is not None


def test_a_reminder_of_somebody_who_needs_one_at_once_does_not_wait(
    village: Village, ben: int
) -> None:
    village.introduces(village.physician("Emergency"), ben, when=Verb.ASK_URGENT)
    put = village.wait(hours=1, minutes=1)
    assert ReachReminder in {type(each) for each in put.said(ben)}


def test_a_reminder_that_could_come_only_too_late_is_left_out(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", quiet_hours=("12:00", "23:30"))
    village.introduces(village.physician("Emergency"), ben)
    village.press(ben, Verb.REACH_EVENING)
    put = village.wait(hours=8, minutes=59)
    assert ReachReminder not in {type(each) for each in put.said(ben)}


def test_the_end_of_a_training_is_told_after_the_quiet_hours(village: Village) -> None:
    ben = village.supporter(
        "Ben", "Surgery", quiet_hours=NOON_TO_FOUR, training_expires=date(2031, 6, 1)
    )
    entry = village.listed(ben)
    assert village.tick(Timer.REFRESHER, entry.id).said(ben) == []
    assert village.due(Timer.REFRESHER, entry.id) == village.now + timedelta(hours=4)
    put = village.wait(hours=4)
    assert put.said(ben) == [RefresherDue(date(2031, 6, 1), "204-555-0100")]


def test_who_wants_to_be_alone_is_asked_for_time_later_if_somebody_still_waits(
    village: Village, ben: int
) -> None:
    cora, eve = village.coordinator(), village.supporter("Eve", "Surgery")
    ann = village.physician("Surgery")
    village.asks(ann)
    put = village.press(cora, Verb.TIME_ASK)
    assert put.said(cora) == [TimeAsked(2)]
    assert (put.said(eve), put.said(ben)) == ([TimeWanted()], [])
    assert TimeWanted() in village.wait(hours=4).said(ben)


def test_who_wants_to_be_alone_is_not_asked_for_time_once_nobody_waits(
    village: Village, ben: int
) -> None:
    cora, ann = village.coordinator(), village.physician("Surgery")
    village.asks(ann)
    village.press(cora, Verb.TIME_ASK)
    village.press(ann, Verb.ASK_CANCEL)
    assert TimeWanted() not in village.wait(hours=5).said(ben)


def test_a_silence_is_asked_about_after_the_quiet_hours(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ben, "Hello")
    put = village.wait(days=4, hours=3, minutes=59)
    assert SilenceNoticed not in {type(each) for each in (*put.said(ann), *put.said(ben))}
    put = village.wait(minutes=2)
    for person in (ann, ben):
        assert SilenceNoticed in {type(each) for each in put.said(person)}


def test_what_a_colleague_writes_comes_at_once(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    case = village.links(ann, ben)
    assert case.match
    assert village.type(ann, "Hello").heard(ben) == [(case.match.alias, "Hello")]
