"""Sealing: AES-256-GCM under a live or a derived key, bound to the place a value lies in.

An envelope is the key's id, a random 96-bit nonce (NIST SP 800-38D: at most 2^32 a key) and the
ciphertext with its tag. The associated data is the length-prefixed keyring id, table, column, row
id and key id, so that a value moved elsewhere does not open. Look-up tags are HMAC-SHA256 under a
key derived from the sealing key, cut to 16 bytes.
"""

import hmac
import os
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import SealBroken
from storage.keyring import Keyring
from storage.padding import pad, unpad
from storage.slots import ID, KeyId

NONCE = 12
TAG = 16


def _derived(purpose: str) -> KeyId:
    """Return the id under which a derived key appears; no slot number is that high."""
    return KeyId(b"\xff\xff\xff\xff" + purpose.encode().ljust(ID - 4, b"."))


ROSTER: Final = _derived("roster")
INDEX: Final = _derived("index")
JOURNAL: Final = _derived("journal")
CHAIN: Final = _derived("chain")
_PURPOSES = {ROSTER: "roster", INDEX: "index", JOURNAL: "journal", CHAIN: "chain"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column that holds sealed values; `place` is how it is written in associated data."""

    table: str
    name: str
    place: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", measured(self.table.encode(), self.name.encode()))


class Vault:
    """Seals, opens and tags with the keys of one keyring."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring_id = measured(keyring.root.keyring)
        self._slots = keyring.slots
        self._derived = {key: keyring.root.derive(name) for key, name in _PURPOSES.items()}
        self._ciphers: dict[KeyId, AESGCM] = {}
        self._tag_keys: dict[KeyId, bytes] = {}

    def seal(self, key: KeyId, column: Column, row: bytes, plain: bytes) -> bytes:
        """Return the envelope of `plain` for `column` of `row`.

        Raises:
            SealBroken: the key is gone.
        """
        nonce = os.urandom(NONCE)
        bound = self._keyring_id + column.place + measured(row, key)
        return key + nonce + self._cipher(key).encrypt(nonce, pad(plain), bound)

    def open(self, column: Column, row: bytes, envelope: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            SealBroken: the key is gone, or the envelope is not of this place, or was changed.
        """
        key = key_of(envelope)
        nonce, sealed = envelope[ID : ID + NONCE], envelope[ID + NONCE :]
        bound = self._keyring_id + column.place + measured(row, key)
        try:
            return unpad(self._cipher(key).decrypt(nonce, sealed, bound))
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error

    def tag(self, key: KeyId, purpose: bytes, value: bytes) -> bytes:
        """Return the 16 bytes by which `value` is looked up under `key`."""
        tag_key = self._tag_keys.get(key)
        if tag_key is None:
            tag_key = hmac.digest(self._key(key), b"peerline/1/tags", "sha256")
            self._tag_keys[key] = tag_key
        return hmac.digest(tag_key, purpose + b"\0" + value, "sha256")[:TAG]

    def mac(self, key: KeyId, content: bytes) -> bytes:
        """Return the HMAC-SHA256 of `content` under `key`."""
        return hmac.digest(self._key(key), content, "sha256")

    def forget(self, key: KeyId) -> None:
        """Drop what is kept of a destroyed key."""
        self._ciphers.pop(key, None)
        self._tag_keys.pop(key, None)

    def _cipher(self, key: KeyId) -> AESGCM:
        cipher = self._ciphers.get(key)
        if cipher is None:
            cipher = self._ciphers[key] = AESGCM(self._key(key))
        return cipher

    def _key(self, key: KeyId) -> bytes:
        secret = self._derived.get(key) or self._slots.get(key)
        if secret is None:
            raise SealBroken
        return secret


def measured(*parts: bytes) -> bytes:
    """Return parts with their lengths before them, so that none can pass for another's end."""
    return b"".join([len(part).to_bytes(4) + part for part in parts])


def key_of(envelope: bytes) -> KeyId:
    """Return the id of the key that sealed `envelope`."""
    return KeyId(envelope[:ID])
