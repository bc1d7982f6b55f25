"""The file of links: for its owner only, and written whole or not at all."""

import csv
import stat
from pathlib import Path

import pytest

from bot.links import write
from handlers.links import Link, join

LINKS = [Link("*", "https://t.me/b?start=join_A"), Link('O"Neil, Ann', "https://t.me/b?start=x")]


def test_links_are_written_under_their_names(tmp_path: Path) -> None:
    write(tmp_path / "links.csv", LINKS)
    with (tmp_path / "links.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {"name": link.name, "link": link.url} for link in LINKS
        ]


def test_only_their_owner_can_read_them(tmp_path: Path) -> None:
    write(tmp_path / "links.csv", LINKS)
    assert stat.S_IMODE((tmp_path / "links.csv").stat().st_mode) == 0o600


def test_what_was_left_half_written_before_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "links.csv.part").write_text("half", "utf-8")
    write(tmp_path / "links.csv", LINKS)
    assert [each.name for each in tmp_path.iterdir()] == ["links.csv"]


def test_nobody_can_lead_the_links_elsewhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", "utf-8")
    for name in ("links.csv", "links.csv.part"):
        (tmp_path / name).symlink_to(elsewhere)
    write(tmp_path / "links.csv", LINKS)
    assert elsewhere.read_text("utf-8") == "mine"
    assert not (tmp_path / "links.csv").is_symlink()


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "nowhere" / "links.csv", LINKS)


def test_a_join_link_carries_its_letters() -> None:
    assert join("Emergency", "peer_bot", "ABCDEFGH").url == (
        "https://t.me/peer_bot?start=join_ABCDEFGH"
    )


def test_a_link_tells_nothing_when_printed() -> None:
    assert "join_A" not in repr(LINKS[0])
