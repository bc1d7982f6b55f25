"""What the documents say can be done: every command, word and key in them is one that there is."""

import argparse
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from bot.cli import parser
from bot.config import load
from bot.sections import File, Section
from tests.house.floors import ROOT

DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
EXAMPLE = ROOT / "config.example.toml"
BLOCK = re.compile(r"^( *)```\w*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
PEERLINE = re.compile(r"^(?:.*[\s/=])?peerline( .*)$")
MAKE = re.compile(r"(?:^|\s)make ([a-z]\S*)")
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
COMMENTED = re.compile(r"^# (?=\[\[|[a-z_]+ = )", re.MULTILINE)
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
WORDS = {"run", "doctor", "version", "init", "invite", "import", "poster"}


def blocks(document: Path) -> Iterator[str]:
    """Yield the lines of every block of code in a document."""
    for _, block in BLOCK.findall(document.read_text("utf-8")):
        yield from (line.strip() for line in block.splitlines())


def spans(document: Path) -> Iterator[str]:
    """Yield every piece of code that stands within a sentence."""
    yield from SPAN.findall(BLOCK.sub("", document.read_text("utf-8")))


def arguments(line: str) -> list[str] | None:
    """Return what follows `peerline` in a line; None where it is no command of ours."""
    found = PEERLINE.search(line.partition("  #")[0])
    return shlex.split(found[1]) if found else None


def commands() -> list[tuple[str, list[str]]]:
    """Return every command of ours that a document tells, with where."""
    return [
        (document.name, told)
        for document in DOCUMENTS
        for line in (*blocks(document), *spans(document))
        if (told := arguments(line)) is not None
    ]


def understood(words: list[str]) -> argparse.Namespace | None:
    """Return what the real parser makes of a command line, None if it refuses."""
    try:
        return parser({}).parse_args(words)
    except SystemExit as ended:
        return argparse.Namespace() if not ended.code else None


def test_every_command_in_the_documents_is_one() -> None:
    told = commands()
    assert len(told) > 15
    assert [each for each in told if understood(whole(each[1])) is None] == []


def whole(words: list[str]) -> list[str]:
    """Return a command line with what a sentence leaves out: the file of an import."""
    return [*words, "departments.csv"] if words == ["import"] else words


def test_every_command_that_there_is_stands_in_the_documents() -> None:
    assert {words[0] for _, words in commands()} >= WORDS - {"version"}


@pytest.mark.parametrize(
    "line", ["peerline dance", ".venv/bin/peerline run --fast", "peerline import"]
)
def test_a_command_that_is_none_would_be_found(line: str) -> None:
    assert understood(arguments(line) or []) is None


def test_what_is_no_command_is_not_taken_for_one() -> None:
    assert arguments("User=peerline") is None
    assert arguments("/var/lib/peerline/keys") is None
    assert arguments("ExecStart=/opt/peerline/.venv/bin/peerline run") == ["run"]


def test_every_word_of_make_in_the_documents_is_a_target() -> None:
    told = [
        (document.name, word.strip("`.,;:"))
        for document in DOCUMENTS
        for line in (*blocks(document), *spans(document))
        for word in MAKE.findall(line)
    ]
    assert len(told) > 8
    assert [each for each in told if each[1] not in TARGETS] == []


def test_every_file_that_a_document_points_to_is_there() -> None:
    for document in DOCUMENTS:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), (document.name, target)


def test_every_test_that_a_document_names_is_there() -> None:
    folders = {"simulator.md": ROOT / "tests" / "simulator"}
    named = [
        (folders.get(document.name, ROOT / "tests") / file, name)
        for document in DOCUMENTS
        for file, name in NAMED.findall(document.read_text("utf-8"))
    ]
    assert len(named) > 90
    missing = [each for each in named if f"def {each[1]}(" not in each[0].read_text("utf-8")]
    assert missing == []


def switched_on() -> dict[str, Any]:
    """Return the example with everything that is switched off in it switched on."""
    return tomllib.loads(COMMENTED.sub("", EXAMPLE.read_text("utf-8")))


def test_the_example_is_a_configuration_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert load(path, {}).programme.name == "Peerline"


def test_the_example_is_one_too_with_everything_switched_on(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(COMMENTED.sub("", EXAMPLE.read_text("utf-8")), "utf-8")
    (resource,) = load(path, {}).programme.resources
    assert resource.phone == "204-555-0100"


def test_every_key_stands_in_the_example_and_no_other() -> None:
    told = switched_on()
    for section in msgspec.structs.fields(File):
        written = told[section.name]
        keys = set(written[0] if isinstance(written, list) else written)
        assert keys == {each.name for each in msgspec.structs.fields(_kind(section.type))}


def _kind(declared: object) -> type[Section]:
    kinds = (declared, *get_args(declared))
    return next(each for each in kinds if isinstance(each, type) and issubclass(each, Section))


def test_every_value_in_the_example_is_what_holds_without_it(tmp_path: Path) -> None:
    written, least = tmp_path / "written.toml", tmp_path / "least.toml"
    written.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    least.write_text('[programme]\nname = "Peerline"\n', "utf-8")
    for told in ("programme", "api_url", "per_second", "per_chat", "at_once"):
        assert getattr(load(written, {}), told) == getattr(load(least, {}), told)
    for path in ("database", "keys"):
        assert getattr(load(written, {}), path) == getattr(load(least, {}), path)
