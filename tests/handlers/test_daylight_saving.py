"""What is told, asked and reminded across the changes of the clock in Winnipeg, 2026.

On Sunday, 8 March, the clock skips from 2:00 to 3:00; on Sunday, 1 November, it shows 1:00 to
2:00 twice. Times in UTC stand beside those on the wall.
"""

from datetime import UTC, datetime, timedelta

import pytest

from bot.words import Words
from handlers.events import TimerDue
from handlers.match.reaching import ReachNoted, ReachReminder, ReachTold
from handlers.match.waiting import RequestSent
from handlers.orders import Reader
from handlers.programme import digest
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

WORDS = Words()


def spring(hour: int, minute: int = 0, day: int = 8) -> datetime:
    """Return an instant of March, by UTC; the clock skips on the 8th at 8:00."""
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def autumn(hour: int, minute: int = 0, day: int = 1) -> datetime:
    """Return an instant of November, by UTC; the clock goes back on the 1st at 7:00."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


SATURDAY_EVENING = [spring(4), autumn(4)]
"""10 p.m. in winter, 11 p.m. in summer: a night before the clock changes."""


def listener(village: Village, hours: str, name: str = "Ben") -> int:
    """Return a supporter of Surgery who declared these hours."""
    return village.supporter(name, "Surgery", hours=parse(hours, ZONE))


def is_asked_at(village: Village, hours: str, evening: datetime, instants: list[datetime]) -> bool:
    """Tell whether somebody with these hours is asked exactly from the last instant on."""
    village.clock.now = evening
    ben, ann = listener(village, hours), village.physician("Emergency")
    case = village.asks(ann, when=Verb.ASK_URGENT)
    asked = []
    for instant in instants:
        village.wait(seconds=(instant - village.now).total_seconds())
        asked.append(ben in village.asked(case.id))
    return asked == [False] * (len(instants) - 1) + [True]


def test_who_declared_an_hour_that_is_skipped_in_part_is_asked_where_it_begins(
    village: Village,
) -> None:
    before, at = spring(7, 29), spring(7, 31)
    assert is_asked_at(village, "sun 01:30-02:30", spring(4), [before, at])


def test_who_declared_an_hour_whose_beginning_is_skipped_is_asked_at_the_skip(
    village: Village,
) -> None:
    before, at = spring(7, 59), spring(8, 1)  # 1:59 and 3:01
    assert is_asked_at(village, "sun 02:30-04:00", spring(4), [before, at])


def test_who_declared_only_what_is_skipped_is_asked_on_other_sundays_alone(
    village: Village,
) -> None:
    village.clock.now = spring(4)
    ben, ann = listener(village, "sun 02:10-02:50"), village.physician("Emergency")
    skipped = village.asks(ann, when=Verb.ASK_URGENT)
    village.wait(hours=12)
    assert ben not in village.asked(skipped.id)
    village.clock.now = spring(4, day=15)
    following = village.asks(village.physician("Emergency"), when=Verb.ASK_URGENT)
    village.wait(hours=3, minutes=9)
    assert ben not in village.asked(following.id)
    village.wait(minutes=2)  # 2:11 in summer
    assert ben in village.asked(following.id)


def test_who_declared_an_hour_that_comes_twice_is_asked_when_it_comes_first(
    village: Village,
) -> None:
    before, at = autumn(6, 29), autumn(6, 31)
    assert is_asked_at(village, "sun 01:30-03:00", autumn(4), [before, at])


@pytest.mark.parametrize(
    ("evening", "expected", "told"),
    [(spring(5), spring(8), "3:00"), (autumn(4), autumn(7), "1:00")],
)
def test_what_a_requester_is_told_to_expect_counts_real_hours(
    village: Village, evening: datetime, expected: datetime, told: str
) -> None:
    village.clock.now = evening
    listener(village, "sun 00:00-06:00")
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_URGENT)
    (said,) = village.press(ann, Verb.ASK_SEND).said(ann)  # two covered hours from midnight on
    case = village.request_of(ann)
    assert said == RequestSent(expected)
    assert case.promised == case.news == village.due(Timer.NEWS, case.id) == expected
    assert told in WORDS.say(said, Reader(ann, "en", ZONE), village.now)


@pytest.mark.parametrize("begun", [spring(7, 30), autumn(6, 30)])
def test_a_wave_ends_after_its_real_gap(village: Village, begun: datetime) -> None:
    village.clock.now = begun  # 1:30 on the wall
    for name in ("Ben", "Cora", "Dan", "Eve"):
        listener(village, "mon-sun 00:00-24:00", name)
    case = village.asks(village.physician("Emergency"), when=Verb.ASK_SOON)
    assert len(village.asked(case.id)) == 3
    assert case.next_wave == village.due(Timer.WAVE, case.id) == begun + timedelta(hours=1)
    village.wait(minutes=59)
    assert len(village.asked(case.id)) == 3
    village.wait(minutes=2)
    assert len(village.asked(case.id)) == 4


@pytest.mark.parametrize(
    ("last", "following"),
    [
        (spring(13, day=2) + timedelta(hours=1), spring(13, day=9)),
        (datetime(2026, 10, 26, 13, tzinfo=UTC), autumn(14, day=2)),
    ],
)
def test_the_next_digest_is_due_at_eight_on_the_wall(
    village: Village, last: datetime, following: datetime
) -> None:
    village.clock.now = last  # a Monday, 8:00
    village.coordinator()
    village.event(TimerDue(Timer.DIGEST, digest.SUBJECT, late=False))
    assert village.due(Timer.DIGEST, digest.SUBJECT) == following


@pytest.mark.parametrize(
    ("evening", "half", "end"),
    [(spring(4), spring(15), spring(2, day=9)), (autumn(3), autumn(15), autumn(3, day=2))],
)
def test_a_supporter_is_reminded_at_half_the_real_time_until_the_evening_they_named(
    village: Village, evening: datetime, half: datetime, end: datetime
) -> None:
    village.clock.now = evening  # 10 p.m.; the evening is 9 p.m. of the next day
    ben, ann = listener(village, "mon-sun 00:00-24:00"), village.physician("Emergency")
    case = village.introduces(ann, ben)
    put = village.press(ben, Verb.REACH_TOMORROW)
    assert put.said(ann) == [ReachTold("Dr. Ben", end)]
    assert isinstance(put.said(ben)[0], ReachNoted)
    assert village.due(Timer.REACH_HALF, case.id) == half
    assert village.due(Timer.REACH_END, case.id) == end
    put = village.wait(seconds=(half - village.now).total_seconds() + 1)
    assert [type(each) for each in put.said(ben)] == [ReachReminder]


@pytest.mark.parametrize(
    ("asked", "due"),
    [(spring(20, day=7), spring(13)), (autumn(19, day=1) - timedelta(days=1), autumn(14))],
)
def test_news_that_fall_into_the_night_come_at_eight_on_the_wall(
    village: Village, asked: datetime, due: datetime
) -> None:
    village.clock.now = asked  # 2 p.m.; twelve hours later it is night
    ann = village.physician("Emergency")
    case = village.asks(ann, when=Verb.ASK_SOON)  # nobody can be promised
    assert village.due(Timer.NEWS, case.id) == due


@pytest.mark.parametrize("evening", SATURDAY_EVENING)
def test_nobody_waits_in_silence_through_the_night_in_which_the_clock_changes(
    village: Village, evening: datetime
) -> None:
    village.clock.now = evening
    ann = village.physician("Emergency")
    case = village.asks(ann, when=Verb.ASK_URGENT)
    for _ in range(20):
        village.wait(minutes=30)
        due = village.due(Timer.NEWS, case.id)
        assert due is not None
        assert village.now < due <= village.now + timedelta(hours=2)
