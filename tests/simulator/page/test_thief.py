"""The thief and the intruder: what the bot's own store has sealed, read by the format alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from simulator.page.intruder import Intruder
from simulator.page.thief import LONGEST, Envelope, steal
from storage.keyring import Keyring, make_keys, open_keyring
from storage.slots import KeyId
from storage.vault import ROSTER, Column, Vault

ROW = bytes(range(16))
CASE = {"salt": b"\xff\xfe", "requester": 7_000_000_001, "wishes": {"topic": "burnout", "few": ""}}
MIGRATION = Path(__file__).parents[3] / "storage" / "migrations" / "0001.sql"


@dataclass(frozen=True, repr=False)
class House:
    """A folder of keys, a database beside it, and the vault that seals for it."""

    folder: Path
    keyring: Keyring
    vault: Vault

    @property
    def keys(self) -> Path:
        """The folder of the keys."""
        return self.folder / "keys"

    def puts_in(self, table: str, key: KeyId, record: object) -> Envelope:
        """Return a record as it is sealed in a table."""
        plain = msgspec.msgpack.encode(record)
        return Envelope(table, ROW, self.vault.seal(key, Column(table, "sealed"), ROW, plain))

    def opens_case(self) -> KeyId:
        """Write a case into the database, under a key of its own."""
        key = self.keyring.slots.new(1)
        sealed = self.puts_in("cases", key, CASE).sealed
        with closing(sqlite3.connect(self.folder / "data" / "some.db")) as db:
            db.execute("INSERT INTO slots (id, kind) VALUES (?, 'case')", (key,))
            db.execute("INSERT INTO cases (id, closing, sealed) VALUES (?, 0, ?)", (ROW, sealed))
            db.commit()
        return key

    def closes_case(self, key: KeyId) -> None:
        """Take the case out, and overwrite its key."""
        with closing(sqlite3.connect(self.folder / "data" / "some.db")) as db:
            db.execute("DELETE FROM slots")
            db.execute("DELETE FROM cases")
            db.commit()
        self.keyring.slots.destroy([key])


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    make_keys(tmp_path / "keys")
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "some.db")) as db:
        db.executescript(MIGRATION.read_text("utf-8"))
    with open_keyring(tmp_path / "keys") as keyring:
        yield House(tmp_path, keyring, Vault(keyring))


def test_with_the_keys_an_open_case_can_be_read_words_first(house: House) -> None:
    envelope = house.puts_in("cases", house.keyring.slots.new(1), CASE)
    assert steal(house.keys).opened(envelope) == "topic: burnout · requester: 7000000001"


def test_the_roster_opens_with_what_the_root_derives(house: House) -> None:
    envelope = house.puts_in("supporters", ROSTER, {"first_name": "Clara"})
    assert steal(house.keys).opened(envelope) == "first_name: Clara"


def test_a_long_record_is_cut(house: House) -> None:
    envelope = house.puts_in("held", house.keyring.slots.new(1), {"text": "x" * 999})
    assert len(steal(house.keys).opened(envelope) or "") == LONGEST


def test_with_a_key_that_is_overwritten_nothing_opens(house: House) -> None:
    key = house.keyring.slots.new(1)
    envelope = house.puts_in("cases", key, CASE)
    before = steal(house.keys)
    house.keyring.slots.destroy([key])
    assert steal(house.keys).opened(envelope) is None
    assert before.opened(envelope) is not None


def test_what_was_moved_elsewhere_does_not_open(house: House) -> None:
    envelope = house.puts_in("cases", house.keyring.slots.new(1), CASE)
    assert steal(house.keys).opened(Envelope("held", ROW, envelope.sealed)) is None
    assert steal(house.keys).opened(Envelope("cases", ROW[::-1], envelope.sealed)) is None


def test_what_was_copied_of_a_talk_opens_until_it_closes(house: House) -> None:
    intruder = Intruder(house.folder / "data", house.keys)
    assert intruder.look([]).haul.copied == 0

    key = house.opens_case()
    haul = intruder.look([]).haul
    assert (haul.rows, haul.opened, haul.copied, haul.copied_open) == (1, 1, 1, 1)

    house.closes_case(key)
    haul = intruder.look([]).haul
    assert (haul.rows, haul.opened, haul.copied, haul.copied_open) == (0, 0, 1, 0)
    assert haul.once_open == 1


def test_a_word_that_comes_to_lie_there_is_found(house: House) -> None:
    intruder = Intruder(house.folder / "data", house.keys)
    assert intruder.look(["Nora"]).readable == 0
    (house.folder / "data" / "leak").write_text("Nora", "utf-8")
    assert intruder.look(["Nora"]).readable == 1
    assert intruder.look(["Clara"]).readable == 0
