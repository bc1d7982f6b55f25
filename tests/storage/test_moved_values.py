"""A sealed value opens in its own row, column and table alone, and only unchanged."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import SealBroken
from storage.vault import Column
from tests.storage.everything import SEALED, fill, opened
from tests.storage.programme import Memory
from tests.storage.samples import ANN, open_case

Row = tuple[str, int | bytes, bytes]


def rows(memory: Memory) -> Iterator[Row]:
    """Yield table, row and sealed value of every row."""
    for table, name in SEALED.items():
        for row, sealed in memory.ledger.execute(f"SELECT {name}, sealed FROM {table}"):  # noqa: S608
            yield table, row, sealed


def test_no_value_opens_in_any_other_place_of_the_database(memory: Memory) -> None:
    memory.do(fill)
    every = list(rows(memory))
    assert len(every) > 20
    for table, row, sealed in every:
        places = {(each, other) for each, other, _ in every if (each, other) != (table, row)}
        places |= {(each, row) for each in SEALED if each != table}
        opening = [place for place in places if opened(memory.work, *place, sealed) is not None]
        assert opening == []
        assert opened(memory.work, table, row, sealed) is not None


@given(data=st.data())
def test_no_value_opens_that_was_changed_by_one_bit(lasting: Memory, data: st.DataObject) -> None:
    if not lasting.count("cases"):
        lasting.do(fill)
    table, row, sealed = data.draw(st.sampled_from(list(rows(lasting))))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    changed = bytearray(sealed)
    changed[bit // 8] ^= 1 << bit % 8
    assert opened(lasting.work, table, row, bytes(changed)) is None


def test_two_cases_whose_values_were_exchanged_do_not_open(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(open_case)
    found = dict(memory.ledger.execute("SELECT id, sealed FROM cases").fetchall())
    write = "UPDATE cases SET sealed = :sealed WHERE id = :id"
    memory.ledger.execute(write, {"id": one.id, "sealed": found[other.id]})
    memory.ledger.execute(write, {"id": other.id, "sealed": found[one.id]})
    for case in (one, other):
        assert memory.work.cases.find(case.id) is None
    assert set(memory.work.cases.take_damaged()) == {one.id, other.id}


def test_a_value_in_another_column_does_not_open(memory: Memory) -> None:
    memory.do(lambda work: work.people.add(ANN, "en", "1"))
    [(row, sealed)] = memory.ledger.execute("SELECT id, sealed FROM people").fetchall()
    vault = memory.work.session.vault
    assert vault.open(Column("people", "sealed"), row, sealed)
    with pytest.raises(SealBroken):
        vault.open(Column("people", "person"), row, sealed)
