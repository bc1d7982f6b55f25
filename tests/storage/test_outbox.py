"""The outbox: what we owe Telegram, in order per chat, and what follows when it is done."""

import msgspec
import pytest

from storage.arrivals import CaseDrained, OrderRefused
from storage.outgoing import Origin
from storage.values import Handle
from storage.vault import key_of
from storage.work import Work
from tests.storage.programme import Memory, Programme
from tests.storage.samples import (
    ANN,
    BEN,
    EVE,
    Order,
    Undone,
    arrived,
    call,
    closing,
    failing,
    only,
    open_case,
    owe,
    owed_to,
    text_of,
    texts_to,
)


def test_calls_come_back_whole_after_a_restart(programme: Programme) -> None:
    out = call(
        ANN,
        target=Handle(3),
        otherwise="sendMessage",
        keep=True,
        receipt="offer",
        origin=Origin(BEN, 7),
        expires=1.5,
        give_up=2.5,
    )
    with programme.open() as memory:
        case = memory.do(open_case)
        key = memory.key_of(case.id)
        memory.do(lambda work: work.outbox.seal(work.outbox.reserve(), key, case.id, out))
        effects = memory.ledger.effects
    with programme.open() as memory:
        assert [only(memory)] == effects.orders
        assert only(memory).outgoing == out
        assert only(memory).case == case.id


def test_a_call_lies_under_its_cases_key_or_in_transit(memory: Memory) -> None:
    case = memory.do(open_case)
    of_case = memory.do(lambda work: owe(work, ANN, case=case))
    of_none = memory.do(lambda work: owe(work, ANN))
    memory.rotate()
    rows = memory.ledger.execute("SELECT handle, sealed FROM outbox").fetchall()
    assert {handle: key_of(sealed) for handle, sealed in rows} == {
        of_case: memory.key_of(case.id),
        of_none: memory.work.transit.live[0],
    }


def test_calls_stand_in_the_order_of_their_handles_and_only_in_their_chat(memory: Memory) -> None:
    for text in ("one", "two", "three"):
        memory.do(lambda work: owe(work, ANN, text))  # noqa: B023  run at once
        memory.do(lambda work: owe(work, BEN, text.upper()))  # noqa: B023
    assert texts_to(memory.work, ANN) == ["one", "two", "three"]
    assert texts_to(memory.work, BEN) == ["ONE", "TWO", "THREE"]
    assert texts_to(memory.work, EVE) == []


def test_a_reserved_place_stands_before_what_came_between(memory: Memory) -> None:
    def unit(work: Work) -> list[Handle]:
        reserved = work.outbox.reserve()
        later = work.outbox.put(Order())
        work.outbox.put(Order(), reserved)
        assert [draft.handle for draft in work.outbox.drafts()] == [reserved, later]
        return [draft.handle for draft in work.outbox.drafts()]

    assert memory.do(unit) == []


def test_drafts_of_a_failed_unit_are_forgotten(memory: Memory) -> None:
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.outbox.put(Order())))
    assert memory.do(lambda work: work.outbox.drafts()) == []


def test_drafts_that_were_not_written_down_are_no_other_units(memory: Memory) -> None:
    memory.do(lambda work: work.outbox.put(Order()))
    assert memory.do(lambda work: work.outbox.drafts()) == []


def test_what_was_put_is_told_once_it_is_committed(memory: Memory) -> None:
    handle = memory.do(lambda work: owe(work, ANN, "hello"))
    assert [order.handle for order in memory.ledger.effects.orders] == [handle]
    memory.do(lambda work: work.pulse.last())
    assert memory.ledger.effects.orders == []


def test_a_case_knows_whether_calls_of_it_still_wait(memory: Memory) -> None:
    case = memory.do(open_case)
    assert not memory.work.outbox.holds(case.id)
    memory.do(lambda work: owe(work, ANN, "hello", case=case))
    memory.do(lambda work: owe(work, ANN, "of no case"))
    assert memory.work.outbox.holds(case.id)
    assert [text_of(order) for order in memory.work.outbox.of_case(case.id)] == ["hello"]


