"""Cases: each under a key of its own, which is everything there is of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from matching.values import SupporterId
from storage import cases
from storage.cases import Alert, Few, Stage
from storage.errors import RowGone
from storage.session import new_id
from storage.values import CaseId, Entity, Text
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, BEN, WISHES, Undone, failing, match, open_case

NOBODYS = CaseId(b"n" * 16)


def test_a_case_begins_as_a_draft_and_is_found_by_its_id(memory: Memory) -> None:
    case = memory.do(open_case)
    assert (case.requester, case.stage, case.wishes) == (ANN, Stage.DRAFT, WISHES)
    assert memory.work.cases.find(case.id) == case
    assert memory.work.cases.find(NOBODYS) is None
    assert memory.work.cases.key_of(NOBODYS) is None


def test_a_case_comes_back_after_a_restart_with_every_field(programme: Programme) -> None:
    with programme.open() as memory:
        case = memory.do(open_case)
        supporter = SupporterId(new_id())
        full = replace(
            case,
            stage=Stage.TALKING,
            notes=(Text("a note", (Entity("pre", 0, 1, "python"),)),),
            wanted=NOON,
            promised=NOON + timedelta(hours=2),
            news=NOON,
            next_wave=NOON,
            declined=(supporter,),
            introduced=(supporter,),
            few=Few.GO_ON,
            told_nobody=True,
            alert=Alert.DUE,
            match=replace(match(supporter), asked_again=True, met=NOON, contact=NOON),
            active=NOON,
            idle_asked=True,
            follow_up=new_id(),
        )
        assert memory.do(lambda work: work.cases.save(full)) == full
    with programme.open() as memory:
        assert memory.work.cases.find(case.id) == full


def test_every_case_has_a_key_of_its_own_and_keeps_it(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(open_case)
    keys = {memory.key_of(one.id), memory.key_of(other.id)}
    assert keys == memory.named(cases.KIND)
    memory.do(lambda work: work.cases.save(replace(one, told_nobody=True)))
    assert memory.named(cases.KIND) == keys


def test_a_closing_case_is_not_open(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(lambda work: open_case(work, BEN))
    memory.do(lambda work: work.cases.save(replace(one, stage=Stage.CLOSING)))
    assert memory.work.cases.open_ids() == [other.id]
    memory.do(lambda work: work.cases.save(replace(one, stage=Stage.TALKING)))
    assert set(memory.work.cases.open_ids()) == {one.id, other.id}


def test_a_destroyed_case_leaves_neither_row_nor_key(memory: Memory) -> None:
    one, other = memory.do(open_case), memory.do(open_case)
    key = memory.key_of(one.id)
    assert key in memory.slots
    memory.do(lambda work: work.cases.destroy(one.id))
    assert memory.work.cases.find(one.id) is None
    assert memory.work.cases.key_of(one.id) is None
    assert key not in memory.slots
    assert memory.work.cases.find(other.id) == other


def test_a_case_is_destroyed_once(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.cases.destroy(case.id))
    memory.do(lambda work: work.cases.destroy(case.id))
    assert memory.named() == set(memory.slots.ids())


def test_a_case_that_is_gone_cannot_be_saved(memory: Memory) -> None:
    case = memory.do(open_case)
    memory.do(lambda work: work.cases.destroy(case.id))
    with pytest.raises(RowGone):
        memory.do(lambda work: work.cases.save(case))
    assert memory.count("cases") == 0


def test_the_key_of_a_case_that_failed_is_not_remembered(memory: Memory) -> None:
    opened: list[CaseId] = []

    def note_key(case: CaseId) -> None:
        opened.append(case)
        assert memory.work.cases.key_of(case) is not None

    with pytest.raises(Undone):
        memory.do(failing(lambda work: note_key(open_case(work).id)))
    assert memory.work.cases.key_of(opened[0]) is None
    assert memory.named() == set(memory.slots.ids())


def test_a_case_whose_destruction_failed_is_still_there(memory: Memory) -> None:
    case = memory.do(open_case)
    with pytest.raises(Undone):
        memory.do(failing(lambda work: work.cases.destroy(case.id)))
    assert memory.work.cases.find(case.id) == case
    assert memory.do(lambda work: work.cases.save(case)) == case
