"""Listens: what a supporter knows from their own life, and in which languages they can listen."""

from dataclasses import dataclass, replace
from typing import TypeVar

from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, Tongues
from handlers.supporter import availability, pages
from handlers.verbs import Verb
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
    pages.show(_page, event, work, moment)


def _page(supporter: Supporter, _: Work, moment: Moment) -> tuple[Message, Rows]:
    topics = (Button(verb, label={"on": each in supporter.topics}) for verb, each in TOPICS.items())
    offered = ((verb, each) for verb, each in TONGUES.items() if each in moment.programme.languages)
    tongues = (Button(verb, label={"on": it in supporter.languages}) for verb, it in offered)
    rows = (*column(*topics), tuple(tongues), *column(Button(Verb.PROFILE_SHOW)))
    return ListeningShown(Tongues(supporter.languages)), rows


def topic(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Add a topic, or take it out."""
    tapped = pages.tapped(TOPICS, event)
    pages.change(
        _page, lambda it: replace(it, topics=toggled(it.topics, tapped)), event, work, moment
    )


def tongue(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Add a language of the programme, or take it out; offers in it alone are taken back."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return None
    languages = toggled(supporter.languages, TONGUES[event.verb])
    if not languages:
        return LanguageNeeded()
    pages.keep(_page, event, replace(supporter, languages=languages), work, moment)
    return None


def toggled(chosen: tuple[T, ...], one: T) -> tuple[T, ...]:
    """Return what is chosen without one that is among it, or with one that is not."""
    if one in chosen:
        return tuple(each for each in chosen if each != one)
    return (*chosen, one)
