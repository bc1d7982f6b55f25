"""Held texts: kept in the order they were typed until it is clear where they go."""

from functools import partial

from storage.held import Held
from storage.values import CardId, Entity, Text
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, BEN

CARD = CardId(b"card")
OTHER = CardId(b"other")
SPOIL = "UPDATE held SET sealed = :damage WHERE id = (SELECT min(id) FROM held)"


def held(message_id: int, person: int = ANN, card: CardId = CARD) -> Held:
    text = Text(f"text {message_id}", (Entity("bold", 0, 4),))
    return Held(person, message_id, text, card, NOON)


def put(memory: Memory, *texts: Held) -> None:
    for each in texts:
        memory.do(partial(_put, each))


def _put(text: Held, work: Work) -> None:
    work.held.put(text)


def ids(texts: list[Held]) -> list[int]:
    return [each.message_id for each in texts]


def test_held_texts_come_back_whole_and_in_order(programme: Programme) -> None:
    texts = [held(number) for number in (3, 1, 2)]
    with programme.open() as memory:
        put(memory, *texts, held(9, BEN))
    with programme.open() as memory:
        assert memory.work.held.of(ANN) == texts


def test_order_holds_while_rows_follow_the_transit_key(memory: Memory) -> None:
    put(memory, held(1), held(2))
    memory.do(lambda work: work.transit.renew())
    put(memory, held(3))
    assert ids(memory.work.held.of(ANN)) == [1, 2, 3]
    memory.follow()
    assert ids(memory.work.held.of(ANN)) == [1, 2, 3]


def test_the_answer_takes_what_its_card_asked_about(memory: Memory) -> None:
    put(memory, held(1), held(2, card=OTHER), held(3), held(4, BEN))
    taken = memory.do(lambda work: work.held.take(ANN, CARD))
    assert ids(taken) == [1, 3]
    assert ids(memory.work.held.of(ANN)) == [2]
    assert memory.do(lambda work: work.held.take(ANN, CARD)) == []


def test_all_that_one_person_typed_can_be_thrown_away(memory: Memory) -> None:
    put(memory, held(1))
    memory.do(lambda work: work.transit.renew())
    put(memory, held(2, card=OTHER), held(3, BEN))
    memory.do(lambda work: work.held.drop(ANN))
    assert memory.work.held.of(ANN) == []
    assert ids(memory.work.held.of(BEN)) == [3]


def test_what_the_disk_damaged_is_found_by_its_card_alone(memory: Memory) -> None:
    put(memory, held(1), held(2), held(3, card=OTHER))
    memory.do(lambda work: work.session.run(SPOIL, {"damage": b"\0" * 64}))
    memory.rotate()
    assert ids(memory.do(lambda work: work.held.take(ANN, CARD))) == [2]
    assert memory.do(lambda work: work.held.drop_rest(CARD))
    assert not memory.do(lambda work: work.held.drop_rest(CARD))
    assert ids(memory.work.held.of_card(OTHER)) == [3]
