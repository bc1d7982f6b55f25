"""The departments of a seeded year, and who works where."""

from random import Random

from matching.values import DepartmentId, Places

DEPARTMENTS, GROUPS = 60, 8


def department(number: int) -> DepartmentId:
    """Return the id of a department."""
    return DepartmentId(f"department {number}".encode())


def drawn_places(dice: Random) -> Places:
    """Group the departments, and keep some apart that share a call."""
    groups = {department(each): f"group {each % GROUPS}" for each in range(DEPARTMENTS)}
    apart: dict[DepartmentId, set[DepartmentId]] = {}
    for _ in range(12):
        one, other = dice.sample(range(DEPARTMENTS), 2)
        apart.setdefault(department(one), set()).add(department(other))
        apart.setdefault(department(other), set()).add(department(one))
    return Places(groups, {each: frozenset(others) for each, others in apart.items()})


def works_in(dice: Random, second: float) -> frozenset[DepartmentId]:
    """Return one department, a large one more often, and sometimes a second."""
    sizes = [1 / (each + 4) for each in range(DEPARTMENTS)]
    count = 2 if dice.random() < second else 1
    return frozenset(map(department, dice.choices(range(DEPARTMENTS), sizes, k=count)))
