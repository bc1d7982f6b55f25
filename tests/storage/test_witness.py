"""The witness in the heading of the live keys: which commit they saw last."""

from dataclasses import replace

import pytest

from storage.slots import BLOCK, Head
from tests.storage.disks import Tape
from tests.storage.tapes import fresh, on, read_again, witness


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


@pytest.mark.parametrize("torn", [*range(1, 16), 23, 36, 40, 52, 63])
def test_a_head_never_comes_with_a_commit_that_it_is_not_of(torn: int) -> None:
    tape = fresh()
    slots = on(tape)
    for commits in (1, 2):
        journal = Head(commits, bytes([commits]) * 12)
        slots.bear_witness(replace(witness(commits), journal=journal), durable=True)
    before = slots.witness
    slots.bear_witness(replace(witness(3), journal=Head(3, b"3" * 12)))
    [(offset, block)] = tape.pending
    tape.pending = [(offset, block[:torn])]
    assert on(Tape(tape.read())).witness == before


def test_a_damaged_witness_of_both_turns_is_none() -> None:
    tape = fresh()
    slots = on(tape)
    slots.bear_witness(witness(1))
    slots.bear_witness(witness(2))
    content = bytearray(tape.read())
    content[BLOCK] ^= 1
    content[2 * BLOCK] ^= 1
    assert on(Tape(bytes(content))).witness is None
