"""Status: how one's own request stands, and what comes next, at any time."""

from dataclasses import dataclass
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, Rows, column, of_talk
from handlers.events import PersonEvent
from handlers.match import waiting
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.seated import own_request, supporting
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.seats import Side
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NothingOpen(Message):
    """No request is open; `supporting` counts the talks in which one supports."""

    supporting: int


@dataclass(frozen=True, slots=True, repr=False)
class IntroducedTo(Message):
    """Somebody has time, and waits for a yes."""

    name: str
    role: str
    by: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class InTouchWith(Message):
    """The talk is open."""

    name: str
    by: datetime | None


def show(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Say how one's own request stands."""
    case = own_request(work, event.person)
    if case is None or case.stage is Stage.DRAFT:
        count = len(supporting(work, event.person))
        rows = column(Button(Verb.ASK_START))
        work.outbox.put(SendCard(reader(work, event, moment), NothingOpen(count), rows))
    else:
        tell(event, case, work, moment)


def tell(event: PersonEvent, case: Case, work: Work, moment: Moment) -> None:
    """Say how a request that was sent stands."""
    message, rows = _standing(case, work, moment)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))


def _standing(case: Case, work: Work, moment: Moment) -> tuple[Message, Rows]:
    match = case.match
    if match is None:
        return waiting.standing(case, work, moment)
    by = None if match.contact else match.reach_by
    if case.stage is Stage.TALKING:
        card = cards.lay(work, "talk", case.requester, case.id)
        return InTouchWith(match.name, by), of_talk(card, Side.REQUESTER)
    card = cards.lay(work, "introduction", case.requester, case.id)
    rows = column(
        Button(Verb.MEET_YES, card), Button(Verb.MEET_OTHER, card), Button(Verb.ASK_CANCEL, card)
    )
    return IntroducedTo(match.name, match.role, by), rows
