"""Coordinators are found by the account they write from."""

from storage.coordinators import Coordinator
from storage.session import new_id
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN


def test_a_coordinator_is_found_by_person_also_after_a_restart(programme: Programme) -> None:
    eve = Coordinator(new_id(), ANN, "fr")
    with programme.open() as memory:
        memory.do(lambda work: work.coordinators.put(eve))
        assert memory.work.coordinators.of_person(ANN) == eve
    with programme.open() as memory:
        assert memory.work.coordinators.of_person(ANN) == eve
        assert memory.work.coordinators.of_person(BEN) is None


def test_one_who_handed_over_is_gone(memory: Memory) -> None:
    eve = memory.do(lambda work: work.coordinators.put(Coordinator(new_id(), ANN, "en")))
    memory.do(lambda work: work.coordinators.drop(eve.id))
    assert memory.work.coordinators.of_person(ANN) is None
    assert memory.count("coordinators") == 0
