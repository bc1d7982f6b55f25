"""Tables: a CSV file to import, read whole, with every mistake told by its line."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.errors import ImportRefused
from handlers.writing import MARK

SEPARATOR = ";"
_PLAIN_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
"""What keeps words together on paper is an ordinary space in a name."""
LONGEST_NAME = 100
"""Characters of a name: it stands on buttons, on cards and above every text."""
NUMBER = re.compile("[0-9]{1,6}")
FORMULA = frozenset("=+-@")
"""What makes a spreadsheet compute a cell, also one of the links that we write."""


def called(path: Path) -> str:
    """Return the name of a file, or the path where that has none, as `.` has."""
    return path.name or str(path)


@dataclass(slots=True)
class Mistakes:
    """What is wrong with a file, line by line."""

    path: Path
    found: list[str] = field(default_factory=list)

    def note(self, line: int, what: str) -> None:
        """Take note of a mistake."""
        self.found.append(f"{called(self.path)}:{line}: {what}")

    def refuse_if_any(self) -> None:
        """Raise all of them.

        Raises:
            ImportRefused: there is at least one.
        """
        if self.found:
            raise ImportRefused("\n".join([*self.found, "nothing was imported"]))


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One row of a table, with its number in the file."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def has(self, column: str) -> bool:
        """Tell whether the table has a column; an empty cell says something, none does not."""
        return column in self.cells

    def number_in(self, column: str) -> int | None:
        """Return the number in a cell, None where there is none.

        Raises:
            ValueError: it is something else.
        """
        text = self[column]
        if text and not NUMBER.fullmatch(text):
            raise ValueError(f"{text!r} is no number")
        return int(text) if text else None

    def several(self, column: str) -> list[str]:
        """Return the values of a cell that may hold several."""
        parts = (part.strip() for part in self[column].split(SEPARATOR))
        return [part for part in parts if part]


def flaw_of_name(name: str) -> str | None:
    """Return why a name cannot be taken as it is, None where it can."""
    if not name.isprintable():
        return "a name has no line breaks and no invisible characters"
    if len(name) > LONGEST_NAME:
        return f"a name has at most {LONGEST_NAME} characters"
    if SEPARATOR in name:
        return f"{SEPARATOR!r} stands between names, not in one"
    if MARK in name:
        return f"{MARK} is the mark of the bot's own cards"
    if name[:1] in FORMULA:
        return f"{name!r} begins like a formula"
    return None


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """A file's header and its lines."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]


class _Rows(Protocol):
    """What `csv.reader` returns."""

    @property
    def line_num(self) -> int:
        """The line of the file that was read last."""

    def __iter__(self) -> Iterator[list[str]]:
        """Yield rows."""


def read(path: Path) -> Table:
    """Read a CSV file in UTF-8.

    Raises:
        ImportRefused: it cannot be read, has a column twice, or a line is too long or too short.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ImportRefused(f"{called(path)} cannot be read: {type(error).__name__}") from error
    mistakes = Mistakes(path)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = tuple(cell.strip().lower() for cell in next(rows, []))
        lines = tuple(_lines(rows, columns, mistakes))
    except csv.Error as error:
        raise ImportRefused(f"{called(path)}:{rows.line_num}: not CSV: {error}") from error
    if len(set(columns)) < len(columns):
        mistakes.note(1, "a column stands here twice")
    mistakes.refuse_if_any()
    return Table(columns, lines)


def _lines(rows: _Rows, columns: tuple[str, ...], mistakes: Mistakes) -> Iterator[Line]:
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            mistakes.note(rows.line_num, f"{len(cells)} cells where the header has {len(columns)}")
        else:
            trimmed = (cell.translate(_PLAIN_SPACES).strip() for cell in cells)
            yield Line(rows.line_num, dict(zip(columns, trimmed, strict=True)))
