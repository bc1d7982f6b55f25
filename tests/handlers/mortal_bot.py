"""The bot over a store that dies and a Telegram that needs no network: all real, all in one thread.

Poller, worker, sender, store and errands are those that run; in place of the socket stands the
simulator itself, and in place of aiosqlite's thread a commit in this one (`Hop`). Time stands until
somebody moves it. So the process can be killed at every statement, every write of a key, and on
either side of every call (`tests.handlers.mortal`), and what it does then the dice say.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, TypeVar, cast

import aiosqlite
from telegram import Bot
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.api import Api, PollTransport, Transport
from bot.calls import Calls
from bot.help_line import HelpLine
from bot.pace import Pace
from bot.poller import Poller
from bot.sender import Sender
from bot.words import Words
from bot.worker import Worker
from handlers.events import PersonEvent
from handlers.match import matchmaking
from handlers.moment import Moment
from simulator import bot_side
from simulator.replies import HANGUP
from simulator.world import World
from simulator.worlds import Worlds
from storage.database import examine, make_ready
from storage.errors import StoreStopped
from storage.ledger import Ledger
from storage.store import Store
from storage.work import Work
from tests.handlers.mortal import Life
from tests.handlers.settings import PROGRAMME

T = TypeVar("T")

NOWHERE = "http://127.0.0.1:1"
AT_ONCE = 4
TICKS_OF_PEACE = 40
"""Turns of the loop in which nothing is written and nobody called, after which nothing will be."""
LINGERS = 3
_CALLS = Calls(Words())


class StandingLoop(asyncio.SelectorEventLoop):
    """A loop whose time is the world's."""

    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__()
        self._now = now

    def time(self) -> float:
        """Return the world's time."""
        return self._now()


class OneWorld(Worlds):
    """The one world of a test, whoever asks."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._only = world

    def find(self, token: str) -> World | None:
        """Return it."""
        return self._only if token == self._only.token else None


class Trail:
    """What a process does with the outside: it may be too late for it, or linger."""

    def __init__(self, life: Life, dice: Random) -> None:
        self.life = life
        self.steps = 0
        self._dice = dice

    async def go(self) -> None:
        """Take a step, after a while; a process that is dead takes none."""
        self.steps += 1
        for _ in range(self._dice.randrange(LINGERS)):
            await asyncio.sleep(0)
        await self.halt()

    async def halt(self) -> None:
        """Wait for ever, if the process is dead."""
        if self.life.is_over:
            await asyncio.get_running_loop().create_future()


class Hop:
    """What the store asks of aiosqlite: a commit, which may be the last."""

    def __init__(self, ledger: Ledger, trail: Trail) -> None:
        self._ledger = ledger
        self._trail = trail

    async def commit(self) -> None:
        """Run what was laid before the ledger."""
        await self._trail.go()
        self._ledger.commit()
        await self._trail.go()

    async def close(self) -> None:
        """Close the file."""
        self._ledger.close()


class Inside(Transport):
    """The way to the simulator without a network; a call may be the last thing that is done."""

    def __init__(self, world: World, trail: Trail) -> None:
        super().__init__(1)
        self._world = world
        self._worlds = OneWorld(world)
        self._trail = trail

    async def do_request(  # noqa: PLR0913, PLR0917  the seam's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Let the simulator answer."""
        del method, read_timeout, write_timeout, connect_timeout, pool_timeout
        await self._trail.go()
        self._trail.life.step()
        await self._trail.halt()
        name, given = url.rpartition("/")[2], request_data.parameters if request_data else {}
        reply = await bot_side.answer(self._worlds, self._world.token, name, given)
        self._trail.life.step()
        await self._trail.go()
        if reply is HANGUP:
            raise NetworkError("ServerDisconnectedError")
        return reply.status, reply.body


class InsidePoll(Inside, PollTransport):
    """The same for updates, which stay unread."""


class Wire(Api):
    """The calls of the rim, over these."""

    def __init__(self, world: World, trail: Trail) -> None:
        super().__init__(world.token, NOWHERE, AT_ONCE)
        ways = Inside(world, trail), InsidePoll(world, trail)
        base = f"{NOWHERE}/bot"
        self._bot = Bot(world.token, base, request=ways[0], get_updates_request=ways[1])


class WorldClock:
    """The world's time."""

    moves = False

    def __init__(self, world: World) -> None:
        self._world = world

    def now(self) -> datetime:
        """Return it, in UTC."""
        return datetime.fromtimestamp(self._world.clock.now(), UTC)

    def shift(self) -> timedelta:
        """Return that it is nobody's but its own."""
        return timedelta()


