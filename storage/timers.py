"""The timers: what is due, of what, and when. The table is the truth; alarms only look at it."""

from datetime import UTC, datetime

from storage.arrivals import TimerDue
from storage.inbox import Inbox
from storage.session import Session

_SET = """
    INSERT INTO timers (kind, subject, due, late) VALUES (:kind, :subject, :due, :late)
    ON CONFLICT (kind, subject) DO UPDATE SET due = excluded.due, late = excluded.late
"""
_CANCEL = "DELETE FROM timers WHERE kind = :kind AND subject = :subject"
_CANCEL_ALL = "DELETE FROM timers WHERE subject = :subject"
_HASTEN = "UPDATE timers SET due = :due WHERE kind = :kind AND due > :due"
_EARLIEST = "SELECT min(due) FROM timers"
_DUE = "SELECT kind, subject, due, late FROM timers WHERE due <= :now ORDER BY due LIMIT :limit"
_OVERDUE = "SELECT kind, subject FROM timers WHERE due < :now ORDER BY due"
_SUBJECTS = "SELECT subject FROM timers WHERE kind = :kind"
_WHEN = "SELECT due FROM timers WHERE kind = :kind AND subject = :subject"

LATE = 600.0
"""Seconds after which what comes due does so late: the machine slept, or its clock was set."""


class Timers:
    """One timer of a kind for a subject; setting it again moves it."""

    def __init__(self, session: Session, inbox: Inbox) -> None:
        self._session = session
        self._inbox = inbox

    def set(self, kind: str, subject: bytes, due: datetime) -> None:
        """Make `kind` of `subject` come due at an instant."""
        self._put(kind, subject, due, late=False)

    def _put(self, kind: str, subject: bytes, due: datetime, *, late: bool) -> None:
        at = due.timestamp()
        self._session.run(_SET, {"kind": kind, "subject": subject, "due": at, "late": late})
        self._session.effects.note_timer(due)

    def cancel(self, kind: str, subject: bytes) -> None:
        """Take a timer away, if it is set."""
        self._session.run(_CANCEL, {"kind": kind, "subject": subject})

    def cancel_all(self, subject: bytes) -> None:
        """Take away all timers of a subject."""
        self._session.run(_CANCEL_ALL, {"subject": subject})

    def hasten(self, kind: str, due: datetime) -> None:
        """Bring all later timers of a kind forward to an instant."""
        self._session.run(_HASTEN, {"kind": kind, "due": due.timestamp()})
        self._session.effects.note_timer(due)

    def subjects(self, kind: str) -> list[bytes]:
        """Return of what a timer of a kind is set."""
        return [subject for (subject,) in self._session.all(_SUBJECTS, {"kind": kind})]

    def when(self, kind: str, subject: bytes) -> datetime | None:
        """Return when a timer is due."""
        row = self._session.one(_WHEN, {"kind": kind, "subject": subject})
        return None if row is None else datetime.fromtimestamp(row[0], UTC)

    def earliest(self) -> datetime | None:
        """Return the next instant at which something is due."""
        row = self._session.one(_EARLIEST, {})
        return None if row is None or row[0] is None else datetime.fromtimestamp(row[0], UTC)

    def ring(self, now: datetime, limit: int) -> int:
        """Turn up to `limit` due timers into arrivals, and return how many."""
        rows = self._session.all(_DUE, {"now": now.timestamp(), "limit": limit})
        for kind, subject, due, late in rows:
            self.cancel(kind, subject)
            is_late = bool(late) or now.timestamp() - due > LATE
            self._inbox.put(TimerDue(kind, subject, is_late))
        return len(rows)

    def spread(self, overdue: datetime, now: datetime, apart: float) -> int:
        """Set what was due before `overdue` anew, as late, `apart` seconds from each other."""
        rows = self._session.all(_OVERDUE, {"now": overdue.timestamp()})
        for place, (kind, subject) in enumerate(rows):
            due = datetime.fromtimestamp(now.timestamp() + place * apart, UTC)
            self._put(kind, subject, due, late=True)
        return len(rows)
