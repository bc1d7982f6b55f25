"""Asking: the next text is to be words that somebody says of themselves, and may be refused."""

from dataclasses import dataclass
from datetime import timedelta

from handlers import questions
from handlers.events import PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.typed_words import LONGEST, flaw
from handlers.who import reader
from storage.departments import plain
from storage.dialogue import Asked, Question
from storage.supporters import Supporter
from storage.work import Work

ANSWER_WITHIN = timedelta(minutes=15)
"""Not for long: what is typed later may be meant for a colleague."""


@dataclass(frozen=True, slots=True, repr=False)
class WordsAsked(Message):
    """Type it; `talking` says that a talk or a request is open beside this."""

    field: str
    longest: int
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class WordsRefused(Message):
    """This cannot be taken: it is too "long", has "signs" or a "link", or the name is "taken".

    After too many names that are taken none is looked up before "later".
    """

    flaw: str
    longest: int


@dataclass(frozen=True, slots=True, repr=False)
class FirstForWhom(Message):
    """First say for whom the texts are that wait."""


def ask_for(asked: Asked, event: PersonEvent, work: Work, moment: Moment) -> Message | None:
    """Ask somebody for words of themselves."""
    if not expect(asked, event, work, moment):
        return FirstForWhom()
    talking, use = bool(work.seats.of(event.person)), use_of(asked)
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, WordsAsked(use, LONGEST[use], talking)))
    return None


def expect(asked: Asked, event: PersonEvent, work: Work, moment: Moment) -> bool:
    """Let the next text be an answer; False while it is open for whom earlier ones are."""
    if questions.asked_before(work, event.person, questions.FOR_WHOM) is not None:
        return False
    work.dialogue.ask(Question(event.person, asked, moment.now + ANSWER_WITHIN))
    return True


def use_of(asked: Asked) -> str:
    """Return what the words are for that somebody is asked for: a nominee's are alike."""
    return asked.removeprefix("nominee-")


def why_not(asked: Asked, words: str, supporter: Supporter | None, work: Work) -> str:
    """Return why words cannot be taken; empty where they can."""
    use = use_of(asked)
    return flaw(words, use) or (
        "taken" if use == "name" and is_taken(words, supporter, work) else ""
    )


def is_taken(name: str, supporter: Supporter | None, work: Work) -> bool:
    """Tell whether somebody else is listed by a name: the roster's file knows them by it."""
    return any(
        plain(each.listed_as) == plain(name)
        for each in work.supporters.all().values()
        if supporter is None or each.id != supporter.id
    )
