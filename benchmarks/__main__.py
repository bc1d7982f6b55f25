"""`python -m benchmarks [NAME] [--json] [--seconds N]`: one of them, or one after the other."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping

from benchmarks import kill, relay, seizure, storm
from benchmarks.reports import Report

BENCHMARKS: Mapping[str, Callable[[float | None], Report]] = {
    "relay": relay.run,
    "kill": kill.run,
    "seizure": seizure.run,
    "storm": storm.run,
}


def main() -> int:
    """Run what is asked for; with `--json` one object a benchmark is all that is printed."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(BENCHMARKS), metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print one object and nothing else")
    parser.add_argument("--seconds", type=float, metavar="N", help="about how long a phase takes")
    asked = parser.parse_args()
    for name in [asked.name] if asked.name else BENCHMARKS:
        report = BENCHMARKS[name](asked.seconds)
        print(json.dumps(report.figures) if asked.json else f"{name}\n{report.table()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
