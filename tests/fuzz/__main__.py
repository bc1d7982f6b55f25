"""Attack all targets by turns, keep what reached further, and print a table.

`python -m tests.fuzz [--seconds N] [--inputs N] [--jobs N] [--only TARGET]`; `make fuzz` is the
same. It ends after so many seconds, 600 if nothing is said, or with the round of turns in which so
many inputs are reached.
"""

import argparse
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import count, repeat
from math import ceil
from pathlib import Path
from typing import BinaryIO

from tests.fuzz.targets import TARGETS, keep, room
from tests.fuzz.turn import EXECUTED

LONGEST_TURN = 60
SEED = 20_310_514
GRACE = 600
"""Seconds beyond its time in which a turn may end."""
_STATED = re.compile(rf"{EXECUTED}\s+(\d+)")


class Campaign:
    """What was done so far."""

    def __init__(self, place: Path, ways: tuple[str, ...]) -> None:
        self._place = place
        self._ways = ways
        self.inputs: Counter[str] = Counter()
        self.crashes: Counter[str] = Counter()

    def turn(self, name: str, seconds: int, at: int) -> None:
        """Attack one target for a while, in a process of its own, in the way whose turn it is."""
        seed = SEED + at
        way = self._ways[at % len(self._ways)]
        scratch = self._place / name
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        command = [sys.executable, "-m", "tests.fuzz.turn", way, name, str(seconds)]
        command += [str(scratch), str(seed)]
        environment = os.environ | {"TMPDIR": str(scratch)}
        log = scratch / "log"
        with log.open("wb") as file:
            died = _fails(command, file, environment, seconds + GRACE)
        stated = _STATED.search(log.read_text("utf-8", "replace"))
        self.inputs[name] += int(stated[1]) if stated else 0
        self._look(name, scratch, died=died)
        if (scratch / "found").is_dir():
            keep(name, scratch / "found")
        print(f"{name}: {self.inputs[name]:,} of {self.inputs.total():,} inputs", flush=True)

    def _look(self, name: str, scratch: Path, *, died: bool) -> None:
        """Count defects, and put their inputs where somebody will look for them."""
        noted = scratch / "crashes"
        lines = noted.read_text("utf-8").splitlines() if noted.exists() else []
        self.crashes[name] += len(lines) + died
        if lines or died:
            aside = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
            for each in (*scratch.glob("input-*"), *scratch.glob("died-*"), scratch / "log"):
                shutil.copy(each, aside)
            print(f"{name}: {Counter(lines).most_common(5)}; see {aside}", flush=True)

    def table(self) -> str:
        """Return what was done, a line a target."""
        lines = [f"{'target':16}{'inputs':>12}{'crashes':>9}"]
        lines += [f"{it:16}{self.inputs[it]:12,}{self.crashes[it]:9,}" for it in TARGETS]
        return "\n".join([*lines, f"{'all':16}{self.inputs.total():12,}{self.crashes.total():9,}"])


def main() -> int:
    """Run a campaign; return 1 where anything broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--inputs", type=int, default=0)
    parser.add_argument("--only", choices=TARGETS, action="append")
    parser.add_argument("--jobs", type=int, default=1)
    told = parser.parse_args()
    names = told.only or list(TARGETS)
    rounds = max(2, ceil(told.seconds / LONGEST_TURN / len(names)))
    length = LONGEST_TURN if told.inputs else max(2, told.seconds // rounds // len(names))
    with tempfile.TemporaryDirectory(dir=room()) as place:
        campaign = Campaign(Path(place), _ways())
        for number in count(1):
            with ThreadPoolExecutor(told.jobs) as hands:
                ways = range(number, number + len(names))
                list(hands.map(campaign.turn, names, repeat(length), ways))
            if campaign.inputs.total() >= told.inputs and (told.inputs or number == rounds):
                break
    print(campaign.table())
    return 1 if campaign.crashes.total() else 0


def _fails(command: list[str], log: BinaryIO, environment: dict[str, str], limit: int) -> bool:
    """Run a command, and tell whether it failed, or had to be ended."""
    try:
        ran = subprocess.run(
            command, check=False, stdout=log, stderr=log, env=environment, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return True
    return ran.returncode != 0


def _ways() -> tuple[str, ...]:
    """Return by what inputs are made: bred by atheris and drawn by hypothesis, or drawn alone."""
    if importlib.util.find_spec("atheris"):
        return "atheris", "hypothesis"
    print("atheris is not installed for this Python or system: hypothesis alone", flush=True)
    return ("hypothesis",)


if __name__ == "__main__":
    sys.exit(main())
