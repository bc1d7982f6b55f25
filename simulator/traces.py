"""What the bot leaves on the disk, seen from outside: by the bytes of its files, without its code.

The key file `keys/live` is a heading and slots of 64 bytes each; a slot without a key is all zeros.
"""

from collections.abc import Iterable
from pathlib import Path

SLOT = 64
HEADING = 4 * SLOT


def keys(live: Path) -> frozenset[bytes]:
    """Return the slots of a key file that hold a key."""
    content = live.read_bytes()[HEADING:]
    slots = (content[at : at + SLOT] for at in range(0, len(content), SLOT))
    return frozenset(slot for slot in slots if any(slot))


def files(folder: Path) -> list[Path]:
    """Return all files in a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def found(folder: Path, texts: Iterable[str]) -> list[str]:
    """Return those of `texts` that can be read in a file of a folder, in UTF-8 or UTF-16."""
    contents = [path.read_bytes() for path in files(folder)]
    return [text for text in texts if any(_stands_in(text, content) for content in contents)]


def _stands_in(text: str, content: bytes) -> bool:
    return any(text.encode(form) in content for form in ("utf-8", "utf-16-le", "utf-16-be"))
