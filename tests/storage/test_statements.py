"""Statements keep to what other databases know too, and scan no table that grows with use."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.database import migrate

FLOOR = Path(__file__).parents[2] / "storage"
STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE)\s")
PARAMETER = re.compile(r":(\w+)")


@dataclass(frozen=True)
class Statement:
    """A statement and the module in which it stands."""

    module: str
    sql: str


def strings(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


STATEMENTS = [
    Statement(path.stem, text)
    for path in sorted(FLOOR.glob("*.py"))
    for text in strings(path)
    if STATEMENT.match(text)
]
SCANNED = {
    "ledger": "it has one row",
    "slots": "at the start, and where a damaged row no longer names its key",
    "people": "only where a damaged row no longer names its key",
    "follow_ups": "only where a damaged row no longer names its key; they live for ten days",
    "traces": "only where a damaged row no longer names its key; they live for two days",
    "departments": "the roster is small, and opened once",
    "supporters": "the same",
    "coordinators": "the same",
    "codes": "the same",
    "tokens": "open invitations are few",
    "tallies": "what is counted for a few hours is little",
    "dialogue": "what was asked in the last hour or so is little",
    "reports": "what felt wrong waits for some hours at most",
    "quarantine": "poison of two days is rare",
    "cases": "open cases are few",
    "seats": "two a case",
    "journal": "from its end, up to a limit; as a whole by doctor only",
    "pending": "few acts wait at a time",
    "inbox": "in order of ids, up to a limit; only what is parked is passed over",
}
"""Tables that may be walked through, and why that is short."""


def test_the_search_finds_the_statements() -> None:
    assert len(STATEMENTS) > 100
    assert {"cases", "outbox", "ledger", "rotation"} - {each.module for each in STATEMENTS} == {
        "rotation"
    }


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.module)
def test_a_statement_is_understood_and_scans_nothing_that_grows(statement: Statement) -> None:
    parameters = dict.fromkeys(PARAMETER.findall(statement.sql))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        plan = db.execute(f"EXPLAIN QUERY PLAN {statement.sql}", parameters).fetchall()
    scanned = {words.split()[1] for *_, words in plan if words.startswith("SCAN")}
    assert scanned <= set(SCANNED)


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement.module)
def test_a_statement_takes_its_parameters_by_name(statement: Statement) -> None:
    assert "?" not in statement.sql
    assert "%" not in statement.sql
    assert "{" not in statement.sql


def test_sqlites_own_words_stay_in_one_module() -> None:
    own = re.compile(r"\b(PRAGMA|INSERT OR|REPLACE INTO|rowid|ROWID|sqlite_master)\b")
    found = {path.stem for path in FLOOR.glob("*.py") for text in strings(path) if own.search(text)}
    assert found == {"database"}


def beginnings() -> Iterator[str]:
    """Yield how the floor's strings with fields in them begin."""
    for path in FLOOR.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                yield str(node.values[0].value)


def test_no_statement_is_made_up_on_the_way() -> None:
    assert len(list(beginnings())) > 5
    assert not [begin for begin in beginnings() if STATEMENT.match(begin)]
