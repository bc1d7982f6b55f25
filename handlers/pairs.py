"""Pairs: a button about two things carries one id, from which both are found again.

Ids are random, and so is what two of them are folded into: only the two that it was made of
give it. Nothing is written down for such a button, and an old one finds what it spoke of or
nothing.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import TypeVar

from storage.values import ROW_ID

One = TypeVar("One")
Other = TypeVar("Other")


def pair(one: bytes, other: bytes) -> bytes:
    """Return the id of two ids; which of them comes first matters."""
    return _folded(one, other[::-1])


def parted(
    both: bytes, ones: Mapping[bytes, One], others: Mapping[bytes, Other]
) -> tuple[One, Other] | None:
    """Return the two of which an id was made, None where one of them is not there any more."""
    for key, one in ones.items():
        other = others.get(_folded(both, key)[::-1])
        if other is not None:
            return one, other
    return None


def id_of(name: str) -> bytes:
    """Return an id for what has only a name."""
    return sha256(name.encode()).digest()[:ROW_ID]


def _folded(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
