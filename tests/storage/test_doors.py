"""Doors: what a link said, under a key that dies when its person has come in or gone away."""

from dataclasses import replace

import pytest

from storage import doors
from storage.doors import Door
from storage.errors import RowGone
from storage.session import new_id
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN


def door(person: int = ANN, code: str | None = None) -> Door:
    return Door(new_id(), person, "en", code)


def test_one_at_the_door_is_found_by_person_and_by_id(memory: Memory) -> None:
    ann = door(code="ABCDEFGH")
    memory.do(lambda work: work.doors.put(ann))
    assert memory.work.doors.find(ANN) == ann
    assert memory.work.doors.by_id(ann.id) == ann
    assert memory.work.doors.find(BEN) is None
    assert memory.work.doors.by_id(new_id()) is None


def test_a_saved_door_keeps_its_key(memory: Memory) -> None:
    ann = door()
    memory.do(lambda work: work.doors.put(ann))
    keys = memory.named(doors.KIND)
    asking = memory.do(lambda work: work.doors.save(replace(ann, asking=True)))
    assert memory.work.doors.find(ANN) == asking
    assert memory.named(doors.KIND) == keys


def test_a_second_link_takes_the_place_of_the_first(memory: Memory) -> None:
    first, second = door(code="ABCDEFGH"), door(code="HGFEDCBA")
    memory.do(lambda work: work.doors.put(first))
    [before] = memory.named(doors.KIND)
    memory.do(lambda work: work.doors.put(second))
    assert memory.work.doors.find(ANN) == second
    assert memory.count("doors") == 1
    assert before not in memory.slots
    assert len(memory.named(doors.KIND)) == 1


def test_a_closed_door_leaves_neither_row_nor_key(memory: Memory) -> None:
    memory.do(lambda work: work.doors.put(door(ANN)))
    memory.do(lambda work: work.doors.put(door(BEN)))
    memory.do(lambda work: work.doors.drop(ANN))
    assert memory.work.doors.find(ANN) is None
    assert memory.work.doors.find(BEN) is not None
    assert memory.named() == set(memory.slots.ids())
    assert len(memory.named(doors.KIND)) == 1


def test_closing_a_door_that_is_not_there_changes_nothing(memory: Memory) -> None:
    memory.do(lambda work: work.doors.put(door(BEN)))
    memory.do(lambda work: work.doors.drop(ANN))
    assert memory.count("doors") == 1


def test_a_door_that_is_gone_cannot_be_saved(memory: Memory) -> None:
    with pytest.raises(RowGone):
        memory.do(lambda work: work.doors.save(door()))


def test_a_door_is_found_before_during_and_after_a_rotation(programme: Programme) -> None:
    ann = door(code="ABCDEFGH")
    with programme.open() as memory:
        memory.do(lambda work: work.doors.put(ann))
        memory.do(lambda work: work.transit.renew())
        assert memory.work.doors.find(ANN) == ann
        memory.follow()
        assert memory.work.doors.find(ANN) == ann
    with programme.open() as memory:
        assert memory.work.doors.find(ANN) == ann
        memory.do(lambda work: work.doors.drop(ANN))
        assert memory.work.doors.find(ANN) is None
