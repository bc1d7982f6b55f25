"""Who runs the programme."""

from dataclasses import dataclass

from matching.hours import Hours
from storage.session import Sealed, Session
from storage.shelf import Shelf, Statements
from storage.values import RowId

_STATEMENTS = Statements(
    all="SELECT id, sealed FROM coordinators",
    put="""
        INSERT INTO coordinators (id, sealed) VALUES (:id, :sealed)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
    """,
    drop="DELETE FROM coordinators WHERE id = :id",
)


@dataclass(frozen=True, slots=True, repr=False)
class Coordinator:
    """A coordinator's Telegram id and the language of their chat.

    `hours` are those in which they read alerts, the programme's where they have declared none;
    `called` is how the others know them.
    """

    id: RowId
    person: int
    language: str
    hours: Hours | None = None
    called: str = ""


_SEALED = Sealed("coordinators", Coordinator)


class Coordinators(Shelf[Coordinator]):
    """Coordinators by id and by person."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def of_person(self, person: int) -> Coordinator | None:
        """Return the coordinator who writes from a Telegram id."""
        return next((each for each in self.all().values() if each.person == person), None)
