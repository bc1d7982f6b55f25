"""The writer: whole units of work, a savepoint each, many to a commit."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest

from storage.errors import WriteFailed
from storage.ledger import Job, Unit
from storage.slots import Witness
from storage.store import Single
from storage.work import Work
from tests.storage.programme import NOON, Memory, Programme
from tests.storage.samples import ANN, Order, Undone, failing, open_case, owe, text_of, texts_to


class Row:
    """A job of several units, as the worker's: it stops at the first that fails, or goes on."""

    def __init__(self, *units: Unit, goes_on: bool = False) -> None:
        self._units = units
        self._goes_on = goes_on
        self.begun: list[bool] = []
        self.errors: list[Exception] = []
        self.unwritten: list[WriteFailed] = []

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
        """Yield the units, or the first."""
        del work
        self.begun.append(alone)
        yield from self._units[:1] if alone else self._units

    def failed(self, error: Exception) -> bool:
        """Take note."""
        self.errors.append(error)
        return self._goes_on

    def broken(self, error: WriteFailed) -> None:
        """Take note."""
        self.unwritten.append(error)


def take(alias: str) -> Unit:
    """Return a unit that leaves a trace."""

    def unit(work: Work) -> None:
        assert work.aliases.take(alias)

    return unit


def taken(memory: Memory, alias: str) -> bool:
    """Tell whether a unit's trace is there."""
    before = memory.count("aliases")
    memory.run(Single(lambda work: work.aliases.take(alias)))
    return memory.count("aliases") == before


def test_many_jobs_share_one_commit(memory: Memory) -> None:
    before = memory.ledger.commits
    memory.run(*[Single(take(f"alias {number}")) for number in range(10)])
    assert memory.ledger.commits == before + 1
    assert memory.count("aliases") == 10


def test_jobs_run_in_the_order_in_which_they_were_laid(memory: Memory) -> None:
    memory.run(*[Single(partial(owe, to=ANN, text=text)) for text in "abc"])
    assert texts_to(memory.work, ANN) == ["a", "b", "c"]


def test_a_unit_returns_its_result_and_raises_its_error(memory: Memory) -> None:
    assert memory.do(lambda work: len(work.cases.open_ids())) == 0
    with pytest.raises(Undone):
        memory.do(failing(take("a")))


def test_a_job_that_was_not_laid_again_does_not_run_again(memory: Memory) -> None:
    memory.run(Single(take("a")))
    memory.run()
    assert memory.count("aliases") == 1


def test_a_unit_that_fails_in_the_middle_loses_only_its_own_work(memory: Memory) -> None:
    jobs = [Single(take("a")), Single(failing(take("b"))), Single(take("c"))]
    before = memory.ledger.commits
    memory.run(*jobs)
    assert memory.ledger.commits == before + 1
    assert [taken(memory, alias) for alias in "abc"] == [True, False, True]
    with pytest.raises(Undone):
        jobs[1].result()
    jobs[2].result()


def test_a_job_that_stops_at_a_failure_keeps_what_came_before(memory: Memory) -> None:
    job = Row(take("a"), failing(take("b")), take("c"))
    memory.run(job, Single(take("d")))
    assert [taken(memory, alias) for alias in "abcd"] == [True, False, False, True]
    assert [type(error) for error in job.errors] == [Undone]
    assert job.begun == [False]


def test_a_job_may_go_on_after_a_failure(memory: Memory) -> None:
    memory.run(Row(take("a"), failing(take("b")), take("c"), goes_on=True))
    assert [taken(memory, alias) for alias in "abc"] == [True, False, True]


def test_each_unit_sees_what_the_units_before_it_did(memory: Memory) -> None:
    seen: list[int] = []

    def look(_: Work) -> None:
        seen.append(memory.count("aliases"))

    memory.run(Single(take("a")), Single(look), Single(failing(take("b"))), Single(look))
    assert seen == [1, 1]


