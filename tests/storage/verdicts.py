"""Verdicts: what is wrong with the files at a moment, and with the starts after a death in it."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage import transit
from storage.errors import StorageError
from storage.root import read_root
from storage.slots import Slots
from tests.storage.crashes import Moment, Story, slots_in
from tests.storage.disks import Tape
from tests.storage.everything import picture
from tests.storage.programme import Memory, Programme


def restore(programme: Programme, moment: Moment, live: bytes, folder: Path) -> Programme:
    """Write the files of a moment into a folder, and return the programme that they are."""
    shutil.rmtree(folder, ignore_errors=True)
    found = Programme(folder, programme.clock)
    found.keys.mkdir(mode=0o700, parents=True)
    found.database.parent.mkdir(mode=0o700)
    log = found.database.with_name(found.database.name + "-wal")
    for path, content in (
        (found.keys / "root", (programme.keys / "root").read_bytes()),
        (found.live, live),
        (found.database, moment.database),
        (log, moment.log),
    ):
        path.touch(mode=0o600)
        path.write_bytes(content)
    return found


class Judge:
    """Restores moments one after the other in a folder of its own, and says what is wrong."""

    def __init__(self, story: Story, folder: Path) -> None:
        self._story = story
        self._folder = folder
        self._known: set[bytes] = set()
        self.deaths = 0

    def complaints(self, moments: list[Moment]) -> Iterator[str]:
        """Yield what is wrong at each of these moments, and after a death in it."""
        for moment in moments:
            yield from self._at_rest(moment)
            for live in moment.lives():
                if self._is_new(moment, live):
                    self.deaths += 1
                    yield from self._after_death(moment, live)

    def _is_new(self, moment: Moment, live: bytes) -> bool:
        """Tell whether no moment before left the same and expects the same."""
        parts = (moment.database, moment.log, live, bytes([moment.done]))
        digest = b"".join(hashlib.sha256(part).digest() for part in parts)
        new = digest not in self._known
        self._known.add(digest)
        return new

    def _at_rest(self, moment: Moment) -> Iterator[str]:
        """Yield what is wrong between two acts, when all that is done must be durable."""
        if moment.named is None:
            return
        root = read_root(self._story.programme.keys / "root")
        found = frozenset(Slots(root, self._folder, Tape(moment.durable)).ids())
        if moment.named - found:
            yield "a key that rows name is not durable"
        if found - moment.named:
            yield "a key that no row names is still on the disk"

    def _after_death(self, moment: Moment, live: bytes) -> Iterator[str]:
        programme = restore(self._story.programme, moment, live, self._folder)
        try:
            with programme.open() as memory:
                found = picture(memory.work)
                yield from self._after_start(memory, found, moment)
            yield from self._after_stop(programme)
            with programme.open() as memory:
                if picture(memory.work) != found:
                    yield "the second start found something else than the first"
        except StorageError as error:
            yield f"the start was refused: {type(error).__name__}"

    def _after_start(self, memory: Memory, found: dict[str, Any], moment: Moment) -> Iterator[str]:
        """Yield what is wrong after a start, and after all rows have followed its new key."""
        if None in found["rows"].values():
            yield "a row does not open"
        if found not in self.expected(moment):
            yield "something was lost, or half done"
        if memory.named() != set(memory.slots.ids()):
            yield "a key that no row names has outlived the start"
        memory.follow()
        if picture(memory.work) != found:
            yield "something was lost when rows followed the transit key"
        if len(memory.named(transit.KIND)) != 1 or memory.named() != set(memory.slots.ids()):
            yield "an old key has outlived its rows"

    def _after_stop(self, programme: Programme) -> Iterator[str]:
        """Yield whether a key is on the disk that has died, whatever its slot says."""
        live = programme.live.read_bytes()
        alive = set(slots_in(live))
        if any(key in live for name, key in self._story.keys.items() if name not in alive):
            yield "a dead key can be read"

    def expected(self, moment: Moment) -> list[dict[str, Any]]:
        """Return what may be found after a death: what was done, with or without what went on."""
        pictures = self._story.pictures
        return [pictures[max(moment.done - 1, 0)], pictures[min(moment.done, len(pictures) - 1)]]
