"""The attack can fail: stores that are broken on purpose are found out by the same judge."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from storage.sent import Delivered
from storage.slots import KeyId, Slots
from storage.work import Work
from tests.storage.crashes import Act, Stage
from tests.storage.lives import Life, unit
from tests.storage.programme import Memory, Programme
from tests.storage.samples import end_case
from tests.storage.verdicts import Judge


class NeverFlushed(Slots):
    """Keys are written, and never made durable."""

    def flush(self) -> None:
        """Do nothing."""


class NeverOverwritten(Slots):
    """A destroyed key is forgotten in memory, and stays on the disk."""

    def destroy(self, keys: Iterable[KeyId]) -> None:
        """Forget, and overwrite nothing."""
        for key in keys:
            self._keys.pop(key, None)


def sound(life: Life) -> list[Act]:
    """Open a case and end it, as it should be."""
    return [unit(life.open), unit(life.end), Memory.follow]


def destroyed_too_early(life: Life) -> list[Act]:
    """Overwrite the case's key before the commit that drops its rows."""

    def end(memory: Memory) -> None:
        key = memory.key_of(life.open_case.id)

        def both(work: Work) -> None:
            end_case(work, life.open_case)
            memory.slots.destroy([key])

        memory.do(both)

    return [unit(life.open), end]


def destroyed_under_its_rows(life: Life) -> list[Act]:
    """Retire the old transit key at once, and let no row follow."""

    def replace(work: Work) -> None:
        work.transit.renew()
        work.transit.retire(work.transit.live[1:])

    return [unit(life.open), unit(replace)]


def marked_in_two_commits(life: Life) -> list[Act]:
    """Take a delivered call out in one commit, and write in another where it went."""

    def mark(memory: Memory) -> None:
        case = life.open_case.id
        [order] = memory.work.outbox.of_case(case)
        memory.do(lambda work: work.outbox.expired(order))
        memory.do(
            lambda work: work.sent.put(order.handle, case, Delivered(order.outgoing.person, 7, 1))
        )

    return [unit(life.open), unit(life.write), mark]


BROKEN: list[tuple[Callable[[Life], list[Act]], type[Slots], str]] = [
    (sound, NeverFlushed, "a key that rows name is not durable"),
    (sound, NeverFlushed, "the start was refused: DatabaseOlder"),
    (sound, NeverOverwritten, "a key that no row names is still on the disk"),
    (destroyed_too_early, Slots, "the start was refused: DatabaseOlder"),
    (destroyed_under_its_rows, Slots, "a row does not open"),
    (marked_in_two_commits, Slots, "something was lost, or half done"),
]


@pytest.mark.parametrize(("acts", "kind", "complaint"), BROKEN)
def test_a_broken_store_is_noticed(
    populated: Programme,
    restored: Path,
    acts: Callable[[Life], list[Act]],
    kind: type[Slots],
    complaint: str,
) -> None:
    story = Stage(populated, kind).play(acts(Life()))
    assert complaint in Judge(story, restored).complaints(story.moments)


def test_a_sound_store_is_not_complained_of(populated: Programme, restored: Path) -> None:
    story = Stage(populated).play(sound(Life()))
    assert list(Judge(story, restored).complaints(story.moments)) == []
