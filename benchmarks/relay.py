"""Relay: the durable, sealed relay beside three echo bots, on the same simulator, in one run.

Every bot gets the same texts from the same number of chats. At full speed a number of texts is
always on its way; paced, a hundred a second come in evenly. The bots run by turns, a ratio is the
median of the ratios of each round, and it means nothing where the simulator itself was busy for
over 80 % of the time. In the end the relay alone passes on a hundred thousand texts.
"""

import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import processes
from benchmarks.contenders import Running, echo, relay
from benchmarks.loads import BUSY, Measured, send
from benchmarks.processes import Telegram
from benchmarks.reports import Figure, Report

ON_THEIR_WAY = 200
A_SECOND = 100
ROUNDS = 5
TEXTS = 3000
PACED_FOR = 10.0
MANY = 100_000

Contender = Callable[[Telegram, Path], AbstractContextManager[Running]]
CONTENDERS: dict[str, Contender] = {
    "stock PTB": partial(echo, "stock_ptb"),
    "PTB over aiohttp": partial(echo, "ptb_same_transport"),
    "aiogram": partial(echo, "bare_aiogram"),
    "Peerline": relay,
}
OURS = "Peerline"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one bot showed in each round, at full speed and paced."""

    full: list[Measured] = field(default_factory=list)
    paced: list[Measured] = field(default_factory=list)

    def row(self, name: str) -> list[Figure]:
        """Return the medians."""
        return [
            name,
            median(each.per_second for each in self.full),
            median(each.cpu_us for each in self.full),
            median(each.p50_ms for each in self.paced),
            median(each.p99_ms for each in self.paced),
            max(each.simulator_busy for each in self.full) * 100,
        ]


def run(seconds: float | None) -> Report:
    """Measure; `seconds` shortens the paced and the long run."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        url = house.enter_context(processes.simulator())
        bots = {
            name: house.enter_context(contender(processes.new_bot(url), folder / f"{place}"))
            for place, (name, contender) in enumerate(CONTENDERS.items())
        }
        figures = _rounds(bots, seconds)
        start, end = _long_run(bots[OURS], seconds)
    return _report(figures, start, end)


def _rounds(bots: dict[str, Running], seconds: float | None) -> dict[str, Figures]:
    """Let the bots run by turns."""
    figures = {name: Figures() for name in bots}
    for bot in bots.values():
        send(bot, TEXTS // 3, in_flight=ON_THEIR_WAY)  # to warm up
    for _ in range(ROUNDS):
        for name, bot in bots.items():
            figures[name].full.append(send(bot, TEXTS, in_flight=ON_THEIR_WAY))
    for _ in range(ROUNDS):
        for name, bot in bots.items():
            count = int(A_SECOND * min(PACED_FOR, seconds or PACED_FOR))
            figures[name].paced.append(send(bot, count, per_second=A_SECOND))
    return figures


def _long_run(bot: Running, seconds: float | None) -> tuple[float, float]:
    """Return the memory before and after many texts."""
    start, began, sent = processes.rss_mb(bot.pid), time.monotonic(), 0
    while sent < MANY and (seconds is None or time.monotonic() - began < seconds):
        send(bot, min(10_000, MANY - sent), in_flight=ON_THEIR_WAY)
        sent += 10_000
    return start, processes.rss_mb(bot.pid)


def _report(figures: dict[str, Figures], start: float, end: float) -> Report:
    ours = figures[OURS].row(OURS)
    return Report(
        rows=[
            ["bot", "texts/s", "CPU µs", "p50 ms", "p99 ms", "simulator %", "Peerline is"],
            *(
                [*each.row(name), _times(_ratio(figures[OURS], each))]
                for name, each in figures.items()
            ),
        ],
        figures={
            "ratio_stock_ptb": _ratio(figures[OURS], figures["stock PTB"]),
            "ratio_same_transport": _ratio(figures[OURS], figures["PTB over aiohttp"]),
            "ratio_aiogram": _ratio(figures[OURS], figures["aiogram"]),
            "messages_per_s": ours[1],
            "p50_ms": ours[3],
            "p99_ms": ours[4],
            "cpu_us_per_message": ours[2],
            "rss_mb_start": start,
            "rss_mb_end": end,
        },
        notes=[f"memory of Peerline: {start:.0f} MB before, {end:.0f} MB after the long run"],
    )


def _ratio(ours: Figures, other: Figures) -> float | None:
    """Return how many times as fast ours is; None where the simulator was the bottleneck."""
    if max(each.simulator_busy for each in (*ours.full, *other.full)) > BUSY:
        return None
    pairs = zip(ours.full, other.full, strict=True)
    return median(mine.per_second / theirs.per_second for mine, theirs in pairs)


def _times(ratio: float | None) -> str:
    return "not to be told" if ratio is None else f"{ratio:.2f} times"
