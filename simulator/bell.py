"""A bell: something happened, look again. Whoever waits for it looks for themselves at what."""

import asyncio


class Bell:
    """Wakes all who wait when it rings; nobody who comes later hears it."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wake all who wait."""
        while self._waiting:
            each = self._waiting.pop()
            if not each.done():
                each.set_result(None)

    async def wait(self, seconds: float) -> None:
        """Return at the next ring, or after `seconds`."""
        mine = asyncio.get_running_loop().create_future()
        self._waiting.add(mine)
        try:
            await asyncio.wait([mine], timeout=seconds)
        finally:
            self._waiting.discard(mine)
