"""A glance at the store, which is read and never written, also while the bot runs."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from bot.config import Config
from storage.database import Facts, examine
from storage.errors import StorageError
from storage.keyring import open_keyring
from storage.looking import look
from storage.work import Work

T = TypeVar("T")

GLANCES = 3
"""Looks at a store that a running bot writes to: it may change between keys and database."""


def glance(config: Config, see: Callable[[Facts, Work], T]) -> T:
    """Return what is seen in the store.

    Raises:
        StorageError: it cannot be opened, however often one looks.
    """
    for _ in range(GLANCES - 1):
        with suppress(StorageError):
            return _once(config, see)
    return _once(config, see)


def _once(config: Config, see: Callable[[Facts, Work], T]) -> T:
    with open_keyring(config.keys, hold=False) as keyring:
        facts = examine(config.database, keyring)
        with look(config.database, keyring) as work:
            return see(facts, work)
