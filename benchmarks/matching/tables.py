"""`python -m benchmarks matching [--study]`: years, bounds and decisions, as tables and figures."""

from collections.abc import Sequence

from benchmarks.matching.metrics import Figures
from benchmarks.matching.policies import PEERLINE, Policy, baselines, ideas
from benchmarks.matching.scenarios import SCENARIOS
from benchmarks.matching.seasons import SEEDS, mean, shown
from benchmarks.matching.speed import SIZES, measure
from benchmarks.reports import Figure, Report, never

TOLD = (
    "violations",
    "value_pct_of_bound",
    "p50_h",
    "p95_h",
    "urgent_p95_h",
    "offers_per_request",
    "gini",
    "unmatched_pct",
)
"""The figures of the contract."""
HEADER = (
    *("scenario", "policy", "broken", "value %", "p50 h", "p95 h", "urgent p95 h", "offers"),
    *("Gini", "unmatched %", "urgent unm. %", "affinity", "most", "value % of each seed"),
)
OTHER_SEEDS = range(5, 10)
"""Years on which nothing was tuned."""


def run(seconds: float | None) -> Report:
    """Play the years of every scenario and measure decisions, whatever `seconds` say."""
    del seconds
    rows: list[Sequence[Figure]] = [HEADER]
    figures: dict[str, dict[str, Figure]] = {}
    for scenario in SCENARIOS:
        ((_, years),) = _played(scenario, [PEERLINE], SEEDS, rows)
        figures[scenario] = {name: getattr(mean(years), name) for name in TOLD}
    speeds = [measure(size) for size in SIZES]
    decisions = {str(each.supporters): each.decision for each in speeds}
    notes = [
        f"{each.supporters} supporters: {each.decision:.3f} ms a decision (slowest "
        f"{each.slowest:.3f}), {each.index:.1f} ms for the index, {each.without:.1f} ms without it"
        for each in speeds
    ]
    broken = [
        f"{each} in {name}" for name in figures for each in never(figures[name], "violations")
    ]
    return Report(rows, {**figures, "decision_ms": decisions}, notes, broken=broken)


def study(seconds: float | None) -> Report:
    """Play every policy in every scenario, then what each idea brings and each rule costs."""
    del seconds
    rows: list[Sequence[Figure]] = [HEADER]
    figures: dict[str, dict[str, dict[str, Figure]]] = {}
    plans: list[tuple[str, Sequence[Policy], Sequence[int]]] = [
        *((scenario, (*baselines(), PEERLINE), SEEDS) for scenario in SCENARIOS),
        *((scenario, ideas(), SEEDS) for scenario in ("expected", "french-scarce")),
        ("expected", (PEERLINE,), OTHER_SEEDS),
    ]
    for number, (scenario, policies, seeds) in enumerate(plans):
        told = _played(scenario, policies, seeds, rows)
        figures[f"{number} {scenario}"] = {
            name: {each: getattr(mean(years), each) for each in TOLD} for name, years in told
        }
    return Report(rows, figures)


def _played(
    scenario: str, policies: Sequence[Policy], seeds: Sequence[int], rows: list[Sequence[Figure]]
) -> list[tuple[str, list[Figures]]]:
    """Play the years of some policies and add a row for each."""
    told = list(
        zip((each.name for each in policies), shown(scenario, policies, seeds), strict=True)
    )
    rows.extend(_row(scenario, name, years) for name, years in told)
    return told


def _row(scenario: str, policy: str, years: Sequence[Figures]) -> list[Figure]:
    shown_in_all = mean(years)
    values = [each.value_pct_of_bound for each in years]
    return [
        *(scenario, policy, int(shown_in_all.violations)),
        *(getattr(shown_in_all, name) for name in TOLD[1:6]),
        f"{shown_in_all.gini:.3f}",
        shown_in_all.unmatched_pct,
        shown_in_all.urgent_unmatched_pct,
        f"{shown_in_all.affinity:.3f}",
        shown_in_all.most_cases,
        f"{min(values):.1f}-{max(values):.1f}",
    ]
