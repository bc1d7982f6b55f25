"""Seizure: the story is played while somebody copies the disk; then the copies are read.

Names, ids, places, topic, alias and every sentence must lie in no file, in no encoding. After the
close, with the key files as they are, nothing of the case may open in any copy, however early; nor
may a column of an earlier copy tell, root in hand, who took part. With the keys of its own moment
a copy does open: so the search can find something.
"""

import asyncio
import io
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.canaries import Search, forms, number_forms
from benchmarks.copies import Copy, Thief
from benchmarks.reports import Report, never
from simulator import stage, story
from simulator.cast import Phone
from simulator.demo import Demo, demo
from simulator.script import SCRIPTS
from storage.errors import KeysRefused, SealBroken
from storage.keyring import Keyring, open_keyring
from storage.session import row_of
from storage.slots import KeyId
from storage.vault import INDEX, ROSTER, Column, Vault, key_of

LASTING = frozenset(
    {
        *("departments", "supporters", "coordinators", "codes", "tokens", "people"),
        *("journal", "journal_abouts", "pending", "bands"),
    }
)
"""Tables of the programme and of who has consented: they outlive every case, and name none."""
FOLLOW_UPS = "follow_ups"
"""Looked up with the root, and written when a talk is over: a copy of that moment may hold one."""
PURPOSES = (b"people", b"follow-ups", b"aliases", b"person", b"sent")
Rows = Sequence[tuple[str, dict[str, object]]]
"""The rows of a copy, each with its table's name."""
FIGURES = ("canaries", "files", "hits", "readable_after_close")


@dataclass(slots=True)
class Found:
    """What the copies have told."""

    canaries: int = 0
    files: int = 0
    hits: int = 0
    readable_before_close: int = 0
    readable_after_close: int = 0
    names_who_consented: int = 0
    names_who_took_part: int = 0


def run(seconds: float | None) -> Report:
    """Play the story in both languages; it takes as long as it takes, whatever `seconds` say."""
    del seconds
    found_all = [asyncio.run(seize(language)) for language in ("en", "fr")]
    total = Found(
        *(sum(getattr(each, name) for each in found_all) for name in Found.__dataclass_fields__)
    )
    figures = {name: getattr(total, name) for name in FIGURES}
    return Report(
        rows=[list(FIGURES), [figures[name] for name in FIGURES]],
        figures=dict(figures),
        notes=[
            f"{total.readable_before_close} sealed values opened with the keys of their moment",
            f"{total.names_who_took_part} columns of earlier copies tell who took part",
            f"{total.names_who_consented} tell, root in hand, who had consented",
        ],
        broken=never(figures, "hits", "readable_after_close"),
    )


async def seize(language: str) -> Found:
    """Play the story once and read the copies taken meanwhile."""
    with tempfile.TemporaryDirectory() as target:
        async with demo(language, 0) as made:
            silent = stage.Stage(io.StringIO(), SCRIPTS[language].directions, 80)
            played = Watched(made, silent, Thief(made.folder, Path(target)))
            await played.play()
            await made.bot.stop()
            played.thief.take()
            return _read(played, made.folder / "keys")


class Watched(story.Story):
    """The story, with somebody who copies the disk all the while."""

    def __init__(self, made: Demo, silent: stage.Stage, thief: Thief) -> None:
        super().__init__(made, silent)
        self.thief = thief

    async def play(self) -> None:
        """Play the story while the thief is at work."""
        stealing = asyncio.create_task(self.thief.steal())
        try:
            await super().play()
        finally:
            stealing.cancel()
            with suppress(asyncio.CancelledError):
                await stealing

    async def nora_ends_it(self) -> None:
        """End the talk; from here on it is closed."""
        await super().nora_ends_it()
        self.thief.closed = True

    def canaries(self) -> list[set[bytes]]:
        """Return what nobody may find: sentences, names, places, ids, topic, alias."""
        people = self.cast()
        texts = [*self.script.said(), *self.demo.places.values(), self.alias, "burnout"]
        named = [forms(text) for text in (*texts, *(each.name for each in people))]
        return [*named, *(number_forms(each.id) for each in people)]

    def cast(self) -> list[Phone]:
        """Return everybody."""
        return [self.nora, self.demo.coordinator, *self.demo.listeners.values()]


def _read(played: Watched, keys: Path) -> Found:
    """Read all copies with the keys as they are now."""
    canaries = played.canaries()
    result, search = Found(canaries=len(canaries)), Search(canaries)
    with open_keyring(keys, hold=False) as keyring:
        named = _tags(Vault(keyring), keyring, (each.id for each in played.cast()))
        for copy in played.thief.copies:
            for path in copy.files():
                result.files += 1
                result.hits += search.found(path.read_bytes())
            if not copy.closed:
                rows = list(copy.rows())
                result.readable_before_close += _opened_then(copy, rows)
                result.readable_after_close += _opened(rows, Vault(keyring))
                result.names_who_took_part += _naming(rows, named, lasting=False)
                result.names_who_consented += _naming(rows, named, lasting=True)
    return result


def _opened_then(copy: Copy, rows: Rows) -> int:
    """Return how much of the case opens with the keys of the copy's own moment."""
    try:
        with open_keyring(copy.folder / "keys", hold=False) as keyring:
            return _opened(rows, Vault(keyring))
    except KeysRefused:
        return 0  # the keys were copied in the middle of a write


def _opened(rows: Rows, vault: Vault) -> int:
    """Return how many sealed values of the case, or of what only passes through, open."""
    return sum(
        _opens(table, row, vault)
        for table, row in rows
        if table not in LASTING and isinstance(row.get("sealed"), bytes)
    )


def _opens(table: str, row: dict[str, object], vault: Vault) -> bool:
    sealed, first = row["sealed"], next(iter(row.values()))
    assert isinstance(sealed, bytes)  # noqa: S101  looked at before
    if key_of(sealed) == ROSTER:
        return False  # a coordinator's card about the roster
    bound = row_of(first) if isinstance(first, int) else bytes(first)  # type: ignore[call-overload]
    try:
        vault.open(Column(table, "sealed"), bound, sealed)
    except SealBroken:
        return False
    return True


def _tags(vault: Vault, keyring: Keyring, people: Iterable[int]) -> set[bytes]:
    """Return every tag under which somebody could be looked up with the keys as they are."""
    keys: list[KeyId] = [INDEX, ROSTER, *keyring.slots.ids()]
    return {
        vault.tag(key, purpose, str(person).encode())
        for person in people
        for key in keys
        for purpose in PURPOSES
    }


def _naming(rows: Rows, named: set[bytes], *, lasting: bool) -> int:
    """Return how many columns name somebody, in the lasting tables or in all the others.

    A follow-up names, root in hand, who will be asked how they are, and is known to.
    """
    return sum(
        value in named
        for table, row in rows
        if table != FOLLOW_UPS and (table in LASTING) is lasting
        for value in row.values()
        if isinstance(value, bytes)
    )
