"""The world of a seeded year: who listens, who asks, and what each would answer to whom.

All of it is drawn before the year begins, from the seed alone: the answer of every supporter to
every request and the time it takes them are the same under every policy and for the bound. Times
are whole seconds since the start of the year. None of it is data of a programme: the parameters
below are assumptions, told in `docs/matching.md`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.matching.almanac import DAY, DAYS, HOUR, Presence, day_of, instant, presence
from matching.hours import Hours
from matching.values import (
    Candidate,
    DepartmentId,
    Leads,
    PersonId,
    Places,
    Request,
    SupporterId,
    Topic,
    When,
)

NEVER = -1
"""The delay of an answer that never comes."""

DEPARTMENTS, GROUPS = 60, 8
URGENCY = {When.ROUTINE: 0.50, When.SOON: 0.38, When.URGENT: 0.12}
TOPICS = {
    Topic.WORKPLACE: 0.22,
    Topic.BURNOUT: 0.22,
    Topic.ADVERSE_EVENT: 0.16,
    Topic.RELATIONSHIP: 0.14,
    Topic.IMPOSTER: 0.12,
    Topic.OTHER: 0.08,
    Topic.UNSAID: 0.06,
}
GIVE_UP = {When.ROUTINE: 120 * HOUR, When.SOON: 72 * HOUR, When.URGENT: 24 * HOUR}
"""After how long somebody stops waiting."""
ARRIVALS = ((7, 0.35), (9, 0.8), (17, 1.0), (23, 1.3), (24, 0.5))
"""How many ask, by the hour of the day up to which it holds, against the working day."""
WEEKEND = 0.8

SILENT = 0.18
"""The share of offers that are never answered."""
YES = (3.0, 2.2)
"""Beta, of a supporter's chance to say yes."""
ANSWER_MEDIAN, ANSWER_SIGMA, HABIT_SIGMA = 1.2 * HOUR, 0.85, 0.5
"""Log-normal, in hours in which the supporter is there; some answer sooner than others."""
CASE_MEDIAN, CASE_SIGMA = 21 * DAY, 0.35
FEW_MEDIAN = HOUR // 4
"""How long a requester takes to say that few may be asked; one in five would wait for more."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """How large a programme is, and how thin."""

    supporters: int
    requests: int
    french_requests: float = 0.18
    french_supporters: float = 0.25
    out: float = 0.0


SCENARIOS = {
    "expected": Scenario(200, 1000),
    "small": Scenario(150, 250),
    "french-scarce": Scenario(150, 1000, french_requests=0.35, french_supporters=0.10),
    "tight": Scenario(150, 2000, out=0.40),
}


@dataclass(frozen=True, slots=True)
class Supporter:
    """One volunteer over the year; stretches of time are pairs of seconds.

    `trainings` are the last valid days of one training after the other, each with the second from
    which it counts.
    """

    profile: Candidate
    chance: float
    habit: float
    presence: Presence
    out: bool
    away: tuple[tuple[int, int], ...]
    trainings: tuple[tuple[int, date], ...]

    def is_away(self, at: int) -> bool:
        """Tell whether they are out, or on leave."""
        return self.out or any(start <= at < end for start, end in self.away)

    def trained_until(self, at: int) -> date:
        """Return the last valid day of the training that counts at a moment."""
        return [day for start, day in self.trainings if start <= at][-1]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: when it comes, what it says, and what would become of it.

    `answers` holds for each supporter whether they would say yes, and after how many seconds in
    which they are there, `NEVER` where they would not answer.
    """

    number: int
    at: int
    request: Request
    lasts: int
    few_after: int
    few_go_on: bool
    answers: tuple[tuple[bool, int], ...]

    @property
    def gives_up(self) -> int:
        """Return when the requester stops waiting."""
        return self.at + GIVE_UP[self.request.when]


@dataclass(frozen=True, slots=True)
class World:
    """A year."""

    scenario: Scenario
    places: Places
    supporters: tuple[Supporter, ...]
    requests: tuple[Asked, ...]
    changes: tuple[int, ...] = field(default=())
    """When somebody comes back or is trained again: then waiting cases are looked at."""


