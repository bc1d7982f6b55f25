"""Departments: what the programme's places are called, and which are kept apart."""

from dataclasses import replace
from functools import partial

import pytest

from matching.values import DepartmentId
from storage.departments import Department, plain
from storage.work import Work
from tests.storage.programme import Memory, Programme


def _put(department: Department, work: Work) -> None:
    work.departments.put(department)


def department(name: str, group: str = "", apart: tuple[DepartmentId, ...] = ()) -> Department:
    return Department(DepartmentId(name.encode()), name, group, 10, apart)


EMERGENCY = department("Emergency", "Acute")
SURGERY = department("Surgery", "Acute", (EMERGENCY.id,))
CLINIC = department("North Clinic")


@pytest.fixture
def full(memory: Memory) -> Memory:
    for each in (SURGERY, CLINIC, EMERGENCY):
        memory.do(partial(_put, each))
    return memory


def test_a_department_is_found_by_its_id(full: Memory) -> None:
    assert full.work.departments.find(SURGERY.id) == SURGERY
    assert full.work.departments.find(DepartmentId(b"none")) is None


@pytest.mark.parametrize("typed", ["north clinic", "  North   CLINIC ", "North\tClinic"])
def test_a_department_is_found_by_its_name_however_it_is_typed(full: Memory, typed: str) -> None:
    assert full.work.departments.named(typed) == CLINIC


def test_an_unknown_name_finds_nothing(full: Memory) -> None:
    assert full.work.departments.named("South Clinic") is None


def test_names_come_in_alphabetical_order_and_without_what_is_gone(full: Memory) -> None:
    ids = [SURGERY.id, DepartmentId(b"none"), EMERGENCY.id]
    assert full.work.departments.names(ids) == ["Emergency", "Surgery"]


def test_names_are_those_of_what_stands_for_a_department_by_now(full: Memory) -> None:
    full.do(partial(_put, replace(SURGERY, name="", merged_into=EMERGENCY.id)))
    full.do(partial(_put, replace(EMERGENCY, merged_into=CLINIC.id)))
    departments = full.work.departments
    assert departments.standing([SURGERY.id, CLINIC.id, EMERGENCY.id]) == (CLINIC.id,)
    assert departments.standing([DepartmentId(b"none")]) == (DepartmentId(b"none"),)
    assert departments.names([SURGERY.id, EMERGENCY.id]) == ["North Clinic"]


def test_only_what_takes_part_is_open(full: Memory) -> None:
    full.do(partial(_put, replace(SURGERY, retired=True)))
    full.do(partial(_put, replace(EMERGENCY, merged_into=CLINIC.id)))
    departments = full.work.departments
    assert departments.open() == [CLINIC]
    assert departments.find_open(CLINIC.id) == CLINIC
    for row in (SURGERY.id, EMERGENCY.id, b"none"):
        assert departments.find_open(row) is None
    assert departments.named("Surgery") is departments.named("Emergency") is None
    assert departments.retired_as("SURGERY") == replace(SURGERY, retired=True)
    assert departments.retired_as("Emergency") is departments.retired_as("North Clinic") is None


def test_an_earlier_name_finds_a_department_unless_another_is_called_so(full: Memory) -> None:
    once = replace(CLINIC, former=("South  Clinic", "Surgery"))
    full.do(partial(_put, once))
    assert full.work.departments.named("south clinic") == once
    assert full.work.departments.named("Surgery") == SURGERY


def test_being_kept_apart_holds_in_both_directions(full: Memory) -> None:
    places = full.work.departments.places()
    assert places.with_neighbours(frozenset({EMERGENCY.id})) == {EMERGENCY.id, SURGERY.id}
    assert places.with_neighbours(frozenset({SURGERY.id})) == {EMERGENCY.id, SURGERY.id}
    assert places.with_neighbours(frozenset({CLINIC.id})) == {CLINIC.id}


def test_only_departments_of_a_group_have_one(full: Memory) -> None:
    assert full.work.departments.places().groups_of(frozenset({EMERGENCY.id, CLINIC.id})) == {
        "Acute"
    }


def test_departments_come_back_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(lambda work: work.departments.put(CLINIC))
    with programme.open() as memory:
        assert dict(memory.work.departments.all()) == {CLINIC.id: CLINIC}


def test_a_plain_name_has_neither_case_nor_needless_spaces() -> None:
    assert plain("  Médecine\nINTERNE ") == "médecine interne"
