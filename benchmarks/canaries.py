"""Canaries: what must never be found on a disk, in every form in which it could lie there."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

LONG_ENOUGH = 7
"""Bytes below which a form is found in random bytes by chance, now and then."""
BLOCK = 16 * 1024
"""Bytes that are looked through at once."""
STEM = 6
"""Bytes by whose first a form is looked up: as long as the shortest form of an id."""


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
    return Search([*canaries]).found(content)


class Search:
    """Looks for canaries in many contents; what several have in common is looked through once.

    A content is read in blocks, each with as many bytes before it as the longest form is long: so
    whatever lies across the border of two is found in the second.
    """

    def __init__(self, canaries: Sequence[set[bytes]]) -> None:
        self._reach = max((len(form) for each in canaries for form in each), default=1) - 1
        self._known: dict[bytes, frozenset[int]] = {}
        self._short: list[tuple[bytes, int]] = []
        self._by_stem: dict[bytes, list[tuple[bytes, int]]] = {}
        for place, each in enumerate(canaries):
            for form in each:
                short = len(form) < STEM
                group = self._short if short else self._by_stem.setdefault(form[:STEM], [])
                group.append((form, place))

    def found(self, content: bytes) -> int:
        """Return how many canaries lie in `content`, in whatever form."""
        return len(self.places(content))

    def places(self, content: bytes) -> set[int]:
        """Return the places of those canaries, in the order in which they were given."""
        hits: set[int] = set()
        for start in range(0, len(content), BLOCK):
            hits |= self._in(content[max(0, start - self._reach) : start + BLOCK])
        return hits

    def _in(self, block: bytes) -> frozenset[int]:
        digest = hashlib.sha256(block).digest()
        if digest not in self._known:
            stems = {block[at : at + STEM] for at in range(len(block) - STEM + 1)}
            likely = [self._by_stem[stem] for stem in stems & self._by_stem.keys()]
            self._known[digest] = frozenset(
                place for form, place in chain(self._short, *likely) if form in block
            )
        return self._known[digest]
