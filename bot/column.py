"""A column of text: what is too long for a line goes on in the next one, and none runs over."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.typeface import Face, width

INK = "#1d2529"
BELOW = 0.22
"""How much of a line, in parts of its size, is below the feet of its letters."""


@dataclass(frozen=True, slots=True, repr=False)
class Style:
    """How a text looks; `leading`, from line to line, and `after` are in parts of its size."""

    size: float
    face: Face = Face.REGULAR
    colour: str = INK
    leading: float = 1.35
    after: float = 0.0


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """One line of text, in points from the upper left corner: it begins at x and stands on y."""

    x: float
    y: float
    words: str
    face: Face
    size: float
    colour: str


class Column:
    """Texts below each other from (0, 0) down, all their sizes scaled; `height` is what they take.

    The column ends with its last line: what comes after that text is left out.
    """

    def __init__(self, width: float, scale: float) -> None:
        self.lines: list[Text] = []
        self.height = 0.0
        self._width = width
        self._scale = scale
        self._gap = 0.0

    def put(self, words: str, style: Style) -> None:
        """Put a text below what is there; an empty one takes no room."""
        if not words:
            return
        size, at = style.size * self._scale, self.height + self._gap
        for line in wrapped(words, style.face, size, self._width):
            at += size * style.leading
            base = at - size * (style.leading - 1) / 2 - size * BELOW
            self.lines.append(Text(0, base, line, style.face, size, style.colour))
        self.height, self._gap = at, size * style.after


def wrapped(words: str, face: Face, size: float, most: float) -> Iterator[str]:
    """Yield the lines that a text takes where `most` is the width of a line."""
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if width(longer, face, size) <= most:
                line = longer
                continue
            if line:
                yield line
            *full, line = _cut(word, face, size, most)
            yield from full
        yield line


def _cut(word: str, face: Face, size: float, most: float) -> Iterator[str]:
    """Yield a word in pieces that are no wider than `most`: one, as a rule."""
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and width(word[start:end], face, size) > most:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]
