"""Typed answers: what a coordinator types to a question about a department.

It is taken for the answer only where nobody else can be meant. Who sits in a request or a talk
answers behind /answer; what they type without it is held, and they are asked for whom it is.
"""

from collections.abc import Callable, Mapping

from handlers import asking, for_whom, grouping, merging, naming, relating
from handlers.buttons import Verb
from handlers.events import CommandGiven, PersonEvent, TextReceived
from handlers.moment import Moment
from handlers.orders import SendCard
from handlers.relations import ASKS
from handlers.roster import coordinates
from handlers.seated import places
from handlers.who import reader
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


def take(event: TextReceived, work: Work, moment: Moment) -> bool:
    """Take a text for the answer to a question about a department; False where it is none."""
    question = _open(event, work, moment)
    if question is None or event.reply_to is not None:
        return False
    if asking.is_seated(event, work):
        for_whom.hold(event, places(work, event.person), work, moment)
    else:
        _answer(event, event.text.text, question, work, moment)
    return True


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Take what stands behind /answer, whoever else one may be in touch with."""
    question = _open(event, work, moment)
    if question is not None and event.argument:
        _answer(event, event.argument, question, work, moment)
    else:
        work.outbox.put(SendCard(reader(work, event, moment), asking.NothingAsked()))


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
