"""Declared hours: how they are read, and the covered time they add up to."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.errors import HoursNotUnderstood
from matching.hours import (
    DAYS,
    HORIZON,
    Hours,
    Span,
    Window,
    after_covered,
    coverage,
    first_open,
    merged,
    open_at,
    parse,
    windows,
)
from tests.matching.people import ZONE

HOUR = timedelta(hours=1)
MIDNIGHT = datetime(2031, 5, 12, tzinfo=ZoneInfo(ZONE))
"""Of a Monday."""


def on(day: int, clock: str) -> datetime:
    """Return a time of that week, Monday being day 0."""
    hour, minute = map(int, clock.split(":"))
    return MIDNIGHT + timedelta(days=day, hours=hour, minutes=minute)


def test_a_day_is_read_with_its_times() -> None:
    assert parse("tue 08:00-17:30", ZONE) == Hours((Span(1, 480, 1050),), ZONE)


def test_days_may_be_given_from_one_to_another() -> None:
    assert [span.weekday for span in parse("mon-fri 08:00-17:00", ZONE).spans] == [0, 1, 2, 3, 4]


def test_days_may_run_over_the_end_of_the_week() -> None:
    assert [span.weekday for span in parse("sat-mon 08:00-09:00", ZONE).spans] == [0, 5, 6]


def test_several_parts_stand_between_semicolons_in_any_case_and_spacing() -> None:
    told = parse(" MON 8:00 - 9:00 ;; Sat 10:00-11:00; ", ZONE)
    assert told == parse("sat 10:00-11:00;mon 08:00-09:00", ZONE)


def test_what_is_declared_twice_counts_once() -> None:
    assert parse("mon 08:00-09:00; mon 08:00-09:00", ZONE) == parse("mon 08:00-09:00", ZONE)


def test_a_night_is_cut_at_midnight() -> None:
    assert parse("sun 22:00-02:00", ZONE).spans == (Span(0, 0, 120), Span(6, 1320, 1440))


def test_a_day_may_end_at_24_00() -> None:
    assert parse("mon 00:00-24:00", ZONE).spans == (Span(0, 0, 1440),)


@pytest.mark.parametrize("nothing", ["", "  ", ";", " ; "])
def test_who_declares_nothing_is_asked_from_eight_to_nine_in_the_evening_of_every_day(
    nothing: str,
) -> None:
    hours = parse(nothing, ZONE)
    assert hours.spans == tuple(Span(day, 480, 1260) for day in range(7))
    assert not open_at(hours, on(6, "07:59"))
    assert open_at(hours, on(6, "08:00"))
    assert open_at(hours, on(6, "20:59"))
    assert not open_at(hours, on(6, "21:00"))


@pytest.mark.parametrize(
    "part",
    [
        "weekdays",
        "08:00-17:00",
        "mo 08:00-17:00",
        "mon-fry 08:00-17:00",
        "mon 8-17",
        "mon 08:00",
        "mon 08:60-09:00",
        "mon 08:00-09:60",
        "mon 24:00-24:30",
        "mon 08:00-24:01",
        "mon 08:00-08:00",
        "mon 08:00-17:00 tue 08:00-17:00",
    ],
)
def test_what_cannot_be_read_is_named(part: str) -> None:
    with pytest.raises(HoursNotUnderstood, match="write them as") as caught:
        parse(f"sat 10:00-12:00; {part}", ZONE)
    assert caught.value.part == part


def test_hours_hold_in_the_zone_in_which_they_were_declared() -> None:
    hours = parse("mon 08:00-09:00", "America/Toronto")
    assert open_at(hours, on(0, "07:30"))
    assert not open_at(hours, on(0, "08:30"))


def test_a_night_is_open_on_both_sides_of_midnight() -> None:
    hours = parse("mon 22:00-02:00", ZONE)
    assert open_at(hours, on(0, "23:59"))
    assert open_at(hours, on(1, "00:00"))
    assert not open_at(hours, on(1, "02:00"))
    assert not open_at(hours, on(0, "01:00"))


def test_windows_are_clipped_to_what_was_asked_for() -> None:
    hours = parse("mon-tue 08:00-12:00", ZONE)
    found = list(windows(hours, on(0, "09:00"), on(1, "11:00")))
    assert found == [Window(on(0, "09:00"), on(0, "12:00")), Window(on(1, "08:00"), on(1, "11:00"))]
    assert all(window.start.tzinfo is window.end.tzinfo is UTC for window in found)


def test_stretches_that_meet_or_overlap_become_one() -> None:
    one = Window(on(0, "08:00"), on(0, "10:00"))
    meets = Window(on(0, "10:00"), on(0, "11:00"))
    within = Window(on(0, "08:30"), on(0, "09:00"))
    apart = Window(on(0, "12:00"), on(0, "13:00"))
    assert merged([apart, within, meets, one]) == [Window(one.start, meets.end), apart]


def test_coverage_is_when_at_least_one_is_within_their_hours() -> None:
    many = [parse("mon 08:00-10:00", ZONE), parse("mon 09:00-12:00", ZONE)]
    cover = coverage(many, on(0, "00:00"))
    assert cover[0] == Window(on(0, "08:00"), on(0, "12:00"))
    assert cover[1] == Window(on(7, "08:00"), on(7, "12:00"))


def test_coverage_looks_no_farther_than_the_horizon() -> None:
    cover = coverage([parse("mon-sun 00:00-24:00", ZONE)], MIDNIGHT)
    assert cover == [Window(MIDNIGHT, MIDNIGHT + HORIZON)]


def test_nobody_covers_nothing() -> None:
    assert coverage([], MIDNIGHT) == []


def test_covered_time_stands_still_while_nobody_is_there() -> None:
    cover = coverage([parse("mon-fri 08:00-10:00", ZONE)], on(0, "09:00"))
    assert after_covered(cover, HOUR / 2) == on(0, "09:30")
    assert after_covered(cover, 2 * HOUR) == on(1, "09:00")
    assert after_covered(cover, 10 * HOUR) == on(7, "09:00")


def test_an_amount_that_ends_with_a_window_ends_there_and_not_at_the_next_one() -> None:
    cover = coverage([parse("mon-tue 08:00-10:00", ZONE)], on(0, "00:00"))
    assert after_covered(cover, 2 * HOUR) == on(0, "10:00")


def test_beyond_the_horizon_no_time_is_promised() -> None:
    cover = coverage([parse("mon 08:00-09:00", ZONE)], on(0, "00:00"))
    assert after_covered(cover, 2 * HOUR) == on(7, "09:00")
    assert after_covered(cover, 3 * HOUR) is None
    assert after_covered([], HOUR) is None


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return declared hours as somebody might write them."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        day = draw(st.sampled_from(DAYS))
        start = draw(st.integers(0, 1439))
        end = (start + draw(st.integers(1, 1439))) % 1440 or 1440
        parts.append(f"{day} {start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}")
    return "; ".join(parts)


ZONES = st.sampled_from([ZONE, "America/St_Johns", "Europe/Paris", "Australia/Lord_Howe", "UTC"])
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=texts(), zone=ZONES, instant=INSTANTS)
def test_somebody_is_open_exactly_when_a_window_says_so(
    text: str, zone: str, instant: datetime
) -> None:
    hours = parse(text, zone)
    around = list(windows(hours, instant - 2 * HOUR, instant + 2 * HOUR))
    assert open_at(hours, instant) == any(each.start <= instant < each.end for each in around)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(many=st.lists(st.builds(parse, texts(), ZONES), max_size=4), instant=INSTANTS)
def test_coverage_is_in_order_without_overlap_and_open_at_each_start(
    many: list[Hours], instant: datetime
) -> None:
    cover = coverage(many, instant)
    edges = [edge for window in cover for edge in (window.start, window.end)]
    assert edges == sorted(set(edges))
    for window in cover:
        assert any(open_at(hours, window.start) for hours in many)
        assert not any(open_at(hours, window.end) for hours in many) or (
            window.end == instant + HORIZON
        )


@settings(max_examples=200, deadline=None, derandomize=True)
@given(many=st.lists(st.builds(parse, texts(), ZONES), max_size=4), instant=INSTANTS)
def test_somebody_is_there_first_when_coverage_begins(many: list[Hours], instant: datetime) -> None:
    cover = coverage(many, instant)
    assert first_open(many, instant) == (cover[0].start if cover else None)


@pytest.mark.parametrize(
    "zone", ["America/Havana", ZONE, "Australia/Lord_Howe", "America/Asuncion"]
)
def test_a_day_on_which_the_clock_changes_is_as_long_as_it_is(zone: str) -> None:
    hours = parse("sat-sun 00:00-24:00", zone)
    for day in range(0, 365, 7):
        start = datetime(2031, 1, 3, 12, tzinfo=UTC) + timedelta(days=day)
        (weekend,) = merged(windows(hours, start, start + timedelta(days=5)))
        inside = [start + timedelta(minutes=each * 10) for each in range(6 * 24 * 5)]
        assert all(open_at(hours, at) == (weekend.start <= at < weekend.end) for at in inside)


@pytest.mark.parametrize(
    ("declared", "meant"),
    [
        ("mon 08:00-12:00; mon 10:00-14:00", "mon 08:00-14:00"),
        ("mon 08:00-17:00; mon 10:00-11:00; mon 16:00-18:00", "mon 08:00-18:00"),
        (
            "mon-wed 08:00-12:00; tue 10:00-14:00",
            "mon 08:00-12:00; tue 08:00-14:00; wed 08:00-12:00",
        ),
        ("fri 20:00-02:00; sat 01:00-03:00", "fri 20:00-24:00; sat 00:00-03:00"),
    ],
)
def test_hours_that_overlap_are_one_stretch(declared: str, meant: str) -> None:
    assert parse(declared, ZONE) == parse(meant, ZONE)
