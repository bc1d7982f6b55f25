"""Naming: a department is added, called otherwise, or said to be of a certain size.

A name is taken once. What a department was called before goes on leading to it, since people and
files know it so. The name of a retired one brings that very one back: whoever declared it once is
kept out of it again as well.
"""

from dataclasses import dataclass, replace

from handlers import asking, cards
from handlers.asking import Answer
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.programme import departments, doorways
from handlers.programme.roster import coordinates
from handlers.typed_words import flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.departments import Department, plain
from storage.dialogue import Asked
from storage.session import new_id
from storage.work import Work

DIGITS = 6


@dataclass(frozen=True, slots=True, repr=False)
class AnswerAsked(Message):
    """Type it; `talking` says that a talk or a request is open beside this."""

    what: str
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class AnswerRefused(Message):
    """That will not do: it is too "long", has "signs", is "taken", or is no "number"."""

    why: str


def ask_new(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask what a new department is called."""
    if not coordinates(event, work):
        return cards.ButtonOld()
    return ask(Asked.DEPT_NEW, b"", event, work, moment)


def ask(
    asked: Asked, about: bytes, event: PersonEvent, work: Work, moment: Moment
) -> Message | None:
    """Ask a coordinator for a name, or a number."""
    message = AnswerAsked(asked, asking.is_talking(event, work))
    return asking.ask(asked, message, event, work, moment, about=about)


def ask_name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask what a department shall be called."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    return ask(Asked.DEPT_NAME, department.id, event, work, moment)


def ask_size(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask how many physicians work in a department."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    return ask(Asked.DEPT_SIZE, department.id, event, work, moment)


def refuse(event: PersonEvent, why: str, again: Button, work: Work, moment: Moment) -> None:
    """Say why an answer will not do; the question is closed, and a button opens it again."""
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, AnswerRefused(why), column(again)))


def add(answer: Answer, work: Work, moment: Moment) -> None:
    """Found a department of a typed name, or bring the retired one of that name back."""
    event, name = answer.event, tidied(answer.typed)
    if why := flaw(name, "place") or _taken(name, None, work):
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


def rename(answer: Answer, work: Work, moment: Moment) -> None:
    """Call a department otherwise; its link and its code stay, and so does whoever is in it."""
    event, name = answer.event, tidied(answer.typed)
    department = work.departments.find_open(answer.about)
    if department is None:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
        return
    why = flaw(name, "place") or _taken(name, department.id, work)
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


def size(answer: Answer, work: Work, moment: Moment) -> None:
    """Take about how many physicians work in a department; 0 says that nobody knows."""
    event, told = answer.event, tidied(answer.typed)
    department = work.departments.find_open(answer.about)
    if department is None:
        work.outbox.put(SendCard(reader(work, event, moment), cards.ButtonOld()))
    elif not (told.isascii() and told.isdigit() and len(told) <= DIGITS):
        refuse(event, "number", Button(Verb.DEPT_SIZE, department.id), work, moment)
    else:
        department = work.departments.put(replace(department, physicians=int(told) or None))
        departments.tell(event, department, work, moment)
