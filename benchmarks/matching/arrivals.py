"""The requests of a seeded year: when they come, what they say, and who would answer what."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.matching.almanac import DAY, HOUR, instant
from benchmarks.matching.places import works_in
from benchmarks.matching.scenarios import TOPICS, Scenario
from benchmarks.matching.volunteers import Supporter
from matching.values import PersonId, Request, When

NEVER = -1
"""The delay of an answer that never comes."""

URGENCY = {When.ROUTINE: 0.50, When.SOON: 0.38, When.URGENT: 0.12}
GIVE_UP = {When.ROUTINE: 120 * HOUR, When.SOON: 72 * HOUR, When.URGENT: 24 * HOUR}
"""After how long somebody stops waiting."""
ARRIVALS = ((7, 0.35), (9, 0.8), (17, 1.0), (23, 1.3), (24, 0.5))
"""How many ask, by the hour of the day up to which it holds, against the working day."""
WEEKEND = 0.8

SILENT = 0.18
"""The share of offers that are never answered."""
ANSWER_MEDIAN, ANSWER_SIGMA = 1.2 * HOUR, 0.85
"""Log-normal, in hours in which the supporter is there."""
CASE_MEDIAN, CASE_SIGMA = 21 * DAY, 0.35
FEW_MEDIAN = HOUR // 4
"""How long a requester takes to say that few may be asked; one in five would wait for more."""


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


def arrivals(dice: Random, mean: float, days: int) -> Iterator[int]:
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


def asked(
    number: int, at: int, scenario: Scenario, supporters: tuple[Supporter, ...], dice: Random
) -> Asked:
    """Return one request, and what everybody would answer to it."""
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
        departments=works_in(dice, 0.15) | (listed.departments | led if listed else frozenset()),
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
