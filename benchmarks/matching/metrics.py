"""The figures of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.matching.almanac import HOUR
from benchmarks.matching.value import affinity, value
from benchmarks.matching.year import Year
from matching.values import When


@dataclass(frozen=True, slots=True)
class Figures:
    """What one year showed; times are hours, shares are percent."""

    violations: float
    value_pct_of_bound: float
    p50_h: float
    p95_h: float
    urgent_p95_h: float
    offers_per_request: float
    gini: float
    unmatched_pct: float
    urgent_unmatched_pct: float
    affinity: float
    most_cases: float


def figures(year: Year, bound: float) -> Figures:
    """Return the figures of a year that has passed."""
    matches = [each.match for each in year.cases if each.match]
    urgent = [each for each in year.cases if each.asked.request.when is When.URGENT]
    worth = sum(value(each.asked, each.supporter.profile, each.wait) for each in matches)
    there = [each.profile.id for each in year.world.supporters if not each.out]
    loads = sorted(year.taken[each] for each in there)
    waits = [each.wait / HOUR for each in matches]
    return Figures(
        violations=year.verdict.violations,
        value_pct_of_bound=100 * worth / bound,
        p50_h=quantile(waits, 0.50),
        p95_h=quantile(waits, 0.95),
        urgent_p95_h=quantile([each.match.wait / HOUR for each in urgent if each.match], 0.95),
        offers_per_request=fmean(each.sent for each in year.cases),
        gini=gini(loads),
        unmatched_pct=100 * (1 - len(matches) / len(year.cases)),
        urgent_unmatched_pct=100 * fmean(each.match is None for each in urgent),
        affinity=fmean(affinity(each.asked, each.supporter.profile) for each in matches),
        most_cases=loads[-1],
    )


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of `values` lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def gini(loads: Sequence[float]) -> float:
    """Return the Gini coefficient of `loads` in rising order: 0 where all carry the same."""
    total, count = sum(loads), len(loads)
    weighted = sum((2 * rank - count + 1) * load for rank, load in enumerate(loads))
    return weighted / (count * total) if total else 0.0
