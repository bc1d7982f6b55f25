"""Mistakes: what is wrong with a table, line by line, to be told in whatever language is read."""

from dataclasses import dataclass, field

from handlers.errors import TableRefused
from handlers.flaws import Flaw, Mistake

LONGEST_SHOWN = 60
"""Characters of a cell that are repeated to whoever wrote it."""


@dataclass(slots=True, repr=False)
class Mistakes:
    """What is wrong with a table, as far as it was read."""

    found: list[Mistake] = field(default_factory=list)

    def note(
        self, line: int, flaw: Flaw, column: str = "", value: str = "", known: str = ""
    ) -> None:
        """Take note of a mistake."""
        self.found.append(Mistake(line, column, flaw, shown(value), known))

    def refuse_if_any(self) -> None:
        """Raise all of them.

        Raises:
            TableRefused: there is at least one.
        """
        if self.found:
            raise TableRefused(self.found)


def shown(value: str) -> str:
    """Return a cell as it may be repeated: on one line, with nothing invisible, and not for long.

    The quotation marks around it are the text's own.
    """
    plain = repr(value)[1:-1]
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}\u2026"


def refused(flaw: Flaw, line: int = 0, known: str = "", value: str = "") -> TableRefused:
    """Return the error of a table with which nothing further can be done."""
    return TableRefused([Mistake(line, "", flaw, value, known)])
