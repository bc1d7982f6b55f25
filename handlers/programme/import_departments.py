"""Importing departments: their names, groups, sizes, and whom they are kept apart from."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from handlers.flaws import Flaw
from handlers.links import EVERYBODY, Link, join
from handlers.mistakes import Mistakes
from handlers.programme import import_roster
from handlers.programme.tables import Line, Table, note_name
from handlers.typed_words import flaw_of_name
from matching.values import DepartmentId
from storage.departments import Department, plain
from storage.session import new_id
from storage.work import Work

COLUMNS = ("department", "group", "physicians", "keep_apart")
REQUIRED = ("department",)
RESERVED = frozenset({EVERYBODY})


def check(table: Table, work: Work) -> list[Department]:
    """Return the departments of a file; of those known already, what it has no column for stays.

    Raises:
        TableRefused: every mistake with its line.
    """
    mistakes, found = Mistakes(), dict[str, Department]()
    before = {plain(each.name): each for each in work.departments.open()}
    for line in table.lines:
        name = line["department"]
        if not name or name in RESERVED:
            mistakes.note(line.number, Flaw.NAME, "department")
        elif flaw_of_name(name):
            note_name(line, "department", mistakes)
        elif _is_another(line, name, mistakes, work):
            continue
        elif plain(name) in found:
            mistakes.note(line.number, Flaw.TWICE, "department", name)
        else:
            found[plain(name)] = _department(line, before.get(plain(name)), mistakes)
    names = import_roster.known_departments(work) | {n: each.id for n, each in found.items()}
    departments = [
        _with_neighbours(line, found[plain(line["department"])], names, mistakes)
        for line in table.lines
        if plain(line["department"]) in found
    ]
    _note_lost_groups(table, before, found, _led(work), mistakes)
    mistakes.refuse_if_any()
    return departments


def _is_another(line: Line, name: str, mistakes: Mistakes, work: Work) -> bool:
    """Note where a name cannot be a department's of its own, as was decided in the chat.

    Whoever declared the one that bore it would not be kept from the people of a second one.
    """
    known = work.departments.named(name)
    if known is not None and plain(known.name) != plain(name):
        mistakes.note(line.number, Flaw.RENAMED, "department", name, known.name)
        return True
    if known is None and work.departments.retired_as(name):
        mistakes.note(line.number, Flaw.RETIRED, "department", name)
        return True
    return False


def _led(work: Work) -> frozenset[str]:
    """Return the groups that somebody leads."""
    return frozenset(name for each in work.supporters.all().values() for name in each.leads.groups)


def _note_lost_groups(
    table: Table,
    before: dict[str, Department],
    found: dict[str, Department],
    led: frozenset[str],
    mistakes: Mistakes,
) -> None:
    """Note where a group that somebody leads loses its last department: they would lead nothing."""
    kept = {each.group for each in (before | found).values()}
    for line in table.lines:
        known = before.get(plain(line["department"]))
        if known and known.group in led and known.group not in kept:
            mistakes.note(line.number, Flaw.GROUP_LED, "group", known.group)


def leaving(departments: list[Department], work: Work) -> Iterator[tuple[str, str]]:
    """Yield which of them leave which group that somebody leads; asked before they are stored."""
    led, before = _led(work), work.departments.all()
    for each in departments:
        known = before.get(each.id)
        if known and known.group in led and known.group != each.group:
            yield each.name, known.group


def _department(line: Line, before: Department | None, mistakes: Mistakes) -> Department:
    known = before or Department(DepartmentId(new_id()), line["department"])
    return replace(
        known,
        name=line["department"],
        group=_group(line, mistakes) if line.has("group") else known.group,
        physicians=_physicians(line, mistakes) if line.has("physicians") else known.physicians,
    )


def _group(line: Line, mistakes: Mistakes) -> str:
    note_name(line, "group", mistakes)
    return line["group"]


def _physicians(line: Line, mistakes: Mistakes) -> int | None:
    try:
        return line.number_in("physicians")
    except ValueError:
        mistakes.note(line.number, Flaw.NUMBER, "physicians", line["physicians"])
        return None


def _with_neighbours(
    line: Line, department: Department, names: dict[str, DepartmentId], mistakes: Mistakes
) -> Department:
    if not line.has("keep_apart"):
        return department
    for other in line.several("keep_apart"):
        if plain(other) not in names:
            mistakes.note(line.number, Flaw.DEPARTMENT, "keep_apart", other)
    ids = (names.get(plain(other)) for other in line.several("keep_apart"))
    others = (each for each in ids if each not in {None, department.id})
    return replace(department, keep_apart=tuple(each for each in others if each is not None))


def store(departments: list[Department], username: str, chance: Random, work: Work) -> list[Link]:
    """Write departments down, and return every join link, the programme's among them."""
    for department in departments:
        work.departments.put(department)
    programme = work.codes.ensure(None, chance.choice)
    links = [join(EVERYBODY, username, programme.letters)]
    for department in work.departments.open():
        code = work.codes.ensure(department.id, chance.choice)
        links.append(join(department.name, username, code.letters))
    return links
