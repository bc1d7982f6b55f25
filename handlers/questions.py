"""Questions: the cards for whose answer held texts wait, and how long they may."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from handlers.buttons import new_card
from handlers.moment import Moment
from handlers.timers import Timer
from storage.arrivals import CaseDrained
from storage.cards import Card
from storage.cases import Case, Stage
from storage.errors import SealBroken
from storage.values import CardId
from storage.work import Work

NOBODY_THERE = "nobody-there"
FOR_WHOM = "for-whom"
WAITS = timedelta(hours=24)
HOLDS_UP = timedelta(minutes=15)
"""How long a question may hold up a reply, or the close of a talk that it may be about."""


def lay(work: Work, person: int, kind: str, moment: Moment, about: bytes = b"") -> CardId:
    """Write down a card for which texts wait, for a day at most."""
    card = Card(new_card(), kind, person, subject=about)
    work.cards.put(card)
    work.timers.set(Timer.HELD, card.id, moment.unless_quiet(moment.now + WAITS))
    return card.id


def asked_before(work: Work, person: int, kind: str) -> CardId | None:
    """Return the card on which a person was already asked about held texts.

    One that is damaged on disk asks nothing: no talk may stay open for it.
    """
    for held in work.held.of(person):
        with suppress(SealBroken):
            card = work.cards.find(held.card)
            if card is not None and card.kind == kind:
                return card.id
    return None


def take_back(work: Work, person: int, message_id: int) -> bool:
    """Throw away one text that waits; False where it does not wait.

    Where it may have been an answer, none of those after it is: they were meant for somebody.
    """
    waiting = work.held.of(person)
    found = next((each for each in waiting if each.message_id == message_id), None)
    if found is not None and next(it for it in waiting if it.card == found.card) is found:
        with suppress(SealBroken):
            card = work.cards.find(found.card)
            if card is not None and card.kind == FOR_WHOM and card.subject:
                work.cards.drop(card.id)
                work.cards.put(replace(card, subject=b""))
    return work.held.take_back(person, message_id)


def close(work: Work, card: CardId, person: int) -> None:
    """Forget a card for which texts waited; the talks that waited for it may close."""
    work.cards.drop(card)
    work.timers.cancel(Timer.HELD, card)
    for seat in work.seats.of(person):
        work.inbox.put(CaseDrained(seat.case))


def hasten(work: Work, person: int, moment: Moment) -> None:
    """Let the question to a person end soon, because something waits for its end."""
    card = asked_before(work, person, FOR_WHOM)
    soon = moment.now + HOLDS_UP
    due = work.timers.when(Timer.HELD, card) if card else None
    if card is not None and due is not None and soon < due:
        work.timers.set(Timer.HELD, card, soon)


def asked_of(work: Work, card: CardId) -> int | None:
    """Return whom a card asks; where the card is damaged on disk, its texts know."""
    with suppress(SealBroken):
        found = work.cards.find(card)
        return None if found is None else found.person
    return next((held.person for held in work.held.of_card(card)), None)


def asked_of_one(work: Work, person: int) -> list[CardId]:
    """Return every card on which a person was asked about held texts, damaged ones included."""
    cards = map(CardId, work.timers.subjects(Timer.HELD))
    return [card for card in cards if asked_of(work, card) == person]


def is_waited_for(work: Work, person: int) -> bool:
    """Tell whether a reply, or the close of a talk, waits for the end of a question."""
    cases = (work.cases.find(seat.case) for seat in work.seats.of(person))
    closes = any(case is not None and case.stage is Stage.CLOSING for case in cases)
    return closes or any(held.meant is not None for held in work.held.of(person))


def hold_up(case: Case, work: Work) -> bool:
    """Tell whether a text of either side waits that may be of a case."""
    sides = (case.requester, case.match.person if case.match else None)
    return any(
        person is not None and asked_before(work, person, FOR_WHOM) is not None for person in sides
    )
