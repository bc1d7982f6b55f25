"""Beginnings: what a coordinator is in the middle of, one thing at a time, and not for long."""

from datetime import timedelta

from handlers.asking import Answer
from handlers.moment import Moment
from handlers.timers import Timer
from storage.pending import Pending
from storage.work import Work

STANDS = timedelta(hours=1)


def keep(begun: Pending, work: Work, moment: Moment) -> None:
    """Write down what a coordinator has begun, in place of anything else they had."""
    before = work.pending.begun_by(begun.by)
    if before is not None and before.id != begun.id:
        forget(before, work)
    work.pending.put(begun)
    work.timers.set(Timer.PENDING, begun.id, moment.now + STANDS)


def forget(pending: Pending, work: Work) -> None:
    """Let something pending go."""
    work.pending.drop(pending.id)
    work.timers.cancel_all(pending.id)


def of(answer: Answer, work: Work) -> Pending | None:
    """Return what an answer goes on with, if its writer is still in the middle of that."""
    me = work.coordinators.of_person(answer.event.person)
    begun = work.pending.begun_by(me.id) if me else None
    return begun if begun and begun.id == answer.about else None
