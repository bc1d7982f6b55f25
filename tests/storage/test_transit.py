"""The transit key: renewed while rows still stand under older ones, and found under all of them."""

import pytest

from storage import transit
from storage.work import Work
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, Undone, failing


def renew(work: Work) -> None:
    work.transit.renew()


def test_every_start_opens_a_new_key_for_what_comes(programme: Programme) -> None:
    with programme.open() as memory:
        [first] = memory.work.transit.live
        assert memory.named(transit.KIND) == {first}
    with programme.open() as memory:
        second, old = memory.work.transit.live
        assert old == first
        assert memory.named(transit.KIND) == {first, second}


def test_a_renewed_key_seals_what_comes_and_the_old_one_still_finds(memory: Memory) -> None:
    before = memory.work.transit.tag(ANN)
    memory.do(renew)
    after = memory.work.transit.tag(ANN)
    assert after != before
    assert memory.work.transit.tags(ANN) == [after, before]
    assert memory.work.transit.key == memory.work.transit.live[0]
    assert memory.ledger.effects.renewed


def test_tags_of_two_people_differ(memory: Memory) -> None:
    assert memory.work.transit.tag(ANN) != memory.work.transit.tag(BEN)
    assert memory.work.transit.tag(ANN) == memory.work.transit.tag(ANN)


def test_tags_stay_right_when_many_people_write(memory: Memory) -> None:
    tags = {person: memory.work.transit.tag(person) for person in range(10_000)}
    assert len(set(tags.values())) == 10_000
    assert all(memory.work.transit.tag(person) == tags[person] for person in (0, 5_000, 9_999))


def test_looking_does_not_use_the_key_but_tagging_and_sealing_do(memory: Memory) -> None:
    memory.do(renew)
    memory.work.transit.tags(ANN)
    assert not used(memory)
    memory.work.transit.tag(ANN)
    assert used(memory)
    memory.do(renew)
    assert not used(memory)
    assert memory.work.transit.key
    assert used(memory)


def used(memory: Memory) -> bool:
    return memory.work.transit.used


def test_a_retired_key_is_destroyed_and_finds_nothing(memory: Memory) -> None:
    [old] = memory.work.transit.live
    memory.do(renew)
    memory.do(lambda work: work.transit.retire((old,)))
    assert len(memory.work.transit.tags(ANN)) == 1
    assert old not in memory.slots
    assert memory.named(transit.KIND) == set(memory.work.transit.live)


def test_a_renewal_that_failed_leaves_the_old_key_and_counts_as_its_use(memory: Memory) -> None:
    memory.do(renew)
    before = memory.work.transit.live
    with pytest.raises(Undone):
        memory.do(failing(renew))
    assert memory.work.transit.live == before
    assert memory.work.transit.used
    assert memory.named() == set(memory.slots.ids())


def test_a_retirement_that_failed_destroys_nothing(memory: Memory) -> None:
    memory.do(renew)
    before = memory.work.transit.live
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.transit.retire(before[1:])))
    assert memory.work.transit.live == before
    assert set(before) <= set(memory.slots.ids())
