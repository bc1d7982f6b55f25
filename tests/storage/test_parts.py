"""Parts: each message of an album is found by what it is of, waiting or delivered."""

from collections.abc import Callable

import pytest

from storage.cases import Case
from storage.outgoing import Origin, Part
from storage.values import Handle
from storage.work import Work
from tests.storage.programme import Memory
from tests.storage.samples import ANN, BEN, introduce, only, open_case, owe

FIRST, SECOND, THIRD = (Origin(ANN, number, lasting=f"photo-{number}") for number in (7, 8, 9))


def album(work: Work) -> tuple[Case, list[Handle]]:
    """Put an album of three into the outbox, for Ben."""
    case = introduce(work, open_case(work))
    further = [work.outbox.reserve(), work.outbox.reserve()]
    parts = tuple(Part(*each) for each in zip(further, (SECOND, THIRD), strict=True))
    first = owe(work, BEN, case=case, keep=True, origin=FIRST, parts=parts)
    return case, [first, *further]


def copies(work: Work, case: Case, origin: Origin, person: int = BEN) -> list[Handle]:
    key = work.cases.key_of(case.id)
    assert key
    return work.outbox.copies(key, origin, person)


def test_each_part_is_found_by_what_it_is_of_before_and_after_it_is_there(memory: Memory) -> None:
    case, handles = memory.do(album)
    for _ in range(2):
        found = [copies(memory.work, case, each) for each in (FIRST, SECOND, THIRD)]
        assert found == [[each] for each in handles]
        assert copies(memory.work, case, SECOND, ANN) == []
        told = [memory.work.outbox.origin_of(each) for each in handles]
        assert told == [FIRST, SECOND, THIRD]
        if memory.work.outbox.holds(case.id):
            memory.do(arrives)
    places = [memory.work.sent.find(each) for each in handles]
    assert [each.message_id if each else None for each in places] == [50, 51, 52]
    assert memory.work.sent.is_of(case.id, BEN, 52)


def arrives(work: Work) -> None:
    """Let Telegram take the album."""
    [order], _ = work.outbox.following(-1, 2)
    work.outbox.delivered(order, 50, 1, [51, 52])


def is_refused(work: Work) -> None:
    [order], _ = work.outbox.following(-1, 2)
    work.outbox.refused(order, gone=True)


def test_what_is_not_known_of_a_part_is_not_made_up(memory: Memory) -> None:
    _, handles = memory.do(album)
    order = only(memory, BEN)
    memory.do(lambda work: work.outbox.delivered(order, 50, 1, [51]))
    assert memory.work.sent.find(handles[1]) is not None
    assert memory.work.sent.find(handles[2]) is None
    assert memory.work.outbox.origin_of(Handle(10**9)) is None


@pytest.mark.parametrize("leave", [arrives, is_refused])
def test_parts_go_with_their_album_when_it_is_taken_or_refused(
    memory: Memory, leave: Callable[[Work], None]
) -> None:
    memory.do(album)
    assert memory.count("parts") == 2
    memory.do(leave)
    assert memory.count("parts") == 0


def test_parts_go_with_their_album_when_its_case_or_its_reader_goes(memory: Memory) -> None:
    case, _ = memory.do(album)
    memory.do(lambda work: work.outbox.drop_case(case.id))
    assert memory.count("parts") == 0
    memory.do(album)
    memory.do(lambda work: work.outbox.drop_person(BEN))
    assert memory.count("parts") == 0
