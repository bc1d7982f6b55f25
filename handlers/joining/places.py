"""Places: where somebody works, or who must never see their request. A link adds, not replaces."""

from dataclasses import dataclass, replace
from itertools import islice

from handlers import asking, cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent, TextReceived
from handlers.joining.join import find_code
from handlers.match import companions, introduction, matchmaking, starting_over, stepping_aside
from handlers.match.pool import affiliations, why_not_now
from handlers.moment import Moment
from handlers.orders import Listed, Message, SendCard
from handlers.seated import own_request, supporting
from handlers.verbs import Verb
from handlers.who import reader
from matching.rules import Reason
from matching.values import DepartmentId
from storage.cases import Case, Stage
from storage.codes import looks_like_code
from storage.departments import Department, plain
from storage.dialogue import Asked
from storage.people import Person
from storage.work import Work

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
    """No department of that name or code; `talking` says that a talk is open beside this."""

    contact: str
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class PlaceUnclear(Message):
    """Several departments fit what was typed; each stands on a button."""


def show(event: PersonEvent, person: Person, work: Work, moment: Moment) -> None:
    """Show the places that are kept out, and let them be changed."""
    message, rows = shown(person, work)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def shown(person: Person, work: Work) -> tuple[Message, Rows]:
    """Return the places that are kept out in words, and what can be done about them."""
    names = work.departments.names(affiliations(person.telegram, work))
    message: Message = PlacesShown(Listed(tuple(names))) if names else PlaceNeeded()
    return message, _buttons(person, work, done=bool(names))


def pressed(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the places to one who pressed for them."""
    if person := work.people.find(event.person):
        show(event, person, work, moment)


def _buttons(person: Person, work: Work, *, done: bool) -> Rows:
    standing = work.departments.standing(person.departments)
    kept = (work.departments.find(each) for each in standing)
    drops = (Button(Verb.PLACE_DROP, each.id, {"place": each.name}) for each in kept if each)
    usual = companions.proposed(person, work)
    also = (Button(Verb.PLACE_ALSO, each.id, {"place": each.name}) for each in usual)
    ready = (Button(Verb.PLACE_DONE),) if done else ()
    return column(*ready, *also, Button(Verb.PLACE_ADD), *drops)


def add(event: PersonEvent, department: DepartmentId, work: Work, moment: Moment) -> None:
    """Keep one more place out, at once, also of a request that is out already."""
    person = work.people.find(event.person)
    if person is None:
        return
    if department not in work.departments.standing(person.departments):
        departments = (*person.departments, department)
        person = work.people.save(replace(person, departments=departments))
        stepping_aside.step_aside(person.telegram, work, moment)
        recheck(person, work, moment)
    show(event, person, work, moment)


def recheck(person: Person, work: Work, moment: Moment) -> None:
    """Take back what a new place forbids: offers, or an introduction not yet answered."""
    for offer in work.offers.of_person(person.telegram):
        if asking := work.cases.find(offer.case):
            matchmaking.look(asking, work, moment)
    for listening in supporting(work, person.telegram):
        if listening.stage is Stage.INTRODUCED and _is_too_near(listening, work, moment):
            introduction.release(listening, work, moment)
            starting_over.start_over(listening, "left", work, moment)
    case = own_request(work, person.telegram)
    if case is None:
        return
    if case.match is None:
        matchmaking.look(case, work, moment)
    elif case.stage is Stage.INTRODUCED and _is_too_near(case, work, moment):
        introduction.release(case, work, moment)
        starting_over.start_over(case, "near", work, moment)


def _is_too_near(case: Case, work: Work, moment: Moment) -> bool:
    match = case.match
    return match is not None and why_not_now(case, match.supporter, work, moment) in TOO_NEAR


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text name a place."""
    return asking.ask(Asked.PLACE, PlaceAsked(), event, work, moment)


def answer(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take a typed code or name; what fits nothing closes the question, and a button opens it."""
    event = answer.event
    found = _typed(event, work, moment)
    if len(found) == 1:
        return add(event, found[0].id, work, moment)
    again = Button(Verb.PLACE_ADD)
    picks = (Button(Verb.PLACE_PICK, each.id, {"place": each.name}) for each in found)
    rows = column(*islice(picks, NAMED_AT_MOST), again)
    talking = asking.is_talking(event, work)
    message: Message = PlaceUnclear() if found else PlaceUnknown(moment.programme.contact, talking)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Keep the place out that was chosen from several."""
    (standing,) = work.departments.standing((DepartmentId(event.card),))
    department = work.departments.find_open(standing)
    if department is None:
        return cards.ButtonOld()
    add(event, department.id, work, moment)
    return None


def _typed(event: TextReceived, work: Work, moment: Moment) -> list[Department]:
    typed = event.text.text
    if (found := named(typed, work)) or not looks_like_code(typed):
        return found  # a name is no guess
    code = find_code(work, event.person, typed, moment)
    place = code.department if code else None
    department = work.departments.find_open(place) if place else None
    return [department] if department else []


def named(typed: str, work: Work) -> list[Department]:
    """Return the departments that a typed name may mean: the exact one, else all that hold it."""
    exact, wanted = work.departments.named(typed), plain(typed)
    if exact:
        return [exact]
    return [each for each in work.departments.open() if wanted and _bears(each, wanted)]


def _bears(department: Department, letters: str) -> bool:
    """Tell whether a department's name, or one that it bore before, holds some letters."""
    return any(letters in plain(each) for each in (department.name, *department.former))
