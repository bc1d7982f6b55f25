"""The inbox: what arrived, in order, until it is handled; and which updates were seen."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from storage.arrivals import (
    KINDS,
    Arrival,
    CaseDrained,
    FileFetched,
    OrderDelivered,
    OrderRefused,
    TimerDue,
    UpdateArrived,
)
from storage.errors import SealBroken
from storage.inbox import Row
from storage.outgoing import Origin
from storage.values import CaseId, Handle
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, BEN, Undone, failing

CASE = CaseId(b"c" * 16)
NOW = NOON.timestamp()
ARRIVALS: tuple[Arrival, ...] = (
    UpdateArrived(b'{"update_id": 1}'),
    TimerDue("wave", b"subject", late=True),
    OrderDelivered(Handle(3), ANN, CASE, "offer", 1_900_000_000),
    OrderDelivered(Handle(4), ANN, None, "card", 1_900_000_000),
    OrderRefused(Handle(5), ANN, CASE, "offer", Origin(BEN, 77), gone=True),
    OrderRefused(Handle(6), ANN, None, None, None, gone=False),
    FileFetched(ANN, "import", "file-id", bytes(range(256)) * 4096, 1_900_000_000),
    CaseDrained(CASE, told=1),
)


def put(memory: Memory, *arrivals: Arrival) -> list[Row]:
    """Put arrivals in, and return all rows that wait."""

    def unit(work: Work) -> list[Row]:
        for arrival in arrivals:
            work.inbox.put(arrival)
        return work.inbox.waiting(1000)

    return memory.do(unit)


def waiting(memory: Memory) -> list[Arrival]:
    return [memory.work.inbox.open(row) for row in memory.work.inbox.waiting(1000)]


def test_every_kind_of_arrival_is_tried_here() -> None:
    assert {type(arrival) for arrival in ARRIVALS} == set(KINDS.values())


def test_arrivals_come_back_whole_and_in_order_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        put(memory, *ARRIVALS)
    with programme.open() as memory:
        assert waiting(memory) == list(ARRIVALS)
        memory.follow()
        assert waiting(memory) == list(ARRIVALS)


def test_an_update_is_kept_byte_for_byte(memory: Memory) -> None:
    body = bytes(range(256))
    put(memory, UpdateArrived(body))
    assert waiting(memory) == [UpdateArrived(body)]


def test_putting_something_in_is_told(memory: Memory) -> None:
    put(memory, ARRIVALS[0])
    assert memory.ledger.effects.arrivals
    memory.do(lambda work: work.inbox.waiting(1))
    assert not memory.ledger.effects.arrivals


def test_no_more_rows_are_taken_than_asked_for(memory: Memory) -> None:
    put(memory, *ARRIVALS)
    assert len(memory.work.inbox.waiting(3)) == 3


def test_a_handled_row_is_gone_and_the_next_comes_first(memory: Memory) -> None:
    first, second, *_ = put(memory, *ARRIVALS)
    memory.do(lambda work: work.inbox.take(first))
    assert memory.work.inbox.waiting(1) == [second]


def test_only_a_closing_cases_last_steps_want_a_commit_of_their_own(memory: Memory) -> None:
    rows = put(memory, *ARRIVALS)
    assert [row.lonely for row in rows] == [isinstance(each, CaseDrained) for each in ARRIVALS]


def test_an_update_is_seen_once_also_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        assert memory.do(lambda work: work.inbox.see(10, 1))
        assert not memory.do(lambda work: work.inbox.see(10, 2))
        assert memory.do(lambda work: work.inbox.see(9, 1))
    with programme.open() as memory:
        assert not memory.do(lambda work: work.inbox.see(10, 2))


def test_numbers_of_updates_are_forgotten_by_the_day(memory: Memory) -> None:
    for number, day in ((10, 1), (11, 2), (12, 3)):
        memory.do(lambda work: work.inbox.see(number, day))  # noqa: B023  run at once
    memory.do(lambda work: work.inbox.forget_seen(before_day=2))
    assert [memory.do(see(number)) for number in (10, 11, 12)] == [True, False, False]


def see(number: int) -> Callable[[Work], bool]:
    return lambda work: work.inbox.see(number, 3)


def test_what_a_failed_unit_put_in_or_took_out_is_as_it_was(memory: Memory) -> None:
    [row] = put(memory, ARRIVALS[0])
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.inbox.take(row)))
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.inbox.put(ARRIVALS[1])))
    assert waiting(memory) == [ARRIVALS[0]]


def park(memory: Memory, arrival: Arrival, person: int | None, at: float = NOW) -> None:
    *_, row = put(memory, arrival)
    memory.do(lambda work: work.inbox.park(row, arrival, person, at))


def test_a_parked_row_stops_nobody(memory: Memory) -> None:
    park(memory, ARRIVALS[0], ANN)
    assert waiting(memory) == []
    put(memory, ARRIVALS[1])
    assert waiting(memory) == [ARRIVALS[1]]
    assert dict(memory.work.inbox.parked()) == {"update": 1}


@pytest.mark.parametrize("ours", ARRIVALS[1:])
def test_only_what_is_parked_of_ours_is_tried_again_and_in_its_old_place(
    memory: Memory, ours: Arrival
) -> None:
    park(memory, ours, None)
    park(memory, ARRIVALS[0], ANN)
    put(memory, ARRIVALS[6])
    assert not told(memory, 0)
    assert waiting(memory) == [ARRIVALS[6]]
    assert told(memory, 1)
    assert waiting(memory) == [ours, ARRIVALS[6]]


def test_so_many_are_tried_again_at_once_and_what_was_parked_first_at_first(
    memory: Memory,
) -> None:
    for number, at in enumerate((3, 1, 2)):
        park(memory, TimerDue("wave", bytes([number])), None, NOW + at)
    told(memory, 2)
    assert waiting(memory) == [TimerDue("wave", bytes([number])) for number in (1, 2)]


def told(memory: Memory, limit: int) -> bool:
    """Let what is parked of ours be tried again, and return whether somebody was told to look."""
    memory.do(lambda work: work.inbox.retry_ours(limit))
    return bool(memory.ledger.effects.arrivals)


def test_parked_updates_expire_but_what_is_ours_stays_until_it_succeeds(memory: Memory) -> None:
    park(memory, ARRIVALS[0], ANN)
    park(memory, ARRIVALS[1], None)
    park(memory, ARRIVALS[4], None)
    put(memory, ARRIVALS[2])
    memory.do(lambda work: work.inbox.expire_parked(NOW))
    assert dict(memory.work.inbox.parked()) == {"update": 1, "timer": 1, "refused": 1}
    memory.do(lambda work: work.inbox.expire_parked(NOW + 1))
    assert dict(memory.work.inbox.parked()) == {"timer": 1, "refused": 1}
    assert waiting(memory) == [ARRIVALS[2]]


@pytest.mark.parametrize("moved", ["before", "halfway", "after"])
def test_the_parked_rows_of_one_person_can_be_dropped(memory: Memory, moved: str) -> None:
    park(memory, ARRIVALS[0], ANN)
    park(memory, ARRIVALS[0], BEN)
    park(memory, ARRIVALS[1], None)
    put(memory, ARRIVALS[0])
    if moved != "before":
        memory.do(lambda work: work.transit.renew())
    if moved == "after":
        memory.follow()
    memory.do(lambda work: work.inbox.drop_parked_of(ANN))
    assert dict(memory.work.inbox.parked()) == {"update": 1, "timer": 1}
    assert waiting(memory) == [ARRIVALS[0]]


def test_a_row_that_does_not_open_says_so_and_can_be_set_aside(memory: Memory) -> None:
    [row] = put(memory, ARRIVALS[0])
    damaged = replace(row, sealed=row.sealed[:-1])
    with pytest.raises(SealBroken):
        memory.work.inbox.open(damaged)
    memory.do(lambda work: work.inbox.set_aside(damaged, NOW))
    assert waiting(memory) == []
    assert dict(memory.work.inbox.parked()) == {"update": 1}
