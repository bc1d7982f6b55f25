"""Asking: a coordinator's next text is the answer to one question, and to that only."""

from datetime import timedelta

from handlers.buttons import Rows
from handlers.events import PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.who import reader
from storage.dialogue import Asked, Question
from storage.pending import Pending
from storage.values import Text
from storage.work import Work

ANSWER_WITHIN = timedelta(minutes=15)
"""Not for long: what is typed later may be meant for a colleague."""
BEGUN_STANDS = timedelta(hours=1)


def ask(  # noqa: PLR0913  what is asked, about what, of whom
    event: PersonEvent,
    begun: Pending,
    message: Message,
    work: Work,
    moment: Moment,
    *,
    rows: Rows = (),
) -> None:
    """Let the next text of a coordinator go on with what they have begun."""
    keep(begun, work, moment)
    work.dialogue.ask(Question(event.person, Asked.DESK, moment.now + ANSWER_WITHIN))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def keep(begun: Pending, work: Work, moment: Moment) -> None:
    """Write down what a coordinator has begun, in place of anything else they had."""
    before = work.pending.begun_by(begun.by)
    if before is not None and before.id != begun.id:
        forget(before, work)
    work.pending.put(begun)
    work.timers.set(Timer.PENDING, begun.id, moment.now + BEGUN_STANDS)


def forget(pending: Pending, work: Work) -> None:
    """Let something pending go."""
    work.pending.drop(pending.id)
    work.timers.cancel_all(pending.id)


def line(text: Text, at_most: int) -> str | None:
    """Return a text as one line without anything unseen in it; None where it is none."""
    typed = text.text.strip()
    fits = 0 < len(typed) <= at_most and typed.isprintable()
    return typed if fits else None
