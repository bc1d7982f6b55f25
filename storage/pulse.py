"""The pulse: when the bot last heard from Telegram, so that a long silence is noticed at start."""

from datetime import UTC, datetime

from storage.session import Session

_BEAT = "UPDATE ledger SET pulse = :now"
_LAST = "SELECT pulse FROM ledger"


class Pulse:
    """One time, written every minute."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def beat(self, now: datetime) -> None:
        """Write down that Telegram was heard from."""
        self._session.run(_BEAT, {"now": now.timestamp()})

    def last(self) -> datetime | None:
        """Return when Telegram was last heard from, None if never."""
        row = self._session.one(_LAST, {})
        return None if row is None or row[0] is None else datetime.fromtimestamp(row[0], UTC)
