"""Seconds: what touches many waits for a second coordinator, or for a day where there is none.

Nobody is their own second. Whoever loses the role loses what they had waiting.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from handlers import cards, fellows
from handlers.buttons import Button, column
from handlers.chronicle import called, note
from handlers.events import ButtonPressed, TimerDue
from handlers.joining import beginnings
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, SendNotice
from handlers.programme import portions
from handlers.programme.addressing import FromProgramme, listeners
from handlers.programme.portions import still
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.coordinators import Coordinator
from storage.journal import Act
from storage.pending import Kind, Pending, Step
from storage.values import RowId
from storage.work import Work

ALONE_AFTER = timedelta(hours=24)
LAPSES_AFTER = timedelta(days=7)

ASKED = {Kind.MESSAGE: Act.MESSAGE_ASKED, Kind.RETIRING: Act.RETIRING_ASKED}
CONFIRMED = {Kind.MESSAGE: Act.MESSAGE_CONFIRMED, Kind.RETIRING: Act.RETIRING_CONFIRMED}
WITHDRAWN = {Kind.MESSAGE: Act.MESSAGE_WITHDRAWN, Kind.RETIRING: Act.RETIRING_WITHDRAWN}


@dataclass(frozen=True, slots=True, repr=False)
class ActDropped(Message):
    """It is gone; nothing was done."""


@dataclass(frozen=True, slots=True, repr=False)
class ActWaits(Message):
    """To its author: it waits for a second coordinator, or takes effect at `due` without one."""

    kind: str
    count: int
    second: bool
    due: datetime


@dataclass(frozen=True, slots=True, repr=False)
class ActAsked(Message):
    """To the others: `by` would like to do this. May they?"""

    kind: str
    count: int
    by: str


@dataclass(frozen=True, slots=True, repr=False)
class OwnAct(Message):
    """Another coordinator must say yes."""


@dataclass(frozen=True, slots=True, repr=False)
class ActBegins(Message):
    """It takes effect; `by` is who said yes, empty where there was nobody to ask."""

    kind: str
    count: int
    by: str


@dataclass(frozen=True, slots=True, repr=False)
class ActRefused(Message):
    """A second coordinator, `by`, said no."""

    kind: str
    by: str


@dataclass(frozen=True, slots=True, repr=False)
class ActLapsed(Message):
    """To its author: nobody answered within a week, so nothing was done."""

    kind: str


def _count(pending: Pending, work: Work, moment: Moment) -> int:
    if pending.kind is Kind.MESSAGE:
        return len(listeners(work))
    return len(still(pending, work, moment))


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let its author throw away what they had begun."""
    pending = _own(event, work)
    if pending is None or pending.step is not Step.BEGUN:
        return cards.ButtonOld()
    beginnings.forget(pending, work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, ActDropped()))
    return None


def _own(event: ButtonPressed, work: Work) -> Pending | None:
    """Return the act on a button, if the presser is its author, and coordinates."""
    me, pending = work.coordinators.of_person(event.person), _pressed(event, work)
    return pending if me and pending and pending.by == me.id else None


def _pressed(event: ButtonPressed, work: Work) -> Pending | None:
    pending = work.pending.all().get(RowId(event.card))
    return pending if pending and pending.kind in ASKED else None


