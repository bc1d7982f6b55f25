"""The rim without its root: each part over a real store, started only if a test says so."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.api import Api
from bot.calls import Calls
from bot.help_line import HelpLine
from bot.pace import Pace
from bot.poller import Poller
from bot.sender import Sender
from bot.words import Words
from bot.worker import Worker
from handlers.events import PersonEvent
from handlers.moment import Moment
from storage.keyring import open_keyring
from storage.session import Effects
from storage.store import Store, open_store
from tests.bot.moments import NOON, moment
from tests.journeys.patience import eventually
from tests.journeys.town import Town


@dataclass
class HandClock:
    """A clock that goes on when it is told to; `ahead` of the machine's."""

    at: datetime = NOON
    ahead: timedelta = timedelta()
    moves: bool = False

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return self.at

    def shift(self) -> timedelta:
        """Return how far it is ahead of the machine's."""
        return self.ahead

    def goes_on(self, **spell: float) -> None:
        """Let time pass."""
        self.at += timedelta(**spell)


@dataclass
class Rim:
    """The parts, and what they were seen to do."""

    place: Town
    store: Store
    api: Api
    clock: HandClock
    at_once: int = 4
    rests: list[float] = field(default_factory=list)
    helped: list[int] = field(default_factory=list)
    gaps: list[datetime] = field(default_factory=list)
    effects: list[Effects] = field(default_factory=list)
    telling: Callable[[datetime], Moment] = moment
    answer: Callable[[PersonEvent], Awaitable[bool]] | None = None
    _running: list["asyncio.Task[None]"] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store.subscribe(self.effects.append)
        self.sender = self.a_sender()
        line = HelpLine(self._answer)
        self.worker = Worker(self.store, Calls(Words()), self.moment, line)
        parts = self.store, self.api, self.clock, self.worker, self.sender, line
        self.poller = Poller(*parts, self._rest)
        self.poller.notice_gap = self.notice_gap

    def a_sender(self, pace: Pace | None = None) -> Sender:
        """Return a sender that nothing has been handed to yet."""
        return Sender(self.store, self.api, pace or Pace(0, 0), self.clock, self.at_once)

    def moment(self) -> Moment:
        """Return the moment by the rim's clock."""
        return self.telling(self.clock.now())

    async def _rest(self, seconds: float) -> None:
        self.rests.append(seconds)
        await asyncio.sleep(0.001)

    async def _answer(self, event: PersonEvent) -> bool:
        return await (self.answer or self.help)(event)

    async def help(self, event: PersonEvent) -> bool:
        """Take note of who was helped directly."""
        self.helped.append(event.person)
        return True

    async def notice_gap(self, now: datetime) -> None:
        """Take note of a gap."""
        self.gaps.append(now)

    def starts(self, part: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        """Let a part run until the test is over."""
        task = asyncio.create_task(part)
        self._running.append(task)
        return task

    async def ends(self) -> None:
        """Let all parts end."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._running.clear()

    def count(self, table: str) -> int:
        """Return how many rows of a table are committed, as anybody with the file can see."""
        with closing(sqlite3.connect(self.place.config.database)) as db:
            return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608

    def commits(self) -> int:
        """Return how many commits there were."""
        with closing(sqlite3.connect(self.place.config.database)) as db:
            return int(db.execute("SELECT commits FROM ledger").fetchone()[0])

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        await eventually(lambda: holds() or None)


@asynccontextmanager
async def rim(place: Town, url: str | None = None, at_once: int = 4) -> AsyncIterator[Rim]:
    """Yield the parts over a town's store, which speak to its simulator or to another address."""
    config, clock = place.config, HandClock()
    store = await open_store(config.database, open_keyring(config.keys), clock.now)
    try:
        async with Api(config.token, url or config.api_url, at_once) as api:
            made = Rim(place, store, api, clock, at_once)
            try:
                yield made
            finally:
                await made.ends()
    finally:
        await store.close()
