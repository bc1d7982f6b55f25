"""Seasons: the same years under many policies, side by side on the machine's cores."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from statistics import fmean

from benchmarks.matching import bound
from benchmarks.matching.metrics import Figures, figures
from benchmarks.matching.policies import Policy
from benchmarks.matching.scenarios import SCENARIOS
from benchmarks.matching.world import world
from benchmarks.matching.year import Year

SEEDS = range(5)


@dataclass(frozen=True, slots=True)
class Season:
    """One year to be played: a scenario, a seed, and the policies that meet it."""

    scenario: str
    seed: int
    policies: Sequence[Policy]


def play(season: Season) -> list[Figures]:
    """Return what each policy showed."""
    year = world(SCENARIOS[season.scenario], season.seed)
    most = bound.most(year)
    return [figures(Year(year, policy).play(), most) for policy in season.policies]


def shown(scenario: str, policies: Sequence[Policy], seeds: Sequence[int]) -> list[list[Figures]]:
    """Return for each policy what it showed in each seed's year."""
    with ProcessPoolExecutor() as cores:
        years = list(cores.map(play, [Season(scenario, seed, policies) for seed in seeds]))
    return [list(of_one) for of_one in zip(*years, strict=True)]


def mean(many: Sequence[Figures]) -> Figures:
    """Return the mean of every figure, but the sum of the violations."""
    average = {
        each.name: fmean(getattr(one, each.name) for one in many) for each in fields(Figures)
    }
    return Figures(**average | {"violations": sum(one.violations for one in many)})
