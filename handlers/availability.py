"""Availability: a supporter says when they can be asked. Declared, never inferred."""

from dataclasses import dataclass, replace

from handlers import matchmaking
from handlers.events import CommandGiven
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.seated import supporting
from handlers.who import reader
from matching.hours import Hours
from storage.supporters import Standing, Supporter
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NowAvailable(Message):
    """You can be asked, in these hours; `talks` are open."""

    hours: Hours
    talks: int


@dataclass(frozen=True, slots=True, repr=False)
class NowAway(Message):
    """Nobody asks you until you say so; open talks stay open."""

    talks: int


@dataclass(frozen=True, slots=True, repr=False)
class NotYetConfirmed(Message):
    """A coordinator has yet to confirm that it is you."""


@dataclass(frozen=True, slots=True, repr=False)
class ForSupporters(Message):
    """This is for supporters."""


def available(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Let a supporter be asked again, at once for whoever waits."""
    supporter = _confirmed(event, work, moment)
    if supporter is None:
        return
    work.supporters.put(replace(supporter, away=False))
    matchmaking.look_again(work, moment)
    talks = len(supporting(work, event.person))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, NowAvailable(supporter.hours, talks)))


def away(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Ask a supporter nothing more; what they were asked goes to others."""
    supporter = _confirmed(event, work, moment)
    if supporter is None:
        return
    work.supporters.put(replace(supporter, away=True))
    matchmaking.withdraw_from(event.person, work, moment)
    talks = len(supporting(work, event.person))
    work.outbox.put(SendCard(reader(work, event, moment), NowAway(talks)))


def _confirmed(event: CommandGiven, work: Work, moment: Moment) -> Supporter | None:
    supporter = work.supporters.of_person(event.person)
    if supporter is not None and supporter.standing is Standing.CONFIRMED:
        return supporter
    message: Message = NotYetConfirmed() if supporter else ForSupporters()
    work.outbox.put(SendCard(reader(work, event, moment), message))
    return None
