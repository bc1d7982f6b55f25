"""Rotation: every row follows the transit key, and then the old key dies."""

from functools import partial

import pytest

from storage.arrivals import UpdateArrived
from storage.errors import SealBroken
from storage.rotation import STEP, Pass
from storage.slots import KeyId
from storage.vault import key_of
from storage.work import FOLLOWERS, Work
from tests.storage.everything import SEALED, fill, picture
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, Undone, arrived, failing, open_case, owe, texts_to

DAMAGE_THE_LAST = """
    UPDATE outbox SET sealed = substr(sealed, 1, 40)
    WHERE handle = (SELECT max(handle) FROM outbox)
"""


def step(memory: Memory, at: Pass) -> Pass:
    return memory.do(lambda work: work.rotation.step(at))


def begin(memory: Memory) -> Pass:
    memory.do(lambda work: work.transit.renew())
    return memory.do(lambda work: work.rotation.begin())


def keys_in_use(memory: Memory) -> set[KeyId]:
    """Return the keys under which rows of the followers stand."""
    return {
        key_of(sealed)
        for follower in FOLLOWERS
        for _, sealed in memory.ledger.execute(
            follower.select, {"after": follower.first, "limit": 10_000}
        )
    }


def test_all_rows_follow_and_the_old_key_dies(memory: Memory) -> None:
    memory.do(fill)
    before = picture(memory.work)
    [old] = memory.work.transit.live
    assert old in keys_in_use(memory)
    memory.rotate()
    assert old not in keys_in_use(memory)
    assert old not in memory.slots
    assert memory.work.transit.live != (old,)
    assert picture(memory.work) == before


def test_every_table_that_the_transit_key_seals_or_tags_follows_it(memory: Memory) -> None:
    memory.do(fill)
    [old] = memory.work.transit.live
    following = {follower.column.table for follower in FOLLOWERS}
    under = {table for table in SEALED if old in keys_of(memory, table)}
    assert under <= following
    assert all(memory.count(table) for table in SEALED), "an empty table proves nothing"
    memory.rotate()
    assert not [table for table in SEALED if old in keys_of(memory, table)]


def keys_of(memory: Memory, table: str) -> set[KeyId]:
    rows = memory.ledger.execute(f"SELECT sealed FROM {table}")  # noqa: S608
    return {key_of(sealed) for (sealed,) in rows.fetchall()}


def test_a_pass_moves_no_more_than_its_step_at_once(memory: Memory) -> None:
    for number in range(2 * STEP + 1):
        memory.do(lambda work: owe(work, ANN, str(number)))  # noqa: B023  run at once
    at, moved = begin(memory), []
    while not at.done:
        before = memory.ledger.total_changes
        at = step(memory, at)
        moved.append(memory.ledger.total_changes - before)
    assert max(moved) == STEP + 1  # and the count of commits
    assert texts_to(memory.work, ANN) == [str(number) for number in range(2 * STEP + 1)]


def test_a_pass_without_an_old_key_is_done_before_it_begins(memory: Memory) -> None:
    assert memory.do(lambda work: work.rotation.begin()).done


def test_a_key_renewed_while_a_pass_goes_on_waits_for_the_next_one(memory: Memory) -> None:
    memory.do(fill)
    [first] = memory.work.transit.live
    at = begin(memory)
    second = memory.work.transit.live[0]
    at = step(memory, at)
    memory.do(lambda work: work.transit.renew())
    third = memory.work.transit.live[0]
    while not at.done:
        at = step(memory, at)
    assert first not in memory.slots
    assert list(memory.work.transit.live) == [third, second]
    memory.follow()
    assert list(memory.work.transit.live) == [third]
    assert keys_in_use(memory) & {first, second} == set()


def test_a_flood_of_arrivals_keeps_no_pass_from_its_end(memory: Memory) -> None:
    memory.do(lambda work: flood(work, 3 * STEP))
    [old] = memory.work.transit.live
    at, steps = begin(memory), 0
    while not at.done:
        memory.do(lambda work: flood(work, 2 * STEP))
        at, steps = step(memory, at), steps + 1
        assert steps < 3 + len(FOLLOWERS) + 2
    assert old not in memory.slots
    assert old not in keys_in_use(memory)
    assert all(isinstance(arrival, UpdateArrived) for arrival in arrived(memory))


def flood(work: Work, count: int) -> None:
    for _ in range(count):
        work.inbox.put(UpdateArrived(b"{}"))


def test_a_damaged_row_holds_the_keys_of_no_others(memory: Memory) -> None:
    memory.do(lambda work: owe(work, ANN, "sound"))
    memory.do(lambda work: owe(work, BEN, "damaged"))
    [old] = memory.work.transit.live
    memory.ledger.execute(DAMAGE_THE_LAST)
    memory.rotate()
    assert old not in memory.slots
    assert texts_to(memory.work, ANN) == ["sound"]
    assert texts_to(memory.work, BEN) == []


def test_a_row_whose_case_is_gone_holds_no_key_either(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: owe(work, ANN, "left behind", case=case))
    memory.do(lambda work: work.cases.destroy(case.id))
    [old] = memory.work.transit.live
    memory.rotate()
    assert old not in memory.slots
    assert texts_to(memory.work, ANN) == []


def test_what_was_moved_counts_as_use_so_that_its_key_dies_too(memory: Memory) -> None:
    memory.do(lambda work: work.inbox.put(UpdateArrived(b"{}")))
    memory.rotate()
    [row] = memory.work.inbox.waiting(1)
    memory.do(lambda work: work.inbox.take(row))
    assert memory.work.transit.used
    memory.rotate()
    with pytest.raises(SealBroken):
        memory.work.inbox.open(row)


def test_an_empty_rotation_leaves_the_new_key_unused(memory: Memory) -> None:
    memory.rotate()
    assert not memory.work.transit.used


def test_a_step_that_failed_moves_nothing_and_can_be_taken_again(memory: Memory) -> None:
    memory.do(fill)
    before, at = picture(memory.work), begin(memory)
    while not at.done:
        with pytest.raises(Undone):
            memory.do(failing(partial(_step, at=at)))
        at = step(memory, at)
    assert picture(memory.work) == before
    assert len(memory.work.transit.live) == 1
    assert memory.named() == set(memory.slots.ids())


def _step(work: Work, at: Pass) -> Pass:
    return work.rotation.step(at)


def test_a_pass_cut_off_by_a_stop_is_finished_after_the_next_start(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(fill)
        before, at = picture(memory.work), begin(memory)
        for _ in range(4):
            at = step(memory, at)
        old = memory.work.transit.live
    with programme.open() as memory:
        assert len(memory.work.transit.live) == 3
        assert picture(memory.work) == before
        memory.follow()
        assert picture(memory.work) == before
        assert not set(old) & set(memory.slots.ids())
