"""Burst: one person writes a thousand texts at once, while many others talk at an even pace.

Quiet and loud phases take turns, with one bot and one simulator: in each the others write a hundred
texts a second, and in the loud ones a thousand of somebody else's come on top, all at the same
instant. A phase is as long as it takes until the flood has gone through, in order. What is compared
is how long the others' texts take, and the longest that any of them took is told; what cannot be
told is a ratio where the simulator itself was too busy. Telegram's pace is switched off, so that
the flood costs all it can.
"""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from benchmarks import processes
from benchmarks.contenders import Running, relay
from benchmarks.loads import BUSY, STUCK, Measured, TextsAstray, send
from benchmarks.reports import Report

TEXTS = 1000
A_SECOND = 100
ROUNDS = 3
PHASE = 55.0
"""Seconds of one phase: a thousand texts of one person take fifty (`bot/lanes.py`)."""
AT_MOST = 2.0
"""What the others' p99 beside a flood may be, compared with that of a quiet phase."""
HEADWAY = 0.05
"""Of a phase this share is over when the flood comes."""


@dataclass(slots=True)
class Burst:
    """What the others showed in each phase, and how long each flood took."""

    quiet: list[Measured] = field(default_factory=list)
    loud: list[Measured] = field(default_factory=list)
    floods: list[float] = field(default_factory=list)

    @property
    def busy(self) -> float:
        """Return the share of the time for which the simulator was busy, where it was most."""
        return max(each.simulator_busy for each in (*self.quiet, *self.loud))

    @property
    def ratio(self) -> float | None:
        """Return what a loud p99 is to the quiet one before it; None where it means nothing."""
        pairs = zip(self.loud, self.quiet, strict=True)
        ratio = median(loud.p99_ms / quiet.p99_ms for loud, quiet in pairs)
        return None if self.busy > BUSY else ratio

    def figures(self) -> dict[str, float | None]:
        """Return medians, and the worst."""
        return {
            "texts": TEXTS,
            "p99_quiet_ms": median(each.p99_ms for each in self.quiet),
            "p99_burst_ms": median(each.p99_ms for each in self.loud),
            "ratio": self.ratio,
            "worst_burst_ms": max(each.worst_ms for each in self.loud),
            "flood_s": median(self.floods),
            "simulator_pct": self.busy * 100,
        }

    def broken(self) -> list[str]:
        """Return what is wrong with the ratio."""
        if self.ratio is None:
            return [f"no ratio can be told: the simulator was busy for {self.busy:.0%} of the time"]
        held = self.ratio <= AT_MOST
        return [] if held else [f"the ratio is {self.ratio:.2f}, and may be {AT_MOST}"]


def run(seconds: float | None) -> Report:
    """Measure; `seconds` shortens each phase, and then the ratio is told and not judged."""
    found = burst(min(PHASE, seconds or PHASE), ROUNDS)
    figures, broken = found.figures(), found.broken() if seconds is None else []
    return Report([list(figures), list(figures.values())], dict(figures), broken=broken)


def burst(phase: float, rounds: int, texts: int = TEXTS) -> Burst:
    """Let quiet and loud phases take turns, and return what was found.

    Raises:
        TextsAstray: something was lost, or came to somebody else.
    """
    found, count = Burst(), int(phase * A_SECOND)
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        telegram = processes.new_bot(house.enter_context(processes.simulator()))
        bot = house.enter_context(relay(telegram, folder / "programme"))
        (flooder, reader), others = bot.pairs[0], replace(bot, pairs=bot.pairs[2:])
        send(others, count // 10, per_second=A_SECOND)  # to warm up
        for _ in range(rounds):
            found.quiet.append(send(others, count, per_second=A_SECOND))
            with _flood(bot, flooder, reader, phase * HEADWAY, texts) as took:
                found.loud.append(send(others, count, per_second=A_SECOND))
            found.floods += took
    return found


@contextmanager
def _flood(
    bot: Running, flooder: int, reader: int, after: float, texts: int
) -> Iterator[list[float]]:
    """Let somebody write without rest after a while; in the end all of it has arrived."""
    before, took = _seen(bot, reader), list[float]()
    began = time.monotonic() + after
    timer = threading.Timer(after, _write, (bot, flooder, texts))
    timer.start()
    try:
        yield took
    finally:
        timer.join()
    while _seen(bot, reader) < before + texts:
        if time.monotonic() > began + STUCK:
            raise TextsAstray(f"{before + texts - _seen(bot, reader)} of the flood did not arrive")
        time.sleep(0.05)
    took.append(time.monotonic() - began)


def _write(bot: Running, flooder: int, texts: int) -> None:
    bot.telegram.post(f"people/{flooder}/flood", count=texts, text="x" * 180)


def _seen(bot: Running, reader: int) -> int:
    """Return how much has happened in a chat."""
    return int(bot.telegram.get(f"people/{reader}/chat?after={10**9}")["seq"])
