"""Answers: what a coordinator types goes to the question they were asked, or to their talk.

A coordinator may listen too. Whoever sits in a talk says by a button which of the two a text is
for: a word meant for a colleague is never taken for a name or a notice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers import addressing, cards, desk, for_whom, holding, inviting, questions, searching
from handlers.buttons import Verb
from handlers.events import ButtonPressed, TextReceived
from handlers.moment import Moment
from handlers.orders import EditCard, Message
from handlers.seated import places
from handlers.who import reader
from storage.dialogue import Asked, Question
from storage.held import Held
from storage.pending import Kind, Pending, Step
from storage.work import Work

Errand = Callable[[TextReceived, Pending, Work, Moment], None]

ERRANDS: Mapping[Kind, Errand] = {
    Kind.SEARCH: searching.found,
    Kind.NAME: desk.named,
    Kind.INVITATION: inviting.typed,
    Kind.MESSAGE: addressing.typed,
}
"""Who takes the text that something which was begun waits for."""


@dataclass(frozen=True, slots=True, repr=False)
class AnswerTaken(Message):
    """It was taken for the answer, and went to nobody else."""


def takes(event: TextReceived, question: Question | None, work: Work, moment: Moment) -> bool:
    """Take a text for an answer, or ask which it is; False where it is none."""
    if question is None or question.asked is not Asked.DESK:
        return False
    begun = _begun(event.person, work)
    if begun is None:
        return False
    sits = places(work, event.person)
    if not sits:
        work.dialogue.drop(event.person)
        ERRANDS[begun.kind](event, begun, work, moment)
        return True
    if event.reply_to or questions.asked_before(work, event.person, questions.FOR_WHOM):
        return False
    for_whom.hold(event, sits, work, moment, also=Verb.DESK_ANSWER)
    return True


def _begun(person: int, work: Work) -> Pending | None:
    me = work.coordinators.of_person(person)
    begun = work.pending.begun_by(me.id) if me else None
    return begun if begun and begun.step is Step.BEGUN and begun.kind in ERRANDS else None


def meant(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the first of the texts that were held for the answer; ask of the others anew."""
    card, begun = cards.pressed(event, work, questions.FOR_WHOM), _begun(event.person, work)
    if card is None or begun is None:
        return cards.ButtonOld()
    texts = holding.take(card.id, event.person, work, moment)
    questions.close(work, card.id, event.person)
    if not texts:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, AnswerTaken()))
    first, *rest = texts
    ERRANDS[begun.kind](_typed(first, event), begun, work, moment)
    for held in rest:
        sits = places(work, event.person)
        for_whom.hold(_typed(held, event), sits, work, moment, meant=held.meant)
    return None


def _typed(held: Held, event: ButtonPressed) -> TextReceived:
    """Return a held text as it came."""
    return TextReceived(held.person, event.spoken, held.message_id, held.at, text=held.text)
