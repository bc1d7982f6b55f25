"""What every module of the house has, and what none does."""

import ast
import dataclasses
import importlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.house.floors import FLOORS, HOUSE, Module, modules

DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "tools", "shared", "base"}
DECLARATIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Assign,
    ast.AnnAssign,
)
SPEAKING = {
    "matching.hours.Span": "minutes of a weekday",
    "matching.hours.Window": "a stretch of time",
    "matching.hours.Hours": "minutes of weekdays in a zone",
    "matching.ranking.Weights": "four numbers",
    "matching.rules.Circumstance": "the programme's places and a day",
    "matching.rules.Rule": "a reason and a function",
    "matching.values.Places": "which of the programme's departments belong together, by id",
    "matching.values.Leads": "departments by id, and names of groups",
    "matching.waves.Waves": "the programme's setting",
    "matching.waves.Wave": "a time, and candidates, which are silent themselves",
    "storage.database.Facts": "what the database says of itself in the open",
    "storage.rotation.Follower": "statements",
    "storage.rotation.Pass": "ids of keys and places in a table",
    "storage.shelf.Statements": "statements",
    "storage.slots.Head": "a count and a MAC",
    "storage.slots.Witness": "the database's id, a count and a MAC",
    "storage.vault.Column": "names of a table and a column",
    "handlers.relay.kinds.Kind": "what becomes of a kind of content",
    "handlers.moment.Resource": "a number that is published",
    "handlers.moment.Programme": "the configuration",
    "handlers.moment.Moment": "a time, and the programme",
    "handlers.orders.Tongues": "codes of languages",
    "handlers.orders.Earlier": "a number that never repeats",
    "handlers.routing.Route": "functions",
    "bot.app.House": "what runs, each with a repr of its own",
    "bot.findings.Finding": "a line for the operator",
    "bot.machine.Machine": "where the system tells of itself",
    "bot.outcomes.Outcome": "a verdict and a time",
    "bot.lines.Flow": "orders, which are silent themselves, and numbers",
    "bot.lines.Line": "the same",
    "bot.wizard.Question": "words of ours",
    "bot.wizard.Terminal": "functions",
}
"""The dataclasses that may tell of themselves in a log or a traceback, and what they would tell."""
BUILT_ONCE = {
    "bot.app.House",
    "bot.lines.Flow",
    "bot.lines.Line",
    "handlers.mistakes.Mistakes",
    "storage.keyring.Keyring",
    "storage.session.Effects",
}
"""The dataclasses that change while they live, and cross no wall."""

every_module = pytest.mark.parametrize("module", modules(*HOUSE), ids=lambda each: each.name)


@every_module
def test_a_module_says_what_it_is_for(module: Module) -> None:
    said = ast.get_docstring(module.tree)
    assert said
    assert said.partition("\n")[0].endswith((".", "?", ":", ",", ";")) or "\n" in said


@every_module
def test_a_module_is_named_for_its_idea(module: Module) -> None:
    assert not DRAWERS & set(module.name.split("."))


@every_module
def test_importing_a_module_only_declares(module: Module) -> None:
    for statement in module.tree.body:
        assert isinstance(statement, DECLARATIONS) or is_text(statement) or is_guarded(statement), (
            f"{module.path}:{statement.lineno}"
        )


def is_text(statement: ast.stmt) -> bool:
    """Tell whether a statement is a docstring, a module's or a constant's."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def is_guarded(statement: ast.stmt) -> bool:
    """Tell whether a statement is for `python -m` only, or for the types only."""
    guards = {"__name__ == '__main__'", "TYPE_CHECKING"}
    return isinstance(statement, ast.If) and ast.unparse(statement.test) in guards


def test_each_package_has_one_tree_of_errors_whose_root_is_never_raised() -> None:
    for floor in FLOORS:
        errors = importlib.import_module(f"{floor}.errors")
        own = [
            each
            for each in vars(errors).values()
            if isinstance(each, type) and each.__module__ == errors.__name__
        ]
        roots = [each for each in own if each.__bases__ == (Exception,)]
        assert len(roots) == 1, floor
        assert all(issubclass(each, roots[0]) and each.__doc__ for each in own)
        calls = (node for each in modules(*HOUSE) for node in ast.walk(each.tree))
        raised = {ast.unparse(node.func) for node in calls if isinstance(node, ast.Call)}
        assert roots[0].__name__ not in raised


def records() -> Iterator[tuple[str, Any]]:
    """Yield every dataclass of the four floors, under its full name."""
    for module in modules(*FLOORS):
        if module.name.endswith("__main__"):
            continue
        for found in vars(importlib.import_module(module.name)).values():
            is_record = isinstance(found, type) and dataclasses.is_dataclass(found)
            if is_record and found.__module__ == module.name:
                yield f"{module.name}.{found.__qualname__}", found


def test_a_record_is_silent_about_itself_unless_it_knows_nobody() -> None:
    speaking = {name for name, record in records() if record.__dataclass_params__.repr}
    assert speaking == set(SPEAKING)


def test_what_crosses_a_wall_is_frozen_and_slotted() -> None:
    loose = {name for name, record in records() if not record.__dataclass_params__.frozen}
    assert loose == BUILT_ONCE
    assert [name for name, record in records() if "__slots__" not in vars(record)] == []
