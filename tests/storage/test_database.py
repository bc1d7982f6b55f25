"""The database file: made for a fresh keyring, recognized again, brought up to date, private."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import create_database, examine, make_ready, migrate, migrations
from storage.keyring import make_keys, open_keyring
from tests.storage.programme import EVERY_NAME, Memory, Programme
from tests.storage.samples import ANN, owe, texts_to


def test_a_fresh_database_belongs_to_its_keys_and_has_seen_no_commit(
    programme: Programme,
) -> None:
    with open_keyring(programme.keys) as keyring:
        facts = examine(programme.database, keyring)
        assert (facts.keyring, facts.root) == (keyring.root.keyring, keyring.root.check())
        assert (facts.version, facts.commits, facts.serial) == (max(migrations()), 0, 0)
        assert keyring.slots.witness is not None
        assert keyring.slots.witness.database == facts.database


def test_a_fresh_database_is_for_its_owner_alone(tmp_path: Path) -> None:
    programme = Programme(tmp_path).make()
    assert programme.database.stat().st_mode & 0o777 == 0o600
    assert programme.database.parent.stat().st_mode & 0o777 == 0o700
    with programme.open():
        modes = {each.stat().st_mode & 0o777 for each in programme.database.parent.iterdir()}
    assert modes == {0o600}


@pytest.mark.parametrize("demo", [True, False])
def test_that_a_programme_is_a_demo_is_written_for_good(tmp_path: Path, *, demo: bool) -> None:
    programme = Programme(tmp_path).make(demo=demo)
    with programme.open():
        pass
    with open_keyring(programme.keys) as keyring:
        assert examine(programme.database, keyring).demo is demo


def test_a_database_is_never_made_over_another(programme: Programme) -> None:
    before = programme.contents()
    with open_keyring(programme.keys) as keyring, pytest.raises(FileExistsError):
        create_database(programme.database, keyring, demo=False)
    assert programme.contents() == before


def test_what_is_visible_of_the_commits_counts_them(programme: Programme) -> None:
    with programme.open() as memory:
        handle = memory.do(lambda work: owe(work, ANN))
        commits = memory.ledger.commits
    with open_keyring(programme.keys) as keyring:
        facts = examine(programme.database, keyring)
    assert (facts.commits, facts.serial) == (commits, handle)


def setting(memory: Memory, name: str) -> object:
    return memory.ledger.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_writer_is_safe_and_forgets_what_it_deletes(memory: Memory) -> None:
    assert setting(memory, "journal_mode") == "wal"
    assert setting(memory, "synchronous") == 2  # FULL
    assert setting(memory, "secure_delete") == 1
    assert setting(memory, "temp_store") == 2  # MEMORY


def test_migrations_are_applied_once_and_in_order() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        tables = db.execute(EVERY_NAME).fetchall()
        migrate(db)
        assert db.execute(EVERY_NAME).fetchall() == tables
        assert db.execute("PRAGMA user_version").fetchone() == (max(migrations()),)


def test_a_start_brings_an_earlier_version_up_to_date(tmp_path: Path) -> None:
    make_keys(tmp_path / "keys")
    empty = tmp_path / "empty.db"
    with closing(sqlite3.connect(empty)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (0,)
    with open_keyring(tmp_path / "keys") as keyring:
        make_ready(empty, keyring.slots)
    with closing(sqlite3.connect(empty)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (max(migrations()),)
        assert ("ledger",) in db.execute(EVERY_NAME).fetchall()


def test_getting_ready_again_changes_nothing(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(lambda work: owe(work, ANN, "kept"))
    with open_keyring(programme.keys) as keyring:
        make_ready(programme.database, keyring.slots)
        before = programme.contents()
        make_ready(programme.database, keyring.slots)
        assert programme.contents() == before
    with programme.open() as memory:
        assert texts_to(memory.work, ANN) == ["kept"]
