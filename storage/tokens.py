"""Tokens: single-use invitations of 128 bits, of which only a hash is kept."""

import hashlib
import secrets
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from storage.session import Sealed, Session
from storage.vault import ROSTER

_PUT = "INSERT INTO tokens (id, expires, sealed) VALUES (:id, :expires, :sealed)"
_FIND = "SELECT sealed FROM tokens WHERE id = :id AND expires > :now"
_ALL = "SELECT id, sealed FROM tokens"
_STANDING = "SELECT id, sealed FROM tokens WHERE expires > :now"
_DROP = "DELETE FROM tokens WHERE id = :id"
_EXPIRE = "DELETE FROM tokens WHERE expires <= :now"

BYTES = 16


class Opens(StrEnum):
    """What a token makes of the one who brings it."""

    SUPPORTER = "supporter"
    COORDINATOR = "coordinator"
    NOMINEE = "nominee"


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """What a token opens, and for which supporter; that of a nominee is for whoever brings it."""

    opens: Opens
    supporter: bytes = b""


_SEALED = Sealed("tokens", Token)


class Tokens:
    """Open invitations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def mint(self, token: Token, expires: datetime) -> str:
        """Write down an invitation and return the secret that brings it."""
        secret = secrets.token_urlsafe(BYTES)
        row = _hash(secret)
        sealed = _SEALED.seal(self._session.vault, ROSTER, row, token)
        self._session.run(_PUT, {"id": row, "expires": expires.timestamp(), "sealed": sealed})
        return secret

    def find(self, secret: str, now: datetime) -> Token | None:
        """Return what a secret opens, None where it is unknown, used or expired."""
        row = _hash(secret)
        found = self._session.one(_FIND, {"id": row, "now": now.timestamp()})
        return None if found is None else _SEALED.open(self._session.vault, row, found[0])

    def use_up(self, secret: str) -> None:
        """Make a secret worthless."""
        self._session.run(_DROP, {"id": _hash(secret)})

    def revoke_of(self, supporter: bytes) -> None:
        """Make every invitation of one supporter worthless."""
        for row, sealed in self._session.all(_ALL, {}):
            if _SEALED.open(self._session.vault, row, sealed).supporter == supporter:
                self._session.run(_DROP, {"id": row})

    def revoke_all(self, supporters: Container[bytes]) -> None:
        """Make every invitation of some supporters worthless, in one pass."""
        for row, sealed in self._session.all(_ALL, {}):
            if _SEALED.open(self._session.vault, row, sealed).supporter in supporters:
                self._session.run(_DROP, {"id": row})

    def standing(self, supporters: Container[bytes], now: datetime) -> int:
        """Return how many invitations of some supporters could still be used."""
        rows = self._session.all(_STANDING, {"now": now.timestamp()})
        return sum(
            _SEALED.open(self._session.vault, row, sealed).supporter in supporters
            for row, sealed in rows
        )

    def expire(self, now: datetime) -> None:
        """Drop what has expired."""
        self._session.run(_EXPIRE, {"now": now.timestamp()})


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
