"""Unanswered: what was proposed to no answer, or typed and never meant, goes after a week.

Whoever proposed is told, and proposes this no more; the other can still offer it.
"""

from dataclasses import dataclass, replace

from handlers.conversation import proposing
from handlers.conversation.ending import known_as
from handlers.conversation.proposing import across, chat_of
from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message, SendCard
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ProposalUnanswered(Message):
    """To whoever proposed: no answer came, so it is closed and nothing of it has passed."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ProposalOver(Message):
    """What stands on a question that nobody answered for a week."""

    name: str


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Close what is open, and forget what was typed for it."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.TALKING:
        return
    case = work.cases.save(replace(case, typed=()))
    if case.proposal is not None:
        _close(case, work, moment)


def _close(case: Case, work: Work, moment: Moment) -> None:
    shown = Earlier(proposing.open_one(case).card)
    proposer = proposing.close(case, work)
    asked = across(proposer)
    to, told = reader_of(work, chat_of(proposer), moment), ProposalUnanswered(known_as(proposer))
    work.outbox.put(SendCard(to, told, case=case.id))
    other, over = reader_of(work, chat_of(asked), moment), ProposalOver(known_as(asked))
    work.outbox.put(EditCard(other, shown, over, case=case.id, quiet=True))
