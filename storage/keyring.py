"""The key folder: who may open it, one process at a time, and how it is made.

`keys/` (0700) holds `root` and `live` (0600). It never lies beside the database, and never goes
into a backup. Only `make` creates keys; everything else refuses what is not exactly right.
"""

import fcntl
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from storage.errors import KeysExposed, KeysHeld, KeysMissing
from storage.root import Root, new_root, read_root
from storage.slots import Slots, empty_live

OTHERS = stat.S_IRWXG | stat.S_IRWXO


class FileDisk:
    """A file written in place: `pwrite` and `fdatasync`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def size(self) -> int:
        """Return the length in bytes."""
        return os.fstat(self._descriptor).st_size

    def read(self) -> bytes:
        """Return the whole content."""
        return os.pread(self._descriptor, self.size(), 0)

    def write(self, offset: int, content: bytes) -> None:
        """Write all of `content` at `offset`."""
        while content:
            written = os.pwrite(self._descriptor, content, offset)
            content, offset = content[written:], offset + written

    def sync(self) -> None:
        """Return when what was written is durable."""
        os.fdatasync(self._descriptor)


@dataclass(slots=True, repr=False)
class Keyring:
    """An opened key folder; closing it lets the next process in."""

    root: Root
    slots: Slots
    _descriptor: int

    def close(self) -> None:
        """Close the file and give up the lock."""
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_keyring(folder: Path, *, hold: bool = True) -> Keyring:
    """Open the keys in `folder`; with `hold`, keep every other process out until closed.

    Raises:
        KeysRefused: one of its kinds, naming what is wrong; nothing was changed.
    """
    check_modes(folder)
    root = read_root(folder / "root")
    path = folder / "live"
    descriptor = os.open(path, (os.O_RDWR if hold else os.O_RDONLY) | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if hold:
            _lock(descriptor, folder)
        return Keyring(root, Slots(root, path, FileDisk(descriptor)), descriptor)
    except BaseException:
        os.close(descriptor)
        raise


def _lock(descriptor: int, folder: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise KeysHeld(folder) from error


def check_modes(folder: Path) -> None:
    """Refuse a key folder that is missing, a link, somebody else's, or open to others."""
    for path in (folder, folder / "root", folder / "live"):
        try:
            status = path.lstat()
        except FileNotFoundError as error:
            raise KeysMissing(folder) from error
        if stat.S_ISLNK(status.st_mode):
            raise KeysExposed(path, "is a symbolic link: put the real thing there")
        if status.st_uid != os.getuid():
            raise KeysExposed(path, "belongs to another user: it must be yours")
        if status.st_mode & OTHERS:
            wanted = "700" if path == folder else "600"
            raise KeysExposed(path, f"is open to others: chmod {wanted} it")


def make_keys(folder: Path) -> Root:
    """Create the folder, a fresh root and an empty live file; refuse to touch what is there.

    Raises:
        FileExistsError: there are keys already.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    root = new_root()
    _create(folder / "live", empty_live(root))
    _create(folder / "root", root.encoded())
    _sync_folder(folder)
    return root


def _create(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
