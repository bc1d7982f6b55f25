"""Random worlds: a programme's places, a request, and a roster, small enough that much collides.

What is declared is kept as it was declared, in one direction; `places` and the rest are made from
it for the rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from matching.hours import parse
from matching.rules import Circumstance
from matching.values import (
    Candidate,
    DepartmentId,
    Leads,
    PersonId,
    Places,
    Request,
    Sought,
    SupporterId,
    Topic,
    When,
    Wish,
)
from tests.matching.people import TODAY, ZONE

DEPARTMENTS = tuple(DepartmentId(f"department {each}".encode()) for each in range(8))
GROUPS = ("acute", "clinics", "mental health")
SUPPORTERS = tuple(SupporterId(f"supporter {each}".encode()) for each in range(12))
PERSONS = tuple(PersonId(each) for each in range(1, 17))
LANGUAGES = ("en", "fr", "cr")
FIELDS = ("surgery", "psychiatry", "family medicine")
STAGES = ("early", "late")
GENDERS = ("woman", "man")
HOURS = tuple(
    parse(text, ZONE)
    for text in (
        "",
        "mon-sun 00:00-24:00",
        "mon-fri 08:00-17:00",
        "sat 22:00-02:30",
        "wed 12:00-13:00",
    )
)

MUSTS = (Wish.FIELD, Wish.STAGE, Wish.GENDER, Wish.NAMED)
"""What can be a must; which languages must be is told otherwise."""

T = TypeVar("T")
Pair = tuple[DepartmentId, DepartmentId]


@dataclass(frozen=True, slots=True)
class World:
    """A request before a roster, and what the programme has declared of its departments."""

    request: Request
    candidates: list[Candidate]
    groups: dict[DepartmentId, str]
    kept_apart: frozenset[Pair]
    today: date

    @property
    def circumstance(self) -> Circumstance:
        """Return the places as the rules take them."""
        both = self.kept_apart | {(other, one) for one, other in self.kept_apart}
        neighbours = {
            each: frozenset(other for one, other in both if one == each) for each in DEPARTMENTS
        }
        return Circumstance(Places(self.groups, neighbours), self.today)


class _Dice:
    """What a seed decides."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def few(self, values: Sequence[T], most: int = 2) -> frozenset[T]:
        """Return a few of `values`, often none."""
        return frozenset(self.random.sample(values, self.random.choice((0, 0, 0, 0, 0, 1, most))))

    def some(self, values: Sequence[T]) -> frozenset[T]:
        """Return one or two of `values`."""
        return frozenset(self.random.sample(values, self.random.choice((1, 2))))

    def mostly(self) -> bool:
        """Return True, nine times out of ten."""
        return self.random.random() < 0.9

    def request(self) -> Request:
        """Return what somebody asks for, on the roster or not."""
        listed = self.random.choice((None, None, *SUPPORTERS))
        return Request(
            requester=self.random.choice(PERSONS),
            departments=self.some(DEPARTMENTS),
            languages=self.some(LANGUAGES),
            when=self.random.choice(list(When)),
            topic=self.random.choice(list(Topic)),
            apart_from=self.few(DEPARTMENTS, 1) if listed else frozenset(),
            on_roster_as=listed,
            not_with=self.few(SUPPORTERS) if listed else frozenset(),
            vetoed=self.few(SUPPORTERS, 1),
            kept_from=self.few(SUPPORTERS, 1),
            declined=self.few(SUPPORTERS, 1),
            introduced=self.few(SUPPORTERS, 1),
            sought=self.sought(),
            salt=self.random.randbytes(16),
        )

    def sought(self) -> Sought:
        """Return what somebody looks for, if anything; most of it no must."""
        if self.random.random() < 0.5:
            return Sought()
        return Sought(
            language=self.random.choice(("", *LANGUAGES)),
            field=self.random.choice(("", *FIELDS)),
            other=self.random.random() < 0.5,
            stage=self.random.choice(("", "", *STAGES)),
            gender=self.random.choice(("", "", *GENDERS)),
            named=self.random.choice((None, None, *SUPPORTERS)),
            musts=self.few(MUSTS),
        )

    def candidate(self, supporter: SupporterId) -> Candidate:
        """Return one of the roster."""
        lasts = self.random.choice((None, None, *range(-2, 12)))
        return Candidate(
            id=supporter,
            person=self.random.choice((None, *PERSONS)),
            departments=self.some(DEPARTMENTS),
            languages=self.some(LANGUAGES),
            hours=self.random.choice(HOURS),
            leads=Leads(self.few(DEPARTMENTS, 1), self.few(GROUPS, 1), not self.mostly()),
            apart_from=self.few(DEPARTMENTS, 1),
            not_with=self.few(SUPPORTERS, 1),
            topics=self.few(list(Topic)),
            field=self.random.choice(("", *FIELDS, *FIELDS)),
            stage=self.random.choice(("", *STAGES)),
            gender=self.random.choice(("", *GENDERS)),
            active=self.mostly(),
            agreed=self.mostly(),
            trained=self.mostly(),
            training_expires=None if lasts is None else TODAY + timedelta(days=lasts),
            capacity=self.random.randint(1, 4),
            open_cases=self.random.randint(0, 2),
            recent_cases=self.random.uniform(0, 20),
            resting=not self.mostly(),
        )

    def pair(self) -> Pair:
        """Return two departments, which may be the same."""
        return self.random.choice(DEPARTMENTS), self.random.choice(DEPARTMENTS)

    def world(self) -> World:
        """Return a whole world."""
        grouped = self.random.sample(DEPARTMENTS, 4)
        return World(
            request=self.request(),
            candidates=[self.candidate(each) for each in SUPPORTERS],
            groups={each: self.random.choice(GROUPS) for each in grouped},
            kept_apart=frozenset(self.pair() for _ in range(self.random.randint(0, 3))),
            today=TODAY + timedelta(days=self.random.randint(-1, 1)),
        )


def worlds() -> st.SearchStrategy[World]:
    """Return worlds, each drawn from a seed: a hundred times as many as choice by choice."""
    return st.integers(0, 2**32).map(a_world)


def a_world(seed: int) -> World:
    """Return the world of a seed."""
    return _Dice(seed).world()
