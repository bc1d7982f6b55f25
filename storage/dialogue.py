"""Dialogue: what the next text that a person types will answer."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.errors import SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session, new_id
from storage.transit import Transit

_PUT = "INSERT INTO dialogue (id, person, sealed) VALUES (:id, :person, :sealed)"
_FIND = "SELECT id, sealed FROM dialogue WHERE person = :person"
_DROP = "DELETE FROM dialogue WHERE person = :person"
_ALL = "SELECT id, sealed FROM dialogue"
_DROP_ROW = "DELETE FROM dialogue WHERE id = :id"


class Asked(StrEnum):
    """What was asked last."""

    NOTE = "note"
    PLACE = "place"
    NAME = "name"
    ROLE = "role"
    ABOUT = "about"
    FIELD = "field"
    APART = "apart"
    NOMINEE_NAME = "nominee-name"
    NOMINEE_ROLE = "nominee-role"
    NOMINEE_PLACE = "nominee-place"
    PERSON = "person"
    NEXT_NOTE = "next-note"
    CONTACT = "contact"
    OWN_NAME = "own-name"
    REPORT = "report"
    NUMBER = "number"
    SEARCH = "search"
    CALLED = "called"
    INVITATION = "invitation"
    MESSAGE = "message"
    DEPT_NEW = "dept-new"
    DEPT_NAME = "dept-name"
    DEPT_SIZE = "dept-size"
    GROUP_NEW = "group-new"
    GROUP_NAME = "group-name"
    MERGE = "merge"
    APART_OF = "apart-of"
    ALSO_OF = "also-of"
    LEADS_OF = "leads-of"
    HEADS_OF = "heads-of"


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """An open question to `person`, and until when a text is taken for its answer.

    `about` is the row that it is about: a department, or what a coordinator has begun.
    """

    person: int
    asked: Asked
    until: datetime
    about: bytes = b""


_SEALED = Sealed("dialogue", Question)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM dialogue WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE dialogue SET sealed = :sealed, person = :person WHERE id = :id",
    first=b"",
)


class Dialogue:
    """At most one open question a person."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def ask(self, question: Question) -> None:
        """Open a question, in place of the one before."""
        self.drop(question.person)
        row = new_id()
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row, question)
        tag = self._transit.tag(question.person)
        self._session.run(_PUT, {"id": row, "person": tag, "sealed": sealed})

    def find(self, person: int, now: datetime) -> Question | None:
        """Return the question that a person's text answers now; a damaged one asks nothing."""
        for tag in self._transit.tags(person):
            row = self._session.one(_FIND, {"person": tag})
            if row is not None:
                return self._open(row[0], row[1], now)
        return None

    def _open(self, row: bytes, sealed: bytes, now: datetime) -> Question | None:
        with suppress(SealBroken):
            question = _SEALED.open(self._session.vault, row, sealed)
            return question if now < question.until else None
        return None

    def drop(self, person: int) -> None:
        """Close a person's question."""
        for tag in self._transit.tags(person):
            self._session.run(_DROP, {"person": tag})

    def expire(self, now: datetime) -> None:
        """Drop the questions that no text answers any more, so that no list of people grows.

        One that is damaged on disk asks nothing either.
        """
        for row, sealed in self._session.all(_ALL, {}):
            if self._open(row, sealed, now) is None:
                self._session.run(_DROP_ROW, {"id": row})
