"""Bands: how much each supporter was asked last month, in coarse words, drawn once a month.

What lies here was blurred before it was written: from it nobody reads a count.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storage.session import Sealed, Session
from storage.vault import ROSTER

_FIND = "SELECT sealed FROM bands WHERE id = :id"
_PUT = """
    INSERT INTO bands (id, sealed) VALUES (:id, :sealed)
    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
"""
_ROW = b"bands"


@dataclass(frozen=True, slots=True, repr=False)
class _Book:
    """The band of each supporter, by their row id."""

    bands: dict[bytes, str] = field(default_factory=dict)


_SEALED = Sealed("bands", _Book)


class Bands:
    """Last month's bands."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Mapping[bytes, str]:
        """Return the band of everybody who was on the roster when they were drawn."""
        row = self._session.one(_FIND, {"id": _ROW})
        return {} if row is None else _SEALED.open(self._session.vault, _ROW, row[0]).bands

    def put(self, bands: Mapping[bytes, str]) -> None:
        """Write down a month's bands, in place of those before."""
        sealed = _SEALED.seal(self._session.vault, ROSTER, _ROW, _Book(dict(bands)))
        self._session.run(_PUT, {"id": _ROW, "sealed": sealed})

    def drop(self, supporter: bytes) -> None:
        """Forget one supporter's band."""
        bands = self.all()
        if supporter in bands:
            self.put({row: band for row, band in bands.items() if row != supporter})
