"""Init: the configuration, the keys and the database of a new programme, made once.

Run again it changes no value that is there: it only adds what is missing. It alone makes keys.
That a programme is a demo is written in its database, and never changes.
"""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tomlkit
from telegram.error import InvalidToken, TelegramError
from tomlkit import TOMLDocument
from tomlkit.items import Table

from bot import links, offline
from bot.api import Api
from bot.config import Config, load
from bot.errors import ConfigurationInvalid, TelegramUnreachable, TokenRefused
from storage.database import create_database
from storage.keyring import make_keys, open_keyring

NAME = "Peerline"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    config: Path
    token_file: Path | None = None
    coordinator: int | None = None
    demo: bool = False


async def init(wishes: Wishes, now: datetime) -> list[str]:
    """Make what is missing; return lines that tell what was done and what comes next.

    Raises:
        ConfigurationInvalid: what is there cannot be used.
        TokenRefused, TelegramUnreachable: the token could not be looked at.
    """
    done = _write_config(wishes)
    config = load(wishes.config)
    if wishes.demo and not config.on_loopback:
        raise ConfigurationInvalid("telegram.api_url: a demo needs one on this machine")
    if not config.username:
        username = await _username(config)
        _add(wishes.config, "telegram", {"username": username})
        config = replace(config, username=username)
        done.append(f"the bot is @{username}")
    made = _make_keys(config, demo=wishes.demo)
    done += made
    if made:
        link = await offline.do(config, lambda work: links.coordinator(config.username, work, now))
        done.append(f"your first coordinator opens, within two days: {link.url}")
    return done or ["nothing was missing"]


def _write_config(wishes: Wishes) -> list[str]:
    """Write a configuration where there is none."""
    if wishes.config.exists():
        return []
    wishes.config.parent.mkdir(parents=True, exist_ok=True)
    telegram = tomlkit.table()
    if wishes.token_file is not None:
        telegram["token_file"] = str(wishes.token_file.absolute())
    programme = tomlkit.table()
    programme["name"] = NAME
    if wishes.coordinator is not None:
        programme["coordinators"] = [wishes.coordinator]
    document = tomlkit.document()
    document.add(tomlkit.comment("Every key is explained in config.example.toml."))
    document["telegram"], document["programme"] = telegram, programme
    _write(wishes.config, document)
    return [f"{wishes.config} was written"]


def _add(path: Path, section: str, values: dict[str, Any]) -> None:
    """Add keys to a section without touching a word of the rest."""
    document = tomlkit.parse(path.read_text("utf-8"))
    table = document.setdefault(section, tomlkit.table())
    assert isinstance(table, Table)  # noqa: S101  the configuration was read before
    for key, value in values.items():
        table[key] = value
    _write(path, document)


def _write(path: Path, document: TOMLDocument) -> None:
    rest = path.with_name(path.name + ".part")
    rest.unlink(missing_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
    descriptor = os.open(rest, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
    rest.replace(path)


async def _username(config: Config) -> str:
    """Ask Telegram who the bot is."""
    async with Api(config.required_token(), config.api_url, 1) as api:
        try:
            me = await api.facts("getMe")
        except InvalidToken as error:
            raise TokenRefused from error
        except TelegramError as error:
            where = urlsplit(config.api_url).hostname
            raise TelegramUnreachable(f"{where} does not answer: {type(error).__name__}") from error
    return str(me["username"])


def _make_keys(config: Config, *, demo: bool) -> list[str]:
    """Make keys and database where there are none; half of the two is left as it is."""
    if config.keys.joinpath("root").exists() or config.database.exists():
        return []
    make_keys(config.keys)
    with open_keyring(config.keys) as keyring:
        create_database(config.database, keyring, demo=demo)
    return [f"keys were made in {config.keys}: keep them off every backup of the database"]
