"""Loads: texts sent through a bot, and what they showed of it."""

import time
from dataclasses import dataclass
from typing import Any

from benchmarks import processes
from benchmarks.contenders import Running

TEXT_BYTES = 180
STUCK = 60.0
BUSY = 0.8
"""Share of the time for which the simulator may be busy: above it a ratio would measure that."""


class TextsAstray(Exception):
    """A text did not arrive, arrived twice, or at somebody else's."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one load showed; `simulator_busy` is a share of the time it took."""

    per_second: float
    cpu_us: float
    p50_ms: float
    p99_ms: float
    worst_ms: float
    simulator_busy: float


def send(bot: Running, count: int, **speed: float) -> Measured:
    """Send `count` texts, `in_flight` at a time or so many `per_second`.

    Raises:
        TextsAstray: the figures would mean nothing.
    """
    bot.telegram.post("calls", record=False)
    began, cpu = time.monotonic(), processes.cpu_seconds(bot.pid)
    simulated = bot.telegram.cpu_seconds()
    bot.telegram.post("load", senders=bot.pairs, count=count, text_bytes=TEXT_BYTES, **speed)
    report = _finished(bot)
    wall = time.monotonic() - began
    used = processes.cpu_seconds(bot.pid) - cpu
    return Measured(
        per_second=count / report["seconds"],
        cpu_us=used / count * 1e6,
        p50_ms=report["p50_ms"],
        p99_ms=report["p99_ms"],
        worst_ms=report["worst_ms"],
        simulator_busy=(bot.telegram.cpu_seconds() - simulated) / wall,
    )


def _finished(bot: Running) -> dict[str, Any]:
    """Wait until all texts of a load have arrived."""
    arrived, changed = -1, time.monotonic()
    while (report := bot.telegram.get("load"))["running"]:
        if report["arrived"] != arrived:
            arrived, changed = report["arrived"], time.monotonic()
        if time.monotonic() - changed > STUCK:
            raise TextsAstray(f"{report['sent'] - arrived} did not arrive")
        time.sleep(0.05)
    if report["misrouted"] or report["duplicates"] or report["out_of_order"]:
        raise TextsAstray(
            f"{report['misrouted']} misrouted, {report['duplicates']} twice, "
            f"{report['out_of_order']} out of order"
        )
    result: dict[str, Any] = report
    return result
