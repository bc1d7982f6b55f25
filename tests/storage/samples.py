"""People, cases and calls that tests put into the memory."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec

from matching.hours import undeclared
from matching.values import DepartmentId, SupporterId, Topic, When
from storage.arrivals import Arrival
from storage.cases import Case, Match, Stage, Wishes
from storage.outgoing import Outgoing, Ready
from storage.seats import Side
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.values import CaseId, Handle, Text
from storage.work import Work
from tests.storage.programme import NOON, Memory

ANN = 5_100_200_301
BEN = 5_100_200_302
EVE = 5_100_200_303
DAN = 5_100_200_304
"""Telegram ids: a requester, a supporter, two others."""
PEOPLE = (ANN, BEN, EVE, DAN)

WISHES = Wishes(("en",), topic=Topic.BURNOUT, when=When.SOON)


@dataclass(frozen=True)
class Order:
    """An order, as far as the store knows one."""

    case: CaseId | None = None


class Undone(Exception):
    """What a unit of a test fails with."""


def failing(change: Callable[[Work], object]) -> Callable[[Work], None]:
    """Return a unit that does something and then fails."""

    def unit(work: Work) -> None:
        change(work)
        raise Undone

    return unit


def call(person: int, text: str = "hello", **more: Any) -> Outgoing:
    """Return a message to somebody."""
    params = msgspec.msgpack.encode({"chat_id": person, "text": text})
    return Outgoing(person, "sendMessage", params, **more)


def text_of(order: Ready) -> str:
    """Return what a message says."""
    return str(msgspec.msgpack.decode(order.outgoing.params)["text"])


def owe(work: Work, to: int, text: str = "hello", case: Case | None = None, **more: Any) -> Handle:
    """Put a call into the outbox, under its case's key where it has one."""
    case_id = None if case is None else case.id
    handle = work.outbox.put(Order(case_id))
    [draft] = work.outbox.drafts()
    key = None if case_id is None else work.cases.key_of(case_id)
    work.outbox.seal(draft.handle, key, case_id, call(to, text, **more))
    return handle


def owed_to(work: Work, person: int) -> list[Ready]:
    """Return all that is owed to somebody."""
    orders, _ = work.outbox.following(after=0, limit=1000)
    return [order for order in orders if order.outgoing.person == person]


def texts_to(work: Work, person: int) -> list[str]:
    """Return what is owed to somebody, as texts in order."""
    return [text_of(order) for order in owed_to(work, person)]


def open_case(work: Work, requester: int = ANN, wishes: Wishes = WISHES) -> Case:
    """Open a case, and seat its requester."""
    case = work.cases.open(requester, wishes, NOON, b"salt")
    work.seats.take(requester, case.id, Side.REQUESTER)
    return case


def match(supporter: SupporterId, person: int = BEN, at: datetime = NOON) -> Match:
    """Return what a case knows of who accepted."""
    return Match(supporter, person, "Ben", "physician", "Cedar Lake", Handle(1), at, at)


def introduce(work: Work, case: Case, person: int = BEN) -> Case:
    """Seat a supporter."""
    work.seats.take(person, case.id, Side.SUPPORTER)
    return work.cases.save(replace(case, match=match(SupporterId(new_id()), person)))


def supporter(first_name: str = "Ben", person: int | None = BEN) -> Supporter:
    """Return a confirmed supporter."""
    return Supporter(
        SupporterId(new_id()),
        first_name,
        first_name,
        "physician",
        (DepartmentId(new_id()),),
        undeclared("America/Winnipeg"),
        standing=Standing.CONFIRMED,
        person=person,
    )


def note(text: str) -> Text:
    """Return a text without formatting."""
    return Text(text)


def end_case(work: Work, case: Case) -> None:
    """Let everything of a case go, table by table, and renew the transit key."""
    for table in (work.outbox, work.sent, work.offers, work.cards, work.seats):
        table.drop_case(case.id)
    work.timers.cancel_all(case.id)
    work.cases.destroy(case.id)
    work.transit.renew()


def arrived(memory: Memory) -> list[Arrival]:
    """Return what waits in the inbox."""
    return [memory.work.inbox.open(row) for row in memory.work.inbox.waiting(1000)]


def only(memory: Memory, person: int = ANN) -> Ready:
    """Return the one call that is owed to somebody."""
    [order] = owed_to(memory.work, person)
    return order


def closing(memory: Memory) -> Case:
    """Return a case that only waits for its outbox to drain."""
    return memory.do(lambda work: work.cases.save(replace(open_case(work), stage=Stage.CLOSING)))
