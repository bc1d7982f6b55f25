"""The configuration: a TOML file, typed, in which nothing unknown and nothing half-true passes.

What the file may say is the structure of `bot.sections`. A value that means nothing, or that this
version does not support, ends in `ConfigurationInvalid`, naming the key. Relative paths are
relative to the file.
"""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from pathlib import Path
from urllib.parse import urlsplit

from bot.errors import ConfigurationInvalid
from bot.programme import at_least, programme
from bot.sections import File, TelegramSection, parse_file
from handlers.moment import Programme

TOKEN = "PEERLINE_TELEGRAM_TOKEN"  # noqa: S105  the name of a variable
KEYS = "PEERLINE_KEYS"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
USERNAME = re.compile("[A-Za-z0-9_]{5,32}")
"""What Telegram takes for a username, without the @."""


@dataclass(frozen=True, slots=True, repr=False)
class Config:
    """The configuration as the rest of the code sees it; `verified` has a date a resource.

    `token` is empty where there is none; `token_exposed` tells that others can read its file.
    """

    path: Path
    token_file: Path | None
    token: str
    token_exposed: bool
    username: str
    api_url: str
    per_second: float
    per_chat: float
    at_once: int
    database: Path
    keys: Path
    programme: Programme
    verified: Mapping[str, date]

    def required_token(self) -> str:
        """Return the token.

        Raises:
            ConfigurationInvalid: there is none, or others can read the file that it stands in.
        """
        if not self.token:
            raise ConfigurationInvalid(
                "no token: put the one from BotFather into the file that telegram.token_file "
                f"names, or into {TOKEN}"
            )
        if self.token_exposed:
            raise ConfigurationInvalid(f"telegram.token_file: {self.exposure()}")
        return self.token

    def required_username(self) -> str:
        """Return the bot's username.

        Raises:
            ConfigurationInvalid: it is not known yet.
        """
        if not self.username:
            raise ConfigurationInvalid(
                "telegram.username: `peerline init` fills it in; links need it"
            )
        return self.username

    def exposure(self) -> str:
        """Return what to do about a token that others can read."""
        return f"{self.token_file} is open to others: chmod 600 it"

    @property
    def on_loopback(self) -> bool:
        """Tell whether Telegram is simulated on this machine."""
        return urlsplit(self.api_url).hostname in LOOPBACK


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Config:
    """Read the configuration.

    Raises:
        ConfigurationInvalid: naming the key, and what is wrong with it.
    """
    return understood(parse_file(path), path, environment)


def understood(file: File, path: Path, environment: Mapping[str, str]) -> Config:
    """Return what a file that stands, or will stand, at `path` means.

    Raises:
        ConfigurationInvalid: naming the key, and what is wrong with it.
    """
    telegram, storage = file.telegram, file.storage
    _check_telegram(telegram)
    keys = environment.get(KEYS) or storage.keys
    given = environment.get(TOKEN, "").strip()
    token_file = (
        _beside(path, telegram.token_file, "telegram.token_file") if telegram.token_file else None
    )
    if "://" in storage.database:
        raise ConfigurationInvalid("storage.database: only SQLite is supported by this version")
    return Config(
        path=path,
        token_file=token_file,
        token=given or _token(token_file),
        token_exposed=not given and _is_exposed(token_file),
        username=telegram.username,
        api_url=telegram.api_url.rstrip("/"),
        per_second=telegram.per_second,
        per_chat=telegram.per_chat,
        at_once=telegram.at_once,
        database=_beside(path, storage.database, "storage.database"),
        keys=_beside(path, keys, "storage.keys"),
        programme=programme(file),
        verified={each.name: each.verified for each in file.resources},
    )


def _beside(path: Path, name: str, key: str) -> Path:
    if "\0" in name:
        raise ConfigurationInvalid(f"{key}: no file has such a name")
    return path.parent / name


def _token(path: Path | None) -> str:
    try:
        return path.read_text("ascii").strip() if path else ""
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationInvalid(
            f"telegram.token_file cannot be read: {type(error).__name__}"
        ) from error


def _is_exposed(path: Path | None) -> bool:
    """Tell whether anybody but its owner may read or change a file."""
    others = stat.S_IRWXG | stat.S_IRWXO
    return path is not None and path.exists() and bool(path.stat().st_mode & others)


def _check_telegram(telegram: TelegramSection) -> None:
    if telegram.mode != "polling":
        raise ConfigurationInvalid("telegram.mode: only polling is supported by this version")
    if telegram.username and not USERNAME.fullmatch(telegram.username):
        raise ConfigurationInvalid("telegram.username: 5 to 32 letters, digits or _, without the @")
    free = _host(telegram.api_url) in LOOPBACK
    for name in ("per_second", "per_chat"):
        value = getattr(telegram, name)
        if not 0 <= value < inf or (value == 0 and not free):
            raise ConfigurationInvalid(
                f"telegram.{name}: more than 0 (0, no limit, only where api_url is this machine)"
            )
    at_least(1, telegram.at_once, "telegram.at_once")


def _host(api_url: str) -> str:
    """Return the host of the Bot API, which is spoken to in secret unless it is this machine."""
    try:
        url = urlsplit(api_url)
        _ = url.port  # which is read, and can be wrong, only now
    except ValueError as error:
        raise ConfigurationInvalid("telegram.api_url: this is no address") from error
    host, schemes = url.hostname or "", {"https"}
    if host in LOOPBACK:
        schemes.add("http")
    if not host or url.scheme not in schemes or url.query or url.fragment:
        raise ConfigurationInvalid("telegram.api_url: https, or http on this machine only")
    return host
