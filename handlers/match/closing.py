"""Closing: a case takes nothing new, what is queued drains, and then its only key is destroyed.

Each step in a commit of its own: `close` says the last words; when they have been delivered,
messages leave both chats, where a side wishes it, and a follow-up is written, where one is wanted;
then, side by side, what has yet to leave a chat is moved out of the case (`traces`); then
everything of the case goes, and the transit key, under which its messages once lay, is renewed.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from handlers import questions
from handlers.events import CaseDrained, TimerDue
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import EditCard
from handlers.relay import albums, clearing, stops, traces
from handlers.timers import Timer
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.errors import SealBroken
from storage.follow_ups import FollowUp
from storage.offers import Answer, Offer
from storage.session import new_id
from storage.tallies import Counted
from storage.values import CaseId
from storage.work import Work

PARTING_COUNTS = timedelta(hours=24)
"""How long Telegram keeps a text that it has not handed over."""
SHIFT_HOURS = 3.0
"""A check-in comes up to this much earlier or later, so that its time tells no close."""


def close(case: Case, work: Work, moment: Moment, *, follow_up: bool = False) -> Case:
    """Take nothing new for a case; whoever calls has said, or says in this unit, the last words."""
    matchmaking.withdraw_all(case, work, moment)
    if case.match is not None:
        matchmaking.look_again(work, moment)  # its supporter has time for others
    for person in _sides(case):
        albums.settle(person, work, moment)  # what was sent before the end arrives
        stops.let_go(case.id, person, work, moment)
        questions.hasten(work, person, moment)
    clears = work.timers.when(Timer.CLEAR, case.id)
    work.timers.cancel_all(case.id)
    if clears is not None:  # what is old enough leaves, however long the last words take
        work.timers.set(Timer.CLEAR, case.id, clears)
    work.timers.set(Timer.DRAINED, case.id, moment.now + moment.programme.undelivered)
    work.inbox.put(CaseDrained(case.id))  # where nothing is queued, no mark will say so
    wanted = new_id() if follow_up else None
    return work.cases.save(replace(case, stage=Stage.CLOSING, follow_up=wanted))


def give_up(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Stop waiting for what cannot be delivered, and let its authors know."""
    work.outbox.refuse_case(CaseId(event.subject))
    work.inbox.put(CaseDrained(CaseId(event.subject)))


def drained(event: CaseDrained, work: Work, moment: Moment) -> None:
    """Take one step of those that remain, and come back; after the last one let the case go.

    First what either side wishes to be cleared leaves both chats, and the follow-up is written;
    then what still stands in each side's chat is moved to where nothing tells of the case. Not
    while a text is held that may be of it: closed means that nothing of it can be read.
    """
    case = work.cases.find(event.case)
    if case is None:
        return _destroy_unread(event.case, work, moment)
    if case.stage is not Stage.CLOSING or work.outbox.holds(case.id):
        return None
    if questions.hold_up(case, work):
        return None
    sides = _sides(case) if case.match else []
    if event.told > len(sides):
        return destroy(case, work, moment)
    if event.told:
        then = traces.leave(case, sides[event.told - 1], event.after, work, moment)
    elif (then := clearing.at_the_close(case, event.after, work, moment)) is None:
        _follow_up(case, work, moment)
    following = CaseDrained(case.id, told=event.told + 1)
    work.inbox.put(following if then is None else replace(event, after=then))
    return None


def _destroy_unread(case: CaseId, work: Work, moment: Moment) -> None:
    """Let a closing case go that is damaged on disk: nobody knows any more who was in it."""
    if work.cases.is_closing(case) and not work.outbox.holds(case):
        clearing.at_once(case, {}, work, moment)
        drop(case, work)


def _follow_up(case: Case, work: Work, moment: Moment) -> None:
    if case.follow_up is None or work.people.find(case.requester) is None:
        return
    shift = timedelta(hours=moment.chance.uniform(-SHIFT_HOURS, SHIFT_HOURS))
    at = moment.unless_quiet(moment.now + moment.programme.check_in_after + shift)
    work.follow_ups.put(FollowUp(case.follow_up, case.requester, at))
    work.timers.set(Timer.CHECK_IN, case.follow_up, at)
    work.cases.save(replace(case, follow_up=None))  # whoever comes next finds it written


def destroy(case: Case, work: Work, moment: Moment) -> None:
    """Let everything of a case go, its key first of all."""
    parted = _parted(case, work, moment)
    for person in _sides(case):
        stops.let_go(case.id, person, work, moment)
        work.inbox.drop_parked_of(person)
    drop(case.id, work)
    for person in _sides(case):
        _remember_parting(person, parted, work)


def drop(case: CaseId, work: Work) -> None:
    """Let every row of a case go, and its key; what nobody can read goes with it."""
    for table in (work.outbox, work.sent, work.offers, work.cards, work.seats):
        table.drop_case(case)
    work.timers.cancel_all(case)
    work.cases.destroy(case)
    work.transit.renew()


def take_back(offer: Offer, work: Work, moment: Moment) -> None:
    """Take an offer back in transit: its case may be gone before that is done."""
    try:
        shown = work.sent.find(offer.handle)
    except SealBroken:
        return
    if offer.answer is Answer.OPEN and shown is not None:
        to = reader_of(work, offer.person, moment)
        work.outbox.put(EditCard(to, shown.message_id, matchmaking.OfferGone(), quiet=True))


def _sides(case: Case) -> list[int]:
    return [case.requester, *([case.match.person] if case.match else [])]


def _parted(case: Case, work: Work, moment: Moment) -> datetime:
    """Return when a case was over for those in it: by Telegram's clock, where that is ahead.

    It is Telegram that dates what they write.
    """
    try:
        last = work.sent.newest(case.id)
    except SealBroken:
        last = None
    said = datetime.fromtimestamp(last.date, UTC) if last else moment.now
    return max(said, moment.now)


def _remember_parting(person: int, at: datetime, work: Work) -> None:
    """Note that one who sits elsewhere has parted: a text may be on its way that was meant here."""
    if work.seats.of(person):
        work.tallies.begin(person, Counted.PARTING, at, PARTING_COUNTS)
