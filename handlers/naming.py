"""Naming: a department is added, called otherwise, or said to be of a certain size.

A name is taken once. What a department was called before goes on leading to it, since people and
files know it so. The name of a retired one brings that very one back: whoever declared it once is
kept out of it again as well.
"""

from dataclasses import dataclass, replace

from handlers import cards, departments, dept_asking, doorways, typed_names
from handlers.buttons import Button, Verb, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.roster import coordinates
from handlers.who import reader
from matching.values import DepartmentId
from storage.departments import Department, plain
from storage.dialogue import Question
from storage.session import new_id
from storage.work import Work

DIGITS = 6


@dataclass(frozen=True, slots=True, repr=False)
class AnswerRefused(Message):
    """That will not do: it is too "long", has "signs", is "taken", or is no "number"."""

    why: str


def ask_new(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask what a new department is called."""
    if not coordinates(event, work):
        return cards.ButtonOld()
    dept_asking.ask(event, Verb.DEPT_ADD, b"", work, moment)
    return None


def ask_name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask what a department shall be called."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    dept_asking.ask(event, Verb.DEPT_RENAME, department.id, work, moment)
    return None


def ask_size(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask how many physicians work in a department."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    dept_asking.ask(event, Verb.DEPT_SIZE, department.id, work, moment)
    return None


def refuse(event: PersonEvent, why: str, again: Button, work: Work, moment: Moment) -> None:
    """Say why an answer will not do; the question is closed, and a button opens it again."""
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, AnswerRefused(why), column(again)))


def add(event: PersonEvent, typed: str, question: Question, work: Work, moment: Moment) -> None:  # noqa: ARG001  every answer's form
    """Found a department of a typed name, or bring the retired one of that name back."""
    name = typed_names.tidied(typed)
    if why := typed_names.flaw(name) or _taken(name, None, work):
        return refuse(event, why, Button(Verb.DEPT_ADD), work, moment)
    again = work.departments.retired_as(name)
    fresh = again or Department(DepartmentId(new_id()), name)
    department = work.departments.put(replace(fresh, name=name, retired=False))
    code = work.codes.ensure(department.id, moment.chance.choice)
    doorways.tell(event, code, work, moment)
    what = departments.DepartmentChanged("again" if again else "added", name)
    departments.changed(event, what, work, moment)
    return None


def _taken(name: str, by: DepartmentId | None, work: Work) -> str:
    """Return "taken" where a name is, or was, that of another department."""
    known = work.departments.named(name)
    return "taken" if known is not None and known.id != by else ""


def rename(event: PersonEvent, typed: str, question: Question, work: Work, moment: Moment) -> None:
    """Call a department otherwise; its link and its code stay, and so does whoever is in it."""
    department, name = work.departments.find_open(question.about), typed_names.tidied(typed)
    if department is None:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
        return
    why = typed_names.flaw(name) or _taken(name, department.id, work)
    if why or work.departments.retired_as(name):
        again = Button(Verb.DEPT_RENAME, department.id)
        refuse(event, why or "taken", again, work, moment)
        return
    before = department.name
    department = work.departments.put(called(department, name))
    departments.tell(event, department, work, moment)
    departments.changed(event, departments.DepartmentChanged("renamed", name, before), work, moment)


def called(department: Department, name: str, *also: str) -> Department:
    """Return a department under a name, that knows what it was called before, and `also`."""
    earlier = dict.fromkeys((*department.former, department.name, *also))
    former = tuple(each for each in earlier if plain(each) != plain(name))
    return replace(department, name=name, former=former)


def size(event: PersonEvent, typed: str, question: Question, work: Work, moment: Moment) -> None:
    """Take about how many physicians work in a department; 0 says that nobody knows."""
    department, told = work.departments.find_open(question.about), typed_names.tidied(typed)
    if department is None:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
    elif not (told.isascii() and told.isdigit() and len(told) <= DIGITS):
        refuse(event, "number", Button(Verb.DEPT_SIZE, department.id), work, moment)
    else:
        department = work.departments.put(replace(department, physicians=int(told) or None))
        departments.tell(event, department, work, moment)
