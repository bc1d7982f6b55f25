"""Links: deep links into the chat, and the table in which they are handed out."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.tokens import Opens, Token
from storage.work import Work

EVERYBODY = "*"
"""The name under which the programme's own link stands."""
SUPPORTER_STANDS = timedelta(days=14)


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """What somebody or some place is to be given."""

    name: str
    url: str


def join(name: str, username: str, letters: str) -> Link:
    """Return the link of a join code."""
    return Link(name, f"https://t.me/{username}?start=join_{letters}")


def supporter(name: str, row: bytes, username: str, work: Work, now: datetime) -> Link:
    """Mint a supporter's invitation."""
    secret = work.tokens.mint(Token(Opens.SUPPORTER, row), now + SUPPORTER_STANDS)
    return Link(name, f"https://t.me/{username}?start=agree_{secret}")


def table(links: Iterable[Link]) -> str:
    """Return links as CSV, for a mail merge or a poster."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(("name", "link"))
    rows.writerows((link.name, link.url) for link in links)
    return file.getvalue()
