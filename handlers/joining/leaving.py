"""Leaving: a place is taken off one's list, because one does not work there any more.

One tap does it. While a request is out, those of the place could be asked the next moment; so
then their requester is told first, and asked whether they have left.
"""

from dataclasses import dataclass, replace

from handlers.buttons import Button, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import places
from handlers.match import stepping_aside
from handlers.match.pool import of_roster
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.seated import own_request
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.cases import Stage
from storage.people import Person
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class PlaceIsLast(Message):
    """While a request is out, at least one place stays."""


@dataclass(frozen=True, slots=True, repr=False)
class LeavingAsked(Message):
    """While your request is out, people of this place could then be asked: have you left?"""

    place: str


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Forget a place at once, or ask about it while a request is out.

    The last one stays as long as one is: without any place nobody would be kept out.
    """
    person, place = work.people.find(event.person), DepartmentId(event.card)
    if person is None:
        return None
    if place not in work.departments.standing(person.departments):
        _show_again(event, person, work, moment)
        return None
    if not _is_out(event, work):
        _forget(event, person, place, work, moment)
        return None
    if not _without(place, person, work):
        return PlaceIsLast()
    name = ", ".join(work.departments.names((place,)))
    rows = column(Button(Verb.PLACE_LEFT, place), Button(Verb.PLACE_SHOW))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, LeavingAsked(name), rows))
    return None


def left(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Forget a place that somebody has left, and look anew for who can be asked."""
    person, place = work.people.find(event.person), DepartmentId(event.card)
    if person is None:
        return None
    if place not in work.departments.standing(person.departments):
        _show_again(event, person, work, moment)
        return None
    if _is_out(event, work) and not _without(place, person, work):
        return PlaceIsLast()
    _forget(event, person, place, work, moment)
    return None


def _is_out(event: PersonEvent, work: Work) -> bool:
    """Tell whether a request of theirs is out, so that somebody can be asked."""
    case = own_request(work, event.person)
    return case is not None and case.stage is not Stage.DRAFT


def _without(place: DepartmentId, person: Person, work: Work) -> frozenset[DepartmentId]:
    """Return what somebody would still be kept out of without a place."""
    rest = set(work.departments.standing(person.departments)) - {place}
    return frozenset(rest) | of_roster(person.telegram, work)


def _forget(
    event: ButtonPressed, person: Person, place: DepartmentId, work: Work, moment: Moment
) -> None:
    rest = (each for each in work.departments.standing(person.departments) if each != place)
    less = work.people.save(replace(person, departments=tuple(rest)))
    stepping_aside.step_aside(less.telegram, work, moment)
    places.recheck(less, work, moment)
    _show_again(event, less, work, moment)


def _show_again(event: ButtonPressed, person: Person, work: Work, moment: Moment) -> None:
    """Show the places as they stand, where the pressed button was."""
    message, rows = places.shown(person, work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
