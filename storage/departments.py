"""The programme's departments and clinics.

People's rows are sealed one by one, and nobody can look up who declared which department. So the
row of one that was merged stays, and names its successor: whoever declared it is found there. A
retired one stays whole, and still keeps out whom it kept out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from unicodedata import normalize

from matching.values import DepartmentId, Places
from storage.session import Sealed, Session
from storage.shelf import Shelf, Statements

_STATEMENTS = Statements(
    all="SELECT id, sealed FROM departments",
    put="""
        INSERT INTO departments (id, sealed) VALUES (:id, :sealed)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
    """,
    drop="DELETE FROM departments WHERE id = :id",
)


@dataclass(frozen=True, slots=True, repr=False)
class Department:
    """A department: its name, its group, about how many physicians, and whom to keep it from.

    `companions` are where its people often work too, and `former` its earlier names, those of
    departments that were merged into it among them. One that is `merged_into` another holds
    nothing else.
    """

    id: DepartmentId
    name: str
    group: str = ""
    physicians: int | None = None
    keep_apart: tuple[DepartmentId, ...] = ()
    companions: tuple[DepartmentId, ...] = ()
    former: tuple[str, ...] = ()
    retired: bool = False
    merged_into: DepartmentId | None = None


_SEALED = Sealed("departments", Department)


class Departments(Shelf[Department]):
    """Departments by id, and what the rules need to know of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def find(self, department: DepartmentId) -> Department | None:
        """Return a department."""
        return self.all().get(department)

    def open(self) -> list[Department]:
        """Return those that somebody can be added to, by name."""
        found = (each for each in self.all().values() if _is_open(each))
        return sorted(found, key=lambda each: (plain(each.name), each.id))

    def find_open(self, department: bytes) -> Department | None:
        """Return a department that somebody can be added to."""
        found = self.all().get(department)
        return found if found is not None and _is_open(found) else None

    def named(self, name: str) -> Department | None:
        """Return the open department of that name, or that was once called so.

        Case and spaces do not matter.
        """
        wanted, found = plain(name), self.open()
        called = (each for each in found if plain(each.name) == wanted)
        was_called = (each for each in found if wanted in map(plain, each.former))
        return next(chain(called, was_called), None)

    def retired_as(self, name: str) -> Department | None:
        """Return the retired department of that name."""
        wanted = plain(name)
        retired = (each for each in self.all().values() if each.retired)
        return next((each for each in retired if plain(each.name) == wanted), None)

    def standing(self, departments: Iterable[DepartmentId]) -> tuple[DepartmentId, ...]:
        """Return what stands for `departments`: of those merged, their successors."""
        return tuple(dict.fromkeys(self._successor(each) for each in departments))

    def as_it_stands(self, department: bytes) -> Department | None:
        """Return a department, or its successor where it was merged meanwhile."""
        return self.find(self._successor(DepartmentId(department)))

    def kept(self) -> list[Department]:
        """Return those that were not merged into others, retired ones included."""
        return [each for each in self.all().values() if each.merged_into is None]

    def _successor(self, department: DepartmentId) -> DepartmentId:
        found = self.find(department)
        while found is not None and found.merged_into is not None:
            department = found.merged_into
            found = self.find(department)
        return department

    def names(self, departments: Iterable[DepartmentId]) -> list[str]:
        """Return the names of what stands for `departments`, in alphabetical order."""
        found = (self.find(each) for each in self.standing(departments))
        return sorted(each.name for each in found if each is not None)

    def places(self) -> Places:
        """Return groups and neighbours; being kept apart holds in both directions."""
        neighbours: dict[DepartmentId, set[DepartmentId]] = {}
        for each in self.all().values():
            for other in each.keep_apart:
                neighbours.setdefault(each.id, set()).add(other)
                neighbours.setdefault(other, set()).add(each.id)
        groups = {each.id: each.group for each in self.all().values() if each.group}
        return Places(groups, {key: frozenset(value) for key, value in neighbours.items()})


def _is_open(department: Department) -> bool:
    return not department.retired and department.merged_into is None


def plain(name: str) -> str:
    """Return a name without the differences that people do not mean.

    These are case, spaces, the forms in which Unicode writes the same letter, and the apostrophe.
    """
    return " ".join(normalize("NFKC", name).replace("\u2019", "'").split()).casefold()
