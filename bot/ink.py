"""Ink: a poster as the bytes of a file, drawn with lines in a PDF and with dots in a PNG."""

import io
from collections.abc import Callable
from typing import Literal, get_args

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from bot import typeface
from bot.column import Text
from bot.poster import Poster
from bot.sheet import DOTS, HEIGHT, POINTS, WIDTH, Mark, Shape, laid_out
from bot.typeface import Face

Kind = Literal["pdf", "png"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARP = DOTS / POINTS


def printed(poster: Poster, kind: Kind) -> bytes:
    """Return a poster's file; the same poster is always the same file.

    Raises:
        PosterRefused: it does not fit, or the typeface lacks a sign of it.
    """
    draw = _PRINTED[kind]
    return draw(poster, laid_out(poster))


def _pdf(poster: Poster, marks: list[Mark]) -> bytes:
    for face in Face:
        pdfmetrics.registerFont(typeface.font(face))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True, lang=poster.language)
    canvas.setTitle(_title(poster))
    canvas.setAuthor(poster.programme)
    canvas.setSubject(poster.headline)
    canvas.setCreator("Peerline")
    canvas.setKeywords(poster.mark)
    for mark in marks:
        canvas.setFillColor(HexColor(mark.colour))
        if isinstance(mark, Text):
            canvas.setFont(str(mark.face), mark.size)
            canvas.drawString(mark.x, HEIGHT - mark.y, mark.words)
        else:
            _fill(canvas, mark)
    canvas.save()
    return file.getvalue()


def _fill(canvas: Canvas, shape: Shape) -> None:
    """Fill all boxes as one figure: drawn one by one, a hair of white could show between them."""
    figure = canvas.beginPath()
    for x, y, width, height in shape.boxes:
        figure.rect(x, HEIGHT - y - height, width, height)
    canvas.drawPath(figure, stroke=0, fill=1)


def _png(poster: Poster, marks: list[Mark]) -> bytes:
    image = Image.new("RGB", (_dots(WIDTH), _dots(HEIGHT)), "white")
    draw = ImageDraw.Draw(image)
    for mark in marks:
        if isinstance(mark, Text):
            _write(draw, mark)
        else:
            for x, y, width, height in mark.boxes:
                right, low = _dots(x + width) - 1, _dots(y + height) - 1
                draw.rectangle((_dots(x), _dots(y), right, low), mark.colour)
    return _saved(image, poster)


def _write(draw: ImageDraw.ImageDraw, line: Text) -> None:
    """Write a line sign by sign, each where the PDF has it: Pillow rounds widths to whole dots."""
    font = ImageFont.truetype(typeface.path(line.face), line.size * SHARP)
    for at, sign in enumerate(line.words):
        x = line.x + typeface.width(line.words[:at], line.face, line.size)
        draw.text((x * SHARP, line.y * SHARP), sign, line.colour, font, anchor="ls")


def _dots(points: float) -> int:
    return round(points * SHARP)


def _saved(image: Image.Image, poster: Poster) -> bytes:
    told = PngInfo()
    told.add_text("Title", _title(poster))
    told.add_text("Keywords", poster.mark)
    file = io.BytesIO()
    image.save(file, "PNG", dpi=(DOTS, DOTS), pnginfo=told)
    return file.getvalue()


def _title(poster: Poster) -> str:
    return f"{poster.programme}: {poster.headline}"


_PRINTED: dict[Kind, Callable[[Poster, list[Mark]], bytes]] = {"pdf": _pdf, "png": _png}
