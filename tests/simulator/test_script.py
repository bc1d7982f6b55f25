"""The script: English and French are equals."""

from dataclasses import fields
from string import Formatter

import pytest

from simulator.script import ENGLISH, FRENCH, Script
from simulator.stage import Directions


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("kind", [Script, Directions])
def test_both_languages_say_everything_with_the_same_variables(
    kind: type[Script] | type[Directions],
) -> None:
    english, french = (each if kind is Script else each.directions for each in (ENGLISH, FRENCH))

    for field in fields(kind):
        one, other = getattr(english, field.name), getattr(french, field.name)
        if isinstance(one, str):
            assert one
            assert other
            assert places(one) == places(other), field.name


def test_all_that_is_said_is_looked_for_on_the_disk() -> None:
    for script in (ENGLISH, FRENCH):
        assert len({*script.said()}) == 10
        assert all(len(each) > 20 for each in script.said())
