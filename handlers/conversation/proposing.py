"""Proposing: one side of a talk asks the other for something, once, and waits for their yes.

A no is told kindly, neutrally and without a reason. A proposal that is open can be taken back.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.conversation.ending import known_as
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Earlier, EditCard, Message, SendCard
from handlers.relay import relaying
from handlers.relay.relaying import two_sided
from handlers.seated import Place
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.proposals import Kind, Proposal
from storage.seats import Side
from storage.session import new_id
from storage.work import Work

QUESTION, OPEN = "question", "proposal"
"""The card on which the other is asked, and the proposer's own."""
WAITS = timedelta(days=7)
"""How long a proposal, or what was typed for one, waits for a yes."""


@dataclass(frozen=True, slots=True, repr=False)
class RoomProposed(Message):
    """Would you talk by voice, too? What a call can tell of one stands here."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ContactProposed(Message):
    """Would you tell each other how you can be reached? `gives` says that they tell theirs."""

    name: str
    gives: bool


@dataclass(frozen=True, slots=True, repr=False)
class NameProposed(Message):
    """To the supporter: would you know who they are?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ProposalOpen(Message):
    """They are asked; it can be taken back until they answer."""

    kind: Kind
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ProposalGone(Message):
    """What stands on a question that was taken back."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ProposalTakenBack(Message):
    """It is taken back, and nothing of it has passed."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NotNow(Message):
    """The other would rather leave it as it is for the time being."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class NotNowNoted(Message):
    """They read so, and no reason; whoever said it can offer it themselves later."""

    name: str


def seat(event: ButtonPressed, case: Case) -> Place | None:
    """Return where the presser sits in a talk; None where it is over."""
    if case.stage is not Stage.TALKING:
        return None
    return Place(case, Side.REQUESTER if event.person == case.requester else Side.SUPPORTER)


def across(place: Place) -> Place:
    """Return where the other sits."""
    other = Side.SUPPORTER if place.side is Side.REQUESTER else Side.REQUESTER
    return Place(place.case, other)


def chat_of(place: Place) -> int:
    """Return the chat of whoever sits there."""
    case = place.case
    return case.requester if place.side is Side.REQUESTER else two_sided(case).person


def may_propose(place: Place, kind: Kind, moment: Moment) -> bool:
    """Tell whether one side may ask the other for something."""
    if (kind, place.side) in place.case.asked:
        return False
    if kind is Kind.ROOM:
        return bool(moment.programme.call_link)
    return kind is not Kind.NAME or place.side is Side.REQUESTER


def propose(
    place: Place, kind: Kind, value: str, work: Work, moment: Moment
) -> tuple[Message, Rows]:
    """Ask the other side, where nothing else is open; return what the proposer reads of it."""
    proposal = Proposal(new_id(), kind, place.side, work.outbox.reserve(), value)
    case = relaying.stir(place.case, work, moment)
    typed = tuple(each for each in case.typed if each.by is not place.side)
    let_wait(case, work, moment)
    _put(replace(case, typed=typed), proposal, work, moment)
    return as_proposed(place, proposal, work)


def let_wait(case: Case, work: Work, moment: Moment) -> None:
    """See to it that what waits for a yes does not wait for ever."""
    work.timers.set(Timer.UNANSWERED, case.id, moment.unless_quiet(moment.now + WAITS))


def open_one(case: Case) -> Proposal:
    """Return the proposal of a case that has one."""
    assert case.proposal is not None  # noqa: S101  whoever calls has looked
    return case.proposal


def ask_again(case: Case, work: Work, moment: Moment) -> None:
    """Show the open question once more to the one to whom it was put."""
    _put(case, replace(open_one(case), card=work.outbox.reserve()), work, moment)


def _put(case: Case, proposal: Proposal, work: Work, moment: Moment) -> None:
    work.cases.save(replace(case, proposal=proposal))
    asked = across(Place(case, proposal.by))
    card = cards.lay(work, QUESTION, chat_of(asked), case.id, proposal.id)
    rows = column(Button(Verb.CALL_YES, card), Button(Verb.CALL_NO, card))
    to, message = reader_of(work, chat_of(asked), moment), _question(proposal, known_as(asked))
    work.outbox.put(SendCard(to, message, rows, case.id), proposal.card)


def _question(proposal: Proposal, name: str) -> Message:
    match proposal.kind:
        case Kind.ROOM:
            return RoomProposed(name)
        case Kind.CONTACT:
            return ContactProposed(name, gives=bool(proposal.value))
        case Kind.NAME:
            return NameProposed(name)


def as_proposed(place: Place, proposal: Proposal, work: Work) -> tuple[Message, Rows]:
    """Return what the proposer reads while the other has not answered."""
    card = cards.lay(work, OPEN, chat_of(place), place.case.id, proposal.id)
    return ProposalOpen(proposal.kind, known_as(place)), column(Button(Verb.CALL_DROP, card))


def pressed(event: ButtonPressed, kind: str, work: Work) -> Case | None:
    """Return the case whose open proposal a pressed card of a kind is about."""
    card = cards.pressed(event, work, kind)
    case = work.cases.find(card.case) if card and card.case else None
    if card is None or case is None or case.stage is not Stage.TALKING or case.proposal is None:
        return None
    return case if card.subject == case.proposal.id else None


def no(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say "not now": the other reads so, and asks no more for it."""
    case = pressed(event, QUESTION, work)
    if case is None:
        return cards.ButtonOld()
    proposer = close(case, work)
    to, noted = reader(work, event, moment), NotNowNoted(known_as(across(proposer)))
    work.outbox.put(EditCard(to, event.message_id, noted, case=case.id))
    asker = reader_of(work, chat_of(proposer), moment)
    work.outbox.put(SendCard(asker, NotNow(known_as(proposer)), case=case.id))
    return None


def take_back(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a proposal back that the other has not answered; nothing of it is left."""
    case = pressed(event, OPEN, work)
    if case is None:
        return cards.ButtonOld()
    proposer = close(case, work)
    to, gone = reader(work, event, moment), ProposalTakenBack(known_as(proposer))
    work.outbox.put(EditCard(to, event.message_id, gone, case=case.id))
    asked = across(proposer)
    other, shown = reader_of(work, chat_of(asked), moment), Earlier(open_one(case).card)
    message = ProposalGone(known_as(asked))
    work.outbox.put(EditCard(other, shown, message, case=case.id, quiet=True))
    return None


def close(case: Case, work: Work) -> Place:
    """Close a proposal to which no yes came: whoever made it, who is returned, makes no other.

    The one who would rather not may offer it, whatever they had asked before.
    """
    proposal = open_one(case)
    others = tuple(each for each in case.asked if each[0] is not proposal.kind)
    asked = (*others, (proposal.kind, proposal.by))
    typed = tuple(each for each in case.typed if each.answers != proposal.id)
    closed = replace(case, proposal=None, typed=typed, asked=asked)
    return Place(work.cases.save(closed), proposal.by)
