"""`python -m benchmarks [NAME] [--json] [--seconds N] [--study]`: one, or all of them in turn."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping

from benchmarks import burst, guesses, kill, relay, seizure, storm
from benchmarks.matching import tables
from benchmarks.reports import Report

BENCHMARKS: Mapping[str, Callable[[float | None], Report]] = {
    "relay": relay.run,
    "kill": kill.run,
    "seizure": seizure.run,
    "storm": storm.run,
    "burst": burst.run,
    "guesses": guesses.run,
    "matching": tables.run,
}
STUDIES: Mapping[str, Callable[[float | None], Report]] = {"matching": tables.study}
"""What a benchmark shows beside its figures: what each idea brings, and what each rule costs."""


def main() -> int:
    """Run what is asked for; with `--json` one object a benchmark is all that is printed."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(BENCHMARKS), metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print one object and nothing else")
    parser.add_argument("--seconds", type=float, metavar="N", help="about how long a phase takes")
    parser.add_argument("--study", action="store_true", help="of matching: policies compared")
    asked = parser.parse_args()
    known = STUDIES if asked.study else BENCHMARKS
    if asked.name and asked.name not in known:
        parser.error(f"there is no study of {asked.name}")
    for name in [asked.name] if asked.name else known:
        report = known[name](asked.seconds)
        print(json.dumps(report.figures) if asked.json else f"{name}\n{report.table()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
