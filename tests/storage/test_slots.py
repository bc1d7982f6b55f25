"""The slots: keys that are written in place and destroyed in place."""

import errno
from pathlib import Path

import pytest

from storage.errors import KeysDamaged, KeysForeign, KeysNotWritten
from storage.root import new_root
from storage.slots import BLOCK, FIRST_SLOT, FREE, GROWTH, Disk, KeyId, Slots, Witness, empty_live
from tests.storage.disks import FullDisk, Tape

ROOT = new_root()
DAY = 22_000
BEFORE = FIRST_SLOT * BLOCK


def fresh() -> Tape:
    return Tape(empty_live(ROOT))


def on(disk: Disk) -> Slots:
    return Slots(ROOT, Path("live"), disk)


def read_again(tape: Tape) -> Slots:
    return on(Tape(tape.durable))


def place_of(key: KeyId) -> int:
    return BEFORE + int.from_bytes(key[:4]) * BLOCK


def witness(commits: int) -> Witness:
    return Witness(b"d" * 16, commits)


def test_a_fresh_file_holds_no_key_and_no_witness() -> None:
    slots = on(fresh())
    assert len(slots) == 0
    assert slots.ids() == []
    assert slots.witness is None


def test_a_key_is_32_random_bytes_under_an_id_that_begins_with_its_slot() -> None:
    slots = on(fresh())
    one, other = slots.new(DAY), slots.new(DAY)
    assert len(slots.get(one) or b"") == 32
    assert slots.get(one) != slots.get(other)
    assert int.from_bytes(one[:4]) < GROWTH
    assert {one, other} == set(slots.ids())
    assert one in slots


def test_a_key_survives_once_it_was_flushed() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    assert key not in read_again(tape)
    slots.flush()
    assert read_again(tape).get(key) == slots.get(key)


def test_a_flush_without_anything_written_asks_nothing_of_the_disk() -> None:
    tape = fresh()
    slots = on(tape)
    slots.new(DAY)
    slots.flush()
    steps: list[None] = []
    tape.step = lambda: steps.append(None)
    slots.flush()
    assert not steps


def test_destroying_overwrites_the_slot_in_place_and_is_durable_at_once() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    slots.flush()
    secret = slots.get(key)
    assert secret is not None
    assert secret in tape.durable
    slots.destroy([key])
    assert tape.durable == empty_live(ROOT)
    assert slots.get(key) is None
    assert key not in slots


def test_destroying_what_is_gone_changes_nothing() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    slots.destroy([key])
    slots.destroy([key, KeyId(b"\0" * 16)])
    assert tape.durable == empty_live(ROOT)


def test_a_freed_slot_is_used_again_under_another_id() -> None:
    slots = on(fresh())
    keys = [slots.new(DAY) for _ in range(GROWTH)]
    slots.destroy([keys[5]])
    again = slots.new(DAY)
    assert again[:4] == keys[5][:4]
    assert again != keys[5]
    assert slots.get(keys[5]) is None


def test_the_file_grows_when_no_slot_is_free_and_loses_nothing() -> None:
    tape = fresh()
    slots = on(tape)
    keys = [slots.new(DAY) for _ in range(GROWTH + 1)]
    slots.flush()
    assert len(tape.durable) == BEFORE + 2 * GROWTH * BLOCK
    again = read_again(tape)
    assert set(again.ids()) == set(keys)
    assert [again.get(key) for key in keys] == [slots.get(key) for key in keys]


def test_slots_are_taken_in_no_order() -> None:
    taken = [int.from_bytes(slots.new(DAY)[:4]) for slots in [on(fresh())] for _ in range(GROWTH)]
    assert sorted(taken) == list(range(GROWTH))
    assert taken != sorted(taken)  # by chance once in 64 factorial runs


def test_a_slot_tells_the_day_and_nothing_finer() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    slots.flush()
    slot = tape.durable[place_of(key) : place_of(key) + BLOCK]
    assert slot[:16] == key
    assert slot[16:48] == slots.get(key)
    assert int.from_bytes(slot[48:52]) == DAY


