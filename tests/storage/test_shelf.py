"""A shelf: opened once, kept up to date by what is written, read again after what failed."""

import pytest

from storage.coordinators import Coordinator
from storage.errors import SealBroken
from storage.session import new_id
from storage.vault import ROSTER, key_of
from storage.work import Work
from tests.storage.programme import Memory
from tests.storage.samples import ANN, BEN, EVE, Undone, failing

CUT = "UPDATE coordinators SET sealed = substr(sealed, 1, 40)"


def coordinator(person: int) -> Coordinator:
    return Coordinator(new_id(), person, "en")


def test_a_record_can_be_written_anew(memory: Memory) -> None:
    first = memory.do(lambda work: work.coordinators.put(coordinator(ANN)))
    second = memory.do(lambda work: work.coordinators.put(Coordinator(first.id, ANN, "fr")))
    assert dict(memory.work.coordinators.all()) == {first.id: second}
    assert memory.count("coordinators") == 1


def test_a_shelf_is_sealed_under_the_rosters_key(memory: Memory) -> None:
    memory.do(lambda work: work.coordinators.put(coordinator(ANN)))
    [(sealed,)] = memory.ledger.execute("SELECT sealed FROM coordinators").fetchall()
    assert key_of(sealed) == ROSTER


def test_a_shelf_is_opened_once(memory: Memory) -> None:
    ann = memory.do(lambda work: work.coordinators.put(coordinator(ANN)))
    memory.ledger.execute(CUT)  # behind its back
    assert memory.work.coordinators.of_person(ANN) == ann


def test_a_damaged_shelf_says_so_when_it_is_opened(memory: Memory) -> None:
    memory.do(lambda work: work.coordinators.put(coordinator(ANN)))
    memory.ledger.execute(CUT)
    memory.work.coordinators.forget()
    with pytest.raises(SealBroken):
        memory.work.coordinators.all()


def test_what_a_failed_unit_put_or_dropped_is_not_remembered(memory: Memory) -> None:
    ann = memory.do(lambda work: work.coordinators.put(coordinator(ANN)))

    def change(work: Work) -> None:
        work.coordinators.put(coordinator(BEN))
        work.coordinators.drop(ann.id)
        assert work.coordinators.of_person(BEN) is not None
        assert work.coordinators.of_person(ANN) is None

    with pytest.raises(Undone):
        memory.do(failing(change))
    assert dict(memory.work.coordinators.all()) == {ann.id: ann}


def test_a_record_dropped_before_the_shelf_was_opened_is_gone(memory: Memory) -> None:
    ann = memory.do(lambda work: work.coordinators.put(coordinator(ANN)))
    eve = memory.do(lambda work: work.coordinators.put(coordinator(EVE)))
    memory.work.coordinators.forget()
    memory.do(lambda work: work.coordinators.drop(ann.id))
    memory.do(lambda work: work.coordinators.drop(ann.id))
    assert dict(memory.work.coordinators.all()) == {eve.id: eve}
