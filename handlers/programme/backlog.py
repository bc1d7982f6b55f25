"""The backlog: whether somebody waits, in coarse words, and one tap that asks listeners for time.

A coordinator learns neither who waits, nor how many do, nor when exactly somebody asked: what has
waited for less than some hours is not told at all.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, CommandGiven, TimerDue
from handlers.joining import refreshers
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.programme import roster
from handlers.quiet import awake
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import SupporterId
from storage.cases import Stage
from storage.supporters import Supporter
from storage.tallies import EVERYBODY, Counted
from storage.work import Work

TOLD_AFTER = timedelta(hours=4)
BANDS = ((timedelta(days=3), "days"), (timedelta(days=1), "day"), (TOLD_AFTER, "hours"))
"""How long the one who waits longest has waited at least, and the word for it."""
ASKED_EVERY = timedelta(hours=24)


@dataclass(frozen=True, slots=True, repr=False)
class Backlog(Message):
    """Whether somebody waits: `since` is "none", "hours", "day" or "days"."""

    since: str


@dataclass(frozen=True, slots=True, repr=False)
class TimeWanted(Message):
    """To supporters: somebody waits, and more hours would help."""


@dataclass(frozen=True, slots=True, repr=False)
class TimeAsked(Message):
    """To the coordinator: so many were asked for time."""

    count: int


@dataclass(frozen=True, slots=True, repr=False)
class TimeAskedLately(Message):
    """They were asked within a day already."""


@dataclass(frozen=True, slots=True, repr=False)
class TimeOfRest(Message):
    """It is night: nobody is written to unasked before `until`."""

    until: datetime


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Tell a coordinator whether somebody waits."""
    to = reader(work, event, moment)
    if not roster.coordinates(event, work):
        work.outbox.put(SendCard(to, roster.ForCoordinators()))
        return
    since = _since(work, moment)
    rows = column(Button(Verb.TIME_ASK)) if since != "none" else ()
    work.outbox.put(SendCard(to, Backlog(since), rows))


def _since(work: Work, moment: Moment) -> str:
    waited = [moment.now - each for each in _wanted(work)]
    longest = max(waited, default=timedelta())
    return next((word for least, word in BANDS if longest >= least), "none")


def _wanted(work: Work) -> list[datetime]:
    """Return when each request that waits was sent."""
    waiting = (work.cases.find(each) for each in work.cases.open_ids())
    return [
        case.wanted
        for case in waiting
        if case is not None and case.stage is Stage.WAITING and case.wanted is not None
    ]


def ask_for_time(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Send one neutral line to every supporter who could help; not more often than once a day."""
    if not roster.coordinates(event, work) or not _wanted(work):
        return cards.ButtonOld()
    by_day = moment.unless_quiet(moment.now)
    if by_day > moment.now:
        return TimeOfRest(by_day)
    if work.tallies.find(EVERYBODY, Counted.TIME, moment.now):
        return TimeAskedLately()
    work.tallies.begin(EVERYBODY, Counted.TIME, moment.now, ASKED_EVERY)
    supporters = [each for each in _who_could(work, moment) if each.person is not None]
    for supporter in supporters:
        _ask(supporter, work, moment)
    work.outbox.put(SendCard(reader(work, event, moment), TimeAsked(len(supporters))))
    return None


def _ask(supporter: Supporter, work: Work, moment: Moment) -> None:
    """Ask one for time, after the hours in which they want to be left alone."""
    by_day = awake(supporter, moment.now, moment)
    if by_day > moment.now:
        work.timers.set(Timer.TIME_WANTED, supporter.id, by_day)
    elif supporter.person is not None:
        to = reader_of(work, supporter.person, moment)
        work.outbox.put(SendCard(to, TimeWanted(), column(Button(Verb.HOURS_SHOW))))


def ask_later(event: TimerDue, work: Work, moment: Moment) -> None:
    """Ask one who was left alone when the others were asked, if somebody still waits."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter in _who_could(work, moment) and supporter is not None and _wanted(work):
        _ask(supporter, work, moment)


def _who_could(work: Work, moment: Moment) -> list[Supporter]:
    return [
        each
        for each in work.supporters.all().values()
        if roster.is_confirmed(each)
        and refreshers.is_current(each, moment.today)
        and not each.leads.everything
    ]
