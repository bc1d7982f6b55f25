"""Merging: a department becomes part of another, and can never be told from it again.

Nobody can look up who declared the one that goes. Its row stays, and names its successor, so that
they are kept out of the successor from then on, as are those who declared that one out of the
people who come with it. Everything else that spoke of the one that goes speaks of its successor.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from handlers import asking, cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.pairs import pair, parted
from handlers.programme import departments, grouping, naming
from handlers.programme.roster import coordinates
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.departments import Department, plain
from storage.dialogue import Asked
from storage.supporters import Supporter
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True, repr=False)
class MergeWhich(Message):
    """Into which one? `more` are not shown, and are found by typing."""

    place: str
    count: int
    more: int
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class MergeAsked(Message):
    """What follows from it; `sure` says that this is asked for the second time."""

    place: str
    into: str
    sure: bool


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask into which department this one shall go."""
    department = departments.pressed(event, work)
    if department is None:
        return cards.ButtonOld()
    if asking.waits(event, work):
        return asking.FirstForWhom()
    _choose(event, department, "", work, moment)
    return None


def find(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show which ones hold the letters that were typed."""
    department = work.departments.find_open(answer.about)
    if department is None:
        work.outbox.put(SendCard(reader(work, answer.event, moment), cards.ButtonOld()))
    else:
        _choose(answer.event, department, answer.typed, work, moment)


def _choose(
    event: PersonEvent, department: Department, typed: str, work: Work, moment: Moment
) -> None:
    others = [each for each in work.departments.open() if each.id != department.id]
    fits = [each for each in others if plain(typed) in plain(each.name)]
    more = max(len(fits) - PAGE, 0)
    if more:
        asking.expect(Asked.MERGE, event, work, moment, department.id)
    row = department.id
    names = (
        Button(Verb.DEPT_MERGE_INTO, pair(row, each.id), {"place": each.name})
        for each in fits[:PAGE]
    )
    seated = asking.is_talking(event, work)
    message = MergeWhich(department.name, len(fits), more, seated)
    work.outbox.put(SendCard(reader(work, event, moment), message, column(*names)))


def _two(event: ButtonPressed, work: Work) -> tuple[Department, Department] | None:
    """Return which one shall go into which, by a pressed button."""
    known = {bytes(each.id): each for each in work.departments.open()}
    found = parted(event.card, known, known) if coordinates(event, work) else None
    return None if found is None or found[0] is found[1] else found


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say what follows from it, and ask whether to go on; and then, whether they are sure."""
    two = _two(event, work)
    if two is None:
        return cards.ButtonOld()
    (gone, into), sure = two, event.verb is Verb.DEPT_MERGE_SURE
    verb = Verb.DEPT_MERGE_YES if sure else Verb.DEPT_MERGE_SURE
    rows = column(Button(verb, event.card), Button(Verb.DEPT_KEEP, gone.id))
    to = reader(work, event, moment)
    message = MergeAsked(gone.name, into.name, sure)
    work.outbox.put(EditCard(to, event.message_id, message, rows))
    return None


def confirmed(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let one department go into another."""
    two = _two(event, work)
    if two is None:
        return cards.ButtonOld()
    gone, into = two
    into = merge(gone, into, work)
    to = reader(work, event, moment)
    shown = departments.shown(into, work)
    work.outbox.put(EditCard(to, event.message_id, shown, departments.deeds(into)))
    what = departments.DepartmentChanged("merged", into.name, gone.name)
    departments.changed(event, what, work, moment)
    return None


def merge(gone: Department, into: Department, work: Work) -> Department:
    """Let everything that speaks of one department speak of another, and return that."""
    if gone.group != into.group:
        grouping.lead_by_name(gone, into, work)
    into = work.departments.put(_joined(gone, into))
    work.departments.put(Department(gone.id, "", merged_into=into.id))
    for each in work.departments.kept():
        if gone.id in {*each.keep_apart, *each.companions}:
            work.departments.put(_speaking_of(each, gone.id, into.id))
    for code in [*work.codes.all().values()]:
        if code.department == gone.id:
            work.codes.put(replace(code, department=into.id, former=True))
    for supporter in list(work.supporters.all().values()):
        work.supporters.put(_following(supporter, gone.id, into.id))
    return work.departments.all()[into.id]


def _joined(gone: Department, into: Department) -> Department:
    """Return a department with what another brings: names, neighbours, companions, people."""
    sizes = [each for each in (gone.physicians, into.physicians) if each is not None]
    two = {gone.id, into.id}
    apart = dict.fromkeys((*into.keep_apart, *gone.keep_apart))
    also = dict.fromkeys((*into.companions, *gone.companions))
    return replace(
        naming.called(into, into.name, *gone.former, gone.name),
        physicians=sum(sizes) if sizes else None,
        keep_apart=tuple(each for each in apart if each not in two),
        companions=tuple(each for each in also if each not in two),
    )


def _speaking_of(each: Department, gone: DepartmentId, into: DepartmentId) -> Department:
    apart, also = (_with(ids, gone, into) for ids in (each.keep_apart, each.companions))
    return replace(
        each,
        keep_apart=tuple(it for it in apart if it != each.id),
        companions=tuple(it for it in also if it != each.id),
    )


def _following(each: Supporter, gone: DepartmentId, into: DepartmentId) -> Supporter:
    return replace(
        each,
        departments=_with(each.departments, gone, into),
        apart_from=_with(each.apart_from, gone, into),
        leads=replace(each.leads, departments=frozenset(_with(each.leads.departments, gone, into))),
    )


def _with(
    ids: Iterable[DepartmentId], gone: DepartmentId, into: DepartmentId
) -> tuple[DepartmentId, ...]:
    """Return ids with one in place of another, none of them twice."""
    return tuple(dict.fromkeys(into if each == gone else each for each in ids))
