"""Canaries: what must never be found on a disk, in every form in which it could lie there."""

import base64
import json
from collections.abc import Iterable, Iterator

LONG_ENOUGH = 7
"""Bytes below which a form is found in random bytes by chance, now and then."""


def forms(canary: str) -> set[bytes]:
    """Return a text as it is, in UTF-16, hex, JSON escapes, and base64 at each of its offsets."""
    plain = canary.encode()
    found = {
        plain,
        canary.encode("utf-16-le"),
        canary.encode("utf-16-be"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
        json.dumps(canary)[1:-1].encode(),
        *_in_base64(plain),
    }
    return {each for each in found if len(each) >= min(LONG_ENOUGH, len(plain))}


def _in_base64(plain: bytes) -> Iterator[bytes]:
    """Yield what stays the same of a text's base64, wherever it begins in a longer one."""
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + plain)
        first, last = (before * 8 + 5) // 6, (before + len(plain)) * 8 // 6
        inside = encoded[first:last]
        if len(inside) > LONG_ENOUGH:
            yield inside
            yield inside.replace(b"+", b"-").replace(b"/", b"_")


def number_forms(number: int) -> set[bytes]:
    """Return an id as text, and as the integer that SQLite, MessagePack or C would write."""
    binary = {number.to_bytes(8, order) for order in ("big", "little")}
    packed = b"\xce" + number.to_bytes(4) if number < 2**32 else b"\xcf" + number.to_bytes(8)
    return forms(str(number)) | binary | {packed, number.to_bytes(6)}


def found(content: bytes, canaries: Iterable[set[bytes]]) -> int:
    """Return how many canaries lie in `content`, in whatever form."""
    return sum(any(form in content for form in each) for each in canaries)
