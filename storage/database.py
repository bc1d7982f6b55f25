"""The database file: made, recognized, brought up to date, opened. SQLite's own words stay here.

WAL with `synchronous=FULL`: what is committed survives the machine. `secure_delete` overwrites
what is deleted; it does not reach the write-ahead log, which is therefore truncated now and then.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from storage.errors import (
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOlder,
    DatabaseUnreadable,
)
from storage.keyring import Keyring
from storage.slots import ID, NUMBER, KeyId, Slots, Witness
from storage.transit import KIND as TRANSIT

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA busy_timeout = 5000",
)
CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"

_NOT_OURS = {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""Result codes of a file that is no database, or of one without our tables."""

_VERSION = "PRAGMA user_version"
_LEDGER = "SELECT database, keyring, root, commits, serial, demo FROM ledger"
_FIRST = """
    INSERT INTO ledger (one, database, keyring, root, commits, serial, demo)
    VALUES (1, :database, :keyring, :root, 0, 0, :demo)
"""
_SLOTS = "SELECT id FROM slots"
_TRANSIT = "SELECT id FROM slots WHERE kind = :kind"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the database says of itself."""

    version: int
    database: bytes
    keyring: bytes
    root: bytes
    commits: int
    serial: int
    demo: bool


def migrations() -> dict[int, str]:
    """Return the numbered steps from an empty file to the form this code knows."""
    folder = files("storage").joinpath("migrations")
    steps = [each for each in folder.iterdir() if each.name.endswith(".sql")]
    return {int(each.name[:4]): each.read_text("utf-8") for each in sorted(steps, key=str)}


def create_database(path: Path, keyring: Keyring, *, demo: bool) -> None:
    """Make the database of a fresh keyring; `demo` is written in it for good.

    Raises:
        FileExistsError: there is a file already.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    database, root = os.urandom(ID), keyring.root
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        configure(db)
        migrate(db)
        values = {"database": database, "keyring": root.keyring, "root": root.check()}
        db.execute(_FIRST, {**values, "demo": demo})
        db.execute(CHECKPOINT)
    keyring.slots.bear_witness(Witness(database, 0), durable=True)


def configure(db: sqlite3.Connection) -> None:
    """Set what holds for every connection that writes."""
    for pragma in PRAGMAS:
        db.execute(pragma)


def migrate(db: sqlite3.Connection) -> None:
    """Apply the steps that the file has not seen, each in a transaction of its own."""
    version = db.execute(_VERSION).fetchone()[0]
    for number, script in migrations().items():
        if number > version:
            db.executescript(f"BEGIN; {script}; PRAGMA user_version = {number}; COMMIT;")


def examine(path: Path, keyring: Keyring) -> Facts:
    """Look whether the database may be used with these keys, changing nothing.

    Raises:
        DatabaseRefused: one of its kinds, saying why not.
    """
    if not path.is_file() or not path.stat().st_size:
        raise DatabaseMissing(path)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            return _examine(db, path, keyring)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in _NOT_OURS:
            raise DatabaseForeign(path) from error
        raise DatabaseUnreadable(path, error.sqlite_errorname) from error


def _examine(db: sqlite3.Connection, path: Path, keyring: Keyring) -> Facts:
    version = db.execute(_VERSION).fetchone()[0]
    if version > max(migrations()):
        raise DatabaseNewer(path, version, max(migrations()))
    row = db.execute(_LEDGER).fetchone()
    if row is None:
        raise DatabaseForeign(path)
    database, keyring_id, root, commits, serial, demo = row
    facts = Facts(version, database, keyring_id, root, commits, serial, bool(demo))
    if (facts.keyring, facts.root) != (keyring.root.keyring, keyring.root.check()):
        raise DatabaseForeign(path)
    witness = keyring.slots.witness
    if witness is not None and witness.database != facts.database:
        raise DatabaseForeign(path)
    if witness is not None and facts.commits < witness.commits:
        raise DatabaseOlder(path, f"commit {facts.commits}, the keys saw {witness.commits}")
    _check_slots(db, path, keyring.slots)
    return facts


def _check_slots(db: sqlite3.Connection, path: Path, slots: Slots) -> None:
    for (key,) in db.execute(_SLOTS):
        if int.from_bytes(key[:NUMBER]) in slots.damaged:
            raise DatabaseOlder(path, "a key it names is damaged")
        if KeyId(key) not in slots:
            raise DatabaseOlder(path, "a key it names is gone")


def make_ready(path: Path, slots: Slots) -> None:
    """Bring a database that may be used up to date, and destroy the keys that no row names.

    Raises:
        KeysNotWritten: the disk refused to destroy a key.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        configure(db)
        migrate(db)
        _clear_unnamed(db, slots)


def _clear_unnamed(db: sqlite3.Connection, slots: Slots) -> None:
    """Destroy the keys of units that died before or after their commit."""
    named = {KeyId(key) for (key,) in db.execute(_SLOTS)}
    slots.destroy([key for key in slots.ids() if key not in named])
    slots.clear_damaged()


def transit_keys(db: sqlite3.Connection) -> tuple[KeyId, ...]:
    """Return the transit keys left from before."""
    return tuple(KeyId(key) for (key,) in db.execute(_TRANSIT, {"kind": TRANSIT}))
