"""An intruder with the disk: the bot's database and key file as they lie there, read from outside.

Nothing of the bot is imported. The rows are what anybody with the file sees: how many there are,
their sealed bytes, and which slot of `keys/live` they need. It is the only place of the simulator
that reads SQLite.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from simulator.traces import HEADING, SLOT, files, found

SHELVES = ("inbox", "outbox", "sent", "held", "cases", "seats", "people", "follow_ups")
"""The tables that are shown, in the order in which a message passes through them."""
SHOWN_ROWS, SHOWN_BYTES = 6, 48


class Shelf(Struct, frozen=True):
    """A table: how many rows it has, and the first bytes of the newest of them, in hexadecimal."""

    name: str
    rows: int
    sealed: Sequence[str]


class Slot(Struct, frozen=True):
    """A slot of the key file in which there is, or was, a key; `kind` is what it seals."""

    number: int
    kind: str | None


class Sight(Struct, frozen=True):
    """What an intruder has before them.

    `due` is when the next timer rings, as a Unix time; `files` are those that were searched for
    `searched` words that must not be there, and `readable` how many were found.
    """

    shelves: Sequence[Shelf]
    slots: Sequence[Slot]
    due: float | None
    files: int
    searched: int
    readable: int


def look(data: Path, live: Path, words: Iterable[str]) -> Sight:
    """Look at the folder of the database, at the key file, and for words that must not be there."""
    paths, sought = files(data), list(words)
    with closing(sqlite3.connect(f"file:{_database(data)}?mode=ro", uri=True)) as db:
        return Sight(
            shelves=[_shelf(db, name) for name in SHELVES],
            slots=_slots(live, _kinds(db)),
            due=db.execute("SELECT min(due) FROM timers").fetchone()[0],
            files=len(paths),
            searched=len(sought),
            readable=len(found(paths, sought)),
        )


def _database(data: Path) -> Path:
    return next(data.glob("*.db"))


def _shelf(db: sqlite3.Connection, name: str) -> Shelf:
    rows = db.execute(f"SELECT sealed FROM {name} LIMIT {SHOWN_ROWS}").fetchall()  # noqa: S608
    count = db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
    return Shelf(name, count, [sealed[:SHOWN_BYTES].hex() for (sealed,) in rows])


def _kinds(db: sqlite3.Connection) -> dict[int, str]:
    """Return what each live slot seals; an id begins with its slot's number."""
    rows = db.execute("SELECT id, kind FROM slots").fetchall()
    return {int.from_bytes(key[:4], "big"): kind for key, kind in rows}


def _slots(live: Path, kinds: dict[int, str]) -> list[Slot]:
    """Return the slots that hold a key, or are named."""
    content = live.read_bytes()[HEADING:]
    held = {at // SLOT for at in range(0, len(content), SLOT) if any(content[at : at + SLOT])}
    return [Slot(number, kinds.get(number)) for number in sorted(held | set(kinds))]
