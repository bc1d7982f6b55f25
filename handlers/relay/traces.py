"""Traces: what still stands in the chats when a talk has closed leaves them in its time, too.

At the close its messages move, a few at a time and for each side in commits of their own, under
keys that know nothing else. What Telegram refuses to delete comes here as well: it is tried again,
or its chat is told.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.events import Event, OrderRefused, TimerDue
from handlers.moment import Moment
from handlers.orders import DeleteMessages
from handlers.relay import clearing
from handlers.relay.sifting import Sieve, is_too_old, written
from handlers.timers import Timer
from storage.cases import Case
from storage.outgoing import Trace
from storage.session import new_id
from storage.traces import Traces
from storage.work import Work

SHIFT_MINUTES = 30.0
"""What is left goes up to this much later, so that its time tells no close, and no other side."""
DICE_AFTER = timedelta(hours=25)
"""Bot API, deleteMessage: a dice message can only be deleted 24 hours after it was sent."""
REFUSED = 0
"""The date of a message that Telegram has refused to delete: older than any it deletes."""


def leave(case: Case, person: int, after: int, work: Work, moment: Moment) -> int | None:
    """Move a page of what stands in one side's chat; return where to go on, None at the end.

    Nothing of the case is changed by it: no copy of the write-ahead log joins it to what is
    written here.
    """
    rows, then = work.sent.page(case.id, after, clearing.PAGE)
    keeps = clearing.keepers(case)
    found = (each for _, delivered in rows for each in clearing.of(delivered, keeps))
    messages = tuple(dict.fromkeys(trace for chat, trace in found if chat == person))
    if messages:
        first = min(written(each) for each in messages) + moment.programme.chat_messages
        shift = timedelta(minutes=moment.chance.uniform(0, SHIFT_MINUTES))
        _put(person, messages, first + shift, work)
    return then


def _put(person: int, messages: tuple[Trace, ...], at: datetime, work: Work) -> None:
    traces = Traces(new_id(), person, messages)
    work.traces.put(traces)
    work.timers.set(Timer.TRACES, traces.id, at)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let go what is old enough, and come back for the rest."""
    traces = work.traces.find(event.subject)
    if traces is None:  # gone, or damaged on disk
        work.traces.drop(event.subject)
        return
    sieve = Sieve.by_day(moment)
    left = tuple(each for each in traces.messages if not sieve.takes(traces.person, each))
    sieve.let_go(work)
    if (again := sieve.again()) is None:
        work.traces.drop(traces.id)
        return
    work.traces.save(replace(traces, messages=left))
    work.timers.set(Timer.TRACES, traces.id, again)


def forget(person: int, work: Work, moment: Moment) -> None:
    """Let all that is left in somebody's chat go at once, or tell them, and keep nothing of it.

    What is on its way out of their chat is ordered anew by this: what they are owed is dropped.
    """
    sieve = Sieve(moment, moment.now, at_once=True)
    for order in work.outbox.of_person(person):
        for trace in order.outgoing.traces:
            sieve.takes(person, trace)
    for row in work.traces.of(person):
        traces = work.traces.find(row)
        for trace in traces.messages if traces else ():
            sieve.takes(person, trace)
        work.timers.cancel_all(row)
        work.traces.drop(row)
    sieve.let_go(work)


def was_deletion(event: Event, _: Work) -> bool:
    """Tell whether what was refused should have deleted messages."""
    return isinstance(event, OrderRefused) and bool(event.traces)


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Try what may be deleted without those that may not; the last one left is the one to tell of.

    Telegram deletes none of several of which one cannot be deleted. A chat that is gone is not
    told of what stands in it.
    """
    if event.gone:
        return
    old = tuple(each for each in event.traces if is_too_old(each, moment.now))
    young = tuple(each for each in event.traces if each not in old)
    if old:
        _put(event.person, old, moment.now, work)
        parts = [young] if young else []
    elif len(young) == 1:
        _try_later(event.person, young[0], work, moment)
        parts = []
    else:
        half = len(young) // 2
        parts = [young[:half], young[half:]]
    for part in parts:
        work.outbox.put(DeleteMessages(event.person, None, part))


def _try_later(person: int, trace: Trace, work: Work, moment: Moment) -> None:
    """Keep a young message until it would leave anyway; of an older one its chat is told."""
    if moment.now < written(trace) + DICE_AFTER:
        later = max(DICE_AFTER, moment.programme.chat_messages)
        _put(person, (trace,), written(trace) + later, work)
    else:
        _put(person, (replace(trace, date=REFUSED),), moment.now, work)
