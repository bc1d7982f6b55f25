"""Apart: the departments that a supporter wants to be kept apart from, beside their own.

They count as their own do: nobody of those is shown to them, and they are shown to nobody there.
"""

from dataclasses import dataclass, replace

from handlers import asking, cards, fellows
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import places
from handlers.match import stepping_aside
from handlers.moment import Moment
from handlers.orders import Listed, Message, SendCard
from handlers.supporter import availability, pages
from handlers.supporter.listens import toggled
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.departments import Department
from storage.dialogue import Asked
from storage.supporters import Supporter
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True, repr=False)
class ApartShown(Message):
    """Whom you are kept apart from beside your own places, None where there is nobody."""

    places: Listed | None


@dataclass(frozen=True, slots=True, repr=False)
class ApartAsked(Message):
    """Type a part of the department's name."""


@dataclass(frozen=True, slots=True, repr=False)
class ApartOffered(Message):
    """Departments to choose from; `more` are not shown."""

    more: int


@dataclass(frozen=True, slots=True, repr=False)
class ApartUnknown(Message):
    """No department is called like that."""


@dataclass(frozen=True, slots=True, repr=False)
class ApartLifted(Message):
    """To coordinators: this one is no longer kept apart from a department."""

    name: str
    place: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show whom a supporter is kept apart from, and who of their own places may see them."""
    pages.show(_page, event, work, moment)


def _page(supporter: Supporter, work: Work, _: Moment) -> tuple[Message, Rows]:
    kept = _by_name(supporter.apart_from, work)
    rows = column(
        Button(Verb.APART_TYPE),
        Button(Verb.APART_BROWSE),
        *(_toggle(each, supporter) for each in kept[:PAGE]),
        Button(Verb.SHOWN_TO_OWN, label={"on": supporter.shown_to_own}),
        Button(Verb.PLACE_SHOW),
        Button(Verb.PROFILE_SHOW),
    )
    return ApartShown(Listed(tuple(each.name for each in kept)) if kept else None), rows


def _by_name(departments: tuple[DepartmentId, ...], work: Work) -> list[Department]:
    found = (work.departments.find(each) for each in departments)
    return sorted((each for each in found if each), key=lambda each: each.name)


def _toggle(department: Department, supporter: Supporter) -> Button:
    on = department.id in supporter.apart_from
    return Button(Verb.APART_TOGGLE, department.id, {"place": department.name, "on": on})


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be a part of a department's name."""
    if availability.confirmed(event, work, moment) is None:
        return None
    return asking.ask(Asked.APART, ApartAsked(), event, work, moment)


def answer(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Offer the departments that hold what was typed."""
    event = answer.event
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return
    if found := places.named(answer.typed, work):
        _offer(found, event, supporter, work, moment)
        return
    rows = column(Button(Verb.APART_TYPE), Button(Verb.APART_BROWSE))
    work.outbox.put(SendCard(reader(work, event, moment), ApartUnknown(), rows))


def browse(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show every department, a page at a time."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return None
    everything = sorted(work.departments.kept(), key=lambda each: each.name)
    if event.verb is Verb.APART_FROM:
        first = work.departments.as_it_stands(event.card)
        if first is None:
            return cards.ButtonOld()
        everything = everything[everything.index(first) :]
    _offer(everything, event, supporter, work, moment)
    return None


def _offer(
    found: list[Department], event: PersonEvent, supporter: Supporter, work: Work, moment: Moment
) -> None:
    shown, rest = found[:PAGE], found[PAGE:]
    follows = [Button(Verb.APART_FROM, rest[0].id)] if rest and _is_page(event) else []
    toggles = (_toggle(each, supporter) for each in shown)
    rows = column(*toggles, *follows, Button(Verb.PROFILE_APART))
    work.outbox.put(SendCard(reader(work, event, moment), ApartOffered(len(rest)), rows))


def _is_page(event: PersonEvent) -> bool:
    """Tell whether a list is that of all departments: only this one goes on by a button."""
    return isinstance(event, ButtonPressed) and event.verb in {Verb.APART_BROWSE, Verb.APART_FROM}


def toggle(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Keep a supporter apart from a department, or no longer; what it forbids is taken back."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return None
    department = work.departments.as_it_stands(event.card)
    if department is None:
        return cards.ButtonOld()
    apart = toggled(supporter.apart_from, department.id)
    stepping_aside.step_aside(event.person, work, moment)
    pages.keep(_page, event, replace(supporter, apart_from=apart), work, moment)
    if department.id not in apart:
        _tell_coordinators(supporter, department, work, moment)
    return None


def _tell_coordinators(
    supporter: Supporter, department: Department, work: Work, moment: Moment
) -> None:
    """Let the coordinators know that a rule is gone, since it may have been theirs."""
    message = ApartLifted(supporter.listed_as, department.name)
    fellows.tell(message, work, moment, but=(supporter.person,))


def to_own(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let one's own departments see one in the directory, or not."""
    pages.change(
        _page, lambda it: replace(it, shown_to_own=not it.shown_to_own), event, work, moment
    )
