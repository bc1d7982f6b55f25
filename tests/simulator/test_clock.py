"""A world's clock."""

from pathlib import Path

import pytest

from simulator.clock import Clock
from simulator.errors import NotPossible
from tests.simulator.conftest import Bot, House, Person


def standing_clock() -> Clock:
    return Clock(real=lambda: 1_000.0)


def test_time_moves_forward_on_request() -> None:
    clock = standing_clock()

    clock.skip(60)
    clock.move_to(5_000)

    assert (clock.now(), clock.offset) == (5_000, 4_000)


def test_time_does_not_go_backwards() -> None:
    clock = standing_clock()

    with pytest.raises(NotPossible):
        clock.skip(-1)
    with pytest.raises(NotPossible):
        clock.move_to(999)


def test_the_offset_is_mirrored_at_once_and_at_each_change(tmp_path: Path) -> None:
    clock, file = standing_clock(), tmp_path / "offset"
    clock.skip(2.5)

    clock.mirror(file)
    at_once = file.read_text()
    clock.skip(3600)

    assert (float(at_once), float(file.read_text())) == (2.5, 3602.5)
    assert list(tmp_path.iterdir()) == [file]


async def test_the_clock_is_moved_over_http(house: House, tmp_path: Path) -> None:
    file = tmp_path / "offset"
    await house.post("clock", file=str(file))
    moved = await house.post("clock", skip=100)

    seen = await house.get("clock")

    assert (moved["offset"], seen["offset"], float(file.read_text())) == (100, 100, 100)
    assert seen["now"] >= moved["now"]


async def test_going_back_is_answered_with_400(house: House) -> None:
    status, answer = await house.ask("POST", "clock", skip=-1)

    assert (status, answer) == (400, {"error": "time does not go backwards"})


async def test_messages_bear_the_worlds_time(bot: Bot, house: House, ann: Person) -> None:
    await house.post("clock", at=4_000_000_000)

    message = await bot("sendMessage", chat_id=ann.id, text="x")

    assert 0 <= message["date"] - 4_000_000_000 < 5
