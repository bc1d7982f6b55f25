"""What stands below the tests: how many inputs there were, and what they did."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.tallies import counted, counting

SEED = 20_310_514
TALLY = "fuzz"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was counted, by whichever worker."""
    tally = counted(terminalreporter, TALLY)
    if tally:
        terminalreporter.write_line(
            f"fuzz: seed {SEED}: {tally['inputs']:,} inputs and {tally['kept']:,} kept ones: "
            f"{tally['crashes']} crashes, {tally['lost']} lost neighbours, "
            f"{tally['told']} secrets in logs"
        )


@pytest.fixture
def tally(record_property: Callable[[str, object], None]) -> Iterator[Counter[str]]:
    """The counts of one test; they travel with its report."""
    yield from counting(record_property, TALLY)


@pytest.fixture
def seed() -> int:
    """What every random input comes from."""
    return SEED
