"""What the tables of one unit of work share: the connection, the vault, and what must follow.

A unit writes rows; keys are made before the commit and destroyed after it; orders, timers and
arrivals are noticed by others once they are committed. The last three wait here as `Effects`,
which a failed unit throws away.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

import msgspec

from storage.outgoing import Ready
from storage.slots import BEGINNING, Head, KeyId, Slots
from storage.values import ROW_ID, CaseId, RowId
from storage.vault import Column, Vault, key_of

Value = int | float | str | bytes | None
"""What a column holds."""
Parameters = Mapping[str, Value]
R = TypeVar("R")

_NAME_SLOT = "INSERT INTO slots (id, kind) VALUES (:id, :kind)"
_UNNAME_SLOT = "DELETE FROM slots WHERE id = :id"
_IS_NAMED = "SELECT 1 FROM slots WHERE id = :id"


@dataclass(slots=True, repr=False)
class Effects:
    """What follows a unit once it is committed.

    `orders` are what the sender gains, `dropped` the cases and people whose orders it loses,
    `made` and `doomed` are keys. `earliest` is the first of the timers that were set; `arrivals`
    are the rows of the inbox that wait from here on, each with whose lane it is in;
    `renewed` says that someone should look.
    """

    orders: list[Ready] = field(default_factory=list)
    dropped: set[CaseId | int] = field(default_factory=set)
    made: list[KeyId] = field(default_factory=list)
    doomed: list[KeyId] = field(default_factory=list)
    earliest: datetime | None = None
    arrivals: list[tuple[int, int | None]] = field(default_factory=list)
    renewed: bool = False

    def merge(self, other: "Effects") -> None:
        """Take over what followed later."""
        kept = [order for order in self.orders if not other.drops(order)]
        self.orders = kept + other.orders
        self.dropped |= other.dropped
        self.made += other.made
        self.doomed += other.doomed
        self.note_timer(other.earliest)
        self.arrivals += other.arrivals
        self.renewed |= other.renewed

    def drop(self, whose: CaseId | int) -> None:
        """Lose the orders of a case, or of a reader."""
        self.orders = [order for order in self.orders if not _is_of(whose, order)]
        self.dropped.add(whose)

    def note_timer(self, due: datetime | None) -> None:
        """Take note of a timer that was set."""
        if due is not None and (self.earliest is None or due < self.earliest):
            self.earliest = due

    def drops(self, order: Ready) -> bool:
        """Tell whether an order's case, or all that its reader was owed, was dropped."""
        return order.case in self.dropped or order.outgoing.person in self.dropped


def _is_of(whose: CaseId | int, order: Ready) -> bool:
    return whose in {order.case, order.outgoing.person}


class Session:
    """The connection and the keys, as the tables use them. Lives on the writer's thread."""

    def __init__(
        self, db: sqlite3.Connection, vault: Vault, slots: Slots, now: Callable[[], datetime]
    ) -> None:
        self._db = db
        self._slots = slots
        self._now = now
        self.vault = vault
        self.effects = Effects()
        self.serial = 0

    def now(self) -> datetime:
        """Return the time."""
        return self._now()

    def journal_seen(self) -> Head:
        """Return the head of the journal that the live keys have seen."""
        witness = self._slots.witness
        return witness.journal if witness else BEGINNING

    def run(self, sql: str, parameters: Parameters) -> int:
        """Execute one statement and return how many rows it changed."""
        return self._db.execute(sql, parameters).rowcount

    def one(self, sql: str, parameters: Parameters) -> tuple[Any, ...] | None:
        """Return the first row, if there is one."""
        row: tuple[Any, ...] | None = self._db.execute(sql, parameters).fetchone()
        return row

    def all(self, sql: str, parameters: Parameters) -> list[tuple[Any, ...]]:
        """Return all rows."""
        return self._db.execute(sql, parameters).fetchall()

    def next_serial(self) -> int:
        """Return the next number of the counter that never repeats."""
        self.serial += 1
        return self.serial

    def new_key(self, kind: str) -> KeyId:
        """Make a live key and name it; durable before the commit, or dead after the next one."""
        key = self._slots.new(day(self._now()))
        self.effects.made.append(key)
        self.run(_NAME_SLOT, {"id": key, "kind": kind})
        return key

    def doom(self, key: KeyId) -> None:
        """Destroy a key as soon as this unit is committed."""
        self.run(_UNNAME_SLOT, {"id": key})
        self.effects.doomed.append(key)

    def doom_of(self, envelope: bytes, kind: str, named_by_none: str) -> None:
        """Let the key of an envelope die whose row is gone.

        Where the disk has damaged even its name, it is the one of that `kind` that no row names any
        more; the statement finds it.
        """
        if self.one(_IS_NAMED, {"id": key_of(envelope)}):
            self.doom(key_of(envelope))
            return
        for (key,) in self.all(named_by_none, {"kind": kind}):
            self.doom(KeyId(key))


class Sealed(Generic[R]):
    """Turns records of one type into the sealed column of one table, and back."""

    def __init__(self, table: str, record: type[R]) -> None:
        self.column = Column(table, "sealed")
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(record).decode

    def seal(self, vault: Vault, key: KeyId, row: bytes, record: R) -> bytes:
        """Return the envelope of `record` for `row`."""
        return vault.seal(key, self.column, row, self._encode(record))

    def open(self, vault: Vault, row: bytes, envelope: bytes) -> R:
        """Return the record sealed in `row`."""
        return self._decode(vault.open(self.column, row, envelope))


def new_id() -> RowId:
    """Return a random row id."""
    return RowId(os.urandom(ROW_ID))


def row_of(number: int) -> bytes:
    """Return a numbered row's id as it is bound into an envelope."""
    return number.to_bytes(8)


def day(instant: datetime) -> int:
    """Return the days since the epoch, in UTC."""
    return int(instant.astimezone(UTC).timestamp() // 86400)
