"""The inbox: what arrived and is not handled yet, in order; and which updates were seen before.

Telegram's update ids restart at random after a quiet week, so each is remembered for two days
rather than compared with the highest. A row that failed twice is parked: it waits aside, is
retried or expires, and stops nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from storage.arrivals import KINDS, Arrival, CaseDrained, UpdateArrived
from storage.rotation import Follower
from storage.session import Sealed, Session, row_of
from storage.transit import Transit

_SEE = "INSERT INTO seen (update_id, day) VALUES (:update_id, :day) ON CONFLICT DO NOTHING"
_FORGET_SEEN = "DELETE FROM seen WHERE day < :day"
_PUT = "INSERT INTO inbox (id, kind, sealed) VALUES (:id, :kind, :sealed)"
_WAITING = """
    SELECT id, kind, sealed FROM inbox
    WHERE parked_at IS NULL ORDER BY id LIMIT :limit
"""
_BEHIND = """
    SELECT id, kind, sealed FROM inbox
    WHERE parked_at IS NULL AND id > :after ORDER BY id LIMIT :limit
"""
_ROW = "SELECT id, kind, sealed FROM inbox WHERE parked_at IS NULL AND id = :id"
_TAKE = "DELETE FROM inbox WHERE id = :id"
_PARK = "UPDATE inbox SET parked_at = :at, person = :person, sealed = :sealed WHERE id = :id"
_SET_ASIDE = "UPDATE inbox SET parked_at = :at WHERE id = :id"
_PARKED_FIRST = """
    SELECT id FROM inbox WHERE parked_at IS NOT NULL AND kind <> :update
    ORDER BY parked_at, id LIMIT :limit
"""
_UNPARK = "UPDATE inbox SET parked_at = NULL WHERE id = :id"
_EXPIRE = "DELETE FROM inbox WHERE parked_at < :before AND kind = :update"
_DROP_PARKED = "DELETE FROM inbox WHERE parked_at IS NOT NULL AND person = :person"
_PARKED = "SELECT kind, count(*) FROM inbox WHERE parked_at IS NOT NULL GROUP BY kind"

_NAMES = {kind: name for name, kind in KINDS.items()}
_UPDATE = _NAMES[UpdateArrived]
_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = {name: msgspec.msgpack.Decoder(kind).decode for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True, repr=False)
class _Stored:
    """An arrival as it is sealed; `person` is known only of a parked one."""

    kind: str
    body: bytes
    person: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """An arrival in its place."""

    id: int
    kind: str
    sealed: bytes

    @property
    def lonely(self) -> bool:
        """Tell whether it must be handled in a commit of its own: a closing case's last steps."""
        return self.kind == _NAMES[CaseDrained]


_SEALED = Sealed("inbox", _Stored)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM inbox WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE inbox SET sealed = :sealed, person = :person WHERE id = :id",
    first=-1,
)


class Inbox:
    """Arrivals in order. Whoever takes one out answers for it in the same transaction."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def see(self, update_id: int, day: int) -> bool:
        """Note an update id; False where it was noted before."""
        return self._session.run(_SEE, {"update_id": update_id, "day": day}) == 1

    def forget_seen(self, before_day: int) -> None:
        """Drop the ids noted before a day."""
        self._session.run(_FORGET_SEEN, {"day": before_day})

    def put(self, arrival: Arrival, lane: int | None = None) -> None:
        """Append an arrival; whose `lane` it is in is told to its handler, and written nowhere."""
        row = self._session.next_serial()
        sealed = self._seal(row, _stored(arrival))
        self._session.run(_PUT, {"id": row, "kind": _NAMES[type(arrival)], "sealed": sealed})
        self._session.effects.arrivals.append((row, lane))

    def waiting(self, limit: int) -> list[Row]:
        """Return the first rows that wait to be handled."""
        return [Row(*row) for row in self._session.all(_WAITING, {"limit": limit})]

    def behind(self, after: int, limit: int) -> list[Row]:
        """Return the first rows beyond the id `after` that wait to be handled."""
        return [Row(*row) for row in self._session.all(_BEHIND, {"after": after, "limit": limit})]

    def find(self, row: int) -> Row | None:
        """Return a row that waits to be handled."""
        found = self._session.one(_ROW, {"id": row})
        return None if found is None else Row(*found)

    def open(self, row: Row) -> Arrival:
        """Return what arrived.

        Raises:
            SealBroken: the row is damaged.
        """
        stored = _SEALED.open(self._session.vault, row_of(row.id), row.sealed)
        if stored.kind == _UPDATE:
            return UpdateArrived(stored.body)
        return _DECODE[stored.kind](stored.body)

    def take(self, row: Row) -> None:
        """Remove a row, because it is handled."""
        self._session.run(_TAKE, {"id": row.id})

    def park(self, row: Row, arrival: Arrival, person: int | None, at: float) -> None:
        """Put a row aside that could not be handled; `person` is its author, where known."""
        tag = None if person is None else self._transit.tag(person)
        sealed = self._seal(row.id, _stored(arrival, person))
        self._session.run(_PARK, {"id": row.id, "at": at, "person": tag, "sealed": sealed})

    def set_aside(self, row: Row, at: float) -> None:
        """Put a row aside that does not open: it is damaged, and nobody can be told."""
        self._session.run(_SET_ASIDE, {"id": row.id, "at": at})

    def retry_ours(self, limit: int) -> None:
        """Let some of what we noticed ourselves be tried again, what was parked first at first."""
        for (row,) in self._session.all(_PARKED_FIRST, {"limit": limit, "update": _UPDATE}):
            self._session.run(_UNPARK, {"id": row})
            self._session.effects.arrivals.append((row, None))

    def expire_parked(self, before: float) -> None:
        """Drop updates that were parked before a time; what is ours stays until it succeeds."""
        self._session.run(_EXPIRE, {"before": before, "update": _UPDATE})

    def drop_parked_of(self, person: int) -> None:
        """Drop the parked rows of one person."""
        for tag in self._transit.tags(person):
            self._session.run(_DROP_PARKED, {"person": tag})

    def parked(self) -> Iterator[tuple[str, int]]:
        """Yield how many rows of each kind are parked."""
        yield from self._session.all(_PARKED, {})

    def _seal(self, row: int, stored: _Stored) -> bytes:
        return _SEALED.seal(self._session.vault, self._transit.key, row_of(row), stored)


def _stored(arrival: Arrival, person: int | None = None) -> _Stored:
    body = arrival.body if isinstance(arrival, UpdateArrived) else _ENCODE(arrival)
    return _Stored(_NAMES[type(arrival)], body, person)
