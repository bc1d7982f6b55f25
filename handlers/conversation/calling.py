"""Calling: from their talk either side can propose a call, or to tell each other more.

Nothing is passed on before both have said yes (`proposing`, `agreed`). Who was told "not now", or
took their question back, asks no more for the same thing: only the other one can offer it then.

A name is told by the requester alone, since the supporter's stands in the introduction, and only on
their own proposal: to be asked for it would be pressure. The supporter says yes to it all the same.
Who is known can turn out to be near, and can bring a duty to act: nobody is made to know.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers import cards
from handlers.buttons import Button, Rows, call, column
from handlers.conversation import agreed, proposing, sharing
from handlers.conversation.ending import known_as
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.seated import Place, places
from handlers.verbs import Verb
from handlers.who import reader
from storage.cases import Case, Stage
from storage.proposals import Kind, Proposal
from storage.work import Work

WAYS = "ways"
"""The card from which something is proposed."""
PROPOSES: Mapping[Verb, Kind] = {
    Verb.CALL_ROOM: Kind.ROOM,
    Verb.CALL_CONTACT: Kind.CONTACT,
    Verb.CALL_NAME: Kind.NAME,
}


@dataclass(frozen=True, slots=True, repr=False)
class WaysToTalk(Message):
    """Other ways to be in touch; nothing passes before both have said yes.

    `room` says that a call is among them.
    """

    name: str
    room: bool


@dataclass(frozen=True, slots=True, repr=False)
class NoWayLeft(Message):
    """All has been asked; if they would like to, they can offer it."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class WaysWhich(Message):
    """Several talks are open: with whom?"""


@dataclass(frozen=True, slots=True, repr=False)
class NobodyToCall(Message):
    """No talk is open."""


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show the ways in the one talk that is open, or ask in which."""
    to = reader(work, event, moment)
    talks = [each for each in places(work, event.person) if each.case.stage is Stage.TALKING]
    if not talks:
        work.outbox.put(SendCard(to, NobodyToCall()))
    elif len(talks) == 1:
        _show(event, talks[0], work, moment)
    else:
        laid = ((each, cards.lay(work, "talk", event.person, each.case.id)) for each in talks)
        rows = column(*(call(card, known_as(each)) for each, card in laid))
        work.outbox.put(SendCard(to, WaysWhich(), rows))


def ask(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Show the ways in a talk."""
    place = proposing.seat(event, case)
    if place is None:
        return cards.ButtonOld()
    _show(event, place, work, moment)
    return None


def _show(event: PersonEvent, place: Place, work: Work, moment: Moment) -> None:
    """Show what can be proposed; where a question is open already, show that."""
    case, proposal = place.case, place.case.proposal
    if proposal is not None and proposal.by is not place.side:
        proposing.ask_again(case, work, moment)
        return
    to, name = reader(work, event, moment), known_as(place)
    if proposal is not None:
        message, rows = proposing.as_proposed(place, proposal, work)
    else:
        rows = _rows(place, work, moment)
        room = proposing.may_propose(place, Kind.ROOM, moment)
        message = WaysToTalk(name, room) if rows else NoWayLeft(name)
    work.outbox.put(SendCard(to, message, rows, case.id))


def _rows(place: Place, work: Work, moment: Moment) -> Rows:
    kinds = [each for each in Kind if proposing.may_propose(place, each, moment)]
    if not kinds:
        return ()
    card = cards.lay(work, WAYS, proposing.chat_of(place), place.case.id)
    verbs = {kind: verb for verb, kind in PROPOSES.items()}
    return column(*(Button(verbs[each], card) for each in kinds))


def propose(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Ask the other for a call, or let the presser type what they would tell.

    Where both press at the same moment, the second press for a call is the yes to the first; any
    other comes upon the question that is open.
    """
    place, kind = proposing.seat(event, case), _proposed(event)
    if place is None or not proposing.may_propose(place, kind, moment):
        return cards.ButtonOld()
    if case.proposal is not None:
        return _meets(event, place, case.proposal, work, moment)
    if kind is not Kind.ROOM:
        return sharing.ask_first(event, place, kind, work, moment)
    message, rows = proposing.propose(place, kind, "", work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows, case.id))
    return None


def _meets(
    event: ButtonPressed, place: Place, open_one: Proposal, work: Work, moment: Moment
) -> Message | None:
    """Answer a press that comes upon a proposal: one's own, or the other's."""
    if open_one.by is place.side:
        return cards.ButtonOld()
    if open_one.kind is Kind.ROOM is _proposed(event):
        agreed.agree(event, place.case, "", work, moment)
    else:
        proposing.ask_again(place.case, work, moment)
    return None


def _proposed(event: ButtonPressed) -> Kind:
    return next(kind for verb, kind in PROPOSES.items() if verb is event.verb)


def yes(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say yes: to a call or a name it is all that was missing, to contacts one's own is asked."""
    case = proposing.pressed(event, proposing.QUESTION, work)
    if case is None:
        return cards.ButtonOld()
    if proposing.open_one(case).kind is Kind.CONTACT:
        return sharing.ask_back(event, case, work, moment)
    agreed.agree(event, case, "", work, moment)
    return None
