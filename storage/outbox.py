"""The outbox: what we owe Telegram, in order per chat.

A handler puts orders in; before its unit ends each of them is written down as the call it will
be (`seal`), under its case's key, or the transit key where it belongs to no case. `done` takes a
row out in the transaction that marks it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from storage.arrivals import CaseDrained, FileFetched, OrderDelivered, OrderRefused
from storage.errors import SealBroken
from storage.inbox import Inbox
from storage.outgoing import Origin, Outgoing, Ready
from storage.parts import Parts
from storage.rotation import Follower
from storage.sent import Delivered, Sent
from storage.session import Sealed, Session, Value, row_of
from storage.slots import KeyId
from storage.transit import Transit
from storage.values import CaseId, Handle

_PUT = """
    INSERT INTO outbox (handle, person, case_id, not_before, attempts, origin, sealed)
    VALUES (:handle, :person, :case_id, 0, 0, :origin, :sealed)
"""
_TAKE = "DELETE FROM outbox WHERE handle = :handle"
_DELAY = """
    UPDATE outbox SET not_before = :not_before, attempts = attempts + 1 WHERE handle = :handle
"""
_OF_PERSON_AND_CASE = """
    SELECT handle, case_id, not_before, attempts, sealed FROM outbox
    WHERE person = :person AND case_id = :case_id AND handle > :after
    ORDER BY handle LIMIT :limit
"""
_OF_PERSON_AND_NO_CASE = """
    SELECT handle, case_id, not_before, attempts, sealed FROM outbox
    WHERE person = :person AND case_id IS NULL AND handle > :after
    ORDER BY handle LIMIT :limit
"""
_FROM = """
    SELECT handle, case_id, not_before, attempts, sealed FROM outbox
    WHERE handle > :after ORDER BY handle LIMIT :limit
"""
_OF_CASE = """
    SELECT handle, case_id, not_before, attempts, sealed FROM outbox
    WHERE case_id = :case_id ORDER BY handle
"""
_OF_PERSON = """
    SELECT handle, case_id, not_before, attempts, sealed FROM outbox
    WHERE person = :person ORDER BY handle
"""
_BY_ORIGIN = "SELECT handle, person FROM outbox WHERE origin = :origin"
_WAITING_FOR = """
    SELECT 1 FROM outbox WHERE person = :person AND case_id = :case_id LIMIT :most
"""
_AT = "SELECT sealed FROM outbox WHERE handle = :handle"
_HOLDS = "SELECT 1 FROM outbox WHERE case_id = :case_id LIMIT 1"
_DRAINED = """
    SELECT 1 FROM cases WHERE id = :case_id AND closing = 1
    AND NOT EXISTS (SELECT 1 FROM outbox WHERE case_id = :case_id)
"""
_DROP_CASE = "DELETE FROM outbox WHERE case_id = :case_id"
_DROP_PERSON = "DELETE FROM outbox WHERE person = :person"

_SEALED = Sealed("outbox", Outgoing)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT handle, sealed FROM outbox WHERE handle > :after ORDER BY handle LIMIT :limit",
    "UPDATE outbox SET sealed = :sealed, person = :person WHERE handle = :id",
    first=-1,
)


class Order(Protocol):
    """What the store must know of an order; what it says is somebody else's business."""

    @property
    def case(self) -> CaseId | None:
        """The case whose key seals it, if it is of one."""


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """An order with the handle it was given, not yet a call."""

    handle: Handle
    order: Order


