"""Shares: how many cases each supporter took lately, fading by half in a month."""

import pytest

from matching.values import SupporterId
from storage.shares import HALF_LIFE
from tests.storage.programme import NOON, Memory, Programme

BEN = SupporterId(b"ben")
EVE = SupporterId(b"eve")


def test_nobody_has_a_share_at_first(memory: Memory) -> None:
    assert memory.work.shares.all(NOON) == {}


def test_cases_taken_add_up(memory: Memory) -> None:
    memory.do(lambda work: work.shares.add(BEN, NOON))
    memory.do(lambda work: work.shares.add(EVE, NOON))
    memory.do(lambda work: work.shares.add(BEN, NOON))
    assert memory.work.shares.all(NOON) == {BEN: 2.0, EVE: 1.0}


def test_a_share_fades_by_half_in_a_half_life(memory: Memory) -> None:
    memory.do(lambda work: work.shares.add(BEN, NOON))
    assert memory.work.shares.all(NOON + HALF_LIFE) == {BEN: pytest.approx(0.5)}
    memory.do(lambda work: work.shares.add(BEN, NOON + HALF_LIFE))
    assert memory.work.shares.all(NOON + 2 * HALF_LIFE) == {BEN: pytest.approx(0.75)}


def test_one_who_left_has_no_share_and_the_others_keep_theirs(memory: Memory) -> None:
    memory.do(lambda work: work.shares.add(BEN, NOON))
    memory.do(lambda work: work.shares.add(EVE, NOON))
    memory.do(lambda work: work.shares.drop(BEN))
    assert memory.work.shares.all(NOON + HALF_LIFE) == {EVE: pytest.approx(0.5)}


def test_dropping_one_who_never_took_a_case_changes_nothing(memory: Memory) -> None:
    memory.do(lambda work: work.shares.drop(BEN))
    assert memory.work.shares.all(NOON) == {}
    memory.do(lambda work: work.shares.add(EVE, NOON))
    assert memory.work.shares.all(NOON) == {EVE: 1.0}


def test_shares_survive_rotation_and_restart(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(lambda work: work.shares.add(BEN, NOON))
        memory.rotate()
    with programme.open() as memory:
        memory.follow()
        assert memory.work.shares.all(NOON) == {BEN: 1.0}
