"""The programme's departments and clinics."""

from collections.abc import Iterable
from dataclasses import dataclass
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
    """A department: its name, its group, about how many physicians, and whom to keep it from."""

    id: DepartmentId
    name: str
    group: str = ""
    physicians: int | None = None
    keep_apart: tuple[DepartmentId, ...] = ()


_SEALED = Sealed("departments", Department)


class Departments(Shelf[Department]):
    """Departments by id, and what the rules need to know of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def find(self, department: DepartmentId) -> Department | None:
        """Return a department."""
        return self.all().get(department)

    def named(self, name: str) -> Department | None:
        """Return the department of that name, whatever its case and spaces."""
        wanted = plain(name)
        return next((each for each in self.all().values() if plain(each.name) == wanted), None)

    def names(self, departments: Iterable[DepartmentId]) -> list[str]:
        """Return the names of `departments`, in alphabetical order."""
        found = (self.find(each) for each in departments)
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


def plain(name: str) -> str:
    """Return a name without the differences that people do not mean.

    These are case, spaces, the forms in which Unicode writes the same letter, and the apostrophe.
    """
    return " ".join(normalize("NFKC", name).replace("\u2019", "'").split()).casefold()
