"""Quarantine: poison is locked away under a key of its own, and destroyed in time."""

from datetime import timedelta

from storage import quarantine
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme

UNTIL = NOON + timedelta(hours=48)
TICK = timedelta(seconds=1)


def test_each_poisoned_update_has_a_key_of_its_own(memory: Memory) -> None:
    assert memory.work.quarantine.count() == 0
    memory.do(_put_two)
    assert memory.work.quarantine.count() == 2
    assert len(memory.named(quarantine.KIND)) == 2


def _put_two(work: Work) -> None:
    work.quarantine.put(b"{poison", UNTIL)
    work.quarantine.put(b"{venom", UNTIL + TICK)


def test_it_ends_when_its_time_is_over_and_not_before(memory: Memory) -> None:
    memory.do(_put_two)
    before = memory.named(quarantine.KIND)
    memory.do(lambda work: work.quarantine.expire(UNTIL - TICK))
    assert memory.work.quarantine.count() == 2
    memory.do(lambda work: work.quarantine.expire(UNTIL))
    assert memory.work.quarantine.count() == 1
    [dead] = before - memory.named(quarantine.KIND)
    assert dead not in memory.slots
    assert memory.named() == set(memory.slots.ids())


def test_poison_cannot_be_read_on_disk(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(_put_two)
    assert all(b"{poison" not in content for content in programme.contents().values())
