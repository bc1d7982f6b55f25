"""Searching: a coordinator types two letters of a name, and sees whom it may mean."""

from dataclasses import dataclass

from handlers import asking, cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.programme.roster import PAGE, RosterGroup
from handlers.verbs import Verb
from handlers.who import reader
from storage.departments import plain
from storage.dialogue import Asked
from storage.supporters import Standing
from storage.work import Work

AT_LEAST = 2


@dataclass(frozen=True, slots=True, repr=False)
class SearchAsked(Message):
    """Type two letters of a name, or more."""


@dataclass(frozen=True, slots=True, repr=False)
class NobodyFound(Message):
    """Nobody on the roster is called so."""


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be looked for."""
    if work.coordinators.of_person(event.person) is None:
        return cards.ButtonOld()
    return asking.ask(Asked.SEARCH, SearchAsked(), event, work, moment)


def found(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show whose names hold what was typed."""
    wanted, to = plain(answer.typed), reader(work, answer.event, moment)
    fits = [
        each
        for each in work.supporters.all().values()
        if each.standing is not Standing.RETIRED and wanted in plain(each.listed_as)
    ]
    again = column(Button(Verb.ROSTER_FIND), Button(Verb.ROSTER_SHOW))
    if len(wanted) < AT_LEAST or not fits:
        work.outbox.put(SendCard(to, NobodyFound(), again))
        return
    shown = sorted(fits, key=lambda each: (each.listed_as.casefold(), each.id))[:PAGE]
    names = (Button(Verb.ROSTER_PERSON, each.id, {"name": each.listed_as}) for each in shown)
    message = RosterGroup("found", len(fits), len(fits) - len(shown))
    work.outbox.put(SendCard(to, message, (*column(*names), *again)))
