"""Dice: bytes that decide, so that whoever turns one byte of an input makes another world.

The same bytes always decide the same; when they are used up, the first choice is taken.
"""

from collections.abc import Sequence
from typing import TypeVar

from handlers.writing import MARK

T = TypeVar("T")

BIDI = ("\u202e", "\u202d", "\u2066", "\u2067", "\u2069", "\u200f", "\u061c")
CONTROLS = ("\x00", "\x07", "\x1b[2J", "\r", "\u2028", "\u0085", "\ufeff", "\u200d", "\ue000")
PIECES = (
    *("a", "word", " ", "\n", ".", "  ", "\t", "é", "e\u0301", "ß", "İ", "中"),
    *("🩺", "𝄞", "👩\u200d⚕️", "🇨🇦", "\U0010ffff", MARK, f"{MARK} Help", "◇️"),
    *BIDI,
    *CONTROLS,
    *(
        "@annabelle",
        "https://t.me/annabelle",
        "tg://user?id=5",
        "https://example.org/a_(b)",
        "/end",
    ),
    *("x" * 300, "🩺" * 700, "word " * 500, "\n" * 200, MARK * 50),
)
"""What texts are made of: words, and all that has ever broken a text."""


class Dice:
    """A row of bytes, taken one after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self, below: int) -> int:
        """Return a number from 0 on, below another; a byte decides, or two where it must."""
        size = 1 if below <= 0x100 else 2
        return int.from_bytes(self.some(size)) % below

    def some(self, size: int) -> bytes:
        """Return the next bytes, zeros where there are none."""
        taken = self._data[self._at : self._at + size]
        self._at += size
        return taken.ljust(size, b"\0")

    def rest(self) -> bytes:
        """Return all bytes that are left."""
        taken, self._at = self._data[self._at :], len(self._data)
        return taken

    def one_in(self, many: int) -> bool:
        """Tell whether something happens that happens once in so many times."""
        return self.number(many) == many - 1

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of several."""
        return choices[self.number(len(choices))]

    def text(self, pieces: Sequence[str] = PIECES, at_most: int = 9) -> str:
        """Return a text that is made of pieces."""
        return "".join(self.pick(pieces) for _ in range(self.number(at_most + 1)))
