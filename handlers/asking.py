"""Asking: the next text that somebody types is to answer a question, where it can be an answer.

What becomes of it, and what else it may be, is in `answers`.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers import questions
from handlers.buttons import Button, Rows, column
from handlers.events import PersonEvent, TextReceived
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
class Answer:
    """A text, as it came, the question that it answers, and what that one was about."""

    event: TextReceived
    asked: Asked
    about: bytes = b""

    @property
    def typed(self) -> str:
        """What was typed, without its formatting."""
        return self.event.text.text


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
    use = use_of(asked)
    message = WordsAsked(use, LONGEST[use], is_talking(event, work))
    return ask(asked, message, event, work, moment)


def ask(  # noqa: PLR0913  what is asked, how, about what, of whom
    asked: Asked,
    message: Message,
    event: PersonEvent,
    work: Work,
    moment: Moment,
    *,
    about: bytes = b"",
    rows: Rows = (),
    within: timedelta = ANSWER_WITHIN,
) -> Message | None:
    """Ask something, unless it is open for whom earlier texts are: then return what says so."""
    if not expect(asked, event, work, moment, about, within):
        return FirstForWhom()
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def ask_on(  # noqa: PLR0913  as above, and what asks once nothing waits any more
    answer: Answer,
    message: Message,
    later: Button,
    work: Work,
    moment: Moment,
    *,
    rows: Rows = (),
) -> None:
    """Go on asking; while it is open for whom earlier texts are, a button does it later."""
    event, about = answer.event, answer.about
    first = ask(answer.asked, message, event, work, moment, about=about, rows=rows)
    if first is not None:
        work.outbox.put(SendCard(reader(work, event, moment), first, column(later)))


def expect(  # noqa: PLR0913, PLR0917  what is asked, of whom, about what, for how long
    asked: Asked,
    event: PersonEvent,
    work: Work,
    moment: Moment,
    about: bytes = b"",
    within: timedelta = ANSWER_WITHIN,
) -> bool:
    """Let the next text be an answer; False while it is open for whom earlier ones are."""
    if waits(event, work):
        return False
    work.dialogue.ask(Question(event.person, asked, moment.now + within, about))
    return True


def waits(event: PersonEvent, work: Work) -> bool:
    """Tell whether it is open for whom earlier texts of somebody are."""
    return questions.asked_before(work, event.person, questions.FOR_WHOM) is not None


def is_talking(event: PersonEvent, work: Work) -> bool:
    """Tell whether somebody has a talk or a request open, for which a text may be meant."""
    return bool(work.seats.of(event.person))


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
