"""Promises 1, 8 and 15 on an offer's card: the first yes wins, a no costs nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from handlers.match.matchmaking import OfferGone, OfferShown
from handlers.match.offers import OfferDeclined, OfferTooLate
from handlers.match.reaching import OfferAccepted
from handlers.verbs import Verb
from storage.cases import Stage
from storage.offers import Answer
from storage.supporters import Standing
from tests.handlers.village import Village


@pytest.fixture
def cleo(village: Village) -> int:
    """A supporter of Pediatrics."""
    return village.supporter("Cleo", "Pediatrics")


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency."""
    return village.physician("Emergency")


def test_the_first_yes_wins_and_the_other_offers_are_withdrawn(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    case = village.asks(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert isinstance(put.said(ben)[0], OfferAccepted)
    assert put.said(cleo) == [OfferGone()]
    answers = {it.person: it.answer for it in village.offers(case.id)}
    assert answers == {ben: Answer.ACCEPTED, cleo: Answer.WITHDRAWN}


def test_the_second_yes_is_told_kindly_and_changes_nothing(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_YES)
    before = village.request_of(ann)
    put = village.press(cleo, Verb.OFFER_YES)
    assert (put.answer, put.said(cleo), put.said(ann)) == (OfferTooLate(), [], [])
    assert village.request_of(ann) == before


def test_a_second_tap_of_the_same_supporter_changes_nothing(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_YES)
    before = village.request_of(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert (put.answer, put.said(ben), put.said(ann)) == (None, [], [])
    assert village.request_of(ann) == before
    assert village.press(ben, Verb.OFFER_NO).answer == OfferTooLate()
    assert village.request_of(ann) == before


def test_nobody_accepts_for_another(village: Village, ann: int, ben: int, cleo: int) -> None:
    case = village.asks(ann)
    card = village.button(ben, Verb.OFFER_YES)
    for person in (cleo, ann, village.physician("Surgery")):
        assert village.press(person, Verb.OFFER_YES, card).answer == OfferTooLate()
        assert village.press(person, Verb.OFFER_NO, card).answer == OfferTooLate()
    assert village.request_of(ann).stage is Stage.WAITING
    assert ben in village.asked(case.id)


@pytest.mark.parametrize(
    "changed",
    [
        {"away": True},
        {"capacity": 0},
        {"languages": ("fr",)},
        {"agreed_to": "2020-01"},
        {"trained_on": None},
        {"training_expires": date(2031, 5, 13)},
        {"standing": Standing.AGREED},
    ],
    ids=lambda it: next(iter(it)),
)
def test_a_rule_that_changed_since_the_offer_holds_when_it_is_accepted(
    village: Village, ann: int, ben: int, changed: dict[str, object]
) -> None:
    case = village.asks(ann)
    entry = village.listed(ben)
    village.do(lambda work: work.supporters.put(replace(entry, **changed)))  # type: ignore[arg-type]
    put = village.press(ben, Verb.OFFER_YES)
    assert put.answer == OfferTooLate()
    assert put.said(ben) == [OfferGone()]
    assert village.request_of(ann).stage is Stage.WAITING
    assert village.asked(case.id) == set()


def test_a_department_that_both_share_by_now_holds_when_it_is_accepted(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    case = village.asks(ann)
    person = village.do(lambda work: work.people.find(ann))
    assert person
    both = (*person.departments, village.departments["Surgery"])
    village.do(lambda work: work.people.save(replace(person, departments=both)))
    assert village.press(ben, Verb.OFFER_YES).answer == OfferTooLate()
    assert village.asked(case.id) == {cleo}


def test_one_whose_training_ended_at_midnight_is_introduced_to_nobody(
    village: Village, ann: int
) -> None:
    dan = village.supporter("Dan", "Psychiatry", training_expires=date(2031, 5, 14))
    village.asks(ann)
    village.clock.go_on(timedelta(hours=12))
    assert village.press(dan, Verb.OFFER_YES).answer == OfferTooLate()


def test_who_took_their_last_free_case_is_not_introduced_in_another(
    village: Village, ann: int
) -> None:
    dan = village.supporter("Dan", "Psychiatry", capacity=1)
    other = village.physician("Emergency")
    village.asks(ann)
    first = village.button(dan, Verb.OFFER_YES)
    village.asks(other)
    village.press(dan, Verb.OFFER_YES, first)
    assert village.press(dan, Verb.OFFER_YES).answer == OfferTooLate()
    assert village.request_of(other).stage is Stage.WAITING


def test_pending_offers_hold_no_capacity(village: Village, ann: int) -> None:
    dan = village.supporter("Dan", "Psychiatry", capacity=1)
    other = village.physician("Emergency")
    for person in (ann, other):
        assert village.asked(village.asks(person).id) == {dan}


def test_a_no_is_thanked_for_and_seen_by_nobody(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    case = village.asks(ann)
    put = village.press(ben, Verb.OFFER_NO)
    assert put.said(ben) == [OfferDeclined()]
    assert put.said(ann) == put.said(cleo) == []
    assert village.asked(case.id) == {cleo}


def test_who_said_no_is_not_asked_again_in_this_case_even_after_somebody_else_please(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_NO)
    village.press(cleo, Verb.OFFER_YES)
    village.press(ann, Verb.MEET_OTHER)
    village.wait(days=1)
    assert village.asked(village.request_of(ann).id) == set()


def test_a_no_counts_for_nothing_in_the_next_request(village: Village, ann: int, ben: int) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_NO)
    village.press(ann, Verb.ASK_CANCEL)
    village.deliver()
    assert village.asked(village.asks(ann).id) == {ben}


def test_an_offer_that_cannot_be_shown_counts_as_a_silent_no(
    village: Village, ann: int, ben: int
) -> None:
    dan = village.supporter("Dan", "Psychiatry", away=True)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.ASK_SEND)
    case = village.request_of(ann)
    village.command(dan, "available")
    offer = next(it for it in village.waiting() if it.outgoing.person == ben)
    put = village.refuse(offer, gone=True)
    assert [type(it) for it in put.said(dan)] == [OfferShown]
    assert put.said(ben) == []
    assert village.asked(case.id) == {dan}
    assert village.listed(ben).id in village.request_of(ann).declined


def test_an_offer_of_a_case_that_is_gone_is_too_late(village: Village, ann: int, ben: int) -> None:
    village.asks(ann)
    yes, no = (village.button(ben, verb) for verb in (Verb.OFFER_YES, Verb.OFFER_NO))
    village.press(ann, Verb.ASK_CANCEL)
    assert village.press(ben, Verb.OFFER_YES, yes).answer == OfferTooLate()
    village.deliver()
    assert village.press(ben, Verb.OFFER_YES, yes).answer == OfferTooLate()
    assert village.press(ben, Verb.OFFER_NO, no).answer == OfferTooLate()
