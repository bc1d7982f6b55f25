"""Lengths and offsets in UTF-16 code units, in which the Bot API counts a text's parts."""

from collections.abc import Sequence
from itertools import accumulate

LAST_OF_ONE_UNIT = "\uffff"
"""Characters after this one take two units."""


def length(text: str) -> int:
    """Return how many units `text` takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def offsets(text: str) -> Sequence[int]:
    """Return the offset in units of each character of `text`, and of its end."""
    if text.isascii() or max(text) <= LAST_OF_ONE_UNIT:
        return range(len(text) + 1)
    return (0, *accumulate(1 + (each > LAST_OF_ONE_UNIT) for each in text))
