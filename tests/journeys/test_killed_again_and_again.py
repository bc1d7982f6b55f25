"""The short form of `python -m benchmarks kill`: twenty deaths, and nothing is lost."""

from pathlib import Path

import pytest

from benchmarks.attack import TALKS
from benchmarks.correspondence import Correspondence
from benchmarks.kill import kill


async def test_twenty_kills_lose_nothing_and_repeat_at_most_one_text_a_chat(
    tmp_path: Path,
) -> None:
    killer = await kill(tmp_path / "programme", kills=20)
    figures = killer.figures()
    assert figures["kills"] == 20
    assert figures["sent"] > 100
    assert (figures["lost"], figures["out_of_order"], figures["misrouted"]) == (0, 0, 0)
    assert killer.most_at_once <= 2 * TALKS
    for each in killer.attack.correspondences().values():
        assert each.duplicates <= 20


@pytest.mark.parametrize(
    ("arrived", "lost", "out_of_order", "misrouted", "duplicates"),
    [
        (["a", "b", "c"], 0, 0, 0, 0),
        (["a", "c"], 1, 0, 0, 0),
        (["b", "a", "c"], 0, 1, 0, 0),
        (["a", "b", "b", "c"], 0, 0, 0, 1),
        (["a", "b", "a", "c"], 0, 1, 0, 1),
        (["a", "b", "c", "x"], 0, 0, 1, 0),
    ],
)
def test_what_goes_astray_is_counted(
    arrived: list[str], lost: int, out_of_order: int, misrouted: int, duplicates: int
) -> None:
    found = Correspondence(["a", "b", "c"], arrived)
    counted = (found.lost, found.out_of_order, found.misrouted, found.duplicates)
    assert counted == (lost, out_of_order, misrouted, duplicates)
