"""Open cases: a supporter's talks on one card, and each of them on one of its own.

A request of one's own is no talk of this kind: the card says where it is found, so that nobody
takes the colleague who listens to them for one to whom they listen.
"""

from dataclasses import dataclass
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, Rows, column, of_talk
from handlers.events import ButtonPressed, CommandGiven
from handlers.match import reaching
from handlers.moment import Moment
from handlers.orders import Lines, Message, Reader, SendCard
from handlers.relay.relaying import two_sided
from handlers.seated import own_request, supporting
from handlers.supporter import availability
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.seats import Side
from storage.work import Work

KIND = "case"
"""The cards that show one of several talks."""


@dataclass(frozen=True, slots=True, repr=False)
class TalksShown(Message):
    """The open talks of a supporter, a line each; `own` says that a request of their own is out."""

    lines: Lines
    own: bool


@dataclass(frozen=True, slots=True, repr=False)
class NoTalks(Message):
    """No talk is open in which one listens."""

    own: bool


@dataclass(frozen=True, slots=True, repr=False)
class YetToSayYes(Message):
    """A line: they have yet to say yes; `by` is when the time to write ends."""

    alias: str
    by: datetime


@dataclass(frozen=True, slots=True, repr=False)
class YetToWrite(Message):
    """A line: they wait for the first words, until `by`."""

    alias: str
    by: datetime


@dataclass(frozen=True, slots=True, repr=False)
class LastWords(Message):
    """A line: one of the two wrote last in the hour that begins `at`."""

    alias: str
    at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class CaseShown(Message):
    """One talk, how it stands, and what can be done in it."""

    line: Lines


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show a supporter the talks in which they listen."""
    to, open_ones = reader(work, event, moment), supporting(work, event.person)
    own = _has_request(event.person, work)
    message: Message = TalksShown(Lines(tuple(map(_line, open_ones))), own)
    if not open_ones:
        listed = work.supporters.of_person(event.person) is not None
        message = NoTalks(own) if listed else availability.ForSupporters()
    rows = column(*(_button(each, event.person, work) for each in open_ones))
    work.outbox.put(SendCard(to, message, rows))


def _has_request(person: int, work: Work) -> bool:
    request = own_request(work, person)
    return request is not None and request.stage is not Stage.DRAFT


def _button(case: Case, person: int, work: Work) -> Button:
    card = cards.lay(work, KIND, person, case.id)
    return Button(Verb.CASE_SHOW, card, {"name": two_sided(case).alias})


def _line(case: Case) -> Message:
    match = two_sided(case)
    if case.stage is Stage.INTRODUCED:
        return YetToSayYes(match.alias, match.reach_by)
    if match.contact is None or case.active is None:
        return YetToWrite(match.alias, match.reach_by)
    return LastWords(match.alias, case.active)


def show(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Show one talk to its supporter, with all that can be done in it."""
    if case.stage is Stage.CLOSING or case.match is None or case.match.person != event.person:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    rows = _rows(case, to, work, moment)
    work.outbox.put(SendCard(to, CaseShown(Lines((_line(case),))), rows, case.id))
    return None


def _rows(case: Case, to: Reader, work: Work, moment: Moment) -> Rows:
    match = two_sided(case)
    if case.stage is Stage.INTRODUCED:
        return reaching.times(cards.lay(work, "reach", match.person, case.id), to, moment)
    return of_talk(cards.lay(work, "talk", match.person, case.id), Side.SUPPORTER)
