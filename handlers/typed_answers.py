"""Typed answers: what a coordinator types to a question about a department.

It is taken for the answer only where nobody else can be meant. Who sits in a request or a talk
answers behind /answer; what they type without it is held, and they are asked for whom it is. And
since every coordinator reads a name, one that was typed only becomes one after a yes: whoever
forgot the question and wrote of themselves has told nobody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers import (
    cards,
    dept_asking,
    for_whom,
    grouping,
    holding,
    merging,
    naming,
    questions,
    relating,
    typed_names,
)
from handlers.buttons import Button, Verb, column, new_card
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TextReceived
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.relations import ASKS
from handlers.roster import coordinates
from handlers.seated import places
from handlers.timers import Timer
from handlers.who import reader
from storage.cards import Card
from storage.dialogue import Asked, Question
from storage.work import Work

Answer = Callable[[PersonEvent, str, Question, Work, Moment], None]

ANSWERS: Mapping[str, Answer] = {
    Verb.DEPT_ADD: naming.add,
    Verb.DEPT_RENAME: naming.rename,
    Verb.DEPT_SIZE: naming.size,
    Verb.GROUP_NEW: grouping.put,
    Verb.GROUP_RENAME: grouping.rename,
    Verb.DEPT_MERGE: merging.find,
    **dict.fromkeys(ASKS, relating.find),
}
"""What becomes of an answer, by the button that asked."""
NAMES = frozenset({Verb.DEPT_ADD, Verb.DEPT_RENAME, Verb.GROUP_NEW, Verb.GROUP_RENAME})
"""The buttons that ask for a name."""
KIND = "typed-name"


@dataclass(frozen=True, slots=True, repr=False)
class NameTyped(Message):
    """Is this the name? Nobody has read it so far."""

    place: str


def take(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Take a text for the answer to a question about a department; False where it is none."""
    question = _open(event, work, moment)
    if question is None or event.reply_to is not None:
        return False
    if dept_asking.is_seated(event, work):
        for_whom.hold(event, places(work, event.person), work, moment)
    elif question.by in NAMES and not typed_names.flaw(typed_names.tidied(event.text.text)):
        _ask_whether(event, question, work, moment)
    else:
        _answer(event, event.text.text, question, work, moment)
    return True


def _ask_whether(event: TextReceived, question: Question, work: Work, moment: Moment) -> None:
    """Hold a name until its writer says that it is one."""
    work.dialogue.drop(event.person)
    if holding.is_full(event, work, moment):
        return
    about = question.about + question.by.encode()
    card = Card(new_card(), KIND, event.person, subject=about)
    work.cards.put(card)
    work.timers.set(Timer.HELD, card.id, moment.unless_quiet(moment.now + questions.WAITS))
    holding.keep(event, card.id, work, moment)
    rows = column(Button(Verb.NAME_YES, card.id), Button(Verb.NAME_NO, card.id))
    message = NameTyped(typed_names.tidied(event.text.text))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def sure(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take what was held for a name, or throw it away."""
    card = cards.pressed(event, work, KIND)
    if card is None:
        return cards.ButtonOld()
    texts = holding.take(card.id, event.person, work, moment)
    questions.close(work, card.id, event.person)
    if not texts or not coordinates(event, work):
        return cards.ButtonOld()
    if event.verb is Verb.NAME_NO:
        to = reader(work, event, moment)
        work.outbox.put(EditCard(to, event.message_id, holding.TextThrownAway()))
        return None
    by, about = _asked_by(card)
    question = Question(event.person, Asked.DEPARTMENT, moment.now, by, about)
    ANSWERS[by](event, texts[0].text.text, question, work, moment)
    return None


def _asked_by(card: Card) -> tuple[str, bytes]:
    """Return which button asked for a name, and of what."""
    by = next(each for each in NAMES if card.subject.endswith(each.encode()))
    return by, card.subject.removesuffix(by.encode())


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Take what stands behind /answer, whoever else one may be in touch with."""
    question = _open(event, work, moment)
    if question is not None and event.argument:
        _answer(event, event.argument, question, work, moment)
    else:
        work.outbox.put(SendCard(reader(work, event, moment), dept_asking.NothingAsked()))


def _open(event: PersonEvent, work: Work, moment: Moment) -> Question | None:
    """Return the question; one to somebody who no longer coordinates is closed unanswered."""
    question = work.dialogue.find(event.person, moment.now)
    if question is None or question.asked is not Asked.DEPARTMENT:
        return None
    if coordinates(event, work):
        return question
    work.dialogue.drop(event.person)
    return None


def _answer(event: PersonEvent, typed: str, question: Question, work: Work, moment: Moment) -> None:
    work.dialogue.drop(event.person)
    ANSWERS[question.by](event, typed, question, work, moment)
