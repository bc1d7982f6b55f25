"""Cards of a case: what the id on a pressed button stands for, if it is the presser's at all."""

from dataclasses import dataclass

from handlers.buttons import new_card
from handlers.events import ButtonPressed
from handlers.orders import Message
from storage.cards import Card
from storage.cases import Case
from storage.values import CardId, CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ButtonOld(Message):
    """This button has had its day."""


def lay(work: Work, kind: str, person: int, case: CaseId, subject: bytes = b"") -> CardId:
    """Write down a card of a case, and return the id for its buttons."""
    card = Card(new_card(), kind, person, case, subject)
    work.cards.put(card)
    return card.id


def pressed(event: ButtonPressed, work: Work, kind: str) -> Card | None:
    """Return the card that was pressed, if it is of that kind and belongs to the presser."""
    card = work.cards.find(event.card)
    if card is None or card.kind != kind or card.person != event.person:
        return None
    return card


def case_of(event: ButtonPressed, work: Work, *kinds: str) -> Case | None:
    """Return the case of the card that was pressed, if it is of these and the presser's."""
    found = (pressed(event, work, kind) for kind in kinds)
    card = next((each for each in found if each is not None), None)
    return work.cases.find(card.case) if card and card.case else None
