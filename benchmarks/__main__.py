"""`python -m benchmarks [NAME] [--json] [--seconds N] [--study]`: one, or all of them in turn."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from benchmarks import burst, guesses, kill, leaks, relay, seizure, storm
from benchmarks.matching import tables
from benchmarks.reports import Report

Benchmarks: TypeAlias = Mapping[str, Callable[[float | None], Report]]
BENCHMARKS: Benchmarks = {
    "relay": relay.run,
    "kill": kill.run,
    "seizure": seizure.run,
    "storm": storm.run,
    "burst": burst.run,
    "leaks": leaks.run,
    "guesses": guesses.run,
    "matching": tables.run,
}
STUDIES: Benchmarks = {"matching": tables.study}
"""What a benchmark shows beside its figures: what each idea brings, and what each rule costs."""


def main(arguments: Sequence[str] | None = None, benchmarks: Benchmarks = BENCHMARKS) -> int:
    """Run what is asked for, and return 1 where a promise was found broken.

    With `--json` one object a benchmark is all that is printed on standard output.
    """
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(benchmarks), metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print one object and nothing else")
    parser.add_argument("--seconds", type=float, metavar="N", help="about how long a phase takes")
    parser.add_argument("--study", action="store_true", help="of matching: policies compared")
    parser.add_argument("--write", type=Path, metavar="FILE", help="of leaks: the document too")
    asked = parser.parse_args(arguments)
    known, failed = STUDIES if asked.study else benchmarks, False
    if asked.name and asked.name not in known:
        parser.error(f"there is no study of {asked.name}")
    for name in [asked.name] if asked.name else known:
        report = known[name](asked.seconds)
        if asked.write and report.page and not report.broken:
            asked.write.write_text(report.page, "utf-8")
        print(json.dumps(report.figures) if asked.json else f"{name}\n{report.table()}\n")
        for each in report.broken:
            print(f"{name}: {each}", file=sys.stderr)
        failed |= bool(report.broken)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
