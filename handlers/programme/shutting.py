"""Shutting: a department is retired. Its link opens nothing, and nobody is added to it any more.

Whoever declared it is kept out of it as before, so its row stays, with its group, its neighbours
and who leads it. It is refused while somebody on the roster works there and nowhere else: then
the programme would not know where they work by now, and whom to keep from them.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.programme import departments
from handlers.verbs import Verb
from handlers.who import reader
from storage.departments import Department
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ShutAsked(Message):
    """What follows from it; `sure` says that this is asked for the second time."""

    place: str
    sure: bool


@dataclass(frozen=True, slots=True, repr=False)
class ShutRefused(Message):
    """These work there and nowhere else."""

    place: str
    names: Listed


@dataclass(frozen=True, slots=True, repr=False)
class DepartmentShut(Message):
    """It is retired."""

    place: str


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say what follows from it, and ask whether to go on."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    rows = column(Button(Verb.DEPT_RETIRE_SURE, department.id), _keep(department))
    message, to = ShutAsked(department.name, sure=False), reader(work, event, moment)
    work.outbox.put(_refusal(event, department, work, moment) or SendCard(to, message, rows))
    return None


def ask_again(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask for the second time."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    rows = column(Button(Verb.DEPT_RETIRE_YES, department.id), _keep(department))
    message = ShutAsked(department.name, sure=True)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, rows))
    return None


def _keep(department: Department) -> Button:
    return Button(Verb.DEPT_KEEP, department.id)


def _refusal(
    event: ButtonPressed, department: Department, work: Work, moment: Moment
) -> SendCard | None:
    """Return what is said where somebody works nowhere else; None where nobody does."""
    open_ones = {each.id for each in work.departments.open()} - {department.id}
    here = [
        each.listed_as
        for each in departments.on_roster(work)
        if department.id in each.departments and open_ones.isdisjoint(each.departments)
    ]
    to = reader(work, event, moment)
    return SendCard(to, ShutRefused(department.name, Listed(tuple(here)))) if here else None


def confirmed(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Retire a department."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    if refusal := _refusal(event, department, work, moment):
        work.outbox.put(refusal)
        return None
    work.departments.put(replace(department, retired=True, companions=()))
    for each in work.departments.open():
        if department.id in each.companions:
            rest = tuple(it for it in each.companions if it != department.id)
            work.departments.put(replace(each, companions=rest))
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, DepartmentShut(department.name)))
    what = departments.DepartmentChanged("retired", department.name)
    departments.changed(event, what, work, moment)
    return None
