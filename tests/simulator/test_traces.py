"""Traces: what can be seen of the bot's files without its code."""

import asyncio
from pathlib import Path

import pytest

from simulator import traces
from simulator.errors import StoryBroken
from simulator.traces import Disk

HEADING, FREE = bytes(range(256)), bytes(64)
KEY, OTHER = b"k" * 64, bytes(63) + b"x"


def test_a_slot_that_is_not_all_zeros_holds_a_key(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.write_bytes(HEADING + FREE + KEY + FREE + OTHER)

    assert traces.keys(live) == {KEY, OTHER}


def test_the_heading_holds_none(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.write_bytes(HEADING + FREE * 3)

    assert not traces.keys(live)


@pytest.mark.parametrize("form", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_text_is_found_wherever_it_stands_in_any_form(tmp_path: Path, form: str) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "wal").write_bytes(b"\x00\xff" + "ma sœur".encode(form) + b"\x01")
    (tmp_path / "db").write_bytes(b"nothing to see")

    assert traces.found(traces.files(tmp_path), ["ma sœur", "mon frère"]) == ["ma sœur"]


def test_files_are_named_one_by_one_or_by_their_folder(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("deep/wal", "db", "log"):
        (tmp_path / name).touch()

    assert traces.files(tmp_path) == [tmp_path / each for each in ("db", "deep/wal", "log")]
    assert traces.files(tmp_path / "deep", tmp_path / "log") == [
        tmp_path / "deep" / "wal",
        tmp_path / "log",
    ]


async def test_a_key_is_waited_for_until_it_is_gone(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.write_bytes(HEADING + KEY + OTHER)
    losing = asyncio.create_task(Disk(live).loses(frozenset({KEY})))
    await asyncio.sleep(0)

    live.write_bytes(HEADING + FREE + OTHER)

    await losing


async def test_a_key_that_stays_ends_the_story(tmp_path: Path) -> None:
    live = tmp_path / "live"
    live.write_bytes(HEADING + KEY + OTHER)

    with pytest.raises(StoryBroken, match="outlives"):
        await Disk(live, patience=0.01).loses(frozenset({KEY}))


def test_a_text_that_can_be_read_ends_the_story(tmp_path: Path) -> None:
    (tmp_path / "db").write_bytes(b"\x00Emergency\x00")
    disk = Disk(tmp_path / "live", tmp_path)

    assert disk.hides(["Surgery"]) == 1
    with pytest.raises(StoryBroken, match="1 texts can be read"):
        disk.hides(["Surgery", "Emergency"])