def test_all_calls_of_a_case_can_be_given_up_and_each_author_learns(memory: Memory) -> None:
    case = closing(memory)
    memory.do(lambda work: owe(work, ANN, case=case, origin=Origin(BEN, 7)))
    memory.do(lambda work: owe(work, BEN, case=case))
    memory.do(lambda work: owe(work, ANN, "of no case"))
    memory.do(lambda work: work.outbox.refuse_case(case.id))
    assert memory.ledger.effects.dropped == {case.id}
    refused = [each for each in arrived(memory) if isinstance(each, OrderRefused)]
    assert [(each.person, each.origin, each.gone) for each in refused] == [
        (ANN, Origin(BEN, 7), False),
        (BEN, None, False),
    ]
    assert arrived(memory).count(CaseDrained(case.id)) == 1
    assert texts_to(memory.work, ANN) == ["of no case"]


def test_a_damaged_call_does_not_keep_its_case_from_being_given_up(memory: Memory) -> None:
    case = closing(memory)
    memory.do(lambda work: owe(work, ANN, case=case))
    memory.ledger.execute("UPDATE outbox SET sealed = zeroblob(200)")
    assert owed_to(memory.work, ANN) == []
    assert memory.work.outbox.holds(case.id)
    memory.do(lambda work: work.outbox.refuse_case(case.id))
    assert not memory.work.outbox.holds(case.id)


def test_the_calls_of_a_case_or_for_a_person_can_be_dropped(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: owe(work, ANN, case=case))
    memory.do(lambda work: owe(work, ANN, "in transit"))
    memory.do(lambda work: owe(work, BEN, "to Ben"))
    memory.do(lambda work: work.outbox.drop_case(case.id))
    assert memory.ledger.effects.dropped == {case.id}
    assert texts_to(memory.work, ANN) == ["in transit"]
    memory.do(lambda work: work.transit.renew())
    memory.do(lambda work: owe(work, ANN, "under the next key"))
    memory.do(lambda work: work.outbox.drop_person(ANN))
    assert memory.ledger.effects.dropped == {ANN}
    assert texts_to(memory.work, ANN) == []
    assert texts_to(memory.work, BEN) == ["to Ben"]


def test_what_a_unit_owed_and_dropped_again_is_not_told(memory: Memory) -> None:
    case = memory.do(open_case)

    def unit(work: Work) -> None:
        owe(work, ANN, "dropped with its case", case=case)
        owe(work, BEN, "dropped with its reader")
        owe(work, EVE, "kept")
        work.outbox.drop_case(case.id)
        work.outbox.drop_person(BEN)

    memory.do(unit)
    assert [text_of(order) for order in memory.ledger.effects.orders] == ["kept"]


def test_everything_owed_can_be_read_page_by_page(memory: Memory) -> None:
    for number in range(7):
        memory.do(lambda work: owe(work, ANN + number % 2, str(number)))  # noqa: B023
    found: list[str] = []
    after: int | None = 0
    while after is not None:
        page, after = memory.work.outbox.following(after, limit=3)
        found += [text_of(order) for order in page]
    assert found == [str(number) for number in range(7)]


def test_a_window_of_one_chat_goes_on_where_it_ended(memory: Memory) -> None:
    for number in range(5):
        memory.do(lambda work: owe(work, ANN, str(number)))  # noqa: B023
        if number == 2:
            memory.do(lambda work: work.transit.renew())
    first, then = memory.work.outbox.of_chat(ANN, None, after=0, limit=2)
    assert then == first[-1].handle
    rest, end = memory.work.outbox.of_chat(ANN, None, after=then, limit=10)
    assert end is None
    assert [text_of(order) for order in [*first, *rest]] == ["0", "1", "2", "3", "4"]


def test_what_one_chat_is_owed_is_read_case_by_case(memory: Memory) -> None:
    one, other = (memory.do(open_case) for _ in range(2))
    for number, case in enumerate((one, other, None, one)):
        memory.do(lambda work: owe(work, ANN, str(number), case=case))  # noqa: B023
        memory.do(lambda work: owe(work, BEN, "not hers", case=case))  # noqa: B023
    found = {
        case: [text_of(order) for order in memory.work.outbox.of_chat(ANN, case, 0, 10)[0]]
        for case in (one.id, other.id, None)
    }
    assert found == {one.id: ["0", "3"], other.id: ["1"], None: ["2"]}


def test_parameters_of_a_call_are_kept_as_they_were_packed(memory: Memory) -> None:
    memory.do(lambda work: owe(work, ANN, "çà et là"))
    assert msgspec.msgpack.decode(only(memory).outgoing.params) == {
        "chat_id": ANN,
        "text": "çà et là",
    }
