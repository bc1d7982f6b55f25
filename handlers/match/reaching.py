"""Reaching out: after a yes the supporter says when they can write, and the requester is told.

First contact is the supporter's first delivered message, not their yes. At half the time they
are reminded, once; at its end somebody else is offered.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import cards
from handlers.buttons import Button, Rows, column, rematch
from handlers.events import ButtonPressed, OrderDelivered, TimerDue
from handlers.match import starting_over
from handlers.moment import Moment
from handlers.orders import EditCard, Message, Reader, SendCard
from handlers.quiet import after_own
from handlers.relay.relaying import two_sided
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import coverage
from matching.values import When
from storage.cases import Case, Match, Stage
from storage.seats import Side
from storage.values import CardId, CaseId
from storage.work import Work

UNLESS_SAID = {
    When.ROUTINE: timedelta(hours=24),
    When.SOON: timedelta(hours=12),
    When.URGENT: timedelta(hours=2),
}
"""The time to write of a supporter who did not say when they can."""
REACH_AT_MOST = timedelta(hours=48)
"""From the yes on, whatever they say: somebody waits."""
REMINDERS_AT_MOST = 2
"""However often somebody names another time."""
SAID_AT_MOST = 3
EVENING = time(21)
EVENING_STARTS_BEFORE = time(20)
OPEN = frozenset({Stage.INTRODUCED, Stage.TALKING})


@dataclass(frozen=True, slots=True, repr=False)
class OfferAccepted(Message):
    """Thank you: you know them as `alias`. When can you write?"""

    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class ReachNoted(Message):
    """They know by when you write."""

    alias: str
    by: datetime


@dataclass(frozen=True, slots=True, repr=False)
class ReachTold(Message):
    """The supporter can write by then."""

    name: str
    by: datetime


@dataclass(frozen=True, slots=True, repr=False)
class ReachReminder(Message):
    """A colleague waits for the first words."""

    alias: str
    by: datetime


@dataclass(frozen=True, slots=True, repr=False)
class ReachOver(Message):
    """The time is over; somebody else is asked, and no harm is done."""

    alias: str


def begin(case: Case, event: ButtonPressed, work: Work, moment: Moment) -> Case:
    """Thank a supporter for their yes, and ask when they can write."""
    match = two_sided(case)
    to = reader(work, event, moment)
    card = cards.lay(work, "reach", match.person, case.id)
    rows = times(card, to, moment)
    work.outbox.put(EditCard(to, event.message_id, OfferAccepted(match.alias), rows, case.id))
    when = case.wishes.when or When.ROUTINE
    by = moment.now + UNLESS_SAID[when]
    return _set(case, by if when is When.URGENT else moment.unless_quiet(by), work, moment)


def times(card: CardId, to: Reader, moment: Moment) -> Rows:
    """Return the buttons that say when a supporter can write, and that of stepping back."""
    evening = moment.now.astimezone(ZoneInfo(to.zone)).time() < EVENING_STARTS_BEFORE
    hour, tomorrow = Button(Verb.REACH_HOUR, card), Button(Verb.REACH_TOMORROW, card)
    middle = (Button(Verb.REACH_EVENING, card),) if evening else ()
    return column(hour, *middle, tomorrow, rematch(card, Side.SUPPORTER))


def _set(case: Case, by: datetime, work: Work, moment: Moment) -> Case:
    match = replace(two_sided(case), reach_by=by)
    half = _within_hours(case, match, moment.now + (by - moment.now) / 2, work)
    work.timers.cancel(Timer.REACH_HALF, case.id)
    if half is not None and half < by:
        work.timers.set(Timer.REACH_HALF, case.id, half)
    work.timers.set(Timer.REACH_END, case.id, by)
    return work.cases.save(replace(case, match=match))


def _within_hours(case: Case, match: Match, instant: datetime, work: Work) -> datetime | None:
    """Return the first instant from `instant` on at which the supporter may be written to.

    It lies within their hours and, unless somebody needs them as soon as can be, outside of those
    in which they want to be left alone.
    """
    supporter = work.supporters.find(match.supporter)
    for window in coverage([supporter.hours], instant) if supporter else []:
        urgent = case.wishes.when is When.URGENT
        start = window.start if urgent else after_own(supporter, window.start)
        if start < window.end:
            return start
    return None


def said(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Take the supporter at their word, and tell the requester."""
    match = case.match
    if case.stage not in OPEN or match is None or match.contact is not None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    by = min(_chosen(event.verb, to, moment), match.accepted + REACH_AT_MOST)
    if match.reach_said == SAID_AT_MOST or (match.reach_said and by == match.reach_by):
        return cards.ButtonOld()
    case = replace(case, match=replace(match, reach_said=match.reach_said + 1))
    case = _set(case, by, work, moment)
    noted = ReachNoted(match.alias, by)
    rows = column(rematch(event.card, Side.SUPPORTER))
    work.outbox.put(EditCard(to, event.message_id, noted, rows, case.id))
    requester = reader_of(work, case.requester, moment)
    work.outbox.put(SendCard(requester, ReachTold(match.name, by), case=case.id))
    return None


def _chosen(verb: Verb | None, to: Reader, moment: Moment) -> datetime:
    local = moment.now.astimezone(ZoneInfo(to.zone))
    if verb is Verb.REACH_HOUR:
        return moment.now + timedelta(hours=1)
    day = local.date() + timedelta(days=int(verb is Verb.REACH_TOMORROW))
    return max(datetime.combine(day, EVENING, local.tzinfo), moment.now + timedelta(hours=1))


def remind(event: TimerDue, work: Work, moment: Moment) -> None:
    """Remind a supporter at half the time, once, and not while they want to be left alone."""
    found = _still_awaited(event, work)
    if found:
        case, match = found
        awake = _within_hours(case, match, moment.now, work)
        if awake is None or awake > moment.now:
            if awake is not None and awake < match.reach_by:
                work.timers.set(Timer.REACH_HALF, case.id, awake)
            return
        if match.reminded == REMINDERS_AT_MOST:
            return
        match = replace(match, reminded=match.reminded + 1)
        case = work.cases.save(replace(case, match=match))
        to = reader_of(work, match.person, moment)
        message = ReachReminder(match.alias, match.reach_by)
        card = cards.lay(work, "reach", match.person, case.id)
        rows = column(rematch(card, Side.SUPPORTER))
        work.outbox.put(SendCard(to, message, rows, case.id))


def end(event: TimerDue, work: Work, moment: Moment) -> None:
    """Offer the requester somebody else, because the time is over."""
    found = _still_awaited(event, work)
    if found:
        case, match = found
        to = reader_of(work, match.person, moment)
        work.outbox.put(SendCard(to, ReachOver(match.alias), case=case.id))
        starting_over.start_over(case, "silent", work, moment)


def _still_awaited(event: TimerDue, work: Work) -> tuple[Case, Match] | None:
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage not in OPEN or case.match is None or case.match.contact:
        return None
    return case, case.match


def reached(event: OrderDelivered, work: Work, moment: Moment) -> None:
    """Note the supporter's first delivered message: this is the first contact."""
    case = work.cases.find(event.case) if event.case else None
    if case is None or case.match is None or case.match.contact is not None:
        return
    work.timers.cancel(Timer.REACH_HALF, case.id)
    work.timers.cancel(Timer.REACH_END, case.id)
    work.timers.cancel(Timer.STANDARD, case.id)
    work.cases.save(replace(case, match=replace(case.match, contact=moment.now)))
