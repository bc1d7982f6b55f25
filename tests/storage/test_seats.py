"""Seats: who sits in which case, under the transit key alone."""

from dataclasses import replace

from storage.cases import Stage
from storage.seats import Seat, Side
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, EVE, introduce, open_case


def test_one_who_sits_in_a_case_is_found_by_person(programme: Programme) -> None:
    with programme.open() as memory:
        case = memory.do(open_case)
        memory.do(lambda work: introduce(work, case))
    with programme.open() as memory:
        assert memory.work.seats.of(ANN) == [Seat(ANN, case.id, Side.REQUESTER)]
        assert memory.work.seats.of(BEN) == [Seat(BEN, case.id, Side.SUPPORTER)]
        assert memory.work.seats.of(EVE) == []


def test_a_person_may_sit_in_several_cases_also_while_rows_follow(memory: Memory) -> None:
    first = memory.do(open_case)
    memory.do(lambda work: work.transit.renew())
    second = memory.do(lambda work: open_case(work, EVE))
    memory.do(lambda work: introduce(work, second, person=ANN))
    for _ in range(2):
        assert {(seat.case, seat.side) for seat in memory.work.seats.of(ANN)} == {
            (first.id, Side.REQUESTER),
            (second.id, Side.SUPPORTER),
        }
        memory.follow()


def test_supporters_seats_in_closing_cases_count_no_more(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(lambda work: open_case(work, EVE))
    memory.do(lambda work: introduce(work, one))
    closing = memory.do(lambda work: introduce(work, other))
    assert {seat.case for seat in memory.work.seats.supporting()} == {one.id, other.id}
    memory.do(lambda work: work.cases.save(replace(closing, stage=Stage.CLOSING)))
    assert memory.work.seats.supporting() == [Seat(BEN, one.id, Side.SUPPORTER)]
    assert len(memory.work.seats.of(BEN)) == 2


def test_emptied_seats_are_gone_and_no_other_cases(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(lambda work: open_case(work, EVE))
    memory.do(lambda work: work.seats.drop_case(one.id))
    assert memory.work.seats.of(ANN) == []
    assert memory.work.seats.of(EVE) == [Seat(EVE, other.id, Side.REQUESTER)]
