"""Offers: a supporter says yes or no. The first yes wins; a no costs nothing."""

from dataclasses import dataclass, replace

from handlers.events import ButtonPressed, OrderRefused, TimerDue
from handlers.match import introduction, lapsing, matchmaking
from handlers.match.pool import why_not_now
from handlers.moment import Moment
from handlers.orders import DeleteCard, Earlier, EditCard, Message
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.offers import Answer, Offer
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class OfferDeclined(Message):
    """Thank you for answering; nothing more to do."""


@dataclass(frozen=True, slots=True, repr=False)
class OfferTooLate(Message):
    """Somebody said yes just before, or it is no longer needed."""


def yes(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Accept, if the case still waits and every rule still holds."""
    offer, case = _find(event, work)
    if offer is None or case is None:
        return OfferTooLate()
    if offer.answer is Answer.ACCEPTED:
        return None
    if not _stands(offer, case, work, moment):
        if offer.answer is Answer.OPEN:
            matchmaking.withdraw(offer, work, moment)
            matchmaking.look(case, work, moment)
        return OfferTooLate()
    work.offers.answer(offer, Answer.ACCEPTED)
    introduction.begin(case, offer, event, work, moment)
    return None


def _find(event: ButtonPressed, work: Work) -> tuple[Offer | None, Case | None]:
    offer = work.offers.find(event.card)
    if offer is None or offer.person != event.person:
        return None, None
    return offer, work.cases.find(offer.case)


def _stands(offer: Offer, case: Case, work: Work, moment: Moment) -> bool:
    return (
        offer.answer is Answer.OPEN
        and case.stage is Stage.WAITING
        and why_not_now(case, offer.supporter, work, moment) is None
    )


def no(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Decline, and let the next ones be asked as soon as nobody is left to answer."""
    offer, case = _find(event, work)
    if offer is None or case is None or offer.answer is not Answer.OPEN:
        return OfferTooLate()
    work.offers.answer(offer, Answer.DECLINED)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, OfferDeclined(), case=case.id))
    _count_out([offer], case, work, moment)
    return None


def undeliverable(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Take an offer that could not be shown for a silent no."""
    for offer in work.offers.of_case(event.case) if event.case else ():
        if offer.handle == event.handle and offer.answer is Answer.OPEN:
            work.offers.answer(offer, Answer.WITHDRAWN)
            if case := work.cases.find(offer.case):
                _count_out([offer], case, work, moment)


def lapse(event: TimerDue, work: Work, moment: Moment) -> None:
    """Take offers that nobody answered in time for silent noes, and out of the chats."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.WAITING:
        return
    over = lapsing.over(case, work, moment)
    for offer in over:
        work.offers.answer(offer, Answer.LAPSED)
        to, gone = reader_of(work, offer.person, moment), matchmaking.OfferGone()
        work.outbox.put(DeleteCard(to, Earlier(offer.handle), gone, case.id))
    lapsing.watch(case, work)
    _count_out(over, case, work, moment)


def _count_out(silent: list[Offer], case: Case, work: Work, moment: Moment) -> None:
    """Ask these no more, and others as soon as nobody is left to answer."""
    said_no = (each.supporter for each in silent)
    case = work.cases.save(replace(case, declined=(*case.declined, *said_no)))
    offers = work.offers.of_case(case.id)
    if not any(each.answer is Answer.OPEN for each in offers):
        matchmaking.look(case, work, moment)
