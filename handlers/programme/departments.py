"""Departments in the chat: a coordinator sees what one is to the programme, and changes it.

What changes here counts at once. The other coordinators hear of it, and every open case is held
against the new state.
"""

from dataclasses import dataclass

from handlers import cards, chronicle, fellows
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import rechecking
from handlers.match import stepping_aside
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.programme.roster import coordinates
from handlers.verbs import Verb
from handlers.who import reader
from storage.departments import Department
from storage.journal import Act
from storage.supporters import Standing, Supporter
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class DepartmentShown(Message):
    """One department: what it is called, and who is kept out for those who work there."""

    place: str
    former: Listed | None
    group: str
    size: int | None
    apart: Listed | None
    companions: Listed | None
    leads: Listed | None


@dataclass(frozen=True, slots=True, repr=False)
class DepartmentChanged(Message):
    """To the other coordinators: what was changed of a department or a group.

    `what` is "added", "again", "renamed", "group", "group-name", "apart", "leads", "merged" or
    "retired"; `place` is what it is called from here on, `before` what it was called before.
    """

    what: str
    place: str
    before: str = ""


TELLING = frozenset({"apart", "leads", "heads", "group", "merged"})
"""Changes from which one who was asked could read where a requester works."""


def pressed(event: ButtonPressed, work: Work) -> Department | None:
    """Return the department on a pressed button; None where the presser may not know of it."""
    return work.departments.find_open(event.card) if coordinates(event, work) else None


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show one department, and what can be done about it."""
    department = pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    tell(event, department, work, moment)
    return None


def tell(event: PersonEvent, department: Department, work: Work, moment: Moment) -> None:
    """Show a department as it stands."""
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, shown(department, work), deeds(department)))


def shown(department: Department, work: Work) -> DepartmentShown:
    """Return what is known of a department in words."""
    near = work.departments.places().neighbours.get(department.id, frozenset())
    leading = [each.listed_as for each in on_roster(work) if is_led(department, each)]
    return DepartmentShown(
        place=department.name,
        former=_listed(department.former),
        group=department.group,
        size=department.physicians,
        apart=_listed(work.departments.names(near)),
        companions=_listed(work.departments.names(department.companions)),
        leads=_listed(leading),
    )


def keep(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Leave a department as it is, and show it in place of the question."""
    department = pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, shown(department, work), deeds(department)))
    return None


def _listed(names: tuple[str, ...] | list[str]) -> Listed | None:
    return Listed(tuple(names)) if names else None


def on_roster(work: Work) -> list[Supporter]:
    """Return everybody on the roster, by name."""
    everybody = work.supporters.all().values()
    found = (each for each in everybody if each.standing is not Standing.RETIRED)
    return sorted(found, key=lambda each: (each.listed_as.casefold(), each.id))


def is_led(department: Department, supporter: Supporter) -> bool:
    """Tell whether somebody leads a department, by its name or by its group."""
    by_group = bool(department.group) and department.group in supporter.leads.groups
    return by_group or department.id in supporter.leads.departments


def deeds(department: Department) -> Rows:
    """Return the buttons of what can be done about a department."""
    row = department.id
    heads = (Button(Verb.DEPT_HEADS, row),) if department.group else ()
    return column(
        Button(Verb.DEPT_RENAME, row),
        Button(Verb.DEPT_GROUP, row),
        Button(Verb.DEPT_SIZE, row),
        Button(Verb.DEPT_APART, row),
        Button(Verb.DEPT_ALSO, row),
        Button(Verb.DEPT_LEADS, row),
        *heads,
        Button(Verb.DEPT_MERGE, row),
        Button(Verb.DEPT_RETIRE, row),
    )


def changed(event: PersonEvent, what: DepartmentChanged, work: Work, moment: Moment) -> None:
    """Let a change take effect on what is open, and let the other coordinators know of it."""
    department = work.departments.named(what.place)
    about = department.id if department else b""
    chronicle.note(event.person, Act.DEPARTMENT_CHANGED, work, about)
    if what.what in TELLING:
        stepping_aside.step_aside(event.person, work, moment)
    rechecking.recheck_all(work, moment)
    fellows.tell(what, work, moment, but=(event.person,))
