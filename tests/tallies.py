"""Tallies: what a test counted, by whichever worker it ran, for the last lines below all tests."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest


def counting(record: Callable[[str, object], None], name: str) -> Iterator[Counter[str]]:
    """Yield the counts of one test; they travel with its report (`record_property`)."""
    counted: Counter[str] = Counter()
    yield counted
    record(name, dict(counted))


def counted(reporter: pytest.TerminalReporter, name: str) -> Counter[str]:
    """Return what all tests counted under a name."""
    found: Counter[str] = Counter()
    for reports in reporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "teardown":
                found.update(dict(report.user_properties).get(name, {}))
    return found
