"""At most one getUpdates waits for a bot's updates; who comes later ends the earlier wait."""

import asyncio

from simulator.errors import Conflict

BY_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
BY_WEBHOOK = "terminated by setWebhook request"


class LongPoll:
    """Where a getUpdates waits."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: asyncio.Future[str] | None = None

    async def wait(self, seconds: float) -> None:
        """Return when an update arrives or after `seconds`; Conflict if another ends the wait."""
        self.end(BY_OTHER_POLL)
        mine = self._waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait([mine], timeout=seconds)
        finally:
            if self._waiting is mine:
                self._waiting = None
        if mine.done() and mine.result():
            raise Conflict(mine.result())

    def wake(self) -> None:
        """Let the wait return."""
        self.end("")

    def end(self, reason: str) -> None:
        """End the wait, as a Conflict if there is a `reason`."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(reason)
