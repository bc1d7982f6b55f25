"""Declared weekly hours, and the covered time they add up to.

Hours are declared in a supporter's own time zone and hold across daylight-saving changes: a
window begins and ends when the wall clock first shows the time declared, or has skipped it. Every
time that a requester reads is computed from here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from itertools import chain
from zoneinfo import ZoneInfo

from matching.errors import HoursNotUnderstood

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
MINUTE = timedelta(minutes=1)
HORIZON = timedelta(days=14)
"""How far ahead a time is looked for; beyond it no time is promised."""

_PART = re.compile(
    r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?\s+"
    r"(?P<from>\d{1,2}):(?P<from_m>\d{2})\s*-\s*(?P<to>\d{1,2}):(?P<to_m>\d{2})"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Some minutes of one weekday (0 is Monday), from `start` up to `end`, 0 to 1440."""

    weekday: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of real time, both ends in UTC, `end` not included."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """Weekly spans in one time zone (an IANA name)."""

    spans: tuple[Span, ...]
    zone: str


def undeclared(zone: str) -> Hours:
    """Return the hours of one who declared none: 08:00 to 21:00, every day."""
    return Hours(tuple(Span(day, 8 * 60, 21 * 60) for day in range(7)), zone)


def parse(text: str, zone: str) -> Hours:
    """Read hours such as `mon-fri 08:00-17:00; sat 22:00-02:00`; empty text is `undeclared`.

    Parts that overlap or touch each other are one.

    Raises:
        HoursNotUnderstood: the text names the part that could not be read.
    """
    parts = [part.strip().lower() for part in text.split(";") if part.strip()]
    if not parts:
        return undeclared(zone)
    return Hours(tuple(_united(chain.from_iterable(_spans(part) for part in parts))), zone)


def _united(spans: Iterable[Span]) -> list[Span]:
    """Return the union of spans as disjoint ones in order."""
    union: list[Span] = []
    for each in sorted(spans, key=lambda s: (s.weekday, s.start, s.end)):
        last = union[-1] if union else None
        if last and last.weekday == each.weekday and each.start <= last.end:
            union[-1] = Span(last.weekday, last.start, max(last.end, each.end))
        else:
            union.append(each)
    return union


def _spans(part: str) -> Iterator[Span]:
    found = _PART.fullmatch(part)
    if not found or found["first"] not in DAYS or (found["last"] or "mon") not in DAYS:
        raise HoursNotUnderstood(part)
    start = int(found["from"]) * 60 + int(found["from_m"])
    end = int(found["to"]) * 60 + int(found["to_m"])
    minutes_fit = int(found["from_m"]) < 60 and int(found["to_m"]) < 60  # noqa: PLR2004  an hour
    if not minutes_fit or not (start < DAY and 0 < end <= DAY) or start == end:
        raise HoursNotUnderstood(part)
    first, last = DAYS.index(found["first"]), DAYS.index(found["last"] or found["first"])
    for day in range(first, first + (last - first) % 7 + 1):
        yield from _night(day % 7, start, end)


def _night(day: int, start: int, end: int) -> Iterator[Span]:
    """Yield the span, cut at midnight where it runs into the next day."""
    if start < end:
        yield Span(day, start, end)
    else:
        yield Span(day, start, DAY)
        yield Span((day + 1) % 7, 0, end)


def open_at(hours: Hours, instant: datetime) -> bool:
    """Tell whether `instant` lies within a declared window."""
    local = instant.astimezone(ZoneInfo(hours.zone))
    if _is_plain(hours.zone, local.date()):
        weekday, minute = local.weekday(), local.hour * 60 + local.minute
        return any(s.weekday == weekday and s.start <= minute < s.end for s in hours.spans)
    return any(windows(hours, instant, instant + timedelta.resolution))


@lru_cache(maxsize=128)
def _is_plain(zone: str, day: date) -> bool:
    """Tell whether a day has 24 hours, so that the wall clock tells all that there is to know."""
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    return midnight.utcoffset() == (midnight + timedelta(days=1)).utcoffset()


def first_open(many: Iterable[Hours], instant: datetime) -> datetime | None:
    """Return when one of `many` is first within their hours, from `instant` up to the horizon."""
    found, until = None, instant.astimezone(UTC) + HORIZON
    for each in many:
        if open_at(each, instant):
            return instant.astimezone(UTC)
        window = next(windows(each, instant, found or until), None)
        found = window.start if window else found
    return found


def windows(hours: Hours, start: datetime, until: datetime) -> Iterator[Window]:
    """Yield the declared windows between two instants, clipped to them, in order of their start."""
    zone = ZoneInfo(hours.zone)
    day, last = start.astimezone(zone).date(), until.astimezone(zone).date()
    while day <= last:
        midnight, plain = datetime.combine(day, time(), zone), _is_plain(hours.zone, day)
        for span in hours.spans:
            if span.weekday == day.weekday():
                opens = max(start, _wall(midnight, span.start, plain=plain))
                closes = min(until, _wall(midnight, span.end, plain=plain))
                if opens < closes:
                    yield Window(opens.astimezone(UTC), closes.astimezone(UTC))
        day += timedelta(days=1)


def _wall(midnight: datetime, minutes: int, *, plain: bool) -> datetime:
    """Return when the wall clock first shows that many minutes after midnight, or a later time.

    Arithmetic on an aware time is wall time. What the clock skips would come out later than that;
    on a plain day it skips nothing.
    """
    wall = midnight + timedelta(minutes=minutes)
    instant = wall.astimezone(UTC)
    while not plain and _shown(instant - MINUTE, wall.tzinfo) >= wall.replace(tzinfo=None):
        instant -= MINUTE
    return instant


def _shown(instant: datetime, zone: tzinfo | None) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def merged(stretches: Iterable[Window]) -> list[Window]:
    """Return the union of `stretches` as disjoint windows in order."""
    union: list[Window] = []
    for each in sorted(stretches, key=lambda w: (w.start, w.end)):
        if union and each.start <= union[-1].end:
            union[-1] = Window(union[-1].start, max(union[-1].end, each.end))
        else:
            union.append(each)
    return union


def coverage(many: Iterable[Hours], start: datetime) -> list[Window]:
    """Return when at least one of `many` is within their hours, from `start` to the horizon."""
    until = start.astimezone(UTC) + HORIZON
    return merged(chain.from_iterable(windows(each, start, until) for each in set(many)))


def after_covered(cover: list[Window], amount: timedelta) -> datetime | None:
    """Return the instant at which `amount` of covered time has passed; None beyond the horizon."""
    left = amount
    for window in cover:
        length = window.end - window.start
        if length >= left:
            return window.start + left
        left -= length
    return None
