"""An intruder with the disk: the bot's database and key files as they lie there, read from outside.

Nothing of the bot is imported. The rows are what anybody with the file sees: how many there are,
and their sealed bytes; what a thief who has the keys too makes of them stands beside. It is the
only place of the simulator that reads SQLite.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from simulator.page.thief import Envelope, Loot, steal
from simulator.traces import HEADING, SLOT, files, found

SHELVES: Mapping[str, str] = {
    "cases": "id",
    "seats": "id",
    "sent": "handle",
    "held": "id",
    "inbox": "id",
    "outbox": "handle",
    "people": "id",
    "follow_ups": "id",
    "supporters": "id",
}
"""The tables that are shown, in this order, and the column of each in which a row's id stands."""
SHOWN_ROWS, SHOWN_BYTES = 5, 48
OF_A_TALK = "case"
Print = tuple[tuple[Path, int, int], ...]


class Row(Struct, frozen=True):
    """The first bytes of a sealed value, in hexadecimal, and what it says to who has the keys."""

    sealed: str
    opened: str | None


class Shelf(Struct, frozen=True):
    """A table: how many rows it has, and some of them."""

    name: str
    rows: int
    shown: Sequence[Row]


class Slot(Struct, frozen=True):
    """A slot of the key file in which there is a key; `kind` is what it seals."""

    number: int
    kind: str | None


class Haul(Struct, frozen=True):
    """How much opens with the keys.

    Of `rows` that lie there open `opened`. `copied` counts all values of requests and talks that
    were ever seen: as if somebody had kept every copy of the disk. With the keys as they are
    `copied_open` of them open; `once_open` is the most that ever did.
    """

    rows: int
    opened: int
    copied: int
    copied_open: int
    once_open: int


class Sight(Struct, frozen=True):
    """What an intruder has before them.

    `due` is when the next timer rings, as a Unix time; `files` are those that were searched for
    `searched` words that must not be there, and `readable` how many were found.
    """

    shelves: Sequence[Shelf]
    slots: Sequence[Slot]
    haul: Haul
    due: float | None
    files: int
    searched: int
    readable: int


class Intruder:
    """Looks at a disk again and again, and keeps a copy of what of talks lies there each time."""

    def __init__(self, data: Path, keys: Path) -> None:
        self._data = data
        self._keys = keys
        self._copied: set[Envelope] = set()
        self._once_open = 0
        self._searched: tuple[Print, frozenset[str]] = ((), frozenset())
        self._readable = 0

    def look(self, words: Iterable[str]) -> Sight:
        """Look at the folder of the database, at the keys, and for words that must not be there."""
        paths, sought = files(self._data), frozenset(words)
        with closing(sqlite3.connect(f"file:{_database(self._data)}?mode=ro", uri=True)) as db:
            due = db.execute("SELECT min(due) FROM timers").fetchone()[0]
            kinds = dict(db.execute("SELECT id, kind FROM slots").fetchall())
            lying = {name: _envelopes(db, name) for name in SHELVES}
        loot = steal(self._keys)
        return Sight(
            shelves=[_shelf(name, rows, loot) for name, rows in lying.items()],
            slots=_slots(self._keys / "live", kinds),
            haul=self._haul([each for rows in lying.values() for each in rows], kinds, loot),
            due=due,
            files=len(paths),
            searched=len(sought),
            readable=self._found(paths, sought),
        )

    def _haul(self, lying: Sequence[Envelope], kinds: Mapping[bytes, str], loot: Loot) -> Haul:
        self._copied |= {each for each in lying if kinds.get(each.key) == OF_A_TALK}
        copied_open = _opening(self._copied, loot)
        self._once_open = max(self._once_open, copied_open)
        return Haul(
            rows=len(lying),
            opened=_opening(lying, loot),
            copied=len(self._copied),
            copied_open=copied_open,
            once_open=self._once_open,
        )

    def _found(self, paths: Sequence[Path], sought: frozenset[str]) -> int:
        """Return how many words are found; files that have not changed are not read again."""
        stats = [(path, path.stat()) for path in paths]
        seen = tuple((path, stat.st_size, stat.st_mtime_ns) for path, stat in stats)
        if self._searched != (seen, sought):
            self._readable = len(found(paths, sought))
            self._searched = (seen, sought)
        return self._readable


def _database(data: Path) -> Path:
    return next(data.glob("*.db"))


def _envelopes(db: sqlite3.Connection, name: str) -> list[Envelope]:
    rows = db.execute(f"SELECT {SHELVES[name]}, sealed FROM {name}")  # noqa: S608
    return [
        Envelope(name, row.to_bytes(8) if isinstance(row, int) else row, sealed)
        for row, sealed in rows
    ]


def _shelf(name: str, rows: Sequence[Envelope], loot: Loot) -> Shelf:
    shown = [Row(each.sealed[:SHOWN_BYTES].hex(), loot.opened(each)) for each in rows[:SHOWN_ROWS]]
    return Shelf(name, len(rows), shown)


def _opening(envelopes: Iterable[Envelope], loot: Loot) -> int:
    return sum(loot.opened(each) is not None for each in envelopes)


def _slots(live: Path, kinds: Mapping[bytes, str]) -> list[Slot]:
    """Return the slots that hold a key, or are named; an id begins with its slot's number."""
    content = live.read_bytes()[HEADING:]
    held = {at // SLOT for at in range(0, len(content), SLOT) if any(content[at : at + SLOT])}
    named = {int.from_bytes(key[:4]): kind for key, kind in kinds.items()}
    return [Slot(number, named.get(number)) for number in sorted(held | set(named))]
