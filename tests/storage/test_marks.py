"""Marks: what follows when a call of the outbox is done, refused, worth nothing or put off."""

import pytest

from storage.arrivals import CaseDrained, FileFetched, OrderDelivered, OrderRefused
from storage.outgoing import Origin, Ready
from storage.work import Work
from tests.storage.programme import Memory, Programme
from tests.storage.samples import (
    ANN,
    BEN,
    arrived,
    closing,
    only,
    open_case,
    owe,
    owed_to,
    texts_to,
)


def test_a_delivered_call_is_gone_and_leaves_only_what_was_asked_for(memory: Memory) -> None:
    case = memory.do(open_case)
    plain = memory.do(lambda work: owe(work, ANN, case=case))
    memory.do(lambda work: work.outbox.delivered(only(memory), 55, 1_900_000_000))
    assert owed_to(memory.work, ANN) == []
    assert memory.work.sent.find(plain) is None
    assert arrived(memory) == []


def test_a_delivered_call_of_a_case_can_be_found_again_if_asked_for(memory: Memory) -> None:
    case = memory.do(open_case)
    kept = memory.do(lambda work: owe(work, ANN, case=case, keep=True))
    memory.do(lambda work: work.outbox.delivered(only(memory), 55, 1_900_000_000))
    found = memory.work.sent.find(kept)
    assert found is not None
    assert (found.person, found.message_id, found.date) == (ANN, 55, 1_900_000_000)


@pytest.mark.parametrize(("of_case", "message_id"), [(False, 55), (True, None)])
def test_nothing_is_kept_of_no_case_or_of_no_message(
    memory: Memory, *, of_case: bool, message_id: int | None
) -> None:
    case = memory.do(open_case) if of_case else None
    memory.do(lambda work: owe(work, ANN, case=case, keep=True))
    memory.do(lambda work: work.outbox.delivered(only(memory), message_id, 1))
    assert memory.count("sent") == 0


def test_a_receipt_arrives_when_it_was_asked_for(memory: Memory) -> None:
    case = memory.do(open_case)
    handle = memory.do(lambda work: owe(work, ANN, case=case, receipt="offer"))
    memory.do(lambda work: work.outbox.delivered(only(memory), 55, 1_900_000_000))
    assert arrived(memory) == [OrderDelivered(handle, ANN, case.id, "offer", 1_900_000_000)]


def test_a_file_that_was_asked_for_arrives_once(memory: Memory) -> None:
    memory.do(lambda work: owe(work, ANN, receipt="import"))
    order, content = only(memory), b"a,b" * 100_000
    for _ in range(2):
        memory.do(lambda work: work.outbox.fetched(order, "file-id", content, 1_900_000_000))
    assert owed_to(memory.work, ANN) == []
    assert arrived(memory) == [FileFetched(ANN, "import", "file-id", content, 1_900_000_000)]


def test_a_file_for_one_who_was_dropped_meanwhile_does_not_arrive(memory: Memory) -> None:
    memory.do(lambda work: owe(work, ANN, receipt="import"))
    order = only(memory)
    memory.do(lambda work: work.outbox.drop_person(ANN))
    memory.do(lambda work: work.outbox.fetched(order, "file-id", b"a", 1_900_000_000))
    assert arrived(memory) == []


@pytest.mark.parametrize("gone", [True, False])
def test_a_refused_call_is_gone_and_arrives_as_refused(memory: Memory, *, gone: bool) -> None:
    origin = Origin(BEN, 7)
    handle = memory.do(lambda work: owe(work, ANN, receipt="offer", origin=origin))
    memory.do(lambda work: work.outbox.refused(only(memory), gone=gone))
    assert owed_to(memory.work, ANN) == []
    assert arrived(memory) == [OrderRefused(handle, ANN, None, "offer", origin, gone)]


def test_an_expired_call_is_gone_without_a_word(memory: Memory) -> None:
    memory.do(lambda work: owe(work, ANN, receipt="offer"))
    memory.do(lambda work: work.outbox.expired(only(memory)))
    assert owed_to(memory.work, ANN) == []
    assert arrived(memory) == []


def test_nothing_follows_from_a_call_that_was_dropped_while_it_was_made(memory: Memory) -> None:
    case = closing(memory)
    memory.do(lambda work: owe(work, ANN, case=case, keep=True, receipt="offer"))
    order = only(memory)
    memory.do(lambda work: work.outbox.drop_case(case.id))
    for mark in (
        lambda work: work.outbox.delivered(order, 55, 1),
        lambda work: work.outbox.refused(order, gone=True),
        lambda work: work.outbox.expired(order),
    ):
        memory.do(mark)
    assert arrived(memory) == []
    assert memory.count("sent") == 0


def test_a_delayed_call_stays_where_it_is_and_counts_its_attempts(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(lambda work: owe(work, ANN, "one"))
        memory.do(lambda work: owe(work, ANN, "two"))
        first, _ = owed_to(memory.work, ANN)
        again = memory.do(lambda work: work.outbox.delay(first, 1_900_000_000.5))
        assert (again.not_before, again.attempts) == (1_900_000_000.5, 1)
        again = memory.do(lambda work: work.outbox.delay(again, 1_900_000_001.5))
    with programme.open() as memory:
        assert owed_to(memory.work, ANN)[0] == again
        assert (again.not_before, again.attempts) == (1_900_000_001.5, 2)
        assert texts_to(memory.work, ANN) == ["one", "two"]


@pytest.mark.parametrize("mark", ["delivered", "refused", "expired"])
def test_the_mark_that_empties_a_closing_case_says_so(memory: Memory, mark: str) -> None:
    case = closing(memory)
    for _ in range(2):
        memory.do(lambda work: owe(work, ANN, case=case))
    memory.do(lambda work: settle(work, mark, owed_to(work, ANN)[0]))
    assert CaseDrained(case.id) not in arrived(memory)
    memory.do(lambda work: settle(work, mark, owed_to(work, ANN)[0]))
    assert arrived(memory).count(CaseDrained(case.id)) == 1


def settle(work: Work, mark: str, order: Ready) -> None:
    match mark:
        case "delivered":
            work.outbox.delivered(order, 55, 1)
        case "refused":
            work.outbox.refused(order, gone=False)
        case _:
            work.outbox.expired(order)


def test_an_open_case_that_is_empty_says_nothing(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: owe(work, ANN, case=case))
    memory.do(lambda work: work.outbox.delivered(only(memory), 55, 1))
    assert arrived(memory) == []
