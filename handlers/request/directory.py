"""The directory: who listens, outside of one's own places of work. Looking around leaves no trace.

An entry shows what an introduction shows, and never how somebody stands just now.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice

from handlers import asking, cards, traits
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import consent, places
from handlers.match import listing
from handlers.match.listing import Entry
from handlers.match.pool import affiliations
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, Tongues, Topics
from handlers.verbs import Verb
from handlers.view import TOPICS, View, packed, unpacked
from handlers.who import reader
from matching.values import Wish
from storage.dialogue import Asked
from storage.people import Person
from storage.work import Work

TURNS = (
    *(Verb.PEOPLE_FROM, Verb.PEOPLE_ALL),
    *(Verb.PEOPLE_TOPIC, Verb.PEOPLE_LANGUAGE, Verb.PEOPLE_FIELD),
)
PAGE = 6
FOUND_AT_MOST = 8
LETTERS = 2
ANSWER_WITHIN = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, repr=False)
class PeopleShown(Message):
    """Who listens; `topic`, `languages` and `field` are what was looked for, if anything."""

    topic: str
    languages: Tongues
    field: str
    anybody: bool


@dataclass(frozen=True, slots=True, repr=False)
class FilterAsked(Message):
    """What should they know, speak, or work in?"""


@dataclass(frozen=True, slots=True, repr=False)
class PersonShown(Message):
    """One who listens, as an introduction shows them; `own` says that they are of one's place."""

    name: str
    role: str
    about: str
    languages: Tongues
    topics: Topics
    own: bool


@dataclass(frozen=True, slots=True, repr=False)
class LettersAsked(Message):
    """Type some letters of a name."""


@dataclass(frozen=True, slots=True, repr=False)
class LettersFound(Message):
    """Those whose names hold what was typed."""


@dataclass(frozen=True, slots=True, repr=False)
class LettersUnknown(Message):
    """Nobody who is listed; `talking` says that a talk is open beside this."""

    talking: bool


def show(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Show who listens; to one of whom no place is known, ask for one first."""
    person = work.people.find(event.person)
    if person is None:
        consent.ask(event, work, moment)
    elif not affiliations(event.person, work):
        places.show(event, person, work, moment)
    else:
        message, rows = _list(person, View(), work, moment)
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def turn(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show another page, or those that were looked for, in place of what was shown."""
    person = _who_looks(event, work)
    if person is None:
        return cards.ButtonOld()
    view = unpacked(event.card, work, moment) if event.card else View()
    message, rows = _list(person, view, work, moment)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
    return None


def _who_looks(event: PersonEvent, work: Work) -> Person | None:
    """Return the one who looks, if it is known whom they must not be shown."""
    return work.people.find(event.person) if affiliations(event.person, work) else None


def _list(person: Person, view: View, work: Work, moment: Moment) -> tuple[Message, Rows]:
    everybody = listing.entries(person.telegram, work, moment)
    found = [each for each in everybody if listing.fits(each, view)]
    page = found[view.page * PAGE : (view.page + 1) * PAGE]
    more = len(found) > (view.page + 1) * PAGE
    next_ = packed(replace(view, page=view.page + 1 if more else 0), moment)
    turns = [Button(Verb.PEOPLE_FROM, next_, {"more": more})] if len(found) > PAGE else []
    message = PeopleShown(
        topic=view.topic,
        languages=Tongues((view.language,) if view.language else ()),
        field=traits.spelled(Wish.FIELD, view.field, work) if view.field else "",
        anybody=bool(page),
    )
    rows = column(
        *map(_named, page),
        *turns,
        Button(Verb.PEOPLE_FILTER, packed(view, moment)),
        Button(Verb.PEOPLE_FIND),
        *([Button(Verb.PEOPLE_AVOIDED)] if person.vetoes else []),
    )
    return message, rows


def _named(each: Entry) -> Button:
    supporter = each.supporter
    return Button(Verb.PEOPLE_PERSON, supporter.id, {"name": supporter.listed_as, "own": each.own})


def choose(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show what one may look for; each choice adds to what was looked for before."""
    if _who_looks(event, work) is None:
        return cards.ButtonOld()
    view = replace(unpacked(event.card, work, moment), page=0)
    rows = (*_choices(view, work, moment), *column(Button(Verb.PEOPLE_ALL)))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, FilterAsked(), rows))
    return None


def _choices(view: View, work: Work, moment: Moment) -> Rows:
    def to(view: View) -> bytes:
        return packed(view, moment)

    topics = (
        Button(Verb.PEOPLE_TOPIC, to(replace(view, topic=key)), {"topic": key}) for key in TOPICS
    )
    tongues = (
        Button(Verb.PEOPLE_LANGUAGE, to(replace(view, language=code)), {"language": code})
        for code in moment.programme.languages
    )
    fields = [
        Button(Verb.PEOPLE_FIELD, to(replace(view, field=key)), {"field": told})
        for key in traits.choices(Wish.FIELD, work, moment).values()
        for told in [traits.spelled(Wish.FIELD, key, work)]
    ]
    pairs = (tuple(fields[at : at + 2]) for at in range(0, len(fields), 2))
    return (*column(*topics), tuple(tongues), *pairs)


def person(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show one entry, and what can be done about it."""
    if _who_looks(event, work) is None:
        return cards.ButtonOld()
    found = listing.entry(event.person, event.card, work, moment)
    if found is None:
        return cards.ButtonOld()
    row = found.supporter.id
    deeds = () if found.own else (Button(Verb.PEOPLE_ASK, row), Button(Verb.PEOPLE_AVOID, row))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, _shown(found), column(*deeds)))
    return None


def _shown(found: Entry) -> PersonShown:
    supporter = found.supporter
    return PersonShown(
        name=supporter.listed_as,
        role=supporter.role,
        about=supporter.about,
        languages=Tongues(supporter.languages),
        topics=Topics(tuple(listing.topics(found))),
        own=found.own,
    )


def ask_name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be some letters of a name."""
    if _who_looks(event, work) is None:
        return cards.ButtonOld()
    return asking.ask(Asked.PERSON, LettersAsked(), event, work, moment)


def answer(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show those whose names hold what was typed; nothing of it is kept."""
    event = answer.event
    typed, to = answer.typed.strip(), reader(work, event, moment)
    everybody = listing.entries(event.person, work, moment)
    found = listing.called(typed, everybody) if len(typed) >= LETTERS else []
    again = Button(Verb.PEOPLE_FIND)
    rows = column(*islice(map(_named, found), FOUND_AT_MOST), again)
    talking = asking.is_talking(event, work)
    message: Message = LettersFound() if found else LettersUnknown(talking)
    work.outbox.put(SendCard(to, message, rows))
