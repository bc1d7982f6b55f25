"""Traces: what can be seen of the bot's files without its code."""

from pathlib import Path

import pytest

from simulator import traces

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

    assert traces.found(tmp_path, ["ma sœur", "mon frère"]) == ["ma sœur"]


def test_files_are_counted_in_all_folders(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("deep/wal", "db"):
        (tmp_path / name).touch()

    assert traces.files(tmp_path) == [tmp_path / "db", tmp_path / "deep" / "wal"]
