"""What was offered and became forbidden by another door: taken back at once, and refused."""

from collections.abc import Callable

import pytest

from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferTooLate
from handlers.verbs import Verb
from storage.offers import Answer
from storage.values import CardId
from tests.handlers.programme.test_importing import brings, confirms
from tests.handlers.put import Orders
from tests.handlers.village import Village

Change = Callable[[Village, int, int], Orders]
"""What happens after the offer, of Ann's to Ben; returns what it puts."""


def _says_another_gender(village: Village, ann: int, ben: int) -> Orders:
    del ann
    return village.press(ben, Verb.GENDER_MAN)


def _says_no_gender(village: Village, ann: int, ben: int) -> Orders:
    del ann
    return village.press(ben, Verb.GENDER_UNSAID)


def _is_ruled_out(village: Village, ann: int, ben: int) -> Orders:
    return village.press(ann, Verb.PEOPLE_AVOID, CardId(village.listed(ben).id))


def _is_imported_with_another_gender(village: Village, ann: int, ben: int) -> Orders:
    del ann, ben
    return _imports(village, "gender", "man")


def _is_imported_as_of_her_place(village: Village, ann: int, ben: int) -> Orders:
    del ann, ben
    return _imports(village, "field", "", place="Emergency")


def _is_imported_as_untrained(village: Village, ann: int, ben: int) -> Orders:
    del ann, ben
    return _imports(village, "training_expires", "2031-01-01")


def _imports(village: Village, column: str, value: str, place: str = "Surgery") -> Orders:
    cora = village.coordinator()
    table = f"first_name,listed_as,role,departments,{column}\nBen,Dr. Ben,surgeon,{place},{value}\n"
    brings(village, cora, table.encode())
    return confirms(village, cora, table.encode())


def _rests(village: Village, ann: int, ben: int) -> Orders:
    del ann
    return village.press(ben, Verb.DEBRIEF_HEAVY, CardId(bytes(16)))


CHANGES = [
    _says_another_gender,
    _says_no_gender,
    _is_ruled_out,
    _is_imported_with_another_gender,
    _is_imported_as_of_her_place,
    _is_imported_as_untrained,
    _rests,
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_became_forbidden_is_taken_back_at_once_and_refused(
    village: Village, change: Change
) -> None:
    ann = village.physician("Emergency")
    people = [village.supporter(it, "Surgery", gender="woman") for it in ("Ben", "Cleo", "Dan")]
    ben = people[0]
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_UNSAID)
    village.press(ann, Verb.ASK_URGENT)
    village.press(ann, Verb.WISH_GENDER)
    village.press(ann, Verb.PICK_GENDER)
    village.press(ann, Verb.MUST_GENDER)
    village.press(ann, Verb.ASK_SEND)
    village.deliver()
    case = village.request_of(ann)
    (offer,) = [it for it in village.offers(case.id) if it.person == ben]
    put = change(village, ann, ben)
    assert OfferGone() in put.said(ben)
    (now,) = [it for it in village.offers(case.id) if it.person == ben]
    assert now.answer is Answer.WITHDRAWN
    assert village.press(ben, Verb.OFFER_YES, offer.id).answer == OfferTooLate()
    village.wait(hours=3)
    assert ben not in village.asked(case.id)
