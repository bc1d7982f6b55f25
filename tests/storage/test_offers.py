"""Offers: found by card, case and person, and gone with their case."""

import pytest

from matching.values import SupporterId
from storage.cases import Case
from storage.errors import RowGone
from storage.offers import Answer, Offer
from storage.session import new_id
from storage.values import CardId, Handle
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, EVE, open_case


def offer(case: Case, person: int = BEN) -> Offer:
    return Offer(CardId(new_id()), case.id, SupporterId(new_id()), person, Handle(7))


def test_an_offer_is_found_by_card_by_case_and_by_person(programme: Programme) -> None:
    with programme.open() as memory:
        case = memory.do(open_case)
        one, other = offer(case), offer(case, EVE)
        memory.do(lambda work: work.offers.put(one))
        memory.do(lambda work: work.offers.put(other))
    with programme.open() as memory:
        assert memory.work.offers.find(one.id) == one
        assert memory.work.offers.find(CardId(b"none")) is None
        assert {each.id for each in memory.work.offers.of_case(case.id)} == {one.id, other.id}
        assert memory.work.offers.of_person(BEN) == [one]
        assert memory.work.offers.of_person(ANN) == []


def test_an_answer_is_written_down_and_the_offer_is_no_longer_open(memory: Memory) -> None:
    case = memory.do(open_case)
    one = offer(case)
    memory.do(lambda work: work.offers.put(one))
    assert memory.work.offers.open_to(BEN) == [one]
    memory.do(lambda work: work.offers.answer(one, Answer.DECLINED))
    assert memory.work.offers.open_to(BEN) == []
    [answered] = memory.work.offers.of_person(BEN)
    assert answered.answer is Answer.DECLINED
    assert memory.work.offers.find(one.id) == answered


def test_an_offer_is_found_by_person_while_rows_follow(memory: Memory) -> None:
    case = memory.do(open_case)
    one, later = offer(case), offer(case)
    memory.do(lambda work: work.offers.put(one))
    memory.do(lambda work: work.transit.renew())
    memory.do(lambda work: work.offers.put(later))
    for _ in range(2):
        assert {each.id for each in memory.work.offers.of_person(BEN)} == {one.id, later.id}
        memory.follow()


def test_one_offer_or_all_of_a_case_can_be_dropped(memory: Memory) -> None:
    case, second = memory.do(open_case), memory.do(open_case)
    one, other, elsewhere = offer(case), offer(case), offer(second)
    for each in (one, other, elsewhere):
        memory.do(lambda work: work.offers.put(each))  # noqa: B023  run at once
    memory.do(lambda work: work.offers.drop(one))
    assert memory.work.offers.of_case(case.id) == [other]
    memory.do(lambda work: work.offers.drop_case(case.id))
    assert memory.work.offers.of_case(case.id) == []
    assert memory.work.offers.of_person(BEN) == [elsewhere]


def test_no_offer_is_made_of_a_case_that_is_gone(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.cases.destroy(case.id))
    with pytest.raises(RowGone):
        memory.do(lambda work: work.offers.put(offer(case)))
    assert memory.count("offers") == 0
