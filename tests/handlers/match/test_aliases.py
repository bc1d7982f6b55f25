"""Aliases: plain words of nature, in both languages the same, never used twice."""

from random import Random
from typing import Any

import pytest

from handlers.match import aliases
from handlers.moment import Moment
from tests.handlers.settings import NOON, PROGRAMME
from tests.handlers.village import Village


class Stuck(Random):
    """Chance that has a favourite, until it has been asked often enough."""

    def __init__(self, patience: int) -> None:
        super().__init__(7)
        self.patience = patience

    def choice(self, seq: Any) -> Any:
        """Return the first of several, as long as patience lasts."""
        self.patience -= 1
        return seq[0] if self.patience >= 0 else super().choice(seq)


def test_an_alias_is_two_words_of_the_lists(village: Village) -> None:
    first, second = village.do(lambda work: aliases.draw(work, village.moment)).split()
    assert first in aliases.FIRST
    assert second in aliases.SECOND


def test_no_alias_is_ever_drawn_twice(village: Village) -> None:
    drawn = village.do(lambda work: [aliases.draw(work, village.moment) for _ in range(3000)])
    assert len(set(drawn)) == 3000


def test_when_those_of_two_words_become_rare_three_are_drawn(village: Village) -> None:
    def unit_of(patience: int) -> str:
        chance = Stuck(patience)
        return village.do(lambda work: aliases.draw(work, Moment(NOON, chance, PROGRAMME)))

    assert unit_of(2) == f"{aliases.FIRST[0]} {aliases.SECOND[0]}"
    *three, last = unit_of(2 * aliases.TRIES + 2).split()
    assert three == [aliases.FIRST[0], aliases.FIRST[0]]
    assert last in aliases.SECOND


def test_a_failed_unit_uses_no_alias_up(village: Village) -> None:
    def failing() -> None:
        with pytest.raises(ZeroDivisionError):
            village.do(lambda work: (work.aliases.take("Kiwi Dune"), 1 // 0))

    failing()
    assert village.do(lambda work: work.aliases.take("Kiwi Dune"))


def test_no_word_stands_twice_or_in_both_lists() -> None:
    words = [*aliases.FIRST, *aliases.SECOND]
    assert len(words) == len(set(words))
    assert all(word.isascii() and word.isalpha() and word.istitle() for word in words)


def test_there_are_enough_for_years() -> None:
    assert len(aliases.FIRST) * len(aliases.SECOND) > 1500