def world(scenario: Scenario, seed: int, days: int = DAYS) -> World:
    """Return the first `days` of a year."""
    dice = Random(f"{seed} places")
    places = _places(dice)
    supporters = tuple(_supporters(scenario, Random(f"{seed} supporters"), places))
    share = Random(f"{seed} arrivals")
    arrivals = list(_arrivals(share, scenario.requests * days / DAYS, days))
    requests = tuple(
        _asked(number, at, scenario, supporters, Random(f"{seed} request {number}"))
        for number, at in enumerate(arrivals)
    )
    changes = {end for each in supporters for _, end in each.away}
    changes |= {start for each in supporters for start, _ in each.trainings[1:]}
    return World(
        scenario, places, supporters, requests, tuple(sorted(at for at in changes if at > 0))
    )


def department(number: int) -> DepartmentId:
    """Return the id of a department."""
    return DepartmentId(f"department {number}".encode())


def _places(dice: Random) -> Places:
    """Group the departments, and keep some apart that share a call."""
    groups = {department(each): f"group {each % GROUPS}" for each in range(DEPARTMENTS)}
    apart: dict[DepartmentId, set[DepartmentId]] = {}
    for _ in range(12):
        one, other = dice.sample(range(DEPARTMENTS), 2)
        apart.setdefault(department(one), set()).add(department(other))
        apart.setdefault(department(other), set()).add(department(one))
    return Places(groups, {each: frozenset(others) for each, others in apart.items()})


def _works_in(dice: Random, second: float) -> frozenset[DepartmentId]:
    """Return one department, a large one more often, and sometimes a second."""
    sizes = [1 / (each + 4) for each in range(DEPARTMENTS)]
    count = 2 if dice.random() < second else 1
    return frozenset(map(department, dice.choices(range(DEPARTMENTS), sizes, k=count)))


def _supporters(scenario: Scenario, dice: Random, places: Places) -> Iterator[Supporter]:
    out = set(dice.sample(range(scenario.supporters), round(scenario.out * scenario.supporters)))
    for number in range(scenario.supporters):
        hours, there = presence(dice)
        yield Supporter(
            profile=_profile(number, scenario, hours, dice, places),
            chance=dice.betavariate(*YES),
            habit=dice.lognormvariate(0, HABIT_SIGMA),
            presence=there,
            out=number in out,
            away=tuple(_leave(dice) for _ in range(2)),
            trainings=_trainings(dice),
        )


def _profile(
    number: int, scenario: Scenario, hours: Hours, dice: Random, places: Places
) -> Candidate:
    languages = {"en", "fr"} if dice.random() < scenario.french_supporters else {"en"}
    others = [SupporterId(f"supporter {each}".encode()) for each in range(scenario.supporters)]
    return Candidate(
        id=others[number],
        person=PersonId(1 + number),
        departments=_works_in(dice, 0.2),
        languages=frozenset(languages),
        hours=hours,
        leads=_leads(dice, places),
        apart_from=_works_in(dice, 0) if dice.random() < 0.05 else frozenset(),  # noqa: PLR2004
        not_with=frozenset(dice.sample(others, dice.choice((0, 0, 0, 1)))) - {others[number]},
        topics=_topics(dice),
        agreed=dice.random() < 0.98,  # noqa: PLR2004
        capacity=dice.choices((1, 2, 3), (0.4, 0.4, 0.2))[0],
    )


def _leads(dice: Random, places: Places) -> Leads:
    """Return what one in eight leads: a department, rarely a group, hardly ever all."""
    if dice.random() >= 0.12:  # noqa: PLR2004
        return Leads()
    kind = dice.random()
    if kind < 0.80:  # noqa: PLR2004
        return Leads(departments=_works_in(dice, 0))
    if kind < 0.96:  # noqa: PLR2004
        return Leads(groups=frozenset({dice.choice(sorted(set(places.groups.values())))}))
    return Leads(everything=True)


