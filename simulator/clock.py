"""A world's clock: real time plus an offset that only grows.

The offset can be mirrored into a file, so that a bot in another process lives in the same time.
"""

import time
from collections.abc import Callable
from pathlib import Path

from simulator.errors import NotPossible


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
