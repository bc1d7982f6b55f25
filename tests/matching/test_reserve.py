"""The reserve: places left to urgent requests, and never so that nobody is left."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.hours import open_at, parse
from matching.ranking import ranked
from matching.reserve import unreserved
from matching.rules import eligible
from matching.values import SupporterId, When
from matching.waves import Waves, next_wave
from tests.matching.people import WAVES, ZONE, candidate, crowd
from tests.matching.worlds import World, worlds

NOON = datetime(2031, 5, 14, 12, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def reserving(share: float) -> Waves:
    """Return the waves of the tests with a reserve."""
    return Waves(WAVES.size, WAVES.gap, WAVES.first_contact_within, urgent_reserve=share)


def test_a_share_of_the_places_is_left_with_those_whom_a_request_suits_least() -> None:
    many = crowd(10, capacity=2)
    assert unreserved(many, (), 0.1) == many[:9]
    assert unreserved(many, (), 0.25) == many[:8]
    assert unreserved(many, (), 0.0) == many


def test_what_is_kept_is_rounded_down_to_whole_people() -> None:
    assert unreserved(crowd(9, capacity=1), (), 0.1) == crowd(9, capacity=1)
    assert unreserved(crowd(4, capacity=3), (), 0.2) == crowd(4, capacity=3)


def test_only_free_places_count() -> None:
    many = crowd(10, capacity=2, open_cases=1)
    assert unreserved(many, (), 0.2) == many[:8]


def test_where_all_others_were_asked_those_are_asked_as_well() -> None:
    many = crowd(10, capacity=1)
    others = {each.id for each in many[:9]}
    assert unreserved(many, others, 0.1) == many
    assert unreserved(many, others - {many[0].id}, 0.1) == many[:9]


def test_an_urgent_request_comes_before_everybody() -> None:
    many = crowd(5, capacity=1)
    waves = reserving(0.5)
    assert len(next_wave(waves, When.URGENT, many, (), NOON).ask) == 5
    waves = Waves(
        {**WAVES.size, When.SOON: 5}, WAVES.gap, WAVES.first_contact_within, urgent_reserve=0.5
    )
    assert next_wave(waves, When.SOON, many, (), NOON).ask == tuple(many[:3])


def test_only_those_who_are_there_count_for_it() -> None:
    here, later = crowd(2, capacity=1), parse("thu 08:00-09:00", ZONE)
    absent = [candidate(SupporterId(bytes([9, n])), hours=later) for n in range(9)]
    found = next_wave(reserving(0.5), When.ROUTINE, [*here, *absent], (), NOON)
    assert found.ask == tuple(here[:1])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(world=worlds(), share=st.floats(0, 0.999), when=st.sampled_from(When))
def test_it_never_leaves_nobody_to_ask(world: World, share: float, when: When) -> None:
    fit = ranked(world.request, eligible(world.request, world.candidates, world.circumstance))
    with_it = next_wave(reserving(share), when, fit, (), NOON)
    without = next_wave(WAVES, when, fit, (), NOON)
    assert bool(with_it.ask) == bool(without.ask)
    assert set(with_it.ask) <= set(fit)
    asked = {each.id for each in fit[: len(fit) // 2]}
    there = [each for each in fit if each.id not in asked and open_at(each.hours, NOON)]
    assert bool(next_wave(reserving(share), when, fit, asked, NOON).ask) == bool(there)
