"""Guesses: when many wrong codes come, the coordinators hear of it. Who tried is not kept."""

from dataclasses import dataclass
from datetime import timedelta

from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader_of
from storage.tallies import EVERYBODY, Counted
from storage.work import Work

REPORTED_EVERY = timedelta(hours=24)


@dataclass(frozen=True, slots=True, repr=False)
class ManyGuessed(Message):
    """Somebody tries codes and links that open nothing; what can be done about it."""


def report(work: Work, moment: Moment) -> None:
    """Let every coordinator know, at most once in `REPORTED_EVERY`."""
    if work.tallies.count(EVERYBODY, Counted.REPORT, moment.now):
        return
    work.tallies.note(EVERYBODY, Counted.REPORT, moment.now, REPORTED_EVERY)
    for coordinator in work.coordinators.all().values():
        work.outbox.put(SendCard(reader_of(work, coordinator.person, moment), ManyGuessed()))