class Outbox:
    """Orders in, calls out."""

    def __init__(self, session: Session, transit: Transit, inbox: Inbox, sent: Sent) -> None:
        self._session = session
        self._transit = transit
        self._inbox = inbox
        self._sent = sent
        self._parts = Parts(session)
        self._drafts: list[Draft] = []

    def reserve(self) -> Handle:
        """Return a handle for an order that is put later, but stands before what comes between."""
        return Handle(self._session.next_serial())

    def put(self, order: Order, handle: Handle | None = None) -> Handle:
        """Take an order of the running unit and return its handle."""
        handle = handle or self.reserve()
        self._drafts.append(Draft(handle, order))
        return handle

    def drafts(self) -> list[Draft]:
        """Hand over the orders of the running unit, by handle; they are forgotten here."""
        drafts, self._drafts = self._drafts, []
        return sorted(drafts, key=lambda draft: draft.handle)

    def forget_drafts(self) -> None:
        """Drop the orders of a unit that failed."""
        self._drafts = []

    def seal(
        self, handle: Handle, case_key: KeyId | None, case: CaseId | None, call: Outgoing
    ) -> None:
        """Write an order down as the call it will be, under its case's key or the transit key."""
        key = case_key or self._transit.key
        sealed = _SEALED.seal(self._session.vault, key, row_of(handle), call)
        copies = case_key is not None and call.keep  # an edit is passed on, but is no copy
        row: dict[str, Value] = {
            "handle": handle,
            "person": self._transit.tag(call.person),
            "case_id": case,
            "origin": self._sent.origin_tag(key, call.origin) if copies else None,
            "sealed": sealed,
        }
        self._session.run(_PUT, row)
        if copies:
            tags = [(it.handle, self._sent.origin_tag(key, it.origin)) for it in call.parts]
            self._parts.put(handle, tags)
        self._session.effects.orders.append(Ready(handle, case, 0, 0, call))

    def delivered(
        self, order: Ready, message_id: int | None, date: int, further: Sequence[int] = ()
    ) -> None:
        """Mark a call as done: its row goes, and what was asked for in return is written.

        `further` are the messages that an album's other parts became, in their order.
        """
        if not self._take(order):
            return
        out = order.outgoing
        if out.keep and order.case is not None and message_id is not None:
            delivered = Delivered(out.person, message_id, date)
            self._sent.put(order.handle, order.case, delivered, out.origin)
            for part, message in zip(out.parts, further, strict=False):
                further_one = Delivered(out.person, message, date)
                self._sent.put(part.handle, order.case, further_one, part.origin)
        if out.receipt is not None:
            self._inbox.put(
                OrderDelivered(order.handle, out.person, order.case, out.receipt, date, out.origin)
            )
        self._notice_drained(order.case)

    def fetched(self, order: Ready, source: str, content: bytes, date: int) -> None:
        """Mark a call that asked for a file as done, and let what is in it arrive."""
        if self._take(order):
            out = order.outgoing
            self._inbox.put(FileFetched(out.person, out.receipt or "", source, content, date))

    def refused(self, order: Ready, *, gone: bool) -> None:
        """Mark a call as failed for good, and let it be noticed."""
        if not self._take(order):
            return
        out = order.outgoing
        self._inbox.put(
            OrderRefused(
                order.handle, out.person, order.case, out.receipt, out.origin, gone, out.traces
            )
        )
        self._notice_drained(order.case)

    def expired(self, order: Ready) -> None:
        """Drop a call that is worth nothing any more."""
        if self._take(order):
            self._notice_drained(order.case)

    def delay(self, order: Ready, not_before: float) -> Ready:
        """Put a call off until a time (epoch seconds), durably."""
        self._session.run(_DELAY, {"handle": order.handle, "not_before": not_before})
        return replace(order, not_before=not_before, attempts=order.attempts + 1)

    def of_chat(
        self, person: int, case: CaseId | None, after: int, limit: int
    ) -> tuple[list[Ready], int | None]:
        """Return the next calls of one case, or of none, for one chat.

        And the handle to go on from, None at the end: a damaged row is passed over, not the end.
        """
        statement = _OF_PERSON_AND_NO_CASE if case is None else _OF_PERSON_AND_CASE
        named = {} if case is None else {"case_id": case}
        found = [
            row
            for tag in self._transit.tags(person)
            for row in self._session.all(
                statement, {"person": tag, "after": after, "limit": limit, **named}
            )
        ]
        rows = sorted(found)[:limit]
        return list(self._opened(rows)), rows[-1][0] if len(rows) == limit else None

    def of_person(self, person: int) -> list[Ready]:
        """Return all calls for one chat, whatever they are of."""
        rows = [
            row
            for tag in self._transit.tags(person)
            for row in self._session.all(_OF_PERSON, {"person": tag})
        ]
        return list(self._opened(sorted(rows)))

    def following(self, after: int, limit: int) -> tuple[list[Ready], int | None]:
        """Return the next calls for anybody, and the handle to go on from, None at the end."""
        rows = self._session.all(_FROM, {"after": after, "limit": limit})
        return list(self._opened(rows)), rows[-1][0] if len(rows) == limit else None

    def copies(self, case_key: KeyId, origin: Origin, person: int) -> list[Handle]:
        """Return the orders by which a message was passed on to a person, delivered or not."""
        tag = self._sent.origin_tag(case_key, origin)
        if tag is None:
            return []
        theirs, parts = self._transit.tags(person), self._parts.of(tag)
        waiting = [
            Handle(handle)
            for handle, chat in (*self._session.all(_BY_ORIGIN, {"origin": tag}), *parts)
            if chat in theirs
        ]
        return sorted({*self._sent.copies(tag, person), *waiting})

    def waiting_for(self, person: int, case: CaseId, most: int) -> int:
        """Return how many calls of a case wait for one chat, as far as `most`."""
        named: dict[str, Value] = {"case_id": case, "most": most}
        return sum(
            len(self._session.all(_WAITING_FOR, {"person": tag, **named}))
            for tag in self._transit.tags(person)
        )

    def origin_of(self, handle: Handle) -> Origin | None:
        """Return the message that an order passes on, or has passed on."""
        delivered = self._sent.find(handle)
        if delivered is not None and delivered.author is not None:
            return Origin(
                delivered.author, delivered.original, delivered.written, delivered.lasting
            )
        album = self._parts.album_of(handle)
        row = self._session.one(_AT, {"handle": album})
        if row is None:
            return None
        call = _SEALED.open(self._session.vault, row_of(album), row[0])
        parts = {part.handle: part.origin for part in call.parts}
        return parts.get(handle, call.origin)

    def holds(self, case: CaseId) -> bool:
        """Tell whether calls of a case still wait."""
        return self._session.one(_HOLDS, {"case_id": case}) is not None

    def waits(self, case: CaseId, origin: Origin) -> bool:
        """Tell whether some of what a message was passed on by still waits to be sent."""
        key = self._sent.key_of(case)
        tag = None if key is None else self._sent.origin_tag(key, origin)
        return tag is not None and bool(self._session.all(_BY_ORIGIN, {"origin": tag}))

    def refuse_case(self, case: CaseId) -> None:
        """Mark all calls of one case as failed for good."""
        for order in self.of_case(case):
            self.refused(order, gone=False)
        self.drop_case(case)  # a damaged one, which nobody can be told of, must not hold the case

    def of_case(self, case: CaseId) -> list[Ready]:
        """Return the calls of one case that still wait."""
        return list(self._opened(self._session.all(_OF_CASE, {"case_id": case})))

    def drop_case(self, case: CaseId) -> None:
        """Drop the calls of one case."""
        self._parts.drop_case(case)
        self._session.run(_DROP_CASE, {"case_id": case})
        self._session.effects.drop(case)

    def drop_person(self, person: int) -> None:
        """Drop the calls for one chat."""
        for tag in self._transit.tags(person):
            self._parts.drop_chat(tag)
            self._session.run(_DROP_PERSON, {"person": tag})
        self._session.effects.drop(person)

    def _opened(self, rows: list[tuple[int, bytes | None, float, int, bytes]]) -> Iterator[Ready]:
        for handle, case, not_before, attempts, sealed in rows:
            try:
                call = _SEALED.open(self._session.vault, row_of(handle), sealed)
            except SealBroken:
                continue  # damaged on disk; it opens for nobody
            yield Ready(
                Handle(handle), None if case is None else CaseId(case), not_before, attempts, call
            )

    def _take(self, order: Ready) -> bool:
        """Remove a call's row; False where it was dropped meanwhile, and nothing follows."""
        if order.outgoing.parts:
            self._parts.drop(order.handle)
        return self._session.run(_TAKE, {"handle": order.handle}) == 1

    def _notice_drained(self, case: CaseId | None) -> None:
        if case is not None and self._session.one(_DRAINED, {"case_id": case}):
            self._inbox.put(CaseDrained(case))
