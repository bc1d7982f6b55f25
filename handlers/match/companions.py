"""Companions: where people of a place often work too, as coordinators have said.

Where they have said nothing it is the rest of the place's group. It is never learned from what
people declare.
"""

from itertools import chain, islice

from handlers.match.pool import affiliations
from matching.values import DepartmentId
from storage.departments import Department
from storage.people import Person
from storage.work import Work

AT_MOST = 6


def proposed(person: Person, work: Work) -> list[Department]:
    """Return which places to propose to somebody: those that go with the one named last first."""
    named = reversed(work.departments.standing(person.departments))
    known = affiliations(person.telegram, work)
    usual = dict.fromkeys(chain.from_iterable(_of(each, work) for each in named))
    found = (work.departments.find_open(each) for each in usual if each not in known)
    return list(islice((each for each in found if each is not None), AT_MOST))


def _of(place: DepartmentId, work: Work) -> tuple[DepartmentId, ...]:
    department = work.departments.find(place)
    if department is None:
        return ()
    group = department.group
    near = (each.id for each in work.departments.open() if group and each.group == group)
    return department.companions or tuple(near)
