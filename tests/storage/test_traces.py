"""Traces: what of a closed talk still stands in chats lies under keys of its own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage.errors import SealBroken
from storage.outgoing import Origin, Trace
from storage.sent import Delivered
from storage.session import new_id
from storage.traces import Traces
from storage.values import Handle, RowId
from storage.vault import Column, key_of
from storage.work import Work
from tests.storage.crashes import Stage
from tests.storage.lives import Life, unit
from tests.storage.programme import Memory, Programme
from tests.storage.samples import ANN, BEN, DAN, open_case
from tests.storage.test_closed_means_gone import Played, thief

DATE = 1_900_000_000
TRACES = (Trace(77, DATE), Trace(78, DATE + 60))


class LeavingLife(Life):
    """A life after which something stands in both chats, until it is taken out of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RowId] = []
        self.left: list[RowId] = []

    def leave(self, person: int, work: Work) -> None:
        """Move what stands in one chat out of the case."""
        self.rows.append(new_id())
        self.left.append(self.rows[-1])
        work.traces.put(Traces(self.rows[-1], person, TRACES))

    def take_out(self, work: Work) -> None:
        """Take out of a chat what stands in it."""
        work.traces.drop(self.rows.pop())


@pytest.fixture
def played(populated: Programme, restored: Path) -> Played:
    """A life with copies of every step: the case is gone some steps before the traces are."""
    life = LeavingLife()
    story = Stage(populated).play(
        [
            Memory.follow,
            *[unit(each) for each in (life.consent, life.open, life.write, life.mark, life.close)],
            unit(lambda work: life.leave(DAN, work)),
            unit(lambda work: life.leave(BEN, work)),
            unit(life.end),
            Memory.follow,
            Memory.rotate,
            unit(life.take_out),
            unit(life.take_out),
            Memory.rotate,
        ]
    )
    return Played(life, story, restored)


def own(played: Played) -> tuple[RowId, ...]:
    """Return the rows that the life has left."""
    assert isinstance(played.life, LeavingLife)
    return tuple(played.life.left)


def traces_of(played: Played) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
    """Yield id, tag, sealed value and the keys of their moment, of what the life has left."""
    for moment, db in played.copies():
        for row, person, sealed in db.execute("SELECT id, person, sealed FROM traces").fetchall():
            yield row, person, sealed, moment.durable


def test_what_is_left_of_a_closed_case_opens_with_its_own_key_alone(played: Played) -> None:
    """The case's key is gone by then, and nothing that it sealed opens."""
    *_, between = (
        moment
        for moment, db in played.copies()
        if db.execute("SELECT count(*) FROM traces WHERE id IN (?, ?)", own(played)).fetchone()[0]
        > 1
    )
    then, opened, of_case = thief(played.story, between.durable), 0, 0
    for row, _, sealed, _ in traces_of(played):
        opened += then.opens("traces", row, sealed)
    for _, db in played.copies():
        for handle, sealed in db.execute(
            "SELECT handle, sealed FROM sent WHERE case_id = ?", (played.life.open_case.id,)
        ).fetchall():
            of_case += 1
            assert not then.opens("sent", handle, sealed)
    assert opened > 2
    assert of_case > 2


def test_once_they_have_left_no_copy_opens_or_tells_whose_they_were(played: Played) -> None:
    now, tried, opened_then = thief(played.story, played.story.moments[-1].durable), 0, 0
    tags = now.tags()
    for row, person, sealed, live in traces_of(played):
        if row in own(played):
            tried += 1
            opened_then += thief(played.story, live).opens("traces", row, sealed)
            assert not now.opens("traces", row, sealed)
            assert person not in tags
    assert tried > 5
    assert opened_then > 5, "a thief at that time could tell: the attack can succeed"


def test_what_is_kept_is_found_again_and_shrinks_under_the_same_key(memory: Memory) -> None:
    traces = Traces(new_id(), ANN, TRACES)
    memory.do(lambda work: work.traces.put(traces))
    key = key_of(sealed_of(memory, traces.id))
    left = replace(traces, messages=TRACES[1:])
    memory.do(lambda work: work.traces.save(left))
    memory.rotate()
    assert memory.work.traces.find(traces.id) == left
    assert memory.work.traces.of(ANN) == [traces.id]
    assert memory.work.traces.of(BEN) == []
    assert key_of(sealed_of(memory, traces.id)) == key
    memory.do(lambda work: work.traces.drop(traces.id))
    assert key not in memory.slots
    assert memory.work.traces.of(ANN) == []


def sealed_of(memory: Memory, row: bytes) -> bytes:
    """Return what lies sealed in a row."""
    sql = "SELECT sealed FROM traces WHERE id = :id"
    sealed: bytes = memory.ledger.execute(sql, {"id": row}).fetchone()[0]
    return sealed


def test_what_is_gone_is_neither_found_nor_saved_nor_dropped(memory: Memory) -> None:
    traces = Traces(new_id(), ANN, TRACES)
    memory.do(lambda work: work.traces.save(traces))
    memory.do(lambda work: work.traces.drop(traces.id))
    assert memory.work.traces.find(traces.id) is None


@pytest.mark.parametrize("start", [1, 40])
def test_a_damaged_row_is_found_by_nobody_and_dropped_with_its_key(
    memory: Memory, start: int
) -> None:
    """Whether its content is damaged, or even the name of its key."""
    traces, other = Traces(new_id(), ANN, TRACES), Traces(new_id(), BEN, TRACES)
    memory.do(lambda work: work.traces.put(traces))
    memory.do(lambda work: work.traces.put(other))
    memory.ledger.execute(
        """
        UPDATE traces SET sealed = CAST(substr(sealed, 1, :start) || :damage AS BLOB)
        WHERE id = :id
        """,
        {"start": start, "damage": bytes(60), "id": traces.id},
    )
    assert memory.work.traces.find(traces.id) is None
    memory.do(lambda work: work.traces.drop(traces.id))
    assert len(memory.named("traces")) == 1
    assert memory.work.traces.find(other.id) == other


def test_what_was_delivered_is_paged_saved_and_dropped(memory: Memory) -> None:
    case = memory.do(open_case).id

    def deliver(work: Work) -> list[Handle]:
        handles = [work.outbox.reserve() for _ in range(5)]
        for number, handle in enumerate(handles):
            origin = Origin(BEN, 100 + number, DATE)
            work.sent.put(handle, case, Delivered(ANN, number + 1, DATE + 5), origin)
        return handles

    handles = memory.do(deliver)
    page, then = memory.work.sent.page(case, 0, 2)
    assert [handle for handle, _ in page] == handles[:2]
    assert page[0][1] == Delivered(ANN, 1, DATE + 5, BEN, 100, DATE)
    assert then == handles[1]
    memory.do(lambda work: work.sent.save(handles[2], Delivered(ANN, 3, DATE + 5)))
    memory.do(lambda work: work.sent.drop(handles[3]))
    page, then = memory.work.sent.page(case, handles[1], 9)
    assert [(handle, it.original) for handle, it in page] == [(handles[2], None), (handles[4], 104)]
    assert then is None
    with pytest.raises(SealBroken):
        memory.work.session.vault.open(Column("sent", "sealed"), b"x", sealed_in_sent(memory))


def sealed_in_sent(memory: Memory) -> bytes:
    """Return one sealed value of what was delivered."""
    sealed: bytes = memory.ledger.execute("SELECT sealed FROM sent").fetchone()[0]
    return sealed
