"""Envelopes: nothing opens that was not sealed here, and nothing that is not as it was sealed.

The same of the file of live keys: whatever is written over it, no key comes out that was not in it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.errors import KeysRefused, SealBroken
from storage.keyring import Keyring, make_keys, open_keyring
from storage.padding import SIZES, pad, unpad
from storage.root import Root, new_root, read_root
from storage.slots import BLOCK, FIRST_SLOT, KeyId, Slots
from storage.vault import INDEX, ROSTER, Column, Vault, key_of
from tests.fuzz.dice import Dice
from tests.fuzz.watch import Attack

COLUMNS = tuple(
    Column(table, name)
    for table in ("inbox", "outbox", "cases", "people", "seats", "")
    for name in ("sealed", "person", "")
)
ROWS = (
    b"",
    b"\0" * 8,
    (7).to_bytes(8),
    b"row-row-row-row!",
    b"row-row-row-row",
    b"\0" * 16,
    b"x" * 300,
)
EDGES = (0, 1, 15, 16, 27, 28, 29, 63, 64, 65, 4, 5)
Place = tuple[Column, bytes]


@dataclass
class Memory:
    """A disk in memory."""

    content: bytes

    def read(self) -> bytes:
        """Return all of it."""
        return self.content

    def write(self, offset: int, content: bytes) -> None:
        """Write in place."""
        end = offset + len(content)
        self.content = self.content[:offset].ljust(offset, b"\0") + content + self.content[end:]

    def sync(self) -> None:
        """Have nothing to do."""


@contextmanager
def envelopes(folder: Path) -> Iterator[Attack]:
    """Yield the attack, on two keyrings."""
    for name in ("keys", "others"):
        make_keys(folder / name)
    with open_keyring(folder / "keys") as ours, open_keyring(folder / "others") as others:
        live = [ours.slots.new(1) for _ in range(9)]
        gone = ours.slots.new(1)
        vault = Vault(ours)
        dead = vault.seal(gone, COLUMNS[0], ROWS[3], b"gone")
        ours.slots.destroy([gone])
        vault.forget(gone)
        yield Thief(folder, ours, Vault(others), vault, [*live, ROSTER, INDEX], dead).attack


class Thief:
    """Somebody who has the database, can change it, and has no key."""

    def __init__(  # noqa: PLR0913, PLR0917  what is at hand
        self,
        folder: Path,
        keyring: Keyring,
        others: Vault,
        vault: Vault,
        keys: list[KeyId],
        dead: bytes,
    ) -> None:
        self._folder = folder
        self._keyring = keyring
        self._others = others
        self._vault = vault
        self._keys = keys
        self._dead = dead
        self._live = (folder / "keys" / "live").read_bytes()

    def attack(self, data: bytes) -> None:
        """Try one of the ways."""
        dice = Dice(data)
        way = dice.pick(
            (self._changed, self._changed, self._raw, self._padding, self._slots, self._root)
        )
        way(dice)

    def _changed(self, dice: Dice) -> None:
        """Seal, change or move, and try to open."""
        plain = dice.some(dice.number(400)) if dice.number(8) else bytes(dice.pick(SIZES))
        place, key = _place(dice), dice.pick(self._keys)
        envelope = self._vault.seal(key, *place, plain)
        assert key_of(envelope) == key
        assert self._vault.open(*place, envelope) == plain
        other = self._vault.seal(dice.pick(self._keys), *_place(dice), b"other")
        changed, where = (
            self._worse(envelope, other, dice),
            _place(dice) if dice.one_in(2) else place,
        )
        if (changed, where) != (envelope, place) and (changed, where) != (other, where):
            self._stays_shut(self._vault, where, changed)
        self._stays_shut(self._others, place, envelope)
        self._stays_shut(self._vault, place, self._dead)

    @staticmethod
    def _worse(envelope: bytes, other: bytes, dice: Dice) -> bytes:
        """Return an envelope with bits turned, ends cut, or parts of another."""
        for _ in range(1 + dice.number(3)):
            at = dice.pick(EDGES) if dice.one_in(2) else dice.number(len(envelope) + 1)
            kind = dice.number(5)
            if kind == 0:
                turned = bytes([(envelope[at : at + 1] or b"\0")[0] ^ (1 << dice.number(8))])
                envelope = envelope[:at] + turned + envelope[at + 1 :]
            elif kind == 1:
                envelope = envelope[:at]
            elif kind == 2:
                envelope = envelope[:at] + dice.some(1 + dice.number(20)) + envelope[at:]
            elif kind == 3:
                envelope = envelope[:at] + other[at:]
            else:
                envelope = other[:at] + envelope[at:]
        return envelope

    def _raw(self, dice: Dice) -> None:
        """Open what was never sealed, under a key that is there or one that is not."""
        key = dice.pick((*self._keys, b"", KeyId(os.urandom(16))))
        self._stays_shut(self._vault, _place(dice), key + dice.rest())

    @staticmethod
    def _stays_shut(vault: Vault, place: Place, envelope: bytes) -> None:
        try:
            vault.open(*place, envelope)
        except SealBroken:
            return
        raise AssertionError("something opens that was not sealed so")

    @staticmethod
    def _padding(dice: Dice) -> None:
        """Take padding off what may have none."""
        zeros = bytes(dice.pick((0, 1, 64)))
        plain = dice.pick((b"", b"\x80", b"\x80\0")) if dice.one_in(4) else dice.rest()
        plain += zeros
        assert unpad(pad(plain)) == plain
        try:
            found = unpad(plain)
        except SealBroken:
            return
        assert plain.startswith(found + b"\x80")
        assert not plain[len(found) + 1 :].strip(b"\0")

    def _slots(self, dice: Dice) -> None:
        """Write over the file of live keys."""
        content = self._live
        for _ in range(1 + dice.number(4)):
            content = self._written_over(content, dice)
        disk = Memory(content)
        try:
            slots = Slots(self._keyring.root, Path("live"), disk)
        except KeysRefused:
            return
        for number in range(max(0, len(content) // BLOCK - FIRST_SLOT)):
            start = (FIRST_SLOT + number) * BLOCK
            key = KeyId(content[start : start + 16])
            found = slots.get(key)
            assert found is None or found == self._keyring.slots.get(key), "a key that never was"
        fresh = slots.new(1)
        slots.flush()
        again = Slots(self._keyring.root, Path("live"), disk)
        assert again.get(fresh) == slots.get(fresh)

    @staticmethod
    def _written_over(content: bytes, dice: Dice) -> bytes:
        at = dice.number(68) * BLOCK + (dice.number(BLOCK) if dice.one_in(2) else 0)
        kind = dice.number(4)
        if kind == 0:
            return content[:at] + dice.some(1 + dice.number(BLOCK)) + content[at + BLOCK :]
        if kind == 1:
            return content[:at]
        if kind == 2:
            came = dice.number(68) * BLOCK
            return content[:at] + content[came : came + BLOCK] + content[at + BLOCK :]
        turned = bytes([(content[at : at + 1] or b"\0")[0] ^ (1 << dice.number(8))])
        return content[:at] + turned + content[at + 1 :]

    def _root(self, dice: Dice) -> None:
        """Put another root in place of ours: it reads nothing, or is refused."""
        ours = self._keyring.root
        told, at = ours.encoded(), dice.number(70)
        told = dice.pick(
            (told[:at] + dice.some(1) + told[at + 1 :], told[:at], new_root().encoded())
        )
        path = self._folder / "root"
        path.write_bytes(told)
        try:
            root: Root = read_root(path)
            if root != ours:
                Slots(root, path, Memory(self._live))
        except KeysRefused:
            return
        assert root == ours, "another root reads the keys"


def _place(dice: Dice) -> Place:
    return dice.pick(COLUMNS), dice.pick(ROWS)
