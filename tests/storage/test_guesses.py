"""Guesses: tallies of wrong codes that begin anew after a while."""

from datetime import timedelta

import pytest

from storage.guesses import EVERYBODY
from tests.storage.programme import NOON, Memory
from tests.storage.samples import ANN, BEN

HOUR = timedelta(hours=1)
LATER = NOON + HOUR
TICK = timedelta(seconds=1)


@pytest.fixture
def guessed(memory: Memory) -> Memory:
    for _ in range(3):
        memory.do(lambda work: work.guesses.note(ANN, NOON, HOUR))
    return memory


def test_wrong_guesses_are_counted_per_person(guessed: Memory) -> None:
    guessed.do(lambda work: work.guesses.note(EVERYBODY, NOON, HOUR))
    assert guessed.work.guesses.count(ANN, NOON, HOUR) == 3
    assert guessed.work.guesses.count(EVERYBODY, NOON, HOUR) == 1
    assert guessed.work.guesses.count(BEN, NOON, HOUR) == 0


def test_the_count_holds_until_the_window_has_passed(guessed: Memory) -> None:
    assert guessed.work.guesses.count(ANN, LATER - TICK, HOUR) == 3
    assert guessed.work.guesses.count(ANN, LATER, HOUR) == 0


def test_a_window_begins_with_its_first_guess_and_not_with_the_last(guessed: Memory) -> None:
    guessed.do(lambda work: work.guesses.note(ANN, LATER - TICK, HOUR))
    assert guessed.work.guesses.count(ANN, LATER - TICK, HOUR) == 4
    assert guessed.work.guesses.count(ANN, LATER, HOUR) == 0


def test_a_guess_after_the_window_is_the_first_of_the_next(guessed: Memory) -> None:
    guessed.do(lambda work: work.guesses.note(ANN, LATER, HOUR))
    assert guessed.work.guesses.count(ANN, LATER + HOUR - TICK, HOUR) == 1
    assert guessed.count("guesses") == 1


def test_a_tally_goes_on_across_a_rotation(guessed: Memory) -> None:
    guessed.do(lambda work: work.transit.renew())
    guessed.do(lambda work: work.guesses.note(ANN, NOON, HOUR))
    guessed.follow()
    guessed.do(lambda work: work.guesses.note(ANN, NOON, HOUR))
    assert guessed.work.guesses.count(ANN, NOON, HOUR) == 5
    assert guessed.count("guesses") == 1


def test_tallies_whose_window_has_passed_are_dropped(guessed: Memory) -> None:
    guessed.do(lambda work: work.guesses.note(BEN, NOON + TICK, HOUR))
    guessed.do(lambda work: work.guesses.expire(LATER, HOUR))
    assert guessed.work.guesses.count(BEN, LATER, HOUR) == 1
    assert guessed.count("guesses") == 1


def test_a_damaged_tally_is_dropped_and_keeps_no_other_from_expiring(guessed: Memory) -> None:
    guessed.ledger.execute("UPDATE guesses SET sealed = zeroblob(200)")
    guessed.do(lambda work: work.guesses.note(BEN, LATER, HOUR))
    guessed.do(lambda work: work.guesses.expire(NOON, HOUR))
    assert guessed.count("guesses") == 1
    assert guessed.work.guesses.count(BEN, LATER, HOUR) == 1
