"""A world's clock: real time plus an offset that only grows.

The offset can be mirrored into a file, so that a bot in another process lives in the same time.
"""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from simulator.errors import NotPossible

HALT = 46 * 3600 + 40 * 60.0
"""Seconds after which time halts when it passes by more: a bot may delete for 48 hours, and one
that sleeps through them has missed it."""
HALTS_FOR = 2.0


class Clock:
    """What time it is in one world; times are Unix times in seconds."""

    def __init__(self, real: Callable[[], float] = time.time) -> None:
        self.offset = 0.0
        self._real = real
        self._mirror: Path | None = None

    def now(self) -> float:
        """Return the time in this world."""
        return self._real() + self.offset

    def skip(self, seconds: float) -> None:
        """Move forward by `seconds`; going back is not possible."""
        if seconds < 0:
            raise NotPossible("time does not go backwards")
        self.offset += seconds
        self._write()

    async def passes(self, seconds: float) -> None:
        """Move forward by `seconds`, and let the bot do meanwhile what it does within two days."""
        if seconds > HALT:
            self.skip(HALT)
            await asyncio.sleep(HALTS_FOR)
            seconds -= HALT
        self.skip(seconds)

    def move_to(self, at: float) -> None:
        """Move forward to the Unix time `at`."""
        self.skip(at - self.now())

    def mirror(self, path: Path) -> None:
        """Write the offset, in decimal seconds, to `path`: at once and whenever it changes."""
        self._mirror = path
        self._write()

    def _write(self) -> None:
        if self._mirror is None:
            return
        fresh = self._mirror.with_name(f"{self._mirror.name}.new")
        fresh.write_text(f"{self.offset:f}\n", encoding="ascii")
        fresh.replace(self._mirror)
