"""Whatever coordinators do to the departments, in whatever order: the first promise holds.

Requests are out while departments are added, renamed, grouped, merged and retired, kept apart and
led. After every step those who were asked, and those who could be, are exactly whom an atlas of
its own allows, which was told of the same steps and has never seen the store.
"""

import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from handlers.joining.leaving import PlaceIsLast
from handlers.match.pool import pool
from handlers.pairs import id_of, pair
from handlers.programme.departments import DepartmentShown
from handlers.programme.naming import AnswerRefused
from handlers.programme.shutting import DepartmentShut
from handlers.verbs import Verb
from matching.values import SupporterId
from storage.values import CardId
from storage.work import Work
from tests.handlers.atlas import Atlas
from tests.handlers.put import Orders
from tests.handlers.village import Village
from tests.storage.programme import Clock, Memory, Programme

ACUTE, CLINICS = "acute care", "clinics"
GROUPS = (ACUTE, CLINICS, "university")
LISTENERS = (("Q", "A"), ("R", "B"), ("S", "C"), ("T", "DE"), ("U", "E"))
"""Supporters, and the departments in which they work, each by a letter."""


class Programmes(Village):
    """A village whose coordinator changes its map, and whose atlas is told of it."""

    def __init__(self, memory: Memory, clock: Clock, dice: Random) -> None:
        super().__init__(memory, clock)
        self.dice, self.atlas, self.count = dice, Atlas(), 0
        for name, group in (("A", ACUTE), ("B", ""), ("C", CLINICS), ("D", ""), ("E", "")):
            self.department(name, group)
            self.atlas.open.append(name)
            self.atlas.groups.update({name: group} if group else {})
        self.cora = self.coordinator()
        self.requesters = [self.settles(self.physician, *places) for places in ("A", "B", "CD")]
        self.supporters = {name: self.listens(name, *places) for name, places in LISTENERS}
        for name, group in (("T", ACUTE), ("R", CLINICS)):
            self.presses(Verb.DEPT_HEADS_ON, pair(id_of(group), self.row_of(name)))
            self.atlas.heads[self.supporters[name]].add(group)
        for person in self.requesters:
            self.asks(person)

    def settles(self, arrives: Callable[..., int], *places: str) -> int:
        """Let somebody in, and let the atlas know where they work."""
        person = arrives(*places)
        self.atlas.declared[person].update(places)
        return person

    def listens(self, name: str, *places: str) -> int:
        """Let a supporter in."""
        return self.settles(partial(self.supporter, name), *places)

    # What may happen.

    def place(self) -> str:
        """Return one of the departments that take part."""
        return self.dice.choice(self.atlas.open)

    def presses(self, verb: Verb, card: bytes) -> Orders:
        """Let the coordinator press a button."""
        return self.press(self.cora, verb, CardId(card))

    def names(self, name: str) -> Orders:
        """Let the coordinator type a name, and say that it is one."""
        self.type(self.cora, name)
        return self.press(self.cora, Verb.NAME_YES)

    def a_place_is_added(self) -> None:
        """Found a department, by its name or by that of a retired one."""
        self.count += 1
        name = f"N{self.count}"
        self.press(self.cora, Verb.DEPT_ADD)
        self.names(name)
        found = self.do(lambda work: work.departments.named(name))
        assert found is not None
        self.departments[name] = found.id
        self.atlas.open.append(name)

    def a_place_is_renamed(self) -> None:
        """Call a department otherwise; to the atlas that is nothing."""
        self.count += 1
        self.presses(Verb.DEPT_RENAME, self.departments[self.place()])
        (said,) = self.names(f"Renamed {self.count}").said(self.cora)
        assert isinstance(said, DepartmentShown)

    def two_are_merged(self) -> None:
        """Let one go into another."""
        if len(self.atlas.open) > 2:
            gone, into = self.dice.sample(self.atlas.open, 2)
            self.presses(Verb.DEPT_MERGE_YES, pair(self.departments[gone], self.departments[into]))
            self.atlas.merge(gone, into)

    def one_is_retired(self) -> None:
        """Retire a department, where that is not refused."""
        name = self.place()
        put = self.presses(Verb.DEPT_RETIRE_YES, self.departments[name])
        if isinstance(put.said(self.cora)[0], DepartmentShut):
            event("a department was retired")
            self.atlas.open.remove(name)

    def two_are_kept_apart_or_not(self) -> None:
        """Keep two apart, or no longer."""
        if len(self.atlas.open) < 2:
            return
        one, two = self.dice.sample(self.atlas.open, 2)
        on = self.dice.random() < 0.6
        verb = Verb.DEPT_APART_ON if on else Verb.DEPT_APART_OFF
        self.presses(verb, pair(self.departments[one], self.departments[two]))
        if on:
            self.atlas.apart.add(frozenset({one, two}))
        else:
            same = [
                it
                for it in self.atlas.apart
                if {self.atlas.today(name) for name in it} == {one, two}
            ]
            self.atlas.apart.difference_update(same)

    def somebody_leads_a_place_or_not(self) -> None:
        """Let a supporter lead a department, or no longer."""
        name, (listed, person) = self.place(), self.dice.choice([*self.supporters.items()])
        on = self.dice.random() < 0.6
        verb = Verb.DEPT_LEADS_ON if on else Verb.DEPT_LEADS_OFF
        self.presses(verb, pair(self.departments[name], self.row_of(listed)))
        led = self.atlas.leads[person]
        gone = {each for each in led if self.atlas.today(each) == name}
        led.difference_update(gone)
        led.update({name} if on else ())

    def somebody_leads_a_group_or_not(self) -> None:
        """Let a supporter lead a group, or no longer."""
        groups = sorted(set(self.atlas.groups.values()))
        if not groups:
            return
        group, (listed, person) = (
            self.dice.choice(groups),
            self.dice.choice([*self.supporters.items()]),
        )
        on = self.dice.random() < 0.7
        verb = Verb.DEPT_HEADS_ON if on else Verb.DEPT_HEADS_OFF
        self.presses(verb, pair(id_of(group), self.row_of(listed)))
        (self.atlas.heads[person].add if on else self.atlas.heads[person].discard)(group)

    def row_of(self, listed: str) -> SupporterId:
        """Return the id of somebody's entry."""
        return self.listed(self.supporters[listed]).id

    def a_place_changes_groups(self) -> None:
        """Put a department into a group, or into none."""
        name, group = self.place(), self.dice.choice([*GROUPS, ""])
        row = self.departments[name]
        if group:
            self.presses(Verb.GROUP_NEW, row)
            self.names(group)
        else:
            self.presses(Verb.GROUP_NONE, row)
        self.atlas.regroup(name, group)

    def a_group_is_renamed(self) -> None:
        """Call a group otherwise."""
        grouped = [name for name in self.atlas.open if name in self.atlas.groups]
        if not grouped:
            return
        name, after = self.dice.choice(grouped), self.dice.choice(GROUPS)
        before = self.atlas.groups[name]
        self.presses(Verb.GROUP_RENAME, self.departments[name])
        (said,) = self.names(after).said(self.cora)
        if not isinstance(said, AnswerRefused):
            self.atlas.rename_group(before, after)

    def somebody_adds_a_place(self) -> None:
        """Name one more place."""
        person, name = self.dice.choice(self.requesters), self.place()
        self.press(person, Verb.PLACE_PICK, CardId(self.departments[name]))
        self.atlas.declared[person].add(name)

    def somebody_leaves_a_place(self) -> None:
        """Leave a place, where that is not the last one."""
        person, name = self.dice.choice(self.requesters), self.place()
        put = self.press(person, Verb.PLACE_LEFT, CardId(self.departments[name]))
        if put.answer != PlaceIsLast():
            declared = self.atlas.declared[person]
            gone = {each for each in declared if self.atlas.today(each) == name}
            declared.difference_update(gone)

    # What must hold.

    def holds(self) -> None:
        """Look whether those who are asked, and could be, are whom the atlas allows."""
        for person in self.requesters:
            allowed = {
                each
                for each in self.supporters.values()
                if not self.atlas.are_too_near(person, each)
            }
            case = self.request_of(person)
            assert self.asked(case.id) <= allowed
            assert self.do(lambda work, it=case: _could(it, work, self)) == allowed  # type: ignore[misc]


