"""Looking reads the store while the bot runs, and cannot write."""

import sqlite3

import pytest

from storage.keyring import open_keyring
from storage.looking import look
from tests.storage.everything import fill, picture
from tests.storage.programme import Programme
from tests.storage.samples import ANN, owe


def test_a_look_sees_all_that_is_committed_while_the_store_is_open(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(fill)
        memory.do(lambda work: work.transit.renew())  # rows under two transit keys
        memory.do(lambda work: owe(work, ANN, "under the newer key"))
        with (
            open_keyring(programme.keys, hold=False) as keyring,
            look(programme.database, keyring) as work,
        ):
            assert picture(work) == picture(memory.work)


def test_a_look_cannot_write(programme: Programme) -> None:
    with programme.open():
        pass
    before = programme.contents()
    with (
        open_keyring(programme.keys, hold=False) as keyring,
        look(programme.database, keyring) as work,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        work.aliases.take("Cedar Lake")
    assert programme.contents() == before
