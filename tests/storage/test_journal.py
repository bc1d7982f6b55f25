"""The journal: nothing in it changes or goes unseen, and yet what it names can be erased."""

from dataclasses import replace

import pytest

from storage.journal import Act, Done
from storage.slots import BEGINNING, Head
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import failing

CORA = b"c" * 16
BEN = b"b" * 16
DAN = b"d" * 16


def some(memory: Memory) -> Head:
    """Write four entries down, and return the head that the keys have seen."""
    for act, about in ((Act.INVITED, BEN), (Act.INVITED, DAN), (Act.IMPORTED, b"")):
        memory.do(lambda work, act=act, about=about: work.journal.note(act, CORA, about))  # type: ignore[misc]
    memory.do(lambda work: work.journal.note(Act.RETIRED, CORA, BEN))
    return seen(memory)


def seen(memory: Memory) -> Head:
    """Return the head that stands in the key file."""
    witness = memory.slots.witness
    assert witness is not None
    return witness.journal


def flaw(memory: Memory, known: Head | None = None) -> int | None:
    """Return where the chain breaks."""
    return memory.work.journal.flaw(seen(memory) if known is None else known)


def test_it_tells_what_was_done_by_whom_and_to_what_the_newest_first(memory: Memory) -> None:
    some(memory)
    assert memory.work.journal.latest(3) == [
        Done(NOON, Act.RETIRED, CORA, BEN),
        Done(NOON, Act.IMPORTED, CORA, None),
        Done(NOON, Act.INVITED, CORA, DAN),
    ]


def test_an_untouched_chain_holds_and_so_does_an_empty_one(memory: Memory) -> None:
    assert (flaw(memory), seen(memory)) == (None, BEGINNING)
    some(memory)
    assert flaw(memory) is None


def test_what_names_somebody_can_be_erased_and_the_chain_holds(memory: Memory) -> None:
    some(memory)
    memory.do(lambda work: work.journal.erase(BEN))
    acts = [(each.act, each.about) for each in memory.work.journal.latest(9)]
    assert acts == [
        (Act.RETIRED, None),
        (Act.IMPORTED, None),
        (Act.INVITED, DAN),
        (Act.INVITED, None),
    ]
    assert memory.count("journal_abouts") == 1
    assert flaw(memory) is None


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ("DELETE FROM journal WHERE id = 2", 2),
        ("DELETE FROM journal WHERE id = 1", 1),
        ("DELETE FROM journal WHERE id > 2", 3),
        ("DELETE FROM journal", 1),
        ("UPDATE journal SET mac = zeroblob(12) WHERE id = 3", 3),
        ("UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE id = 1) WHERE id = 2", 2),
        ("UPDATE journal SET sealed = zeroblob(60) WHERE id = 4", 4),
        ("UPDATE journal_abouts SET sealed = zeroblob(60) WHERE id = 1", 1),
        ("UPDATE journal SET id = 9 WHERE id = 4", 4),
    ],
)
def test_it_says_where_it_was_tampered_with(memory: Memory, change: str, number: int) -> None:
    some(memory)
    memory.ledger.execute(change)
    assert flaw(memory) == number


def test_an_entry_of_another_history_does_not_fit(memory: Memory) -> None:
    known = some(memory)
    assert flaw(memory, replace(known, mac=bytes(12))) == known.number


def test_an_entry_cannot_be_carried_over_from_another_past(memory: Memory) -> None:
    some(memory)
    [third] = memory.ledger.execute("SELECT mac, sealed FROM journal WHERE id = 3").fetchall()
    memory.ledger.execute("DELETE FROM journal WHERE id > 1")
    memory.work.journal.forget()
    memory.do(lambda work: work.journal.note(Act.REFUSED, CORA, DAN))
    memory.ledger.execute("INSERT INTO journal (id, mac, sealed) VALUES (3, ?, ?)", third)
    assert flaw(memory, BEGINNING) == 3


def test_a_head_that_is_behind_is_no_tampering(memory: Memory) -> None:
    known = some(memory)
    memory.do(lambda work: work.journal.note(Act.TRAINED, CORA, DAN))
    assert flaw(memory, known) is None
    assert flaw(memory, BEGINNING) is None


def test_a_unit_that_failed_leaves_no_entry_and_no_head(memory: Memory) -> None:
    known = some(memory)
    with pytest.raises(Exception, match=r"^$"):
        memory.do(failing(lambda work: work.journal.note(Act.TRAINED, CORA, DAN)))
    memory.do(lambda work: work.aliases.take("Cedar Lake"))
    assert (seen(memory), flaw(memory)) == (known, None)


def test_an_end_that_was_cut_off_is_told_however_often_one_starts_again(
    programme: Programme,
) -> None:
    with programme.open() as memory:
        some(memory)
        memory.ledger.execute("DELETE FROM journal WHERE id > 2")
    for _ in range(2):
        with programme.open() as memory:
            memory.do(lambda work: work.journal.note(Act.TRAINED, CORA, DAN))
            memory.do(lambda work: work.journal.note(Act.TRAINED, CORA, DAN))
            assert flaw(memory) == 4


def test_the_chain_goes_on_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        some(memory)
    with programme.open() as memory:
        assert seen(memory).number == 4
        memory.do(lambda work: work.journal.note(Act.TRAINED, CORA, DAN))
        assert (seen(memory).number, flaw(memory)) == (5, None)
