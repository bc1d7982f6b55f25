"""Waves: how many are asked together, and when to look again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.hours import HORIZON, Hours, open_at, parse
from matching.ranking import ranked
from matching.rules import eligible
from matching.values import Candidate, SupporterId, When
from matching.waves import Wave, expected_by, next_wave
from tests.matching.people import WAVES, ZONE, candidate, crowd
from tests.matching.worlds import World, worlds

NOON = datetime(2031, 5, 14, 12, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
"""Of a Wednesday."""
HOUR = timedelta(hours=1)


def wave(many: list[Candidate], when: When = When.ROUTINE, *asked: bytes) -> Wave:
    """Return the next wave at noon."""
    return next_wave(WAVES, when, many, asked, NOON)


def whose_hours(*texts: str) -> list[Candidate]:
    """Return supporters with these hours."""
    return [
        candidate(SupporterId(bytes([place])), hours=parse(text, ZONE))
        for place, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("when", "size", "gap"),
    [
        (When.ROUTINE, 2, timedelta(hours=2)),
        (When.SOON, 3, timedelta(hours=1)),
        (When.URGENT, 5, timedelta(minutes=30)),
    ],
)
def test_the_more_urgent_the_more_are_asked_and_the_sooner_the_next(
    when: When, size: int, gap: timedelta
) -> None:
    many = crowd(9)
    found = wave(many, when)
    assert found.ask == tuple(many[:size])
    assert found.then == NOON + gap


def test_who_was_asked_is_not_asked_again() -> None:
    many = crowd(9)
    found = wave(many, When.URGENT, many[0].id, many[2].id)
    assert found.ask == (many[1], *many[3:7])


def test_two_who_may_still_answer_stand_for_one() -> None:
    many = crowd(9)
    assert wave(many, When.SOON, *(each.id for each in many[:1])).ask == tuple(many[1:4])
    assert wave(many, When.SOON, *(each.id for each in many[:2])).ask == tuple(many[2:4])
    assert wave(many, When.SOON, *(each.id for each in many[:8])).ask == (many[8],)


def test_who_was_asked_and_has_left_stands_for_nobody() -> None:
    gone, *there = whose_hours("wed 10:00-11:00", *("wed 11:00-18:00" for _ in range(4)))
    found = wave([gone, *there], When.ROUTINE, gone.id, there[0].id)
    assert found.ask == tuple(there[1:3])


def test_when_it_is_urgent_all_are_asked_whoever_may_still_answer() -> None:
    many = crowd(9)
    assert wave(many, When.URGENT, *(each.id for each in many[:4])).ask == tuple(many[4:])


def test_who_stays_a_while_is_asked_before_who_leaves_soon() -> None:
    leaves, stays, rested = whose_hours("wed 11:00-13:00", "wed 11:00-13:01", "wed 11:00-18:00")
    assert wave([leaves, stays, rested]).ask == (stays, rested)


def test_who_leaves_soon_is_asked_all_the_same_where_there_is_nobody_else() -> None:
    leaves, stays = whose_hours("wed 11:00-13:00", "wed 11:00-13:01")
    assert wave([leaves, stays]).ask == (stays, leaves)


def test_when_all_were_asked_there_is_no_next_look() -> None:
    many = crowd(2)
    assert wave(many, When.ROUTINE, *(each.id for each in many)) == Wave((), None)
    assert wave(many).then is None


def test_nobody_is_asked_outside_their_hours() -> None:
    asleep, awake = whose_hours("wed 13:00-14:00", "wed 11:00-13:00")
    assert wave([asleep, awake]).ask == (awake,)


def test_while_some_are_asked_the_next_look_waits_for_the_gap_even_if_others_open_before() -> None:
    awake, soon = whose_hours("wed 11:00-13:00", "wed 12:30-18:00")
    assert wave([awake, soon]).then == NOON + 2 * HOUR


def test_after_the_gap_the_next_look_waits_until_somebody_is_there() -> None:
    awake, later = whose_hours("wed 11:00-13:00", "wed 18:00-19:00")
    assert wave([awake, later]).then == NOON + 6 * HOUR


def test_where_nobody_is_awake_the_next_look_is_when_the_first_one_opens() -> None:
    late, early = whose_hours("wed 15:00-16:00", "wed 13:00-14:00")
    assert wave([late, early]) == Wave((), NOON + HOUR)


def test_who_never_opens_within_the_horizon_is_waited_for_no_longer() -> None:
    assert wave([candidate(hours=Hours((), ZONE))]) == Wave((), None)


def test_somebody_is_expected_once_the_standard_has_passed_in_covered_time() -> None:
    workdays = whose_hours("mon-fri 09:00-15:00")
    assert expected_by(WAVES, When.URGENT, workdays, NOON) == NOON + 2 * HOUR
    assert expected_by(WAVES, When.SOON, workdays, NOON) == NOON + timedelta(days=6)


def test_nobody_is_expected_where_hours_do_not_suffice() -> None:
    assert expected_by(WAVES, When.URGENT, [], NOON) is None
    assert expected_by(WAVES, When.ROUTINE, whose_hours("mon 09:00-10:00"), NOON) is None


NOWS = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
) | st.sampled_from(
    [
        datetime(2031, 3, 9, 8, 10, tzinfo=UTC),
        datetime(2031, 11, 2, 6, 40, tzinfo=UTC),
        datetime(2031, 11, 2, 7, 10, tzinfo=UTC),
    ]
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(world=worlds(), now=NOWS)
def test_wave_after_wave_nobody_is_asked_twice_or_outside_hours_or_too_many_at_once(
    world: World, now: datetime
) -> None:
    fit = ranked(world.request, eligible(world.request, world.candidates, world.circumstance))
    when, asked, looks = world.request.when, list[SupporterId](), 0
    at: datetime | None = now
    while at is not None:
        found = next_wave(WAVES, when, fit, asked, at)
        asked += [each.id for each in found.ask]
        assert len(found.ask) <= WAVES.size[when]
        assert all(open_at(each.hours, at) for each in found.ask)
        assert found.then is None or at < found.then <= at + HORIZON + WAVES.gap[when]
        at, looks = found.then, looks + 1
        assert looks <= 2 * len(fit) + 1
    assert sorted(asked) == sorted(each.id for each in fit)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(world=worlds(), now=NOWS)
def test_the_best_of_those_who_stay_are_asked_first_and_then_who_leaves(
    world: World, now: datetime
) -> None:
    fit = ranked(world.request, eligible(world.request, world.candidates, world.circumstance))
    awake = [each for each in fit if open_at(each.hours, now)]
    best = sorted(awake, key=lambda each: not open_at(each.hours, now + WAVES.stays))
    size = WAVES.size[world.request.when]
    assert list(next_wave(WAVES, world.request.when, fit, (), now).ask) == best[:size]


def test_an_urgent_request_reaches_those_who_allow_it_at_any_hour() -> None:
    asleep = whose_hours("thu 08:00-09:00", "thu 08:00-09:00")
    awake = replace(asleep[1], urgent_anytime=True)
    many = [asleep[0], awake]
    assert wave(many, When.URGENT).ask == (awake,)
    for when in (When.SOON, When.ROUTINE):
        assert wave(many, when).ask == ()


def test_while_one_who_allows_it_is_left_the_next_urgent_wave_is_after_the_gap() -> None:
    asleep = whose_hours(*["thu 08:00-09:00"] * 7)
    many = [replace(each, urgent_anytime=True) for each in asleep]
    first = wave(many, When.URGENT)
    assert (first.ask, first.then) == (tuple(many[:5]), NOON + timedelta(minutes=30))
    last = wave(many, When.URGENT, *(each.id for each in many))
    assert (last.ask, last.then) == ((), None)


def test_who_may_be_woken_promises_no_time() -> None:
    (asleep,) = whose_hours("thu 08:00-12:00")
    woken = replace(asleep, urgent_anytime=True)
    expected = expected_by(WAVES, When.URGENT, [asleep], NOON)
    assert expected is not None
    assert expected_by(WAVES, When.URGENT, [woken], NOON) == expected