def _topics(dice: Random) -> frozenset[Topic]:
    """Return what somebody has lived through: one or two topics."""
    weights = [*TOPICS.values()][:-1]
    count = 1 + (dice.random() < 0.2)  # noqa: PLR2004
    return frozenset(dice.choices([*TOPICS][:-1], weights, k=count))


def _leave(dice: Random) -> tuple[int, int]:
    start = dice.randrange(-10, DAYS)
    return start * DAY, (start + dice.randrange(5, 17)) * DAY


def _trainings(dice: Random) -> tuple[tuple[int, date], ...]:
    """Return a training that ends in this year or the next, and the one that follows it.

    Most renew it in the month before it ends; the others are out for up to three weeks.
    """
    ends = dice.randrange(1, 730)
    again = ends + (dice.randrange(-30, 0) if dice.random() < 0.85 else dice.randrange(2, 22))  # noqa: PLR2004
    return (-1, day_of(ends * DAY)), (max(0, again) * DAY, day_of((again + 730) * DAY))


def _arrivals(dice: Random, mean: float, days: int) -> Iterator[int]:
    """Yield a Poisson stream whose rate follows the hour and the day (by thinning)."""
    top = max(rate for _, rate in ARRIVALS)
    hours = [next(rate for until, rate in ARRIVALS if hour < until) for hour in range(24)]
    average = sum(hours) / 24 * (5 + 2 * WEEKEND) / 7
    at, rate = 0.0, mean / (days * DAY) / average * top
    while (at := at + dice.expovariate(rate)) < days * DAY:
        local = instant(round(at))
        weight = hours[local.hour] * (WEEKEND if local.weekday() > 4 else 1)  # noqa: PLR2004
        if dice.random() * top < weight:
            yield round(at)


def _asked(
    number: int, at: int, scenario: Scenario, supporters: tuple[Supporter, ...], dice: Random
) -> Asked:
    request = _request(number, scenario, supporters, dice)
    return Asked(
        number=number,
        at=at,
        request=request,
        lasts=round(dice.lognormvariate(0, CASE_SIGMA) * CASE_MEDIAN),
        few_after=round(dice.lognormvariate(0, 1) * FEW_MEDIAN),
        few_go_on=dice.random() < 0.8,  # noqa: PLR2004
        answers=tuple(_answer(each, dice) for each in supporters),
    )


def _request(
    number: int, scenario: Scenario, supporters: tuple[Supporter, ...], dice: Random
) -> Request:
    """Return what somebody asks for; one in thirty is a supporter themselves."""
    listed = dice.choice(supporters).profile if dice.random() < 1 / 30 else None
    led = listed.leads.departments if listed else frozenset()
    vetoes = dice.sample(supporters, dice.choices((0, 1, 2), (0.85, 0.1, 0.05))[0])
    return Request(
        requester=listed.person if listed and listed.person else PersonId(100_000 + number),
        departments=_works_in(dice, 0.15) | (listed.departments | led if listed else frozenset()),
        languages=frozenset({"fr" if dice.random() < scenario.french_requests else "en"}),
        when=dice.choices([*URGENCY], [*URGENCY.values()])[0],
        topic=dice.choices([*TOPICS], [*TOPICS.values()])[0],
        apart_from=listed.apart_from if listed else frozenset(),
        on_roster_as=listed.id if listed else None,
        not_with=listed.not_with if listed else frozenset(),
        vetoed=frozenset(each.profile.id for each in vetoes),
        salt=dice.randbytes(16),
    )


def _answer(supporter: Supporter, dice: Random) -> tuple[bool, int]:
    """Draw whether a supporter would say yes to a request, and how long they take to answer."""
    silent, yes = dice.random() < SILENT, dice.random() < supporter.chance
    delay = max(1, round(dice.lognormvariate(0, ANSWER_SIGMA) * supporter.habit * ANSWER_MEDIAN))
    return (False, NEVER) if silent else (yes, delay)
