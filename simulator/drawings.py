"""Drawings: the pictures that people of the demo can send as photos, drawn here as plain PNGs.

A picture is a list of shapes, each in a colour; a shape tells for a row which spans of it are its.
"""

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import sin, sqrt
from typing import TypeAlias

WIDTH, HEIGHT = 480, 360
Colour: TypeAlias = tuple[int, int, int]
Shape: TypeAlias = Callable[[int], Iterator[tuple[int, int]]]
Layer: TypeAlias = tuple[Colour, Shape]


def box(left: int, top: int, right: int, bottom: int) -> Shape:
    """Return a rectangle."""

    def spans(row: int) -> Iterator[tuple[int, int]]:
        if top <= row < bottom:
            yield left, right

    return spans


def disc(x: int, y: int, radius: int) -> Shape:
    """Return a disc around a point."""

    def spans(row: int) -> Iterator[tuple[int, int]]:
        reach = radius**2 - (row - y) ** 2
        if reach > 0:
            yield x - round(sqrt(reach)), x + round(sqrt(reach))

    return spans


def fir(x: int, top: int, bottom: int) -> Shape:
    """Return a tree: a triangle on its base."""

    def spans(row: int) -> Iterator[tuple[int, int]]:
        if top <= row < bottom:
            half = round((row - top) * 0.32)
            yield x - half, x + half

    return spans


def hills(height: int, swing: int, length: float, shift: float) -> Shape:
    """Return everything below a wavy line."""
    tops = [
        height + round(swing * (sin(x / length + shift) + 0.4 * sin(2.3 * x / length)))
        for x in range(WIDTH)
    ]

    def spans(row: int) -> Iterator[tuple[int, int]]:
        begins: int | None = None
        for x, top in enumerate((*tops, HEIGHT)):
            if top <= row and begins is None:
                begins = x
            elif top > row and begins is not None:
                yield begins, x
                begins = None

    return spans


def fading(first: Colour, last: Colour, top: int = 0, bottom: int = HEIGHT) -> Iterator[Layer]:
    """Yield bands from one colour to another."""
    bands = 24
    for band in range(bands):
        mixed = tuple(
            round(one + (two - one) * band / (bands - 1))
            for one, two in zip(first, last, strict=True)
        )
        begins = top + (bottom - top) * band // bands
        yield (mixed[0], mixed[1], mixed[2]), box(0, begins, WIDTH, bottom)


def _lake() -> Iterator[Layer]:
    yield from fading((58, 74, 120), (246, 178, 120), 0, 210)
    yield (255, 226, 170), disc(330, 118, 34)
    yield (74, 84, 116), hills(150, 24, 70.0, 1.0)
    yield (52, 66, 92), hills(178, 16, 48.0, 4.0)
    yield from fading((196, 150, 128), (40, 58, 92), 208, HEIGHT)
    for row, half in ((222, 70), (240, 54), (262, 40), (290, 28)):
        yield (250, 214, 166), box(330 - half, row, 330 + half, row + 4)


def _night() -> Iterator[Layer]:
    yield (44, 40, 52), box(0, 0, WIDTH, HEIGHT)
    yield (226, 214, 190), box(96, 36, 384, 300)
    yield from (
        (colour, _inside(shape))
        for colour, shape in (*fading((18, 28, 62), (52, 66, 110), 48, 288), *_sky())
    )
    yield (226, 214, 190), box(234, 36, 246, 300)
    yield (226, 214, 190), box(96, 160, 384, 172)
    yield (206, 192, 164), box(72, 300, 408, 318)


def _sky() -> Iterator[Layer]:
    yield (250, 244, 214), disc(314, 104, 30)
    yield (22, 33, 67), disc(300, 96, 27)
    for x, y in ((136, 84), (180, 128), (206, 70), (150, 210), (272, 200), (350, 232), (360, 150)):
        yield (240, 240, 255), disc(x, y, 3)


def _inside(shape: Shape) -> Shape:
    """Return what of a shape is seen through the window."""

    def spans(row: int) -> Iterator[tuple[int, int]]:
        if 48 <= row < 288:  # noqa: PLR2004  the pane
            yield from ((max(108, left), min(372, right)) for left, right in shape(row))

    return spans


def _mug() -> Iterator[Layer]:
    yield from fading((232, 222, 206), (214, 198, 176), 0, 250)
    yield from fading((142, 100, 70), (104, 70, 48), 246, HEIGHT)
    yield (74, 118, 128), disc(318, 196, 46)
    yield (222, 208, 188), disc(318, 196, 28)
    yield (84, 132, 142), box(180, 140, 312, 286)
    yield (62, 42, 32), box(188, 140, 304, 156)
    yield (100, 152, 162), box(192, 172, 206, 272)
    for x, y in ((214, 112), (222, 92), (248, 106), (256, 84), (282, 110), (274, 90)):
        yield (244, 238, 228), disc(x, y, 9)


def _path() -> Iterator[Layer]:
    yield from fading((150, 200, 226), (226, 240, 236), 0, 220)
    yield (255, 250, 230), disc(96, 84, 32)
    yield (136, 178, 140), hills(190, 22, 90.0, 2.0)
    yield (104, 152, 108), hills(230, 18, 60.0, 0.5)
    for x, top, bottom in ((60, 130, 262), (112, 160, 268), (396, 120, 276), (440, 158, 280)):
        yield (52, 96, 72), fir(x, top, bottom)
    yield (84, 130, 88), hills(282, 12, 80.0, 3.0)
    for row in range(276, HEIGHT):
        middle, half = 240 + round(30 * sin(row / 28)), 6 + (row - 276) // 2
        yield (222, 202, 160), box(middle - half, row, middle + half, row + 1)


_SCENES: Mapping[str, Callable[[], Iterator[Layer]]] = {
    "lake": _lake,
    "night": _night,
    "mug": _mug,
    "path": _path,
}
DRAWINGS: Sequence[str] = tuple(_SCENES)
"""The pictures' names."""


@lru_cache
def drawing(name: str) -> bytes:
    """Return a picture as a PNG; KeyError where there is none of this name."""
    layers = list(_SCENES[name]())
    palette = list(dict.fromkeys(colour for colour, _ in layers))
    painted = [(bytes([palette.index(colour)]), shape) for colour, shape in layers]
    rows = bytearray()
    for row in range(HEIGHT):
        line = bytearray(WIDTH)
        for colour, shape in painted:
            for left, right in shape(row):
                begins, ends = max(0, left), min(WIDTH, right)
                line[begins:ends] = colour * max(0, ends - begins)
        rows += b"\0" + line
    return _png(palette, bytes(rows))


def _png(palette: Sequence[Colour], rows: bytes) -> bytes:
    """Return a PNG of indexed colours (ISO/IEC 15948): one byte a pixel, no filter."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    colours = b"".join(map(bytes, palette))
    chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
