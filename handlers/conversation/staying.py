"""Staying: what each side chooses about the messages of a talk, for themselves and in quiet.

Either may wish that both chats are cleared at the close, and keep what they wrote themselves in
their own. The other side is not told: who is asked whether they mind would be pressed to answer,
and who reads that the other clears may take it for mistrust. The closing words tell both alike.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.seats import Side
from storage.values import CardId
from storage.work import Work

CARD = "chat"
KINDS = ("talk", "end")
"""The cards that bear the button."""
CHOICES = (
    Verb.CHAT_CLEAR_ON,
    Verb.CHAT_CLEAR_OFF,
    Verb.CHAT_KEEP_ON,
    Verb.CHAT_KEEP_OFF,
)


@dataclass(frozen=True, slots=True, repr=False)
class WhatStays(Message):
    """When the messages leave; `clear` and `keep` are what the reader has chosen."""

    clear: bool
    keep: bool


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show what one has chosen."""
    case = cards.case_of(event, work, *KINDS)
    if case is None or case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    card = cards.lay(work, CARD, event.person, case.id)
    message, rows = _page(case, _side(case, event.person), card)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows, case.id))
    return None


def choose(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Choose one of the two, or not; the other side hears nothing."""
    if case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    side = _side(case, event.person)
    if event.verb in {Verb.CHAT_CLEAR_ON, Verb.CHAT_CLEAR_OFF}:
        wishes = _with(case.clears, side, there=event.verb is Verb.CHAT_CLEAR_ON)
        case = work.cases.save(replace(case, clears=wishes))
    else:
        wishes = _with(case.keeps, side, there=event.verb is Verb.CHAT_KEEP_ON)
        case = work.cases.save(replace(case, keeps=wishes))
    message, rows = _page(case, side, event.card)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    return None


def _with(sides: tuple[Side, ...], side: Side, *, there: bool) -> tuple[Side, ...]:
    others = tuple(each for each in sides if each is not side)
    return (*others, side) if there else others


def _page(case: Case, side: Side, card: CardId) -> tuple[Message, Rows]:
    clear, keep = side in case.clears, side in case.keeps
    clearing = Verb.CHAT_CLEAR_OFF if clear else Verb.CHAT_CLEAR_ON
    keeping = Verb.CHAT_KEEP_OFF if keep else Verb.CHAT_KEEP_ON
    return WhatStays(clear, keep), column(Button(clearing, card), Button(keeping, card))


def _side(case: Case, person: int) -> Side:
    return Side.REQUESTER if person == case.requester else Side.SUPPORTER
