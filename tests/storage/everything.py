"""Something in every table, and a picture of all that can be read."""

import dataclasses
from datetime import timedelta
from typing import Any

from matching.values import DepartmentId, SupporterId
from storage.arrivals import UpdateArrived
from storage.cards import Card
from storage.codes import Code
from storage.coordinators import Coordinator
from storage.departments import Department
from storage.dialogue import Asked, Question
from storage.doors import Door
from storage.errors import SealBroken
from storage.follow_ups import FollowUp
from storage.held import Held
from storage.journal import Act
from storage.offers import Offer
from storage.outgoing import Origin, Part, Trace
from storage.pending import Kind, Pending
from storage.reports import Report
from storage.seats import Side
from storage.sent import Delivered
from storage.session import new_id, row_of
from storage.tallies import Counted
from storage.tokens import Opens, Token
from storage.traces import Traces
from storage.values import CardId, Handle, Text
from storage.vault import Column
from storage.work import Work
from tests.storage.programme import NOON
from tests.storage.samples import (
    ANN,
    BEN,
    EVE,
    PEOPLE,
    introduce,
    open_case,
    owe,
    owed_to,
    supporter,
)

SEALED = {
    "inbox": "id",
    "quarantine": "id",
    "outbox": "handle",
    "sent": "handle",
    "departments": "id",
    "supporters": "id",
    "coordinators": "id",
    "codes": "id",
    "tokens": "id",
    "people": "id",
    "doors": "id",
    "dialogue": "id",
    "held": "id",
    "tallies": "id",
    "cases": "id",
    "seats": "id",
    "offers": "id",
    "cards": "id",
    "follow_ups": "id",
    "traces": "id",
    "shares": "id",
    "journal": "id",
    "journal_abouts": "id",
    "pending": "id",
    "bands": "id",
    "reports": "id",
}
"""Every table with sealed rows, and the column by which its rows are known."""

WINDOW = timedelta(hours=1)
SECRETS = (
    "canary-update",
    "canary-parked",
    "canary-typed",
    "canary-note",
    "canary-message",
    "canary-transit",
    "canary-poison",
    "canary-album",
    "canary-report",
    "CanaryName",
    "CanaryDepartment",
    "canary-language",
)
"""Words that `fill` puts in, and that must be found nowhere on disk."""


def fill(work: Work) -> None:
    """Put something into every table that seals."""
    _fill_roster(work)
    _fill_queues(work)
    _fill_people(work)
    case = introduce(work, open_case(work))
    case = work.cases.save(dataclasses.replace(case, notes=(Text("canary-note"),)))
    work.offers.put(Offer(CardId(new_id()), case.id, SupporterId(b"s"), BEN, Handle(1)))
    work.cards.put(Card(CardId(new_id()), "meet", ANN, case.id))
    part = Part(work.outbox.reserve(), Origin(ANN, 8))
    owe(work, BEN, "canary-note", case=case, keep=True, parts=(part,))
    work.sent.put(work.outbox.reserve(), case.id, Delivered(BEN, 55, 1_900_000_000))
    work.timers.set("idle", case.id, NOON)
    work.aliases.take("Cedar Lake")


def _fill_roster(work: Work) -> None:
    work.departments.put(Department(DepartmentId(new_id()), "CanaryDepartment"))
    work.supporters.put(supporter("CanaryName"))
    work.coordinators.put(Coordinator(new_id(), EVE, "canary-language"))
    work.codes.put(Code(new_id(), "ABCDEFGH", None))
    work.tokens.mint(Token(Opens.COORDINATOR), NOON + WINDOW)
    work.shares.add(SupporterId(b"s"), NOON)
    work.journal.note(Act.RETIRED, b"c", b"s")
    work.pending.put(Pending(new_id(), Kind.MESSAGE, new_id(), text=Text("canary-message")))
    work.bands.put({b"s": "few"})
    work.cards.put(Card(CardId(new_id()), "confirm", EVE), lasting=True)


def _fill_queues(work: Work) -> None:
    work.inbox.see(1, 1)
    work.inbox.put(UpdateArrived(b"canary-parked"))
    [row] = work.inbox.waiting(1)
    work.inbox.park(row, work.inbox.open(row), ANN, NOON.timestamp())
    work.inbox.put(UpdateArrived(b"canary-update"))
    work.quarantine.put(b"canary-poison", NOON + WINDOW)
    owe(work, ANN, "canary-transit")


def _fill_people(work: Work) -> None:
    work.people.add(ANN, "en", "1")
    work.doors.put(Door(new_id(), EVE, "canary-language", "ABCDEFGH"))
    work.dialogue.ask(Question(ANN, Asked.NOTE, NOON + WINDOW))
    work.held.put(Held(ANN, 7, Text("canary-typed"), CardId(b"card"), NOON))
    work.tallies.begin(EVE, Counted.GUESS, NOON, WINDOW, "canary-album")
    work.cards.put(Card(CardId(new_id()), "note", ANN))
    work.reports.put(Report(new_id(), ANN, Side.REQUESTER, words="canary-report"))
    work.follow_ups.put(FollowUp(new_id(), EVE, NOON))
    work.traces.put(Traces(new_id(), EVE, (Trace(55, 1_900_000_000),)))


def picture(work: Work) -> dict[str, Any]:
    """Return all that can be read or looked up, however it is sealed and tagged at the moment."""
    return {
        "rows": readable(work),
        "people": {person: _looked_up(work, person) for person in PEOPLE},
        "timers": work.session.all("SELECT * FROM timers", {}),
        "seen": work.session.all("SELECT * FROM seen", {}),
        "aliases": work.session.all("SELECT * FROM aliases", {}),
    }


def readable(work: Work) -> dict[tuple[str, int | bytes], bytes | None]:
    """Return what is sealed in every row, None where it does not open."""
    return {
        (table, row): opened(work, table, row, sealed)
        for table, name in SEALED.items()
        for row, sealed in work.session.all(f"SELECT {name}, sealed FROM {table}", {})  # noqa: S608
    }


def opened(work: Work, table: str, row: int | bytes, sealed: bytes) -> bytes | None:
    """Return what is sealed in a row, None where it does not open."""
    bound = row_of(row) if isinstance(row, int) else row
    try:
        return work.session.vault.open(Column(table, "sealed"), bound, sealed)
    except SealBroken:
        return None


def _looked_up(work: Work, person: int) -> tuple[Any, ...]:
    """Return the rows that are found by looking for a person."""
    return (
        work.people.find(person),
        work.doors.find(person),
        work.dialogue.find(person, NOON),
        work.tallies.count(person, Counted.GUESS, NOON),
        work.held.of(person),
        owed_to(work, person),
        {seat.case for seat in work.seats.of(person)},
        {offer.id for offer in work.offers.of_person(person)},
        set(work.follow_ups.of(person)),
        set(work.traces.of(person)),
    )
