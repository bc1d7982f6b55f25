"""Hours that overlap or touch are one, and what a supporter taps holds across clock changes.

On 9 March 2031 the clock in Winnipeg skips from 2:00 to 3:00; on 2 November it shows 1:00 to 2:00
twice. Regina, in the same winter, never changes its clock.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from matching.hours import DAY, Hours, Span, Window, open_at, parse, windows
from matching.weeks import Part, has, toggled
from tests.matching.people import ZONE

SPRING = datetime(2031, 3, 9, 8, tzinfo=UTC)
AUTUMN = datetime(2031, 11, 2, 7, tzinfo=UTC)
"""When Winnipeg's clock changes."""


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("mon 08:00-12:00; mon 10:00-14:00", "mon 08:00-14:00"),
        ("mon 08:00-12:00; mon 12:00-14:00", "mon 08:00-14:00"),
        ("mon 08:00-18:00; mon 10:00-12:00", "mon 08:00-18:00"),
        (
            "mon-fri 08:00-12:00; wed 11:00-13:00",
            "mon-tue 08:00-12:00; wed 08:00-13:00; thu-fri 08:00-12:00",
        ),
        ("sat 22:00-02:00; sun 00:00-03:00", "sat 22:00-24:00; sun 00:00-03:00"),
    ],
)
def test_parts_that_overlap_or_touch_are_one(told: str, meant: str) -> None:
    assert parse(told, ZONE) == parse(meant, ZONE)


def test_no_minute_is_declared_twice() -> None:
    hours = parse("mon-sun 00:00-24:00; mon 08:00-12:00; sun 23:00-01:00", ZONE)
    assert hours.spans == tuple(Span(day, 0, DAY) for day in range(7))


def test_what_is_tapped_beside_what_a_file_says_is_merged() -> None:
    declared = toggled(parse("mon-fri 07:00-09:30", ZONE), Part.MORNINGS)
    assert declared == parse("mon-fri 07:00-12:00", ZONE)
    assert has(declared, Part.MORNINGS)


def nights(zone: str) -> Hours:
    """Return the nights as a supporter adds them with one tap."""
    return toggled(Hours((), zone), Part.NIGHTS)


def hours_open(hours: Hours, around: datetime) -> float:
    """Return for how many hours somebody is open in the half day on either side of an instant."""
    start, until = around - timedelta(hours=12), around + timedelta(hours=12)
    spans = (each.end - each.start for each in windows(hours, start, until))
    return sum(spans, timedelta()) / timedelta(hours=1)


def test_a_tapped_night_has_an_hour_less_in_spring_and_one_more_in_autumn() -> None:
    assert hours_open(nights(ZONE), SPRING) == 9
    assert hours_open(nights(ZONE), AUTUMN) == 11
    assert hours_open(nights(ZONE), SPRING + timedelta(days=7)) == 10


def test_a_tapped_night_ends_at_eight_by_the_wall_clock_on_the_day_of_the_change() -> None:
    for change, ends in ((SPRING, 13), (AUTUMN, 14)):
        last = list(windows(nights(ZONE), change, change + timedelta(hours=10)))[-1]
        assert last == Window(change, change.replace(hour=ends))


def test_another_zone_is_another_clock_for_the_same_hours() -> None:
    winnipeg = parse("sun 08:00-12:00", ZONE)
    regina = replace(winnipeg, zone="America/Regina")
    in_summer = datetime(2031, 7, 6, 13, 30, tzinfo=UTC)  # 8:30 in Winnipeg, 7:30 in Regina
    in_winter = datetime(2031, 1, 5, 14, 30, tzinfo=UTC)  # 8:30 in both
    assert [open_at(each, in_summer) for each in (winnipeg, regina)] == [True, False]
    assert [open_at(each, in_winter) for each in (winnipeg, regina)] == [True, True]
