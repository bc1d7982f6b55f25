"""Init: the configuration, the keys and the database of a new programme, made once.

Everything is checked before anything is written. Run again it changes no value that is there: it
only adds what is missing. It alone makes keys. That a programme is a demo is written in its
database, and never changes.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from telegram.error import TelegramError

from bot import account, links, offline, profile
from bot.api import Api
from bot.calls import Calls
from bot.config import TOKEN, Config, understood
from bot.draft import Draft
from bot.errors import ConfigurationInvalid, HalfMade, NotMade
from bot.file_systems import together
from bot.wishes import Wishes
from bot.words import Words
from storage.database import create_database, examine
from storage.errors import DatabaseMissing
from storage.keyring import make_keys, open_keyring
from storage.work import Work

NEXT = "next: `peerline doctor`, `peerline import` for departments and roster, `peerline run`"


async def init(
    wishes: Wishes, now: datetime, environment: Mapping[str, str] = os.environ
) -> list[str]:
    """Make what is missing; return lines that tell what was done and what comes next.

    Raises:
        ConfigurationInvalid: what is there, or wished for, cannot be used; nothing was written.
        HalfMade, DatabaseMissing: keys or database are there without the other.
        TokenRefused, TelegramUnreachable: the token could not be looked at.
        NotMade: the system refused to write.
    """
    given = {**environment, TOKEN: wishes.token} if wishes.token else environment
    draft = Draft(wishes.config)
    stays = draft.take(wishes)
    config = understood(draft.file, wishes.config, given)
    _check(wishes, config)
    is_new = _is_to_be_made(config, demo=wishes.demo)
    me = await _me(wishes, config)
    if me:
        draft.add("telegram", "username", str(me["username"]))
        config = understood(draft.file, wishes.config, given)
    with _writing(wishes.config.parent):
        done = [*_write_token(wishes.token, config.token_file), *draft.write()]
        if me:
            done.append(f"the bot is @{config.username}")
        if is_new:
            done += _make_keys(config, demo=wishes.demo)
    if me:
        done += [str(each) for each in account.settings(me)]
        done += await _present(config)
    done += stays
    if is_new:
        done.append(NEXT)
    if is_new or me:
        done += await _invitation(config, now)
    return done or ["nothing was missing"]


def _check(wishes: Wishes, config: Config) -> None:
    """Refuse what would be found out only when something stands on the disk already."""
    if wishes.demo and not config.on_loopback:
        raise ConfigurationInvalid("telegram.api_url: a demo needs one on this machine")
    if wishes.token_file is not None and not wishes.token_file.is_file():
        raise ConfigurationInvalid(f"--token-file: there is no file {wishes.token_file}")
    if config.token_exposed:
        raise ConfigurationInvalid(f"telegram.token_file: {config.exposure()}")


def _is_to_be_made(config: Config, *, demo: bool) -> bool:
    """Tell whether keys and database are to be made, or what was interrupted is to be ended.

    Raises:
        HalfMade, DatabaseMissing: one of the two is there, and was used, without the other.
        ConfigurationInvalid: they would lie together, or a programme was to become a demo.
    """
    keys, database = config.keys, config.database
    root, live = keys.joinpath("root").exists(), keys.joinpath("live").exists()
    if database.exists() and not (root and live):
        raise HalfMade(
            f"{database} is there, and its keys are not in {keys}: bring them back from where you "
            "keep them, or check `storage.keys`. If they are lost, nobody can open it any more: "
            f"remove it, its -wal and -shm, and {keys}, and begin anew with `peerline init`"
        )
    if root != live:
        raise HalfMade(
            f"only one of root and live is in {keys}, and there is no database: remove {keys} and "
            "begin with `peerline init`, or, if they were used, bring everything back"
        )
    if root:
        return _is_interrupted(config, demo=demo)
    if how := together(keys, database):
        raise ConfigurationInvalid(
            f"storage.keys: they would lie {how}, where one copy holds both; name a folder apart"
        )
    return True


def _is_interrupted(config: Config, *, demo: bool) -> bool:
    """Tell whether an earlier init was interrupted after it had made the keys."""
    with open_keyring(config.keys, hold=False) as keyring:
        if not config.database.exists():
            if keyring.slots.witness is not None:
                raise DatabaseMissing(config.database)
            return True
        if demo and not examine(config.database, keyring).demo:
            raise ConfigurationInvalid("--demo: this programme is none, and never becomes one")
    return False


async def _me(wishes: Wishes, config: Config) -> Mapping[str, object] | None:
    """Return what Telegram says of the bot, where the configuration does not know it yet."""
    if config.username:
        return None
    token = config.required_token()
    return await account.me(token, config.api_url) if wishes.check else None


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    """Tell by its place and the system's word what cannot be written."""
    try:
        yield
    except OSError as error:
        raise NotMade(f"{error.filename or folder} cannot be written: {error.strerror}") from error


def _write_token(token: str, path: Path | None) -> list[str]:
    if not token or path is None:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{token}\n")
    return [f"{path} holds the token, for nobody but you"]


def _make_keys(config: Config, *, demo: bool) -> list[str]:
    """Make keys and database where there are none, or end what was interrupted."""
    keys = config.keys
    if not keys.joinpath("root").exists():
        make_keys(keys)
    with open_keyring(keys) as keyring:
        create_database(config.database, keyring, demo=demo)
    return [f"keys were made in {keys}: keep them off every backup of the database"]


async def _present(config: Config) -> list[str]:
    """Set what Telegram shows of the bot; return what could not be done."""
    async with Api(config.token, config.api_url, 1) as api:
        try:
            await profile.show(api, Calls(Words()), config.programme)
        except TelegramError:
            return ["commands and descriptions could not be set: `peerline run` does it"]
    return []


async def _invitation(config: Config, now: datetime) -> list[str]:
    """Return the first coordinator's link, as soon as the bot's name is known."""
    if not config.username:
        return ["the bot's name is missing: give `peerline init` again when Telegram answers"]

    def unit(work: Work) -> str | None:
        known = work.coordinators.all()
        return None if known else links.coordinator(config.username, work, now).url

    url = await offline.do(config, unit)
    return [f"your first coordinator opens, within two days: {url}"] if url else []
