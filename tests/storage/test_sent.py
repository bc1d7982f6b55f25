"""Where delivered messages can be found again, under the key of their case."""

from storage.sent import Delivered
from storage.values import Handle
from storage.work import Work
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, open_case

FIRST, SECOND = Handle(1), Handle(2)


def test_a_delivered_message_is_found_by_handle_and_by_place(programme: Programme) -> None:
    with programme.open() as memory:
        case, other = memory.do(open_case), memory.do(open_case)
        memory.do(lambda work: work.sent.put(FIRST, case.id, Delivered(BEN, 55, 1_900_000_000)))
    with programme.open() as memory:
        sent = memory.work.sent
        assert sent.find(FIRST) == Delivered(BEN, 55, 1_900_000_000)
        assert sent.find(SECOND) is None
        assert sent.is_of(case.id, BEN, 55)
        assert not sent.is_of(case.id, BEN, 5)
        assert not sent.is_of(case.id, ANN, 55)
        assert not sent.is_of(other.id, BEN, 55)


def test_a_message_is_noted_once(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.sent.put(FIRST, case.id, Delivered(BEN, 55, 1)))
    memory.do(lambda work: work.sent.put(FIRST, case.id, Delivered(BEN, 56, 2)))
    assert memory.work.sent.find(FIRST) == Delivered(BEN, 55, 1)


def test_nothing_is_noted_of_a_case_that_is_gone(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.cases.destroy(case.id))
    memory.do(lambda work: work.sent.put(FIRST, case.id, Delivered(BEN, 55, 1)))
    assert memory.count("sent") == 0
    assert not memory.work.sent.is_of(case.id, BEN, 55)


def test_one_message_or_all_of_a_case_can_be_dropped(memory: Memory) -> None:
    case, other = memory.do(open_case), memory.do(open_case)

    def deliver(work: Work) -> None:
        for number, of in enumerate((case, case, other, case), start=1):
            work.sent.put(Handle(number), of.id, Delivered(BEN, 50 + number, number))

    memory.do(deliver)
    assert [handle for handle, _ in memory.work.sent.last(case.id, 2)] == [4, 2]
    assert memory.work.sent.last(case.id, 1)[0][1] == Delivered(BEN, 54, 4)
