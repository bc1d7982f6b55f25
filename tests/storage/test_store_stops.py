"""A store whose writer has ended, or whose disk is full: nobody waits in vain, and it can stop."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing

import msgspec
import pytest

from storage.errors import KeysNotWritten, StoreStopped, WriteFailed
from storage.keyring import Keyring, open_keyring
from storage.ledger import Unit
from storage.session import Effects, row_of
from storage.slots import Disk
from storage.store import Single, Store, open_store
from storage.vault import Column
from storage.work import Work
from tests.storage.disks import FullDisk
from tests.storage.programme import Programme
from tests.storage.samples import ANN, Undone, owe, texts_to


@asynccontextmanager
async def running(programme: Programme, keyring: Keyring | None = None) -> AsyncIterator[Store]:
    """Yield an open store, and close it."""
    keyring = keyring or open_keyring(programme.keys)
    store = await open_store(programme.database, keyring, programme.clock)
    try:
        yield store
    finally:
        await store.close()


def say(text: str) -> Unit:
    def unit(work: Work) -> None:
        owe(work, ANN, text)

    return unit


class Broken(Single[None]):
    """A job that fails outside its unit: a defect that ends the writer."""

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
        """Fail."""
        yield from super().units(work, alone=alone)
        raise Undone


async def end(store: Store) -> list["asyncio.Future[None]"]:
    """Let the writer of a store fail, and return who was waiting for it then."""
    waiting = [store.run(job) for job in (Single(say("a")), Broken(say("b")), Single(say("c")))]
    waiting.append(store.run(Single(say("d")), alone=True))
    async with asyncio.timeout(10):
        with pytest.raises(Undone):
            await store.watch()
    return waiting


async def test_a_writer_that_fails_lets_nobody_wait_and_says_why(programme: Programme) -> None:
    async with running(programme) as store:
        gave_up = store.run(Single(say("nobody waits for this")))
        gave_up.cancel()
        for each in await end(store):
            with pytest.raises(StoreStopped) as caught:
                await each
            assert isinstance(caught.value.__cause__, Undone)


async def test_what_is_handed_in_after_that_is_turned_away(programme: Programme) -> None:
    async with running(programme) as store:
        await asyncio.gather(*await end(store), return_exceptions=True)
        async with asyncio.timeout(10):
            with pytest.raises(StoreStopped):
                await store.do(say("late"))


async def test_a_store_whose_writer_has_failed_can_be_closed_and_loses_nothing_committed(
    programme: Programme,
) -> None:
    async with asyncio.timeout(10), running(programme) as store:
        await store.do(say("committed"))
        await asyncio.gather(store.run(Broken(say("lost"))), return_exceptions=True)
    async with running(programme) as store:
        assert await store.do(lambda work: texts_to(work, ANN)) == ["committed"]


async def test_a_subscriber_that_fails_ends_the_store_and_not_in_silence(
    programme: Programme,
) -> None:
    def fail(_: Effects) -> None:
        raise Undone

    async with running(programme) as store:
        store.subscribe(fail)
        with pytest.raises(StoreStopped):
            await store.do(say("committed, but nobody can be told"))
        with pytest.raises(Undone):
            await store.watch()


async def test_rows_that_cannot_follow_because_of_a_defect_end_the_store_and_not_in_silence(
    programme: Programme,
) -> None:
    async with running(programme) as store:
        await store.rotate()
        await store.do(put_nonsense)
        await store.do(lambda work: work.transit.renew())
        async with asyncio.timeout(10):
            with pytest.raises(msgspec.MsgspecError):
                await store.watch()
        await store.do(lambda work: work.held.drop(ANN))


def put_nonsense(work: Work) -> None:
    """Write a row that opens and is no record."""
    sealed = work.session.vault.seal(work.transit.key, Column("held", "sealed"), row_of(1), b"\xc1")
    work.session.run(
        "INSERT INTO held (id, person, sealed) VALUES (1, :tag, :sealed)",
        {"tag": work.transit.tag(ANN), "sealed": sealed},
    )


async def test_who_comes_after_the_store_was_closed_is_turned_away(programme: Programme) -> None:
    async with running(programme) as store:
        pass
    with pytest.raises(StoreStopped) as caught:
        await store.do(say("late"))
    assert caught.value.__cause__ is None


async def test_a_store_on_a_full_disk_can_be_closed(programme: Programme) -> None:
    async with asyncio.timeout(10), running(programme) as store:
        await store.do(say("before"))
        await store.do(fill_up)
    async with running(programme) as store:
        assert await store.do(lambda work: texts_to(work, ANN)) == ["before"]


def fill_up(work: Work) -> None:
    """Let the database grow no more."""
    work.session.run("PRAGMA max_page_count = 1", {})


class Refusing:
    """Makes the disk of the keys one that can refuse."""

    def __init__(self) -> None:
        self.disks: list[FullDisk] = []

    def __call__(self, under: Disk) -> Disk:
        """Stand between the slots and the disk."""
        self.disks.append(FullDisk(under))
        return self.disks[0]


async def test_a_start_on_a_full_disk_says_so_and_leaves_nothing_running(
    programme: Programme,
) -> None:
    refusing = Refusing()
    with programme.keyring(refusing) as keyring:
        refusing.disks[0].refuses_syncs = True
        with pytest.raises(WriteFailed, match="KeysNotWritten"):
            await open_store(programme.database, keyring, programme.clock)
    async with running(programme):
        pass


async def test_a_start_that_cannot_destroy_leftover_keys_says_so(programme: Programme) -> None:
    refusing = Refusing()
    with programme.keyring(refusing) as keyring:
        keyring.slots.new(1)
        refusing.disks[0].refuses_writes = True
        with pytest.raises(KeysNotWritten):
            await open_store(programme.database, keyring, programme.clock)


async def test_the_key_is_replaced_once_the_disk_takes_another(programme: Programme) -> None:
    refusing = Refusing()
    async with running(programme, programme.keyring(refusing)) as store:
        await store.do(say("x"))
        refusing.disks[0].refuses_syncs = True
        with pytest.raises(WriteFailed, match="KeysNotWritten"):
            await store.rotate()
        refusing.disks[0].refuses_syncs = False
        await store.rotate()
        assert len(await store.do(lambda work: work.transit.live)) == 1


async def test_rows_that_could_not_follow_do_so_a_second_later(programme: Programme) -> None:
    async with running(programme) as store, other_writer(programme) as other:
        await store.rotate()
        await store.do(lambda work: work.session.run("PRAGMA busy_timeout = 0", {}))
        store.subscribe(lambda effects: hold(other) if effects.renewed else None)
        await store.do(lambda work: work.transit.renew())
        with pytest.raises(WriteFailed, match="SQLITE_BUSY"):
            await store.do(say("x"))
        other.execute("ROLLBACK")
        async with asyncio.timeout(10):
            while len(await store.do(lambda work: work.transit.live)) > 1:  # noqa: ASYNC110  its pace
                await asyncio.sleep(0.01)


@asynccontextmanager
async def other_writer(programme: Programme) -> AsyncIterator[sqlite3.Connection]:
    """Yield another connection, which can keep the store from writing."""
    with closing(sqlite3.connect(programme.database, isolation_level=None)) as other:
        yield other


def hold(other: sqlite3.Connection) -> None:
    """Keep every other writer waiting."""
    other.execute("BEGIN IMMEDIATE")


async def test_a_disk_that_fails_keeps_the_log_from_being_emptied_and_nothing_else(
    programme: Programme,
) -> None:
    async with running(programme) as store:
        await store.do(say("x"))
        log = programme.database.with_name("peerline.db-wal")
        os.truncate(log, 0)  # SQLite finds an end where its index says that something is
        assert not await store.checkpoint()


async def test_the_log_cannot_be_emptied_under_a_reader(programme: Programme) -> None:
    async with running(programme) as store:
        await store.do(lambda work: work.session.run("PRAGMA busy_timeout = 0", {}))
        with closing(sqlite3.connect(programme.database, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM outbox").fetchall()
            await store.do(say("x"))
            assert not await store.checkpoint()
        assert await store.checkpoint()
