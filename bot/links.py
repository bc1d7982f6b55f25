"""Links: deep links into the chat, and the file that carries them to a mail merge or a poster."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot import files
from storage.journal import OPERATOR, Act
from storage.tokens import Opens, Token
from storage.work import Work

EVERYBODY = "*"
"""The name under which the programme's own link stands."""
SUPPORTER_STANDS = timedelta(days=14)
COORDINATOR_STANDS = timedelta(days=2)
_HEADER = b"name,link"


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """What somebody or some place is to be given."""

    name: str
    url: str


def join(name: str, username: str, letters: str) -> Link:
    """Return the link of a join code."""
    return Link(name, f"https://t.me/{username}?start=join_{letters}")


def coordinator(username: str, work: Work, now: datetime) -> Link:
    """Mint a coordinator's invitation."""
    secret = work.tokens.mint(Token(Opens.COORDINATOR), now + COORDINATOR_STANDS)
    work.journal.note(Act.COORDINATOR_INVITED, OPERATOR)
    return Link("coordinator", f"https://t.me/{username}?start=coordinate_{secret}")


def supporter(name: str, row: bytes, username: str, work: Work, now: datetime) -> Link:
    """Mint a supporter's invitation; those minted before are worthless from here on."""
    work.tokens.revoke_of(row)
    secret = work.tokens.mint(Token(Opens.SUPPORTER, row), now + SUPPORTER_STANDS)
    return Link(name, f"https://t.me/{username}?start=agree_{secret}")


def may_be_written(path: Path) -> bool:
    """Tell whether links may stand there: where nothing does, or where earlier links did."""
    if path.is_symlink() or not path.exists():
        return True
    with path.open("rb") as file:
        return file.read(len(_HEADER)) in {_HEADER, b""}


def write(path: Path, links: Iterable[Link]) -> None:
    """Write links to a file that only its owner can read, in place of what was there."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(("name", "link"))
    rows.writerows((link.name, link.url) for link in links)
    files.put(path, file.getvalue().encode(), 0o600)
