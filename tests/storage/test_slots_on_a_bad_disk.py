"""The slots on a disk that refuses: nothing is lost by it, and no key outlives its death."""

import errno

import pytest

from storage.errors import KeysNotWritten
from storage.slots import BLOCK, FREE, GROWTH
from tests.storage.disks import FullDisk
from tests.storage.tapes import BEFORE, DAY, fresh, on, place_of, read_again, witness


def test_a_disk_that_refuses_a_write_is_named_and_costs_no_slot() -> None:
    disk = FullDisk(fresh())
    slots = on(disk)
    disk.refuses_writes = True
    for _ in range(GROWTH):
        with pytest.raises(KeysNotWritten, match="ENOSPC"):
            slots.new(DAY)
    disk.refuses_writes = False
    assert len({slots.new(DAY)[:4] for _ in range(GROWTH)}) == GROWTH


def test_an_error_without_a_number_is_still_named() -> None:
    disk = FullDisk(fresh())
    disk.error = 0
    disk.refuses_writes = True
    with pytest.raises(KeysNotWritten, match="unknown"):
        on(disk).new(DAY)


def test_a_key_that_could_not_be_overwritten_is_still_there() -> None:
    disk = FullDisk(fresh())
    slots = on(disk)
    key = slots.new(DAY)
    disk.refuses_writes = True
    with pytest.raises(KeysNotWritten):
        slots.destroy([key])
    assert key in slots
    disk.refuses_writes = False
    slots.destroy([key])
    assert key not in slots


def test_a_refused_witness_leaves_the_one_before() -> None:
    disk = FullDisk(fresh())
    slots = on(disk)
    slots.bear_witness(witness(1))
    disk.refuses_writes = True
    with pytest.raises(KeysNotWritten):
        slots.bear_witness(witness(2))
    assert slots.witness == witness(1)


def test_growth_that_was_refused_is_tried_again_in_the_same_place() -> None:
    tape = fresh()
    disk = FullDisk(tape)
    slots = on(disk)
    for _ in range(GROWTH):
        slots.new(DAY)
    disk.refuses_syncs = True
    for _ in range(3):
        with pytest.raises(KeysNotWritten):
            slots.new(DAY)
    disk.refuses_syncs = False
    assert int.from_bytes(slots.new(DAY)[:4]) in range(GROWTH, 2 * GROWTH)
    assert len(tape.read()) == BEFORE + 2 * GROWTH * BLOCK


def test_what_a_failed_sync_lost_from_the_cache_is_written_anew() -> None:
    # Linux marks pages clean after a failed sync: the next one succeeds without them.
    tape = fresh()
    disk = FullDisk(tape)
    disk.error = errno.EIO
    slots = on(disk)
    doomed = slots.new(DAY)
    slots.flush()
    kept = slots.new(DAY)
    disk.refuses_syncs = True
    with pytest.raises(KeysNotWritten, match="EIO"):
        slots.destroy([doomed])
    tape.pending.clear()
    disk.refuses_syncs = False
    slots.flush()
    assert read_again(tape).ids() == [kept]
    assert tape.durable[place_of(doomed) : place_of(doomed) + BLOCK] == FREE


def test_what_was_synced_is_not_written_twice() -> None:
    tape = fresh()
    disk = FullDisk(tape)
    slots = on(disk)
    slots.new(DAY)
    assert len(tape.pending) == 1
    slots.flush()
    disk.refuses_syncs = True
    with pytest.raises(KeysNotWritten):
        slots.destroy([slots.new(DAY)])
    disk.refuses_syncs = False
    slots.flush()
    slots.new(DAY)
    steps: list[None] = []
    tape.step = lambda: steps.append(None)
    slots.flush()
    assert len(steps) == 2  # a sync, before and after


def test_what_a_failed_growth_lost_from_the_cache_is_written_anew() -> None:
    tape = fresh()
    disk = FullDisk(tape)
    slots = on(disk)
    keys = {slots.new(DAY) for _ in range(GROWTH)}
    disk.refuses_syncs = True
    with pytest.raises(KeysNotWritten):
        slots.new(DAY)
    tape.pending.clear()
    disk.refuses_syncs = False
    keys.add(slots.new(DAY))
    slots.flush()
    assert set(read_again(tape).ids()) == keys
