"""Numbers: what seems to hold a patient's number waits for a second thought, twice a talk at most.

Nobody but its writer hears of it, and nothing is kept of it once they have answered.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from handlers.buttons import Button, Rows, column
from handlers.events import EditReceived
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.relay import patient_numbers, sifting, stops
from handlers.relay.relaying import Said
from handlers.verbs import Verb
from handlers.who import reader_of
from storage.cards import Card
from storage.cases import Case
from storage.outgoing import Origin
from storage.seats import Side
from storage.values import CardId, Handle, Text
from storage.work import Work

AT_MOST = 2
"""How often one side is stopped in a talk."""


@dataclass(frozen=True, slots=True, repr=False)
class NumberSeen(Message):
    """This seems to hold a patient's number: send it, change it, or drop it?

    `early` says that it was written before there was anybody, and cannot be changed in its place.
    """

    early: bool


@dataclass(frozen=True, slots=True, repr=False)
class NumberAwaited(Message):
    """Change it in its place; it goes on once no such number is in it."""


@dataclass(frozen=True, slots=True, repr=False)
class NumberDropped(Message):
    """It went to nobody, and is gone."""


@dataclass(frozen=True, slots=True, repr=False)
class NumberNotChanged(Message):
    """A change seems to hold a patient's number, and is not made; the next one will be."""


def is_in(texts: Sequence[Text]) -> bool:
    """Tell whether some of these texts seem to hold a patient's number."""
    return any(patient_numbers.is_in(each.text) for each in texts)


def may_pass(case: Case, said: Sequence[Said], work: Work, moment: Moment) -> bool:
    """Tell whether what was said may be passed on at once; if not, it waits for an answer."""
    if not is_in([each.text for each in said]):
        return True
    case = work.cases.find(case.id) or case  # as it stands, however many were looked at before
    side, origin = said[0].writer, said[0].origin
    if len(_asked_about(case, side)) >= AT_MOST:
        return True
    if stops.is_full(said, work, moment):
        return False
    _take_note(case, side, origin.message_id, work)
    handle, early = work.outbox.reserve(), _cannot_be_changed(origin, moment)
    shown = handle.to_bytes(8)
    card = stops.lay(case, origin.person, stops.NUMBER, work, moment, shown)
    rows, to = rows_of(card, changes=not early), reader_of(work, origin.person, moment)
    asked = SendCard(to, NumberSeen(early), rows, case.id, reply_to=origin.message_id)
    work.outbox.put(asked, handle)
    stops.keep(said, card, work, moment)
    return False


def may_change(case: Case, side: Side, event: EditReceived, work: Work, moment: Moment) -> bool:
    """Tell whether what has passed may be changed so; if not, its writer is told, and once."""
    asked = _asked_about(case, side)
    if event.text is None or event.message_id in asked or len(asked) >= AT_MOST:
        return True
    if not is_in([event.text]):
        return True
    _take_note(case, side, event.message_id, work)
    to = reader_of(work, event.person, moment)
    work.outbox.put(SendCard(to, NumberNotChanged(), case=case.id, reply_to=event.message_id))
    return False


def _cannot_be_changed(origin: Origin, moment: Moment) -> bool:
    """Tell whether a note waited so long that Telegram's apps let nobody change it any more."""
    written = datetime.fromtimestamp(origin.date or 0, UTC)
    return moment.now - written >= sifting.TOO_OLD


def _asked_about(case: Case, side: Side) -> list[int]:
    return [message for who, message in case.stopped if who is side]


def _take_note(case: Case, side: Side, message: int | None, work: Work) -> None:
    """Remember of which message somebody was asked; what was written early has none any more."""
    work.cases.save(replace(case, stopped=(*case.stopped, (side, message or 0))))


def rows_of(card: CardId, *, changes: bool) -> Rows:
    """Return the buttons of the question."""
    change = (Button(Verb.NUMBER_CHANGE, card),) if changes else ()
    return column(*change, Button(Verb.NUMBER_DROP, card), Button(Verb.NUMBER_SEND, card))


def shown(card: Card) -> Handle:
    """Return the order by which the question was put."""
    return Handle(int.from_bytes(card.subject))


def waits_for(person: int, message_id: int, work: Work) -> Card | None:
    """Return the card for which a message waits, if it seemed to hold such a number."""
    for held in work.held.of(person):
        if held.message_id == message_id:
            card = stops.card_of(held.card, work)
            return card if card is not None and card.kind == stops.NUMBER else None
    return None
