"""Declaring: what a supporter types of themselves, shown as a requester sees it before it counts.

The listed name, the role, the field and a few words. A change of the name is told to the
coordinators, because requesters rely on it.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import asking, cards, fellows
from handlers.buttons import Button, Rows, column, new_card
from handlers.events import ButtonPressed, TimerDue
from handlers.match.introduction import Introduction
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.supporter import availability
from handlers.supporter.declared import declare
from handlers.timers import Timer
from handlers.typed_words import LONGEST, tidied
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import SupporterId
from storage.cards import Card
from storage.dialogue import Asked
from storage.supporters import Supporter
from storage.values import CardId
from storage.work import Work

KIND = "words-"
"""The kind of a card on which words wait, with what they were asked for."""
WAITS = timedelta(hours=1)
ASKS = {
    Verb.WORDS_NAME: Asked.NAME,
    Verb.WORDS_ROLE: Asked.ROLE,
    Verb.WORDS_ABOUT: Asked.ABOUT,
    Verb.WORDS_FIELD: Asked.FIELD,
}


@dataclass(frozen=True, slots=True, repr=False)
class WordsShown(Message):
    """How you are listed, and your words beside it."""

    name: str
    role: str
    about: str


@dataclass(frozen=True, slots=True, repr=False)
class DraftShown(Message):
    """So a colleague would see you. Shall it be so?"""

    field: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class SeenSo(Message):
    """The card above is the one on which a requester sees you."""


@dataclass(frozen=True, slots=True, repr=False)
class WordsKept(Message):
    """From here on it is so; `field` is "name" where the coordinators are told."""

    field: str


@dataclass(frozen=True, slots=True, repr=False)
class NameChanged(Message):
    """To coordinators: one of the roster is listed by another name from here on."""

    before: str
    name: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show how a supporter is listed, and what can be typed anew."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        to, rows = reader(work, event, moment), _changes(supporter)
        work.outbox.put(SendCard(to, _shown(supporter), rows))


def _shown(supporter: Supporter) -> WordsShown:
    return WordsShown(supporter.listed_as, supporter.role, supporter.about)


def _changes(supporter: Supporter) -> Rows:
    changes = (Button(Verb.WORDS_NAME), Button(Verb.WORDS_ROLE), Button(Verb.WORDS_ABOUT))
    without = (Button(Verb.WORDS_NONE),) if supporter.about else ()
    return column(*changes, *without, Button(Verb.PROFILE_SHOW))


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be what was asked for, unless it is still open for whom others are."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return None
    return asking.ask_for(ASKS[event.verb], event, work, moment)


def answer(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show a supporter what they typed as a requester would see it, and ask whether it is right."""
    event, asked = answer.event, answer.asked
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return
    words, to = tidied(answer.typed), reader(work, event, moment)
    again = next(verb for verb, each in ASKS.items() if each is asked)
    if wrong := asking.why_not(asked, words, supporter, work):
        message = asking.WordsRefused(wrong, LONGEST[asked])
        work.outbox.put(SendCard(to, message, column(Button(again), Button(Verb.PROFILE_SHOW))))
        return
    card = _lay(asked, words, supporter, work, moment)
    if asked is not Asked.FIELD:
        work.outbox.put(SendCard(to, as_seen(_with(supporter, asked, words))))
    rows = column(Button(Verb.WORDS_KEEP, card), Button(again), Button(Verb.PROFILE_SHOW))
    work.outbox.put(SendCard(to, DraftShown(asked, words), rows))


def _lay(asked: Asked, words: str, supporter: Supporter, work: Work, moment: Moment) -> CardId:
    """Let words wait for a yes in transit, in place of earlier ones, and not for long.

    They may have been meant for a colleague, so they do not lie where the roster does.
    """
    assert supporter.person is not None  # noqa: S101  whoever is confirmed has agreed in chat
    work.cards.drop(CardId(supporter.draft))
    card = Card(new_card(), KIND + asked, supporter.person, subject=words.encode())
    work.cards.put(card)
    work.supporters.put(replace(supporter, draft=card.id))
    work.timers.set(Timer.WORDS, supporter.id, moment.now + WAITS)
    return card.id


def expire(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Let words go that nobody said yes to."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is not None:
        work.cards.drop(CardId(supporter.draft))
        work.supporters.put(replace(supporter, draft=b""))


def as_seen(supporter: Supporter) -> Introduction:
    """Return the card by which a requester is shown a supporter."""
    return Introduction(supporter.listed_as, supporter.role, again=False, about=supporter.about)


def _with(supporter: Supporter, asked: Asked, words: str) -> Supporter:
    """Return an entry as typed words would have it."""
    match asked:
        case Asked.NAME:
            return replace(supporter, listed_as=words)
        case Asked.ROLE:
            return replace(supporter, role=words)
        case Asked.ABOUT:
            return replace(supporter, about=words)
        case _:
            return replace(supporter, field=words)


def keep(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the words on a card count; of several cards only the newest is good for it."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return None
    card = work.cards.find(event.card) if event.card == supporter.draft else None
    if card is None:
        return cards.ButtonOld()
    asked, words = Asked(card.kind.removeprefix(KIND)), card.subject.decode()
    if asking.why_not(asked, words, supporter, work):
        return cards.ButtonOld()
    work.cards.drop(card.id)
    work.timers.cancel(Timer.WORDS, supporter.id)
    changed = declare(replace(_with(supporter, asked, words), draft=b""), work, moment)
    to, rows = reader(work, event, moment), column(Button(Verb.PROFILE_SHOW))
    work.outbox.put(EditCard(to, event.message_id, WordsKept(asked), rows))
    if changed.listed_as != supporter.listed_as:
        _tell_coordinators(supporter, changed, work, moment)
    return None


def _tell_coordinators(before: Supporter, after: Supporter, work: Work, moment: Moment) -> None:
    message = NameChanged(before.listed_as, after.listed_as)
    fellows.tell(message, work, moment, but=(after.person,))


def without(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show no words beside name and role any more."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        supporter = work.supporters.put(replace(supporter, about=""))
        to, rows = reader(work, event, moment), _changes(supporter)
        work.outbox.put(EditCard(to, event.message_id, _shown(supporter), rows))


def seen(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show a supporter the card that a requester is shown of them."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, as_seen(supporter)))
        work.outbox.put(SendCard(to, SeenSo(), column(Button(Verb.PROFILE_SHOW))))
