"""Tables: a CSV file to import, read whole, with every mistake told by its line."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from handlers.flaws import Flaw
from handlers.joining.letters import letters
from handlers.mistakes import Mistakes, refused
from handlers.typed_words import LONGEST, SEPARATOR, flaw_of_name
from handlers.writing import MARK

MOST_BYTES = 2 * 1024 * 1024
"""Of a file: ten thousand lines of two hundred bytes."""
MOST_LINES = 10_000
"""Of a table. No programme has as many; what has more is something else."""
MOST_IN_CELL = csv.field_size_limit()
"""Characters, as many as the csv module reads in one go."""
_PLAIN_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
"""What keeps words together on paper is an ordinary space in a name."""
NUMBER = re.compile("[0-9]{1,6}")
_COMPUTED = re.compile("[=+\\-@\t\r]")
_NEUTRAL = re.compile("'(?=[=+\\-@\t\r])")


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


def note_name(line: Line, column: str, mistakes: Mistakes) -> None:
    """Note why what stands in a cell is no name, if it is none."""
    flaw = flaw_of_name(line[column])
    if flaw is not None:
        mistakes.note(line.number, flaw, column, line[column], KNOWN.get(flaw, ""))


KNOWN = {Flaw.LONG: str(LONGEST["place"]), Flaw.SEVERAL: SEPARATOR, Flaw.MARK: MARK}
"""What the words about some flaws need to know."""


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet computes: an apostrophe stands before what it would.

    OWASP, CSV Injection: cells that begin with =, +, -, @, a tab or a carriage return.
    """
    return f"'{cell}" if _COMPUTED.match(cell) else cell


def written(cell: str) -> str:
    """Return what a cell says: without that apostrophe, and the spaces around it."""
    return _NEUTRAL.sub("", cell, count=1) if _NEUTRAL.match(cell) else cell


def put(columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> bytes:
    """Return a table as CSV that spreadsheets read in whatever language, and compute nothing of.

    A mark of byte order stands first: without it Excel takes UTF-8 for its own letters.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


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

    def __next__(self) -> list[str]:
        """Return the next row."""


def read(content: bytes, most: int = MOST_LINES) -> Table:
    """Read a CSV file of up to `most` lines.

    Raises:
        TableRefused: it cannot be read, is too large, has a column twice, or a line is too long
            or too short.
    """
    if len(content) > MOST_BYTES:
        raise refused(Flaw.LARGE, known=str(MOST_BYTES // 1024 // 1024))
    mistakes = Mistakes()
    rows = csv.reader(io.StringIO(letters(content), newline=""), strict=True)
    try:
        columns = tuple(written(cell).strip().lower() for cell in next(rows, []))
        lines = tuple(_lines(rows, columns, mistakes, most))
    except csv.Error as error:
        limit = "field larger" in str(error)
        flaw, known = (Flaw.CELL, str(MOST_IN_CELL)) if limit else (Flaw.CSV, "")
        raise refused(flaw, rows.line_num, known) from None
    if len(set(columns)) < len(columns):
        mistakes.note(1, Flaw.COLUMN_TWICE)
    mistakes.refuse_if_any()
    return Table(columns, lines)


def _lines(rows: _Rows, columns: tuple[str, ...], mistakes: Mistakes, most: int) -> Iterator[Line]:
    """Yield the lines, each with the number of the first one that it takes in the file."""
    number = rows.line_num + 1
    count = 0
    for cells in rows:
        begun, number = number, rows.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > most:
            raise refused(Flaw.LINES, known=str(most))
        if len(cells) != len(columns):
            mistakes.note(begun, Flaw.CELLS, value=str(len(cells)), known=str(len(columns)))
        else:
            trimmed = (written(cell).translate(_PLAIN_SPACES).strip() for cell in cells)
            yield Line(begun, dict(zip(columns, trimmed, strict=True)))
