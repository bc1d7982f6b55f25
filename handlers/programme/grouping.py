"""Grouping: which group a department belongs to, and what that group is called.

Whoever led a department by its group goes on leading it, by its name, until somebody takes them
off: a change of groups alone never lets anybody see a request who did not before.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.asking import Answer
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.pairs import id_of, pair, parted
from handlers.programme import departments, naming
from handlers.programme.roster import coordinates
from handlers.typed_words import flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader
from storage.departments import Department, plain
from storage.dialogue import Asked
from storage.work import Work

SHOWN = 30


@dataclass(frozen=True, slots=True, repr=False)
class GroupAsked(Message):
    """Which group shall this department belong to? So far it is `group`, if any."""

    place: str
    group: str


def groups(work: Work) -> list[str]:
    """Return the groups that departments belong to."""
    return sorted({each.group for each in work.departments.all().values() if each.group})


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the groups that there are, and what else can be done."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    row, group = department.id, department.group
    others = [each for each in groups(work) if each != group][:SHOWN]
    picks = (Button(Verb.GROUP_PICK, pair(row, id_of(each)), {"group": each}) for each in others)
    leave = (Button(Verb.GROUP_RENAME, row), Button(Verb.GROUP_NONE, row)) if group else ()
    rows = column(*picks, Button(Verb.GROUP_NEW, row), *leave)
    message = GroupAsked(department.name, group)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Put a department into a group that there is."""
    known = {id_of(each): each for each in groups(work)}
    places = {bytes(each.id): each for each in work.departments.open()}
    found = parted(event.card, places, known) if coordinates(event, work) else None
    if found is None:
        return cards.ButtonOld()
    _put(event, *found, work, moment)
    return None


def leave(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a department out of its group."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    _put(event, department, "", work, moment)
    return None


def ask_new(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask for the name of a group."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    return naming.ask(Asked.GROUP_NEW, department.id, event, work, moment)


def ask_name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask what the group of a department shall be called."""
    department = departments.pressed(event, work)
    if department is None or not department.group:
        return cards.ButtonOld()
    return naming.ask(Asked.GROUP_NAME, department.id, event, work, moment)


def put(answer: Answer, work: Work, moment: Moment) -> None:
    """Put a department into the group of a typed name, whether there is one or not."""
    event, name = answer.event, tidied(answer.typed)
    department = work.departments.find_open(answer.about)
    if department is None:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
    elif why := flaw(name, "place"):
        naming.refuse(event, why, Button(Verb.GROUP_NEW, department.id), work, moment)
    else:
        _put(event, department, _spelt(name, work) or name, work, moment)


def _spelt(name: str, work: Work) -> str:
    """Return how a group of that name is written; empty where there is none."""
    return next((each for each in groups(work) if plain(each) == plain(name)), "")


def _put(
    event: PersonEvent, department: Department, group: str, work: Work, moment: Moment
) -> None:
    if group != department.group:
        lead_by_name(department, department, work)
        before = department.group
        department = work.departments.put(replace(department, group=group))
        what = departments.DepartmentChanged("group", department.name, before)
        departments.changed(event, what, work, moment)
    departments.tell(event, department, work, moment)


def lead_by_name(department: Department, instead: Department, work: Work) -> None:
    """Let whoever leads a department by its group lead `instead` by its name."""
    for each in list(work.supporters.all().values()):
        if department.group and department.group in each.leads.groups:
            led = replace(each.leads, departments=each.leads.departments | {instead.id})
            work.supporters.put(replace(each, leads=led))


def rename(answer: Answer, work: Work, moment: Moment) -> None:
    """Call the group of a department otherwise; whoever leads it goes on leading it."""
    event, name = answer.event, tidied(answer.typed)
    department = work.departments.find_open(answer.about)
    if department is None or not department.group:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
        return
    before, known = department.group, _spelt(name, work)
    why = flaw(name, "place") or ("taken" if known not in {"", before} else "")
    if why:
        naming.refuse(event, why, Button(Verb.GROUP_RENAME, department.id), work, moment)
        return
    _rename(before, name, work)
    departments.tell(event, replace(department, group=name), work, moment)
    what = departments.DepartmentChanged("group-name", name, before)
    departments.changed(event, what, work, moment)


def _rename(before: str, name: str, work: Work) -> None:
    for department in list(work.departments.all().values()):
        if department.group == before:
            work.departments.put(replace(department, group=name))
    for each in list(work.supporters.all().values()):
        if before in each.leads.groups:
            led = replace(each.leads, groups=each.leads.groups - {before} | {name})
            work.supporters.put(replace(each, leads=led))
