"""Parts of a week: added and taken away whole, whatever else is declared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.hours import Hours, parse, undeclared
from matching.weeks import Part, has, toggled, united

ZONE = "America/Winnipeg"
PARTS = st.lists(st.sampled_from(Part), max_size=12)


def test_the_parts_together_are_the_whole_week_and_none_overlaps() -> None:
    hours, minutes = Hours((), ZONE), 0
    for part in Part:
        alone = toggled(Hours((), ZONE), part)
        minutes += sum(span.end - span.start for span in alone.spans)
        hours = toggled(hours, part)
    assert hours == parse("mon-sun 00:00-24:00", ZONE)
    assert minutes == 7 * 24 * 60


@pytest.mark.parametrize("part", Part)
def test_a_part_can_be_added_and_taken_away(part: Part) -> None:
    declared = toggled(Hours((), ZONE), part)
    assert has(declared, part)
    assert not any(has(declared, each) for each in Part if each is not part)
    assert toggled(declared, part) == Hours((), ZONE)


def test_hours_of_another_cut_keep_what_is_not_touched() -> None:
    declared = parse("mon-fri 09:00-19:30; sat 10:00-11:00", ZONE)
    assert not has(declared, Part.MORNINGS)
    assert has(declared, Part.AFTERNOONS)
    with_mornings = toggled(declared, Part.MORNINGS)
    assert with_mornings == parse("mon-fri 08:00-19:30; sat 10:00-11:00", ZONE)
    without = toggled(with_mornings, Part.AFTERNOONS)
    assert without == parse("mon-fri 08:00-12:00; mon-fri 17:00-19:30; sat 10:00-11:00", ZONE)


def test_who_declared_none_begins_from_what_holds_for_them() -> None:
    hours = undeclared(ZONE)
    assert [each for each in Part if has(hours, each)] == [
        Part.MORNINGS,
        Part.AFTERNOONS,
        Part.WEEKENDS,
    ]


@settings(max_examples=50)
@given(PARTS)
def test_hours_are_what_was_tapped_an_odd_number_of_times(parts: list[Part]) -> None:
    hours = Hours((), ZONE)
    for part in parts:
        hours = toggled(hours, part)
    assert {each for each in Part if has(hours, each)} == {
        each for each in Part if parts.count(each) % 2
    }
    assert all(span.start < span.end for span in hours.spans)


def test_united_hours_are_those_in_which_at_least_one_is_there() -> None:
    day, evening = parse("mon-fri 08:00-17:00", ZONE), parse("mon-sun 16:00-22:00", ZONE)
    assert united([day, evening], ZONE) == parse("mon-fri 08:00-22:00; sat-sun 16:00-22:00", ZONE)
    assert united([], ZONE) == Hours((), ZONE)
