"""The bot's account at Telegram: the token, what BotFather has set, and who else may hold it."""

import time
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from telegram.error import InvalidToken, TelegramError

from bot.api import CONNECT, Api
from bot.config import Config
from bot.errors import TelegramUnreachable, TokenRefused
from bot.findings import Finding, fine, ill, mind


def token(config: Config) -> Iterator[Finding]:
    """Yield whether there is a token, and whether it is kept."""
    if not config.token:
        yield ill(
            "no token: put the one from BotFather into the file that telegram.token_file names, "
            "and chmod 600 it"
        )
    elif config.token_exposed:
        yield ill(config.exposure())
    else:
        yield fine("the token is kept to yourself")


async def me(token: str, api_url: str) -> Mapping[str, Any]:
    """Return what Telegram says of the bot.

    Raises:
        TokenRefused, TelegramUnreachable: the token could not be looked at.
    """
    async with Api(token, api_url, 1, patience=CONNECT) as api:
        try:
            return await api.facts("getMe")
        except InvalidToken as error:
            raise TokenRefused from error
        except TelegramError as error:
            where = urlsplit(api_url).hostname
            raise TelegramUnreachable(f"{where} does not answer: {type(error).__name__}") from error


async def account(config: Config) -> list[Finding]:
    """Return what Telegram says of the bot; nothing where there is no token to ask with."""
    if not config.token:
        return []
    async with Api(config.token, config.api_url, 1) as api:
        try:
            me = await api.facts("getMe")
            hook = await api.facts("getWebhookInfo")
        except InvalidToken:
            return [
                ill(
                    "Telegram does not know the token: look at it, or ask BotFather for it (/token)"
                )
            ]
        except TelegramError as error:
            return [
                ill(
                    f"Telegram does not answer ({type(error).__name__}): look at the network, the "
                    "firewall, and telegram.api_url"
                )
            ]
    return [*_name(config, me), *_hook(hook), *settings(me)]


def _name(config: Config, me: Mapping[str, Any]) -> Iterator[Finding]:
    known = str(me.get("username", ""))
    if not config.username:
        yield ill(f"telegram.username is not filled in: `peerline init` does, with {known!r}")
    elif known.lower() != config.username.lower():
        yield ill(
            f"telegram.username says @{config.username}, Telegram says @{known}: links lead to "
            "somebody else. Correct it, and write the links anew"
        )
    else:
        yield fine(f"Telegram knows the bot as @{known}")


def _hook(hook: Mapping[str, Any]) -> Iterator[Finding]:
    if hook.get("url"):
        yield ill(
            "a webhook is set, and nothing arrives here: if an earlier bot left it, deleteWebhook "
            "(docs/operating.md says how); if nobody knows whose it is, /revoke with BotFather"
        )


def settings(me: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what should be turned off with BotFather."""
    if me.get("can_join_groups"):
        yield mind("groups may add the bot: turn that off with BotFather (/setjoingroups)")
    if me.get("can_read_all_group_messages"):
        yield mind("the bot's privacy mode is off: turn it on with BotFather (/setprivacy)")
    if me.get("supports_inline_queries"):
        yield mind("inline mode is on: turn it off with BotFather (/setinline, then /empty)")


async def clock_ahead(config: Config) -> float | None:
    """Return by how many seconds this clock is ahead of Telegram's; None where nobody tells.

    The head of any answer tells the time (RFC 9110, Date), to the second.
    """
    timeout = aiohttp.ClientTimeout(total=CONNECT)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.head(config.api_url, allow_redirects=False) as answer,
        ):
            told = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, KeyError, ValueError):  # `account` says what is wrong
        return None
    return time.time() - told.timestamp()
