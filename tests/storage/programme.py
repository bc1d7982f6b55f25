"""A programme for tests of the memory: real keys, a real database, and a clock that stands.

`Memory` is the store without its event loop: the same writer, in the caller's thread. A test that
is about the loop opens the whole store with `storage.store.open_store`.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from storage.database import create_database, examine, make_ready
from storage.keyring import FileDisk, Keyring, make_keys, open_keyring
from storage.ledger import Job, Ledger
from storage.root import read_root
from storage.rotation import Pass
from storage.session import Effects
from storage.slots import Disk, KeyId, Slots
from storage.store import Single
from storage.values import CaseId
from storage.work import Work

T = TypeVar("T")

NOON = datetime(2031, 5, 14, 12, tzinfo=UTC)
EVERY_NAME = "SELECT name FROM sqlite_master WHERE type = 'table'"


@dataclass
class Clock:
    """A time that goes on when it is told to."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def go_on(self, by: timedelta) -> datetime:
        """Let some time pass."""
        self.now += by
        return self.now


class Memory:
    """The open store: each unit, or each set of jobs, in a commit of its own."""

    def __init__(self, keyring: Keyring, database: Path, clock: Clock) -> None:
        self.keyring = keyring
        self.slots = keyring.slots
        self._closed = False
        facts = examine(database, keyring)
        make_ready(database, keyring.slots)
        self.ledger = Ledger(database, isolation_level=None)
        try:
            self.ledger.prepare(keyring, facts, clock)
            self.do(lambda work: work.transit.renew())
        except BaseException:
            self.close()
            raise

    @property
    def work(self) -> Work:
        """The tables, outside any unit: for looking, and for what is kept in memory."""
        return self.ledger.work

    def do(self, unit: Callable[[Work], T]) -> T:
        """Run one unit and return its result."""
        job = Single(unit)
        self.run(job)
        return job.result()

    def run(self, *jobs: Job) -> Effects:
        """Run jobs in one commit, and return what follows from them."""
        self.ledger.jobs = list(jobs)
        self.ledger.commit()
        return self.ledger.effects

    def rotate(self) -> None:
        """Replace the transit key, and let all rows follow."""
        self.do(lambda work: work.transit.renew())
        self.follow()

    def follow(self) -> None:
        """Let all rows follow the newest transit key."""
        at: Pass = self.do(lambda work: work.rotation.begin())
        while not at.done:
            at = self.do(partial(_step, at=at))

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return int(self.ledger.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608

    def named(self, kind: str | None = None) -> set[KeyId]:
        """Return the keys that the database names, of one kind or of all."""
        rows = self.ledger.execute("SELECT id, kind FROM slots").fetchall()
        return {KeyId(key) for key, found in rows if kind in {None, found}}

    def key_of(self, case: CaseId) -> KeyId:
        """Return the key of a case that is there."""
        key = self.work.cases.key_of(case)
        assert key is not None
        return key

    def close(self) -> None:
        """Close file and keys as they are, once."""
        if self._closed:
            return
        self._closed = True
        self.ledger.close()
        self.keyring.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _step(work: Work, at: Pass) -> Pass:
    return work.rotation.step(at)


@dataclass
class Programme:
    """A folder with keys and a database."""

    folder: Path
    clock: Clock = field(default_factory=Clock)

    @property
    def keys(self) -> Path:
        """The key folder."""
        return self.folder / "keys"

    @property
    def live(self) -> Path:
        """The file of live keys."""
        return self.keys / "live"

    @property
    def database(self) -> Path:
        """The database."""
        return self.folder / "data" / "peerline.db"

    def make(self, *, demo: bool = False) -> Self:
        """Make fresh keys and an empty database, as `peerline init` does."""
        make_keys(self.keys)
        with open_keyring(self.keys) as keyring:
            create_database(self.database, keyring, demo=demo)
        return self

    def copy(self, folder: Path) -> "Programme":
        """Return a copy of all files, in another folder."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Programme(folder, Clock(self.clock.now))

    def keyring(self, disk: Callable[[Disk], Disk], kind: type[Slots] = Slots) -> Keyring:
        """Open the keys over a disk of the test's own, in slots of this kind."""
        root = read_root(self.keys / "root")
        descriptor = os.open(self.live, os.O_RDWR)
        return Keyring(root, kind(root, self.live, disk(FileDisk(descriptor))), descriptor)

    @contextmanager
    def open(self, keyring: Keyring | None = None) -> Iterator[Memory]:
        """Open the store, with these keys or with those in the folder."""
        with Memory(keyring or open_keyring(self.keys), self.database, self.clock) as memory:
            yield memory

    def contents(self) -> dict[str, bytes]:
        """Return the bytes of every file that has any.

        SQLite's index of its log is left out: it holds places in the log and no content.
        """
        found = {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and not path.name.endswith("-shm")
        }
        return {name: content for name, content in found.items() if content}


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return content, mode and owner of what is in a folder."""
    return {
        each.name: (each.read_bytes(), each.lstat().st_mode, each.lstat().st_uid)
        for each in folder.iterdir()
        if each.is_file()
    }
