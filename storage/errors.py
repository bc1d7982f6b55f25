"""What can go wrong on the memory's floor.

StorageError
├── KeysRefused          the key folder cannot be used as it is
│   ├── KeysMissing      there is none: only `peerline init` makes keys
│   ├── KeysUnreadable   the system keeps us from reading it
│   ├── KeysExposed      somebody else could read it
│   ├── KeysHeld         another process uses it
│   ├── KeysForeign      the files do not belong together
│   └── KeysDamaged      a file is torn or too short
├── DatabaseRefused      the database cannot be used with these keys
│   ├── DatabaseMissing
│   ├── DatabaseForeign  it belongs to other keys
│   ├── DatabaseOlder    an older copy: its keys may be gone
│   ├── DatabaseNewer    written by a later version
│   └── DatabaseUnreadable  the system, or damage, keeps us from reading it
├── KeysNotWritten       the disk refused a write to the key file
├── RowGone              a record was to be saved whose row is no longer there
├── SealBroken           a sealed value does not open here
├── StoreStopped         the writer has ended: nothing more is done
└── WriteFailed          the transaction was undone by the disk or the database
"""

from pathlib import Path


class StorageError(Exception):
    """Base of this package's errors; never raised itself."""


class KeysRefused(StorageError):
    """The key folder cannot be used; nothing was changed. Base of its kinds."""


class KeysMissing(KeysRefused):
    """There are no keys at `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"no keys in {folder}: bring them back from where you keep them, or check "
            "`storage.keys`; a programme that is yet to begin gets them from `peerline init`"
        )


class KeysUnreadable(KeysRefused):
    """The system refused to read a key file; `cause` is its own word for it."""

    def __init__(self, folder: Path, cause: str) -> None:
        super().__init__(
            f"the keys in {folder} cannot be read ({cause}): look at `storage.keys`, at the "
            "owner of that folder, and at the disk"
        )


class KeysExposed(KeysRefused):
    """Folder or file is a link or none, belongs to somebody else, or is not ours alone to use."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"keys refused: {path} {what}")


class KeysHeld(KeysRefused):
    """Another process holds the keys."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"another process uses the keys in {folder}: stop it first (is `peerline run` up?)"
        )


class KeysForeign(KeysRefused):
    """`root` and `live` are not of one keyring, or a file is none of ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} does not belong to this keyring")


class KeysDamaged(KeysRefused):
    """A key file is torn or too short."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path} is damaged: {what}")


class DatabaseRefused(StorageError):
    """The database cannot be used with these keys; nothing was changed. Base of its kinds."""


class DatabaseMissing(DatabaseRefused):
    """There is no database where the configuration says."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"no database at {path}, but these keys belong to one: "
            "check `storage.database`, or put the newest copy of it back. If it is lost, remove "
            "the keys too and begin anew with `peerline init`"
        )


class DatabaseForeign(DatabaseRefused):
    """The database was made with other keys."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"the database {path} does not belong to these keys")


class DatabaseOlder(DatabaseRefused):
    """The database is older than the keys: a copy, whose people and cases can no longer open."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            f"the database {path} is older than the keys ({what}): nothing was touched. "
            "Put the newest one back"
        )


class DatabaseNewer(DatabaseRefused):
    """The database was written by a later version of Peerline."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"the database {path} has version {found}, this Peerline knows up to {known}: "
            "install the newer one"
        )


class DatabaseUnreadable(DatabaseRefused):
    """The database could not be read; `cause` is the name of SQLite's result code."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            f"the database {path} could not be read ({cause}): "
            "look at its owner, its mode and the disk"
        )


class KeysNotWritten(StorageError):
    """The disk refused a write to the key file; its text is the name of the system's error."""


class RowGone(StorageError):
    """A record was to be saved whose row is no longer there."""


class SealBroken(StorageError):
    """A sealed value does not open: its key is gone, or it was moved or changed."""


class StoreStopped(StorageError):
    """A unit was not done, because the writer has ended; its cause says why, if it failed."""

    def __init__(self) -> None:
        super().__init__("the store has stopped")


class WriteFailed(StorageError):
    """The unit was not done: the disk or the database refused. Nothing of it remains."""
