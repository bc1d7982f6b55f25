"""Closed means gone: no earlier copy opens with the keys as they are, nor tells who took part."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from storage.errors import SealBroken
from storage.keyring import Keyring
from storage.root import read_root
from storage.session import row_of
from storage.slots import Slots
from storage.vault import INDEX, ROSTER, Column, Vault
from tests.storage.crashes import Moment, Stage, Story
from tests.storage.disks import Tape
from tests.storage.everything import SEALED
from tests.storage.lives import Life, unit
from tests.storage.programme import Memory, Programme
from tests.storage.samples import BEN, DAN
from tests.storage.verdicts import restore

OF_CASE = {"outbox": "person", "sent": "tag", "offers": "person", "seats": "person"}
"""The tables that join somebody to a case, and the column by which they are looked up."""
TAKING_PART = (DAN, BEN)
MESSAGE_ID = 77
"""The one under which the message of a life is marked as delivered."""


@dataclass(frozen=True)
class Thief:
    """Somebody with the root and the live keys of one moment."""

    slots: Slots
    vault: Vault

    def opens(self, table: str, row: int | bytes, sealed: bytes) -> bool:
        """Tell whether a row opens."""
        bound = row_of(row) if isinstance(row, int) else row
        try:
            self.vault.open(Column(table, "sealed"), bound, sealed)
        except SealBroken:
            return False
        return True

    def tags(self) -> set[bytes]:
        """Return every tag that could be made of those who took part, with every key."""
        values = [str(person).encode() for person in TAKING_PART]
        values += [f"{person}:{MESSAGE_ID}".encode() for person in TAKING_PART]
        return {
            self.vault.tag(key, purpose, value)
            for key in (*self.slots.ids(), ROSTER, INDEX)
            for purpose in (b"person", b"sent", b"people", b"follow-ups")
            for value in values
        }


def thief(story: Story, live: bytes) -> Thief:
    root = read_root(story.programme.keys / "root")
    slots = Slots(root, story.programme.live, Tape(live))
    return Thief(slots, Vault(Keyring(root, slots, -1)))


@dataclass(frozen=True)
class Played:
    """A case that lived and was closed, and the copies that somebody took at every step."""

    life: Life
    story: Story
    folder: Path

    def copies(self) -> Iterator[tuple[Moment, sqlite3.Connection]]:
        """Yield every moment, with its database opened."""
        for moment in self.story.moments:
            copy = restore(self.story.programme, moment, moment.durable, self.folder)
            with closing(sqlite3.connect(copy.database)) as db:
                yield moment, db


@pytest.fixture
def played(populated: Programme, restored: Path) -> Played:
    life = Life()
    acts = (life.consent, life.open, life.write, life.mark, life.write, life.close)
    story = Stage(populated).play(
        [
            Memory.follow,
            *[unit(each) for each in acts],
            Memory.rotate,
            unit(life.end),
            Memory.follow,
            unit(life.forget),
            Memory.follow,
        ]
    )
    return Played(life, story, restored)


def rows_of_the_case(db: sqlite3.Connection, life: Life) -> Iterator[tuple[str, Any, bytes]]:
    """Yield table, row and sealed value of all that belongs to the case."""
    parameters = {"case": life.open_case.id}
    for table, name in SEALED.items():
        column = {"cases": "id"}.get(table, "case_id")
        if table in {*OF_CASE, "cases", "cards"}:
            sql = f"SELECT {name}, sealed FROM {table} WHERE {column} = :case"  # noqa: S608
            yield from ((table, row, sealed) for row, sealed in db.execute(sql, parameters))


def test_after_the_close_no_earlier_copy_of_the_case_opens(played: Played) -> None:
    now, tried, opened_then = thief(played.story, played.story.moments[-1].durable), 0, 0
    for moment, db in played.copies():
        then = thief(played.story, moment.durable)
        for table, row, sealed in rows_of_the_case(db, played.life):
            tried += 1
            opened_then += then.opens(table, row, sealed)
            assert not now.opens(table, row, sealed), table
    assert tried > 100
    assert opened_then == tried, "a thief at that time could open all of it: the attack can succeed"


def test_after_the_close_no_column_of_an_earlier_copy_tells_who_took_part(played: Played) -> None:
    now, matched_then = thief(played.story, played.story.moments[-1].durable), 0
    for moment, db in played.copies():
        then = thief(played.story, moment.durable)
        for table, column in OF_CASE.items():
            sql = f"SELECT {column} FROM {table} WHERE case_id = :case"  # noqa: S608
            found = {tag for (tag,) in db.execute(sql, {"case": played.life.open_case.id})}
            matched_then += len(found & then.tags())
            assert not found & now.tags(), table
    assert matched_then > 100, "a thief at that time could tell: the attack can succeed"


def test_who_was_forgotten_opens_in_no_earlier_copy(played: Played) -> None:
    now, tried = thief(played.story, played.story.moments[-1].durable), 0
    tag = now.vault.tag(INDEX, b"people", str(DAN).encode())
    for _, db in played.copies():
        for row, sealed in db.execute(
            "SELECT id, sealed FROM people WHERE person = :tag", {"tag": tag}
        ):
            tried += 1
            assert not now.opens("people", row, sealed)
    assert tried > 10


def test_what_others_have_there_still_opens(played: Played) -> None:
    final = played.story.moments[-1]
    now = thief(played.story, final.durable)
    rows = 0
    copy = restore(played.story.programme, final, final.durable, played.folder)
    with closing(sqlite3.connect(copy.database)) as db:
        for table, name in SEALED.items():
            for row, sealed in db.execute(f"SELECT {name}, sealed FROM {table}"):  # noqa: S608
                rows += 1
                assert now.opens(table, row, sealed), table
    assert rows > 20
