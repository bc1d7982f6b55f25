"""A yes that comes after a rule has changed under it is refused kindly, and the case goes on.

Each change is made as people make it, in the chat or by the passing of time; only what comes by
an import, or by a new text to agree to, is written down.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.match.introduction import Introduction
from handlers.match.matchmaking import NobodyFree, OfferGone
from handlers.match.offers import OfferTooLate
from handlers.verbs import Verb
from storage.cases import Stage
from storage.values import CardId
from storage.work import Work
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery, who can have one talk at a time."""
    return village.supporter("Ben", "Surgery", capacity=1, training_expires=date(2031, 5, 14))


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


@pytest.fixture
def card(village: Village, ben: int, ann: int) -> CardId:
    """Ben's button for Ann's request, of which he is the only one asked."""
    case = village.asks(ann)
    assert village.asked(case.id) == {ben}
    return village.button(ben, Verb.OFFER_YES)


def is_refused(village: Village, card: CardId, ben: int, ann: int) -> None:
    """Let Ben say yes; he is told kindly, and the request goes on to somebody else."""
    put, case = village.press(ben, Verb.OFFER_YES, card), village.request_of(ann)
    assert put.answer == OfferTooLate()
    assert set(map(type, put.said(ben))) <= {OfferGone}
    assert set(map(type, put.said(ann))) <= {NobodyFree}
    assert (case.stage, case.introduced) == (Stage.WAITING, ())
    assert village.asked(case.id) == set()
    cleo = village.supporter("Cleo", "Pediatrics")
    village.wait(hours=1)
    assert village.asked(case.id) == {cleo}
    put = village.press(cleo, Verb.OFFER_YES)
    assert put.said(ann) == [Introduction("Dr. Cleo", "family physician", again=False)]


def test_their_training_has_lapsed(village: Village, card: CardId, ben: int, ann: int) -> None:
    village.clock.go_on(timedelta(hours=12))  # past midnight
    is_refused(village, card, ben, ann)


def test_they_have_moved_into_the_requesters_department(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    village.command(ben, "start", f"join_{village.codes['Emergency']}")
    is_refused(village, card, ben, ann)


def test_the_requester_has_moved_into_theirs(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    village.command(ann, "start", f"join_{village.codes['Surgery']}")
    is_refused(village, card, ben, ann)


def test_their_departments_are_kept_apart(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    def unit(work: Work) -> None:
        surgery = work.departments.find(village.departments["Surgery"])
        assert surgery
        apart = (village.departments["Emergency"],)
        work.departments.put(replace(surgery, keep_apart=apart))

    village.do(unit)
    is_refused(village, card, ben, ann)


def test_they_keep_apart_from_the_requesters_department(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    entry = replace(village.listed(ben), apart_from=(village.departments["Emergency"],))
    village.do(lambda work: work.supporters.put(entry))
    is_refused(village, card, ben, ann)


def test_they_have_gone_away(village: Village, card: CardId, ben: int, ann: int) -> None:
    assert OfferGone() in village.command(ben, "away").said(ben)
    is_refused(village, card, ben, ann)


def test_they_take_no_offers_today(village: Village, card: CardId, ben: int, ann: int) -> None:
    assert OfferGone() in village.press(ben, Verb.AWAY_TODAY).said(ben)
    is_refused(village, card, ben, ann)


def test_they_were_taken_off_the_roster(village: Village, card: CardId, ben: int, ann: int) -> None:
    boss = village.coordinator()
    village.press(boss, Verb.RETIRE_ASK, CardId(village.listed(ben).id))
    village.press(boss, Verb.RETIRE_YES)
    is_refused(village, card, ben, ann)


def test_they_have_as_many_talks_as_they_can_have(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    village.introduces(village.physician("Emergency"), ben)
    is_refused(village, card, ben, ann)


def test_they_rest_after_a_heavy_talk(village: Village, card: CardId, ben: int, ann: int) -> None:
    assert OfferGone() in village.press(ben, Verb.DEBRIEF_HEAVY, CardId(b"d" * 16)).said(ben)
    is_refused(village, card, ben, ann)


def test_the_text_that_they_agreed_to_is_outdated(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    entry = replace(village.listed(ben), agreed_to="2020-01")
    village.do(lambda work: work.supporters.put(entry))
    is_refused(village, card, ben, ann)


def test_the_case_was_left_to_somebody_else_by_themselves(
    village: Village, card: CardId, ben: int, ann: int
) -> None:
    village.press(ben, Verb.OFFER_NO)
    is_refused(village, card, ben, ann)
