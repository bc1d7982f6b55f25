"""A benchmark fails where what it measured is not what is promised."""

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.burst import Burst
from benchmarks.loads import Measured
from benchmarks.reports import Report, never

KEPT = Report(rows=[["hits"], [0]], figures={"hits": 0}, page="kept")
BROKEN = Report(rows=[["hits"], [3]], figures={"hits": 3}, page="broken", broken=["3 hits"])


def measured(p99_ms: float, busy: float = 0.3) -> Measured:
    """Return what a phase has shown."""
    return Measured(100, 1000, 5, p99_ms, 2 * p99_ms, busy)


def burst(quiet: float, loud: float, busy: float = 0.3) -> Burst:
    """Return a run of one quiet phase and one beside a flood."""
    return Burst([measured(quiet)], [measured(loud, busy)], [52.0])


def test_what_never_may_happen_is_named_where_it_did() -> None:
    assert never({"sent": 9, "lost": 0, "misrouted": 2}, "lost", "misrouted") == [
        "misrouted must be 0, and is 2"
    ]


@pytest.mark.parametrize(("reports", "ends"), [([KEPT], 0), ([BROKEN], 1), ([BROKEN, KEPT], 1)])
def test_the_command_ends_with_1_where_a_promise_is_broken(
    reports: list[Report], ends: int, capsys: pytest.CaptureFixture[str]
) -> None:
    benchmarks = {f"{place}": lambda _, it=it: it for place, it in enumerate(reports)}
    assert main(["--json"], benchmarks) == ends
    printed = capsys.readouterr()
    assert [json.loads(each) for each in printed.out.splitlines()] == [
        each.figures for each in reports
    ]
    assert printed.err == ("0: 3 hits\n" if ends else "")


@pytest.mark.parametrize(("report", "stands"), [(KEPT, "kept"), (BROKEN, "before")])
def test_a_page_is_written_only_where_all_promises_are_kept(
    report: Report, stands: str, tmp_path: Path
) -> None:
    page = tmp_path / "page.md"
    page.write_text("before", "utf-8")
    main(["leaks", "--write", str(page)], {"leaks": lambda _: report})
    assert page.read_text("utf-8") == stands


def test_others_may_wait_twice_as_long_beside_a_flood_and_no_longer() -> None:
    assert burst(quiet=10, loud=20).broken() == []
    assert burst(quiet=10, loud=21).broken() == ["the ratio is 2.10, and may be 2.0"]


def test_no_ratio_is_told_where_the_simulator_was_too_busy() -> None:
    busy = burst(quiet=10, loud=11, busy=0.81)
    assert busy.figures()["ratio"] is None
    assert busy.figures()["simulator_pct"] == pytest.approx(81)
    assert busy.broken() == ["no ratio can be told: the simulator was busy for 81% of the time"]
    assert burst(quiet=10, loud=11, busy=0.8).figures()["ratio"] == pytest.approx(1.1)
