"""File systems: which one holds the keys, and whether it keeps what is overwritten."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
KEEPING = {
    "btrfs": "btrfs keeps what is overwritten",
    "zfs": "zfs keeps what is overwritten",
    "overlay": "an overlay's lower layer keeps what was there",
    "bcachefs": "bcachefs keeps what is overwritten",
}
"""File systems on which a destroyed key can be found again."""
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


def keeps(kind: str, options: str) -> str | None:
    """Return why a key that was overwritten could still be found; None where it could not."""
    if kind == "ext4" and "data=journal" in options.split(","):
        return "mounted with data=journal it keeps what is overwritten"
    return KEEPING.get(kind)
