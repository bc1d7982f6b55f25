"""Reports: what somebody tells the coordinators of a talk that felt wrong, until one has it.

They lie under the transit key. What joins a report to a talk is dropped when it is sent, and the
rest as soon as a coordinator has it; that a talk took place is proved by a token on a button, of
which nothing is kept.
"""

from dataclasses import dataclass, replace

from matching.values import SupporterId
from storage.errors import SealBroken
from storage.rotation import Follower
from storage.seats import Side
from storage.session import Sealed, Session
from storage.transit import Transit
from storage.values import CaseId, RowId
from storage.vault import INDEX

_PUT = """
    INSERT INTO reports (id, sealed) VALUES (:id, :sealed)
    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
"""
_FIND = "SELECT sealed FROM reports WHERE id = :id"
_ALL = "SELECT id, sealed FROM reports"
_DROP = "DELETE FROM reports WHERE id = :id"

_PURPOSE = b"talked"
NO_SUPPORTER = SupporterId(b"")
NOBODY = 0
"""Who reported, once they are forgotten; no Telegram id is 0."""


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What `by`, on one `side` of a talk, is about to tell the coordinators, or has told them.

    Until it is `sent`: `supporter` is who listened, `case` the talk if it was open when the report
    was begun. `what` is the choice, `words` what was typed, `named` that the supporter's name goes
    along, which is `name` once it is sent. `to` are the coordinators who may hear of it, `tried`
    those to whom it went out.
    """

    id: RowId
    by: int
    side: Side
    supporter: SupporterId = NO_SUPPORTER
    case: CaseId | None = None
    what: str = ""
    words: str = ""
    named: bool = False
    name: str = ""
    sent: bool = False
    to: tuple[RowId, ...] = ()
    tried: tuple[RowId, ...] = ()


_SEALED = Sealed("reports", Report)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM reports WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE reports SET sealed = :sealed WHERE id = :id",
    first=b"",
)


class Reports:
    """Reports by their ids."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def put(self, report: Report) -> Report:
        """Write a report down as it stands, and return it."""
        sealed = _SEALED.seal(self._session.vault, self._transit.key, report.id, report)
        self._session.run(_PUT, {"id": report.id, "sealed": sealed})
        return report

    def find(self, report: bytes) -> Report | None:
        """Return a report; None where there is none, or it is damaged on disk."""
        row = self._session.one(_FIND, {"id": report})
        return None if row is None else self._open(report, row[0])

    def begun_by(self, person: int) -> list[Report]:
        """Return what somebody has begun and not sent."""
        return [each for each in self._all() if each.by == person and not each.sent]

    def sent_to(self, coordinator: RowId) -> list[Report]:
        """Return what went out to a coordinator of which it is not known that anybody has it."""
        return [each for each in self._all() if coordinator in each.tried]

    def drop(self, report: bytes) -> None:
        """Let a report go."""
        self._session.run(_DROP, {"id": report})

    def forget(self, person: int) -> None:
        """Let go of what somebody has begun, and of who it was that had sent the rest."""
        for report in self._all():
            if report.by == person and report.sent:
                self.put(replace(report, by=NOBODY))
            elif report.by == person:
                self.drop(report.id)

    def token(self, person: int, supporter: SupporterId, week: int) -> bytes:
        """Return what proves, on a button, that somebody talked with a supporter in a week."""
        parts = b":".join((str(person).encode(), supporter, str(week).encode()))
        return self._session.vault.tag(INDEX, _PURPOSE, parts)

    def _all(self) -> list[Report]:
        rows = self._session.all(_ALL, {})
        found = (self._open(row, sealed) for row, sealed in rows)
        return [each for each in found if each is not None]

    def _open(self, row: bytes, sealed: bytes) -> Report | None:
        """Return a report; one that is damaged on disk must hold nobody else's up."""
        try:
            return _SEALED.open(self._session.vault, row, sealed)
        except SealBroken:
            return None
