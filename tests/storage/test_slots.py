"""The slots: keys that are written in place and destroyed in place."""

import pytest

from storage.errors import KeysDamaged, KeysForeign
from storage.root import new_root
from storage.slots import BLOCK, GROWTH, KeyId, empty_live
from tests.storage.disks import Tape
from tests.storage.tapes import BEFORE, DAY, ROOT, fresh, on, place_of, read_again


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


def test_the_file_grows_again_and_again_behind_what_is_there() -> None:
    tape = fresh()
    slots = on(tape)
    keys = {slots.new(DAY) for _ in range(3 * GROWTH)}
    slots.flush()
    assert {int.from_bytes(key[:4]) for key in keys} == set(range(3 * GROWTH))
    assert set(read_again(tape).ids()) == keys


def test_a_file_of_a_heading_alone_is_sound_and_grows() -> None:
    slots = on(Tape(empty_live(ROOT)[:BEFORE]))
    assert len({slots.new(DAY) for _ in range(GROWTH)}) == GROWTH


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
    assert {int.from_bytes(again.new(DAY)[:4]) for _ in range(GROWTH)} == set(range(GROWTH))


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
