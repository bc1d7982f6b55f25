"""Sure: a name that all coordinators would read is one only after a yes.

Whoever forgot the question, and wrote of themselves, has told nobody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers import cards, questions
from handlers.asking import Answer
from handlers.buttons import Button, column
from handlers.conversation import holding
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.programme import desk, grouping, naming
from handlers.programme.roster import coordinates
from handlers.typed_words import flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader
from storage.dialogue import Asked
from storage.work import Work

NAMES: Mapping[Asked, Callable[[Answer, Work, Moment], None]] = {
    Asked.DEPT_NEW: naming.add,
    Asked.DEPT_NAME: naming.rename,
    Asked.GROUP_NEW: grouping.put,
    Asked.GROUP_NAME: grouping.rename,
    Asked.CALLED: desk.named,
}
"""What becomes of a name, by the question that it answers."""
KIND = "typed-name-"
"""The kind of a card on which a name waits, with what it was asked for."""


@dataclass(frozen=True, slots=True, repr=False)
class NameTyped(Message):
    """Is this the name? Nobody has read it so far."""

    name: str


def ask(answer: Answer, work: Work, moment: Moment) -> None:
    """Hold a name until its writer says that it is one; what could be none is refused at once."""
    event, name = answer.event, tidied(answer.typed)
    if flaw(name, "called" if answer.asked is Asked.CALLED else "place"):
        NAMES[answer.asked](answer, work, moment)
        return
    if holding.is_full(event, work, moment):
        return
    card = questions.lay(work, event.person, KIND + answer.asked, moment, answer.about)
    holding.keep(event, card, work, moment)
    rows = column(Button(Verb.NAME_YES, card), Button(Verb.NAME_NO, card))
    work.outbox.put(SendCard(reader(work, event, moment), NameTyped(name), rows))


def said(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take what was held for a name, or throw it away."""
    found = ((each, cards.pressed(event, work, KIND + each)) for each in NAMES)
    asked, card = next(((asked, card) for asked, card in found if card), (None, None))
    if asked is None or card is None:
        return cards.ButtonOld()
    texts = holding.take(card.id, event.person, work, moment)
    questions.close(work, card.id, event.person)
    if not texts or not coordinates(event, work):
        return cards.ButtonOld()
    if event.verb is Verb.NAME_NO:
        to = reader(work, event, moment)
        work.outbox.put(EditCard(to, event.message_id, holding.TextThrownAway()))
        return None
    typed = holding.as_it_came(texts[0], event)
    NAMES[asked](Answer(typed, asked, card.subject), work, moment)
    return None
