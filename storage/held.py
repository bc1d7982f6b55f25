"""Held texts: typed while it was not clear where they should go, kept in order until it is."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from storage.errors import SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session, row_of
from storage.transit import Transit
from storage.values import CardId, CaseId, Text

_PUT = "INSERT INTO held (id, person, card, sealed) VALUES (:id, :person, :card, :sealed)"
_OF_PERSON = "SELECT id, sealed FROM held WHERE person = :person ORDER BY id"
_ANY = "SELECT 1 FROM held WHERE id > :after LIMIT 1"
_OF_CARD = "SELECT id, sealed FROM held WHERE card = :card ORDER BY id"
_CHANGE = "UPDATE held SET sealed = :sealed, person = :person WHERE id = :id"
_DROP = "DELETE FROM held WHERE id = :id"
_DROP_CARD = "DELETE FROM held WHERE card = :card"
_DROP_ALL = "DELETE FROM held WHERE person = :person"


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """A text of `person` that waits for the answer to the question on `card`.

    `meant` is the case that it is for, where that is known: it waits only so that it overtakes
    nothing. What is `gathering` waits for the rest of its album, and for no answer: nothing asks
    on its `card`. `reply_to` is the message of its writer's chat that it answers. It came here `at`
    an instant; `date` is when it was written by Telegram's clock (epoch seconds), where that is
    known: Telegram keeps what comes while we are away.
    """

    person: int
    message_id: int
    text: Text
    card: CardId
    at: datetime
    meant: CaseId | None = None
    gathering: bool = False
    reply_to: int | None = None
    date: int | None = None

    @property
    def written(self) -> datetime:
        """Return when it was written."""
        return self.at if self.date is None else datetime.fromtimestamp(self.date, UTC)


_SEALED = Sealed("held", Held)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM held WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE held SET sealed = :sealed, person = :person WHERE id = :id",
    first=-1,
)


class HeldTexts:
    """What waits for an answer, in the order it was typed."""

    def __init__(self, session: Session, transit: Transit) -> None:
        self._session = session
        self._transit = transit

    def put(self, held: Held) -> None:
        """Keep a text."""
        row = self._session.next_serial()
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row_of(row), held)
        tag = self._transit.tag(held.person)
        self._session.run(_PUT, {"id": row, "person": tag, "card": held.card, "sealed": sealed})

    def of(self, person: int) -> list[Held]:
        """Return what a person typed that still waits."""
        return [held for _, held in self._rows(person)]

    def take(self, person: int, card: CardId) -> list[Held]:
        """Remove and return what waits for one card's answer."""
        taken = [(row, held) for row, held in self._rows(person) if held.card == card]
        for row, _ in taken:
            self._session.run(_DROP, {"id": row})
        return [held for _, held in taken]

    def of_card(self, card: CardId) -> list[Held]:
        """Return what waits for one card's answer, whoever typed it."""
        rows = self._session.all(_OF_CARD, {"card": card})
        return [held for row, sealed in rows if (held := self._open(row, sealed)) is not None]

    def drop_rest(self, card: CardId) -> bool:
        """Remove what is left of a card once its texts are taken; tell whether there was any.

        It is damaged on disk: nobody can read it, and no index finds it by its writer.
        """
        return self._session.run(_DROP_CARD, {"card": card}) > 0

    def change(self, person: int, message_id: int, text: Text) -> bool:
        """Put what somebody changed in the place of what waits; False where that does not wait."""
        found = self._of_message(person, message_id)
        if found is None:
            return False
        row, held = found
        changed = replace(held, text=text)
        sealed = _SEALED.seal(self._session.vault, self._transit.key, row_of(row), changed)
        tag = self._transit.tag(person)
        return self._session.run(_CHANGE, {"id": row, "person": tag, "sealed": sealed}) == 1

    def take_back(self, person: int, message_id: int) -> bool:
        """Throw away one text that waits; False where it does not wait."""
        found = self._of_message(person, message_id)
        return found is not None and self._session.run(_DROP, {"id": found[0]}) == 1

    def _of_message(self, person: int, message_id: int) -> tuple[int, Held] | None:
        rows = self._rows(person)
        return next((each for each in rows if each[1].message_id == message_id), None)

    def drop(self, person: int) -> None:
        """Throw away all that a person typed and that still waits."""
        for tag in self._transit.tags(person):
            self._session.run(_DROP_ALL, {"person": tag})

    def _rows(self, person: int) -> list[tuple[int, Held]]:
        """Return a person's rows; mostly nothing of anybody waits, and nobody is looked up."""
        if self._session.one(_ANY, {"after": -1}) is None:
            return []
        rows = [
            (row, held)
            for tag in self._transit.tags(person)
            for row, sealed in self._session.all(_OF_PERSON, {"person": tag})
            if (held := self._open(row, sealed)) is not None
        ]
        return sorted(rows, key=lambda each: each[0])

    def _open(self, row: int, sealed: bytes) -> Held | None:
        """Return a held text; one that is damaged on disk must hold nothing else up."""
        try:
            return _SEALED.open(self._session.vault, row_of(row), sealed)
        except SealBroken:
            return None
