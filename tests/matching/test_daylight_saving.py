"""Hours across daylight-saving changes, as Winnipeg makes them.

On 9 March 2031 the clock skips from 2:00 to 3:00; on 2 November it shows 1:00 to 2:00 twice.
"""

from datetime import UTC, datetime, timedelta

from matching.hours import Window, after_covered, coverage, open_at, parse, windows
from tests.matching.people import ZONE


def spring(hour: int, minute: int = 0) -> datetime:
    """Return an instant of the day that lacks an hour, by UTC; the clock skips at 8:00."""
    return datetime(2031, 3, 9, hour, minute, tzinfo=UTC)


def autumn(hour: int, minute: int = 0) -> datetime:
    """Return an instant of the day with an hour more, by UTC; the clock goes back at 7:00."""
    return datetime(2031, 11, 2, hour, minute, tzinfo=UTC)


def windows_of(text: str, noon: datetime) -> list[Window]:
    """Return the windows of half a day around an instant."""
    return list(windows(parse(text, ZONE), noon - timedelta(hours=6), noon + timedelta(hours=6)))


def test_a_window_ends_where_the_wall_clock_says_although_an_hour_is_missing() -> None:
    assert windows_of("sun 00:00-04:00", spring(8)) == [Window(spring(6), spring(9))]


def test_a_window_ends_where_the_wall_clock_says_although_an_hour_comes_twice() -> None:
    assert windows_of("sun 00:00-04:00", autumn(8)) == [Window(autumn(5), autumn(10))]


def test_a_window_within_the_hour_that_is_skipped_does_not_open() -> None:
    hours = parse("sun 02:10-02:50", ZONE)
    assert windows_of("sun 02:10-02:50", spring(8)) == []
    assert not any(open_at(hours, spring(7, 30) + timedelta(minutes=each)) for each in range(120))


def test_a_time_that_is_skipped_counts_as_the_moment_of_the_skip() -> None:
    assert windows_of("sun 02:30-04:00", spring(8)) == [Window(spring(8), spring(9))]
    assert windows_of("sun 01:00-02:30", spring(8)) == [Window(spring(7), spring(8))]


def test_a_time_that_comes_twice_counts_when_it_comes_first() -> None:
    assert windows_of("sun 00:00-01:30", autumn(7)) == [Window(autumn(5), autumn(6, 30))]
    assert windows_of("sun 01:30-03:00", autumn(7)) == [Window(autumn(6, 30), autumn(9))]


def test_in_the_hour_that_comes_again_nobody_is_open_whose_window_has_ended() -> None:
    assert open_at(parse("sun 00:00-01:30", ZONE), autumn(6, 10))
    assert not open_at(parse("sun 00:00-01:30", ZONE), autumn(7, 10))
    assert open_at(parse("sun 01:30-03:00", ZONE), autumn(7, 10))


def test_whoever_a_coverage_begins_with_is_open_then_so_that_a_look_finds_somebody() -> None:
    for text in ("sat 22:00-02:30", "sun 01:30-03:00", "sun 00:00-01:30", "sun 02:15-02:45"):
        hours = parse(text, ZONE)
        for hour, minute in ((6, 45), (7, 10), (8, 10), (8, 40)):
            for now in (spring(hour, minute), autumn(hour, minute)):
                assert open_at(hours, coverage([hours], now)[0].start)


def test_covered_time_is_real_time() -> None:
    night = parse("sun 00:00-06:00", ZONE)
    four = timedelta(hours=4)
    assert after_covered(coverage([night], spring(6)), four) == spring(10)
    assert after_covered(coverage([night], autumn(5)), four) == autumn(9)


def test_the_horizon_is_fourteen_days_of_real_time() -> None:
    always = parse("mon-sun 00:00-24:00", ZONE)
    (window,) = coverage([always], spring(6) - timedelta(days=7))
    assert window.end - window.start == timedelta(days=14)
