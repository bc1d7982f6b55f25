"""Importing a file while the bot does not run; all of it is imported, or nothing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from bot import mistakes, offline
from bot.config import Config
from bot.errors import ImportRefused
from bot.links import may_be_written, write
from handlers.errors import TableRefused
from handlers.flaws import Flaw
from handlers.links import Link
from handlers.mistakes import refused
from handlers.moment import Moment
from handlers.programme import import_departments, import_roster, tables
from handlers.programme.applying import is_roster
from handlers.programme.tables import MOST_BYTES, Table
from storage.journal import OPERATOR, Act
from storage.work import Work

SHOWN = 20
"""Lines that are told by their numbers; of more, only how many."""


@dataclass(frozen=True, slots=True, repr=False)
class Import:
    """What is to be imported, into which programme, and whether links are wanted."""

    table: Table
    moment: Moment
    invite: bool

    def of_roster(self, work: Work) -> tuple[list[Link], list[str]]:
        """Import supporters; return their links, and what is to be said."""
        programme, now = self.moment.programme, self.moment.now
        supporters = import_roster.check(self.table, programme, work)
        said = [f"{len(supporters)} supporters imported"]
        if self.invite and (count := import_roster.voided(supporters, now, work)):
            said.append(
                f"earlier invitations that are void: {count}; only the links just written open"
            )
        work.journal.note(Act.IMPORTED, OPERATOR)
        username, invite = programme.username, self.invite
        links = import_roster.store(supporters, username, now, work, invite=invite)
        if lines := import_roster.unasked(self.table, supporters, self.moment.today):
            shown = ", ".join(map(str, lines[:SHOWN]))
            said.append(
                f"asked by nobody: {len(lines)}, whose trained_on is empty or training_expires "
                f"past (lines {shown}{' and further ones' if len(lines) > SHOWN else ''})"
            )
        return links, said

    def of_departments(self, work: Work) -> tuple[list[Link], list[str]]:
        """Import departments; return everybody's links, and what is to be said."""
        departments = import_departments.check(self.table, work)
        said = [f"{len(departments)} departments imported"]
        said += [
            f"{name} is no longer in {group!r}, which somebody on the roster leads: "
            "if they still lead it, add it to their leads"
            for name, group in import_departments.leaving(departments, work)
        ]
        work.journal.note(Act.IMPORTED, OPERATOR)
        username, chance = self.moment.programme.username, self.moment.chance
        return import_departments.store(departments, username, chance, work), said


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
    try:
        table = tables.read(_content(path))
        roster = is_roster(table)
        config.required_username()
        errand = Import(table, Moment(now, chance, config.programme), invite=links is not None)
        run = errand.of_roster if roster else errand.of_departments
        return await offline.do(config, lambda work: _carried_out(*run(work), links, trial=trial))
    except TrialOver as over:
        return over.said
    except TableRefused as error:
        raise ImportRefused("\n".join(mistakes.told(error.mistakes, called(path)))) from None


def called(path: Path) -> str:
    """Return the name of a file, or the path where that has none, as `.` has."""
    return path.name or str(path)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise refused(Flaw.LARGE, known=str(MOST_BYTES // 1024 // 1024))
        return path.read_bytes()
    except OSError as error:
        raise refused(Flaw.UNREADABLE, value=type(error).__name__) from error


def _carried_out(
    made: list[Link], said: list[str], links: Path | None, *, trial: bool
) -> list[str]:
    """Write the links and say what was done, or end a trial."""
    first, *further = said
    if trial:
        raise TrialOver([f"would be done: {first}; nothing was imported", *further])
    if links is None:
        return [f"{first}; --links F writes their links", *further]
    _write(links, made)
    return [f"{first}; {len(made)} links written", *further]


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
