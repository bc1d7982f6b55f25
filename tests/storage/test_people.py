"""People: who consented, each under a key that dies when they ask to be forgotten."""

import sqlite3
from dataclasses import replace

import pytest

from matching.values import DepartmentId, SupporterId
from storage import people
from storage.errors import RowGone
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN


def test_one_who_consented_is_found_by_their_telegram_id(memory: Memory) -> None:
    ann = memory.do(lambda work: work.people.add(ANN, "fr", "2"))
    assert (ann.telegram, ann.language, ann.agreed_to) == (ANN, "fr", "2")
    assert memory.work.people.find(ANN) == ann
    assert memory.work.people.find(BEN) is None


def test_what_is_saved_of_a_person_comes_back_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        ann = memory.do(lambda work: work.people.add(ANN, "en", "1"))
        changed = replace(
            ann,
            departments=(DepartmentId(b"d" * 16),),
            vetoes=(SupporterId(b"s" * 16),),
            placed=True,
        )
        assert memory.do(lambda work: work.people.save(changed)) == changed
    with programme.open() as memory:
        assert memory.work.people.find(ANN) == changed


def test_everybody_has_a_key_of_their_own_and_keeps_it(memory: Memory) -> None:
    ann = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    memory.do(lambda work: work.people.add(BEN, "en", "1"))
    keys = memory.named(people.KIND)
    assert len(keys) == 2
    memory.do(lambda work: work.people.save(ann))
    assert memory.named(people.KIND) == keys


def test_forgetting_somebody_leaves_neither_row_nor_key(memory: Memory) -> None:
    ann = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    ben = memory.do(lambda work: work.people.add(BEN, "en", "1"))
    before = memory.named(people.KIND)
    memory.do(lambda work: work.people.forget(ann))
    [key] = before - memory.named(people.KIND)
    assert key not in memory.slots
    assert memory.work.people.find(ANN) is None
    assert memory.work.people.find(BEN) == ben
    assert memory.count("people") == 1


def test_one_who_is_gone_can_neither_be_saved_nor_forgotten_again(memory: Memory) -> None:
    ann = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    memory.do(lambda work: work.people.forget(ann))
    with pytest.raises(RowGone):
        memory.do(lambda work: work.people.save(ann))
    with pytest.raises(RowGone):
        memory.do(lambda work: work.people.forget(ann))


def test_nobody_consents_twice(memory: Memory) -> None:
    ann = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    with pytest.raises(sqlite3.IntegrityError):
        memory.do(lambda work: work.people.add(ANN, "fr", "2"))
    assert memory.work.people.find(ANN) == ann
    assert memory.named() == set(memory.slots.ids())


def test_one_who_was_forgotten_may_come_back_as_somebody_new(memory: Memory) -> None:
    first = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    memory.do(lambda work: work.people.forget(first))
    again = memory.do(lambda work: work.people.add(ANN, "en", "1"))
    assert again.id != first.id
    assert memory.work.people.find(ANN) == again
