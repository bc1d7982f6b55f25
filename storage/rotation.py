"""How rows follow the transit key: a pass over every table that it seals or tags, 32 rows a step.

A pass takes the keys that were old when it began; once it has walked all tables, no row stands
under them and they are destroyed. A key that is renewed meanwhile starts no second pass before
the first has ended, so that passes always end.
"""

from dataclasses import dataclass, replace

import msgspec

from storage.errors import SealBroken
from storage.session import Session, row_of
from storage.slots import KeyId
from storage.transit import Transit
from storage.vault import Column, key_of

STEP = 32


@dataclass(frozen=True, slots=True)
class Follower:
    """A table whose rows follow the transit key.

    `select` yields (id, sealed) with `:after` and `:limit`, in order of id; `update` sets
    `:sealed` and, where the table is looked up by person, `:person`.
    """

    column: Column
    select: str
    update: str
    first: int | bytes


@dataclass(frozen=True, slots=True, repr=False)
class Owner:
    """The field by which every tagged record says whose it is."""

    person: int | None = None


@dataclass(frozen=True, slots=True)
class Pass:
    """Where a pass stands: the keys it retires, the table, and the last id it has seen.

    Rows numbered beyond `until` were written after it began, under a newer key: no flood of them
    keeps it from its end.
    """

    retiring: tuple[KeyId, ...]
    until: int
    table: int = 0
    after: int | bytes | None = None
    done: bool = False


_OWNER = msgspec.msgpack.Decoder(Owner).decode


class Rotation:
    """Takes passes forward, step by step, each step within one unit of work."""

    def __init__(self, session: Session, transit: Transit, followers: tuple[Follower, ...]) -> None:
        self._session = session
        self._transit = transit
        self._followers = followers

    def begin(self) -> Pass:
        """Return a pass that retires all but the newest key."""
        retiring = self._transit.live[1:]
        return Pass(retiring, self._session.serial, done=not retiring)

    def step(self, at: Pass) -> Pass:
        """Move up to `STEP` rows; destroy the retiring keys when the last table is through."""
        if at.table == len(self._followers):
            self._transit.retire(at.retiring)
            return replace(at, done=True)
        follower = self._followers[at.table]
        after = follower.first if at.after is None else at.after
        rows = self._session.all(follower.select, {"after": after, "limit": STEP})
        for row, sealed in rows:
            self._move(follower, row, sealed)
        last = rows[-1][0] if len(rows) == STEP else None
        if last is None or (isinstance(last, int) and last > at.until):
            return replace(at, table=at.table + 1, after=None)
        return replace(at, after=last)

    def _move(self, follower: Follower, row: int | bytes, sealed: bytes) -> None:
        bound = row_of(row) if isinstance(row, int) else row
        vault, live = self._session.vault, self._transit.live
        try:
            plain = vault.open(follower.column, bound, sealed)
        except SealBroken:
            return  # damaged on disk: it opens for nobody, and must not hold the keys of others
        if key_of(sealed) in live[1:]:
            sealed = vault.seal(self._transit.key, follower.column, bound, plain)
        owner = _OWNER(plain).person
        tag = None if owner is None else self._transit.tag(owner)
        self._session.run(follower.update, {"id": row, "sealed": sealed, "person": tag})
