"""Tallies: what is counted for a while, and begins anew."""

from datetime import timedelta

import pytest

from storage.tallies import EVERYBODY, Counted
from tests.storage.programme import NOON, Memory
from tests.storage.samples import ANN, BEN

HOUR = timedelta(hours=1)
LATER = NOON + HOUR
TICK = timedelta(seconds=1)


@pytest.fixture
def guessed(memory: Memory) -> Memory:
    for _ in range(3):
        memory.do(lambda work: work.tallies.note(ANN, Counted.GUESS, NOON, HOUR))
    return memory


def test_wrong_guesses_are_counted_per_person(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.note(EVERYBODY, Counted.GUESS, NOON, HOUR))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, NOON) == 3
    assert guessed.work.tallies.count(EVERYBODY, Counted.GUESS, NOON) == 1
    assert guessed.work.tallies.count(BEN, Counted.GUESS, NOON) == 0


def test_the_count_holds_until_the_window_has_passed(guessed: Memory) -> None:
    assert guessed.work.tallies.count(ANN, Counted.GUESS, LATER - TICK) == 3
    assert guessed.work.tallies.count(ANN, Counted.GUESS, LATER) == 0


def test_a_window_begins_with_its_first_guess_and_not_with_the_last(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.note(ANN, Counted.GUESS, LATER - TICK, HOUR))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, LATER - TICK) == 4
    assert guessed.work.tallies.count(ANN, Counted.GUESS, LATER) == 0


def test_a_guess_after_the_window_is_the_first_of_the_next(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.note(ANN, Counted.GUESS, LATER, HOUR))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, LATER + HOUR - TICK) == 1
    assert guessed.count("tallies") == 1


def test_a_tally_goes_on_across_a_rotation(guessed: Memory) -> None:
    guessed.do(lambda work: work.transit.renew())
    guessed.do(lambda work: work.tallies.note(ANN, Counted.GUESS, NOON, HOUR))
    guessed.follow()
    guessed.do(lambda work: work.tallies.note(ANN, Counted.GUESS, NOON, HOUR))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, NOON) == 5
    assert guessed.count("tallies") == 1


def test_a_tally_may_be_of_one_thing_which_another_takes_the_place_of(memory: Memory) -> None:
    for about in ("one", "two"):
        memory.do(lambda work: work.tallies.begin(ANN, Counted.GUESS, NOON, HOUR, about))  # noqa: B023
    tally = memory.work.tallies.find(ANN, Counted.GUESS, NOON)
    assert tally is not None
    assert (tally.about, memory.count("tallies")) == ("two", 1)


def test_tallies_whose_window_has_passed_are_dropped(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.note(BEN, Counted.GUESS, NOON + TICK, HOUR))
    guessed.do(lambda work: work.tallies.expire(LATER))
    assert guessed.work.tallies.count(BEN, Counted.GUESS, LATER) == 1
    assert guessed.count("tallies") == 1


def test_a_damaged_tally_is_dropped_and_keeps_no_other_from_expiring(guessed: Memory) -> None:
    guessed.ledger.execute("UPDATE tallies SET sealed = zeroblob(200)")
    guessed.do(lambda work: work.tallies.note(BEN, Counted.GUESS, LATER, HOUR))
    guessed.do(lambda work: work.tallies.expire(NOON))
    assert guessed.count("tallies") == 1
    assert guessed.work.tallies.count(BEN, Counted.GUESS, LATER) == 1


def test_tallies_of_one_person_are_kept_apart_by_what_is_counted(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.note(ANN, Counted.REQUEST, NOON, HOUR))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, NOON) == 3
    assert guessed.work.tallies.count(ANN, Counted.REQUEST, NOON) == 1


def test_a_tally_may_begin_anew_before_its_window_has_passed(guessed: Memory) -> None:
    guessed.do(lambda work: work.tallies.begin(ANN, Counted.GUESS, NOON + TICK, HOUR))
    tally = guessed.work.tallies.find(ANN, Counted.GUESS, LATER)
    assert tally is not None
    assert (tally.count, tally.since) == (1, NOON + TICK)
    assert guessed.count("tallies") == 1


def test_a_tally_that_is_dropped_counts_nothing(guessed: Memory) -> None:
    for _ in range(2):
        guessed.do(lambda work: work.tallies.drop(ANN, Counted.GUESS))
    assert guessed.work.tallies.count(ANN, Counted.GUESS, NOON) == 0
    assert guessed.count("tallies") == 0
