"""Offers: a case shown to one supporter, to accept or decline. They die with their case."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from matching.values import SupporterId
from storage.cases import Cases
from storage.errors import RowGone, SealBroken
from storage.rotation import Follower
from storage.session import Sealed, Session
from storage.transit import Transit
from storage.values import CardId, CaseId, Handle

_PUT = """
    INSERT INTO offers (id, case_id, person, sealed) VALUES (:id, :case_id, :person, :sealed)
"""
_FIND = "SELECT sealed FROM offers WHERE id = :id"
_SAVE = "UPDATE offers SET sealed = :sealed WHERE id = :id"
_OF_CASE = "SELECT id, sealed FROM offers WHERE case_id = :case_id"
_OF_PERSON = "SELECT id, sealed FROM offers WHERE person = :person"
_DROP = "DELETE FROM offers WHERE id = :id"
_DROP_CASE = "DELETE FROM offers WHERE case_id = :case_id"


class Answer(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, repr=False)
class Offer:
    """A case as it was shown to `supporter`, in the chat of `person`, on the card of `handle`.

    `shown` is when it went out.
    """

    id: CardId
    case: CaseId
    supporter: SupporterId
    person: int
    handle: Handle
    answer: Answer = Answer.OPEN
    shown: datetime | None = None


_SEALED = Sealed("offers", Offer)
FOLLOWER = Follower(
    _SEALED.column,
    "SELECT id, sealed FROM offers WHERE id > :after ORDER BY id LIMIT :limit",
    "UPDATE offers SET person = :person WHERE id = :id",
    first=b"",
)


class Offers:
    """The offers of open cases, sealed under their case's key."""

    def __init__(self, session: Session, transit: Transit, cases: Cases) -> None:
        self._session = session
        self._transit = transit
        self._cases = cases

    def put(self, offer: Offer) -> None:
        """Write down an offer that goes out."""
        self._session.run(
            _PUT,
            {
                "id": offer.id,
                "case_id": offer.case,
                "person": self._transit.tag(offer.person),
                "sealed": self._seal(offer),
            },
        )

    def find(self, card: CardId) -> Offer | None:
        """Return the offer on a card."""
        row = self._session.one(_FIND, {"id": card})
        return None if row is None else _SEALED.open(self._session.vault, card, row[0])

    def answer(self, offer: Offer, answer: Answer) -> None:
        """Write down what became of an offer."""
        sealed = self._seal(replace(offer, answer=answer))
        self._session.run(_SAVE, {"id": offer.id, "sealed": sealed})

    def of_case(self, case: CaseId) -> list[Offer]:
        """Return all offers of a case."""
        return self._opened(self._session.all(_OF_CASE, {"case_id": case}))

    def open_to(self, person: int) -> list[Offer]:
        """Return the offers that a person could still answer."""
        return [offer for offer in self.of_person(person) if offer.answer is Answer.OPEN]

    def of_person(self, person: int) -> list[Offer]:
        """Return all offers that were made to a person in open cases."""
        rows = [
            row
            for tag in self._transit.tags(person)
            for row in self._session.all(_OF_PERSON, {"person": tag})
        ]
        return self._opened(rows)

    def drop(self, offer: Offer) -> None:
        """Drop one offer."""
        self._session.run(_DROP, {"id": offer.id})

    def drop_case(self, case: CaseId) -> None:
        """Drop the offers of one case."""
        self._session.run(_DROP_CASE, {"case_id": case})

    def _opened(self, rows: list[tuple[bytes, bytes]]) -> list[Offer]:
        """Return the offers; one that is damaged on disk is shown to nobody any more."""
        found = []
        for row, sealed in rows:
            with suppress(SealBroken):
                found.append(_SEALED.open(self._session.vault, row, sealed))
        return found

    def _seal(self, offer: Offer) -> bytes:
        key = self._cases.key_of(offer.case)
        if key is None:
            raise RowGone
        return _SEALED.seal(self._session.vault, key, offer.id, offer)