def submit(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let it wait for a second coordinator, or for a day."""
    pending, me = _own(event, work), work.coordinators.of_person(event.person)
    if pending is None or me is None or pending.step is not Step.BEGUN:
        return cards.ButtonOld()
    if pending.kind is Kind.MESSAGE and pending.text is None:
        return cards.ButtonOld()
    others = [each for each in work.coordinators.all().values() if each.id != me.id]
    pending = _wait(pending, work, moment, second=bool(others))
    note(event.person, ASKED[pending.kind], work)
    message, rows = _waits(pending, work, moment), column(Button(Verb.ACT_WITHDRAW, pending.id))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows))
    for each in others:
        _ask(each, pending, called(me, work), work, moment)
    return None


def _wait(pending: Pending, work: Work, moment: Moment, *, second: bool) -> Pending:
    due = moment.now + (LAPSES_AFTER if second else ALONE_AFTER)
    pending = work.pending.put(replace(pending, step=Step.WAITS, second=second, due=due))
    work.timers.set(Timer.PENDING, pending.id, due)
    return pending


def _waits(pending: Pending, work: Work, moment: Moment) -> ActWaits:
    count, due = _count(pending, work, moment), pending.due or moment.now
    return ActWaits(pending.kind, count, pending.second, due)


def _ask(other: Coordinator, pending: Pending, by: str, work: Work, moment: Moment) -> None:
    to = reader_of(work, other.person, moment)
    if pending.text is not None:
        heading = FromProgramme(moment.programme.name)
        work.outbox.put(SendNotice(to, heading, pending.text))
    rows = column(Button(Verb.ACT_YES, pending.id), Button(Verb.ACT_NO, pending.id))
    message = ActAsked(pending.kind, _count(pending, work, moment), by)
    work.outbox.put(SendCard(to, message, rows))


def agree(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take another coordinator's yes."""
    pending, me = _waiting(event, work), work.coordinators.of_person(event.person)
    if pending is None or me is None:
        return cards.ButtonOld()
    if pending.by == me.id:
        return OwnAct()
    note(event.person, CONFIRMED[pending.kind], work)
    begins = ActBegins(pending.kind, _count(pending, work, moment), called(me, work))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, begins))
    fellows.tell(begins, work, moment, but=(me.person,))
    portions.begin(pending, work, moment)
    return None


def _waiting(event: ButtonPressed, work: Work) -> Pending | None:
    """Return the act on a button, if it waits for a second coordinator."""
    pending = _pressed(event, work)
    return pending if pending and pending.second and pending.step is Step.WAITS else None


def refuse(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take another coordinator's no."""
    pending, me = _waiting(event, work), work.coordinators.of_person(event.person)
    if pending is None or me is None:
        return cards.ButtonOld()
    if pending.by == me.id:
        return OwnAct()
    _end(pending, event.person, work)
    refused = ActRefused(pending.kind, called(me, work))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, refused))
    fellows.tell(refused, work, moment, but=(me.person,))
    return None


def withdraw(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let its author take it back, as long as it waits."""
    pending = _own(event, work)
    if pending is None or pending.step is not Step.WAITS:
        return cards.ButtonOld()
    _end(pending, event.person, work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, ActDropped()))
    return None


def _end(pending: Pending, person: int, work: Work) -> None:
    note(person, WITHDRAWN[pending.kind], work)
    beginnings.forget(pending, work)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let take effect what nobody could be asked about; let go what nobody has answered."""
    pending = work.pending.all().get(RowId(event.subject))
    if pending is None:
        return
    if pending.step is Step.BEGUN:
        beginnings.forget(pending, work)
    elif pending.step is Step.RUNS:
        portions.report(pending, work, moment)
    elif pending.second:
        _lapse(pending, work, moment)
    else:
        begins = ActBegins(pending.kind, _count(pending, work, moment), "")
        fellows.tell(begins, work, moment)
        portions.begin(pending, work, moment)


def _lapse(pending: Pending, work: Work, moment: Moment) -> None:
    author = work.coordinators.all().get(pending.by)
    beginnings.forget(pending, work)
    if author is not None:
        to = reader_of(work, author.person, moment)
        work.outbox.put(SendCard(to, ActLapsed(pending.kind)))


def without(leaving: Coordinator, work: Work, moment: Moment) -> None:
    """Drop what somebody who has left had pending; who is alone now waits for a day instead."""
    alone = len(work.coordinators.all()) == 1
    for pending in list(work.pending.all().values()):
        if pending.by == leaving.id and pending.step is not Step.RUNS:
            beginnings.forget(pending, work)
        elif alone and pending.second and pending.step is Step.WAITS:
            _go_on_alone(_wait(pending, work, moment, second=False), work, moment)


def _go_on_alone(pending: Pending, work: Work, moment: Moment) -> None:
    author = work.coordinators.all().get(pending.by)
    if author is not None:
        to, rows = (
            reader_of(work, author.person, moment),
            column(Button(Verb.ACT_WITHDRAW, pending.id)),
        )
        work.outbox.put(SendCard(to, _waits(pending, work, moment), rows))
