"""Importing by sending a file: a coordinator sends it, sees what it would change, and says yes.

The file stays at Telegram. It is fetched to be looked at, and once more when a coordinator has
said yes: so nothing of it is kept in between, and what is decided is decided by the roster as it
stands then. If that would change something else than was shown, it is shown again.
"""

import hashlib
from contextlib import suppress
from dataclasses import astuple, dataclass
from datetime import UTC, datetime, timedelta

from handlers import cards
from handlers.buttons import Button, column, new_card
from handlers.errors import TableRefused
from handlers.events import ButtonPressed, DocumentReceived, FileFetched, OrderRefused, TimerDue
from handlers.flaws import Mistake
from handlers.moment import Moment
from handlers.orders import EditCard, FetchFile, Message, SendCard
from handlers.programme import applying, roster
from handlers.programme.applying import Plan
from handlers.programme.tables import MOST_BYTES, read
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cards import Card
from storage.errors import SealBroken
from storage.values import CardId
from storage.work import Work

KIND = "import"
RECEIPT = "import"
STANDS = timedelta(hours=1)
"""How long a yes is waited for, and a file that was fetched is worth looking at."""
SHOWN = 15
"""Mistakes that fit a message of Telegram's, however long the cells."""
MOST_LINES = 2_000
"""Of a table, while everybody else waits for it: some tenths of a second."""
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, repr=False)
class FileNotTable(Message):
    """To a coordinator: only a table can be imported."""


@dataclass(frozen=True, slots=True, repr=False)
class FileTooLarge(Message):
    """To a coordinator: it is larger than what is taken in, which is so many megabytes."""

    most: int


@dataclass(frozen=True, slots=True, repr=False)
class FileNotFetched(Message):
    """To a coordinator: the file could not be had, and nothing was imported."""


@dataclass(frozen=True, slots=True, repr=False)
class TableMistaken(Message):
    """Nothing was imported, because of these mistakes; `more` are not shown."""

    mistakes: tuple[Mistake, ...]
    more: int


@dataclass(frozen=True, slots=True, repr=False)
class ImportBegun(Message):
    """It is being imported."""


@dataclass(frozen=True, slots=True, repr=False)
class ImportLeft(Message):
    """Nothing was imported, as was wished."""


def is_meant(event: DocumentReceived, work: Work) -> bool:
    """Tell whether a file is brought to us: by a coordinator, and not in the midst of a talk.

    A table is no word of a talk, and is taken from a coordinator who sits in one, too.
    """
    return roster.coordinates(event, work) and (event.is_table or not work.seats.of(event.person))


def received(event: DocumentReceived, work: Work, moment: Moment) -> None:
    """Have a table fetched."""
    to, most = reader(work, event, moment), MOST_BYTES
    if not event.is_table:
        work.outbox.put(SendCard(to, FileNotTable(), reply_to=event.message_id))
    elif event.size is not None and event.size > most:
        message = FileTooLarge(most // 1024 // 1024)
        work.outbox.put(SendCard(to, message, reply_to=event.message_id))
    else:
        work.outbox.put(FetchFile(to, event.source, RECEIPT))


def fetched(event: FileFetched, work: Work, moment: Moment) -> None:
    """Show what a table would change, or change it, if that was shown and wished."""
    if work.coordinators.of_person(event.person) is None:
        return
    if moment.now - datetime.fromtimestamp(event.date, UTC) > STANDS:
        failed(event, work, moment)
        return
    to = reader_of(work, event.person, moment)
    try:
        plan = applying.plan(read(event.content, MOST_LINES), work, moment)
    except TableRefused as error:
        work.outbox.put(SendCard(to, _mistaken(error.mistakes)))
        return
    told = _fingerprint(event.content, plan)
    if event.receipt == f"{RECEIPT}:{told.hex()}":
        applying.carry_out(plan, event.person, work, moment)
    else:
        _show(event, plan, told, work, moment)


def _mistaken(mistakes: tuple[Mistake, ...]) -> TableMistaken:
    shown = mistakes[:SHOWN]
    return TableMistaken(shown, len(mistakes) - len(shown))


def _fingerprint(content: bytes, plan: Plan) -> bytes:
    """Return what only this file has, and only as long as it would change just this."""
    return hashlib.sha256(content + repr((astuple(plan.told), plan.before)).encode()).digest()


def _show(event: FileFetched, plan: Plan, told: bytes, work: Work, moment: Moment) -> None:
    to = reader_of(work, event.person, moment)
    if not plan.changes:
        work.outbox.put(SendCard(to, plan.told))
        return
    card = Card(new_card(), KIND, event.person, subject=told + event.source.encode())
    work.cards.put(card)
    work.timers.set(Timer.IMPORT, card.id, moment.now + STANDS)
    rows = column(Button(Verb.IMPORT_YES, card.id), Button(Verb.IMPORT_NO, card.id))
    work.outbox.put(SendCard(to, plan.told, rows))


def go_on(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Fetch the file again, to import it."""
    card = _taken(event, work)
    if card is None:
        return cards.ButtonOld()
    told, source = card.subject[:_DIGEST], card.subject[_DIGEST:].decode()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, ImportBegun()))
    work.outbox.put(FetchFile(to, source, f"{RECEIPT}:{told.hex()}"))
    return None


def leave(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Import nothing."""
    if _taken(event, work) is None:
        return cards.ButtonOld()
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, ImportLeft()))
    return None


def _taken(event: ButtonPressed, work: Work) -> Card | None:
    """Return the card that a coordinator pressed, which means nothing from here on."""
    card = cards.pressed(event, work, KIND) if roster.coordinates(event, work) else None
    if card is not None:
        work.cards.drop(card.id)
        work.timers.cancel(Timer.IMPORT, card.id)
    return card


def let_go(person: int, work: Work) -> None:
    """Let every card go on which somebody could still say yes: it names them, and their file."""
    for card in map(CardId, work.timers.subjects(Timer.IMPORT)):
        with suppress(SealBroken):
            found = work.cards.find(card)
            if found is not None and found.person == person:
                work.cards.drop(card)
                work.timers.cancel(Timer.IMPORT, card)


def expire(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Let a card mean nothing on which nobody has said yes."""
    work.cards.drop(CardId(event.subject))


def was_fetch(event: OrderRefused, _: Work) -> bool:
    """Tell whether it was a file to import that could not be had."""
    return (event.receipt or "").partition(":")[0] == RECEIPT


def not_fetched(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Say that the file could not be had."""
    if not event.gone:
        failed(event, work, moment)


def failed(event: FileFetched | OrderRefused, work: Work, moment: Moment) -> None:
    """Say that nothing was imported, to one who still coordinates."""
    if work.coordinators.of_person(event.person) is not None:
        work.outbox.put(SendCard(reader_of(work, event.person, moment), FileNotFetched()))
