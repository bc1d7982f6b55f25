"""Reporting: what somebody chose to say reaches a coordinator on duty, and nothing else does.

Never one of the two of that talk. A supporter's report goes only to coordinators who could not have
been the one who asked: of a talk that is gone nobody knows who that was, and of an open one it must
not show that the only coordinator left out, or the one whose hours are missing, is they. "The
coordinators know" is said when Telegram has taken it, with the hours in which they read.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import duty
from handlers.events import OrderDelivered, OrderRefused, TimerDue
from handlers.match.alerts import next_quarter
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.who import reader_of
from matching.hours import Hours
from storage.coordinators import Coordinator
from storage.reports import NO_SUPPORTER, NOBODY, Report
from storage.seats import Side
from storage.tallies import Counted
from storage.values import RowId
from storage.work import Work

RECEIPT = "report:"
AT_MOST, WITHIN = 3, timedelta(days=7)
"""Reports of one person that are passed on."""


@dataclass(frozen=True, slots=True, repr=False)
class FeltWrong(Message):
    """To coordinators: something felt wrong in a talk; `name` where the reporter says it."""

    what: str
    words: str
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class WrongSent(Message):
    """It goes to a coordinator at `after`."""

    after: datetime


@dataclass(frozen=True, slots=True, repr=False)
class WrongKnown(Message):
    """A coordinator has it; `duty` is when they read."""

    duty: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class WrongForNobody(Message):
    """There is no coordinator to whom this could be passed on."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class WrongOften(Message):
    """No more of these is passed on for a while."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class WrongExpired(Message):
    """What was begun was not finished in time, and is gone."""


def name_of(report: Report, work: Work) -> str:
    """Return the supporter's name, where the one who reports lets it go along."""
    supporter = work.supporters.find(report.supporter)
    return supporter.listed_as if supporter and report.named else ""


def send(report: Report, work: Work, moment: Moment) -> Message:
    """Let a report go out to a coordinator on duty, and return what is said of it."""
    contact = moment.programme.contact
    work.timers.cancel_all(report.id)
    work.reports.drop(report.id)
    to = _who_may_hear(report, work)
    if not to:
        return WrongForNobody(contact)
    if work.tallies.count(report.by, Counted.REPORT, moment.now) >= AT_MOST:
        return WrongOften(contact)
    work.tallies.note(report.by, Counted.REPORT, moment.now, WITHIN)
    rows, name = tuple(each.id for each in to), name_of(report, work)
    work.reports.put(
        replace(report, sent=True, supporter=NO_SUPPORTER, case=None, name=name, to=rows),
    )
    at = _first(to, moment)
    work.timers.set(Timer.REPORT, report.id, at)
    return WrongSent(at)


def _who_may_hear(report: Report, work: Work) -> list[Coordinator]:
    supporter = work.supporters.find(report.supporter)
    case = work.cases.find(report.case) if report.case else None
    asked = case.requester if case else None
    unknown = report.side is Side.SUPPORTER  # in an open talk, too: it must not show who asked
    two = {report.by, supporter.person if supporter else None, asked}
    return [
        each
        for each in work.coordinators.all().values()
        if each.person not in two and not (unknown and work.people.knows(each.person))
    ]


def _first(coordinators: list[Coordinator], moment: Moment) -> datetime:
    """Return the quarter hour at which the first of some coordinators gets it."""
    if _there(coordinators, moment):
        return next_quarter(moment.now)
    awake = moment.unless_quiet(moment.now)
    on = duty.next_on(coordinators, moment)
    open_ended = any(duty.hours_of(each, moment.programme) is None for each in coordinators)
    times = [*([on] if on else []), *([awake] if open_ended else [])]
    return next_quarter(min(times, default=awake))


def _there(coordinators: list[Coordinator], moment: Moment) -> list[Coordinator]:
    """Return who reads at this moment; at night only those who said so."""
    at_night = moment.unless_quiet(moment.now) > moment.now
    return [
        each
        for each in duty.on_duty(coordinators, moment)
        if not at_night or duty.hours_of(each, moment.programme) is not None
    ]


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Send what waits to those on duty; let go of what was begun and not finished."""
    report = work.reports.find(event.subject)
    if report is None:  # damaged on disk: nobody can read any more whose it was
        work.reports.drop(event.subject)
        return
    if not report.sent:
        _expire(report, work, moment)
        return
    known = work.coordinators.all()
    left = [known[row] for row in report.to if row in known and row not in report.tried]
    there = _there(left, moment)
    for coordinator in there:
        message = FeltWrong(report.what, report.words, report.name)
        to = reader_of(work, coordinator.person, moment)
        work.outbox.put(SendCard(to, message, receipt=RECEIPT + report.id.hex()))
    tried = (*report.tried, *(each.id for each in there))
    work.reports.put(replace(report, tried=tried))
    if not there and left:
        work.timers.set(Timer.REPORT, report.id, _first(left, moment))
    elif not left:
        _give_up(report, work, moment)


def _expire(report: Report, work: Work, moment: Moment) -> None:
    work.reports.drop(report.id)
    if report.what:
        work.outbox.put(SendCard(reader_of(work, report.by, moment), WrongExpired()))


def _give_up(report: Report, work: Work, moment: Moment) -> None:
    """Say that nobody could get it."""
    work.reports.drop(report.id)
    if report.by != NOBODY:
        to = reader_of(work, report.by, moment)
        work.outbox.put(SendCard(to, WrongForNobody(moment.programme.contact)))


def is_report(event: OrderDelivered | OrderRefused, work: Work) -> bool:  # noqa: ARG001  a condition
    """Tell whether it is about a report on its way to a coordinator."""
    return (event.receipt or "").startswith(RECEIPT)


def _of(event: OrderDelivered | OrderRefused, work: Work) -> Report | None:
    return work.reports.find(bytes.fromhex((event.receipt or "").removeprefix(RECEIPT)))


def delivered(event: OrderDelivered, work: Work, moment: Moment) -> None:
    """Tell whoever reported that a coordinator has it; from here on nothing of it is kept."""
    report = _of(event, work)
    if report is None:
        return
    work.reports.drop(report.id)
    work.timers.cancel_all(report.id)
    coordinator = work.coordinators.of_person(event.person)
    if report.by != NOBODY:
        rows: list[RowId] = [coordinator.id] if coordinator else []
        message = WrongKnown(duty.read_at(rows, work, moment))
        work.outbox.put(SendCard(reader_of(work, report.by, moment), message))


def without(coordinator: RowId, work: Work, moment: Moment) -> None:
    """Look for another coordinator where what went out to one is dropped with them."""
    for report in work.reports.sent_to(coordinator):
        work.timers.set(Timer.REPORT, report.id, next_quarter(moment.now))


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Look for another coordinator where this one cannot be reached."""
    report = _of(event, work)
    if report is not None:
        work.timers.set(Timer.REPORT, report.id, next_quarter(moment.now))
