"""Shares: how many cases each supporter took lately, so that the next ones go to others.

One record for all of them, under the transit key: no earlier copy tells who took a case when.
Counts fade by half in `HALF_LIFE`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from matching.values import SupporterId
from storage.rotation import Follower
from storage.session import Sealed, Session
from storage.transit import Transit

_FIND = "SELECT sealed FROM shares WHERE id = :id"
_PUT = """
    INSERT INTO shares (id, sealed) VALUES (:id, :sealed)
    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
"""

HALF_LIFE = timedelta(days=30)
_ROW = b"shares"


@dataclass(frozen=True, slots=True, repr=False)
class _Book:
    """The faded counts by supporter's id, as they were at `at`."""

    at: datetime | None = None
    counts: dict[bytes, float] = field(default_factory=dict)


_SEALED = Sealed("shares", _Book)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM shares WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE shares SET sealed = :sealed WHERE id = :id",
    first=b"",
)


class Shares:
    """Faded counts of cases taken."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def all(self, now: datetime) -> Mapping[bytes, float]:
        """Return the faded count of everybody who took a case lately."""
        book = self._book()
        if book.at is None:
            return {}
        fade = 0.5 ** ((now - book.at) / HALF_LIFE)
        return {supporter: count * fade for supporter, count in book.counts.items()}

    def add(self, supporter: SupporterId, now: datetime) -> None:
        """Count one more case for a supporter."""
        counts = {**self.all(now)}
        counts[supporter] = counts.get(supporter, 0.0) + 1.0
        self._save(_Book(now, counts))

    def drop(self, supporter: SupporterId) -> None:
        """Forget a supporter's count."""
        book = self._book()
        counts = {key: count for key, count in book.counts.items() if key != supporter}
        self._save(_Book(book.at, counts))

    def _book(self) -> _Book:
        row = self._session.one(_FIND, {"id": _ROW})
        return _Book() if row is None else _SEALED.open(self._session.vault, _ROW, row[0])

    def _save(self, book: _Book) -> None:
        sealed = _SEALED.seal(self._session.vault, self._transit.key, _ROW, book)
        self._session.run(_PUT, {"id": _ROW, "sealed": sealed})
