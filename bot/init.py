"""Init: the configuration, the keys and the database of a new programme, made once.

Run again it changes no value that is there: it only adds what is missing. It alone makes keys.
That a programme is a demo is written in its database, and never changes.
"""

import os
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import tomlkit
from telegram.error import InvalidToken, TelegramError
from tomlkit import TOMLDocument

from bot import links, offline
from bot.api import Api
from bot.config import Config, load
from bot.errors import ConfigurationInvalid, HalfMade, TelegramUnreachable, TokenRefused
from bot.sections import parse_file
from storage.database import create_database
from storage.errors import DatabaseMissing
from storage.keyring import make_keys, open_keyring

NAME = "Peerline"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    config: Path
    token_file: Path | None = None
    coordinator: int | None = None
    demo: bool = False


async def init(
    wishes: Wishes, now: datetime, environment: Mapping[str, str] = os.environ
) -> list[str]:
    """Make what is missing; return lines that tell what was done and what comes next.

    Raises:
        ConfigurationInvalid: what is there cannot be used.
        TokenRefused, TelegramUnreachable: the token could not be looked at.
    """
    exists = wishes.config.exists()
    if wishes.demo and not (exists and load(wishes.config, environment).on_loopback):
        raise ConfigurationInvalid("telegram.api_url: a demo needs one on this machine")
    done = _complete_config(wishes) if exists else _write_config(wishes)
    config = load(wishes.config, environment)
    if not config.username:
        username = await _username(config)
        _add(wishes.config, "telegram", "username", username)
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


def _complete_config(wishes: Wishes) -> list[str]:
    """Add to a configuration what is wished for, where it says nothing of it."""
    file = parse_file(wishes.config)
    if wishes.token_file is not None and not file.telegram.token_file:
        _add(wishes.config, "telegram", "token_file", str(wishes.token_file.absolute()))
    if wishes.coordinator is not None and not file.programme.coordinators:
        _add(wishes.config, "programme", "coordinators", [wishes.coordinator])
    changed = parse_file(wishes.config) != file
    return [f"{wishes.config} was completed"] if changed else []


def _add(path: Path, section: str, key: str, value: str | list[int]) -> None:
    """Add a key to a section without touching a word of the rest."""
    document = tomlkit.parse(path.read_text("utf-8"))
    table = document.setdefault(section, tomlkit.table())
    assert isinstance(table, MutableMapping)  # noqa: S101  the configuration was read before
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
    """Make keys and database where there are none, or end what was interrupted.

    Raises:
        HalfMade, DatabaseMissing: one of the two is there, and was used, without the other.
    """
    keys, database = config.keys, config.database
    root, live = keys.joinpath("root").exists(), keys.joinpath("live").exists()
    if root != live or (database.exists() and not root):
        raise HalfMade(
            f"{keys} and {database} are not whole: bring the missing one back, or, if nobody has "
            "ever used them, remove both"
        )
    if root and database.exists():
        return []
    if not root:
        make_keys(keys)
    with open_keyring(keys) as keyring:
        if keyring.slots.witness is not None:
            raise DatabaseMissing(database)
        create_database(database, keyring, demo=demo)
    return [f"keys were made in {keys}: keep them off every backup of the database"]