@pytest.mark.parametrize("offset", range(BLOCK))
def test_a_slot_with_one_changed_byte_is_damaged_and_no_key(offset: int) -> None:
    tape = fresh()
    slots = on(tape)
    key, sound = slots.new(DAY), slots.new(DAY)
    slots.flush()
    content = bytearray(tape.durable)
    content[place_of(key) + offset] ^= 1
    again = on(Tape(bytes(content)))
    assert again.ids() == [sound]
    assert again.damaged == {int.from_bytes(key[:4])}


def test_a_slot_copied_into_another_place_is_damaged() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    slots.flush()
    other = BEFORE + (int.from_bytes(key[:4]) + 1) % GROWTH * BLOCK
    content = bytearray(tape.durable)
    content[other : other + BLOCK] = content[place_of(key) : place_of(key) + BLOCK]
    again = on(Tape(bytes(content)))
    assert again.ids() == [key]
    assert again.damaged == {(other - BEFORE) // BLOCK}


def test_a_key_torn_while_it_was_written_is_damaged_and_can_be_cleared() -> None:
    tape = fresh()
    slots = on(tape)
    key = slots.new(DAY)
    [(offset, slot)] = tape.pending
    torn = Tape(tape.durable)
    torn.write(offset, slot[:20])
    torn.sync()
    again = on(torn)
    assert again.damaged == {int.from_bytes(key[:4])}
    again.clear_damaged()
    assert torn.durable == empty_live(ROOT)
    assert again.damaged == set()
    assert len([again.new(DAY) for _ in range(GROWTH)]) == GROWTH


def test_a_file_shorter_than_its_heading_is_damaged() -> None:
    with pytest.raises(KeysDamaged, match="shorter than its heading"):
        on(Tape(empty_live(ROOT)[: BEFORE - 1]))


def test_a_file_cut_off_in_a_slot_loses_only_what_was_cut() -> None:
    tape = fresh()
    slots = on(tape)
    keys = [slots.new(DAY) for _ in range(GROWTH)]
    slots.flush()
    cut = on(Tape(tape.durable[: BEFORE + 10 * BLOCK + 7]))
    assert set(cut.ids()) == {key for key in keys if int.from_bytes(key[:4]) < 10}
    assert len({cut.new(DAY) for _ in range(GROWTH)}) == GROWTH


def test_a_file_of_another_keyring_is_foreign() -> None:
    with pytest.raises(KeysForeign):
        on(Tape(empty_live(new_root())))


def test_a_file_that_is_none_of_ours_is_foreign() -> None:
    with pytest.raises(KeysForeign):
        on(Tape(b"x" * len(empty_live(ROOT))))


def test_the_witness_comes_back_and_the_newest_counts() -> None:
    tape = fresh()
    slots = on(tape)
    for commits in (7, 8, 9):
        slots.bear_witness(witness(commits))
        assert slots.witness == witness(commits)
    assert on(Tape(tape.read())).witness == witness(9)


def test_a_witness_waits_for_the_next_sync_unless_it_must_last() -> None:
    tape = fresh()
    slots = on(tape)
    slots.bear_witness(witness(1))
    assert read_again(tape).witness is None
    slots.bear_witness(witness(2), durable=True)
    assert read_again(tape).witness == witness(2)


@pytest.mark.parametrize("torn", [1, 16, 23, 24, 35])
def test_a_torn_witness_leaves_the_one_before(torn: int) -> None:
    tape = fresh()
    slots = on(tape)
    slots.bear_witness(witness(400), durable=True)
    slots.bear_witness(witness(65_535), durable=True)
    slots.bear_witness(witness(65_536))
    [(offset, block)] = tape.pending
    tape.pending = [(offset, block[:torn])]
    assert on(Tape(tape.read())).witness == witness(65_535)


def test_a_damaged_witness_of_both_turns_is_none() -> None:
    tape = fresh()
    slots = on(tape)
    slots.bear_witness(witness(1))
    slots.bear_witness(witness(2))
    content = bytearray(tape.read())
    content[BLOCK] ^= 1
    content[2 * BLOCK] ^= 1
    assert on(Tape(bytes(content))).witness is None


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
