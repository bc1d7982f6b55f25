"""Offline: the store opened for one errand of a command, while the bot is not running."""

from collections.abc import Callable
from typing import TypeVar

from bot.clock import MachineClock
from bot.config import Config
from storage.keyring import open_keyring
from storage.store import open_store
from storage.work import Work

T = TypeVar("T")


async def do(config: Config, unit: Callable[[Work], T]) -> T:
    """Run one unit of work in a store that nobody else holds, and close it again.

    Raises:
        KeysHeld: the bot is running.
    """
    keyring = open_keyring(config.keys)
    try:
        store = await open_store(config.database, keyring, MachineClock().now)
    except BaseException:
        keyring.close()
        raise
    try:
        return await store.do(unit)
    finally:
        await store.close()
