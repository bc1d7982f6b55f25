"""Where delivered messages of a case can be found again, as long as the case lives.

A handle finds the message id, for an edit; a message id finds the case, for a reply. Both stand
under the case's own key: nothing here says who is in it once that key is gone.
"""

from dataclasses import dataclass

from storage.cases import Cases
from storage.session import Sealed, Session, row_of
from storage.values import CaseId, Handle

_PUT = """
    INSERT INTO sent (handle, case_id, tag, sealed) VALUES (:handle, :case_id, :tag, :sealed)
    ON CONFLICT DO NOTHING
"""
_BY_HANDLE = "SELECT sealed FROM sent WHERE handle = :handle"
_NEWEST = """
    SELECT handle, sealed FROM sent WHERE case_id = :case_id ORDER BY handle DESC LIMIT 1
"""
_BEYOND = "SELECT handle, sealed FROM sent WHERE case_id = :case_id AND handle > :handle"
_BY_TAG = "SELECT 1 FROM sent WHERE tag = :tag LIMIT 1"
_DROP = "DELETE FROM sent WHERE handle = :handle"
_DROP_CASE = "DELETE FROM sent WHERE case_id = :case_id"

_PURPOSE = b"sent"


@dataclass(frozen=True, slots=True, repr=False)
class Delivered:
    """A message that stands in the chat of `person` since `date` (epoch seconds, Telegram's)."""

    person: int
    message_id: int
    date: int


_SEALED = Sealed("sent", Delivered)


class Sent:
    """What was delivered in open cases."""

    def __init__(self, session: Session, cases: Cases) -> None:
        self._session = session
        self._cases = cases

    def put(self, handle: Handle, case: CaseId, person: int, message_id: int, date: int) -> None:
        """Write down where an order of a case went; nothing, where the case is gone."""
        key = self._cases.key_of(case)
        if key is None:
            return
        vault = self._session.vault
        sealed = _SEALED.seal(vault, key, row_of(handle), Delivered(person, message_id, date))
        tag = vault.tag(key, _PURPOSE, _place(person, message_id))
        self._session.run(_PUT, {"handle": handle, "case_id": case, "tag": tag, "sealed": sealed})

    def find(self, handle: Handle) -> Delivered | None:
        """Return where an order went."""
        row = self._session.one(_BY_HANDLE, {"handle": handle})
        return None if row is None else _SEALED.open(self._session.vault, row_of(handle), row[0])

    def newest(self, case: CaseId) -> Delivered | None:
        """Return where the last order of a case went that is known to have been delivered."""
        row = self._session.one(_NEWEST, {"case_id": case})
        return None if row is None else _SEALED.open(self._session.vault, row_of(row[0]), row[1])

    def has_reached(self, case: CaseId, person: int, after: Handle) -> bool:
        """Tell whether an order of a case beyond the handle `after` was delivered to a person."""
        rows = self._session.all(_BEYOND, {"case_id": case, "handle": after})
        return any(
            _SEALED.open(self._session.vault, row_of(handle), sealed).person == person
            for handle, sealed in rows
        )

    def is_of(self, case: CaseId, person: int, message_id: int) -> bool:
        """Tell whether a message in the chat of `person` was one of this case's."""
        key = self._cases.key_of(case)
        if key is None:
            return False
        tag = self._session.vault.tag(key, _PURPOSE, _place(person, message_id))
        return self._session.one(_BY_TAG, {"tag": tag}) is not None

    def drop(self, handle: Handle) -> None:
        """Drop what is known of one order."""
        self._session.run(_DROP, {"handle": handle})

    def drop_case(self, case: CaseId) -> None:
        """Drop what was delivered in one case."""
        self._session.run(_DROP_CASE, {"case_id": case})


def _place(person: int, message_id: int) -> bytes:
    return f"{person}:{message_id}".encode()
