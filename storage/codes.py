"""Join codes: what a department's link says, or the programme's, and what can be typed instead."""

from collections.abc import Callable
from dataclasses import dataclass

from matching.values import DepartmentId
from storage.session import Sealed, Session, new_id
from storage.shelf import Shelf, Statements
from storage.values import RowId

_STATEMENTS = Statements(
    all="SELECT id, sealed FROM codes",
    put="""
        INSERT INTO codes (id, sealed) VALUES (:id, :sealed)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
    """,
    drop="DELETE FROM codes WHERE id = :id",
)

LETTERS = "ABCDEFGHJKMNPQRTUVWXYZ"
"""Letters without look-alikes: no I, L, O or S, and no digits to take for them."""
LENGTH = 8


@dataclass(frozen=True, slots=True, repr=False)
class Code:
    """A join code, of a department, or of the programme where `department` is None.

    A `former` one came to its department with another that was merged into it.
    """

    id: RowId
    letters: str
    department: DepartmentId | None
    former: bool = False


_SEALED = Sealed("codes", Code)


class Codes(Shelf[Code]):
    """Codes by their letters and by what they open."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def find(self, typed: str) -> Code | None:
        """Return the code that somebody typed, whatever its case, spaces and dashes."""
        wanted = letters_of(typed)
        return next((each for each in self.all().values() if each.letters == wanted), None)

    def of(self, department: DepartmentId | None) -> Code | None:
        """Return the code of a department, or the programme's."""
        own = (each for each in self.all().values() if not each.former)
        return next((each for each in own if each.department == department), None)

    def former_of(self, department: DepartmentId | None) -> list[Code]:
        """Return the codes that came to a department with others."""
        codes = self.all().values()
        return [each for each in codes if each.former and each.department == department]

    def ensure(self, department: DepartmentId | None, draw: Callable[[str], str]) -> Code:
        """Return the code of a department or the programme, made by `draw`ing letters if new."""
        code = self.of(department)
        return code or self.put(Code(new_id(), self.fresh_letters(draw), department))

    def fresh_letters(self, draw: Callable[[str], str]) -> str:
        """Return letters, drawn one by one, that no code has."""
        while True:
            letters = "".join(draw(LETTERS) for _ in range(LENGTH))
            if self.find(letters) is None:
                return letters


def letters_of(typed: str) -> str:
    """Return the letters of a typed code, capital, without spaces and dashes."""
    return "".join(typed.replace("-", " ").split()).upper()


def looks_like_code(typed: str) -> bool:
    """Tell whether a text could be a join code."""
    letters = letters_of(typed)
    return len(letters) == LENGTH and set(letters) <= set(LETTERS)
