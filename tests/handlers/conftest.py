"""A village for each test, over a store that is real and its own; and what random months were."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.handlers.months import TALLY
from tests.handlers.settings import NOON
from tests.handlers.village import Village
from tests.storage.programme import Clock, Programme
from tests.tallies import counted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what happened in random months."""
    tally = counted(terminalreporter, TALLY)
    if tally:
        terminalreporter.write_line(
            f"months: {tally['villages']:,} villages, {tally['days']:,} days, "
            f"{tally['events']:,} events, {tally['deaths']:,} deaths of the process and "
            f"{tally['units asked for again']:,} units lost in them; {tally['waiting']:,} requests "
            f"out, {tally['introduced']:,} introductions, {tally['talking']:,} talks"
        )


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """Keys and an empty database that nobody writes to."""
    return Programme(tmp_path_factory.mktemp("founded"), Clock(NOON)).make()


@pytest.fixture
def village(founded: Programme, tmp_path: Path) -> Iterator[Village]:
    """A village of four departments in which nobody lives."""
    programme = founded.copy(tmp_path)
    with programme.open() as memory:
        village = Village(memory, programme.clock)
        for name in ("Emergency", "Surgery", "Pediatrics", "Psychiatry"):
            village.department(name)
        yield village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery")


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency who talks with Ben."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    return ann


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator."""
    return village.coordinator()
