"""Doors: what a link said to one who has not consented yet, under a key that dies with it."""

from dataclasses import dataclass

from matching.values import DepartmentId
from storage.errors import RowGone
from storage.rotation import Follower
from storage.session import Sealed, Session
from storage.transit import Transit
from storage.values import RowId
from storage.vault import key_of

_PUT = "INSERT INTO doors (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT id, sealed FROM doors WHERE person = :person"
_BY_ID = "SELECT id, sealed FROM doors WHERE id = :id"
_SAVE = "UPDATE doors SET sealed = :sealed WHERE id = :id"
_DROP = "DELETE FROM doors WHERE id = :id"

KIND = "door"


@dataclass(frozen=True, slots=True, repr=False)
class Door:
    """One at the door: the language, and what the link said, a join code or a token, if any.

    `asking` says that they pressed "talk to a colleague" and go on there after consenting;
    `further` are the codes of links that they opened before this one. `read` is the version of the
    text for supporters that they were shown. What a nominee says of themselves before they agree
    (`listed_as`, `role`, `departments`) goes with the door.
    """

    id: RowId
    person: int
    language: str
    code: str | None = None
    token: str | None = None
    asking: bool = False
    further: tuple[str, ...] = ()
    read: str = ""
    listed_as: str = ""
    role: str = ""
    departments: tuple[DepartmentId, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every join code that a link said, the latest last."""
        return (*self.further, self.code) if self.code else self.further


_SEALED = Sealed("doors", Door)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM doors WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE doors SET sealed = :sealed, person = :person WHERE id = :id",
    first=b"",
)


class Doors:
    """At most one door a person."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def put(self, door: Door) -> None:
        """Write down who stands at the door, in place of what was there."""
        self.drop(door.person)
        sealed = _SEALED.seal(self._session.vault, self._session.new_key(KIND), door.id, door)
        tag = self._transit.tag(door.person)
        self._session.run(_PUT, {"id": door.id, "person": tag, "sealed": sealed})

    def save(self, door: Door) -> Door:
        """Write a door's present state, and return it."""
        row = self._session.one(_BY_ID, {"id": door.id})
        if row is None:
            raise RowGone
        sealed = _SEALED.seal(self._session.vault, key_of(row[1]), door.id, door)
        self._session.run(_SAVE, {"id": door.id, "sealed": sealed})
        return door

    def find(self, person: int) -> Door | None:
        """Return the door at which a person stands."""
        for tag in self._transit.tags(person):
            row = self._session.one(_FIND, {"person": tag})
            if row is not None:
                return _SEALED.open(self._session.vault, row[0], row[1])
        return None

    def by_id(self, door: bytes) -> Door | None:
        """Return a door by its id."""
        row = self._session.one(_BY_ID, {"id": door})
        return None if row is None else _SEALED.open(self._session.vault, row[0], row[1])

    def drop(self, person: int) -> None:
        """Close a person's door: the row and its key go."""
        for tag in self._transit.tags(person):
            row = self._session.one(_FIND, {"person": tag})
            if row is not None:
                self._session.run(_DROP, {"id": row[0]})
                self._session.doom(key_of(row[1]))
