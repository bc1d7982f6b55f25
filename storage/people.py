"""The people who consented, each under a key of their own that `/forget_me` destroys."""

from dataclasses import dataclass

from matching.values import DepartmentId, SupporterId
from storage.errors import RowGone
from storage.session import Sealed, Session, new_id
from storage.slots import KeyId
from storage.values import RowId
from storage.vault import INDEX, key_of

_PUT = "INSERT INTO people (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT id, sealed FROM people WHERE person = :person"
_SAVE = "UPDATE people SET sealed = :sealed WHERE id = :id"
_DROP = "DELETE FROM people WHERE id = :id"
_NAMED_BY_NONE = """
    SELECT id FROM slots
    WHERE kind = :kind AND id NOT IN (SELECT substr(sealed, 1, 16) FROM people)
"""

KIND = "person"
_PURPOSE = b"people"


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """One who consented.

    `agreed_to` is the version of the text; `departments` are where they work, or who should never
    see their request; `placed` says that they called that list complete, `asking` that they
    were about to ask when we had to ask them something first. `kept_from` are supporters who are
    never to meet them again, by these supporters' wish: the rules alone look at it, and it is
    shown to nobody, not even to the person themselves.
    """

    id: RowId
    telegram: int
    language: str
    agreed_to: str
    departments: tuple[DepartmentId, ...] = ()
    vetoes: tuple[SupporterId, ...] = ()
    placed: bool = False
    asking: bool = False
    kept_from: tuple[SupporterId, ...] = ()


_SEALED = Sealed("people", Person)


class People:
    """Who consented, looked up by Telegram id under the root's index key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, telegram: int, language: str, agreed_to: str) -> Person:
        """Write down one who consents."""
        person = Person(new_id(), telegram, language, agreed_to)
        sealed = self._seal(self._session.new_key(KIND), person)
        tag = self._tag(telegram)
        self._session.run(_PUT, {"id": person.id, "person": tag, "sealed": sealed})
        return person

    def find(self, telegram: int) -> Person | None:
        """Return who consented under a Telegram id."""
        row = self._session.one(_FIND, {"person": self._tag(telegram)})
        return None if row is None else _SEALED.open(self._session.vault, row[0], row[1])

    def save(self, person: Person) -> Person:
        """Write a person's present state, and return it."""
        sealed = self._seal(self._key(person), person)
        self._session.run(_SAVE, {"id": person.id, "sealed": sealed})
        return person

    def knows(self, telegram: int) -> bool:
        """Tell whether somebody has consented, even where what they said is damaged on disk."""
        return self._session.one(_FIND, {"person": self._tag(telegram)}) is not None

    def forget(self, person: Person) -> None:
        """Drop a person and their key."""
        self._session.doom(self._key(person))
        self._session.run(_DROP, {"id": person.id})

    def erase(self, telegram: int) -> None:
        """Drop whoever consented under a Telegram id, damaged or not, and their key."""
        row = self._session.one(_FIND, {"person": self._tag(telegram)})
        if row is not None:
            self._session.run(_DROP, {"id": row[0]})
            self._session.doom_of(row[1], KIND, _NAMED_BY_NONE)

    def _key(self, person: Person) -> KeyId:
        row = self._session.one(_FIND, {"person": self._tag(person.telegram)})
        if row is None:
            raise RowGone
        return key_of(row[1])

    def _seal(self, key: KeyId, person: Person) -> bytes:
        return _SEALED.seal(self._session.vault, key, person.id, person)

    def _tag(self, telegram: int) -> bytes:
        return self._session.vault.tag(INDEX, _PURPOSE, str(telegram).encode())
