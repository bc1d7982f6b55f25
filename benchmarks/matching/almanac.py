"""The calendar of a seeded year: seconds since its start, and when a supporter is there.

The year begins at midnight in the programme's zone, and has both changes of the clock in it. That
somebody is there is reckoned a second time here, apart from `matching.hours`.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from matching.hours import Hours, Span

HOUR, DAY, DAYS = 3600, 86400, 365
ZONE = "America/Winnipeg"
_HERE = ZoneInfo(ZONE)
FIRST = date(2031, 1, 1)
START = datetime.combine(FIRST, time(), _HERE).astimezone(UTC)
WEEK_LATER = DAYS + 21
"""Days for which presence is known: what was asked on the last day may be answered later."""

BLOCKS = ((0, 7), (7, 12), (12, 17), (17, 22), (22, 24))
"""Hours of the day that somebody declares, or does not."""
DECLARED = (0.03, 0.33, 0.38, 0.50, 0.12)
"""On how many days each of them is declared."""
KEEN = (12.0, 12.0)
"""Beta, doubled: how many hours somebody declares against the others."""


def instant(at: int) -> datetime:
    """Return a second of the year as the wall clock shows it."""
    return (START + timedelta(seconds=at)).astimezone(_HERE)


def utc(at: int) -> datetime:
    """Return a second of the year in UTC."""
    return START + timedelta(seconds=at)


def second(moment: datetime) -> int:
    """Return an instant as seconds of the year, never too early."""
    return -((START - moment) // timedelta(seconds=1))


def day_of(at: int) -> date:
    """Return the day that the wall clock shows."""
    return instant(at).date()


@cache
def _edge(day: int, hour: int) -> int:
    """Return when the wall clock shows an hour of the day, in seconds."""
    return second(
        datetime.combine(FIRST + timedelta(days=day), time(), _HERE) + timedelta(hours=hour)
    )


@dataclass(frozen=True, slots=True)
class Presence:
    """When a supporter is there: the starts and ends of windows, and the time there before each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[int, ...]

    def is_there(self, at: int) -> bool:
        """Tell whether a second lies within a window."""
        place = bisect_right(self.starts, at) - 1
        return place >= 0 and at < self.ends[place]

    def after(self, at: int, amount: int) -> int:
        """Return when somebody asked at `at` has been there for `amount` seconds."""
        place = max(0, bisect_right(self.starts, at) - 1)
        gone = self.before[place] + max(0, min(at, self.ends[place]) - self.starts[place])
        target = gone + amount
        found = bisect_right(self.before, target - 1) - 1
        return self.starts[found] + target - self.before[found]


def presence(dice: Random) -> tuple[Hours, Presence]:
    """Draw a week's hours; return them as declared, and as seconds over the year."""
    keen = dice.betavariate(*KEEN) * 2
    week = [
        [
            block
            for block, share in zip(BLOCKS, DECLARED, strict=True)
            if dice.random() < share * keen
        ]
        for _ in range(7)
    ]
    if not any(week):
        week[dice.randrange(7)].append(BLOCKS[3])
    spans = tuple(
        Span(day, start * 60, end * 60) for day, blocks in enumerate(week) for start, end in blocks
    )
    return Hours(spans, ZONE), _over_the_year(week)


def _over_the_year(week: list[list[tuple[int, int]]]) -> Presence:
    windows: list[tuple[int, int]] = []
    for day in range(-7, WEEK_LATER):
        for start, end in week[(FIRST + timedelta(days=day)).weekday()]:
            opens, closes = _edge(day, start), _edge(day, end)
            if windows and windows[-1][1] == opens:
                windows[-1] = (windows[-1][0], closes)
            else:
                windows.append((opens, closes))
    lengths = [end - start for start, end in windows]
    starts, ends = zip(*windows, strict=True)
    return Presence(starts, ends, (0, *accumulate(lengths))[:-1])
