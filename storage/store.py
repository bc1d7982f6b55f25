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
from typing import Any, Generic, NamedTuple, TypeVar

import aiosqlite

from storage import database
from storage.errors import StorageError, StoreStopped, WriteFailed
from storage.keyring import Keyring
from storage.ledger import Job, Ledger, Unit
from storage.rotation import Pass
from storage.session import Effects
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


class Waiting(NamedTuple):
    """A job that was handed in: whether it wants a commit of its own, and who waits for it."""

    job: Job
    alone: bool
    done: "asyncio.Future[None]"


class Store:
    """The open store. Made by `open_store`."""

    def __init__(self, db: aiosqlite.Connection, ledger: Ledger, keyring: Keyring) -> None:
        self._db = db
        self._ledger = ledger
        self._keyring = keyring
        self._waiting: deque[Waiting] = deque()
        self._batch: list[Waiting] = []
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
            StoreStopped: the store was closed, or its writer has failed.
            Exception: whatever the unit raised; nothing of it remains.
        """
        job = Single(unit)
        await self.run(job, alone=alone)
        return job.result()

    def run(self, job: Job, *, alone: bool = False) -> "asyncio.Future[None]":
        """Hand in a job; the future ends when it has been tried, or fails with `StoreStopped`."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(Waiting(job, alone, done))
        self._wake.set()
        if self._tasks[0].done():
            self._turn_away(None)
        return done

    async def watch(self) -> None:
        """Run until one of the store's own tasks fails, and raise what it raised."""
        await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        next(task for task in self._tasks if task.done()).result()

    async def rotate(self) -> None:
        """Replace the transit key if anything stands under it, and let all rows follow.

        Raises:
            WriteFailed: the disk refused; what has not followed yet will at the next rotation.
        """
        await self.do(_renew_if_used)
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
        try:
            with suppress(StorageError):  # a full disk must not keep us from stopping
                await self.rotate()
            await self.checkpoint()
        finally:
            await self.let_go()
            self._keyring.close()

    async def let_go(self) -> None:
        """Close the file as it is; what waits is turned away, and the keys stay open."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._db.close()

    async def _write(self) -> None:
        try:
            while True:
                await self._wake.wait()
                await asyncio.sleep(0)  # whoever was woken together may join this commit
                await self._commit()
        except BaseException as error:
            self._turn_away(error if isinstance(error, Exception) else None)
            raise

    async def _commit(self) -> None:
        self._gather()
        self._ledger.jobs = [each.job for each in self._batch]
        await self._db.commit()
        self._tell(self._ledger.effects)
        for each in self._batch:
            if not each.done.done():
                each.done.set_result(None)
        self._batch.clear()

    def _gather(self) -> None:
        """Take as many jobs as may share the next commit."""
        while self._waiting and len(self._batch) < TOGETHER:
            if self._waiting[0].alone and self._batch:
                break
            self._batch.append(self._waiting.popleft())
            if self._batch[-1].alone:
                break
        if not self._waiting:
            self._wake.clear()

    def _turn_away(self, cause: Exception | None) -> None:
        """Let nobody wait for a writer that has ended."""
        for each in (*self._batch, *self._waiting):
            if not each.done.done():
                stopped = StoreStopped()
                stopped.__cause__ = cause
                each.done.set_exception(stopped)
        self._batch.clear()
        self._waiting.clear()

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
            at: Pass = await self.do(_begin)
            while not at.done:
                at = await self.do(partial(_step, at=at))


def _begin(work: Work) -> Pass:
    return work.rotation.begin()


def _step(work: Work, at: Pass) -> Pass:
    return work.rotation.step(at)


def _renew(work: Work) -> None:
    work.transit.renew()


def _renew_if_used(work: Work) -> None:
    if work.transit.used:
        work.transit.renew()


async def open_store(path: Path, keyring: Keyring, now: Callable[[], datetime]) -> Store:
    """Open the store that belongs to `keyring`, which the store closes in the end.

    Raises:
        DatabaseRefused: nothing was touched.
        KeysNotWritten, WriteFailed: the disk refused. Whoever opened the keys closes them.
    """
    facts = database.examine(path, keyring)
    database.make_ready(path, keyring.slots)
    ledgers: list[Ledger] = []

    def factory(*arguments: Any, **options: Any) -> Ledger:  # noqa: ANN401  sqlite3's own
        ledgers.append(Ledger(*arguments, **options))
        ledgers[0].prepare(keyring, facts, now)
        return ledgers[0]

    db = await aiosqlite.connect(path, factory=factory, isolation_level=None)
    store = Store(db, ledgers[0], keyring)
    try:
        await store.do(_renew)
    except BaseException:
        await store.let_go()
        raise
    return store
