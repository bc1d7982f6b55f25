"""Tables: a CSV file to import, read whole, with every mistake told by its line."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.errors import ImportRefused

SEPARATOR = ";"


@dataclass(slots=True)
class Mistakes:
    """What is wrong with a file, line by line."""

    path: Path
    found: list[str] = field(default_factory=list)

    def note(self, line: int, what: str) -> None:
        """Take note of a mistake."""
        self.found.append(f"{self.path.name}:{line}: {what}")

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

    def several(self, column: str) -> list[str]:
        """Return the values of a cell that may hold several."""
        parts = (part.strip() for part in self[column].split(SEPARATOR))
        return [part for part in parts if part]


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
        ImportRefused: it cannot be read, has no header, or a line is too long or too short.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ImportRefused(f"{path.name} cannot be read: {type(error).__name__}") from error
    mistakes = Mistakes(path)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = tuple(cell.strip().lower() for cell in next(rows, []))
        lines = tuple(_lines(rows, columns, mistakes))
    except csv.Error as error:
        raise ImportRefused(f"{path.name}:{rows.line_num}: not CSV: {error}") from error
    mistakes.refuse_if_any()
    return Table(columns, lines)


def _lines(rows: _Rows, columns: tuple[str, ...], mistakes: Mistakes) -> Iterator[Line]:
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            mistakes.note(rows.line_num, f"{len(cells)} cells where the header has {len(columns)}")
        else:
            trimmed = (cell.strip() for cell in cells)
            yield Line(rows.line_num, dict(zip(columns, trimmed, strict=True)))
