"""The store as the rim sees it: hand in a unit of work, await what it returns.

One task gathers what was handed in and lets the writer's thread do it in one hop and one commit.
Whoever must know what was committed (the sender, the clock, the worker) subscribes.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

import aiosqlite

from storage import database
from storage.errors import StorageError, WriteFailed
from storage.keyring import Keyring
from storage.ledger import Job, Ledger, Unit
from storage.rotation import Pass
from storage.session import Effects
from storage.vault import Vault
from storage.work import Work

T = TypeVar("T")

TOGETHER = 32
"""Jobs in one hop: more make everybody wait longer than they save."""
AGAIN = 1.0
"""Seconds until a rotation that could not be written is tried again."""


class Single(Generic[T]):
    """The job of one unit and its result."""

    def __init__(self, unit: Callable[[Work], T]) -> None:
        self._unit = unit
        self._result: list[T] = []
        self._error: Exception | None = None

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:  # noqa: ARG002  one is one
        """Yield the unit."""
        self._result, self._error = [], None
        yield self._run

    def _run(self, work: Work) -> None:
        self._result = [self._unit(work)]

    def failed(self, error: Exception) -> bool:
        """Keep the error for the one who waits."""
        self._error = error
        return False

    def broken(self, error: WriteFailed) -> None:
        """Keep the error for the one who waits."""
        self._error = error

    def result(self) -> T:
        """Return what the unit returned, or raise what it raised."""
        if self._error is not None:
            raise self._error
        return self._result[0]


class Store:
    """The open store. Made by `open_store`."""

    def __init__(self, db: aiosqlite.Connection, ledger: Ledger, keyring: Keyring) -> None:
        self._db = db
        self._ledger = ledger
        self._keyring = keyring
        self._waiting: deque[tuple[Job, bool, asyncio.Future[None]]] = deque()
        self._wake = asyncio.Event()
        self._renewed = asyncio.Event()
        self._subscribers: list[Callable[[Effects], None]] = []
        self._passing = asyncio.Lock()
        self._tasks = [asyncio.create_task(self._write()), asyncio.create_task(self._follow())]

    def subscribe(self, subscriber: Callable[[Effects], None]) -> None:
        """Call `subscriber` after every commit, on the event loop."""
        self._subscribers.append(subscriber)

    async def do(self, unit: Callable[[Work], T], *, alone: bool = False) -> T:
        """Run a unit and return its result once it is committed; `alone` in its own commit.

        Raises:
            WriteFailed: nothing could be written.
            Exception: whatever the unit raised; nothing of it remains.
        """
        job = Single(unit)
        await self.run(job, alone=alone)
        return job.result()

    def run(self, job: Job, *, alone: bool = False) -> "asyncio.Future[None]":
        """Hand in a job; the future ends when it has been tried."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, alone, done))
        self._wake.set()
        return done

    async def watch(self) -> None:
        """Run until one of the store's own tasks fails, and raise what it raised."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def rotate(self) -> None:
        """Replace the transit key if anything stands under it, and let all rows follow."""
        if await self.do(_renew_if_used):
            await self._pass()

    async def checkpoint(self) -> bool:
        """Empty the write-ahead log; False where a reader or the disk stood in the way."""
        try:
            async with self._db.execute(database.CHECKPOINT) as cursor:
                row = await cursor.fetchone()
        except sqlite3.Error:
            return False
        return row is not None and row[0] == 0

    async def close(self) -> None:
        """Rotate, empty the log, close the file, and give up the keys."""
        writer = self._tasks[0]
        try:
            if not writer.done():  # one that has failed would be waited for in vain
                with suppress(StorageError):  # a full disk must not keep us from stopping
                    await self.rotate()
                await self.checkpoint()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await self._db.close()
            self._keyring.close()

    async def _write(self) -> None:
        while True:
            await self._wake.wait()
            await asyncio.sleep(0)  # whoever was woken together may join this commit
            batch = self._gather()
            self._ledger.jobs = [job for job, _, _ in batch]
            await self._db.commit()
            self._tell(self._ledger.effects)
            for _, _, done in batch:
                if not done.done():
                    done.set_result(None)

    def _gather(self) -> list[tuple[Job, bool, "asyncio.Future[None]"]]:
        batch: list[tuple[Job, bool, asyncio.Future[None]]] = []
        while self._waiting and len(batch) < TOGETHER:
            lonely = self._waiting[0][1]
            if lonely and batch:
                break
            batch.append(self._waiting.popleft())
            if lonely:
                break
        if not self._waiting:
            self._wake.clear()
        return batch

    def _tell(self, effects: Effects) -> None:
        if effects.renewed:
            self._renewed.set()
        for subscriber in self._subscribers:
            subscriber(effects)

    async def _follow(self) -> None:
        """Let rows follow whenever somebody renewed the transit key."""
        while True:
            await self._renewed.wait()
            self._renewed.clear()
            try:
                await self._pass()
            except WriteFailed:
                await asyncio.sleep(AGAIN)
                self._renewed.set()

    async def _pass(self) -> None:
        async with self._passing:
            at: Pass = await self.do(lambda work: work.rotation.begin())
            while not at.done:
                at = await self.do(partial(_step, at=at))


def _step(work: Work, at: Pass) -> Pass:
    return work.rotation.step(at)


def _renew_if_used(work: Work) -> bool:
    if work.transit.used:
        work.transit.renew()
        return True
    return False


async def open_store(path: Path, keyring: Keyring, now: Callable[[], datetime]) -> Store:
    """Open the store that belongs to `keyring`, which the store closes in the end.

    Raises:
        DatabaseRefused: nothing was touched.
    """
    facts = database.examine(path, keyring)
    ledgers: list[Ledger] = []

    def factory(*arguments: Any, **options: Any) -> Ledger:  # noqa: ANN401  sqlite3's own
        ledgers.append(Ledger(*arguments, **options))
        _prepare(ledgers[0], keyring, facts, now)
        return ledgers[0]

    db = await aiosqlite.connect(path, factory=factory, isolation_level=None)
    store = Store(db, ledgers[0], keyring)
    await store.do(lambda work: work.transit.renew())
    return store


def _prepare(
    ledger: Ledger, keyring: Keyring, facts: database.Facts, now: Callable[[], datetime]
) -> None:
    """Make the writer ready, on its own thread."""
    database.configure(ledger)
    database.migrate(ledger)
    database.clear_unnamed(ledger, keyring.slots)
    transit = database.transit_keys(ledger)
    work = Work(ledger, Vault(keyring), keyring.slots, now, transit)
    work.session.serial = facts.serial
    ledger.prepare(work, keyring.slots, facts.database, facts.commits)
