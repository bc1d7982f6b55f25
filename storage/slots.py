"""`keys/live`: random keys in fixed 64-byte slots that are overwritten in place.

A key that lives in a database stays in its journal; a file that is replaced by rename stays in
free blocks. So the file is never rewritten: a slot is filled with `pwrite`, destroyed by writing
zeros over it, and both are made durable with `fdatasync`.

Layout, in blocks of 64 bytes: a heading (magic, keyring id, the root's check), two witnesses used
by turns (database id, number of its last commit, head of its journal), one block of rest, then the
slots: id (its slot number, 12 random bytes), key, day, and a check bound to the keyring. A free
slot is all zeros.
"""

import errno
import hmac
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NewType, Protocol

from storage.errors import KeysDamaged, KeysForeign, KeysNotWritten
from storage.root import CHECK_SIZE, ID_SIZE, Root

KeyId = NewType("KeyId", bytes)

MAGIC = b"peerline-live-1\n"
BLOCK = 64
FIRST_SLOT = 4
GROWTH = 64
ID = 16
KEY = 32
NUMBER = 4
CHECK = 12
FREE = bytes(BLOCK)
COMMITS = 8
WITNESS = ID_SIZE + COMMITS
HEAD_NUMBER = 4
HEAD_MAC = 12
HEAD = HEAD_NUMBER + HEAD_MAC


