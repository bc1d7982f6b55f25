"""Searching the roster: two letters, and never one who has left."""

import pytest

from handlers.cards import ButtonOld
from handlers.programme.roster import RosterGroup
from handlers.programme.searching import NobodyFound, SearchAsked
from handlers.verbs import Verb
from storage.supporters import Standing
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    for name in ("Bea", "Émile", "Emily"):
        village.supporter(name, "Surgery")
    village.supporter("Emma", "Surgery", standing=Standing.RETIRED)
    return village.coordinator()


def finds(village: Village, cora: int, typed: str) -> list[str]:
    """Return whom a typed text finds."""
    assert village.press(cora, Verb.ROSTER_FIND).said(cora) == [SearchAsked()]
    before = len(village.buttons[cora])
    put = village.type(cora, typed)
    shown = village.buttons[cora][before:]
    names = [str(each.label["name"]) for each in shown if each.verb is Verb.ROSTER_PERSON]
    many = len(names)
    assert put.said(cora) == [RosterGroup("found", many, 0) if many else NobodyFound()]
    return names


def test_letters_of_a_name_find_it_in_either_case(village: Village, cora: int) -> None:
    assert finds(village, cora, "EMI") == ["Dr. Emily"]
    assert finds(village, cora, "be") == ["Dr. Bea"]


@pytest.mark.parametrize("typed", ["e", "", "zz", "emma"])
def test_too_little_finds_nobody_and_neither_does_one_who_left(
    village: Village, cora: int, typed: str
) -> None:
    assert finds(village, cora, typed) == []


def test_it_is_for_coordinators(village: Village, cora: int) -> None:
    assert cora
    ann = village.physician("Surgery")
    assert village.press(ann, Verb.ROSTER_FIND).answer == ButtonOld()
