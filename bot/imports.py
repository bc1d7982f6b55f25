"""Importing a file: its kind is known by its header; all of it is imported, or nothing."""

from datetime import datetime
from pathlib import Path
from random import Random

from bot import import_departments, import_roster, offline, roster_line
from bot.config import Config
from bot.errors import ConfigurationInvalid, ImportRefused
from bot.links import Link, may_be_written, write
from bot.tables import Table, read
from storage.work import Work


async def import_file(
    config: Config, path: Path, links: Path | None, now: datetime, chance: Random
) -> str:
    """Import a file and write the links it leads to; return what was done, in a line.

    Raises:
        ImportRefused: with every mistake; nothing was imported.
    """
    table = read(path)
    roster = _is_roster(table, path)
    if not config.username:
        raise ConfigurationInvalid("telegram.username: `peerline init` fills it in; links need it")

    def unit(work: Work) -> list[Link]:
        if roster:
            supporters = import_roster.check(table, path, config, work)
            invite = links is not None
            made = import_roster.store(supporters, config.username, now, work, invite=invite)
        else:
            departments = import_departments.check(table, path, work)
            made = import_departments.store(departments, config.username, chance, work)
        if links is not None:
            _write(links, made)
        return made

    made = await offline.do(config, unit)
    kind = "supporters" if roster else "departments"
    further = "--links F writes their links" if links is None else f"{len(made)} links written"
    return f"{len(table.lines)} {kind} imported; {further}"


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
        f"{path.name}:1: the header is neither {','.join(import_departments.COLUMNS)} "
        f"nor {','.join(roster_line.COLUMNS)} (or some of it)"
    )
