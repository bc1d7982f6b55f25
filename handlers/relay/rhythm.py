"""Rhythm: a contact is a day on which both wrote, or a call that both agreed to.

A case keeps how many there were and the days of the last marks; after every third contact a timer
asks, on another day, how it shall go on (`going_on`).
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.moment import Moment
from handlers.timers import Timer
from storage.cases import Case
from storage.rhythm import Rhythm
from storage.seats import Side
from storage.work import Work

EVERY = 3
"""Contacts after which the requester is asked."""
ASKED_AT = time(10)
"""The next day, by the programme's clock: between talks, and when most people are up."""


def after(case: Case, writer: Side | None, work: Work, moment: Moment) -> Rhythm:
    """Return a case's rhythm after one side wrote; the very same one where nothing is new."""
    if writer is None:
        return case.rhythm
    return _counted(case, case.rhythm.wrote(writer, moment.today), work, moment)


def after_call(case: Case, work: Work, moment: Moment) -> Rhythm:
    """Return a case's rhythm after both agreed to a call."""
    return _counted(case, case.rhythm.met(moment.today), work, moment)


def _counted(case: Case, fresh: Rhythm, work: Work, moment: Moment) -> Rhythm:
    if fresh.contacts != case.rhythm.contacts and fresh.contacts % EVERY == 0:
        zone = ZoneInfo(moment.programme.zone)
        morning = datetime.combine(moment.today + timedelta(days=1), ASKED_AT, zone)
        work.timers.set(Timer.HOW_ON, case.id, moment.unless_quiet(morning))
    return fresh
