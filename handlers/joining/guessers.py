"""Guessers: coordinators hear, once a day at most, that somebody tries codes. It names nobody.

The word goes out on the quarter hour and by day, so that its time tells little either.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers import fellows
from handlers.events import TimerDue
from handlers.match import alerts
from handlers.moment import Moment
from handlers.orders import Message
from handlers.timers import Timer
from storage.tallies import EVERYBODY, Counted
from storage.work import Work

SUBJECT = b"guessing"
HEARD_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True, repr=False)
class CodesTried(Message):
    """Somebody tries codes or links that open nothing, and is slowed."""


def report(work: Work, moment: Moment) -> None:
    """Let the coordinators know soon, unless they have heard within a day."""
    heard = work.tallies.find(EVERYBODY, Counted.GUESSING, moment.now)
    if heard is None and work.timers.when(Timer.GUESSING, SUBJECT) is None:
        soon = moment.unless_quiet(alerts.next_quarter(moment.now))
        work.timers.set(Timer.GUESSING, SUBJECT, soon)


def due(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Tell every coordinator."""
    work.tallies.begin(EVERYBODY, Counted.GUESSING, moment.now, HEARD_FOR)
    fellows.tell(CodesTried(), work, moment)
