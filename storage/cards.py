"""Cards: what a button's `<id>` stands for, and whose it is. A card of a case dies with it."""

from dataclasses import dataclass

from storage.cases import Cases
from storage.errors import RowGone
from storage.rotation import Follower
from storage.session import Sealed, Session
from storage.slots import KeyId
from storage.transit import Transit
from storage.values import CardId, CaseId
from storage.vault import ROSTER

_PUT = "INSERT INTO cards (id, case_id, sealed) VALUES (:id, :case_id, :sealed)"
_FIND = "SELECT sealed FROM cards WHERE id = :id"
_DROP = "DELETE FROM cards WHERE id = :id"
_DROP_CASE = "DELETE FROM cards WHERE case_id = :case_id"


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """A card in the chat of `person`: of which kind, and about what.

    `case` is set on cards of a case; `subject` names what else it is about, a held text's card, a
    supporter, a follow-up.
    """

    id: CardId
    kind: str
    person: int
    case: CaseId | None = None
    subject: bytes = b""


_SEALED = Sealed("cards", Card)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM cards WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE cards SET sealed = :sealed WHERE id = :id",
    first=b"",
)


class Cards:
    """Cards by the id on their buttons."""

    def __init__(self, session: Session, transit: Transit, cases: Cases) -> None:
        self._session = session
        self._transit = transit
        self._cases = cases

    def put(self, card: Card, *, lasting: bool = False) -> None:
        """Write a card down: under its case's key, the roster's if `lasting`, or in transit."""
        key = self._key(card, lasting=lasting)
        sealed = _SEALED.seal(self._session.vault, key, card.id, card)
        self._session.run(_PUT, {"id": card.id, "case_id": card.case, "sealed": sealed})

    def find(self, card: CardId) -> Card | None:
        """Return a card."""
        row = self._session.one(_FIND, {"id": card})
        return None if row is None else _SEALED.open(self._session.vault, card, row[0])

    def drop(self, card: CardId) -> None:
        """Forget a card: its buttons mean nothing any more."""
        self._session.run(_DROP, {"id": card})

    def drop_case(self, case: CaseId) -> None:
        """Forget the cards of one case."""
        self._session.run(_DROP_CASE, {"case_id": case})

    def _key(self, card: Card, *, lasting: bool) -> KeyId:
        if card.case is not None:
            key = self._cases.key_of(card.case)
            if key is None:
                raise RowGone
            return key
        return ROSTER if lasting else self._transit.key
