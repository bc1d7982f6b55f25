"""Photographs: what kind a picture is, and how large, by its first bytes.

An app makes a JPEG of whatever is sent as a photo; here a PNG stays one.
"""

import struct

from msgspec import Struct

from simulator import limits
from simulator.errors import NotPossible

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_MARK = 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG's frame header, in which its size stands (ITU-T T.81, table B.1)."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""The markers of a JPEG that nothing belongs to."""


class Photograph(Struct, frozen=True, gc=False):
    """A picture: its media type, the end of its name, its size, and all of it."""

    kind: str
    suffix: str
    width: int
    height: int
    content: bytes


def photograph(content: bytes) -> Photograph:
    """Look at a picture.

    Raises:
        NotPossible: it is none that an app would send as a photo.
    """
    if len(content) > limits.PHOTO_BYTES:
        raise NotPossible("a photo has at most 10 MB")
    try:
        if content.startswith(_PNG):
            return _checked(Photograph("image/png", ".png", *_size_of_png(content), content))
        if content.startswith(_JPEG):
            return _checked(Photograph("image/jpeg", ".jpg", *_size_of_jpeg(content), content))
    except (struct.error, IndexError) as broken:
        raise NotPossible("the picture is broken") from broken
    raise NotPossible("a photo is a JPEG or a PNG here")


def _checked(looked_at: Photograph) -> Photograph:
    sides = looked_at.width, looked_at.height
    if sum(sides) > limits.PHOTO_SIDES or max(sides) > limits.PHOTO_RATIO * min(sides):
        raise NotPossible("no photo has such a size")
    return looked_at


def _size_of_png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", content, len(_PNG) + 8)
    return width, height


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while True:
        if content[at] != _MARK:
            raise IndexError
        while content[at + 1] == _MARK:  # fill bytes may stand before a marker
            at += 1
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 if marker in _ALONE else 2 + struct.unpack_from(">H", content, at + 2)[0]
