"""The timers: one of a kind for a subject, rung once, in order."""

from datetime import datetime, timedelta

from storage.arrivals import TimerDue
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme

ONE, OTHER = b"one", b"other"
HOUR = timedelta(hours=1)


def ticks(work: Work) -> list[TimerDue]:
    """Return what rang, in order, and take it out."""
    found = []
    for row in work.inbox.waiting(1000):
        arrival = work.inbox.open(row)
        assert isinstance(arrival, TimerDue)
        found.append(arrival)
        work.inbox.take(row)
    return found


def set_timers(memory: Memory, *timers: tuple[str, bytes, datetime]) -> None:
    def unit(work: Work) -> None:
        for kind, subject, due in timers:
            work.timers.set(kind, subject, due)

    memory.do(unit)


def test_a_timer_that_is_set_again_moves(memory: Memory) -> None:
    set_timers(memory, ("wave", ONE, NOON), ("wave", ONE, NOON + HOUR))
    assert memory.work.timers.when("wave", ONE) == NOON + HOUR
    assert memory.count("timers") == 1
    assert memory.work.timers.when("wave", OTHER) is None
    assert memory.work.timers.when("idle", ONE) is None


def test_the_earliest_timer_is_known_and_told(memory: Memory) -> None:
    assert memory.work.timers.earliest() is None
    set_timers(memory, ("wave", ONE, NOON + HOUR), ("idle", ONE, NOON))
    assert memory.ledger.effects.earliest == NOON
    assert memory.work.timers.earliest() == NOON


def test_a_due_timer_rings_once_and_becomes_an_arrival(memory: Memory) -> None:
    set_timers(memory, ("wave", ONE, NOON), ("idle", ONE, NOON + HOUR))
    assert memory.do(lambda work: work.timers.ring(NOON, 10)) == 1
    assert memory.ledger.effects.arrivals
    assert memory.do(lambda work: work.timers.ring(NOON, 10)) == 0
    assert memory.do(ticks) == [TimerDue("wave", ONE, late=False)]
    assert memory.work.timers.when("idle", ONE) == NOON + HOUR


def test_timers_ring_in_the_order_in_which_they_fall_due(memory: Memory) -> None:
    set_timers(memory, ("a", ONE, NOON), ("b", ONE, NOON - 2 * HOUR), ("c", ONE, NOON - HOUR))
    assert memory.do(lambda work: work.timers.ring(NOON, 2)) == 2
    assert memory.do(lambda work: work.timers.ring(NOON, 2)) == 1
    assert [tick.kind for tick in memory.do(ticks)] == ["b", "c", "a"]


def test_a_cancelled_timer_does_not_ring(memory: Memory) -> None:
    set_timers(memory, ("wave", ONE, NOON), ("idle", ONE, NOON), ("wave", OTHER, NOON))
    memory.do(lambda work: work.timers.cancel("wave", ONE))
    memory.do(lambda work: work.timers.ring(NOON, 10))
    assert {(tick.kind, tick.subject) for tick in memory.do(ticks)} == {
        ("idle", ONE),
        ("wave", OTHER),
    }


def test_all_timers_of_a_subject_can_be_cancelled(memory: Memory) -> None:
    set_timers(memory, ("wave", ONE, NOON), ("idle", ONE, NOON), ("wave", OTHER, NOON))
    memory.do(lambda work: work.timers.cancel_all(ONE))
    assert memory.do(lambda work: work.timers.ring(NOON, 10)) == 1


def test_hastening_brings_later_timers_of_a_kind_forward_and_no_earlier_one_back(
    memory: Memory,
) -> None:
    set_timers(
        memory,
        ("wave", ONE, NOON + HOUR),
        ("wave", OTHER, NOON - HOUR),
        ("idle", ONE, NOON + HOUR),
    )
    memory.do(lambda work: work.timers.hasten("wave", NOON))
    assert memory.ledger.effects.earliest == NOON
    assert memory.work.timers.when("wave", ONE) == NOON
    assert memory.work.timers.when("wave", OTHER) == NOON - HOUR
    assert memory.work.timers.when("idle", ONE) == NOON + HOUR


def test_what_was_overdue_is_spread_in_order_and_rings_as_late(memory: Memory) -> None:
    set_timers(
        memory,
        ("b", ONE, NOON - HOUR),
        ("a", ONE, NOON - 2 * HOUR),
        ("c", ONE, NOON - timedelta(seconds=1)),
    )
    overdue = NOON - timedelta(seconds=5)
    assert memory.do(lambda work: work.timers.spread(overdue, NOON, 5.0)) == 2
    assert memory.work.timers.when("a", ONE) == NOON
    assert memory.work.timers.when("b", ONE) == NOON + timedelta(seconds=5)
    assert memory.do(lambda work: work.timers.spread(overdue, NOON, 5.0)) == 0
    memory.do(lambda work: work.timers.ring(NOON + timedelta(minutes=1), 10))
    assert [(tick.kind, tick.late) for tick in memory.do(ticks)] == [
        ("c", False),
        ("a", True),
        ("b", True),
    ]


def test_a_late_timer_that_is_set_anew_is_no_longer_late(memory: Memory) -> None:
    set_timers(memory, ("a", ONE, NOON - HOUR))
    memory.do(lambda work: work.timers.spread(NOON, NOON, 5.0))
    set_timers(memory, ("a", ONE, NOON))
    memory.do(lambda work: work.timers.ring(NOON, 10))
    assert memory.do(ticks) == [TimerDue("a", ONE, late=False)]


def test_timers_survive_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        set_timers(memory, ("wave", ONE, NOON))
    with programme.open() as memory:
        assert memory.work.timers.earliest() == NOON
        assert memory.do(lambda work: work.timers.ring(NOON, 10)) == 1


def test_what_rings_long_after_it_was_due_does_so_late(memory: Memory) -> None:
    for number, minutes in enumerate((11, 9)):
        due = NOON - timedelta(minutes=minutes)
        memory.do(lambda work, n=number, at=due: work.timers.set("wave", bytes([n]), at))  # type: ignore[misc]
    memory.do(lambda work: work.timers.ring(NOON, 9))
    rows = memory.work.inbox.waiting(9)
    assert [memory.work.inbox.open(row) for row in rows] == [
        TimerDue("wave", bytes([0]), late=True),
        TimerDue("wave", bytes([1]), late=False),
    ]
