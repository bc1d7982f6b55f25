"""The schema: what the tests call `everything` is everything, and no column names a person."""

import re
from pathlib import Path

from storage.database import migrations
from tests.storage.everything import SEALED, fill, readable
from tests.storage.programme import EVERY_NAME, Memory

OPEN = {
    "ledger": {"one", "database", "keyring", "root", "commits", "serial", "demo", "pulse"},
    "slots": {"id", "kind"},
    "seen": {"update_id", "day"},
    "inbox": {"id", "kind", "person", "parked_at"},
    "quarantine": {"id", "until"},
    "outbox": {"handle", "person", "case_id", "not_before", "attempts", "origin"},
    "parts": {"handle", "album", "origin"},
    "sent": {"handle", "case_id", "tag", "origin"},
    "timers": {"kind", "subject", "due", "late"},
    "departments": {"id"},
    "supporters": {"id"},
    "coordinators": {"id"},
    "codes": {"id"},
    "tokens": {"id", "expires"},
    "people": {"id", "person"},
    "doors": {"id", "person"},
    "dialogue": {"id", "person"},
    "held": {"id", "person", "card"},
    "tallies": {"id", "person"},
    "cases": {"id", "closing"},
    "seats": {"id", "case_id", "side", "person"},
    "offers": {"id", "case_id", "person"},
    "cards": {"id", "case_id"},
    "follow_ups": {"id", "person"},
    "traces": {"id", "person"},
    "aliases": {"tag"},
    "shares": {"id"},
    "journal": {"id", "mac"},
    "journal_abouts": {"id", "tag"},
    "pending": {"id"},
    "bands": {"id"},
    "reports": {"id"},
}
"""Every column that is not sealed: whoever adds one answers for what it tells."""
CHAINED = ("journal", "journal_abouts")


def columns(memory: Memory) -> dict[str, set[str]]:
    tables = [name for (name,) in memory.ledger.execute(EVERY_NAME).fetchall()]
    return {
        table: {row[1] for row in memory.ledger.execute(f"PRAGMA table_info({table})")}
        for table in tables
    }


def test_nothing_but_these_columns_stands_open(memory: Memory) -> None:
    assert {table: names - {"sealed"} for table, names in columns(memory).items()} == OPEN


def test_every_sealed_column_is_known_to_the_tests(memory: Memory) -> None:
    sealed = {table for table, names in columns(memory).items() if "sealed" in names}
    assert sealed == set(SEALED)


def test_everything_that_was_put_in_can_be_read_back(memory: Memory) -> None:
    memory.do(fill)
    assert all(memory.count(table) for table in OPEN)
    assert None not in readable(memory.work).values()


def test_lookups_of_people_are_tags_and_nothing_else(memory: Memory) -> None:
    memory.do(fill)
    for table in (name for name, columns in OPEN.items() if "person" in columns):
        rows = memory.ledger.execute(
            f"SELECT person FROM {table} WHERE person IS NOT NULL"  # noqa: S608
        )
        assert {len(tag) for (tag,) in rows.fetchall()} == {16}, table


def test_tables_of_people_and_cases_keep_no_order_of_arrival() -> None:
    schema = "\n".join(migrations().values())
    for table, names in OPEN.items():
        if table in {"ledger", "seen", "inbox", "outbox", "parts", "sent", "held", *CHAINED}:
            continue  # numbered by a counter, or by Telegram
        found = re.search(rf"CREATE TABLE {table} \([^;]*\) WITHOUT ROWID;", schema)
        assert found, f"{table} ({', '.join(names)}) keeps a rowid"


def test_migrations_are_numbered_without_a_gap() -> None:
    assert sorted(migrations()) == list(range(1, len(migrations()) + 1))
    folder = Path(__file__).parents[2] / "storage" / "migrations"
    assert len(list(folder.glob("*.sql"))) == len(migrations())
