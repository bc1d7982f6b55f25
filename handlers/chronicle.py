"""The chronicle: what coordinators did, as they can read it themselves. Never what they looked at.

An entry names the act, the coordinator, and what on the roster it was about; of whoever left the
roster it has nothing more to tell.
"""

from dataclasses import dataclass
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId, SupporterId
from storage.coordinators import Coordinator
from storage.journal import OPERATOR, Act, Done
from storage.values import RowId
from storage.work import Work

SHOWN = 20
OF_COORDINATORS = frozenset({Act.COORDINATOR_MADE, Act.COORDINATOR_REMOVED})


@dataclass(frozen=True, slots=True, repr=False)
class ChronicleEntry(Message):
    """One act: `by` is empty for whoever runs the server, `about` where nothing is to be told."""

    at: datetime
    act: str
    by: str
    about: str


@dataclass(frozen=True, slots=True, repr=False)
class ChronicleShown(Message):
    """The newest acts, the newest first; `mark` is what the chain comes to."""

    entries: tuple[ChronicleEntry, ...]
    mark: str


@dataclass(frozen=True, slots=True, repr=False)
class ChronicleEmpty(Message):
    """Nothing was done yet."""


def note(person: int, act: Act, work: Work, about: bytes = b"") -> None:
    """Write down what a coordinator has done."""
    coordinator = work.coordinators.of_person(person)
    work.journal.note(act, coordinator.id if coordinator else OPERATOR, about)


def fingerprint(work: Work) -> str:
    """Return how many entries there are, and some letters by which the newest is known again."""
    head = work.journal.head()
    letters = head.mac.hex().upper()
    return f"{head.number} · {letters[:4]} {letters[4:8]}"


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show a coordinator the newest acts."""
    if work.coordinators.of_person(event.person) is None:
        return cards.ButtonOld()
    entries = tuple(_told(each, work) for each in work.journal.latest(SHOWN))
    message: Message = ChronicleEmpty()
    if entries:
        message = ChronicleShown(entries, fingerprint(work))
    to, rows = reader(work, event, moment), column(Button(Verb.ROSTER_SHOW))
    work.outbox.put(SendCard(to, message, rows))
    return None


def _told(done: Done, work: Work) -> ChronicleEntry:
    by = called_of(RowId(done.by), work) if done.by else ""
    return ChronicleEntry(done.at, done.act, by, _about(done, work))


def _about(done: Done, work: Work) -> str:
    if done.about is None:
        return ""
    if done.act in OF_COORDINATORS:
        return called_of(RowId(done.about), work)
    supporter = work.supporters.find(SupporterId(done.about))
    department = work.departments.find(DepartmentId(done.about))
    return supporter.listed_as if supporter else department.name if department else ""


def called(coordinator: Coordinator, work: Work) -> str:
    """Return how coordinators know one of them: the name they gave, or their own on the roster."""
    supporter = work.supporters.of_person(coordinator.person)
    return coordinator.called or (supporter.listed_as if supporter else _mark(coordinator.id))


def called_of(row: RowId, work: Work) -> str:
    """Return the same of a row id; of one who has left, only some letters of it."""
    coordinator = work.coordinators.all().get(row)
    return called(coordinator, work) if coordinator else _mark(row)


def _mark(row: bytes) -> str:
    return f"C-{row.hex()[:4].upper()}"
