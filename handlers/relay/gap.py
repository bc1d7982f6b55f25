"""Gap: Telegram keeps what waits for a day. After a longer silence open conversations are told."""

from dataclasses import dataclass
from datetime import timedelta

from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.who import reader_of
from storage.cases import Stage
from storage.values import CaseId
from storage.work import Work

APART = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, repr=False)
class GapNoticed(Message):
    """What was written in the last days may not have arrived."""


def notice(work: Work, moment: Moment) -> None:
    """Let every open conversation be told, one after the other, outside quiet hours."""
    due = moment.unless_quiet(moment.now)
    for place, case in enumerate(work.cases.open_ids()):
        work.timers.set(Timer.GAP, case, due + place * APART)


def tell(event: TimerDue, work: Work, moment: Moment) -> None:
    """Tell both sides of a case, if there are two."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.match is None or case.stage is Stage.CLOSING:
        return
    for person in (case.requester, case.match.person):
        to = reader_of(work, person, moment)
        work.outbox.put(SendCard(to, GapNoticed(), case=case.id))
