"""Leaving: a place is dropped in one tap; while a request is out it is asked first."""

import pytest

from handlers.joining.leaving import LeavingAsked, PlaceIsLast
from handlers.joining.places import PlacesShown
from handlers.orders import Listed
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of two departments."""
    return village.physician("Emergency", "Pediatrics")


def of(village: Village, name: str) -> CardId:
    """Return a department's id, as a button carries it."""
    return CardId(village.departments[name])


def shown(*names: str) -> list[PlacesShown]:
    """Return the card with these places."""
    return [PlacesShown(Listed(names))]


def test_while_nothing_is_out_one_tap_does_it(village: Village, ann: int) -> None:
    village.press(ann, Verb.PLACE_SHOW)
    put = village.press(ann, Verb.PLACE_DROP, of(village, "Pediatrics"))
    assert put.said(ann) == shown("Emergency")
    village.press(ann, Verb.ASK_START)
    assert village.press(ann, Verb.PLACE_SHOW).said(ann) == shown("Emergency")


def test_while_a_request_is_out_nobody_of_the_place_is_asked_before_they_say_they_left(
    village: Village, ann: int
) -> None:
    ben, cleo = village.supporter("Ben", "Pediatrics"), village.supporter("Cleo", "Surgery")
    case = village.asks(ann)
    put = village.press(ann, Verb.PLACE_DROP, of(village, "Pediatrics"))
    assert put.said(ann) == [LeavingAsked("Pediatrics")]
    village.wait(hours=3)
    assert village.asked(case.id) == {cleo}
    put = village.press(ann, Verb.PLACE_LEFT, of(village, "Pediatrics"))
    assert put.said(ann) == shown("Emergency")
    village.wait(hours=3)
    assert village.asked(case.id) == {ben, cleo}


def test_a_second_tap_drops_nothing_more(village: Village, ann: int) -> None:
    village.supporter("Cleo", "Surgery")
    village.asks(ann)
    for _ in range(2):
        put = village.press(ann, Verb.PLACE_LEFT, of(village, "Pediatrics"))
        assert put.said(ann) == shown("Emergency")


def test_the_last_place_stays_while_a_request_is_out(village: Village, ann: int) -> None:
    village.supporter("Cleo", "Surgery")
    village.asks(ann)
    village.press(ann, Verb.PLACE_LEFT, of(village, "Pediatrics"))
    for verb in (Verb.PLACE_DROP, Verb.PLACE_LEFT):
        put = village.press(ann, verb, of(village, "Emergency"))
        assert (put.answer, put.said(ann)) == (PlaceIsLast(), [])


@pytest.mark.parametrize("verb", [Verb.PLACE_DROP, Verb.PLACE_LEFT])
def test_what_was_never_declared_cannot_be_dropped(village: Village, ann: int, verb: Verb) -> None:
    for card in (of(village, "Surgery"), CardId(b"x" * 16)):
        assert village.press(ann, verb, card).said(ann) == shown("Emergency", "Pediatrics")
    eve, carl = village.stranger(), village.coordinator()
    assert village.press(eve, verb, of(village, "Surgery")).said(eve)
    assert village.press(carl, verb, of(village, "Surgery")).said(carl) == []
