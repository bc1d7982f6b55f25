"""The typeface of the poster: how wide a text is, and which signs there are.

Atkinson Hyperlegible was drawn for readers with low vision: no letter is taken for another, which
is what a code to be typed needs.
"""

from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A weight of the typeface, by the name of its file."""

    REGULAR = "AtkinsonHyperlegible-Regular"
    BOLD = "AtkinsonHyperlegible-Bold"


def path(face: Face) -> Path:
    """Return where a face is installed."""
    return Path(str(files("fontpkg_atkinson_hyperlegible") / "files" / f"{face}.ttf"))


@cache
def font(face: Face) -> TTFont:
    """Return a face, read once."""
    return TTFont(str(face), str(path(face)))


def width(text: str, face: Face, size: float) -> float:
    """Return how wide a text is, in the unit of its size."""
    return float(font(face).stringWidth(text, size))


def lacking(text: str) -> str:
    """Return the first sign of a text that the typeface does not have, or nothing."""
    known = font(Face.REGULAR).face.charToGlyph
    return next((sign for sign in text if sign != "\n" and ord(sign) not in known), "")
