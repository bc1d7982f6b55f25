"""Follow-ups: whom to ask after a close, each under a key that dies with it."""

from datetime import timedelta
from functools import partial

import pytest

from storage import follow_ups
from storage.follow_ups import FollowUp
from storage.session import new_id
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, BEN


def follow_up(person: int = ANN) -> FollowUp:
    return FollowUp(new_id(), person, NOON + timedelta(days=2))


def put(memory: Memory, *what: FollowUp) -> None:
    for each in what:
        memory.do(partial(_put, each))


def _put(what: FollowUp, work: Work) -> None:
    work.follow_ups.put(what)


def test_a_follow_up_is_found_by_its_id_and_by_its_person(programme: Programme) -> None:
    one, two, other = follow_up(), follow_up(), follow_up(BEN)
    with programme.open() as memory:
        put(memory, one, two, other)
    with programme.open() as memory:
        assert memory.work.follow_ups.find(one.id) == one
        assert memory.work.follow_ups.find(new_id()) is None
        assert set(memory.work.follow_ups.of(ANN)) == {one.id, two.id}


def test_an_ended_follow_up_leaves_neither_row_nor_key(memory: Memory) -> None:
    one, other = follow_up(), follow_up()
    put(memory, one, other)
    before = memory.named(follow_ups.KIND)
    memory.do(lambda work: work.follow_ups.drop(one.id))
    [key] = before - memory.named(follow_ups.KIND)
    assert key not in memory.slots
    assert memory.work.follow_ups.of(ANN) == [other.id]


@pytest.mark.parametrize("start", [1, 40])
def test_a_damaged_one_is_found_by_nobody_and_ended_with_its_key(
    memory: Memory, start: int
) -> None:
    """Whether its content is damaged, or even the name of its key."""
    one, other = follow_up(), follow_up()
    put(memory, one, other)
    memory.ledger.execute(
        """
        UPDATE follow_ups SET sealed = CAST(substr(sealed, 1, :start) || :damage AS BLOB)
        WHERE id = :id
        """,
        {"start": start, "damage": bytes(60), "id": one.id},
    )
    assert memory.work.follow_ups.find(one.id) is None
    assert set(memory.work.follow_ups.of(ANN)) == {one.id, other.id}
    memory.do(lambda work: work.follow_ups.drop(one.id))
    assert len(memory.named(follow_ups.KIND)) == 1
    assert memory.work.follow_ups.find(other.id) == other


def test_ending_what_is_over_changes_nothing(memory: Memory) -> None:
    one = follow_up()
    put(memory, one)
    memory.do(lambda work: work.follow_ups.drop(new_id()))
    assert memory.work.follow_ups.find(one.id) == one
