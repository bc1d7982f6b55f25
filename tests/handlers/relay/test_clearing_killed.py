"""Messages that leave the chats, while the process dies again and again: none is left behind."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Stage
from tests.handlers.mortal import Life, MortalMemory
from tests.handlers.relay.test_clearing import arrives, cancel
from tests.handlers.relay.test_traces import nothing_is_left, wishes
from tests.handlers.village import Village
from tests.storage.programme import Programme

MESSAGES = 70
"""More than two pages."""
DEATHS = 20


@pytest.fixture(params=range(3))
def dice(request: pytest.FixtureRequest) -> Random:
    """Chance, of three kinds."""
    return Random(request.param)


@pytest.fixture
def life(founded: Programme, tmp_path: Path, dice: Random) -> Life:
    """A process that can die."""
    return Life(founded.copy(tmp_path / "programme"), tmp_path, dice)


@pytest.fixture
def village(life: Life) -> Iterator[Village]:
    """A village over it."""
    with MortalMemory(life) as memory:
        village = Village(memory, life.programme.clock)
        for name in ("Emergency", "Surgery", "Pediatrics", "Psychiatry"):
            village.department(name)
        yield village


@pytest.fixture
def talk(village: Village) -> tuple[int, int, set[tuple[int, int]]]:
    """Two who have written to each other, and what stands in their chats of it."""
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    case = village.links(ann, ben).id
    for timer in (Timer.REACH_HALF, Timer.REACH_END, Timer.STANDARD):
        cancel(village, timer, case)
    standing = set[tuple[int, int]]()
    for number in range(MESSAGES):
        writer, other = (ann, ben) if number % 3 else (ben, ann)
        message, (copy,) = arrives(village, writer)
        standing |= {(writer, message), (other, copy)}
    return ann, ben, standing


def live_on(village: Village, life: Life, dice: Random, **spell: float) -> None:
    """Let time pass while the process dies at any step of what is done."""
    village.wait(**spell)
    for _ in range(DEATHS):
        life.doom(dice.randrange(150))
        village.wait(minutes=2)


def deleted(village: Village) -> set[tuple[int, int]]:
    """Return what Telegram was told to delete, in whose chats."""
    return {
        (call.outgoing.person, trace.message_id)
        for call in village.calls
        for trace in call.outgoing.traces
    }


def test_killed_in_the_middle_of_a_sweep_it_leaves_nothing_behind(
    village: Village, life: Life, dice: Random, talk: tuple[int, int, set[tuple[int, int]]]
) -> None:
    ann, _, standing = talk
    live_on(village, life, dice, hours=45, minutes=59)
    village.wait(hours=1, minutes=5)
    assert life.counted["deaths"] > 0
    assert deleted(village) == standing
    assert nothing_is_left_of_messages(village)
    assert village.request_of(ann).stage is Stage.TALKING


def test_killed_in_the_middle_of_a_close_it_leaves_nothing_behind(
    village: Village, life: Life, dice: Random, talk: tuple[int, int, set[tuple[int, int]]]
) -> None:
    ann, _, standing = talk
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    live_on(village, life, dice)
    assert life.counted["deaths"] > 0
    assert village.memory.count("cases") == 0
    live_on(village, life, dice, hours=45)
    village.wait(hours=2)
    assert deleted(village) == standing
    assert nothing_is_left(village)


def test_killed_while_it_clears_both_chats_it_leaves_nothing_behind(
    village: Village, life: Life, dice: Random, talk: tuple[int, int, set[tuple[int, int]]]
) -> None:
    ann, ben, standing = talk
    wishes(village, ben, Verb.CHAT_CLEAR_ON)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    live_on(village, life, dice)
    assert life.counted["deaths"] > 0
    assert deleted(village) == standing
    assert nothing_is_left(village)


def nothing_is_left_of_messages(village: Village) -> bool:
    """Tell whether no relayed message of an open talk is known any more."""
    known = village.memory.ledger.execute("SELECT 1 FROM sent WHERE origin IS NOT NULL")
    return known.fetchone() is None
