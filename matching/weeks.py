"""Parts of a week: what a supporter adds to their hours, or takes out of them, in one tap."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import chain, groupby
from zoneinfo import ZoneInfo

from matching.hours import DAY, MINUTE, Hours, Span, Window, merged, parse, windows

WEEK = timedelta(days=7)


class Part(StrEnum):
    """A part of the week that has a name."""

    MORNINGS = "mornings"
    AFTERNOONS = "afternoons"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    WEEKEND_EVENINGS = "weekend-evenings"
    NIGHTS = "nights"


_WRITTEN = {
    Part.MORNINGS: "mon-fri 08:00-12:00",
    Part.AFTERNOONS: "mon-fri 12:00-17:00",
    Part.EVENINGS: "mon-fri 17:00-22:00",
    Part.WEEKENDS: "sat-sun 08:00-17:00",
    Part.WEEKEND_EVENINGS: "sat-sun 17:00-22:00",
    Part.NIGHTS: "mon-sun 22:00-08:00",
}
"""Together they are the whole week, and no minute is in two of them."""


def has(hours: Hours, part: Part) -> bool:
    """Tell whether every minute of a part is declared."""
    return _of(part) <= _minutes(hours.spans)


def toggled(hours: Hours, part: Part) -> Hours:
    """Return the hours without a part that they have, or with one that they lack."""
    minutes = _minutes(hours.spans)
    changed = minutes - _of(part) if has(hours, part) else minutes | _of(part)
    return replace(hours, spans=tuple(_spans(changed)))


def united(many: Iterable[Hours], zone: str) -> Hours:
    """Return the hours that at least one of `many` declares, by the wall clock of `zone`."""
    minutes = set(chain.from_iterable(_minutes(each.spans) for each in many))
    return Hours(tuple(_spans(minutes)), zone)


def _of(part: Part) -> set[int]:
    return _minutes(parse(_WRITTEN[part], "UTC").spans)


def _minutes(spans: Iterable[Span]) -> set[int]:
    """Return the minutes of the week that lie in spans, from Monday's midnight on."""
    return {span.weekday * DAY + minute for span in spans for minute in range(span.start, span.end)}


def _spans(minutes: set[int]) -> Iterator[Span]:
    """Yield the spans of some minutes of the week; none runs over midnight."""
    ordered = sorted(minutes)
    stretches = groupby(enumerate(ordered), key=lambda each: (each[1] - each[0], each[1] // DAY))
    for (_, weekday), stretch in stretches:
        found = [minute % DAY for _, minute in stretch]
        yield Span(weekday, found[0], found[-1] + 1)


def nobody_by_day(many: Iterable[Hours], start: datetime, zone: str) -> Hours:
    """Return the hours of the week from `start` on that none of `many` covers, nights aside.

    They are told in `zone`, on the weekdays of that very week.
    """
    begin = start.astimezone(UTC)
    until = begin + WEEK
    cover = merged(chain.from_iterable(windows(each, begin, until) for each in set(many)))
    covered = set(chain.from_iterable(_shown(window, zone) for window in cover))
    by_day = set(range(7 * DAY)) - _of(Part.NIGHTS)
    return Hours(tuple(_spans(by_day - covered)), zone)


def _shown(window: Window, zone: str) -> Iterator[int]:
    """Yield the minutes of the week that a wall clock shows within a window."""
    instant, place = window.start, ZoneInfo(zone)
    while instant < window.end:
        local = instant.astimezone(place)
        yield local.weekday() * DAY + local.hour * 60 + local.minute
        instant += MINUTE
