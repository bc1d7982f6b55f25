"""Listens: what a supporter knows from their own life, and in which languages they can listen."""

from dataclasses import dataclass, replace
from typing import TypeVar

from handlers import availability
from handlers.buttons import Button, Rows, Verb, column
from handlers.declared import declare
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, Tongues
from handlers.who import reader
from matching.values import Topic
from storage.supporters import Supporter
from storage.work import Work

T = TypeVar("T")

TOPICS = {
    Verb.LISTEN_ADVERSE_EVENT: Topic.ADVERSE_EVENT,
    Verb.LISTEN_WORKPLACE: Topic.WORKPLACE,
    Verb.LISTEN_BURNOUT: Topic.BURNOUT,
    Verb.LISTEN_IMPOSTER: Topic.IMPOSTER,
    Verb.LISTEN_RELATIONSHIP: Topic.RELATIONSHIP,
    Verb.LISTEN_OTHER: Topic.OTHER,
}
TONGUES = {Verb.TONGUE_EN: "en", Verb.TONGUE_FR: "fr"}


@dataclass(frozen=True, slots=True, repr=False)
class ListeningShown(Message):
    """What you know from your own life, and in which languages you could hold a hard talk."""

    languages: Tongues


@dataclass(frozen=True, slots=True, repr=False)
class LanguageNeeded(Message):
    """At least one language must stay."""


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show topics and languages; a tap changes one."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        message, rows = _shown(supporter, moment)
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _shown(supporter: Supporter, moment: Moment) -> tuple[Message, Rows]:
    topics = column(
        *(Button(verb, label={"on": each in supporter.topics}) for verb, each in TOPICS.items())
    )
    offered = ((verb, each) for verb, each in TONGUES.items() if each in moment.programme.languages)
    tongues = tuple(Button(verb, label={"on": it in supporter.languages}) for verb, it in offered)
    rows = (*topics, tongues, *column(Button(Verb.PROFILE_SHOW)))
    return ListeningShown(Tongues(supporter.languages)), rows


def topic(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Add a topic, or take it out."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return
    topics = toggled(supporter.topics, TOPICS[event.verb])
    _keep(event, replace(supporter, topics=topics), work, moment)


def tongue(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Add a language of the programme, or take it out; offers in it alone are taken back."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return None
    languages = toggled(supporter.languages, TONGUES[event.verb])
    if not languages:
        return LanguageNeeded()
    _keep(event, replace(supporter, languages=languages), work, moment)
    return None


def toggled(chosen: tuple[T, ...], one: T) -> tuple[T, ...]:
    """Return what is chosen without one that is among it, or with one that is not."""
    if one in chosen:
        return tuple(each for each in chosen if each != one)
    return (*chosen, one)


def _keep(event: ButtonPressed, supporter: Supporter, work: Work, moment: Moment) -> None:
    message, rows = _shown(declare(supporter, work, moment), moment)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
