"""Flood: what somebody writes faster than it can go out is kept, in order, and goes out paced.

Past a while's worth its writer is told that it goes slowly, once an hour at most; past a bound that
nobody reaches by writing to somebody, each one is refused to its writer's face. How much waits is
seen in the outbox itself: nothing of it is counted.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers.events import TextReceived
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.seated import Place
from handlers.who import reader
from storage.tallies import Counted
from storage.work import Work

SLOW = 60
"""Messages that take a minute, as one chat receives about one a second (Bot API FAQ)."""
FULL = 1000
"""Messages of one case that may wait for one chat."""
TOLD_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True, repr=False)
class GoesSlowly(Message):
    """They reach the other one by one, in order, and without a sound."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NotTaken(Message):
    """Too much waits already: this one was not passed on."""

    name: str


def takes(event: TextReceived, place: Place, name: str, work: Work, moment: Moment) -> bool:
    """Tell whether a text can be passed on to `name`; its writer hears where it cannot."""
    if place.other is None:
        return True
    waiting = work.outbox.waiting_for(place.other.chat, place.case.id, FULL)
    if waiting < SLOW:
        return True
    to = reader(work, event, moment)
    if waiting >= FULL:
        work.outbox.put(SendCard(to, NotTaken(name), reply_to=event.message_id))
        return False
    if not work.tallies.count(event.person, Counted.FLOOD, moment.now):
        work.tallies.begin(event.person, Counted.FLOOD, moment.now, TOLD_EVERY)
        work.outbox.put(SendCard(to, GoesSlowly(name), case=place.case.id))
    return True
