"""A thief with the disk and the keys: opens whatever these keys still open.

Written from the format alone, without the bot's code. An envelope is the id of its key (16 bytes,
the first four of them the number of its slot), a nonce (12), and what AES-256-GCM made of it. Bound
in are keyring id, table, column, row id and key id, each after its length in four bytes. Inside is
MessagePack, a byte 0x80, and zeros. `keys/live` holds the keys in slots (id, key, the rest is no
secret); the roster's is derived from `keys/root` (HKDF-SHA256).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from simulator.traces import keys

MAGIC, KEYRING, ID, KEY, NONCE = 16, 16, 16, 32, 12
ROSTER: Final = b"\xff\xff\xff\xffroster......"
MARK = b"\x80"
LONGEST = 200
"""Characters of an opened row that are shown."""


@dataclass(frozen=True, slots=True, repr=False)
class Envelope:
    """A sealed value as it lies in column `sealed` of a table; `row` is the row's id."""

    table: str
    row: bytes
    sealed: bytes

    @property
    def key(self) -> bytes:
        """The id of the key that it needs."""
        return self.sealed[:ID]


@dataclass(frozen=True, slots=True, repr=False)
class Loot:
    """The key files as somebody took them at one moment."""

    keyring: bytes
    keys: Mapping[bytes, bytes]

    def opened(self, envelope: Envelope) -> str | None:
        """Return what can be read in an envelope, words first; None where its key is gone."""
        key = self.keys.get(envelope.key)
        if key is None:
            return None
        nonce, sealed = envelope.sealed[ID : ID + NONCE], envelope.sealed[ID + NONCE :]
        parts = (self.keyring, envelope.table.encode(), b"sealed", envelope.row, envelope.key)
        bound = b"".join(len(part).to_bytes(4) + part for part in parts)
        try:
            padded = AESGCM(key).decrypt(nonce, sealed, bound)
        except InvalidTag:
            return None
        record = msgspec.msgpack.decode(padded.rstrip(b"\0").removesuffix(MARK))
        told = sorted(_told("", record), key=lambda each: isinstance(each[1], int))
        text = " · ".join(f"{name}: {value}" for name, value in told)
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def steal(folder: Path) -> Loot:
    """Take the key files."""
    root = (folder / "root").read_bytes()[MAGIC:]
    keyring, secret = root[:KEYRING], root[KEYRING:]
    roster = HKDF(hashes.SHA256(), KEY, salt=keyring, info=b"peerline/1/roster").derive(secret)
    live = {slot[:ID]: slot[ID : ID + KEY] for slot in keys(folder / "live")}
    return Loot(keyring, {ROSTER: roster, **live})


def _told(name: str, value: object) -> Iterator[tuple[str, str | int]]:
    """Yield the words and numbers of a record, each with its name; other bytes tell nothing."""
    match value:
        case dict():
            for key, each in value.items():
                yield from _told(str(key), each)
        case list():
            for each in value:
                yield from _told(name, each)
        case bytes():
            yield from _told(name, _text(value))
        case str() | int() if value and value is not True:
            yield name, value


def _text(value: bytes) -> str:
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return ""
    return text if text.isprintable() else ""
