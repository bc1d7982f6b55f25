"""The writer's connection: whole units of work, a savepoint each, many to a commit, in one hop.

aiosqlite runs every call on a thread of its own; a hop for each statement costs more than the
disk does. `Ledger` is a `sqlite3.Connection` whose `commit()` runs all jobs that were laid before
it, and commits them together. A unit that fails loses its own savepoint only. A disk that is full
makes SQLite roll back everything, savepoints included: then each job is tried again alone, and
nothing counts as done before its commit.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Protocol

from storage.database import Facts, configure, transit_keys
from storage.errors import KeysNotWritten, WriteFailed
from storage.keyring import Keyring
from storage.session import Effects
from storage.slots import Head, KeyId, Slots, Witness
from storage.vault import Vault
from storage.work import Work

Unit = Callable[[Work], None]

_OF_THE_DISK = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
}
"""Primary result codes (https://sqlite.org/rescode.html) that no unit is to blame for."""

_COUNT = "UPDATE ledger SET commits = :commits, serial = :serial"
_NAMED = "SELECT 1 FROM slots WHERE id = :id"


class Job(Protocol):
    """One or more units that somebody waits for."""

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
        """Yield the units; `alone` asks for no more than one. Begins anew when called again."""

    def failed(self, error: Exception) -> bool:
        """Take note that the unit last yielded failed; True asks for the next one."""

    def broken(self, error: WriteFailed) -> None:
        """Take note that nothing could be written."""


class TransactionLost(Exception):
    """SQLite has rolled back the whole transaction, or must be made to."""


class Ledger(sqlite3.Connection):
    """The one connection that writes."""

    work: Work
    slots: Slots
    database: bytes
    commits: int

    def prepare(self, keyring: Keyring, facts: Facts, now: Callable[[], datetime]) -> None:
        """Take what the writer needs; called once, before the first job."""
        configure(self)
        self.text_factory = _text
        self.slots = keyring.slots
        self.work = Work(self, Vault(keyring), keyring.slots, now, transit_keys(self))
        self.work.session.serial = facts.serial
        self.database = facts.database
        self.commits = facts.commits
        seen = self.work.session.journal_seen()
        self._cut_off = None if self.work.journal.holds(seen) else seen
        self.jobs: list[Job] = []
        self.effects = Effects()
        self._orphans: list[KeyId] = []
        self._doomed: list[KeyId] = []

    def commit(self) -> None:
        """Run all jobs laid before this connection, commit, and leave what follows in `effects`."""
        self.effects = Effects()
        jobs, self.jobs = self.jobs, []
        try:
            self._commit(jobs, alone=False)
        except (TransactionLost, sqlite3.Error):
            for job in jobs:
                self._commit_alone(job)

    def _commit_alone(self, job: Job) -> None:
        try:
            self._commit([job], alone=True)
        except (TransactionLost, sqlite3.Error) as error:
            cause = error.__cause__ if isinstance(error, TransactionLost) else error
            job.broken(WriteFailed(getattr(cause, "sqlite_errorname", type(cause).__name__)))

    def _commit(self, jobs: list[Job], *, alone: bool) -> None:
        transit, made, before = self.work.transit.live, Effects(), self.total_changes
        if self.in_transaction:  # the disk refused even to undo the last one
            self.execute("ROLLBACK")
        self.execute("BEGIN IMMEDIATE")
        try:
            for job in jobs:
                self._run(job, made, alone=alone)
            head = self.work.journal.head()
            changed = self.total_changes != before
            if changed:
                self._count()
            if made.made:
                self.slots.flush()
            self.execute("COMMIT")
        except BaseException as error:
            self._orphans += made.made
            self.work.undo(transit)
            if self.in_transaction:
                self.execute("ROLLBACK")
            if isinstance(error, KeysNotWritten):
                raise TransactionLost from error
            raise
        self.effects.merge(made)
        if changed:
            self._settle(made, head)

    def _run(self, job: Job, made: Effects, *, alone: bool) -> None:
        for unit in job.units(self.work, alone=alone):
            transit = self.work.transit.live
            self.work.begin()
            self.execute("SAVEPOINT unit")
            try:
                unit(self.work)
            except Exception as error:  # noqa: BLE001  whatever a unit raises is its job's affair
                self._undo(transit, error)
                if not job.failed(error):
                    return
            else:
                made.merge(self.work.session.effects)
                self.execute("RELEASE unit")

    def _undo(self, transit: tuple[KeyId, ...], error: Exception) -> None:
        self._orphans += self.work.session.effects.made
        if not self.in_transaction or _is_of_the_disk(error):
            raise TransactionLost from error
        self.execute("ROLLBACK TO unit")
        self.execute("RELEASE unit")
        self.work.undo(transit)

    def _count(self) -> None:
        self.execute(_COUNT, {"commits": self.commits + 1, "serial": self.work.session.serial})

    def _settle(self, made: Effects, head: Head) -> None:
        """Do what follows a commit: bear witness, and destroy the keys that died in it.

        What is committed stays so, whatever the key file's disk says. A witness that could not be
        written is late by one commit. A key that could not be overwritten dies after the next
        commit; at the latest the next start destroys it, since no row names it. Of a journal whose
        end was cut off the head goes on being witnessed, so that it can always be told.
        """
        self.commits += 1
        self._doomed += made.doomed
        self._doomed += [key for key in self._orphans if not self._is_named(key)]
        self._orphans.clear()
        with suppress(KeysNotWritten):
            self.slots.bear_witness(Witness(self.database, self.commits, self._cut_off or head))
        with suppress(KeysNotWritten):
            self._destroy_doomed()

    def _destroy_doomed(self) -> None:
        self.slots.destroy(self._doomed)
        for key in self._doomed:
            self.work.session.vault.forget(key)
        self._doomed.clear()

    def _is_named(self, key: KeyId) -> bool:
        return self.execute(_NAMED, {"id": key}).fetchone() is not None


def _text(raw: bytes) -> str | bytes:
    """Return a text; what the disk has made one that never was, comes back as it lies there.

    A single bit tells SQLite a text from a blob, and a row that cannot be read at all would stop
    everybody.
    """
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw


def _is_of_the_disk(error: Exception) -> bool:
    """Tell whether the disk or the file failed, and not the unit."""
    if isinstance(error, sqlite3.OperationalError):
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_THE_DISK
    return isinstance(error, KeysNotWritten)
