"""Cards: what a button stands for, under the key of what it is about."""

import pytest

from storage.cards import Card
from storage.errors import RowGone
from storage.session import new_id
from storage.slots import KeyId
from storage.values import CardId
from storage.vault import ROSTER, key_of
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, open_case


def key_on_disk(memory: Memory, card: Card) -> KeyId:
    row = memory.ledger.execute("SELECT sealed FROM cards WHERE id = :id", {"id": card.id})
    return key_of(row.fetchone()[0])


def test_a_card_of_no_case_lies_in_transit_and_follows_it(programme: Programme) -> None:
    card = Card(CardId(new_id()), "note", ANN, subject=b"held")
    with programme.open() as memory:
        memory.do(lambda work: work.cards.put(card))
        for _ in range(2):
            assert key_on_disk(memory, card) == memory.work.transit.live[0]
            memory.rotate()
        assert memory.work.cards.find(card.id) == card
    with programme.open() as memory:
        memory.follow()
        assert memory.work.cards.find(card.id) == card


def test_a_lasting_card_lies_under_the_rosters_key_and_stays_there(memory: Memory) -> None:
    card = Card(CardId(new_id()), "confirm", ANN)
    memory.do(lambda work: work.cards.put(card, lasting=True))
    memory.rotate()
    assert key_on_disk(memory, card) == ROSTER
    assert memory.work.cards.find(card.id) == card


def test_a_card_of_a_case_lies_under_its_key_and_stays_there(memory: Memory) -> None:
    case = memory.do(open_case)
    card = Card(CardId(new_id()), "meet", ANN, case.id)
    memory.do(lambda work: work.cards.put(card, lasting=True))
    memory.rotate()
    assert key_on_disk(memory, card) == memory.work.cases.key_of(case.id)
    assert memory.work.cards.find(card.id) == card


def test_a_dropped_card_means_nothing(memory: Memory) -> None:
    one, other = (Card(CardId(new_id()), "note", ANN) for _ in range(2))
    memory.do(lambda work: work.cards.put(one))
    memory.do(lambda work: work.cards.put(other))
    memory.do(lambda work: work.cards.drop(one.id))
    assert memory.work.cards.find(one.id) is None
    assert memory.work.cards.find(other.id) == other


def test_the_cards_of_one_case_go_together(memory: Memory) -> None:
    case = memory.do(open_case)
    of_case, of_none = Card(CardId(new_id()), "meet", ANN, case.id), Card(CardId(b"x"), "note", ANN)
    memory.do(lambda work: work.cards.put(of_case))
    memory.do(lambda work: work.cards.put(of_none))
    memory.do(lambda work: work.cards.drop_case(case.id))
    assert memory.work.cards.find(of_case.id) is None
    assert memory.work.cards.find(of_none.id) == of_none


def test_no_card_is_made_of_a_case_that_is_gone(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.cases.destroy(case.id))
    with pytest.raises(RowGone):
        memory.do(lambda work: work.cards.put(Card(CardId(new_id()), "meet", ANN, case.id)))
