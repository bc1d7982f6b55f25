"""Aliases that were given once: none is ever used again by the programme."""

from storage.session import Session
from storage.vault import INDEX

_TAKE = "INSERT INTO aliases (tag) VALUES (:tag) ON CONFLICT DO NOTHING"
_PURPOSE = b"aliases"


class Aliases:
    """The aliases used so far, as tags."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def take(self, alias: str) -> bool:
        """Use an alias up; False where it was used before."""
        tag = self._session.vault.tag(INDEX, _PURPOSE, alias.encode())
        return self._session.run(_TAKE, {"tag": tag}) == 1
