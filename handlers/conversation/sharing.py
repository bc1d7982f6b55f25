"""Sharing: what somebody types of themselves for the other side, held until both have said yes.

It is shown to whoever typed it as it would be read, and counts only after their own yes. Until the
other's it lies in the case, under its key, and can be taken back.
"""

from dataclasses import dataclass, replace

from handlers import asking, cards
from handlers.asking import Answer
from handlers.buttons import Button, call, column
from handlers.conversation import agreed, proposing
from handlers.conversation.ending import known_as
from handlers.conversation.holding import TalkOver
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.seated import Place
from handlers.typed_words import flaw_of_words, tidied
from handlers.verbs import Verb
from handlers.who import reader
from storage.cards import Card
from storage.cases import Case, Stage
from storage.dialogue import Asked
from storage.proposals import Kind, Typed
from storage.seats import Side
from storage.values import CardId, RowId
from storage.work import Work

FIRST, RETURN = "tells-first", "tells-back"
"""The cards of a value, and of the question for it: of one who proposes, and of one who answers.

The first names the kind, the second the proposal; what was typed stands in the case.
"""
LONGEST = 200
"""Characters: a number, an address, or when to call."""
ASKS = {Kind.CONTACT: Asked.CONTACT, Kind.NAME: Asked.OWN_NAME}


@dataclass(frozen=True, slots=True, repr=False)
class ContactAsked(Message):
    """How can the other reach you?"""

    name: str
    longest: int


@dataclass(frozen=True, slots=True, repr=False)
class OwnNameAsked(Message):
    """By which name shall the supporter know you?"""

    name: str
    longest: int


@dataclass(frozen=True, slots=True, repr=False)
class ValueRefused(Message):
    """This cannot be taken: it is too long, or holds signs that cannot stand on a card."""

    longest: int


@dataclass(frozen=True, slots=True, repr=False)
class ValueHeld(Message):
    """This is what they would read; where it is the `last` yes, it passes at once."""

    name: str
    value: str
    last: bool


@dataclass(frozen=True, slots=True, repr=False)
class ValueThrownAway(Message):
    """It is gone, and nobody has read it."""


def ask_first(
    event: ButtonPressed, place: Place, kind: Kind, work: Work, moment: Moment
) -> Message | None:
    """Let whoever proposes type what they would tell."""
    card = cards.lay(work, FIRST, event.person, place.case.id, kind.encode())
    name, rows = known_as(place), column(Button(Verb.CALL_NOTHING, card))
    message: Message = ContactAsked(name, LONGEST)
    if kind is Kind.NAME:
        message, rows = OwnNameAsked(name, LONGEST), ()
    return asking.ask(ASKS[kind], message, event, work, moment, about=card, rows=rows)


