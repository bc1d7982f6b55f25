"""`keys/root`: the keyring's id and secret, and every key that is derived and never stored.

HKDF-SHA256 (RFC 5869) with the keyring id as salt and `peerline/1/<purpose>` as info. One purpose
is a check value, kept beside the live keys and in the database: a wrong root is refused before
the first write.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.errors import KeysDamaged, KeysForeign

MAGIC = b"peerline-root-1\n"
ID_SIZE = 16
SECRET_SIZE = 32
FILE_SIZE = len(MAGIC) + ID_SIZE + SECRET_SIZE
CHECK_SIZE = 16


@dataclass(frozen=True, slots=True, repr=False)
class Root:
    """The keyring's id (public) and its secret."""

    keyring: bytes
    secret: bytes

    def derive(self, purpose: str) -> bytes:
        """Return the 32-byte key of `purpose`."""
        info = f"peerline/1/{purpose}".encode()
        return HKDF(hashes.SHA256(), SECRET_SIZE, salt=self.keyring, info=info).derive(self.secret)

    def check(self) -> bytes:
        """Return the value by which this root is known again; it tells nothing of the secret."""
        return self.derive("check")[:CHECK_SIZE]

    def encoded(self) -> bytes:
        """Return the bytes of the root file."""
        return MAGIC + self.keyring + self.secret


def new_root() -> Root:
    """Return a fresh root from the system's random source."""
    return Root(os.urandom(ID_SIZE), os.urandom(SECRET_SIZE))


def read_root(path: Path) -> Root:
    """Read a root file.

    Raises:
        KeysDamaged: it has the wrong size.
        KeysForeign: it is not a root file.
    """
    content = path.read_bytes()
    if len(content) != FILE_SIZE:
        raise KeysDamaged(path, f"{len(content)} bytes in place of {FILE_SIZE}")
    if not content.startswith(MAGIC):
        raise KeysForeign(path)
    rest = content[len(MAGIC) :]
    return Root(rest[:ID_SIZE], rest[ID_SIZE:])
