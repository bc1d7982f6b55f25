"""Shelves: the roster's tables, small enough to be opened once and kept in memory.

A shelf is read when it is first looked at, kept up to date by what is written through it, and
read again after a unit that failed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from storage.session import Sealed, Session
from storage.vault import ROSTER


class Listed(Protocol):
    """A record that bears its row's id."""

    @property
    def id(self) -> bytes:
        """The row's id."""


L = TypeVar("L", bound=Listed)


@dataclass(frozen=True, slots=True)
class Statements:
    """How one table is read and written: `put` inserts or replaces `:sealed` of `:id`."""

    all: str
    put: str
    drop: str


class Shelf(Generic[L]):
    """All records of one table, sealed under the roster's key."""

    def __init__(self, session: Session, sealed: Sealed[L], statements: Statements) -> None:
        self._session = session
        self._sealed = sealed
        self._statements = statements
        self._records: dict[bytes, L] | None = None

    def all(self) -> Mapping[bytes, L]:
        """Return every record by its id."""
        return self._loaded()

    def _loaded(self) -> dict[bytes, L]:
        if self._records is None:
            self._records = {
                row: self._sealed.open(self._session.vault, row, sealed)
                for row, sealed in self._session.all(self._statements.all, {})
            }
        return self._records

    def put(self, record: L) -> L:
        """Write a record, and return it."""
        sealed = self._sealed.seal(self._session.vault, ROSTER, record.id, record)
        self._session.run(self._statements.put, {"id": record.id, "sealed": sealed})
        self._loaded()[record.id] = record
        return record

    def drop(self, row: bytes) -> None:
        """Remove a record."""
        self._session.run(self._statements.drop, {"id": row})
        self._loaded().pop(row, None)

    def forget(self) -> None:
        """Read the table again when it is next looked at."""
        self._records = None
