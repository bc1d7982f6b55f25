"""Seats: who sits in which open case. The one table that joins a person to a case.

It stands under the transit key alone, so that an earlier copy of the database, whatever keys are
left, does not tell who spoke with whom.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from storage.errors import SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session, new_id
from storage.transit import Transit
from storage.values import CaseId

_PUT = """
    INSERT INTO seats (id, case_id, side, person, sealed)
    VALUES (:id, :case_id, :side, :person, :sealed)
"""
_OF_PERSON = "SELECT case_id, side FROM seats WHERE person = :person"
_SUPPORTING = """
    SELECT seats.id, seats.sealed FROM seats JOIN cases ON cases.id = seats.case_id
    WHERE seats.side = 'supporter' AND cases.closing = 0
"""
_OF_CASE = "SELECT id, sealed FROM seats WHERE case_id = :case_id"
_DROP_CASE = "DELETE FROM seats WHERE case_id = :case_id"


class Side(StrEnum):
    """Which of the two one is."""

    REQUESTER = "requester"
    SUPPORTER = "supporter"


@dataclass(frozen=True, slots=True, repr=False)
class Seat:
    """`person` sits in `case` on one side."""

    person: int
    case: CaseId
    side: Side


_SEALED = Sealed("seats", Seat)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM seats WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE seats SET sealed = :sealed, person = :person WHERE id = :id",
    first=b"",
)


class Seats:
    """Seats of open and closing cases."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def take(self, person: int, case: CaseId, side: Side) -> None:
        """Seat a person."""
        row = new_id()
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row, Seat(person, case, side))
        tag = self._transit.tag(person)
        self._session.run(
            _PUT, {"id": row, "case_id": case, "side": str(side), "person": tag, "sealed": sealed}
        )

    def of(self, person: int) -> list[Seat]:
        """Return where a person sits, in no order; what is sealed of it need not be readable."""
        return [
            Seat(person, CaseId(case), Side(side))
            for tag in self._transit.tags(person)
            for case, side in self._session.all(_OF_PERSON, {"person": tag})
        ]

    def of_case(self, case: CaseId) -> list[Seat]:
        """Return who sits in a case, whatever has become of the case itself."""
        return self._opened(self._session.all(_OF_CASE, {"case_id": case}))

    def supporting(self) -> list[Seat]:
        """Return the supporters' seats in open cases: no more than they have capacity for."""
        return self._opened(self._session.all(_SUPPORTING, {}))

    def drop_case(self, case: CaseId) -> None:
        """Empty the seats of one case."""
        self._session.run(_DROP_CASE, {"case_id": case})

    def _opened(self, rows: list[tuple[bytes, bytes]]) -> list[Seat]:
        """Return the seats; one that is damaged on disk is nobody's."""
        found = []
        for row, sealed in rows:
            with suppress(SealBroken):
                found.append(_SEALED.open(self._session.vault, row, sealed))
        return found
