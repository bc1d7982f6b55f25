"""The journal: what was done to the programme, by whom, and to what, in a chain of MACs.

Each entry's MAC covers the one before it, so that without the root nobody can change an entry, take
one out or put one in; the newest one's stands beside the live keys (`storage.slots`), so that the
end cannot be cut off either. What an entry was about is sealed in a row of its own. The chain
holds only its commitment, an HMAC under a random nonce which lies in that row: once the row is
erased nothing tells what it said, and the chain still holds.
"""

import hmac
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.errors import SealBroken
from storage.session import Sealed, Session, row_of
from storage.slots import BEGINNING, HEAD_MAC, Head
from storage.vault import CHAIN, INDEX, JOURNAL, measured

_LAST = "SELECT id, mac FROM journal ORDER BY id DESC LIMIT 1"
_PUT = "INSERT INTO journal (id, mac, sealed) VALUES (:id, :mac, :sealed)"
_PUT_ABOUT = """
    INSERT INTO journal_abouts (id, tag, sealed) VALUES (:id, :tag, :sealed)
    ON CONFLICT (id) DO UPDATE SET tag = excluded.tag, sealed = excluded.sealed
"""
_AT = "SELECT mac FROM journal WHERE id = :id"
_ENTRIES = "SELECT id, mac, sealed FROM journal ORDER BY id"
_LATEST = "SELECT id, sealed FROM journal ORDER BY id DESC LIMIT :limit"
_ABOUT = "SELECT sealed FROM journal_abouts WHERE id = :id"
_ERASE = "DELETE FROM journal_abouts WHERE tag = :tag"

NONCE = 16
OPERATOR = b""
"""Whoever runs the server, as the author of an entry."""
_PURPOSE = b"journal"


class Act(StrEnum):
    """What was done."""

    INVITED = "invited"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    TRAINED = "trained"
    RETIRED = "retired"
    LINK_RENEWED = "link-renewed"
    IMPORTED = "imported"
    EXPORTED = "exported"
    COORDINATOR_INVITED = "coordinator-invited"
    COORDINATOR_MADE = "coordinator-made"
    COORDINATOR_REMOVED = "coordinator-removed"
    MESSAGE_ASKED = "message-asked"
    MESSAGE_CONFIRMED = "message-confirmed"
    MESSAGE_WITHDRAWN = "message-withdrawn"
    MESSAGE_SENT = "message-sent"
    RETIRING_ASKED = "retiring-asked"
    RETIRING_CONFIRMED = "retiring-confirmed"
    RETIRING_WITHDRAWN = "retiring-withdrawn"
    DEPARTMENT_CHANGED = "department-changed"


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One act. `by` is the coordinator's row id, empty for whoever runs the server.

    `bound` is the commitment of what it was about, empty where it was about nothing.
    """

    at: datetime
    act: Act
    by: bytes
    bound: bytes


@dataclass(frozen=True, slots=True, repr=False)
class About:
    """What an act was about: the row id of a supporter, a department or a coordinator."""

    nonce: bytes
    id: bytes

    @property
    def bound(self) -> bytes:
        """Return the commitment that the chain holds of this."""
        return hmac.digest(self.nonce, measured(_PURPOSE, self.id), "sha256")


@dataclass(frozen=True, slots=True, repr=False)
class Done:
    """An entry as it is read: `about` is None where it was about nothing, or that was erased."""

    at: datetime
    act: Act
    by: bytes
    about: bytes | None


_ENTRY = Sealed("journal", Entry)
_SEALED_ABOUT = Sealed("journal_abouts", About)


class Journal:
    """The chain, oldest first; it only grows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._head: Head | None = None

    def note(self, act: Act, by: bytes, about: bytes = b"") -> None:
        """Write an act down.

        `by` is a coordinator's row id, `about` that of what was done something to, if it was one.
        """
        before = self.head()
        number = before.number + 1
        known = About(os.urandom(NONCE), about) if about else None
        at = self._session.now().replace(microsecond=0)
        entry = Entry(at, act, by, known.bound if known else b"")
        mac = self._mac(Head(number, before.mac), entry)
        vault, row = self._session.vault, row_of(number)
        sealed = _ENTRY.seal(vault, JOURNAL, row, entry)
        self._session.run(_PUT, {"id": number, "mac": mac, "sealed": sealed})
        if known is not None:
            sealed = _SEALED_ABOUT.seal(vault, JOURNAL, row, known)
            self._session.run(_PUT_ABOUT, {"id": number, "tag": self._tag(about), "sealed": sealed})
        self._head = Head(number, mac)

    def head(self) -> Head:
        """Return the newest entry's number and MAC."""
        if self._head is None:
            row = self._session.one(_LAST, {})
            self._head = Head(*row) if row else BEGINNING
        return self._head

    def forget(self) -> None:
        """Read the head anew when it is next asked for: the rows are the truth."""
        self._head = None

    def holds(self, known: Head) -> bool:
        """Tell whether the entry that a head speaks of is here, as it was."""
        row = self._session.one(_AT, {"id": known.number})
        return known == BEGINNING or (row is not None and row[0] == known.mac)

    def latest(self, limit: int) -> list[Done]:
        """Return the newest entries, the newest first; a damaged one is left out."""
        return list(self._opened(self._session.all(_LATEST, {"limit": limit})))

    def _opened(self, rows: list[tuple[int, bytes]]) -> Iterator[Done]:
        for number, sealed in rows:
            try:
                entry = _ENTRY.open(self._session.vault, row_of(number), sealed)
                about = self._about(number)
            except SealBroken:
                continue
            yield Done(entry.at, entry.act, entry.by, about.id if about else None)

    def erase(self, about: bytes) -> None:
        """Erase what names one supporter, department or coordinator; the entries stay."""
        self._session.run(_ERASE, {"tag": self._tag(about)})

    def flaw(self, known: Head) -> int | None:
        """Return the number at which the chain breaks, None where it holds.

        `known` is the head that the live keys have seen. It may be behind, never ahead: a crash
        between a commit and the note of it leaves entries that the chain itself vouches for.
        """
        before, seen = BEGINNING, known == BEGINNING
        for number, mac, sealed in self._session.all(_ENTRIES, {}):
            expected = before.number + 1
            if number != expected or not self._is_sound(before, mac, sealed):
                return expected
            before = Head(number, mac)
            seen = seen or before == known
        return None if seen else min(known.number, before.number + 1)

    def _is_sound(self, before: Head, mac: bytes, sealed: bytes) -> bool:
        number = before.number + 1
        try:
            entry = _ENTRY.open(self._session.vault, row_of(number), sealed)
            about = self._about(number)
        except SealBroken:
            return False
        sound = hmac.compare_digest(mac, self._mac(Head(number, before.mac), entry))
        return sound and (about is None or hmac.compare_digest(about.bound, entry.bound))

    def _about(self, number: int) -> About | None:
        row = self._session.one(_ABOUT, {"id": number})
        if row is None:
            return None
        return _SEALED_ABOUT.open(self._session.vault, row_of(number), row[0])

    def _mac(self, place: Head, entry: Entry) -> bytes:
        """Return the MAC of an entry; `place` has its own number and the MAC of the one before."""
        said = (entry.at.isoformat().encode(), entry.act.encode(), entry.by, entry.bound)
        content = measured(place.mac, row_of(place.number), *said)
        return self._session.vault.mac(CHAIN, content)[:HEAD_MAC]

    def _tag(self, about: bytes) -> bytes:
        return self._session.vault.tag(INDEX, _PURPOSE, about)
