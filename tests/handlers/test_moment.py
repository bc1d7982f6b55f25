"""The moment: the programme's day, and the hours in which nobody is written to unasked."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.moment import Moment
from tests.handlers.settings import NOON, PROGRAMME, ZONE

START = datetime(2031, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 366 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


def moment(now: datetime = NOON, quiet: tuple[time, time] = PROGRAMME.quiet) -> Moment:
    """Return a moment, in a programme with these quiet hours."""
    return Moment(now, Random(1), replace(PROGRAMME, quiet=quiet))


def local(*clock: int) -> datetime:
    """Return a time in Winnipeg."""
    return datetime(*clock, tzinfo=ZoneInfo(ZONE))  # type: ignore[misc,arg-type]


def test_today_is_the_day_in_the_programmes_zone() -> None:
    assert moment(datetime(2031, 5, 15, 4, 59, tzinfo=UTC)).today == date(2031, 5, 14)
    assert moment(datetime(2031, 5, 15, 5, 0, tzinfo=UTC)).today == date(2031, 5, 15)


def test_by_day_an_instant_stays_as_it_is() -> None:
    for hour in (8, 12, 20):
        assert moment().unless_quiet(local(2031, 5, 14, hour)) == local(2031, 5, 14, hour)


def test_by_night_it_waits_for_the_morning() -> None:
    morning = local(2031, 5, 15, 8)
    assert moment().unless_quiet(local(2031, 5, 14, 21)) == morning
    assert moment().unless_quiet(local(2031, 5, 15, 3)) == morning
    assert moment().unless_quiet(local(2031, 5, 15, 7, 59)) == morning


def test_quiet_hours_may_lie_within_a_day() -> None:
    nap = moment(quiet=(time(13), time(15)))
    assert nap.unless_quiet(local(2031, 5, 14, 14)) == local(2031, 5, 14, 15)
    assert nap.unless_quiet(local(2031, 5, 14, 15)) == local(2031, 5, 14, 15)
    assert nap.unless_quiet(local(2031, 5, 14, 23)) == local(2031, 5, 14, 23)


def test_without_quiet_hours_nothing_waits() -> None:
    awake = moment(quiet=(time(8), time(8)))
    assert awake.unless_quiet(local(2031, 5, 14, 8)) == local(2031, 5, 14, 8)


@pytest.mark.parametrize(
    ("night", "morning"),
    [
        (datetime(2031, 3, 9, 4, tzinfo=UTC), datetime(2031, 3, 9, 13, tzinfo=UTC)),
        (datetime(2031, 11, 2, 4, tzinfo=UTC), datetime(2031, 11, 2, 14, tzinfo=UTC)),
    ],
    ids=["an hour shorter", "an hour longer"],
)
def test_the_morning_is_told_by_the_wall_clock_after_a_night_that_is(
    night: datetime, morning: datetime
) -> None:
    assert moment().unless_quiet(night) == morning


@settings(max_examples=300, deadline=None, derandomize=True)
@given(instant=INSTANTS, starts=st.integers(0, 23), ends=st.integers(0, 23))
def test_what_comes_out_is_never_quiet_never_before_and_less_than_a_day_later(
    instant: datetime, starts: int, ends: int
) -> None:
    at = moment(quiet=(time(starts), time(ends)))
    awake = at.unless_quiet(instant)
    assert timedelta() <= awake - instant <= timedelta(hours=25)
    assert at.unless_quiet(awake) == awake
    hour = awake.astimezone(ZoneInfo(ZONE)).hour
    quiet = range(starts, ends) if starts <= ends else [*range(starts, 24), *range(ends)]
    skipped = (instant - awake).total_seconds() != 0 and ends == 2  # an end that the clock skips
    assert hour not in quiet or skipped
