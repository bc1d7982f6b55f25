"""Alerts: the coordinators learn that a case waits, and why in two words. Never whose it is.

An alert goes out on the quarter hour, so that its time tells little. "The coordinators know" is
said only after Telegram has taken it, with the hours in which they read.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import duty
from handlers.buttons import Button, column
from handlers.events import OrderDelivered, TimerDue
from handlers.match.pool import wishes_are_narrow
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader_of
from matching.hours import Hours
from storage.cases import Alert, Case, Stage
from storage.values import CaseId
from storage.work import Work

Known = str | Hours
"""What may be said of the coordinators: "no", "yes", or the hours in which they read."""

QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, repr=False)
class CaseWaits(Message):
    """A request waits; `reason` is "nobody-free" or "wishes-narrow"."""

    reason: str


def raise_for(case: Case, work: Work, moment: Moment) -> Case:
    """Let the coordinators know at the next quarter hour, once a case; return the case."""
    if case.alert is not Alert.NONE:
        return case
    work.timers.set(Timer.ALERT, case.id, next_quarter(moment.now))
    return work.cases.save(replace(case, alert=Alert.DUE))


def next_quarter(instant: datetime) -> datetime:
    """Return the next full quarter of an hour."""
    past = timedelta(
        minutes=instant.minute % 15, seconds=instant.second, microseconds=instant.microsecond
    )
    return instant - past + QUARTER


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Send the alert, if the case still waits, to every coordinator but the one who asks.

    Whoever is on duty gets it first, the others when their hours begin; where nobody is, all do.
    """
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.WAITING:
        return
    narrow = wishes_are_narrow(case, work, moment)
    message = CaseWaits("wishes-narrow" if narrow else "nobody-free")
    everybody = work.coordinators.all().values()
    left = [
        each for each in everybody if each.person != case.requester and each.id not in case.alerted
    ]
    told = duty.on_duty(left, moment) or (left if not case.alerted else [])
    for coordinator in told:
        to = reader_of(work, coordinator.person, moment)
        rows = column(Button(Verb.TIME_ASK))
        work.outbox.put(SendCard(to, message, rows, case=case.id, receipt="alert"))
    work.cases.save(replace(case, alerted=(*case.alerted, *(each.id for each in told))))
    later = duty.next_on((each for each in left if each not in told), moment)
    if later is not None:
        work.timers.set(Timer.ALERT, case.id, next_quarter(later))


def delivered(event: OrderDelivered, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Note that a coordinator has it: from here on it may be said."""
    case = work.cases.find(event.case) if event.case else None
    coordinator = work.coordinators.of_person(event.person)
    if case is not None and case.stage is Stage.WAITING and coordinator is not None:
        read_by = tuple(dict.fromkeys((*case.read_by, coordinator.id)))
        work.cases.save(replace(case, alert=Alert.DELIVERED, read_by=read_by))


def known(case: Case, work: Work, moment: Moment) -> Known:
    """Return what may be said of the coordinators about a case: when those read who have it."""
    there = [row for row in case.read_by if row in work.coordinators.all()]
    if case.alert is not Alert.DELIVERED or not there:
        return "no"
    return duty.read_at(there, work, moment) or "yes"
