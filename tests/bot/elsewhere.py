"""Telegram's house on another thread, for commands that take the whole thread they are given."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self, TypeVar

from simulator.orders import NewBot
from simulator.server import Simulator
from simulator.world import World

T = TypeVar("T")


class Elsewhere:
    """A simulator that answers while its test is busy."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.simulator = Simulator()
        self._thread = threading.Thread(target=self.loop.run_forever)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self.simulator.start(), self.loop).result()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.simulator.stop(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    def do(self, errand: Callable[[], T]) -> T:
        """Run an errand where the simulator lives, and return what it returns."""

        async def run() -> T:
            return errand()

        return asyncio.run_coroutine_threadsafe(run(), self.loop).result()

    @contextmanager
    def world(self) -> Iterator[World]:
        """Yield a world of its own."""
        order = NewBot(username="peer_bot")
        world = self.do(lambda: self.simulator.worlds.open(order))
        try:
            yield world
        finally:
            self.do(lambda: self.simulator.worlds.close(world.token))
