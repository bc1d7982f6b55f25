"""The sheet: where everything on a poster stands, in points from its upper left corner.

Text begins at the top, the crisis line stands at the bottom, and the code between them with what
to do with it beside it. Where all that does not fit, the letters become smaller; the code does not.
"""

from dataclasses import dataclass, replace

from bot.column import INK, Column, Style, Text
from bot.errors import PosterRefused
from bot.poster import Poster
from bot.squares import squares
from bot.typeface import Face, lacking

WIDTH, HEIGHT = 612, 792
"""US Letter, in points."""
POINTS = 72
DOTS = 300
"""Dots an inch of the picture; the code's squares lie on them, so that none is blurred."""
MARGIN = 54
INNER = WIDTH - 2 * MARGIN
SIDE = 222
"""Points that the code is wide at most: phones read it from a metre away."""
GUTTER = 30
SPACE = 28
"""The least white beside the code, and above and below it: four of its squares (ISO/IEC 18004)."""
PADDING = 14
SCALES = tuple(percent / 100 for percent in range(100, 57, -3))
"""What letters are scaled by, as far as needed; the last still leaves them as large as in print."""

CALM, PALE = "#17495c", "#e9f0f2"
NAME = Style(15, Face.BOLD, CALM)
ORGANIZATION = Style(15, after=1.4)
HEADLINE = Style(44, Face.BOLD, CALM, leading=1.1, after=0.35)
LINES = Style(20)
GUIDE = Style(15, after=0.8)
CODE = Style(37, Face.BOLD, CALM, leading=1.15, after=0.4)
SMALL = Style(13)
CRISIS = Style(16.5, Face.BOLD, leading=1.5)


@dataclass(frozen=True, slots=True, repr=False)
class Shape:
    """Rectangles of one colour, each as x, y, width and height."""

    colour: str
    boxes: tuple[tuple[float, float, float, float], ...]


Mark = Text | Shape


def laid_out(poster: Poster) -> list[Mark]:
    """Return everything on a poster's sheet.

    Raises:
        PosterRefused: it does not fit, or the typeface lacks a sign of it.
    """
    _check_signs(poster)
    for scale in SCALES:
        if marks := _at_scale(poster, scale):
            return marks
    raise PosterRefused(
        "more is to be said than fits on the sheet: shorten programme.organization, "
        "programme.contact, or the first of the resources"
    )


def _check_signs(poster: Poster) -> None:
    told = (poster.programme, poster.organization, poster.place, poster.contact, poster.crisis)
    if sign := lacking("".join(told)):
        raise PosterRefused(
            f"the poster's typeface has no {sign!r} (U+{ord(sign):04X}): write the name, contact "
            "or resource that holds it in Latin letters"
        )


def _at_scale(poster: Poster, scale: float) -> list[Mark]:
    """Return the marks with letters at a scale; none where they do not fit."""
    head, guide = _head(poster, scale), _guide(poster, scale)
    contact, crisis = Column(INNER, scale), Column(INNER - 2 * PADDING, scale)
    contact.put(poster.contact, SMALL)
    crisis.put(poster.crisis, CRISIS)
    band = crisis.height + 2 * PADDING
    top, bottom = MARGIN + head.height, HEIGHT - MARGIN - band
    foot = bottom - PADDING - contact.height
    middle = max(SIDE, guide.height)
    white = (foot - top - middle) / 2
    if white < SPACE:
        return []
    centre = top + white + middle / 2
    return [
        *_at(MARGIN, MARGIN, head),
        _code(poster.link, centre),
        *_at(MARGIN + SIDE + GUTTER, centre - guide.height / 2, guide),
        *_at(MARGIN, foot, contact),
        Shape(PALE, ((MARGIN, bottom, INNER, band),)),
        *_at(MARGIN + PADDING, bottom + PADDING, crisis),
    ]


def _head(poster: Poster, scale: float) -> Column:
    head = Column(INNER, scale)
    head.put(poster.programme, NAME)
    head.put(poster.organization, ORGANIZATION)
    head.put(poster.headline, HEADLINE)
    head.put(poster.lines, LINES)
    return head


def _guide(poster: Poster, scale: float) -> Column:
    guide = Column(INNER - SIDE - GUTTER, scale)
    guide.put(poster.scan, GUIDE)
    guide.put(poster.how_to_type, GUIDE)
    guide.put(poster.code, CODE)
    guide.put(poster.place, SMALL)
    return guide


def _at(x: float, y: float, column: Column) -> list[Text]:
    """Return the lines of a column whose upper left corner is at (x, y)."""
    return [replace(each, x=each.x + x, y=each.y + y) for each in column.lines]


def _code(link: str, centre: float) -> Shape:
    """Return the code, its middle at a height; the white that it needs is the margin's."""
    code, dot = squares(link), POINTS / DOTS
    square = SIDE / dot // code.across * dot
    top = (centre - square * code.across / 2) // dot * dot
    left = MARGIN // dot * dot
    return Shape(
        INK,
        tuple(
            (left + column * square, top + row * square, length * square, square)
            for column, row, length in code.dark
        ),
    )
