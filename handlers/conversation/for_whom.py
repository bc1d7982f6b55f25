"""For whom: a text that could be for two is held, in order, until its writer says which.

The question ends with an answer, after a day, or after some minutes where more hangs on it: a
reply that must not overtake the rest, or a talk that has ended and is not closed until then, so
that nothing of it outlives its key.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import cards, questions
from handlers.buttons import Button, column
from handlers.conversation import holding
from handlers.conversation.ending import known_as
from handlers.events import ButtonPressed, PersonEvent, TextReceived
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.relay import relaying
from handlers.seated import Place, places
from handlers.verbs import Verb
from handlers.who import reader
from storage.cards import Card
from storage.cases import Stage
from storage.held import Held
from storage.seats import Side
from storage.tallies import Counted
from storage.values import CardId, CaseId
from storage.work import Work

OPTION = "option"
READS_END_WITHIN = timedelta(minutes=1)
"""The end of a talk is not read the moment it arrives."""


@dataclass(frozen=True, slots=True, repr=False)
class ForWhom(Message):
    """Who is this for? Nothing has been sent."""


@dataclass(frozen=True, slots=True, repr=False)
class NotSent(Message):
    """It went to nobody, and is gone."""


def _question_of(card: Card) -> CardId:
    return CardId(card.subject) if card.kind == OPTION else card.id


@dataclass(frozen=True, slots=True, repr=False)
class TakenForAnswer(Message):
    """It was the answer to what was asked of you, and went to nobody."""


def may_be_for_another(event: TextReceived, sits: list[Place], work: Work, moment: Moment) -> bool:
    """Tell whether a text may be meant for somebody else than the one it could go to.

    A talk that is closing counts, since its end may not have been read yet; so does one that was
    over when the text arrived here, but not when it was written; and so does a reply to something
    that none of the open cases knows: that was said by somebody who is gone.
    """
    open_ones = [each for each in sits if each.case.stage is not Stage.CLOSING]
    if not open_ones or len(sits) > 1:
        return bool(open_ones)
    if open_ones[0].case.match is None:
        return False
    return event.reply_to is not None or _crossed_an_end(event, work, moment)


def _crossed_an_end(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Tell whether a text was on its way while a talk of its writer's came to its end."""
    ended = work.tallies.find(event.person, Counted.PARTING, moment.now)
    return ended is not None and event.date <= ended.since + READS_END_WITHIN


def hold(  # noqa: PLR0913  a text, its writer's places, and what it may be
    event: TextReceived,
    sits: list[Place],
    work: Work,
    moment: Moment,
    *,
    meant: CaseId | None = None,
    asked_for: bytes = b"",
) -> None:
    """Hold a text with those that wait already, or ask for whom it is.

    One of which it is known for whom it is (`meant`) waits only so that it overtakes nothing. One
    that may answer what its writer was asked (`asked_for`, kept on the card) is the first to wait.
    """
    if holding.is_full(event, work, moment):
        return
    question = questions.asked_before(work, event.person, questions.FOR_WHOM)
    asked = question is not None
    if question is None:
        question = questions.lay(work, event.person, questions.FOR_WHOM, moment, asked_for)
    if not asked or meant or holding.is_long_ago(work.held.of(event.person), moment):
        _show(question, sits, event, event.message_id, work, moment)
    holding.keep(event, question, work, moment, meant)
    if meant or any(each.case.stage is Stage.CLOSING for each in sits):
        questions.hasten(work, event.person, moment)


def _show(  # noqa: PLR0913, PLR0917  what stands on the card, and below what
    question: CardId,
    sits: list[Place],
    event: PersonEvent,
    reply_to: int,
    work: Work,
    moment: Moment,
) -> None:
    open_ones = [each for each in sits if each.case.stage is not Stage.CLOSING]
    buttons = [_option(each, event.person, question, work) for each in open_ones]
    card = work.cards.find(question)
    answer = [Button(Verb.TO_ANSWER, question)] if card and card.subject else []
    nobody = Button(Verb.TO, question, {"name": "", "own": False})
    rows = column(*buttons, *answer, nobody)
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, ForWhom(), rows, reply_to=reply_to))


def _option(place: Place, person: int, question: CardId, work: Work) -> Button:
    card = cards.lay(work, OPTION, person, place.case.id, question)
    name = "" if place.case.match is None else known_as(place)
    return Button(Verb.TO, card, {"name": name, "own": place.side is Side.REQUESTER})


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let held texts go where their writer says, in order."""
    card = cards.pressed(event, work, OPTION) or cards.pressed(event, work, questions.FOR_WHOM)
    question = _question_of(card) if card else CardId(b"")
    own = work.cases.find(card.case) if card and card.case else None
    if own and own.match is None and holding.has_no_room(own, event.person, work):
        return holding.RequestFull()
    texts = holding.take(question, event.person, work, moment) if card else []
    if card is not None and not texts:
        questions.close(work, question, event.person)
    if card is None or not texts:
        return cards.ButtonOld()
    to, message = reader(work, event, moment), _answer(card, event.person, work)
    work.outbox.put(EditCard(to, event.message_id, message))
    for held in texts:
        target = held.meant or card.case
        went = target is not None and holding.send_on(held, target, work, moment)
        if held.meant is not None and not went:
            work.outbox.put(SendCard(to, holding.TalkOver(), reply_to=held.message_id))
    questions.close(work, question, event.person)
    return None


def answered(event: ButtonPressed, card: Card, work: Work, moment: Moment) -> TextReceived | None:
    """Return the text with which its writer says that they answered what they were asked.

    It is the first that waits: what they typed after it goes on waiting, or where it is meant for.
    """
    texts = holding.take(card.id, event.person, work, moment)
    if not texts:
        questions.close(work, card.id, event.person)
        return None
    first, *rest = texts
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, TakenForAnswer()))
    _go_on(card, rest, event, work, moment)
    return holding.as_it_came(first, event)


def _go_on(card: Card, rest: list[Held], event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Ask anew about what is left of the texts that waited, or let it go where it is meant for."""
    if any(held.meant is None for held in rest):
        work.cards.drop(card.id)
        work.cards.put(replace(card, subject=b""))
        for held in rest:
            work.held.put(held)
        _show(card.id, places(work, event.person), event, rest[0].message_id, work, moment)
        return
    for held in rest:
        if held.meant is None or not holding.send_on(held, held.meant, work, moment):
            to = reader(work, event, moment)
            work.outbox.put(SendCard(to, holding.TalkOver(), reply_to=held.message_id))
    questions.close(work, card.id, event.person)


def _answer(card: Card, person: int, work: Work) -> Message:
    """Return what becomes of the texts of which it was not known for whom they were."""
    if card.case is None:
        return NotSent()
    case = work.cases.find(card.case)
    if case is None or case.stage is Stage.CLOSING:
        return holding.TalkOver()
    side = Side.REQUESTER if person == case.requester else Side.SUPPORTER
    if case.match is None or (side is Side.REQUESTER and case.stage is not Stage.TALKING):
        return holding.TextKept()
    return relaying.SentTo(known_as(Place(case, side)))
