"""What stands below the tests: how many inputs there were, and what they did."""

from collections import Counter

import pytest

SEED = 20_310_514
TALLY = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count."""
    config.stash[TALLY] = Counter()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was counted."""
    tally = terminalreporter.config.stash.get(TALLY, None)
    if tally:
        terminalreporter.write_line(
            f"fuzz: seed {SEED}: {tally['inputs']:,} inputs and {tally['kept']:,} kept ones: "
            f"{tally['crashes']} crashes, {tally['lost']} lost neighbours, "
            f"{tally['told']} secrets in logs"
        )


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Counter[str]:
    """The counts."""
    return request.config.stash.setdefault(TALLY, Counter())


@pytest.fixture
def seed() -> int:
    """What every random input comes from."""
    return SEED
