"""Importing a file: its kind is known by its header; all of it is imported, or nothing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from bot import import_departments, import_roster, offline, roster_line
from bot.config import Config
from bot.errors import ImportRefused
from bot.links import Link, may_be_written, write
from bot.tables import Table, called, read
from handlers.moment import Moment
from storage.journal import OPERATOR, Act
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class Import:
    """What is to be imported, into which programme, and where the links go, if anywhere."""

    config: Config
    table: Table
    path: Path
    links: Path | None
    moment: Moment

    def of_roster(self, work: Work) -> tuple[list[Link], list[str]]:
        """Import supporters; return their links, and what is to be said."""
        supporters = import_roster.check(self.table, self.path, self.config, work)
        username, now, invite = self.config.username, self.moment.now, self.links is not None
        said = [f"{len(supporters)} supporters imported"]
        if invite:
            said += import_roster.voided(supporters, now, work)
        work.journal.note(Act.IMPORTED, OPERATOR)
        links = import_roster.store(supporters, username, now, work, invite=invite)
        return links, [*said, *import_roster.unasked(self.table, supporters, work, self.moment)]

    def of_departments(self, work: Work) -> tuple[list[Link], list[str]]:
        """Import departments; return everybody's links, and what is to be said."""
        departments = import_departments.check(self.table, self.path, work)
        said = [f"{len(departments)} departments imported"]
        said += import_departments.leaving(departments, work)
        work.journal.note(Act.IMPORTED, OPERATOR)
        links = import_departments.store(
            departments, self.config.username, self.moment.chance, work
        )
        return links, said


class TrialOver(Exception):
    """The end of a trial, whose unit is rolled back; `said` is what it would have done."""

    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self.said = said


async def import_file(  # noqa: PLR0913  what a command was told, word by word
    config: Config,
    path: Path,
    links: Path | None,
    now: datetime,
    chance: Random,
    *,
    trial: bool = False,
) -> list[str]:
    """Import a file and write the links it leads to; return what was done, and what to know.

    A `trial` finds the same mistakes and says the same, but nothing is imported or written.

    Raises:
        ImportRefused: with every mistake; nothing was imported.
    """
    table = read(path)
    errand = Import(config, table, path, links, Moment(now, chance, config.programme))
    run = errand.of_roster if _is_roster(table, path) else errand.of_departments
    if not table.lines:
        raise ImportRefused(f"{called(path)}: there is nothing below the header")
    config.required_username()

    def unit(work: Work) -> list[str]:
        made, (first, *further) = run(work)
        if trial:
            raise TrialOver([f"would be done: {first}; nothing was imported", *further])
        if links is None:
            return [f"{first}; --links F writes their links", *further]
        _write(links, made)
        return [f"{first}; {len(made)} links written", *further]

    try:
        return await offline.do(config, unit)
    except TrialOver as over:
        return over.said


def _write(links: Path, made: list[Link]) -> None:
    """Write the links before anything is committed: what cannot be handed out is not imported."""
    try:
        if not may_be_written(links):
            raise ImportRefused(
                f"{links} is there and holds no links: name another file; nothing was imported"
            )
        write(links, made)
    except OSError as error:
        raise ImportRefused(
            f"{links} cannot be written: {type(error).__name__}; nothing was imported"
        ) from error


def _is_roster(table: Table, path: Path) -> bool:
    """Tell which of the two kinds a file is of.

    Raises:
        ImportRefused: it is of neither.
    """
    for module, roster in ((roster_line, True), (import_departments, False)):
        columns = set(table.columns)
        if set(module.REQUIRED) <= columns <= set(module.COLUMNS):
            return roster
    raise ImportRefused(
        f"{called(path)}:1: the header is neither {','.join(import_departments.COLUMNS)} "
        f"nor {','.join(roster_line.COLUMNS)} (or some of it)"
    )
