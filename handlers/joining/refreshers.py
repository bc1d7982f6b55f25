"""Refreshers: a supporter hears in time that their training runs out, and that it has.

Whose training has lapsed is asked by nobody from the day after (a rule of `matching`); what is
said here changes nothing of that. It is decided by the roster as it stands when the timer rings,
so that a date that was moved meanwhile is the one that counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.quiet import after_own
from handlers.timers import Timer
from handlers.who import reader_of
from matching.values import SupporterId
from storage.supporters import Standing, Supporter
from storage.work import Work

DAYS_BEFORE = (60, 30, 7)
SAID_AT = time(9)


@dataclass(frozen=True, slots=True, repr=False)
class RefresherDue(Message):
    """Your training is valid up to `until`, that day included."""

    until: date
    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class TrainingLapsed(Message):
    """Your training has run out: nobody asks you until it is renewed."""

    contact: str


def is_current(supporter: Supporter, today: date) -> bool:
    """Tell whether a supporter is trained, up to the last valid day."""
    expires = supporter.training_expires
    return supporter.trained_on is not None and (expires is None or expires >= today)


def is_due(supporter: Supporter, today: date) -> bool:
    """Tell whether a supporter's training is current, but runs out soon."""
    expires = supporter.training_expires
    soon = today + timedelta(days=max(DAYS_BEFORE))
    return is_current(supporter, today) and expires is not None and expires <= soon


def watch_all(work: Work, moment: Moment) -> None:
    """Set everybody's timer, as the roster stands."""
    for supporter in work.supporters.all().values():
        watch(supporter, work, moment)


def watch(supporter: Supporter, work: Work, moment: Moment) -> None:
    """Set the timer of what a supporter hears next; one that has yet to ring is left to do so."""
    due = work.timers.when(Timer.REFRESHER, supporter.id)
    if due is not None and due <= moment.now:
        return
    work.timers.cancel(Timer.REFRESHER, supporter.id)
    if supporter.training_expires is not None:
        later = (
            each for each in _instants(supporter.training_expires, moment) if each > moment.now
        )
        if (following := next(later, None)) is not None:
            work.timers.set(Timer.REFRESHER, supporter.id, following)


def _instants(expires: date, moment: Moment) -> Iterator[datetime]:
    """Yield when something is said of a training, the day after it has run out being the last."""
    zone = ZoneInfo(moment.programme.zone)
    for days in (*DAYS_BEFORE, -1):
        yield datetime.combine(expires - timedelta(days=days), SAID_AT, zone)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Say what is to be said of a training today, if anything is by now."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is None:
        return
    by_day = after_own(supporter, moment.now)
    if by_day > moment.now:
        work.timers.set(Timer.REFRESHER, supporter.id, by_day)
        return
    if supporter.person is not None and supporter.standing is Standing.CONFIRMED:
        _say(supporter, supporter.person, work, moment)
    watch(supporter, work, moment)


def _say(supporter: Supporter, person: int, work: Work, moment: Moment) -> None:
    expires, contact = supporter.training_expires, moment.programme.contact
    to = reader_of(work, person, moment)
    if expires is not None and is_due(supporter, moment.today):
        work.outbox.put(SendCard(to, RefresherDue(expires, contact)))
    elif expires is not None and not is_current(supporter, moment.today):
        work.outbox.put(SendCard(to, TrainingLapsed(contact)))
