"""Random months, with kills and restarts at any point: promises 1, 8, 9, 13 and 15 hold throughout.

The short form takes some seconds. The long one, whose figures stand in docs/hostile.md:
`pytest tests/handlers/test_random_months.py --hypothesis-profile=months`.
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
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from storage.cases import Stage
from tests.handlers.months import TALLY, MonthsVillage
from tests.handlers.mortal import Life, MortalMemory
from tests.handlers.promises import all_cases
from tests.handlers.settings import NOON
from tests.handlers.test_promises_in_any_order import DEEDS, WatchedVillage
from tests.storage.programme import Programme
from tests.tallies import counting

DICE = st.integers(0, 2**32)
Deed = Callable[[MonthsVillage], None]
OF_MONTHS: tuple[tuple[Deed, int], ...] = (
    (MonthsVillage.two_talk, 12),
    (MonthsVillage.somebody_says_no, 4),
    (MonthsVillage.a_rule_changes_under_an_offer, 10),
    (MonthsVillage.neighbours_change, 4),
    (MonthsVillage.a_training_is_set_to_run_out, 3),
    (MonthsVillage.somebody_declares_other_hours, 3),
    (MonthsVillage.somebody_moves_to_another_department, 3),
    (MonthsVillage.somebody_is_enlisted, 6),
    (MonthsVillage.somebody_is_forgotten, 2),
    (MonthsVillage.days_pass, 6),
)
ANYTHING = st.sampled_from([deed for deed, weight in (*DEEDS, *OF_MONTHS) for _ in range(weight)])
MONTHS = settings.get_profile("months")
SHORT = settings(MONTHS, max_examples=5, stateful_step_count=40, derandomize=True)
AT_REST = 21
"""Days after which nothing is left that began before, if nobody does anything any more."""


def machine_of(founded: Programme, tally: Counter[str]) -> type[RuleBasedStateMachine]:
    """Return the machine of villages that are founded so, and counted there."""

    class Months(RuleBasedStateMachine):
        """What may happen in random months."""

        @initialize(dice=DICE)
        def begins(self, dice: int) -> None:
            self.folder = Path(tempfile.mkdtemp())
            programme = founded.copy(self.folder / "founded")
            self.life = Life(programme, self.folder, Random(dice))
            self.memory = MortalMemory(self.life)
            self.village = MonthsVillage(self.memory, programme.clock, Random(dice))
            self.is_whole = True

        @rule(deed=ANYTHING, dice=DICE)
        def something_happens(self, deed: Callable[[WatchedVillage], None], dice: int) -> None:
            self._happens(deed, dice)

        @rule(deed=ANYTHING, dice=DICE, steps=st.integers(0, 60))
        def the_process_dies_of_it(
            self, deed: Callable[[WatchedVillage], None], dice: int, steps: int
        ) -> None:
            self.life.doom(steps)
            self._happens(deed, dice)

        @rule()
        def the_process_dies_at_rest(self) -> None:
            self.village.the_process_dies()
            self.village.follow()

        def _happens(self, deed: Callable[[WatchedVillage], None], dice: int) -> None:
            self.is_whole = False
            self.village.dice.seed(dice)
            deed(self.village)
            self.village.follow()
            self.village.clock.go_on(self.village.moment.programme.idle_ask / 5000)
            self.is_whole = True

        @invariant()
        def the_promises_hold(self) -> None:
            self.village.looks()

        def teardown(self) -> None:
            try:
                if self.is_whole:
                    self._comes_to_rest()
            finally:
                self.memory.close()
                shutil.rmtree(self.folder)
                tally.update(self.village.counted + self.life.counted)
                tally["villages"] += 1
                tally["days"] += (self.village.now - NOON).days

        def _comes_to_rest(self) -> None:
            """See that whatever was begun ends by itself, if nobody does anything any more."""
            self.village.wait(days=AT_REST)
            left = self.village.do(all_cases).values()
            assert not left, [case.stage for case in left]

    return Months


@pytest.fixture
def tally(record_property: Callable[[str, object], None]) -> Iterator[Counter[str]]:
    """The counts of the test, which travel with its report."""
    yield from counting(record_property, TALLY)


def test_in_random_months_with_kills_and_restarts_no_promise_breaks(
    founded: Programme, tally: Counter[str]
) -> None:
    asked_for = settings()
    is_long = asked_for.stateful_step_count == MONTHS.stateful_step_count
    run_state_machine_as_test(machine_of(founded, tally), settings=asked_for if is_long else SHORT)
    assert tally["deaths"] > 10
    assert tally["units asked for again"] > 2
    assert tally[Stage.WAITING] > 2
