"""What is published: everything that the code needs is in the wheel, and nothing of anybody's."""

import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest

from tests.house.floors import HOUSE, ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NOT_OURS = {".git", ".venv", "build", "dist", "data", "keys", "__pycache__"}
LOCK = re.compile(r"(.*[.-])?lock(\.(json|toml|yaml))?|pipfile.*")
PINNED = re.compile(
    r"#.*|[a-z0-9-]+==[0-9.a-z]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?"
)
REGISTRY = re.compile(
    r"(--(extra-)?index-url|--find-links|--trusted-host|"
    r"https?://[^\s\"')>]*(pypi|pythonhosted|artifact|nexus|registry|mirror)[^\s\"')>]*)",
    re.IGNORECASE,
)


def files() -> Iterator[Path]:
    """Yield every file of the repository."""
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        ours = not NOT_OURS & set(parts) and not any(
            each.endswith((".egg-info", "_cache")) or each == ".hypothesis" for each in parts
        )
        if ours and path.is_file():
            yield path


@pytest.mark.parametrize("package", HOUSE)
def test_a_wheel_holds_every_file_that_a_package_needs(package: str) -> None:
    declared = PROJECT["tool"]["setuptools"]["package-data"][package]
    folder = ROOT / package
    needed = [each for each in files() if folder in each.parents and each.suffix != ".py"]
    told = {path: str(path.relative_to(folder)) for path in needed}
    assert not [path for path in needed if not any(fnmatch(told[path], it) for it in declared)]


@pytest.mark.parametrize("package", HOUSE)
def test_what_is_declared_for_the_wheel_exists(package: str) -> None:
    for pattern in PROJECT["tool"]["setuptools"]["package-data"][package]:
        assert list((ROOT / package).glob(pattern)), pattern


@pytest.mark.parametrize("package", HOUSE)
def test_every_folder_of_modules_is_a_package_that_the_wheel_finds(package: str) -> None:
    folders = {path.parent for path in (ROOT / package).rglob("*.py")}
    assert all((folder / "__init__.py").is_file() for folder in folders)
    assert any(
        fnmatch(package, it) for it in PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    )


@pytest.mark.parametrize("package", HOUSE)
def test_every_package_says_that_it_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()


def test_the_command_is_called_as_the_distribution() -> None:
    name = PROJECT["project"]["name"]
    assert list(PROJECT["project"]["scripts"]) == [name] == ["peerline"]
    (command,) = entry_points(group="console_scripts", name=name)
    assert callable(command.load())


def test_the_repository_names_no_registry() -> None:
    for path in files():
        if path == Path(__file__) or path.suffix == ".pyc":
            continue
        found = REGISTRY.search(path.read_bytes().decode("utf-8", "replace"))
        assert not found, f"{path}: {found}"


def test_the_repository_holds_no_lock_file_with_addresses() -> None:
    assert not [path for path in files() if LOCK.fullmatch(path.name.lower())]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_is_pinned_with_the_hashes_of_its_files(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert not [line for line in lines if not PINNED.fullmatch(line)]
    pinned = {line.partition("==")[0] for line in lines if "==" in line}
    named = PROJECT["project"]["dependencies"]
    if "dev" in name:
        named = [*named, *PROJECT["project"]["optional-dependencies"]["dev"]]
    wanted = {re.split(r"[~><=]", each)[0].replace(".", "-") for each in named}
    assert wanted <= pinned


def test_every_ignored_lint_and_every_dependency_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    listed = [line for line in lines if re.match(r'    "[^"]+",', line)]
    assert len(listed) > 20
    assert not [line for line in listed if "#" not in line]


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "config.example.toml"]
)
def test_whoever_comes_by_finds(name: str) -> None:
    assert (ROOT / name).read_text("utf-8").strip()
