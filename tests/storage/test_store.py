"""The store on the event loop: who hands in a unit learns what came of it, once committed."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

import pytest

from storage.errors import DatabaseRefused, KeysHeld
from storage.keyring import open_keyring
from storage.ledger import Unit
from storage.session import Effects
from storage.store import TOGETHER, Single, Store, open_store
from storage.work import Work
from tests.storage.everything import fill, picture
from tests.storage.programme import NOON, Programme
from tests.storage.samples import ANN, Undone, failing, open_case, owe, texts_to


@pytest.fixture
async def store(programme: Programme) -> AsyncIterator[Store]:
    store = await opened(programme)
    yield store
    await store.close()


async def opened(programme: Programme) -> Store:
    """Open the store as the bot does."""
    return await open_store(programme.database, open_keyring(programme.keys), programme.clock)


def say(text: str) -> Unit:
    """Return a unit that owes Ann a text."""

    def unit(work: Work) -> None:
        owe(work, ANN, text)

    return unit


def commits(store: Store) -> list[int]:
    """Return a list that grows, with each commit, by how many calls came to be owed in it."""
    told: list[int] = []
    store.subscribe(lambda effects: told.append(len(effects.orders)) if effects.orders else None)
    return told


async def said(store: Store) -> list[str]:
    return await store.do(lambda work: texts_to(work, ANN))


async def test_a_unit_returns_its_result_once_it_is_committed(store: Store) -> None:
    case = await store.do(open_case)
    assert await store.do(lambda work: work.cases.find(case.id)) == case


async def test_a_unit_raises_its_own_error_and_leaves_nothing(store: Store) -> None:
    with pytest.raises(Undone):
        await store.do(failing(say("lost")))
    assert await said(store) == []


async def test_units_handed_in_together_share_a_commit_and_keep_their_order(store: Store) -> None:
    told = commits(store)
    await asyncio.gather(*[store.do(say(str(number))) for number in range(5)])
    assert told == [5]
    assert await said(store) == [str(number) for number in range(5)]


async def test_no_commit_holds_more_than_its_share(store: Store) -> None:
    told = commits(store)
    await asyncio.gather(*[store.do(say("x")) for _ in range(TOGETHER + 1)])
    assert told == [TOGETHER, 1]


async def test_a_unit_may_ask_for_a_commit_of_its_own(store: Store) -> None:
    told = commits(store)
    await asyncio.gather(
        store.do(say("a")),
        store.do(say("b"), alone=True),
        store.do(say("c"), alone=True),
        store.do(say("d")),
        store.do(say("e")),
    )
    assert told == [1, 1, 1, 2]
    assert await said(store) == ["a", "b", "c", "d", "e"]


async def test_what_was_committed_is_told_first_and_then_counts_as_done(
    store: Store, programme: Programme
) -> None:
    seen: list[tuple[int, bool]] = []

    def look(effects: Effects) -> None:
        if effects.earliest is not None:
            with closing(sqlite3.connect(programme.database)) as db:
                [(count,)] = db.execute("SELECT count(*) FROM timers").fetchall()
            seen.append((count, tried.done()))

    store.subscribe(look)
    tried = store.run(Single(lambda work: work.timers.set("wave", b"", NOON)))
    await tried
    assert seen == [(1, False)]


async def test_who_stops_waiting_stops_nobody_else(store: Store) -> None:
    gone = store.run(Single(say("a")))
    other = asyncio.create_task(store.do(say("b")))
    await asyncio.sleep(0)
    gone.cancel()
    await other
    assert await said(store) == ["a", "b"]


async def test_rotating_replaces_the_key_and_moves_every_row(store: Store) -> None:
    await store.do(fill)
    before = await store.do(picture)
    old = await store.do(lambda work: work.transit.live)
    await store.rotate()
    live = await store.do(lambda work: work.transit.live)
    assert len(live) == 1
    assert not set(live) & set(old)
    assert await store.do(picture) == before


async def test_rotating_without_use_keeps_the_key(store: Store) -> None:
    await store.rotate()
    before = await store.do(lambda work: work.transit.live)
    await store.rotate()
    assert await store.do(lambda work: work.transit.live) == before


async def test_rotating_also_ends_a_pass_that_was_left_over(store: Store) -> None:
    await store.rotate()
    await store.do(lambda work: work.transit.renew())
    await store.rotate()
    assert len(await store.do(lambda work: work.transit.live)) == 1


async def test_rows_follow_whenever_somebody_renewed_the_key(store: Store) -> None:
    await store.do(fill)
    await store.do(lambda work: work.transit.renew())
    async with asyncio.timeout(10):
        while len(await store.do(lambda work: work.transit.live)) > 1:  # noqa: ASYNC110  its own pace
            await asyncio.sleep(0)


async def test_others_are_served_while_rows_follow(store: Store) -> None:
    for number in range(100):
        await store.do(say(str(number)))
    rotating = asyncio.create_task(store.rotate())
    await asyncio.sleep(0)
    assert await said(store) == [str(number) for number in range(100)]
    assert not rotating.done()
    await rotating


async def test_a_closed_store_leaves_one_key_an_empty_log_and_free_keys(
    programme: Programme,
) -> None:
    store = await opened(programme)
    await store.do(fill)
    used = await store.do(lambda work: work.transit.live)
    await store.close()
    log = programme.database.with_name("peerline.db-wal")
    assert not log.exists() or not log.stat().st_size
    with open_keyring(programme.keys) as keyring:
        assert not set(used) & set(keyring.slots.ids())


async def test_a_store_comes_back_as_it_was_closed(programme: Programme) -> None:
    store = await opened(programme)
    await store.do(fill)
    before = await store.do(picture)
    await store.close()
    store = await opened(programme)
    assert await store.do(picture) == before
    await store.close()


async def test_an_open_store_keeps_the_keys_from_every_other(
    store: Store, programme: Programme
) -> None:
    del store
    with pytest.raises(KeysHeld):
        await opened(programme)


async def test_the_log_is_emptied_unless_a_reader_stands_in_the_way(store: Store) -> None:
    await store.do(say("x"))
    assert await store.checkpoint()


async def test_a_refused_database_leaves_the_keys_to_who_opened_them(programme: Programme) -> None:
    programme.database.unlink()
    with open_keyring(programme.keys) as keyring:
        with pytest.raises(DatabaseRefused):
            await open_store(programme.database, keyring, programme.clock)
        assert len(keyring.slots) == 0
