"""Live keys on a tape: slots over a disk of which a test knows what is durable."""

from pathlib import Path

from storage.root import new_root
from storage.slots import BLOCK, FIRST_SLOT, Disk, KeyId, Slots, Witness, empty_live
from tests.storage.disks import Tape

ROOT = new_root()
DAY = 22_000
BEFORE = FIRST_SLOT * BLOCK
"""Where the first slot begins."""


def fresh() -> Tape:
    """Return a disk with a live file that holds no key."""
    return Tape(empty_live(ROOT))


def on(disk: Disk) -> Slots:
    """Return the slots that a disk holds."""
    return Slots(ROOT, Path("live"), disk)


def read_again(tape: Tape) -> Slots:
    """Return the slots as they are found after a death that lost all that was not synced."""
    return on(Tape(tape.durable))


def place_of(key: KeyId) -> int:
    """Return where a key's slot begins."""
    return BEFORE + int.from_bytes(key[:4]) * BLOCK


def witness(commits: int) -> Witness:
    """Return a witness of a commit."""
    return Witness(b"d" * 16, commits)
