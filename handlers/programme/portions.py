"""Portions: what touches many is done a few at a time, so that nobody else waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, OrderDelivered, OrderRefused, TimerDue
from handlers.joining import beginnings
from handlers.moment import Moment
from handlers.orders import Message, SendCard, SendNotice
from handlers.programme import retiring, roster
from handlers.programme.addressing import FromProgramme, listeners
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import SupporterId
from storage.journal import Act
from storage.pending import Kind, Pending, Step
from storage.session import new_id
from storage.supporters import Supporter
from storage.values import RowId
from storage.work import Work

APART = timedelta(seconds=5)
AT_ONCE = {Kind.MESSAGE: 16, Kind.RETIRING: 4}
REPORTED_AFTER = timedelta(hours=1)
"""How long after the last try of an undelivered message the count is closed."""
RECEIPT = "all:"
GROUPS: Mapping[Verb, str] = {Verb.RETIRE_LAPSED: "lapsed", Verb.RETIRE_SILENT: "silent"}
LAPSED_FOR = timedelta(days=90)


@dataclass(frozen=True, slots=True, repr=False)
class RetireManyAsked(Message):
    """Take all of these off the roster? `second` says that another coordinator must agree."""

    group: str
    count: int
    second: bool


@dataclass(frozen=True, slots=True, repr=False)
class MessageArrived(Message):
    """To its author: a message to all has arrived at so many, and could not reach so many."""

    arrived: int
    failed: int


@dataclass(frozen=True, slots=True, repr=False)
class ManyRetired(Message):
    """To its author: so many are off the roster."""

    count: int


def _members(group: str, work: Work, moment: Moment) -> tuple[SupporterId, ...]:
    """Return who belongs to a group that can be retired together, at this moment."""
    everybody = work.supporters.all().values()
    return tuple(each.id for each in everybody if _belongs(each, group, moment))


def still(pending: Pending, work: Work, moment: Moment) -> tuple[SupporterId, ...]:
    """Return those of an act's group who belong to it still; whoever joined it later is not in."""
    members = set(_members(pending.group, work, moment))
    return tuple(each for each in pending.left if each in members)


def _belongs(supporter: Supporter, group: str, moment: Moment) -> bool:
    if group == "silent":
        return roster.GROUPS[Verb.ROSTER_SILENT](supporter, moment.today)
    expires = supporter.training_expires
    lapsed = roster.GROUPS[Verb.ROSTER_LAPSED](supporter, moment.today)
    return lapsed and expires is not None and expires < moment.today - LAPSED_FOR


def ask_retiring(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask a coordinator whether they mean all of a group."""
    me = work.coordinators.of_person(event.person)
    if me is None or event.verb is None:
        return cards.ButtonOld()
    group = GROUPS[event.verb]
    found = _members(group, work, moment)
    if not found:
        return cards.ButtonOld()
    begun = Pending(new_id(), Kind.RETIRING, me.id, group=group, left=found)
    beginnings.keep(begun, work, moment)
    second = len(work.coordinators.all()) > 1
    rows = column(Button(Verb.ACT_SEND, begun.id), Button(Verb.ACT_DROP, begun.id))
    message = RetireManyAsked(group, len(found), second)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def begin(pending: Pending, work: Work, moment: Moment) -> None:
    """Let an act take effect, by day."""
    left = listeners(work)
    if pending.kind is Kind.RETIRING:
        left = still(pending, work, moment)
    pending = replace(pending, step=Step.RUNS, left=left, total=len(left))
    work.pending.put(pending)
    starts = moment.unless_quiet(moment.now)
    work.timers.set(Timer.PORTION, pending.id, starts)
    closes = starts + moment.programme.undelivered + REPORTED_AFTER
    work.timers.set(Timer.PENDING, pending.id, closes)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Reach the next few."""
    pending = work.pending.all().get(RowId(event.subject))
    if pending is None or pending.step is not Step.RUNS:
        return
    many = AT_ONCE[pending.kind]
    now, left = pending.left[:many], pending.left[many:]
    found = (work.supporters.find(each) for each in now)
    there = [each for each in found if each is not None]
    errand = _send if pending.kind is Kind.MESSAGE else _retire
    reached = sum(errand(each, pending, work, moment) for each in there)
    total = pending.total - len(now) + reached
    pending = work.pending.put(replace(pending, left=left, total=total))
    if left:
        work.timers.set(Timer.PORTION, pending.id, moment.now + APART)
    elif pending.kind is Kind.RETIRING:
        report(pending, work, moment)
    else:
        work.journal.note(Act.MESSAGE_SENT, pending.by)
        _report_if_whole(pending, work, moment)


def _send(supporter: Supporter, pending: Pending, work: Work, moment: Moment) -> bool:
    if supporter.person is None or pending.text is None or not roster.is_confirmed(supporter):
        return False
    heading = FromProgramme(moment.programme.name)
    to = reader_of(work, supporter.person, moment)
    receipt = RECEIPT + pending.id.hex()
    work.outbox.put(SendNotice(to, heading, pending.text, receipt))
    return True


def _retire(supporter: Supporter, pending: Pending, work: Work, moment: Moment) -> bool:
    """Retire one, unless they have come back meanwhile."""
    if not _belongs(supporter, pending.group, moment):
        return False
    work.journal.note(Act.RETIRED, pending.by)
    retiring.let_go(supporter, work, moment)
    return True


def is_of_many(event: OrderDelivered | OrderRefused, work: Work) -> bool:  # noqa: ARG001  a condition
    """Tell whether it is about a message to all."""
    return (event.receipt or "").startswith(RECEIPT)


def delivered(event: OrderDelivered, work: Work, moment: Moment) -> None:
    """Count one whom a message to all has reached."""
    if (pending := _of(event, work)) is not None:
        pending = work.pending.put(replace(pending, arrived=pending.arrived + 1))
        _report_if_whole(pending, work, moment)


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Count one whom it cannot reach."""
    if (pending := _of(event, work)) is not None:
        pending = work.pending.put(replace(pending, failed=pending.failed + 1))
        _report_if_whole(pending, work, moment)


def _of(event: OrderDelivered | OrderRefused, work: Work) -> Pending | None:
    row = (event.receipt or "").removeprefix(RECEIPT)
    return work.pending.all().get(RowId(bytes.fromhex(row)))


def _report_if_whole(pending: Pending, work: Work, moment: Moment) -> None:
    if not pending.left and pending.arrived + pending.failed >= pending.total:
        report(pending, work, moment)


def report(pending: Pending, work: Work, moment: Moment) -> None:
    """Tell its author, if they still coordinate, what it came to; then it is gone."""
    author = work.coordinators.all().get(pending.by)
    beginnings.forget(pending, work)
    if author is None:
        return
    message: Message = ManyRetired(pending.total)
    if pending.kind is Kind.MESSAGE:
        message = MessageArrived(pending.arrived, pending.total - pending.arrived)
    work.outbox.put(SendCard(reader_of(work, author.person, moment), message))
