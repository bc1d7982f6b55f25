"""Targets: everything that reads what somebody else has written, and the share of each.

A target is a context that yields its attack: bytes in, nothing out, an exception on a defect alone.
"""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.fuzz.batches import batches
from tests.fuzz.configurations import configurations
from tests.fuzz.envelopes import envelopes
from tests.fuzz.formatting import formatting
from tests.fuzz.presses import presses
from tests.fuzz.starts import starts
from tests.fuzz.tables import tables
from tests.fuzz.updates import updates
from tests.fuzz.watch import Attack

CORPUS = Path(__file__).with_name("corpus")
MANY = 60
LARGEST = 600
"""How many inputs are kept of a target, and of how many bytes at most."""
_IN_MEMORY = Path("/dev/shm")  # noqa: S108  only a folder of our own in it


@dataclass(frozen=True)
class Target:
    """What is attacked, and with how many of the 10,000 inputs of a test run."""

    prepare: Callable[[Path], AbstractContextManager[Attack]]
    inputs: int


TARGETS = {
    "updates": Target(updates, 3800),
    "presses": Target(presses, 500),
    "starts": Target(starts, 500),
    "configurations": Target(configurations, 200),
    "tables": Target(tables, 1400),
    "envelopes": Target(envelopes, 1900),
    "formatting": Target(formatting, 1400),
    "batches": Target(batches, 300),
}


def room() -> Path | None:
    """Return where folders that are soon gone lie in memory, None where there is no such place."""
    return _IN_MEMORY if _IN_MEMORY.is_dir() else None


def kept(name: str, corpus: Path = CORPUS) -> list[Path]:
    """Return the inputs that were kept of a target."""
    return sorted((corpus / name).glob("*"))


def keep(name: str, found: Path, corpus: Path = CORPUS) -> None:
    """Keep what was found, as long as there is room."""
    folder = corpus / name
    folder.mkdir(parents=True, exist_ok=True)
    small = (each for each in sorted(found.iterdir()) if each.stat().st_size <= LARGEST)
    for each in islice(small, MANY):
        if len(kept(name, corpus)) < MANY:
            shutil.copyfile(each, folder / each.name)
