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
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self.simulator: Simulator

    def __enter__(self) -> Self:
        self._thread.start()
        self.simulator = self.do(Simulator)
        asyncio.run_coroutine_threadsafe(self.simulator.start(), self._loop).result()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.simulator.stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def do(self, errand: Callable[[], T]) -> T:
        """Run an errand where the simulator lives, and return what it returns."""

        async def run() -> T:
            return errand()

        return asyncio.run_coroutine_threadsafe(run(), self._loop).result()

    @contextmanager
    def world(self) -> Iterator[World]:
        """Yield a world of its own."""
        order = NewBot(username="peer_bot")
        world = self.do(lambda: self.simulator.worlds.open(order))
        try:
            yield world
        finally:
            self.do(lambda: self.simulator.worlds.close(world.token))
