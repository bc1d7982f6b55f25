"""A draft: a configuration as it will be, complete and checked before a word of it is written."""

from collections.abc import MutableMapping
from pathlib import Path

import tomlkit

from bot import files
from bot.sections import File, parse, parse_file
from bot.wishes import Wishes

NAME = "Peerline"
HEAD = "Every key is explained in config.example.toml."


class Draft:
    """The text of a configuration; what it says already stays, whatever is wished for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_new = not path.exists()
        if self.is_new:
            self._document = tomlkit.document()
            self._document.add(tomlkit.comment(HEAD))
            self._document["telegram"] = tomlkit.table()
            self._document["programme"] = tomlkit.table()
        else:
            parse_file(path)
            self._document = tomlkit.parse(path.read_text("utf-8"))
        self._before = self.text

    @property
    def text(self) -> str:
        """What is to be written."""
        return tomlkit.dumps(self._document)

    @property
    def file(self) -> File:
        """What it says, by its structure."""
        return parse(self.text, self.path)

    def take(self, wishes: Wishes) -> list[str]:
        """Add what is wished for; return which wishes contradict what is there, and do nothing."""
        wished = wishes.by_key()
        if wishes.token:
            wished.setdefault(("telegram", "token_file"), "token")
        if self.is_new:
            wished.setdefault(("programme", "name"), NAME)
        return [each for key, value in wished.items() for each in self._wish(*key, value)]

    def _wish(self, section: str, key: str, value: object) -> list[str]:
        there = self._table(section).get(key)
        if not there:
            self.add(section, key, value)
        elif there != value and (self.path.parent / str(there)) != Path(str(value)):
            return [f"{section}.{key} stays as {self.path} says it: change it there"]
        return []

    def add(self, section: str, key: str, value: object) -> None:
        """Add a key to a section without touching a word of the rest."""
        self._table(section)[key] = value

    def _table(self, section: str) -> MutableMapping[str, object]:
        table = self._document.setdefault(section, tomlkit.table())
        assert isinstance(table, MutableMapping)  # noqa: S101  the structure was read before
        return table

    def write(self) -> list[str]:
        """Write it, if there is anything new in it; return what was done.

        Raises:
            OSError: it cannot be written.
        """
        if not self.is_new and self.text == self._before:
            return []
        self.path.parent.mkdir(parents=True, exist_ok=True)
        mode = 0o600 if self.is_new else self.path.stat().st_mode & 0o777
        files.put(self.path, self.text.encode(), mode)
        return [f"{self.path} was {'written' if self.is_new else 'completed'}"]
