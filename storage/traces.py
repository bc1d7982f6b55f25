"""Traces: messages that still stand in somebody's chat after their talk has closed.

A few of one chat are kept together, under a key of their own that dies as soon as they are dealt
with: no topic, no alias, no case, and nobody from the other side. Whose they are is looked up under
the transit key, so that no earlier copy tells it.
"""

from dataclasses import dataclass

from storage.errors import SealBroken
from storage.outgoing import Trace
from storage.rotation import Follower
from storage.session import Sealed, Session
from storage.transit import Transit
from storage.values import RowId
from storage.vault import key_of

_PUT = "INSERT INTO traces (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT sealed FROM traces WHERE id = :id"
_OF_PERSON = "SELECT id FROM traces WHERE person = :person"
_SAVE = "UPDATE traces SET sealed = :sealed WHERE id = :id"
_DROP = "DELETE FROM traces WHERE id = :id"
_NAMED_BY_NONE = """
    SELECT id FROM slots
    WHERE kind = :kind AND id NOT IN (SELECT substr(sealed, 1, 16) FROM traces)
"""

KIND = "traces"


@dataclass(frozen=True, slots=True, repr=False)
class Traces:
    """Messages in the chat of `person`, in the order in which they came."""

    id: RowId
    person: int
    messages: tuple[Trace, ...]


_SEALED = Sealed("traces", Traces)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM traces WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE traces SET person = :person WHERE id = :id",
    first=b"",
)


class LeftTraces:
    """What is still to be deleted once nothing else is known of a talk."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def put(self, traces: Traces) -> None:
        """Write messages down under a fresh key."""
        sealed = _SEALED.seal(self._session.vault, self._session.new_key(KIND), traces.id, traces)
        tag = self._transit.tag(traces.person)
        self._session.run(_PUT, {"id": traces.id, "person": tag, "sealed": sealed})

    def find(self, row: bytes) -> Traces | None:
        """Return what is kept in a row; None where there is none, or it is damaged on disk."""
        found = self._session.one(_FIND, {"id": row})
        if found is None:
            return None
        try:
            return _SEALED.open(self._session.vault, row, found[0])
        except SealBroken:
            return None

    def of(self, person: int) -> list[RowId]:
        """Return the rows of a person."""
        return [
            RowId(row)
            for tag in self._transit.tags(person)
            for (row,) in self._session.all(_OF_PERSON, {"person": tag})
        ]

    def save(self, traces: Traces) -> None:
        """Write down what is left of a row."""
        found = self._session.one(_FIND, {"id": traces.id})
        if found is not None:
            sealed = _SEALED.seal(self._session.vault, key_of(found[0]), traces.id, traces)
            self._session.run(_SAVE, {"id": traces.id, "sealed": sealed})

    def drop(self, row: bytes) -> None:
        """Drop a row and its key, damaged or not."""
        found = self._session.one(_FIND, {"id": row})
        if found is not None:
            self._session.run(_DROP, {"id": row})
            self._session.doom_of(found[0], KIND, _NAMED_BY_NONE)
