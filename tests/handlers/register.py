"""The register of a village: its store, its time, its places, and who lives there."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from random import Random
from typing import Any, TypeVar

from handlers.joining.consent import VERSION
from handlers.match.pool import AGREEMENT
from handlers.moment import Moment, Programme
from matching.hours import parse
from matching.values import DepartmentId, SupporterId
from storage.codes import Code
from storage.coordinators import Coordinator
from storage.departments import Department
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.work import Work
from tests.handlers.settings import PROGRAMME, ZONE
from tests.storage.programme import Clock, Memory

T = TypeVar("T")


class Register:
    """Everything that is written down before anything happens."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        self.memory = memory
        self.clock = clock
        self.programme: Programme = PROGRAMME
        self.chance = Random(7)
        self.departments: dict[str, DepartmentId] = {}
        self.codes: dict[str | None, str] = {}
        self._ids = itertools.count(1001)

    @property
    def now(self) -> datetime:
        """The time."""
        return self.clock.now

    @property
    def moment(self) -> Moment:
        """The moment in which something happens."""
        return Moment(self.now, self.chance, self.programme)

    def do(self, unit: Callable[[Work], T]) -> T:
        """Run a unit."""
        return self.memory.do(unit)

    def department(self, name: str, group: str = "", **further: Any) -> DepartmentId:
        """Found a department, with a join code."""
        row = self.departments[name] = DepartmentId(new_id())
        self.do(lambda work: work.departments.put(Department(row, name, group, **further)))
        self.code(name)
        return row

    def code(self, name: str | None) -> str:
        """Make the join code of a department, or the programme's."""
        letters = "".join(self.chance.choices("ABCDEFGHJKMN", k=8))
        self.codes[name] = letters
        place = self.departments[name] if name else None
        self.do(lambda work: work.codes.put(Code(new_id(), letters, place)))
        return letters

    def stranger(self) -> int:
        """Return the id of somebody of whom nothing is known."""
        return next(self._ids)

    def physician(self, *places: str, language: str = "en") -> int:
        """Return somebody who has consented and said where they work."""
        person = self.stranger()
        self.consents(person, *places, language=language)
        return person

    def consents(self, person: int, *places: str, language: str = "en") -> None:
        """Write down that somebody has consented."""
        departments = tuple(self.departments[each] for each in places)

        def unit(work: Work) -> None:
            made = work.people.add(person, language, VERSION)
            work.people.save(replace(made, departments=departments, placed=True))

        self.do(unit)

    def supporter(self, name: str, *places: str, **further: Any) -> int:
        """Return somebody who is trained, confirmed, and may be asked at any hour."""
        person = self.physician()
        self.enlist(person, name, *places, **further)
        return person

    def enlist(self, person: int | None, name: str, *places: str, **further: Any) -> SupporterId:
        """Put somebody on the roster."""
        listed: dict[str, Any] = {
            "departments": tuple(self.departments[each] for each in places),
            "hours": parse("mon-sun 00:00-24:00", ZONE),
            "languages": ("en", "fr"),
            "trained_on": date(2030, 1, 1),
            "standing": Standing.CONFIRMED,
            "agreed_to": AGREEMENT,
        }
        row = SupporterId(new_id())
        supporter = Supporter(
            row, name, f"Dr. {name}", "family physician", person=person, **listed | further
        )
        self.do(lambda work: work.supporters.put(supporter))
        return row

    def coordinator(self, person: int | None = None, language: str = "en") -> int:
        """Return somebody who runs the programme."""
        person = person or self.stranger()
        self.do(lambda work: work.coordinators.put(Coordinator(new_id(), person, language)))
        return person

    def dismiss(self, person: int) -> None:
        """Let somebody no longer run the programme."""

        def unit(work: Work) -> None:
            found = work.coordinators.of_person(person)
            assert found is not None
            work.coordinators.drop(found.id)

        self.do(unit)
