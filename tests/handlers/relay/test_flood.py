"""A flood: nothing of it is dropped without a word, and nobody else is delayed by it."""

import pytest

from handlers.orders import SendCard
from handlers.relay.flood import FULL, SLOW, TOLD_EVERY, GoesSlowly, NotTaken
from handlers.verbs import Verb
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=2)


def floods(village: Village, person: int, count: int) -> list[str]:
    """Write many texts, none of which is delivered, and return what the writer reads of it."""
    said = []
    for number in range(count):
        said += [type(it).__name__ for it in village.type(person, f"{number}").said(person)]
    return said


def test_who_writes_much_faster_than_it_goes_out_is_told_once(
    village: Village, ann: int, ben: int
) -> None:
    assert floods(village, ann, SLOW) == []
    put = village.type(ann, "more")
    assert put.said(ann) == [GoesSlowly("Dr. Ben")]
    assert [text for _, text in put.heard(ben)] == ["more"]
    assert floods(village, ann, 10) == []


def test_who_floods_again_after_an_hour_is_told_again(village: Village, ann: int) -> None:
    floods(village, ann, SLOW + 1)
    village.clock.now += TOLD_EVERY
    assert floods(village, ann, 1) == ["GoesSlowly"]


def test_a_supporter_who_floods_is_told_by_the_alias(village: Village, ann: int, ben: int) -> None:
    match = village.request_of(ann).match
    assert match
    floods(village, ben, SLOW)
    assert village.type(ben, "more").said(ben) == [GoesSlowly(match.alias)]


def test_above_the_bound_each_is_refused_to_its_writers_face(
    village: Village, ann: int, ben: int
) -> None:
    floods(village, ann, FULL)
    for _ in range(2):
        put = village.type(ann, "too much")
        assert put.heard(ben) == []
        assert put.said(ann) == [NotTaken("Dr. Ben")]
        (card,) = [it for it in put if isinstance(it, SendCard)]
        assert card.reply_to == village.newest
    village.deliver()
    assert village.type(ann, "again").heard(ben)


def test_what_waits_in_one_case_holds_up_no_other_and_no_other_side(
    village: Village, ann: int, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    floods(village, ann, FULL)
    assert village.type(eve, "Hello").heard(ben)
    assert village.type(eve, "Hello").said(eve) == []


def test_that_somebody_wrote_much_is_forgotten_with_them(village: Village, ann: int) -> None:
    floods(village, ann, SLOW + 1)
    assert village.memory.count("tallies") == 1
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("tallies") == 0
