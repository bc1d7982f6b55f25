"""A full disk undoes what it must, nothing more, and the store goes on when there is room again."""

import sqlite3
from collections.abc import Callable, Iterator

import pytest

from storage.errors import WriteFailed
from storage.ledger import Unit
from storage.store import Single
from storage.work import Work
from tests.storage.programme import Memory
from tests.storage.samples import ANN, BEN, Order, open_case, owe, owed_to, text_of, texts_to

LARGE = "x" * 60_000
ROOMY = 100_000
TWO_AT_ONCE = """
    INSERT INTO quarantine (id, until, sealed) SELECT 1, 0, :sealed UNION SELECT 2, 0, :sealed
"""
"""A statement that SQLite can undo by itself: the transaction outlives SQLITE_FULL."""


@pytest.fixture
def full(memory: Memory) -> Iterator[Memory]:
    """A store whose database may take a few pages more, and then says SQLITE_FULL."""
    memory.do(lambda work: owe(work, ANN, "before"))
    [(pages,)] = memory.ledger.execute("PRAGMA page_count").fetchall()
    limit(memory, pages + 8)
    yield memory
    assert not memory.ledger.in_transaction


def limit(memory: Memory, pages: int) -> None:
    """Let the database have no more pages than these."""
    memory.ledger.execute(f"PRAGMA max_page_count = {pages}")


class Counted(Single[None]):
    """A job that counts how often it was begun, alone and together."""

    def __init__(self, unit: Unit) -> None:
        super().__init__(unit)
        self.begun: list[bool] = []

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
        """Take note, and yield the unit."""
        self.begun.append(alone)
        yield from super().units(work, alone=alone)


def small(text: str) -> Counted:
    return Counted(lambda work: void(owe(work, ANN, text)))


def large() -> Counted:
    return Counted(lambda work: void(owe(work, ANN, LARGE)))


def void(_: object) -> None:
    """Return nothing."""


def test_a_full_disk_is_a_real_one(full: Memory) -> None:
    with pytest.raises(sqlite3.OperationalError) as caught:
        owe(full.work, ANN, LARGE)
    assert caught.value.sqlite_errorcode == sqlite3.SQLITE_FULL


def test_every_unit_of_the_batch_is_tried_again_alone_and_only_one_fails(full: Memory) -> None:
    jobs = [small("a"), large(), small("b")]
    full.run(*jobs)
    assert texts_to(full.work, ANN) == ["before", "a", "b"]
    assert [job.begun for job in jobs] == [[False, True], [False, True], [True]]
    with pytest.raises(WriteFailed, match="SQLITE_FULL"):
        jobs[1].result()
    jobs[0].result()
    jobs[2].result()


def test_what_follows_is_told_once_though_it_was_tried_twice(full: Memory) -> None:
    effects = full.run(small("a"), large(), small("b"))
    assert [text_of(order) for order in effects.orders] == ["a", "b"]
    assert [order.handle for order in effects.orders] == [
        order.handle for order in owed_to(full.work, ANN)[1:]
    ]


def test_each_unit_tried_alone_has_a_commit_of_its_own(full: Memory) -> None:
    before = full.ledger.commits
    full.run(small("a"), large(), small("b"))
    assert full.ledger.commits == before + 2


def test_a_job_learns_that_nothing_could_be_written_and_no_reason_else(full: Memory) -> None:
    with pytest.raises(WriteFailed, match=r"^SQLITE_FULL$"):
        full.do(lambda work: owe(work, ANN, LARGE))


def test_the_store_goes_on_when_there_is_room_again(full: Memory) -> None:
    full.run(large())
    limit(full, ROOMY)
    job = large()
    full.run(job)
    job.result()
    assert texts_to(full.work, ANN) == ["before", LARGE]


def test_nothing_of_a_unit_that_the_disk_refused_remains_in_memory(full: Memory) -> None:
    live = full.work.transit.live
    cases = []

    def unit(work: Work) -> None:
        case = open_case(work, BEN)
        cases.append(case.id)
        work.cases.key_of(case.id)
        work.codes.ensure(None, lambda letters: letters[0])
        work.transit.renew()
        work.outbox.put(Order(case.id))
        work.session.run("INSERT INTO seen (update_id, day) VALUES (:id, 1)", {"id": 7})
        owe_large(work)

    effects = full.run(Single(unit), small("a"))
    assert len(cases) == 2
    assert full.work.transit.live == live
    assert full.work.transit.used
    assert full.work.codes.of(None) is None
    assert full.work.outbox.drafts() == []
    assert [full.work.cases.key_of(case) for case in cases] == [None, None]
    assert full.work.seats.of(BEN) == []
    assert [text_of(order) for order in effects.orders] == ["a"]
    assert not effects.renewed
    assert effects.made == []


