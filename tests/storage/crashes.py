"""Deaths: a story is played once, and its files are taken at every step.

A step is a write or a sync of the key file's disk, and every statement of the writer that is no
look. Each moment is restored with what the key file's disk had not synced kept, dropped or torn
(`tests.storage.verdicts`). The log is taken as the system has it: what SQLite has not synced there
belongs to no commit, or to one that was as well found as not.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from storage.slots import BLOCK, FIRST_SLOT, FREE, Disk, KeyId, Slots
from tests.storage.disks import Tape, apply
from tests.storage.everything import picture
from tests.storage.programme import Memory, Programme

Act = Callable[[Memory], object]
NEWEST = 3
"""How many of the newest unsynced writes are also kept or torn one by one: more are witnesses that
were written over."""
Writes = list[tuple[int, bytes]]


@dataclass(frozen=True)
class Moment:
    """The files as they are, and how many acts of the story count as done."""

    database: bytes
    log: bytes
    durable: bytes
    pending: Writes
    done: int
    named: frozenset[KeyId] | None = None
    """The keys that rows name, at rest between two acts; None within an act."""

    def lives(self) -> Iterator[bytes]:
        """Yield what may be found of the live file after a death: kept, dropped, torn, or mixed."""
        yield apply(self.durable, self.pending)
        yield self.durable
        yield apply(self.durable, [torn(write) for write in self.pending])
        for write in self.pending[-NEWEST:]:
            others = [each for each in self.pending if each is not write]
            yield apply(self.durable, [*others, torn(write)])
            yield apply(self.durable, [write])


def torn(write: tuple[int, bytes]) -> tuple[int, bytes]:
    """Return the first part of a write."""
    offset, content = write
    return offset, content[: len(content) // 3]


@dataclass
class Story:
    """What was played: every moment, what could be read after each act, and every key there was."""

    programme: Programme
    moments: list[Moment] = field(default_factory=list)
    pictures: list[dict[str, Any]] = field(default_factory=list)
    keys: dict[KeyId, bytes] = field(default_factory=dict)


class Stage:
    """Plays acts over a tape, and takes a moment at each of its steps."""

    def __init__(self, programme: Programme, kind: type[Slots] = Slots) -> None:
        self.story = Story(programme)
        self._programme = programme
        self._kind = kind
        self._tape = Tape(b"")
        self._done = 0

    def play(self, acts: list[Act]) -> Story:
        """Start the store, play, and let it go as a death would."""
        keyring = self._programme.keyring(self._onto_tape, self._kind)
        with self._programme.open(keyring) as memory:
            memory.ledger.set_trace_callback(self._trace)
            self._rest(memory)
            for act in acts:
                act(memory)
                self._rest(memory)
        return self.story

    def _onto_tape(self, under: Disk) -> Disk:
        self._tape = Tape(under.read(), step=self._take)
        return self._tape

    def _trace(self, statement: str) -> None:
        if not statement.lstrip().startswith("SELECT"):
            self._take()

    def _rest(self, memory: Memory) -> None:
        """Take a moment between two acts."""
        self._done += 1
        self.story.pictures.append(picture(memory.work))
        self._take(frozenset(memory.named()))

    def _take(self, named: frozenset[KeyId] | None = None) -> None:
        path = self._programme.database
        log = path.with_name(path.name + "-wal")
        moment = Moment(
            path.read_bytes(),
            log.read_bytes() if log.exists() else b"",
            self._tape.durable,
            list(self._tape.pending),
            self._done,
            named,
        )
        if self.story.moments[-1:] != [moment]:
            self.story.moments.append(moment)
        self.story.keys.update(slots_in(self._tape.read()))


def slots_in(live: bytes) -> dict[KeyId, bytes]:
    """Return the ids and keys of all slots that are not free, damaged ones included."""
    blocks = [live[at : at + BLOCK] for at in range(FIRST_SLOT * BLOCK, len(live), BLOCK)]
    return {KeyId(block[:16]): block[16:48] for block in blocks if block != FREE}
