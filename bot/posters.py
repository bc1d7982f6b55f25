"""Posters: the command that finds a join code, and writes the sheets to hang up."""

from pathlib import Path
from random import Random

from bot import files, offline
from bot.config import Config
from bot.errors import DepartmentUnknown, PosterRefused
from bot.glance import glance
from bot.ink import KINDS, printed
from bot.poster import Poster, called, poster
from bot.words import Words
from handlers.links import EVERYBODY
from matching.values import DepartmentId
from storage.work import Work

READABLE = 0o644


async def make(config: Config, asked: str, folder: Path, chance: Random) -> list[str]:
    """Write the posters of a department, or of the programme for `*`; return what was written.

    A code that there is stays, and is read also while the bot runs.

    Raises:
        ConfigurationInvalid: the bot's username is not known yet.
        DepartmentUnknown: there is no such department.
        KeysHeld: there is no code yet, and the bot is running.
        PosterRefused: a poster cannot be printed, or not there.
    """
    config.required_username()
    name, letters = glance(config, lambda _, work: _seen(work, asked))
    if not letters:
        name, letters = await offline.do(config, lambda work: _made(work, asked, chance))
    words, programme = Words(), config.programme
    sheets = dict[Path, tuple[Poster, bytes]]()
    for language in programme.languages:
        each = poster(programme, words, language, name, letters)
        for kind in KINDS:
            sheets[folder / called(each, kind)] = each, printed(each, kind)
    return _written(folder, sheets)


def _seen(work: Work, asked: str) -> tuple[str, str]:
    """Return the name and the code of what is asked for; no code where there is none yet."""
    name, department = _meant(work, asked)
    code = work.codes.of(department)
    return name, code.letters if code else ""


def _made(work: Work, asked: str, chance: Random) -> tuple[str, str]:
    """Return the name and the code of what is asked for, made if there is none yet."""
    name, department = _meant(work, asked)
    return name, work.codes.ensure(department, chance.choice).letters


def _meant(work: Work, asked: str) -> tuple[str, DepartmentId | None]:
    if asked == EVERYBODY:
        return EVERYBODY, None
    found = work.departments.named(asked)
    if found is None:
        known = [each.name for each in work.departments.open()]
        raise DepartmentUnknown(asked, known)
    return found.name, found.id


def _written(folder: Path, sheets: dict[Path, tuple[Poster, bytes]]) -> list[str]:
    """Write all sheets, if each may stand where it is to; return what was written."""
    done: list[str] = []
    try:
        for path, (each, _) in sheets.items():
            if not _may_be_written(path, each):
                raise PosterRefused(
                    f"{path} is there and is no poster of the same department: name another "
                    "folder with --out; nothing was written"
                )
        folder.mkdir(exist_ok=True)
        for path, (_, content) in sheets.items():
            files.put(path, content, READABLE)
            done.append(f"{path} written")
    except OSError as error:
        told = f"{error.filename or folder} cannot be written: {error.strerror}"
        raise PosterRefused("; ".join([told, *(done or ["nothing was written"])])) from error
    return done


def _may_be_written(path: Path, each: Poster) -> bool:
    """Tell whether a poster may stand there: where nothing does, or where an earlier one did."""
    if path.is_symlink() or not path.exists():
        return True
    return each.mark.encode() in path.read_bytes()
