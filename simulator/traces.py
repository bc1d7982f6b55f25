"""What the bot leaves on the disk, seen from outside: by the bytes of its files, without its code.

The key file `keys/live` is a heading and slots of 64 bytes each; a slot without a key is all zeros.
"""

import asyncio
import time
from collections.abc import Iterable
from pathlib import Path

from simulator.errors import StoryBroken

SLOT = 64
HEADING = 4 * SLOT
PATIENCE = 20.0
"""Seconds until a key that is still there has outlived what it was made for."""
LOOKS_EVERY = 0.05


class Disk:
    """The files of a bot: its key file, and the `places` where it keeps all else."""

    def __init__(self, live: Path, *places: Path, patience: float = PATIENCE) -> None:
        self._live = live
        self._places = places
        self._patience = patience

    def keys(self) -> frozenset[bytes]:
        """Return the keys that live."""
        return keys(self._live)

    async def loses(self, lost: frozenset[bytes]) -> None:
        """Wait until none of the keys `lost` is left.

        Raises:
            StoryBroken: one is.
        """
        until = time.monotonic() + self._patience
        while lost & self.keys():
            if time.monotonic() > until:
                raise StoryBroken("a key outlives what it was made for")
            await asyncio.sleep(LOOKS_EVERY)

    def hides(self, texts: Iterable[str]) -> int:
        """Search all but the keys for texts that must not be there; return how many files it is.

        Raises:
            StoryBroken: one can be read.
        """
        paths = files(*self._places)
        if readable := found(paths, texts):
            raise StoryBroken(f"{len(readable)} texts can be read in the bot's files")
        return len(paths)


def keys(live: Path) -> frozenset[bytes]:
    """Return the slots of a key file that hold a key."""
    content = live.read_bytes()[HEADING:]
    slots = (content[at : at + SLOT] for at in range(0, len(content), SLOT))
    return frozenset(slot for slot in slots if any(slot))


def files(*places: Path) -> list[Path]:
    """Return all files among `places`, and in those of them that are folders."""
    inside = (path for place in places for path in (place, *place.rglob("*")))
    return sorted(path for path in inside if path.is_file())


def found(paths: Iterable[Path], texts: Iterable[str]) -> list[str]:
    """Return those of `texts` that can be read in one of the files, in UTF-8 or UTF-16."""
    contents = [(content, _bare(content)) for content in (path.read_bytes() for path in paths)]
    return [text for text in texts if any(_stands_in(text, *content) for content in contents)]


def _stands_in(text: str, content: bytes, bare: bytes) -> bool:
    """Tell whether a text stands in something; `bare` is that without its zeros.

    UTF-16 is mostly zeros, and so are files: without them a text that is not there is ruled out
    five times faster, and the page looks again and again.
    """
    return text.encode() in content or any(
        _bare(wide) in bare and wide in content
        for wide in (text.encode(form) for form in ("utf-16-le", "utf-16-be"))
    )


def _bare(content: bytes) -> bytes:
    return content.replace(b"\0", b"")
