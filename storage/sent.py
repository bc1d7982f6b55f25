"""Where delivered messages of a case can be found again, as long as the case lives.

A handle finds the message id, for an edit; a message id finds the case, for a reply; a message of
its author's finds the copies that became of it. All stand under the case's own key: nothing here
says who is in it once that key is gone.
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from storage.cases import Cases
from storage.errors import SealBroken
from storage.outgoing import Origin
from storage.session import Sealed, Session, Value, row_of
from storage.slots import KeyId
from storage.values import CaseId, Handle
from storage.vault import key_of

_PUT = """
    INSERT INTO sent (handle, case_id, tag, origin, sealed)
    VALUES (:handle, :case_id, :tag, :origin, :sealed)
    ON CONFLICT DO NOTHING
"""
_BY_HANDLE = "SELECT sealed FROM sent WHERE handle = :handle"
_NEWEST = """
    SELECT handle, sealed FROM sent WHERE case_id = :case_id ORDER BY handle DESC LIMIT 1
"""
_LAST = """
    SELECT handle, sealed FROM sent WHERE case_id = :case_id ORDER BY handle DESC LIMIT :limit
"""
_PAGE = """
    SELECT handle, sealed FROM sent
    WHERE case_id = :case_id AND handle > :after ORDER BY handle LIMIT :limit
