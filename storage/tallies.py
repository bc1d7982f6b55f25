"""Tallies: what one person did lately, counted for a while and then forgotten.

Wrong guesses and their report, requests that went out, partings. They stand under the transit
key, and no column says of which kind a tally is.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from storage.errors import SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session, new_id
from storage.transit import Transit

_PUT = "INSERT INTO tallies (id, person, sealed) VALUES (:id, :person, :sealed)"
_OF_PERSON = "SELECT id, sealed FROM tallies WHERE person = :person"
_SAVE = "UPDATE tallies SET sealed = :sealed WHERE id = :id"
_ALL = "SELECT id, sealed FROM tallies"
_DROP = "DELETE FROM tallies WHERE id = :id"

EVERYBODY = 0
"""The person under whom everybody's are counted together; no Telegram id is 0."""


class Counted(StrEnum):
    """What is counted."""

    GUESS = "guess"
    REQUEST = "request"
    PARTING = "parting"
    TIME = "time"
    GUESSING = "guessing"
    PASSED_ON = "passed-on"
    FLOOD = "flood"
    STANDING = "standing"
    REPORT = "report"
    CHANGE = "change"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """How often `person` did something from `since` until `ends`, when it is forgotten.

    `about` is what the last of it was about, where that matters.
    """

    person: int
    what: Counted
    since: datetime
    ends: datetime
    count: int
    about: str = ""


_SEALED = Sealed("tallies", Tally)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM tallies WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE tallies SET sealed = :sealed, person = :person WHERE id = :id",
    first=b"",
)


class Tallies:
    """At most one tally a person and kind."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def find(self, person: int, what: Counted, now: datetime) -> Tally | None:
        """Return a tally that has not ended."""
        found = self._find(person, what)
        return found[1] if found and now < found[1].ends else None

    def count(self, person: int, what: Counted, now: datetime) -> int:
        """Return how often a person did something within the running window."""
        tally = self.find(person, what, now)
        return tally.count if tally else 0

    def note(self, person: int, what: Counted, now: datetime, window: timedelta) -> None:
        """Count one more; the first one opens a window."""
        found = self._find(person, what)
        if found is not None and now < found[1].ends:
            row, tally = found
            self._save(row, replace(tally, count=tally.count + 1))
        else:
            self.begin(person, what, now, window)

    def begin(
        self, person: int, what: Counted, now: datetime, window: timedelta, about: str = ""
    ) -> None:
        """Count one, in a window that opens at this moment, whatever was counted before."""
        tally, found = Tally(person, what, now, now + window, 1, about), self._find(person, what)
        if found is not None:
            self._save(found[0], tally)
            return
        row, tag = new_id(), self._transit.tag(person)
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row, tally)
        self._session.run(_PUT, {"id": row, "person": tag, "sealed": sealed})

    def drop(self, person: int, what: Counted) -> None:
        """Forget a tally."""
        found = self._find(person, what)
        if found is not None:
            self._session.run(_DROP, {"id": found[0]})

    def expire(self, now: datetime) -> None:
        """Drop the tallies whose window has passed, so that no list of people grows."""
        for row, sealed in self._session.all(_ALL, {}):
            tally = self._open(row, sealed)
            if tally is None or tally.ends <= now:
                self._session.run(_DROP, {"id": row})

    def _save(self, row: bytes, tally: Tally) -> None:
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row, tally)
        self._session.run(_SAVE, {"id": row, "sealed": sealed})

    def _find(self, person: int, what: Counted) -> tuple[bytes, Tally] | None:
        for tag in self._transit.tags(person):
            for row, sealed in self._session.all(_OF_PERSON, {"person": tag}):
                tally = self._open(row, sealed)
                if tally is not None and tally.what is what:
                    return row, tally
        return None

    def _open(self, row: bytes, sealed: bytes) -> Tally | None:
        """Return a tally; one that is damaged on disk counts for nobody."""
        try:
            return _SEALED.open(self._session.vault, row, sealed)
        except SealBroken:
            return None