class Disk(Protocol):
    """The key file as the slots see it. `write` may stay in a cache until `sync`."""

    def read(self) -> bytes:
        """Return the whole content."""

    def write(self, offset: int, content: bytes) -> None:
        """Write `content` in place."""

    def sync(self) -> None:
        """Return when everything written is durable."""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of the journal: its number, from 1 on, and its MAC."""

    number: int
    mac: bytes


BEGINNING = Head(0, bytes(HEAD_MAC))
"""The head of a journal without entries."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The database these keys belong to, and the last of its commits that they saw.

    `journal` is the head of its journal as that commit left it.
    """

    database: bytes
    commits: int
    journal: Head = BEGINNING


class Slots:
    """The live keys. Every write is in place; `flush` makes what was written durable."""

    def __init__(self, root: Root, path: Path, disk: Disk) -> None:
        self._root = root
        self._path = path
        self._disk = disk
        self._mac = root.derive("slots")
        self._keys: dict[KeyId, bytes] = {}
        self._free: list[int] = []
        self._unsynced: dict[int, bytes] = {}
        self._doubtful = False
        self.damaged: set[int] = set()
        content = disk.read()
        self._read_heading(content)
        self.witness = self._read_witness(content)
        self._read_slots(content)

    def _read_heading(self, content: bytes) -> None:
        if len(content) < FIRST_SLOT * BLOCK:
            raise KeysDamaged(self._path, "it is shorter than its heading")
        if content[:BLOCK] != heading(self._root):
            raise KeysForeign(self._path)

    def _read_witness(self, content: bytes) -> Witness | None:
        blocks = (content[BLOCK : 2 * BLOCK], content[2 * BLOCK : 3 * BLOCK])
        read = [(block, _witness(block)) for block in blocks]
        valid = [witness for block, witness in read if block == self._witness_block(witness)]
        return max(valid, key=lambda each: each.commits, default=None)

    def _read_slots(self, content: bytes) -> None:
        self._count = len(content) // BLOCK - FIRST_SLOT
        for number in range(self._count):
            start = (FIRST_SLOT + number) * BLOCK
            slot = content[start : start + BLOCK]
            if slot == FREE:
                self._free.append(number)
            elif self._is_sound(number, slot):
                self._keys[KeyId(slot[:ID])] = slot[ID : ID + KEY]
            else:
                self.damaged.add(number)

    def _is_sound(self, number: int, slot: bytes) -> bool:
        right_place = int.from_bytes(slot[:NUMBER]) == number
        return right_place and hmac.compare_digest(slot[-CHECK:], self._check(slot[:-CHECK]))

    def _check(self, content: bytes) -> bytes:
        return hmac.digest(self._mac, content, "sha256")[:CHECK]

    def __contains__(self, key: KeyId) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    def ids(self) -> list[KeyId]:
        """Return the ids of all live keys."""
        return list(self._keys)

    def new(self, day: int) -> KeyId:
        """Take a random free slot and fill it with a new key; `day` counts from the epoch.

        Durable only after `flush`.

        Raises:
            KeysNotWritten: the disk refused.
        """
        number = self._free_number()
        key_id = KeyId(number.to_bytes(NUMBER) + os.urandom(ID - NUMBER))
        key = os.urandom(KEY)
        body = key_id + key + day.to_bytes(BLOCK - ID - KEY - CHECK)
        self._write(number, body + self._check(body))
        self._free.pop()
        self._keys[key_id] = key
        return key_id

    def _free_number(self) -> int:
        """Put a random free slot last and return its number, so that neighbours tell nothing."""
        if not self._free:
            self._grow()
        chosen = secrets.randbelow(len(self._free))
        self._free[chosen], self._free[-1] = self._free[-1], self._free[chosen]
        return self._free[-1]

    def get(self, key: KeyId) -> bytes | None:
        """Return the 32 bytes of a live key, None where it was destroyed."""
        return self._keys.get(key)

    def destroy(self, keys: Iterable[KeyId]) -> None:
        """Overwrite the slots of `keys`, and return when that is durable.

        Raises:
            KeysNotWritten: the disk refused; what was not overwritten is still here.
        """
        for key in keys:
            if key in self._keys:
                number = int.from_bytes(key[:NUMBER])
                self._write(number, FREE)
                del self._keys[key]
                self._free.append(number)
        self.flush()

    def clear_damaged(self) -> None:
        """Overwrite slots whose check fails: keys that died half-written, with nothing to open."""
        for number in sorted(self.damaged):
            self._write(number, FREE)
            self._free.append(number)
        self.damaged.clear()
        self.flush()

    def flush(self) -> None:
        """Return when all that was written to slots is durable.

        Raises:
            KeysNotWritten: the disk refused; the next flush writes it all once more.
        """
        if self._unsynced:
            self._sync()

    def _sync(self) -> None:
        """Make the file durable.

        After a sync that failed, what it should have kept may be gone from the cache although the
        next one succeeds (fsync(2), "Errors"): it is written anew first.
        """
        with _refusals_named():
            if self._doubtful:
                for number, slot in self._unsynced.items():
                    self._disk.write((FIRST_SLOT + number) * BLOCK, slot)
            self._doubtful = True
            self._disk.sync()
        self._doubtful = False
        self._unsynced.clear()

    def bear_witness(self, witness: Witness, *, durable: bool = False) -> None:
        """Note the database's last commit in the two copies by turns; synced only if `durable`.

        Raises:
            KeysNotWritten: the disk refused.
        """
        block = self._witness_block(witness)
        with _refusals_named():
            self._disk.write((1 + witness.commits % 2) * BLOCK, block)
        self.witness = witness
        if durable:
            self._sync()

    def _witness_block(self, witness: Witness) -> bytes:
        """Return a witness as it is written: commit and check, then head and check, if any."""
        body = self._checked(witness.database + witness.commits.to_bytes(COMMITS))
        if witness.journal != BEGINNING:
            head = witness.journal.number.to_bytes(HEAD_NUMBER) + witness.journal.mac
            body = self._checked(body + head)
        return body.ljust(BLOCK, b"\0")

    def _checked(self, body: bytes) -> bytes:
        return body + self._check(body)

    def _write(self, number: int, slot: bytes) -> None:
        with _refusals_named():
            self._disk.write((FIRST_SLOT + number) * BLOCK, slot)
        self._unsynced[number] = slot

    def _grow(self) -> None:
        with _refusals_named():
            self._disk.write((FIRST_SLOT + self._count) * BLOCK, FREE * GROWTH)
        self._sync()
        self._free.extend(range(self._count, self._count + GROWTH))
        self._count += GROWTH


def _witness(block: bytes) -> Witness:
    """Return what a block says, if it is one of a witness: that its checks must tell."""
    commits, head = block[ID_SIZE:WITNESS], block[WITNESS + CHECK :][:HEAD]
    journal = Head(int.from_bytes(head[:HEAD_NUMBER]), head[HEAD_NUMBER:])
    return Witness(block[:ID_SIZE], int.from_bytes(commits), journal)


@contextmanager
def _refusals_named() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KeysNotWritten(errno.errorcode.get(error.errno or 0, "unknown")) from error


def heading(root: Root) -> bytes:
    """Return the first block of a live file of `root`'s keyring."""
    assert len(MAGIC) + ID_SIZE + CHECK_SIZE <= BLOCK  # noqa: S101  constants of one layout
    return (MAGIC + root.keyring + root.check()).ljust(BLOCK, b"\0")


def empty_live(root: Root) -> bytes:
    """Return the content of a live file without keys."""
    return heading(root).ljust((FIRST_SLOT + GROWTH) * BLOCK, b"\0")
