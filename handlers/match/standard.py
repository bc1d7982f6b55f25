"""The standard: by when a request should have had its first contact, and what is said if not.

It counts the hours that somebody covers, from the sending on. While nobody has accepted, `waiting`
tells of it and the coordinators are alerted; here a supporter has accepted and has yet to write.
The coordinators, whose alert asks for more hours, could change nothing then, and hear nothing.
"""

from dataclasses import dataclass
from datetime import datetime

from handlers import cards
from handlers.buttons import of_talk
from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ContactLate(Message):
    """They have not written yet, and should have; without a word `by` then, somebody else comes."""

    name: str
    by: datetime


def watch(case: Case, work: Work, moment: Moment) -> None:
    """Look, when the promised time comes, whether the supporter has written."""
    if case.promised is not None and case.promised > moment.now:
        work.timers.set(Timer.STANDARD, case.id, case.promised)


def missed(event: TimerDue, work: Work, moment: Moment) -> None:
    """Tell a requester honestly that the first contact is late, if it is the supporter's turn."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.TALKING or case.match is None or case.match.contact:
        return
    to = reader_of(work, case.requester, moment)
    card = cards.lay(work, "talk", case.requester, case.id)
    message = ContactLate(case.match.name, case.match.reach_by)
    work.outbox.put(SendCard(to, message, of_talk(card, Side.REQUESTER), case.id))
