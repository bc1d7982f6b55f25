"""Undelivered: what could not be sent for good is told to its author, and never just gone."""

from dataclasses import dataclass

from handlers.conversation import ending
from handlers.events import OrderRefused, TimerDue
from handlers.match import closing, introduction, offers, starting_over
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.relay import mirroring, reactions
from handlers.relay.relaying import two_sided
from handlers.supporter import unreachable
from handlers.timers import Timer
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.outgoing import Origin
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NotDelivered(Message):
    """What you wrote did not arrive; `gone` says that the other can no longer be reached."""

    gone: bool


@dataclass(frozen=True, slots=True, repr=False)
class OutOfReach(Message):
    """To the supporter: the other can no longer be reached here, and that says nothing of them."""

    alias: str


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell an author, and let a case move on whose other side is gone."""
    if event.receipt in {mirroring.CHANGED, mirroring.TAKEN_BACK}:
        mirroring.refused(event, work, moment)
    elif event.receipt == reactions.SET:
        reactions.refused(event, work, moment)
    elif event.origin is not None:
        tell_author(event.origin, event, work, moment)
    case = work.cases.find(event.case) if event.case else None
    if event.receipt == "offer":
        offers.undeliverable(event, work, moment)
    elif event.gone and case is not None and not unreachable.has_come_back(event, work):
        told = event.origin is not None and event.origin.person != event.person
        move_on(case, event.person, work, moment, told=told)


def tell_author(origin: Origin, event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell somebody that what they wrote did not arrive."""
    to = reader_of(work, origin.person, moment)
    work.outbox.put(SendCard(to, NotDelivered(event.gone), reply_to=origin.message_id))


def gone(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let a case move on one of whose two has blocked the bot and has not come back since.

    Where nobody was there to hear that they came back, it is not known yet: a while more, then.
    """
    case = work.cases.find(CaseId(event.subject))
    if case is None:
        return
    if event.late:
        unreachable.watch(case, Timer(event.kind), work, moment)
    elif event.kind == Timer.REQUESTER_GONE:
        move_on(case, case.requester, work, moment, told=False)
    elif case.match is not None:
        move_on(case, case.match.person, work, moment, told=False)


def move_on(case: Case, person: int, work: Work, moment: Moment, *, told: bool) -> None:
    """A requester who is gone ends the case; for a supporter who is gone somebody else comes.

    `told` says that the supporter reads it already, below what they wrote.
    """
    if case.stage is Stage.CLOSING:
        return
    if person != case.requester:
        if case.match is not None and person == case.match.person:
            starting_over.start_over(case, "left", work, moment)
    elif case.stage is Stage.TALKING:
        if not told:
            _tell_supporter(case, work, moment)
        ending.say_goodbye(case, work, moment)
    elif case.stage is Stage.INTRODUCED:
        introduction.undeliverable(case, work, moment)
    else:
        closing.close(case, work, moment)


def _tell_supporter(case: Case, work: Work, moment: Moment) -> None:
    match = two_sided(case)
    to = reader_of(work, match.person, moment)
    work.outbox.put(SendCard(to, OutOfReach(match.alias), case=case.id))
