"""Burst: one person writes a thousand texts at once, while many others talk at an even pace.

Quiet and loud phases take turns, with one bot and one simulator: in each the others write a hundred
texts a second, and in the loud ones a thousand of somebody else's come on top, all at the same
instant. A phase is as long as it takes until the flood has gone through, in order. What is compared
is how long the others' texts take, and the longest that any of them took is told. Telegram's pace
is switched off, so that the flood costs all it can.
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
from benchmarks.loads import STUCK, TextsAstray, send
from benchmarks.reports import Report

TEXTS = 1000
A_SECOND = 100
ROUNDS = 3
PHASE = 55.0
"""Seconds of one phase: a thousand texts of one person take fifty (`bot/lanes.py`)."""
HEADWAY = 0.05
"""Of a phase this share is over when the flood comes."""


@dataclass(slots=True)
class Burst:
    """The others' p99 in each phase, the worst of them beside each flood, and what that took."""

    quiet: list[float] = field(default_factory=list)
    loud: list[float] = field(default_factory=list)
    worst: list[float] = field(default_factory=list)
    floods: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return medians: of each p99, and of what a loud one is to the quiet one before it."""
        return {
            "texts": TEXTS,
            "p99_quiet_ms": median(self.quiet),
            "p99_burst_ms": median(self.loud),
            "ratio": median(
                loud / quiet for loud, quiet in zip(self.loud, self.quiet, strict=True)
            ),
            "worst_burst_ms": max(self.worst),
            "flood_s": median(self.floods),
        }


def run(seconds: float | None) -> Report:
    """Measure; `seconds` shortens each phase."""
    figures = burst(min(PHASE, seconds or PHASE), ROUNDS).figures()
    return Report(rows=[list(figures), list(figures.values())], figures=dict(figures))


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
            found.quiet.append(send(others, count, per_second=A_SECOND).p99_ms)
            with _flood(bot, flooder, reader, phase * HEADWAY, texts) as took:
                beside = send(others, count, per_second=A_SECOND)
            found.loud.append(beside.p99_ms)
            found.worst.append(beside.worst_ms)
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
