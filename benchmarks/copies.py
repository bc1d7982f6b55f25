"""Copies: the bot's files as somebody takes them, again and again, while the bot runs.

A copy is what a backup, a thief or a court would have: database, write-ahead log, journal and log.
Beside each lies the key folder of that moment, to show that the copy could be read then.
"""

import asyncio
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

EVERY = 0.01
_COLUMNS = "SELECT name FROM pragma_table_info(:table)"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy, and whether the talk had been closed by then."""

    folder: Path
    closed: bool

    def files(self) -> list[Path]:
        """Return the copied files, without the keys."""
        paths = self.folder.rglob("*")
        return [each for each in paths if each.is_file() and "keys" not in each.parts]

    def rows(self) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield every row of every table that can be read, with the table's name."""
        with closing(sqlite3.connect(self.folder / "data" / "peerline.db")) as db:
            try:
                tables = [name for (name,) in db.execute(_TABLES)]
                for table in tables:
                    columns = [name for (name,) in db.execute(_COLUMNS, {"table": table})]
                    for row in db.execute(f"SELECT * FROM {table}"):  # noqa: S608  its own tables
                        yield table, dict(zip(columns, row, strict=True))
            except sqlite3.DatabaseError:
                return  # torn in the copying: its bytes are searched all the same


@dataclass(slots=True)
class Thief:
    """Takes copies of a bot's folder as long as a block runs; `closed` is set from outside."""

    source: Path
    target: Path
    closed: bool = False
    copies: list[Copy] = field(default_factory=list)
    _seen: tuple[int, ...] = ()

    async def steal(self) -> None:
        """Take a copy of whatever has changed, until cancelled."""
        while True:
            seen = tuple(_changed(each) for each in sorted(self.source.glob("data/*")))
            if seen != self._seen:
                self._seen = seen
                self.take()
            await asyncio.sleep(EVERY)

    def take(self) -> None:
        """Take one copy now."""
        folder = self.target / f"{len(self.copies):05}"
        closed = self.closed
        for name in ("data", "keys"):
            shutil.copytree(
                *(self.source / name, folder / name), ignore=_shared_memory, copy_function=_copy
            )
        for log in self.source.glob("*.log"):
            shutil.copy(log, folder)
        self.copies.append(Copy(folder, closed))


def _changed(path: Path) -> int:
    """Return when a file was changed last; 0 where it is gone by the time it is looked at."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _copy(source: str, target: str) -> None:
    """Copy a file; one that SQLite takes away at that moment is not there to be copied."""
    with suppress(FileNotFoundError):
        shutil.copy2(source, target)


def _shared_memory(folder: str, names: list[str]) -> list[str]:
    """Leave out what SQLite makes anew for itself."""
    del folder
    return [name for name in names if name.endswith("-shm")]
