"""The house as it stands on disk: its floors, their modules, and what each imports."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "handlers", "storage", "matching")
"""From the top to the ground."""
HOUSE = (*FLOORS, "simulator")


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its full name, its source as a tree, and the modules that it imports."""

    name: str
    path: Path
    tree: ast.Module
    imports: frozenset[str]

    @property
    def floor(self) -> str:
        """Return the package at its top."""
        return self.name.partition(".")[0]


def modules(*packages: str) -> list[Module]:
    """Return every module of some packages."""
    return [each for package in packages for each in _modules() if each.floor == package]


@cache
def _modules() -> list[Module]:
    paths = [path for each in HOUSE for path in sorted((ROOT / each).rglob("*.py"))]
    names = {name_of(path) for path in paths}
    return [_module(path, names) for path in paths]


def name_of(path: Path) -> str:
    """Return the name under which a file is imported."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _module(path: Path, ours: set[str]) -> Module:
    tree = ast.parse(path.read_text("utf-8"))
    return Module(name_of(path), path, tree, frozenset(_imports(tree, ours)))


def _imports(tree: ast.Module, ours: set[str]) -> Iterator[str]:
    """Yield what a module imports, wherever in it; of ours, the very module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = f"{'.' * node.level}{node.module or ''}"
            for each in node.names:
                inner = f"{source}.{each.name}"
                yield inner if inner in ours else source


def top(name: str) -> str:
    """Return the package of a module."""
    return name.partition(".")[0]
