"""Links on disk: the file that carries them to a mail merge; and a coordinator's invitation."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from bot import files
from handlers.links import Link, table
from storage.journal import OPERATOR, Act
from storage.tokens import Opens, Token
from storage.work import Work

COORDINATOR_STANDS = timedelta(days=2)
_HEADER = b"name,link"


def coordinator(username: str, work: Work, now: datetime) -> Link:
    """Mint a coordinator's invitation."""
    secret = work.tokens.mint(Token(Opens.COORDINATOR), now + COORDINATOR_STANDS)
    work.journal.note(Act.COORDINATOR_INVITED, OPERATOR)
    return Link("coordinator", f"https://t.me/{username}?start=coordinate_{secret}")


def may_be_written(path: Path) -> bool:
    """Tell whether links may stand there: where nothing does, or where earlier links did."""
    if path.is_symlink() or not path.exists():
        return True
    with path.open("rb") as file:
        return file.read(len(_HEADER)) in {_HEADER, b""}


def write(path: Path, links: Iterable[Link]) -> None:
    """Write links to a file that only its owner can read, in place of what was there."""
    files.put(path, table(links).encode(), 0o600)