def _could(case: object, work: Work, village: Village) -> set[int | None]:
    return {each.person for each in pool(case, work, village.moment)}  # type: ignore[arg-type]


STEPS = (
    (Programmes.a_place_is_added, 1),
    (Programmes.a_place_is_renamed, 1),
    (Programmes.two_are_merged, 2),
    (Programmes.one_is_retired, 2),
    (Programmes.two_are_kept_apart_or_not, 3),
    (Programmes.somebody_leads_a_place_or_not, 3),
    (Programmes.somebody_leads_a_group_or_not, 3),
    (Programmes.a_place_changes_groups, 3),
    (Programmes.a_group_is_renamed, 1),
    (Programmes.somebody_adds_a_place, 1),
    (Programmes.somebody_leaves_a_place, 2),
)
"""What may happen, and how often compared with the rest."""


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # to shrink takes minutes, and the seed tells all
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    seed=st.integers(0, 2**32),
    steps=st.lists(
        st.sampled_from([step for step, weight in STEPS for _ in range(weight)]),
        min_size=5,
        max_size=30,
    ),
)
def test_nobody_too_near_is_ever_asked_and_nobody_else_is_kept_from_it(
    founded: Programme, seed: int, steps: list[Callable[[Programmes], None]]
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        programme = founded.copy(folder)
        with programme.open() as memory:
            memory.ledger.execute("PRAGMA synchronous = OFF")  # no power fails here
            village = Programmes(memory, programme.clock, Random(seed))
            village.holds()
            for step in steps:
                step(village)
                village.holds()
                village.deliver()
                village.clock.go_on(village.moment.programme.idle_ask / 5000)
    finally:
        shutil.rmtree(folder)
