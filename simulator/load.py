"""A load generator: persons write text messages to the bot, and their way through it is watched.

Each text ends with a tag. A sendMessage of the bot that contains the tag is the message's arrival;
all else that the bot sends is ignored.
"""

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Annotated

from msgspec import Meta, Struct

from simulator.errors import NotPossible

_DIGITS = 9


class LoadOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """What to send: `count` texts of `text_bytes` (ASCII), round-robin over the senders.

    A sender is who writes and whom it must reach, for an echo bot the same. Either `per_second`
    texts are sent steadily, or as many as keep `in_flight` of them on their way.
    """

    senders: tuple[tuple[int, int], ...]
    count: Annotated[int, Meta(ge=1)]
    per_second: Annotated[float, Meta(gt=0)] | None = None
    in_flight: Annotated[int, Meta(ge=1)] | None = None
    text_bytes: int = 180
    prefix: str = ""


class LoadReport(Struct, frozen=True):
    """How it went so far; times from injection to arrival, None before the first arrival.

    `seconds` run from the first injection to the latest arrival. Order is judged per sender.
    """

    sent: int
    arrived: int
    duplicates: int
    out_of_order: int
    misrouted: int
    seconds: float
    p50_ms: float | None
    p99_ms: float | None
    worst_ms: float | None
    running: bool


class Load:
    """One run; `say` lets a person, given by id, write a text."""

    def __init__(self, order: LoadOrder, say: Callable[[int, str], object]) -> None:
        self._order = order
        self._say = say
        self._mark = f"load:{secrets.token_hex(3)}:"
        self._sent_at: list[float] = []
        self._waits: dict[int, float] = {}
        self._latest = [-1] * len(order.senders)
        self._last_arrival = 0.0
        self._duplicates = 0
        self._out_of_order = 0
        self._misrouted = 0
        self._pacing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Send the first texts; the others follow by themselves."""
        if self._order.per_second is None:
            self._fill()
        else:
            self._pacing = asyncio.create_task(self._send_steadily(1 / self._order.per_second))

    def stop(self) -> None:
        """Send no more."""
        if self._pacing is not None:
            self._pacing.cancel()

    def saw(self, chat_id: int, text: str) -> None:
        """Look at a message of the bot."""
        index = self._index_in(text)
        if index is None:
            return
        sender = index % len(self._latest)
        if chat_id != self._order.senders[sender][1]:
            self._misrouted += 1
        elif index in self._waits:
            self._duplicates += 1
        else:
            self._arrive(index, sender)

    def report(self) -> LoadReport:
        """Tell how it went so far."""
        waits = sorted(self._waits.values())
        return LoadReport(
            sent=len(self._sent_at),
            arrived=len(waits),
            duplicates=self._duplicates,
            out_of_order=self._out_of_order,
            misrouted=self._misrouted,
            seconds=self._last_arrival - self._sent_at[0] if waits else 0.0,
            p50_ms=_quantile_ms(waits, 0.5),
            p99_ms=_quantile_ms(waits, 0.99),
            worst_ms=_quantile_ms(waits, 1.0),
            running=len(waits) < self._order.count,
        )

    def _index_in(self, text: str) -> int | None:
        """Return which of its messages a text is, None for any other text."""
        _, mark, rest = text.rpartition(self._mark)
        digits = rest[:_DIGITS]
        if not mark or not digits.isdecimal() or int(digits) >= len(self._sent_at):
            return None
        return int(digits)

    def _arrive(self, index: int, sender: int) -> None:
        self._last_arrival = time.perf_counter()
        self._waits[index] = self._last_arrival - self._sent_at[index]
        if index < self._latest[sender]:
            self._out_of_order += 1
        self._latest[sender] = max(index, self._latest[sender])
        if self._order.per_second is None:
            self._fill()

    def _fill(self) -> None:
        """Send until enough are on their way."""
        goal = min(self._order.count, len(self._waits) + (self._order.in_flight or 0))
        while len(self._sent_at) < goal:
            self._send()

    async def _send_steadily(self, interval: float) -> None:
        begin = time.perf_counter()
        for index in range(self._order.count):
            early = begin + index * interval - time.perf_counter()
            await asyncio.sleep(max(early, 0))
            self._send()

    def _send(self) -> None:
        index = len(self._sent_at)
        tag = f"{self._mark}{index:0{_DIGITS}}"
        filler = self._order.text_bytes - len(self._order.prefix) - len(tag) - 1
        text = f"{self._order.prefix}{'x' * filler} {tag}"
        self._sent_at.append(time.perf_counter())
        with suppress(NotPossible):  # who has blocked the bot meanwhile: it will not arrive
            self._say(self._order.senders[index % len(self._latest)][0], text)


def _quantile_ms(ordered: Sequence[float], share: float) -> float | None:
    if not ordered:
        return None
    return 1000 * ordered[int(share * (len(ordered) - 1))]
