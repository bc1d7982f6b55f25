"""The figures of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.matching.almanac import HOUR
from benchmarks.matching.value import affinity, value
from benchmarks.matching.year import Case, Year
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
    out_of_hours: float


def figures(year: Year, bound: float) -> Figures:
    """Return the figures of a year that has passed."""
    matched = [each for each in year.cases if each.supporter is not None]
    urgent = [each for each in year.cases if each.asked.request.when is When.URGENT]
    there = [each.profile.id for each in year.world.supporters if not each.out]
    loads = sorted(year.taken[each] for each in there)
    return Figures(
        violations=year.verdict.violations,
        value_pct_of_bound=100 * sum(_value(year, each) for each in matched) / bound,
        p50_h=quantile([_wait(each) for each in matched], 0.50) / HOUR,
        p95_h=quantile([_wait(each) for each in matched], 0.95) / HOUR,
        urgent_p95_h=quantile([_wait(each) for each in urgent if each in matched], 0.95) / HOUR,
        offers_per_request=fmean(each.sent for each in year.cases),
        gini=gini(loads),
        unmatched_pct=100 * (1 - len(matched) / len(year.cases)),
        urgent_unmatched_pct=100 * fmean(each.supporter is None for each in urgent),
        affinity=fmean(_affinity(year, each) for each in matched),
        most_cases=loads[-1],
        out_of_hours=year.verdict.out_of_hours,
    )


def _wait(case: Case) -> int:
    assert case.ended is not None
    return case.ended - case.asked.at


def _value(year: Year, case: Case) -> float:
    assert case.supporter is not None
    return value(case.asked, year.world.supporters[case.supporter].profile, _wait(case))


def _affinity(year: Year, case: Case) -> float:
    assert case.supporter is not None
    return affinity(case.asked, year.world.supporters[case.supporter].profile)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of `values` lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def gini(loads: Sequence[float]) -> float:
    """Return the Gini coefficient of `loads` in rising order: 0 where all carry the same."""
    total, count = sum(loads), len(loads)
    weighted = sum((2 * rank - count + 1) * load for rank, load in enumerate(loads))
    return weighted / (count * total) if total else 0.0
