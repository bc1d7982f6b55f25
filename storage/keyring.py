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

from storage.errors import KeysExposed, KeysHeld, KeysMissing, KeysUnreadable
from storage.root import Root, new_root, read_root
from storage.slots import Slots, empty_live

FOLDER_MODE = 0o700
FILE_MODE = 0o600
PERMISSIONS = 0o777


class FileDisk:
    """A file written in place: `pwrite` and `fdatasync`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def read(self) -> bytes:
        """Return the whole content."""
        return os.pread(self._descriptor, os.fstat(self._descriptor).st_size, 0)

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
    try:
        return _open(folder, hold=hold)
    except OSError as error:
        raise KeysUnreadable(folder, error.strerror or type(error).__name__) from error


def _open(folder: Path, *, hold: bool) -> Keyring:
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
    """Refuse a key folder that is missing, a link, somebody else's, or open to others.

    Raises:
        KeysMissing: there is nothing.
        KeysExposed: what is there is not a folder and two files of ours alone.
    """
    for path in (folder, folder / "root", folder / "live"):
        try:
            status = path.lstat()
        except FileNotFoundError as error:
            raise KeysMissing(folder) from error
        _check_mode(path, status, is_folder=path == folder)


def _check_mode(path: Path, status: os.stat_result, *, is_folder: bool) -> None:
    is_kind, kind = (stat.S_ISDIR, "folder") if is_folder else (stat.S_ISREG, "plain file")
    wanted = FOLDER_MODE if is_folder else FILE_MODE
    found = status.st_mode & PERMISSIONS
    if stat.S_ISLNK(status.st_mode):
        raise KeysExposed(path, "is a symbolic link: put the real thing there")
    if not is_kind(status.st_mode):
        raise KeysExposed(path, f"is no {kind}")
    if status.st_uid != os.getuid():
        raise KeysExposed(path, "belongs to another user: it must be yours")
    if found != wanted:
        raise KeysExposed(
            path, f"has mode {found:03o}, which must be yours alone: chmod {wanted:o} it"
        )


def make_keys(folder: Path) -> Root:
    """Create the folder, a fresh root and an empty live file; refuse to touch what is there.

    Raises:
        FileExistsError: there are keys already.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    folder.chmod(FOLDER_MODE)
    root = new_root()
    _create(folder / "live", empty_live(root))
    _create(folder / "root", root.encoded())
    _sync_folder(folder)
    _sync_folder(folder.absolute().parent)
    return root


def _create(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, FILE_MODE)
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
