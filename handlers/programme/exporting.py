"""Exporting: a coordinator gets the roster, or who was trained, as a file; the others are told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from handlers import cards, chronicle, fellows
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, OrderRefused
from handlers.moment import Moment
from handlers.orders import Message, SendCard, SendFile
from handlers.programme import roster, spreadsheets
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.journal import Act
from storage.work import Work

RECEIPT = "file"
"""Under this word files go out, so that one that cannot be sent is told."""


@dataclass(frozen=True, slots=True, repr=False)
class FilesShown(Message):
    """The roster as a file, and who was trained when; and how to bring a file."""


@dataclass(frozen=True, slots=True, repr=False)
class RosterFile(Message):
    """Below the roster: it holds names."""


@dataclass(frozen=True, slots=True, repr=False)
class AttendanceFile(Message):
    """Below the list of those who were trained from one day to another."""

    first: date
    last: date
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class NobodyTrained(Message):
    """Of nobody is a training on record from one day to another."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, repr=False)
class FileHandedOut(Message):
    """To the other coordinators: one of them got a file; `what` is "roster" or "attendance"."""

    what: str


@dataclass(frozen=True, slots=True, repr=False)
class FileNotSent(Message):
    """A file could not be sent."""


def _this_month(today: date) -> tuple[date, date]:
    return today.replace(day=1), today


def _last_month(today: date) -> tuple[date, date]:
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _this_year(today: date) -> tuple[date, date]:
    return today.replace(month=1, day=1), today


SPELLS: Mapping[Verb, Callable[[date], tuple[date, date]]] = {
    Verb.FILES_THIS_MONTH: _this_month,
    Verb.FILES_LAST_MONTH: _last_month,
    Verb.FILES_THIS_YEAR: _this_year,
}
"""The first and the last day of each stretch of time that one may ask for."""


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say what a file would hold, before one is asked for."""
    if not roster.coordinates(event, work):
        return cards.ButtonOld()
    verbs = (Verb.FILES_ROSTER, *SPELLS, Verb.ROSTER_SHOW)
    rows = column(*(Button(verb) for verb in verbs))
    work.outbox.put(SendCard(reader(work, event, moment), FilesShown(), rows))
    return None


def roster_file(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send a coordinator the roster as it stands."""
    if not roster.coordinates(event, work):
        return cards.ButtonOld()
    to, content = reader(work, event, moment), spreadsheets.roster(work)
    work.outbox.put(SendFile(to, "roster.csv", content, RosterFile()))
    chronicle.note(event.person, Act.EXPORTED, work)
    fellows.tell(FileHandedOut("roster"), work, moment, but=(event.person,))
    return None


def attendance(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send a coordinator the list of those who were trained in a stretch of time."""
    if event.verb is None or not roster.coordinates(event, work):
        return cards.ButtonOld()
    to = reader(work, event, moment)
    first, last = SPELLS[event.verb](moment.today)
    count, content = spreadsheets.trained(work, first, last)
    if not count:
        work.outbox.put(SendCard(to, NobodyTrained(first, last)))
        return None
    message = AttendanceFile(first, last, count)
    work.outbox.put(SendFile(to, f"trained-{first}-{last}.csv", content, message))
    chronicle.note(event.person, Act.EXPORTED, work)
    fellows.tell(FileHandedOut("attendance"), work, moment, but=(event.person,))
    return None


def was_file(event: OrderRefused, _: Work) -> bool:
    """Tell whether it was a file of ours that could not be sent."""
    return event.receipt == RECEIPT


def not_sent(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Say that a file could not be sent, where that can be said."""
    if not event.gone and work.coordinators.of_person(event.person) is not None:
        work.outbox.put(SendCard(reader_of(work, event.person, moment), FileNotSent()))
