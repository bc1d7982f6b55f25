"""Quarantine: an update that could not be parsed, sealed under a key of its own for 48 hours."""

from datetime import datetime

from storage.session import Session, new_id
from storage.vault import Column, key_of

_PUT = "INSERT INTO quarantine (id, until, sealed) VALUES (:id, :until, :sealed)"
_EXPIRED = "SELECT id, sealed FROM quarantine WHERE until <= :now"
_DROP = "DELETE FROM quarantine WHERE id = :id"
_COUNT = "SELECT count(*) FROM quarantine"

KIND = "quarantine"
_COLUMN = Column("quarantine", "sealed")


class Quarantine:
    """Where poison waits for its end."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, body: bytes, until: datetime) -> None:
        """Lock an update away until a time."""
        row = new_id()
        sealed = self._session.vault.seal(self._session.new_key(KIND), _COLUMN, row, body)
        self._session.run(_PUT, {"id": row, "until": until.timestamp(), "sealed": sealed})

    def expire(self, now: datetime) -> None:
        """Destroy what has been there long enough."""
        for row, sealed in self._session.all(_EXPIRED, {"now": now.timestamp()}):
            self._session.run(_DROP, {"id": row})
            self._session.doom(key_of(sealed))

    def count(self) -> int:
        """Return how many updates are locked away."""
        row = self._session.one(_COUNT, {})
        return 0 if row is None else int(row[0])
