"""Talks of many, with kills and faults at any point: promises 2, 4, 5, 6 and 13 hold throughout.

The short form takes some seconds. The long one:
`pytest tests/handlers/test_talks_in_any_order.py --hypothesis-profile=months`.

It was seen to fail, within a few wards, with each of these in its place: a text goes to the first
open case in place of being held; a reply reaches a talk that is closing; a change reaches one that
is closed; parts are put in reverse; every text counts as written after the card; a call that the
network lost counts as made; what an earlier run left is not taken up.

And within thirteen wards of forty deeds with each of these: what follows an album does not let it
go on first; its photos are sent in reverse; it goes to the first open case; its messages are taken
for one another; of several notes one passes; voices pass without the question, or in reverse; those
that were kept back pass once the next ones may; the next ones are refused without a word; a voice
that comes before anybody listens is kept without a word. Within thirty, where the timer of an album
is lost at a restart.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.handlers.deeds import DEEDS, Deeds
from tests.storage.programme import Programme
from tests.tallies import counting

TALLY = "talks"
DICE = st.integers(0, 2**32)
ANYTHING = st.sampled_from([deed for deed, weight in DEEDS for _ in range(weight)])
LONG = settings.get_profile("months")
SHORT = settings(LONG, max_examples=6, stateful_step_count=30, derandomize=True)


def machine_of(founded: Programme, tally: Counter[str]) -> type[RuleBasedStateMachine]:
    """Return the machine of wards that are founded so, and counted there."""

    class Talks(RuleBasedStateMachine):
        """What may happen in talks."""

        @initialize(dice=DICE, talks=st.integers(2, 4))
        def begins(self, dice: int, talks: int) -> None:
            self.folder = Path(tempfile.mkdtemp())
            self.ward = Deeds(founded, self.folder, Random(dice))
            self.is_whole, self.steps = True, 0
            for _ in range(talks):
                self.ward.two_begin_to_talk()

        @rule(deed=ANYTHING, dice=DICE, lives=st.none() | st.integers(0, 60))
        def something_happens(
            self, deed: Callable[[Deeds], None], dice: int, lives: int | None
        ) -> None:
            """Let it happen, and the process perhaps die of it, after so many steps."""
            if lives is not None:
                self.ward.life.doom(lives)
            self.is_whole = False
            self.steps += 1
            self.ward.dice.seed(f"{dice} {self.steps}")  # small numbers are drawn often
            self.ward.ticks()
            deed(self.ward)
            self.is_whole = True

        def teardown(self) -> None:
            try:
                if self.is_whole:
                    self.ward.comes_to_rest()
            finally:
                self.ward.closes()
                shutil.rmtree(self.folder)
                tally.update(self.ward.counted)
                tally["wards"] += 1

    return Talks


@pytest.fixture
def tally(record_property: Callable[[str, object], None]) -> Iterator[Counter[str]]:
    """The counts of the test, which travel with its report."""
    yield from counting(record_property, TALLY)


def test_in_talks_in_any_order_every_letter_reaches_its_own_other_side_and_no_other(
    founded: Programme, tally: Counter[str]
) -> None:
    asked_for = settings()
    is_long = asked_for.stateful_step_count == LONG.stateful_step_count
    run_state_machine_as_test(machine_of(founded, tally), settings=asked_for if is_long else SHORT)
    assert tally["deaths"] > 10
    assert tally["letters"] > 20
    assert tally["replies"] > 2
    assert tally["albums"] > 10
    assert tally["voices"] > 5
    assert tally["voices let pass"] + tally["voices kept back"] > 0
