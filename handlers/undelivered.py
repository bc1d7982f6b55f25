"""Undelivered: what could not be sent for good is told to its author, and never just gone."""

from dataclasses import dataclass

from handlers import closing, ending, introduction, mirroring, offers, starting_over
from handlers.events import OrderRefused
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.outgoing import Origin
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NotDelivered(Message):
    """What you wrote did not arrive; `gone` says that the other can no longer be reached."""

    gone: bool


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell an author, and let a case move on whose other side is gone."""
    if event.receipt in {mirroring.CHANGED, mirroring.TAKEN_BACK}:
        mirroring.refused(event, work, moment)
    elif event.origin is not None:
        tell_author(event.origin, event, work, moment)
    case = work.cases.find(event.case) if event.case else None
    if event.receipt == "offer":
        offers.undeliverable(event, work, moment)
    elif event.gone and case is not None and not _has_come_back(case, event, work):
        _move_on(case, event, work, moment)


def _has_come_back(case: Case, event: OrderRefused, work: Work) -> bool:
    """Tell whether something arrived since, because this was put aside before it was handled."""
    return work.sent.has_reached(case.id, event.person, event.handle)


def tell_author(origin: Origin, event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell somebody that what they wrote did not arrive."""
    to = reader_of(work, origin.person, moment)
    work.outbox.put(SendCard(to, NotDelivered(event.gone), reply_to=origin.message_id))


def _move_on(case: Case, event: OrderRefused, work: Work, moment: Moment) -> None:
    """A requester who is gone ends the case; for a supporter who is gone somebody else comes."""
    if case.stage is Stage.CLOSING:
        return
    if event.person != case.requester:
        if case.match is not None and event.person == case.match.person:
            starting_over.start_over(case, "left", work, moment)
    elif case.stage is Stage.TALKING:
        ending.say_goodbye(case, work, moment)
    elif case.stage is Stage.INTRODUCED:
        introduction.undeliverable(case, work, moment)
    else:
        closing.close(case, work, moment)
