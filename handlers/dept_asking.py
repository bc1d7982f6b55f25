"""Asking a coordinator to type: a name, a number, or the letters by which one is found.

Who sits in a request or a talk may mean the next text for that. So nothing they type is taken
for an answer, unless it stands behind /answer: it is held, and they are asked for whom it is.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers.buttons import Verb
from handlers.events import PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader
from storage.dialogue import Asked, Question
from storage.work import Work

ANSWER_WITHIN = timedelta(minutes=15)
WHAT = {
    Verb.DEPT_ADD: "add",
    Verb.DEPT_RENAME: "rename",
    Verb.DEPT_SIZE: "size",
    Verb.GROUP_NEW: "group",
    Verb.GROUP_RENAME: "group-name",
}
"""What is to be typed, by the button that asks for it."""


@dataclass(frozen=True, slots=True, repr=False)
class AnswerAsked(Message):
    """Type it; `talking` says that plain words may be meant for somebody else."""

    what: str
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class NothingAsked(Message):
    """There is no question that this could answer."""


def ask(event: PersonEvent, by: Verb, about: bytes, work: Work, moment: Moment) -> None:
    """Ask for something to be typed, on account of a button about something."""
    await_answer(event, by, about, work, moment)
    message = AnswerAsked(WHAT[by], is_seated(event, work))
    work.outbox.put(SendCard(reader(work, event, moment), message))


def await_answer(event: PersonEvent, by: Verb, about: bytes, work: Work, moment: Moment) -> None:
    """Let what is typed next answer a button about something."""
    until = moment.now + ANSWER_WITHIN
    work.dialogue.ask(Question(event.person, Asked.DEPARTMENT, until, by, about))


def is_seated(event: PersonEvent, work: Work) -> bool:
    """Tell whether somebody sits in a request or a talk, for which a text may be meant."""
    return bool(work.seats.of(event.person))
