"""File systems: which one holds the keys, and whether what is overwritten there is gone."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
FIT = frozenset({"ext2", "ext3", "ext4", "xfs"})
"""File systems that overwrite in place (tried: plain ext4 and XFS; ext2 and ext3 are ext4's)."""
_KEEPS = "keeps what is overwritten"
_REMOTE = "another machine or program writes it, and may keep what is overwritten"
_MEMORY = "it is memory, so that the keys, and all that they sealed, are lost at the next boot"
UNFIT = {
    "btrfs": _KEEPS,
    "zfs": _KEEPS,
    "bcachefs": _KEEPS,
    "f2fs": _KEEPS,
    "nilfs2": _KEEPS,
    "jffs2": _KEEPS,
    "ubifs": _KEEPS,
    "overlay": "its lower layer keeps what was there",
    "nfs": _REMOTE,
    "nfs4": _REMOTE,
    "cifs": _REMOTE,
    "smb3": _REMOTE,
    "9p": _REMOTE,
    "virtiofs": _REMOTE,
    "ceph": _REMOTE,
    "afs": _REMOTE,
    "fuse": _REMOTE,
    "fuseblk": _REMOTE,
    "tmpfs": _MEMORY,
    "ramfs": _MEMORY,
}
"""File systems on which a destroyed key can be found again, or a living one is lost."""
_OCTAL = re.compile(r"\\([0-7]{3})")


def file_system(folder: Path, mounts: Path = MOUNTS) -> tuple[str, str]:
    """Return kind and options of the file system that holds a folder (Linux, proc(5)).

    Both are empty where the system does not tell.
    """
    found, longest, place = ("", ""), 0, folder.resolve()
    for line in mounts.read_text("utf-8").splitlines() if mounts.exists() else ():
        before, _, after = line.partition(" - ")
        point = Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), before.split()[4]))
        if place.is_relative_to(point) and len(point.parts) >= longest:  # the last one covers
            kind, _, options = after.split(" ", 2)
            found, longest = (kind, options), len(point.parts)
    return found


def unfit(kind: str, options: str) -> str | None:
    """Return why keys should not lie there; None where they may, or where nothing is known.

    What FUSE serves is called `fuse.` and the program's name, as `fuse.sshfs`.
    """
    if kind in FIT and "data=journal" in options.split(","):
        return "mounted with data=journal it keeps what is overwritten"
    return UNFIT.get(kind.partition(".")[0])


def together(keys: Path, database: Path) -> str | None:
    """Return how the keys lie by the database, where one copy of a folder would hold both."""
    folder, home = keys.resolve(), database.resolve().parent
    if folder == home:
        return "beside the database"
    if folder.is_relative_to(home):
        return "inside the database's folder"
    return "around the database" if home.is_relative_to(folder) else None