def test_what_follows_of_all_units_is_told_together_and_of_the_failed_nothing(
    memory: Memory,
) -> None:
    def unit(hours: int) -> Unit:
        def do(work: Work) -> None:
            owe(work, ANN, f"in {hours} hours")
            work.timers.set("wave", b"", NOON + timedelta(hours=hours))
            work.outbox.drop_person(hours)

        return do

    effects = memory.run(Single(unit(3)), Single(failing(unit(1))), Single(unit(2)))
    assert [text_of(order) for order in effects.orders] == ["in 3 hours", "in 2 hours"]
    assert effects.earliest == NOON + timedelta(hours=2)
    assert effects.dropped == {3, 2}
    assert not effects.arrivals
    assert not effects.renewed


def test_reading_alone_counts_as_no_commit(memory: Memory) -> None:
    before, steps = memory.ledger.commits, memory.slots.witness
    memory.do(lambda work: work.cases.open_ids())
    assert memory.ledger.commits == before
    assert memory.slots.witness == steps


def test_each_commit_is_witnessed_by_the_keys(memory: Memory) -> None:
    memory.do(take("a"))
    memory.do(take("b"))
    expected = Witness(memory.ledger.database, memory.ledger.commits)
    assert memory.slots.witness == expected
    [row] = memory.ledger.execute("SELECT commits FROM ledger").fetchall()
    assert row == (expected.commits,)


def test_commits_go_on_counting_after_a_restart(programme: Programme) -> None:
    with programme.open() as memory:
        memory.do(take("a"))
        before = memory.ledger.commits
    with programme.open() as memory:
        assert memory.ledger.commits == before + 1  # the start itself renews the transit key


def test_the_key_of_a_failed_unit_dies_with_the_commit_that_it_was_not_part_of(
    memory: Memory,
) -> None:
    before = set(memory.slots.ids())
    memory.run(Single(failing(open_case)), Single(take("a")))
    assert set(memory.slots.ids()) == before == memory.named()


def test_the_key_of_a_unit_that_failed_alone_dies_too(memory: Memory) -> None:
    before = set(memory.slots.ids())
    with pytest.raises(Undone):
        memory.do(failing(open_case))
    assert set(memory.slots.ids()) == before == memory.named()


def test_a_key_made_and_dropped_in_one_unit_dies_with_its_commit(memory: Memory) -> None:
    before = set(memory.slots.ids())
    memory.do(lambda work: work.cases.destroy(open_case(work).id))
    assert set(memory.slots.ids()) == before == memory.named()


def test_nothing_of_a_failed_unit_remains_in_memory(memory: Memory) -> None:
    live = memory.work.transit.live

    def unit(work: Work) -> None:
        case = open_case(work)
        work.cases.key_of(case.id)
        work.outbox.put(Order(case.id))
        work.codes.ensure(None, lambda letters: letters[0])
        work.transit.renew()

    memory.run(Single(failing(unit)), Single(take("a")))
    assert memory.work.outbox.drafts() == []
    assert memory.work.codes.of(None) is None
    assert memory.work.transit.live == live
    assert memory.work.cases.open_ids() == []


def test_serials_never_repeat_whatever_fails(programme: Programme) -> None:
    drawn: list[int] = []

    def draw(work: Work) -> None:
        drawn.append(owe(work, ANN))

    for _ in range(3):
        with programme.open() as memory:
            memory.run(Single(draw), Single(failing(draw)), Single(draw))
            memory.run(Single(failing(draw)))
            memory.run(Single(draw))
    kept = set(memory_handles(programme))
    assert len(set(drawn)) == len(drawn)
    assert len(kept) == 9


def memory_handles(programme: Programme) -> list[int]:
    with programme.open() as memory:
        return [handle for (handle,) in memory.ledger.execute("SELECT handle FROM outbox")]


def test_an_error_outside_every_unit_ends_the_writer_and_undoes_the_batch(memory: Memory) -> None:
    class Broken(Row):
        def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
            yield from super().units(work, alone=alone)
            raise Undone

    job: Job = Broken(take("b"))
    with pytest.raises(Undone):
        memory.run(Single(take("a")), job)
    assert not memory.ledger.in_transaction
    assert memory.count("aliases") == 0
    memory.do(take("a"))
