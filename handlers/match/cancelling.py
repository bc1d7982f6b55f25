"""Cancelling: a request can be taken back at any time before the talk begins."""

from dataclasses import dataclass

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.match import closing, introduction
from handlers.moment import Moment
from handlers.orders import EditCard, Message
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.work import Work

KINDS = ("request", "few", "introduction")
"""The cards that bear the button."""
BEFORE_TALKING = frozenset({Stage.DRAFT, Stage.WAITING, Stage.INTRODUCED})


@dataclass(frozen=True, slots=True, repr=False)
class RequestCancelled(Message):
    """It is gone, as asked."""


def pressed(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the request back on whose card was pressed."""
    case = cards.case_of(event, work, *KINDS)
    if case is None or case.stage not in BEFORE_TALKING:
        return cards.ButtonOld()
    cancel(event, case, work, moment)
    return None


def cancel(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> None:
    """Take a request back; a supporter who had said yes is told kindly."""
    to, rows = reader(work, event, moment), column(Button(Verb.ASK_START))
    work.outbox.put(EditCard(to, event.message_id, RequestCancelled(), rows, case.id))
    if case.stage is Stage.INTRODUCED:
        introduction.release(case, work, moment)
    work.dialogue.drop(event.person)
    closing.close(case, work, moment)
