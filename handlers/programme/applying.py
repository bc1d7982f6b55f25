"""Applying a table: what it would change, told in numbers, and the change itself."""

from dataclasses import dataclass

from handlers import chronicle, fellows
from handlers.flaws import Flaw
from handlers.joining import rechecking, refreshers
from handlers.links import Link
from handlers.match import stepping_aside
from handlers.mistakes import refused
from handlers.moment import Moment
from handlers.orders import Listed, Message, Reader, SendCard, SendFile
from handlers.programme import import_departments, import_roster, roster_line
from handlers.programme.spreadsheets import row
from handlers.programme.tables import Table, put
from handlers.typed_words import SEPARATOR
from handlers.who import reader_of
from storage.departments import Department
from storage.journal import Act
from storage.supporters import Supporter
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class RosterLooked(Message):
    """What a roster would change. `unasked` lines are of those whom nobody will ask."""

    new: int
    changed: int
    same: int
    unasked: int


@dataclass(frozen=True, slots=True, repr=False)
class DepartmentsLooked(Message):
    """What departments would change. `leaving` would leave a group that somebody leads."""

    new: int
    changed: int
    same: int
    leaving: Listed


@dataclass(frozen=True, slots=True, repr=False)
class TableImported(Message):
    """It is done; `what` is "roster" or "departments"."""

    what: str
    new: int
    changed: int


@dataclass(frozen=True, slots=True, repr=False)
class TableImportedByOther(Message):
    """To the other coordinators: one of them has imported a file."""

    what: str
    new: int
    changed: int


@dataclass(frozen=True, slots=True, repr=False)
class LinksFile(Message):
    """Below the links of those, or of the departments, that are new."""

    what: str
    count: int


@dataclass(frozen=True, slots=True, repr=False)
class RosterPlan:
    """Supporters as they would stand; `before` is how those that change stand by now."""

    told: RosterLooked
    new: list[Supporter]
    changed: list[Supporter]
    before: list[tuple[str, ...]]
    what: str = "roster"

    @property
    def changes(self) -> bool:
        """Tell whether anything would change."""
        return bool(self.new or self.changed)


@dataclass(frozen=True, slots=True, repr=False)
class DepartmentsPlan:
    """Departments as they would stand; `before` as above."""

    told: DepartmentsLooked
    new: list[Department]
    changed: list[Department]
    before: list[tuple[str, ...]]
    what: str = "departments"

    @property
    def changes(self) -> bool:
        """Tell whether anything would change."""
        return bool(self.new or self.changed)


Plan = RosterPlan | DepartmentsPlan


def is_roster(table: Table) -> bool:
    """Tell which of the two kinds a table is of.

    Raises:
        TableRefused: it is of neither, or has no lines.
    """
    for module, roster in ((roster_line, True), (import_departments, False)):
        columns = set(table.columns)
        if set(module.REQUIRED) <= columns <= set(module.COLUMNS):
            if not table.lines:
                raise refused(Flaw.EMPTY)
            return roster
    if len(table.columns) == 1 and SEPARATOR in table.columns[0]:
        raise refused(Flaw.SEMICOLONS, 1)
    departments, supporters = (",".join(it.COLUMNS) for it in (import_departments, roster_line))
    raise refused(Flaw.HEADER, 1, known=departments, value=supporters)


def plan(table: Table, work: Work, moment: Moment) -> Plan:
    """Return what a table would change; nothing is.

    Raises:
        TableRefused: with every mistake.
    """
    if is_roster(table):
        return _plan_of_roster(table, work, moment)
    return _plan_of_departments(table, work)


def _plan_of_roster(table: Table, work: Work, moment: Moment) -> RosterPlan:
    found = import_roster.check(table, moment.programme, work)
    before = work.supporters.all()
    new = [each for each in found if each.id not in before]
    changed = [each for each in found if each.id in before and before[each.id] != each]
    same = len(found) - len(new) - len(changed)
    unasked = len(import_roster.unasked(table, found, moment.today))
    told = RosterLooked(len(new), len(changed), same, unasked)
    return RosterPlan(told, new, changed, [row(before[each.id], work) for each in changed])


def _plan_of_departments(table: Table, work: Work) -> DepartmentsPlan:
    found = import_departments.check(table, work)
    before = work.departments.all()
    new = [each for each in found if each.id not in before]
    changed = [each for each in found if each.id in before and before[each.id] != each]
    same = len(found) - len(new) - len(changed)
    leaving = Listed(tuple(name for name, _ in import_departments.leaving(found, work)))
    told = DepartmentsLooked(len(new), len(changed), same, leaving)
    return DepartmentsPlan(told, new, changed, [_row(before[each.id], work) for each in changed])


def _row(department: Department, work: Work) -> tuple[str, ...]:
    kept_apart = work.departments.names(department.keep_apart)
    return department.name, department.group, str(department.physicians), *kept_apart


def carry_out(plan: Plan, person: int, work: Work, moment: Moment) -> None:
    """Change what was planned; `person` gets the links that it leads to, the others hear of it."""
    if isinstance(plan, RosterPlan):
        links = _store_roster(plan, work, moment)
    else:
        links = _store_departments(plan, work, moment)
    chronicle.note(person, Act.IMPORTED, work)
    to, new, changed = reader_of(work, person, moment), len(plan.new), len(plan.changed)
    work.outbox.put(SendCard(to, TableImported(plan.what, new, changed)))
    _hand_over(links, plan.what, to, work)
    told = TableImportedByOther(plan.what, new, changed)
    fellows.tell(told, work, moment, but=(person,))
    stepping_aside.step_aside(person, work, moment)
    rechecking.recheck_all(work, moment)


def _store_roster(plan: RosterPlan, work: Work, moment: Moment) -> list[Link]:
    """Write supporters down; only who is new is invited, so that no earlier invitation is void."""
    username, now = moment.programme.username, moment.now
    import_roster.store(plan.changed, username, now, work, invite=False)
    links = import_roster.store(plan.new, username, now, work, invite=True)
    for each in (*plan.changed, *plan.new):
        refreshers.watch(each, work, moment)
    return links


def _store_departments(plan: DepartmentsPlan, work: Work, moment: Moment) -> list[Link]:
    """Write departments down, and return the links of those that are new."""
    username, draw = moment.programme.username, moment.chance
    every = import_departments.store([*plan.changed, *plan.new], username, draw, work)
    names = {each.name for each in plan.new}
    return [each for each in every if each.name in names]


def _hand_over(links: list[Link], what: str, to: Reader, work: Work) -> None:
    if links:
        content = put(("name", "link"), [(each.name, each.url) for each in links])
        work.outbox.put(SendFile(to, "links.csv", content, LinksFile(what, len(links))))
