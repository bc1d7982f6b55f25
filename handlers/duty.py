"""Duty: which coordinators read alerts at which hours, and in how few taps they say so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.moment import Moment, Programme
from handlers.orders import EditCard, Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from matching.hours import Hours, first_open, open_at, parse
from matching.weeks import united
from storage.coordinators import Coordinator
from storage.values import RowId
from storage.work import Work

WRITTEN: Mapping[Verb, str] = {
    Verb.DUTY_DAYS: "mon-fri 08:00-17:00",
    Verb.DUTY_DAILY: "mon-sun 08:00-20:00",
    Verb.DUTY_EVENINGS: "mon-sun 17:00-22:00",
    Verb.DUTY_ALWAYS: "mon-sun 00:00-24:00",
}


@dataclass(frozen=True, slots=True, repr=False)
class DutyShown(Message):
    """When you read alerts; those who wait are told so."""

    hours: Hours | None


def hours_of(coordinator: Coordinator, programme: Programme) -> Hours | None:
    """Return when a coordinator reads alerts, by the programme's clock; None where nobody said."""
    declared = coordinator.hours
    return replace(declared, zone=programme.zone) if declared else programme.duty


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show a coordinator's own hours, and the choice."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    message, rows = DutyShown(hours_of(me, moment.programme)), _choice()
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def choose(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Set a coordinator's own hours."""
    me = work.coordinators.of_person(event.person)
    if me is None or event.verb is None:
        return cards.ButtonOld()
    hours = parse(WRITTEN[event.verb], moment.programme.zone)
    work.coordinators.put(replace(me, hours=hours))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, DutyShown(hours), _choice()))
    return None


def _choice() -> Rows:
    return column(
        Button(Verb.DUTY_DAYS),
        Button(Verb.DUTY_DAILY),
        Button(Verb.DUTY_EVENINGS),
        Button(Verb.DUTY_ALWAYS),
        Button(Verb.DESK_SHOW),
    )


def on_duty(coordinators: Iterable[Coordinator], moment: Moment) -> list[Coordinator]:
    """Return those who read alerts at this moment; who never said when, may always do."""
    each_with = ((each, hours_of(each, moment.programme)) for each in coordinators)
    return [each for each, hours in each_with if hours is None or open_at(hours, moment.now)]


def next_on(coordinators: Iterable[Coordinator], moment: Moment) -> datetime | None:
    """Return when the first of some coordinators will be on duty, who are not yet."""
    many = [hours for each in coordinators if (hours := hours_of(each, moment.programme))]
    return first_open(many, moment.now)


def read_at(rows: Iterable[RowId], work: Work, moment: Moment) -> Hours | None:
    """Return when at least one of some coordinators reads; None where any of them may always."""
    known = work.coordinators.all()
    found = [hours_of(known[row], moment.programme) for row in rows if row in known]
    declared = [hours for hours in found if hours is not None]
    if len(declared) < len(found) or not declared:
        return None
    return declared[0] if len(set(declared)) == 1 else united(declared, moment.programme.zone)