class Process:
    """The bot from one start to its end, over the files that the last one left."""

    def __init__(self, life: Life, world: World, dice: Random) -> None:
        self.trail = Trail(life, dice)
        self._clock = WorldClock(world)
        self._dice = dice
        self._keyring = life.keyring()
        database = life.programme.database
        facts = examine(database, self._keyring)
        make_ready(database, self._keyring.slots)
        self.ledger = Ledger(database, isolation_level=None)
        self.ledger.prepare(self._keyring, facts, self._clock.now)
        self.ledger.execute("PRAGMA synchronous = OFF")  # no power fails here
        self.ledger.set_trace_callback(life.trace)
        self._world = world
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def work(self) -> Work:
        """The tables as they are, to look at."""
        return self.ledger.work

    def moment(self) -> Moment:
        """Return the moment by the world's clock."""
        return Moment(self._clock.now(), self._dice, PROGRAMME)

    async def live(self) -> None:
        """Start as the bot does (`bot.app`), and run."""
        hop = cast("aiosqlite.Connection", Hop(self.ledger, self.trail))
        self.store = Store(hop, self.ledger, self._keyring)
        api = Wire(self._world, self.trail)
        self._sender = Sender(self.store, api, Pace(0, 0), self._clock, AT_ONCE)
        line = HelpLine(_nobody_asks)
        worker = Worker(self.store, _CALLS, self.moment, line)
        poller = Poller(self.store, api, self._clock, worker, self._sender, line)
        self._start(self.store.watch())
        self._start(self._begin(poller, worker))

    async def _begin(self, poller: Poller, worker: Worker) -> None:
        await self.store.do(lambda work: work.transit.renew())
        await self.store.do(lambda work: matchmaking.look_again(work, self.moment()))
        await self._sender.load()
        for part in (poller.run(), worker.run(), self._sender.run()):
            self._start(part)

    def _start(self, part: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.create_task(part))

    def failed(self) -> None:
        """Raise what a part has ended with: none of them may."""
        for task in self._tasks:
            if task.done():
                task.result()

    async def end(self) -> None:
        """Let go of everything, as a process does that is no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(sqlite3.Error):
            await self.store.let_go()
        self._keyring.close()


async def _nobody_asks(event: PersonEvent) -> bool:
    del event
    return True


class MortalBot:
    """The bot across all its lives."""

    def __init__(self, life: Life, world: World, dice: Random) -> None:
        self.life = life
        self.world = world
        self._dice = dice
        self._loop = StandingLoop(world.clock.now)
        self._process = self._born()

    def _born(self) -> Process:
        process = Process(self.life, self.world, self._dice)
        self._loop.run_until_complete(process.live())
        return process

    @property
    def work(self) -> Work:
        """The tables as they are, to look at."""
        return self._process.work

    def moment(self) -> Moment:
        """Return the moment, as the bot sees it."""
        return self._process.moment()

    def settle(self) -> None:
        """Let the bot do all it can by now; where it dies of that, the next one goes on."""
        while not self._loop.run_until_complete(self._at_peace()):
            self._bury()

    def die(self) -> None:
        """Let the process die as it is."""
        self.life.end()
        self._bury()
        self.settle()

    def do(self, unit: Callable[[Work], T]) -> T | None:
        """Run a unit between two events; None where the process dies of it."""
        task = self._loop.create_task(self._process.store.do(unit))
        self.settle()
        task.cancel()
        with suppress(asyncio.CancelledError, StoreStopped):
            return self._loop.run_until_complete(task)
        return None

    def rotate(self) -> None:
        """Replace the transit key, and let all rows follow."""
        task = self._loop.create_task(self._process.store.rotate())
        self.settle()
        task.cancel()
        with suppress(asyncio.CancelledError, StoreStopped):
            self._loop.run_until_complete(task)

    async def _at_peace(self) -> bool:
        """Return once nothing happens any more; False where the process died before."""
        process, calm, seen = self._process, 0, -1
        while calm < TICKS_OF_PEACE and not process.trail.life.is_over:
            await asyncio.sleep(0)
            process.failed()
            calm = calm + 1 if process.trail.steps == seen else 0
            seen = process.trail.steps
        return not process.trail.life.is_over

    def _bury(self) -> None:
        self._loop.run_until_complete(self._process.end())
        self.life.bury()
        self._process = self._born()

    def close(self) -> None:
        """End for good."""
        self._loop.run_until_complete(self._process.end())
        self._loop.close()
