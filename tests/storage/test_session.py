"""A unit's session, and the effects that wait until it is committed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from storage.outgoing import Ready
from storage.session import Effects, day, new_id, row_of
from storage.slots import KeyId
from storage.values import CaseId, Handle
from storage.work import Work
from tests.storage.programme import NOON, Memory
from tests.storage.samples import ANN, BEN, call

CASE = CaseId(b"c" * 16)
OTHER = CaseId(b"o" * 16)


def ready(handle: int, person: int = ANN, case: CaseId | None = None) -> Ready:
    return Ready(Handle(handle), case, 0, 0, call(person))


def test_effects_of_two_units_add_up() -> None:
    first = Effects([ready(1)], {CASE}, [KeyId(b"a")], [KeyId(b"b")], NOON, [(1, ANN)])
    second = Effects([ready(2)], {ANN + 1}, [KeyId(b"c")], [KeyId(b"d")], renewed=True)
    first.merge(second)
    assert [order.handle for order in first.orders] == [1, 2]
    assert first.dropped == {CASE, ANN + 1}
    assert first.made == [b"a", b"c"]
    assert first.doomed == [b"b", b"d"]
    assert first.earliest == NOON
    assert first.arrivals
    assert first.renewed


def test_what_a_later_unit_dropped_is_no_longer_owed() -> None:
    effects = Effects([ready(1, case=CASE), ready(2, case=OTHER), ready(3, BEN), ready(4)])
    effects.merge(Effects(dropped={CASE, BEN}))
    assert [order.handle for order in effects.orders] == [2, 4]


def test_what_is_owed_after_a_drop_stays_owed() -> None:
    effects = Effects(dropped={CASE})
    effects.merge(Effects([ready(1, case=CASE)]))
    assert [order.handle for order in effects.orders] == [1]


def test_a_drop_takes_back_what_the_same_unit_owed_before() -> None:
    effects = Effects([ready(1, case=CASE), ready(2, BEN), ready(3)])
    effects.drop(CASE)
    effects.drop(BEN)
    assert [order.handle for order in effects.orders] == [3]
    assert effects.dropped == {CASE, BEN}
    assert effects.drops(ready(9, case=CASE))
    assert effects.drops(ready(9, BEN))
    assert not effects.drops(ready(9))


def test_the_earliest_timer_is_kept() -> None:
    effects = Effects()
    for due in (NOON, None, NOON - timedelta(hours=1), NOON + timedelta(hours=1)):
        effects.note_timer(due)
    assert effects.earliest == NOON - timedelta(hours=1)


def test_serials_go_up_by_one(work: Work) -> None:
    first = work.session.next_serial()
    assert [work.session.next_serial() for _ in range(3)] == [first + 1, first + 2, first + 3]


def test_serials_go_on_after_a_restart(memory: Memory) -> None:
    last = memory.do(_two_serials)
    [row] = memory.ledger.execute("SELECT serial FROM ledger").fetchall()
    assert row == (last,)


def _two_serials(work: Work) -> int:
    work.session.next_serial()
    work.aliases.take("Cedar Lake")
    return work.session.next_serial()


def test_row_ids_are_128_random_bits() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(each) for each in ids} == {16}


@given(st.integers(0, 2**63 - 1))
def test_numbered_rows_are_bound_in_eight_bytes(number: int) -> None:
    assert int.from_bytes(row_of(number)) == number
    assert len(row_of(number)) == 8


def test_a_day_is_counted_in_utc() -> None:
    west = timezone(-timedelta(hours=6))
    assert day(datetime(1970, 1, 2, tzinfo=UTC)) == 1
    assert day(datetime(1970, 1, 1, 23, 59, 59, tzinfo=UTC)) == 0
    assert day(datetime(1970, 1, 1, 19, tzinfo=west)) == 1


def test_who_prints_effects_or_orders_reads_nothing() -> None:
    order = replace(ready(1), outgoing=call(ANN, "secret"))
    for shown in (order, order.outgoing, Effects([order], dropped={ANN})):
        assert "secret" not in repr(shown)
        assert str(ANN) not in repr(shown)