"""
_SAVE = "UPDATE sent SET sealed = :sealed WHERE handle = :handle"
_BEYOND = "SELECT handle, sealed FROM sent WHERE case_id = :case_id AND handle > :handle"
_BY_TAG = "SELECT handle, sealed FROM sent WHERE tag = :tag LIMIT 1"
_BY_ORIGIN = "SELECT handle, sealed FROM sent WHERE origin = :origin ORDER BY handle"
_DROP = "DELETE FROM sent WHERE handle = :handle"
_DROP_CASE = "DELETE FROM sent WHERE case_id = :case_id"

_PURPOSE = b"sent"
_ORIGIN = b"origin"


@dataclass(frozen=True, slots=True, repr=False)
class Delivered:
    """A message that stands in the chat of `person` since `date` (epoch seconds, Telegram's).

    One that was passed on is a copy of what `author` wrote, `original` in the author's own chat,
    `written` then (epoch seconds). `original` is None, and `message_id` 0, once it is gone.
    `lasting` is the likeness of its photo.
    """

    person: int
    message_id: int
    date: int
    author: int | None = None
    original: int | None = None
    written: int | None = None
    lasting: str = ""


_SEALED = Sealed("sent", Delivered)


class Sent:
    """What was delivered in open cases."""

    def __init__(self, session: Session, cases: Cases) -> None:
        self._session = session
        self._cases = cases

    def put(
        self, handle: Handle, case: CaseId, delivered: Delivered, origin: Origin | None = None
    ) -> None:
        """Write down where an order of a case went; nothing, where the case is gone."""
        key = self._cases.key_of(case)
        if key is None:
            return
        if origin is not None:
            delivered = replace(
                delivered,
                author=origin.person,
                original=origin.message_id,
                written=origin.date,
                lasting=origin.lasting,
            )
        row: dict[str, Value] = {
            "handle": handle,
            "case_id": case,
            "tag": self._tag(key, delivered.person, delivered.message_id),
            "origin": self.origin_tag(key, origin),
            "sealed": _SEALED.seal(self._session.vault, key, row_of(handle), delivered),
        }
        self._session.run(_PUT, row)

    def key_of(self, case: CaseId) -> KeyId | None:
        """Return the key under which what was delivered in a case stands."""
        return self._cases.key_of(case)

    def origin_tag(self, key: KeyId, origin: Origin | None) -> bytes | None:
        """Return by what the copies of a message are found, under their case's key."""
        if origin is None or origin.message_id is None:
            return None
        return self._session.vault.tag(key, _ORIGIN, _place(origin.person, origin.message_id))

    def copies(self, origin_tag: bytes, person: int) -> list[Handle]:
        """Return the orders by which a message reached a person, in their order."""
        return [
            Handle(handle)
            for handle, sealed in self._session.all(_BY_ORIGIN, {"origin": origin_tag})
            if _SEALED.open(self._session.vault, row_of(handle), sealed).person == person
        ]

    def find(self, handle: Handle) -> Delivered | None:
        """Return where an order went."""
        row = self._session.one(_BY_HANDLE, {"handle": handle})
        return None if row is None else _SEALED.open(self._session.vault, row_of(handle), row[0])

    def newest(self, case: CaseId) -> Delivered | None:
        """Return where the last order of a case went that is known to have been delivered."""
        row = self._session.one(_NEWEST, {"case_id": case})
        return None if row is None else _SEALED.open(self._session.vault, row_of(row[0]), row[1])

    def last(self, case: CaseId, limit: int) -> list[tuple[Handle, Delivered]]:
        """Return the last orders of a case that are known to have been delivered, newest first.

        One that is damaged on disk is passed over.
        """
        return self._opened(self._session.all(_LAST, {"case_id": case, "limit": limit}))

    def page(
        self, case: CaseId, after: int, limit: int
    ) -> tuple[list[tuple[Handle, Delivered]], int | None]:
        """Return the next messages of a case that were delivered, beyond the handle `after`.

        And the handle to go on from, None at the end. One that is damaged on disk is passed over.
        """
        rows = self._session.all(_PAGE, {"case_id": case, "after": after, "limit": limit})
        return self._opened(rows), rows[-1][0] if len(rows) == limit else None

    def _opened(self, rows: list[tuple[int, bytes]]) -> list[tuple[Handle, Delivered]]:
        found = []
        for handle, sealed in rows:
            with suppress(SealBroken):
                delivered = _SEALED.open(self._session.vault, row_of(handle), sealed)
                found.append((Handle(handle), delivered))
        return found

    def save(self, handle: Handle, delivered: Delivered) -> None:
        """Write down what is left to know of an order."""
        row = self._session.one(_BY_HANDLE, {"handle": handle})
        if row is not None:
            vault = self._session.vault
            sealed = _SEALED.seal(vault, key_of(row[0]), row_of(handle), delivered)
            self._session.run(_SAVE, {"handle": handle, "sealed": sealed})

    def has_reached(self, case: CaseId, person: int, after: Handle) -> bool:
        """Tell whether an order of a case beyond the handle `after` was delivered to a person."""
        rows = self._session.all(_BEYOND, {"case_id": case, "handle": after})
        return any(delivered.person == person for _, delivered in self._opened(rows))

    def is_of(self, case: CaseId, person: int, message_id: int) -> bool:
        """Tell whether a message in the chat of `person` was one of this case's."""
        return self._row_at(case, person, message_id) is not None

    def at(self, case: CaseId, person: int, message_id: int) -> Delivered | None:
        """Return what is known of a message of this case's in the chat of `person`."""
        row = self._row_at(case, person, message_id)
        return None if row is None else _SEALED.open(self._session.vault, row_of(row[0]), row[1])

    def _row_at(self, case: CaseId, person: int, message_id: int) -> tuple[int, bytes] | None:
        key = self._cases.key_of(case)
        if key is None:
            return None
        row = self._session.one(_BY_TAG, {"tag": self._tag(key, person, message_id)})
        return None if row is None else (row[0], row[1])

    def _tag(self, key: KeyId, person: int, message_id: int) -> bytes:
        return self._session.vault.tag(key, _PURPOSE, _place(person, message_id))

    def drop(self, handle: Handle) -> None:
        """Drop what is known of one order."""
        self._session.run(_DROP, {"handle": handle})

    def drop_case(self, case: CaseId) -> None:
        """Drop what was delivered in one case."""
        self._session.run(_DROP_CASE, {"case_id": case})


def _place(person: int, message_id: int) -> bytes:
    return f"{person}:{message_id}".encode()
