"""The documents' own commands and tables, run against Telegram's house as an operator would."""

import re
import textwrap
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import load
from simulator.world import World
from tests.bot.elsewhere import Elsewhere
from tests.house.floors import ROOT
from tests.house.test_documents import arguments, blocks

README = ROOT / "README.md"
OPERATING = ROOT / "docs" / "operating.md"
TABLE = re.compile(r"^ *```csv\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


class Operator:
    """Somebody who types what stands in the documents, in a folder of their own."""

    def __init__(self, folder: Path, url: str, capture: pytest.CaptureFixture[str]) -> None:
        self._folder = folder
        self._url = url
        self._capture = capture
        self.typed: list[str] = []

    def types(self, words: list[str]) -> str:
        """Run a command, files being those of the folder; return what it said."""
        self.typed.append(words[0])
        here = [str(self._folder / each) if self._is_file(each) else each for each in words]
        elsewhere = ["--api-url", self._url] if words[0] == "init" else []
        config = str(self._folder / "config.toml")
        status = main([*here, *elsewhere, "--config", config], {})
        said = self._capture.readouterr()
        assert said.err == ""
        unwell = words[0] == "doctor" and " the keys lie on " in said.out
        assert status == 0 or unwell, said.out
        return said.out

    @staticmethod
    def _is_file(word: str) -> bool:
        return word.endswith(".csv") or word in {"token", "posters"}


@pytest.fixture
def operator(
    tmp_path: Path, elsewhere: Elsewhere, remote: World, capsys: pytest.CaptureFixture[str]
) -> Operator:
    departments, roster = map(textwrap.dedent, TABLE.findall(OPERATING.read_text("utf-8")))
    for name, text in (("departments.csv", departments), ("roster.csv", roster)):
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "token").write_text(remote.token, "ascii")
    (tmp_path / "token").chmod(0o600)
    return Operator(tmp_path, elsewhere.simulator.url, capsys)


def test_the_readmes_way_from_nothing_to_a_bot_can_be_gone(
    operator: Operator, tmp_path: Path
) -> None:
    told = [words for line in blocks(README) if (words := arguments(line))]
    said = {"import": ""}
    for words in told:
        if words in (["init"], ["run"]):  # asks at a terminal, and runs until told to stop
            continue
        said[words[0]] = said.get(words[0], "") + operator.types(words)
    assert operator.typed == ["init", "import", "import", "poster", "doctor"]
    assert "start=coordinate_" in said["init"].splitlines()[-1]
    assert "4 departments imported; 5 links written" in said["import"]
    assert "2 supporters imported; 2 links written" in said["import"]
    assert len(list((tmp_path / "posters").glob("poster-emergency-*"))) == 4
    assert "keys and database belong together" in said["doctor"]
    programme = load(tmp_path / "config.toml", {}).programme
    assert (programme.name, programme.organization) == ("Peers", "A health region")


def test_a_demo_can_be_founded_as_contributors_are_told(operator: Operator) -> None:
    told = [words for line in blocks(ROOT / "CONTRIBUTING.md") if (words := arguments(line))]
    (init,) = [words for words in told if words[0] == "init"]
    made = operator.types([*init[: init.index("--api-url")], "--token-file", "token", "--yes"])
    assert "start=coordinate_" in made
    assert "(a demo)" in operator.types(["doctor"])
    assert operator.types(["invite", "coordinator"]).startswith("https://t.me/")
    assert operator.types(["version"]).startswith("peerline ")
