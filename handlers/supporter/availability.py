"""Availability: a supporter says when they can be asked. Declared, never inferred."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.buttons import Button, column, only_today
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TimerDue
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.seated import supporting
from handlers.supporter import resting
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader
from matching.hours import Hours
from matching.values import SupporterId
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
class AwayUntil(Message):
    """Nobody asks you before the day `until`; open talks stay open."""

    until: date
    talks: int


@dataclass(frozen=True, slots=True, repr=False)
class NotYetConfirmed(Message):
    """A coordinator has yet to confirm that it is you."""


@dataclass(frozen=True, slots=True, repr=False)
class ForSupporters(Message):
    """This is for supporters."""


def available(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Let a supporter be asked again, at once for whoever waits."""
    supporter = confirmed(event, work, moment)
    if supporter is None:
        return
    supporter = _come_back(resting.ended(supporter, work), work, moment)
    talks = len(supporting(work, event.person))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, NowAvailable(supporter.hours, talks)))


def away(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Ask a supporter nothing more; what they were asked goes to others."""
    supporter = confirmed(event, work, moment)
    if supporter is None:
        return
    _go_away(supporter, None, work, moment)
    talks = len(supporting(work, event.person))
    rows = column(only_today(), Button(Verb.AWAY_WEEK))
    work.outbox.put(SendCard(reader(work, event, moment), NowAway(talks), rows))


def away_for_a_while(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """The same until their next day begins, or that day in a week."""
    supporter = confirmed(event, work, moment)
    if supporter is None:
        return
    days = 7 if event.verb is Verb.AWAY_WEEK else 1
    local = moment.now.astimezone(ZoneInfo(supporter.hours.zone))
    until = datetime.combine(local.date() + timedelta(days=days), time(), local.tzinfo)
    _go_away(supporter, until, work, moment)
    talks = len(supporting(work, event.person))
    work.outbox.put(SendCard(reader(work, event, moment), AwayUntil(until.date(), talks)))


def back(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let a supporter be asked again from the day that they named."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is not None and supporter.away and supporter.away_until is not None:
        _come_back(supporter, work, moment)


def _go_away(supporter: Supporter, until: datetime | None, work: Work, moment: Moment) -> None:
    work.supporters.put(replace(supporter, away=True, away_until=until))
    work.timers.cancel(Timer.BACK, supporter.id)
    if until is not None:
        work.timers.set(Timer.BACK, supporter.id, until)
    if supporter.person is not None:
        matchmaking.withdraw_from(supporter.person, work, moment)


def _come_back(supporter: Supporter, work: Work, moment: Moment) -> Supporter:
    work.timers.cancel(Timer.BACK, supporter.id)
    matchmaking.look_again(work, moment)
    return work.supporters.put(replace(supporter, away=False, away_until=None))


def confirmed(event: PersonEvent, work: Work, moment: Moment) -> Supporter | None:
    """Return the supporter that somebody is, once confirmed; others hear why not."""
    supporter = work.supporters.of_person(event.person)
    if supporter is not None and supporter.standing is Standing.CONFIRMED:
        return supporter
    waits = supporter is not None and supporter.standing is Standing.AGREED
    message: Message = NotYetConfirmed() if waits else ForSupporters()
    work.outbox.put(SendCard(reader(work, event, moment), message))
    return None
