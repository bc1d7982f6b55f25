"""A database that these keys cannot be used with is refused by name, and nothing is changed."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import create_database, examine, migrations
from storage.errors import (
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseRefused,
    DatabaseUnreadable,
)
from storage.keyring import open_keyring
from storage.store import open_store
from tests.storage.programme import Programme, state
from tests.storage.samples import ANN, open_case, owe, texts_to
from tests.storage.tapes import place_of


async def refused(programme: Programme, kind: type[DatabaseRefused], words: str) -> None:
    """Demand that a look and a start are refused with these words, and change nothing."""
    contents, keys = programme.contents(), state(programme.keys)
    with open_keyring(programme.keys, hold=False) as keyring, pytest.raises(kind, match=words):
        examine(programme.database, keyring)
    with open_keyring(programme.keys) as keyring, pytest.raises(kind, match=words):
        await open_store(programme.database, keyring, programme.clock)
    assert programme.contents() == contents
    assert state(programme.keys) == keys


def used(programme: Programme) -> Programme:
    """Return the programme after a first day: a case, and something owed."""
    with programme.open() as memory:
        memory.do(open_case)
        memory.do(lambda work: owe(work, ANN))
    return programme


def alter(path: Path, sql: str) -> None:
    """Change a database behind the store's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(sql)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


async def test_a_missing_database_is_named_and_not_made(programme: Programme) -> None:
    programme.database.unlink()
    await refused(programme, DatabaseMissing, r"no database at .*peerline\.db")
    assert not programme.database.exists()


async def test_an_empty_file_counts_as_missing(programme: Programme) -> None:
    os.truncate(programme.database, 0)
    await refused(programme, DatabaseMissing, "no database at")


async def test_a_folder_in_its_place_counts_as_missing(programme: Programme) -> None:
    programme.database.unlink()
    programme.database.mkdir()
    await refused(programme, DatabaseMissing, "no database at")


async def test_a_file_that_is_no_database_is_foreign(programme: Programme) -> None:
    programme.database.write_bytes(os.urandom(8192))
    await refused(programme, DatabaseForeign, "does not belong to these keys")


async def test_a_database_without_our_tables_is_foreign(programme: Programme) -> None:
    programme.database.unlink()
    alter(programme.database, "CREATE TABLE somebody_elses (id INTEGER)")
    await refused(programme, DatabaseForeign, "does not belong to these keys")


async def test_a_database_that_was_not_finished_is_foreign(programme: Programme) -> None:
    alter(programme.database, "DELETE FROM ledger")
    await refused(programme, DatabaseForeign, "does not belong to these keys")


async def test_another_programmes_database_is_foreign(programme: Programme, tmp_path: Path) -> None:
    other = used(Programme(tmp_path / "other").make())
    shutil.copy(other.database, programme.database)
    await refused(programme, DatabaseForeign, "does not belong to these keys")


@pytest.mark.parametrize("column", ["keyring", "root", "database"])
async def test_a_database_that_names_another_keyring_root_or_itself_is_foreign(
    programme: Programme, column: str
) -> None:
    alter(used(programme).database, f"UPDATE ledger SET {column} = zeroblob(16)")  # noqa: S608
    await refused(programme, DatabaseForeign, "does not belong to these keys")


async def test_a_second_database_of_the_same_keys_makes_the_first_foreign(
    programme: Programme, tmp_path: Path
) -> None:
    with open_keyring(programme.keys) as keyring:
        create_database(tmp_path / "second.db", keyring, demo=False)
    await refused(programme, DatabaseForeign, "does not belong to these keys")


async def test_an_older_copy_is_refused_and_the_newest_still_opens(
    programme: Programme, tmp_path: Path
) -> None:
    used(programme)
    older, newest = tmp_path / "older", tmp_path / "newest"
    shutil.copy(programme.database, older)
    used(programme)
    shutil.copy(programme.database, newest)
    shutil.copy(older, programme.database)
    await refused(programme, DatabaseOlder, r"older than the keys \(commit \d+, the keys saw \d+\)")
    shutil.copy(newest, programme.database)
    with programme.open() as memory:
        assert len(texts_to(memory.work, ANN)) == 2


async def test_a_copy_without_its_log_is_older(programme: Programme, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    with programme.open() as memory:
        memory.do(open_case)
        shutil.copy(programme.database, alone)
    shutil.copy(alone, programme.database)
    await refused(programme, DatabaseOlder, "older than the keys")


async def test_a_row_whose_slot_is_gone_is_refused(programme: Programme) -> None:
    with programme.open() as memory:
        key = memory.key_of(memory.do(open_case).id)
    with open_keyring(programme.keys) as keyring:
        keyring.slots.destroy([key])
    await refused(programme, DatabaseOlder, "a key it names is gone")


async def test_a_row_whose_slot_is_damaged_is_refused(programme: Programme) -> None:
    with programme.open() as memory:
        key = memory.key_of(memory.do(open_case).id)
    damage(programme, place_of(key))
    await refused(programme, DatabaseOlder, "a key it names is damaged")


def damage(programme: Programme, offset: int) -> None:
    content = bytearray(programme.live.read_bytes())
    content[offset + 20] ^= 1
    programme.live.write_bytes(content)


async def test_a_row_whose_slot_was_cut_off_is_refused(programme: Programme) -> None:
    with programme.open() as memory:
        key = memory.key_of(memory.do(open_case).id)
    os.truncate(programme.live, place_of(key) + 10)
    await refused(programme, DatabaseOlder, "a key it names is gone")


def test_a_damaged_slot_that_no_row_names_is_cleared(programme: Programme) -> None:
    with programme.open() as memory:
        before = memory.named()
    with open_keyring(programme.keys) as keyring:
        stray = keyring.slots.new(1)
        keyring.slots.flush()
    damage(programme, place_of(stray))
    with programme.open() as memory:
        assert before <= set(memory.slots.ids()) == memory.named()
        assert memory.slots.damaged == set()
    assert bytes(stray) not in programme.live.read_bytes()


def test_a_slot_that_no_row_names_is_destroyed(programme: Programme) -> None:
    with open_keyring(programme.keys) as keyring:
        stray = keyring.slots.new(1)
        keyring.slots.flush()
    with programme.open() as memory:
        assert stray not in memory.slots
        assert memory.named() == set(memory.slots.ids())
    assert bytes(stray) not in programme.live.read_bytes()


async def test_a_newer_database_is_refused_with_both_versions(programme: Programme) -> None:
    alter(used(programme).database, "PRAGMA user_version = 99")
    await refused(
        programme, DatabaseNewer, f"has version 99, this Peerline knows up to {len(migrations())}"
    )


def overwrite(path: Path, start: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def truncate(path: Path) -> None:
    os.truncate(path, 3 * 4096)


def scribble(path: Path) -> None:
    overwrite(path, 4096, b"\xa5" * (path.stat().st_size - 4096))


@pytest.mark.parametrize("harm", [truncate, scribble])
async def test_a_damaged_database_is_unreadable_and_not_called_foreign(
    programme: Programme, harm: Callable[[Path], None]
) -> None:
    harm(used(programme).database)
    await refused(programme, DatabaseUnreadable, r"could not be read \(SQLITE_CORRUPT\)")
