"""Follow-ups: whom to ask after a close, and when. No topic, no supporter, no alias.

Each is written in a commit of its own, so that no copy of the write-ahead log joins it to the
case it came from or to anybody else.
"""

from dataclasses import dataclass
from datetime import datetime

from storage.errors import SealBroken
from storage.session import Sealed, Session
from storage.values import RowId
from storage.vault import INDEX

_PUT = "INSERT INTO follow_ups (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT id, sealed FROM follow_ups WHERE id = :id"
_OF_PERSON = "SELECT id FROM follow_ups WHERE person = :person"
_DROP = "DELETE FROM follow_ups WHERE id = :id"
_NAMED_BY_NONE = """
    SELECT id FROM slots
    WHERE kind = :kind AND id NOT IN (SELECT substr(sealed, 1, 16) FROM follow_ups)
"""

KIND = "follow-up"
_PURPOSE = b"follow-ups"


@dataclass(frozen=True, slots=True, repr=False)
class FollowUp:
    """Whom to ask, and when."""

    id: RowId
    person: int
    check_in: datetime


_SEALED = Sealed("follow_ups", FollowUp)


class FollowUps:
    """Follow-ups, each under a key of its own; looked up under the root's index key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, follow_up: FollowUp) -> None:
        """Write a follow-up down."""
        vault = self._session.vault
        sealed = _SEALED.seal(vault, self._session.new_key(KIND), follow_up.id, follow_up)
        tag = self._tag(follow_up.person)
        self._session.run(_PUT, {"id": follow_up.id, "person": tag, "sealed": sealed})

    def find(self, follow_up: bytes) -> FollowUp | None:
        """Return a follow-up; None where there is none, or it is damaged on disk."""
        row = self._session.one(_FIND, {"id": follow_up})
        if row is None:
            return None
        try:
            return _SEALED.open(self._session.vault, *row)
        except SealBroken:
            return None

    def of(self, person: int) -> list[RowId]:
        """Return the ids of a person's follow-ups."""
        rows = self._session.all(_OF_PERSON, {"person": self._tag(person)})
        return [RowId(row) for (row,) in rows]

    def drop(self, follow_up: bytes) -> None:
        """End a follow-up: the row and its key go, damaged or not."""
        row = self._session.one(_FIND, {"id": follow_up})
        if row is not None:
            self._session.run(_DROP, {"id": follow_up})
            self._session.doom_of(row[1], KIND, _NAMED_BY_NONE)

    def _tag(self, person: int) -> bytes:
        return self._session.vault.tag(INDEX, _PURPOSE, str(person).encode())
