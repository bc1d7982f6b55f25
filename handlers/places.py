"""Places: where somebody works, or who must never see their request. A link adds, not replaces."""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import introduction, matchmaking, starting_over
from handlers.buttons import Button, Rows, Verb, column
from handlers.events import ButtonPressed, PersonEvent, TextReceived
from handlers.join import find_code
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.pool import affiliations, why_not_now
from handlers.seated import own_request
from handlers.who import reader
from matching.rules import Reason
from matching.values import DepartmentId
from storage.cases import Stage
from storage.codes import looks_like_code
from storage.departments import Department, plain
from storage.dialogue import Asked, Question
from storage.people import Person
from storage.work import Work

ANSWER_WITHIN = timedelta(hours=24)
NAMED_AT_MOST = 8
TOO_NEAR = frozenset({Reason.SAME_DEPARTMENT, Reason.LEADS, Reason.KEPT_APART})


@dataclass(frozen=True, slots=True, repr=False)
class PlacesShown(Message):
    """Who will never see a request: everybody of these."""

    places: Listed


@dataclass(frozen=True, slots=True, repr=False)
class PlaceNeeded(Message):
    """At least one place must be known before anything is sent."""


@dataclass(frozen=True, slots=True, repr=False)
class PlaceAsked(Message):
    """Type a code or a name."""


@dataclass(frozen=True, slots=True, repr=False)
class PlaceUnknown(Message):
    """No department of that name or code."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class PlaceUnclear(Message):
    """Several departments fit what was typed."""

    places: Listed


def show(event: PersonEvent, person: Person, work: Work, moment: Moment) -> None:
    """Show the places that are kept out, and let them be changed."""
    names = work.departments.names(affiliations(person.telegram, work))
    message: Message = PlacesShown(Listed(tuple(names))) if names else PlaceNeeded()
    rows = _buttons(person, work, done=bool(names))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def pressed(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the places to one who pressed for them."""
    if person := work.people.find(event.person):
        show(event, person, work, moment)


def _buttons(person: Person, work: Work, *, done: bool) -> Rows:
    kept = (work.departments.find(each) for each in person.departments)
    drops = (Button(Verb.PLACE_DROP, each.id, {"place": each.name}) for each in kept if each)
    ready = (Button(Verb.PLACE_DONE),) if done else ()
    return column(*ready, Button(Verb.PLACE_ADD), *drops)


def add(event: PersonEvent, department: DepartmentId, work: Work, moment: Moment) -> None:
    """Keep one more place out, at once, also of a request that is out already."""
    person = work.people.find(event.person)
    if person is None:
        return
    if department not in person.departments:
        departments = (*person.departments, department)
        person = work.people.save(replace(person, departments=departments))
        _recheck(person, work, moment)
    show(event, person, work, moment)


def drop(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Forget a place, because one does not work there."""
    person = work.people.find(event.person)
    if person is None:
        return
    rest = tuple(each for each in person.departments if each != DepartmentId(event.card))
    person = work.people.save(replace(person, departments=rest))
    to = reader(work, event, moment)
    names = work.departments.names(affiliations(person.telegram, work))
    message: Message = PlacesShown(Listed(tuple(names))) if names else PlaceNeeded()
    rows = _buttons(person, work, done=bool(names))
    work.outbox.put(EditCard(to, event.message_id, message, rows))


def _recheck(person: Person, work: Work, moment: Moment) -> None:
    """Take back what a new place forbids: offers, or an introduction not yet answered."""
    case = own_request(work, person.telegram)
    if case is None or case.match is None:
        return matchmaking.recheck(case, work, moment) if case else None
    forbidden = why_not_now(case, case.match.supporter, work, moment) in TOO_NEAR
    if forbidden and case.stage is Stage.INTRODUCED:
        introduction.release(case, work, moment)
        starting_over.start_over(case, "near", work, moment)
    return None


def ask(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let the next text name a place."""
    work.dialogue.ask(Question(event.person, Asked.PLACE, moment.now + ANSWER_WITHIN))
    work.outbox.put(SendCard(reader(work, event, moment), PlaceAsked()))


def answer(event: TextReceived, work: Work, moment: Moment) -> None:
    """Take a typed code or name; while it fits nothing, the question stays open."""
    found = _typed(event, work, moment)
    if len(found) == 1:
        work.dialogue.drop(event.person)
        return add(event, found[0].id, work, moment)
    names = tuple(each.name for each in found[:NAMED_AT_MOST])
    unknown = PlaceUnknown(moment.programme.contact)
    message: Message = PlaceUnclear(Listed(names)) if names else unknown
    work.outbox.put(SendCard(reader(work, event, moment), message))
    return None


def _typed(event: TextReceived, work: Work, moment: Moment) -> list[Department]:
    typed = event.text.text
    if looks_like_code(typed):
        code = find_code(work, event.person, typed, moment)
        department = work.departments.find(code.department) if code and code.department else None
        if department:
            return [department]
    return named(typed, work)


def named(typed: str, work: Work) -> list[Department]:
    """Return the departments that a typed name may mean: the exact one, else all that hold it."""
    exact, wanted = work.departments.named(typed), plain(typed)
    if exact:
        return [exact]
    fits = [each for each in work.departments.all().values() if wanted in plain(each.name)]
    return sorted(fits, key=lambda each: each.name) if wanted else []
