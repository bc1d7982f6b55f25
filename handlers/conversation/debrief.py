"""Debrief: once after a talk, a supporter is asked how they are. No answer is needed, or kept.

What they choose speaks of themselves alone. So the `<id>` on the buttons stands for nothing that
is kept: no row joins the question to a talk, and nothing outlives it. "Heavy" sets the day until
which nobody asks them. "I would like to talk" gives the coordinators a name and the word debrief,
at a quarter hour and never in quiet hours, so that its time tells of no talk.
"""

from dataclasses import dataclass
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, column, new_card
from handlers.events import ButtonPressed, TimerDue
from handlers.match.alerts import next_quarter
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.programme import retiring
from handlers.supporter import resting
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import Hours
from matching.values import SupporterId
from storage.coordinators import Coordinator
from storage.supporters import Standing, Supporter
from storage.values import CaseId
from storage.work import Work

LISTENS = frozenset({Standing.CONFIRMED, Standing.RETIRED})
"""A retired one is on record until their last talk has ended, and may still want to talk."""


@dataclass(frozen=True, slots=True, repr=False)
class Debrief(Message):
    """How are you after this one?"""


@dataclass(frozen=True, slots=True, repr=False)
class DebriefAnswered(Message):
    """Thank you; nothing is kept."""


@dataclass(frozen=True, slots=True, repr=False)
class DebriefHeavy(Message):
    """Nobody asks you before `until`."""

    until: datetime


@dataclass(frozen=True, slots=True, repr=False)
class DebriefPassedOn(Message):
    """The coordinators get your name and one word at `after`; `duty` is when they read it."""

    after: datetime
    duty: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class DebriefForNobody(Message):
    """No coordinator could get it but yourself."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class DebriefWanted(Message):
    """To coordinators: this supporter would like to talk."""

    name: str


def ask(person: int, work: Work, moment: Moment, case: CaseId | None = None) -> None:
    """Ask a supporter how they are: the last card of a talk, which keeps nothing of it open."""
    card, to = new_card(), reader_of(work, person, moment)
    rows = column(
        Button(Verb.DEBRIEF_FINE, card),
        Button(Verb.DEBRIEF_HEAVY, card),
        Button(Verb.DEBRIEF_TALK, card),
        Button(Verb.DEBRIEF_SKIP, card),
    )
    work.outbox.put(SendCard(to, Debrief(), rows, case))


def answer(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Thank for an answer that asks for nothing."""
    if _listener(event, work) is None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, DebriefAnswered()))
    return None


def heavy(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Give a supporter a rest."""
    supporter = _listener(event, work)
    if supporter is None:
        return cards.ButtonOld()
    to, until = reader(work, event, moment), resting.begin(supporter, work, moment)
    work.outbox.put(EditCard(to, event.message_id, DebriefHeavy(until)))
    return None


def talk(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the coordinators know that a supporter would like to talk, at the next quarter hour."""
    supporter = _listener(event, work)
    if supporter is None:
        return cards.ButtonOld()
    at = next_quarter(moment.unless_quiet(moment.now))
    message: Message = DebriefPassedOn(at, moment.programme.duty)
    if _coordinators(supporter, work):
        work.timers.set(Timer.DEBRIEF, supporter.id, at)
    else:
        message = DebriefForNobody(moment.programme.contact)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message))
    return None


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Tell every coordinator but the one who would like to talk."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is not None:
        for coordinator in _coordinators(supporter, work):
            to = reader_of(work, coordinator.person, moment)
            work.outbox.put(SendCard(to, DebriefWanted(supporter.listed_as)))
    retiring.finish(work)  # of one who was retired meanwhile the entry waited for this


def _listener(event: ButtonPressed, work: Work) -> Supporter | None:
    supporter = work.supporters.of_person(event.person)
    return supporter if supporter is not None and supporter.standing in LISTENS else None


def _coordinators(supporter: Supporter, work: Work) -> list[Coordinator]:
    everybody = work.coordinators.all().values()
    return [each for each in everybody if each.person != supporter.person]
