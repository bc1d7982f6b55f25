"""Disks for the key file: one that is full, and one that remembers what it was told.

`Tape` knows what would be durable and what only lies in a cache, so that a death can be played
with what was not synced kept, dropped or torn.
"""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field

from storage.slots import Disk

EVERYWHERE = 2**62


class FullDisk:
    """A disk that can be told to refuse writes, or syncs, with an error of the system's.

    Writes are refused up to the offset `refuses_below`: those of the heading, or all.
    """

    def __init__(self, under: Disk) -> None:
        self._under = under
        self.refuses_below = 0
        self.refuses_syncs = False
        self.error = errno.ENOSPC

    @property
    def refuses_writes(self) -> bool:
        """Tell whether every write is refused."""
        return self.refuses_below == EVERYWHERE

    @refuses_writes.setter
    def refuses_writes(self, refuses: bool) -> None:
        self.refuses_below = EVERYWHERE if refuses else 0

    def read(self) -> bytes:
        """Return the whole content."""
        return self._under.read()

    def write(self, offset: int, content: bytes) -> None:
        """Write, or refuse."""
        if offset < self.refuses_below:
            raise OSError(self.error, "refused by the test")
        self._under.write(offset, content)

    def sync(self) -> None:
        """Sync, or refuse."""
        if self.refuses_syncs:
            raise OSError(self.error, "refused by the test")
        self._under.sync()


@dataclass
class Tape:
    """A disk in memory: what is durable, what was written since, and who is told of each step."""

    durable: bytes
    pending: list[tuple[int, bytes]] = field(default_factory=list)
    step: Callable[[], None] = lambda: None

    def read(self) -> bytes:
        """Return the content as a process sees it."""
        return apply(self.durable, self.pending)

    def write(self, offset: int, content: bytes) -> None:
        """Take a write into the cache."""
        self.step()
        self.pending.append((offset, content))
        self.step()

    def sync(self) -> None:
        """Make the cache durable."""
        self.step()
        self.durable, self.pending = self.read(), []
        self.step()


def apply(content: bytes, writes: list[tuple[int, bytes]]) -> bytes:
    """Return `content` with writes done."""
    changed = bytearray(content)
    for offset, piece in writes:
        changed.extend(b"\0" * (offset + len(piece) - len(changed)))
        changed[offset : offset + len(piece)] = piece
    return bytes(changed)
