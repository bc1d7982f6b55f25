"""Plaintext is padded to a few sizes, so that the length of what is sealed says little."""

from storage.errors import SealBroken

SIZES = (64, 256, 1024, 4096, 16384, 65536)
_MARK = b"\x80"


def pad(plain: bytes) -> bytes:
    """Return `plain`, a mark and zeros (ISO/IEC 7816-4), up to the next of `SIZES`.

    Beyond the last size the result is the next multiple of it.
    """
    marked = plain + _MARK
    size = next((size for size in SIZES if len(marked) <= size), 0)
    if not size:
        size = -(-len(marked) // SIZES[-1]) * SIZES[-1]
    return marked.ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """Return what `pad` was given.

    Raises:
        SealBroken: there is no mark.
    """
    plain, mark, rest = padded.rpartition(_MARK)
    if not mark or rest.strip(b"\0"):
        raise SealBroken
    return plain
