"""Mistakes in a file, as an operator reads them: `file:line: column: what is wrong`."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.words import Words
from handlers.flaws import Mistake
from handlers.orders import Reader

OPERATOR = Reader(0, "en", "UTC")


def told(mistakes: Sequence[Mistake], name: str) -> Iterator[str]:
    """Yield a line for each mistake in the file of that name, and that nothing came of it."""
    words, now = Words(), datetime.now(UTC)  # no part tells a time
    for each in mistakes:
        place = f"{name}:{each.line}" if each.line else name
        column = f"{each.column}: " if each.column else ""
        values = {"flaw": each.flaw, "value": each.value, "known": each.known}
        yield f"{place}: {column}{words.text('flaw', values, OPERATOR, now)}"
    yield "nothing was imported"
