"""Guesses: how many wrong codes and tokens came lately, from one person and in all."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.errors import SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session, new_id
from storage.transit import Transit

_PUT = "INSERT INTO guesses (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT id, sealed FROM guesses WHERE person = :person"
_SAVE = "UPDATE guesses SET sealed = :sealed WHERE id = :id"
_ALL = "SELECT id, sealed FROM guesses"
_DROP = "DELETE FROM guesses WHERE id = :id"

EVERYBODY = 0
"""The person under whom all guesses together are counted; no Telegram id is 0."""


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """Wrong guesses of `person` since `since`."""

    person: int
    since: datetime
    count: int


_SEALED = Sealed("guesses", Tally)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM guesses WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE guesses SET sealed = :sealed, person = :person WHERE id = :id",
    first=b"",
)


class Guesses:
    """Tallies that begin anew after a while."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def count(self, person: int, now: datetime, window: timedelta) -> int:
        """Return the wrong guesses of a person within the running window."""
        found = self._find(person)
        return found[1].count if found and now - found[1].since < window else 0

    def note(self, person: int, now: datetime, window: timedelta) -> None:
        """Count one more wrong guess."""
        vault, found = self._session.vault, self._find(person)
        if found is None:
            first = new_id()
            sealed = _SEALED.seal(vault, self._transit.key, first, Tally(person, now, 1))
            tag = self._transit.tag(person)
            self._session.run(_PUT, {"id": first, "person": tag, "sealed": sealed})
            return
        row, tally = found
        fresh = now - tally.since >= window
        tally = Tally(person, now, 1) if fresh else Tally(person, tally.since, tally.count + 1)
        sealed = _SEALED.seal(vault, self._transit.key, row, tally)
        self._session.run(_SAVE, {"id": row, "sealed": sealed})

    def expire(self, now: datetime, window: timedelta) -> None:
        """Drop the tallies whose window has passed, so that no list of the curious grows."""
        for row, sealed in self._session.all(_ALL, {}):
            if self._is_over(row, sealed, now - window):
                self._session.run(_DROP, {"id": row})

    def _is_over(self, row: bytes, sealed: bytes, before: datetime) -> bool:
        try:
            return _SEALED.open(self._session.vault, row, sealed).since <= before
        except SealBroken:
            return True  # damaged on disk: it counts for nobody

    def _find(self, person: int) -> tuple[bytes, Tally] | None:
        for tag in self._transit.tags(person):
            row = self._session.one(_FIND, {"person": tag})
            if row is not None:
                return row[0], _SEALED.open(self._session.vault, row[0], row[1])
        return None
