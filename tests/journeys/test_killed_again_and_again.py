"""The short form of `python -m benchmarks kill`: eight deaths, and nothing is lost."""

from pathlib import Path

import pytest

from benchmarks.attack import TALKS
from benchmarks.correspondence import Correspondence
from benchmarks.kill import kill


async def test_eight_kills_lose_nothing_and_repeat_at_most_one_text_a_chat(
    tmp_path: Path,
) -> None:
    killer = await kill(tmp_path / "programme", kills=8)
    figures = killer.figures()
    assert figures["kills"] == 8
    assert figures["sent"] > 40
    astray = ("lost", "out_of_order", "misrouted", "late")
    assert [figures[name] for name in astray] == [0, 0, 0, 0]
    assert killer.most_at_once <= 2 * TALKS
    for each in killer.attack.correspondences().values():
        assert each.duplicates <= 8


@pytest.mark.parametrize(
    ("arrived", "counted"),
    [
        ("abc", {}),
        ("ac", {"lost": 1}),
        ("bac", {"out_of_order": 1}),
        ("abbc", {"duplicates": 1}),
        ("abac", {"duplicates": 1, "late": 1}),
        ("babac", {"out_of_order": 1, "duplicates": 2, "late": 1}),
        ("abcx", {"misrouted": 1}),
    ],
)
def test_what_goes_astray_is_counted(arrived: str, counted: dict[str, int]) -> None:
    found = Correspondence(list("abc"), list(arrived))
    names = ("lost", "out_of_order", "misrouted", "duplicates", "late")
    assert {name: getattr(found, name) for name in names if getattr(found, name)} == counted
