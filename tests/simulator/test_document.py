"""What `docs/simulator.md` says of the simulator is so: its tables, its tests, its commands."""

import json
import re
import shlex
from pathlib import Path

import pytest
from aiohttp import ClientSession

from simulator import limits
from simulator.faults import Kind
from simulator.methods import NAMES
from simulator.person_side import DEEDS
from simulator.server import Simulator

HERE = Path(__file__).parent
DOCUMENT = (HERE.parents[1] / "docs" / "simulator.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^curl .+$", DOCUMENT, re.MULTILINE)


def table(heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading, row by row."""
    below = DOCUMENT.partition(f"\n## {heading}\n")[2]
    lines = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert lines is not None, heading
    rows = [line.strip("|").split("|") for line in lines[0].splitlines()]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def named(heading: str) -> list[str]:
    """Return what stands in code type in the first column of a table."""
    return [name for row in table(heading) for name in re.findall(r"`([^`]+)`", row[0])]


@pytest.mark.parametrize(
    ("heading", "there"),
    [
        ("Methods", list(NAMES.values())),
        ("What persons do, and what a bot hears of it", list(DEEDS)),
        ("Limits", [name for name in vars(limits) if name.isupper()]),
        ("Faults", [kind.value for kind in Kind]),
    ],
)
def test_a_table_names_all_that_is_there_and_nothing_else(heading: str, there: list[str]) -> None:
    assert sorted(named(heading)) == sorted(there)


def test_every_method_leads_to_its_place_on_telegrams_page() -> None:
    for row in table("Methods"):
        name = re.findall(r"`([^`]+)`", row[0])[0]
        assert row[0] == f"[`{name}`](https://core.telegram.org/bots/api#{name.lower()})"


@pytest.mark.parametrize(
    "heading",
    [
        *("Methods", "What persons do, and what a bot hears of it"),
        *("Limits", "Errors", "Faults"),
    ],
)
def test_every_row_names_a_test(heading: str) -> None:
    for row in table(heading):
        assert re.fullmatch(r"`[\w/]+\.py::test_\w+`", row[-1]), row


async def test_the_commands_do_what_is_said(simulator: Simulator, session: ClientSession) -> None:
    assert len(COMMANDS) > 7
    for command in COMMANDS:
        _, url, *rest = shlex.split(command)
        address = url.replace("http://127.0.0.1:8081", simulator.url)
        body = json.loads(rest[1]) if rest else None
        async with session.request("POST" if rest else "GET", address, json=body) as response:
            assert response.status == 200, (command, await response.text())
