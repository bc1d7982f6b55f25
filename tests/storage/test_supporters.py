"""The roster comes back as it was written, and is found by id and by person."""

from dataclasses import replace
from datetime import date

from matching.values import DepartmentId, Leads, SupporterId, Topic
from storage.session import new_id
from storage.supporters import Standing
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, supporter


def test_a_supporter_comes_back_after_a_restart_with_every_field(programme: Programme) -> None:
    ben = replace(
        supporter(),
        leads=Leads(frozenset({DepartmentId(b"d")}), frozenset({"Acute"}), everything=True),
        apart_from=(DepartmentId(b"e"),),
        not_with=(SupporterId(b"s"),),
        topics=(Topic.BURNOUT,),
        trained_on=date(2030, 1, 1),
        training_expires=date(2032, 1, 1),
        standing=Standing.AGREED,
        away=True,
        cards=(b"card",),
    )
    with programme.open() as memory:
        memory.do(lambda work: work.supporters.put(ben))
    with programme.open() as memory:
        assert memory.work.supporters.find(ben.id) == ben


def test_a_supporter_is_found_by_the_account_they_write_from(memory: Memory) -> None:
    ben, invited = supporter(), supporter("Eve", person=None)
    memory.do(lambda work: work.supporters.put(invited))
    memory.do(lambda work: work.supporters.put(ben))
    assert memory.work.supporters.of_person(BEN) == ben
    assert memory.work.supporters.of_person(ANN) is None
    assert memory.work.supporters.find(SupporterId(new_id())) is None
