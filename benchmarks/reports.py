"""Reports: what a benchmark found, as a table for people and as figures for scripts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Figure = float | int | str | None
Figures: TypeAlias = "Mapping[str, Figure | Figures]"


@dataclass(frozen=True, slots=True)
class Report:
    """`rows` begin with a header; `notes` stand below them; `figures` are the JSON object.

    `page` is a document that says the same, where there is one. `broken` are the promises that what
    was measured does not keep, a sentence each: where there is one, the benchmark has failed.
    """

    rows: Sequence[Sequence[Figure]]
    figures: Figures
    notes: Sequence[str] = ()
    page: str = ""
    broken: Sequence[str] = ()

    def table(self) -> str:
        """Return rows in aligned columns, then the notes."""
        cells = [[_told(each) for each in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]
        return "\n".join([*lines, *self.notes])


def never(figures: Mapping[str, Figure], *names: str) -> list[str]:
    """Return what of that which may never happen did happen."""
    return [f"{each} must be 0, and is {figures[each]}" for each in names if figures[each]]


def _told(figure: Figure) -> str:
    if figure is None:
        return "-"
    if isinstance(figure, float):
        return f"{figure:.2f}" if abs(figure) < 100 else f"{figure:.0f}"  # noqa: PLR2004  digits
    return str(figure)