def ask_back(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Let whoever said yes type what they tell in return; something has to pass."""
    proposal = proposing.open_one(case)
    place = proposing.across(Place(case, proposal.by))
    card = cards.lay(work, RETURN, event.person, case.id, proposal.id)
    message, nothing = ContactAsked(known_as(place), LONGEST), Button(Verb.CALL_NOTHING, card)
    rows = column(nothing) if proposal.value else ()
    return asking.ask(Asked.CONTACT, message, event, work, moment, about=card, rows=rows)


def typed(answer: Answer, work: Work, moment: Moment) -> None:
    """Show what was typed as the other would read it, and ask whether it shall count.

    Whoever types before they press may type it anew: that must not reach the talk unasked.
    """
    event, words = answer.event, tidied(answer.typed)
    to = reader(work, event, moment)
    found = _of(work.cards.find(CardId(answer.about)), event.person, work)
    if found is None:
        work.outbox.put(SendCard(to, TalkOver(), reply_to=event.message_id))
        return
    card, place = found
    if flaw_of_words(words, LONGEST) or not any(map(str.isalnum, words)):
        later = call(cards.lay(work, "talk", event.person, place.case.id))
        asking.ask_on(answer, ValueRefused(LONGEST), later, work, moment)
        return
    held = cards.lay(work, card.kind, event.person, place.case.id, card.subject)
    answers = RowId(card.subject) if card.kind == RETURN else None
    _keep(place, Typed(held, place.side, words, answers), work)
    proposing.let_wait(place.case, work, moment)
    rows = column(Button(Verb.CALL_GIVE, held), Button(Verb.CALL_DROP, held))
    message = ValueHeld(known_as(place), words, last=card.kind == RETURN)
    work.outbox.put(SendCard(to, message, rows, place.case.id))
    asking.expect(answer.asked, event, work, moment, held)


def _keep(place: Place, typed: Typed | None, work: Work) -> None:
    """Keep what one side typed in the place of what they had typed before, or nothing."""
    others = tuple(each for each in place.case.typed if each.by is not place.side)
    kept = others if typed is None else (*others, typed)
    work.cases.save(replace(place.case, typed=kept))


def _of(card: Card | None, person: int, work: Work) -> tuple[Card, Place] | None:
    """Return the card of a value and where its owner sits; None where that talk is over."""
    if card is None or card.person != person or card.kind not in {FIRST, RETURN}:
        return None
    case = work.cases.find(card.case) if card.case else None
    if case is None or case.stage is not Stage.TALKING:
        return None
    side = Side.REQUESTER if person == case.requester else Side.SUPPORTER
    return card, Place(case, side)


def nothing(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Tell nothing of oneself, and ask or answer all the same; a name alone is no question."""
    found = _of(work.cards.find(event.card), event.person, work)
    if found is None or _value(*found) or found[0].subject == Kind.NAME.encode():
        return cards.ButtonOld()
    return _go_on(event, *found, work, moment)


def give(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let what was typed count: it waits for the other's yes, or is that yes."""
    found = _of(work.cards.find(event.card), event.person, work)
    if found is None or not _value(*found):
        return cards.ButtonOld()
    return _go_on(event, *found, work, moment)


def _go_on(
    event: ButtonPressed, card: Card, place: Place, work: Work, moment: Moment
) -> Message | None:
    back = _return if card.kind == RETURN else _propose
    return back(event, card, place, work, moment)


def _return(
    event: ButtonPressed, card: Card, place: Place, work: Work, moment: Moment
) -> Message | None:
    """Answer the proposal with what is told in return, if it is the one that is open still."""
    proposal, value = place.case.proposal, _value(card, place)
    if proposal is None or card.subject != proposal.id or not (value or proposal.value):
        return cards.ButtonOld()
    work.cards.drop(card.id)
    agreed.agree(event, place.case, value, work, moment)
    return None


def _propose(
    event: ButtonPressed, card: Card, place: Place, work: Work, moment: Moment
) -> Message | None:
    """Ask the other, who may just have asked the same: then both have said yes."""
    kind, value, case = Kind(card.subject.decode()), _value(card, place), place.case
    proposal = case.proposal
    if proposal is None and proposing.may_propose(place, kind, moment):
        work.cards.drop(card.id)
        message, rows = proposing.propose(place, kind, value, work, moment)
        to = reader(work, event, moment)
        work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
        return None
    if proposal is None or proposal.by is place.side:
        return cards.ButtonOld()
    if proposal.kind is kind and (value or proposal.value):
        work.cards.drop(card.id)
        agreed.agree(event, case, value, work, moment)
    else:
        proposing.ask_again(case, work, moment)
    return None


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take back what was proposed, or throw away what was typed for it."""
    found = _of(work.cards.find(event.card), event.person, work)
    if found is None:
        return proposing.take_back(event, work, moment)
    card, place = found
    if not _value(card, place):
        return cards.ButtonOld()
    work.cards.drop(card.id)
    _keep(place, None, work)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, ValueThrownAway(), case=place.case.id))
    return None


def _value(card: Card, place: Place) -> str:
    """Return what was typed, empty on the card of the question for it, and once it is gone."""
    return next((each.value for each in place.case.typed if each.card == card.id), "")
