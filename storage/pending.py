"""Pending: what a coordinator has begun, and acts on many that wait for a second word."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from matching.values import DepartmentId, SupporterId
from storage.session import Sealed, Session
from storage.shelf import Shelf, Statements
from storage.values import RowId, Text

_STATEMENTS = Statements(
    all="SELECT id, sealed FROM pending",
    put="""
        INSERT INTO pending (id, sealed) VALUES (:id, :sealed)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
    """,
    drop="DELETE FROM pending WHERE id = :id",
)


class Kind(StrEnum):
    """What is pending."""

    INVITATION = "invitation"
    MESSAGE = "message"
    RETIRING = "retiring"


class Step(StrEnum):
    """How far it has come: begun by its author alone, waiting for a second word, or under way."""

    BEGUN = "begun"
    WAITS = "waits"
    RUNS = "runs"


@dataclass(frozen=True, slots=True, repr=False)
class Pending:
    """One thing that is pending. `by` is the author's row among the coordinators.

    `words` are what was typed so far, line by line; `text` is the message to all, `places` where an
    invited one works. `left` are the supporters who are meant, and
    then those of them who have yet to be reached. `total` counts all of
    them, `arrived` and `failed` those of whom Telegram has told. `second` says that another
    coordinator must agree; `due` is when it takes effect unasked, or is given up.
    """

    id: RowId
    kind: Kind
    by: RowId
    step: Step = Step.BEGUN
    words: tuple[str, ...] = ()
    text: Text | None = None
    places: tuple[DepartmentId, ...] = ()
    group: str = ""
    left: tuple[SupporterId, ...] = ()
    total: int = 0
    arrived: int = 0
    failed: int = 0
    second: bool = False
    due: datetime | None = None


_SEALED = Sealed("pending", Pending)


class Pendings(Shelf[Pending]):
    """What is pending, by id and by author; at most one of each is only begun."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _SEALED, _STATEMENTS)

    def begun_by(self, coordinator: RowId) -> Pending | None:
        """Return what a coordinator has begun and not finished."""
        mine = (each for each in self.all().values() if each.by == coordinator)
        return next((each for each in mine if each.step is Step.BEGUN), None)