def owe_large(work: Work) -> None:
    handle = work.outbox.reserve()
    work.session.run(
        "INSERT INTO quarantine (id, until, sealed) VALUES (:id, 0, :sealed)",
        {"id": bytes(8) + handle.to_bytes(8), "sealed": LARGE.encode()},
    )


def test_a_refusal_that_undoes_one_statement_only_undoes_the_unit(full: Memory) -> None:
    inside: list[bool] = []

    def unit(work: Work) -> None:
        owe(work, ANN, "undone")
        try:
            work.session.run(TWO_AT_ONCE, {"sealed": LARGE.encode()})
        finally:
            inside.append(full.ledger.in_transaction)

    job = Single(unit)
    full.run(small("a"), job)
    assert inside == [True, True]
    assert texts_to(full.work, ANN) == ["before", "a"]
    with pytest.raises(WriteFailed, match="SQLITE_FULL"):
        job.result()


def test_keys_of_refused_units_die_with_the_next_commit_and_not_before(full: Memory) -> None:
    before = set(full.slots.ids())
    full.run(Single(open_and_fail))
    orphans = set(full.slots.ids()) - before
    assert len(orphans) == 2  # one of the batch, one of the second try
    full.run(small("a"))
    assert set(full.slots.ids()) == before == full.named()


def open_and_fail(work: Work) -> None:
    open_case(work, BEN)
    owe_large(work)


def test_serials_do_not_repeat_across_a_full_disk(full: Memory) -> None:
    drawn: list[int] = []

    def draw(work: Work) -> None:
        drawn.append(owe(work, ANN))

    def draw_and_fail(work: Work) -> None:
        draw(work)
        owe_large(work)

    full.run(Single(draw), Single(draw_and_fail), Single(draw))
    full.run(Single(draw))
    assert len(drawn) == 6  # the first was undone, the second twice
    assert len(set(drawn)) == 6


def refuse(*denied: str) -> Callable[..., int]:
    """Return an authorizer that refuses to begin or end transactions so."""

    def authorize(action: int, word: str | None, *_: object) -> int:
        refused = action == sqlite3.SQLITE_TRANSACTION and word in denied
        return sqlite3.SQLITE_DENY if refused else sqlite3.SQLITE_OK

    return authorize


def test_a_commit_that_is_refused_undoes_the_batch(memory: Memory) -> None:
    before = set(memory.slots.ids())
    memory.ledger.set_authorizer(refuse("COMMIT"))
    jobs = [Single(open_case), Single(open_case)]
    effects = memory.run(*jobs)
    for job in jobs:
        with pytest.raises(WriteFailed, match="SQLITE_AUTH"):
            job.result()
    assert memory.count("cases") == 0
    assert not memory.ledger.in_transaction
    assert not effects.made
    memory.ledger.set_authorizer(None)
    memory.do(lambda work: owe(work, ANN))
    assert set(memory.slots.ids()) == before == memory.named()


def test_a_commit_that_reports_an_error_and_took_place_keeps_its_keys(memory: Memory) -> None:
    def commit_behind_the_ledgers_back(work: Work) -> None:
        open_case(work)
        work.session.run("COMMIT", {})

    job = Single(commit_behind_the_ledgers_back)
    memory.run(job)
    with pytest.raises(WriteFailed):
        job.result()
    memory.do(lambda work: owe(work, ANN))
    assert memory.count("cases") == 2  # it was tried twice
    assert None not in [memory.work.cases.find(case) for case in memory.work.cases.open_ids()]
    assert memory.named() == set(memory.slots.ids())


def test_an_undoing_that_is_refused_is_done_before_the_next_commit(memory: Memory) -> None:
    memory.ledger.set_authorizer(refuse("COMMIT", "ROLLBACK"))
    job = Single(lambda work: void(owe(work, ANN, "lost")))
    memory.run(job)
    with pytest.raises(WriteFailed):
        job.result()
    memory.ledger.set_authorizer(None)
    memory.do(lambda work: owe(work, ANN, "kept"))
    assert texts_to(memory.work, ANN) == ["kept"]


def test_a_beginning_that_is_refused_runs_nothing(memory: Memory) -> None:
    memory.ledger.set_authorizer(refuse("BEGIN"))
    job = small("a")
    memory.run(job)
    assert job.begun == []
    with pytest.raises(WriteFailed):
        job.result()
    memory.ledger.set_authorizer(None)
    memory.run(small("b"))
    assert texts_to(memory.work, ANN) == ["b"]
