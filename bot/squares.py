"""The code that phones read: a link as dark squares (a QR code, ISO/IEC 18004)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

LEVEL = "q"
"""A quarter of the code may be stained or torn, and it still reads; `h` would make it denser."""


@dataclass(frozen=True, slots=True, repr=False)
class Squares:
    """How many squares a code is wide, and its dark ones: runs as column, row, length."""

    across: int
    dark: tuple[tuple[int, int, int], ...]


def squares(link: str) -> Squares:
    """Return the code of a link, without the white around it."""
    matrix = segno.make_qr(link, error=LEVEL).matrix
    return Squares(len(matrix), tuple(_runs(matrix)))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    for row, modules in enumerate(matrix):
        column = 0
        for dark, run in groupby(modules):
            length = len(list(run))
            if dark:
                yield column, row, length
            column += length
