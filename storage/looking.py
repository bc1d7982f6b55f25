"""Looking: the store read, never written, also while the bot runs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from storage.database import transit_keys
from storage.keyring import Keyring
from storage.vault import Vault
from storage.work import Work


@contextmanager
def look(path: Path, keyring: Keyring) -> Iterator[Work]:
    """Yield the tables over a connection that cannot write; kept short by whoever asks."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        now = datetime.now(UTC)
        yield Work(db, Vault(keyring), keyring.slots, lambda: now, transit_keys(db))
