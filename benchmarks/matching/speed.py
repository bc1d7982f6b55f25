"""Speed: one decision, from the request to the first five who may be asked, in ever larger rosters.

The roster is indexed beforehand; what that takes is told beside it, and so is what the same
decision takes when every rule looks at every pair.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from random import Random
from statistics import median
from time import perf_counter
from typing import TypeVar

from benchmarks.matching.almanac import FIRST
from benchmarks.matching.scenarios import Scenario
from benchmarks.matching.world import World, world
from matching.ranking import ranked
from matching.roster import Roster
from matching.rules import Circumstance, eligible
from matching.values import Candidate, PersonId, Request, SupporterId

T = TypeVar("T")

SIZES = (300, 10_000, 100_000)
FIVE = 5
DECISIONS, PLAIN = 200, 3
LOADS = {0: 0.70, 1: 0.20, 2: 0.07, 3: 0.03}
"""How many cases a supporter has open, in a programme that has run for a while."""
RECENT = 0.6
"""Their faded count of cases taken, on average; exponential."""


class DecisionsDiffer(Exception):
    """The index and the rules disagree: the figures would mean nothing."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds: the median and the slowest decision, the index, and a decision without it."""

    supporters: int
    decision: float
    slowest: float
    index: float
    without: float


def measure(size: int) -> Speed:
    """Measure decisions in a roster of `size`.

    Raises:
        DecisionsDiffer: somebody else would be asked without the index.
    """
    year = world(Scenario(SIZES[0], DECISIONS), 1)
    asked = [each.request for each in year.requests]
    many, at = _lived_in(year, size), Circumstance(year.places, FIRST)
    index, roster = _timed(lambda: Roster(many))
    took, found = _all(asked, lambda request: list(islice(roster.ranked(request, at), FIVE)))
    without, told = _all(
        asked[:PLAIN], lambda request: ranked(request, eligible(request, many, at))[:FIVE]
    )
    if found[:PLAIN] != told:
        raise DecisionsDiffer(f"among {size}")
    return Speed(size, median(took), max(took), index, median(without))


def _all(
    asked: list[Request], decide: Callable[[Request], list[Candidate]]
) -> tuple[list[float], list[list[Candidate]]]:
    """Return what each decision took, and what came of it."""
    pairs = [_timed(partial(decide, each)) for each in asked]
    return [took for took, _ in pairs], [found for _, found in pairs]


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    began = perf_counter()
    result = act()
    return (perf_counter() - began) * 1000, result


def _lived_in(year: World, size: int) -> list[Candidate]:
    """Return a roster of `size`, with the loads of a programme that has run for a while."""
    dice = Random(size)
    return [
        replace(
            each.profile,
            id=SupporterId(number.to_bytes(8)),
            person=PersonId(number),
            training_expires=each.trained_until(0),
            open_cases=dice.choices([*LOADS], [*LOADS.values()])[0],
            recent_cases=dice.expovariate(1 / RECENT),
        )
        for number in range(size)
        for each in (year.supporters[number % len(year.supporters)],)
    ]
