"""Whatever is written, dropped, renewed and moved, in any order: every row is found and opens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from matching.values import SupporterId
from storage.dialogue import Asked, Question
from storage.doors import Door
from storage.held import Held
from storage.offers import Offer
from storage.outgoing import Trace
from storage.rotation import Pass
from storage.seats import Side
from storage.session import new_id
from storage.slots import KeyId
from storage.tallies import Counted
from storage.traces import Traces
from storage.values import CardId, CaseId, Handle, RowId, Text
from storage.work import FOLLOWERS, Work
from tests.storage.everything import SEALED, readable
from tests.storage.programme import NOON, Memory
from tests.storage.samples import ANN, BEN, WISHES, Undone, failing, owe, owed_to

CARD = CardId(b"card")
WINDOW = timedelta(hours=1)


@dataclass
class Expected:
    """What must be found of one person."""

    owed: list[Handle] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    door: bytes | None = None
    asked: Asked | None = None
    guesses: int = 0
    seats: set[CaseId] = field(default_factory=set)
    offers: set[CardId] = field(default_factory=set)
    traces: set[RowId] = field(default_factory=set)


def found(work: Work, person: int) -> Expected:
    """Return what is found of one person."""
    door, question = work.doors.find(person), work.dialogue.find(person, NOON)
    return Expected(
        list(windows(work, person)),
        [held.message_id for held in work.held.of(person)],
        None if door is None else door.id,
        None if question is None else question.asked,
        work.tallies.count(person, Counted.GUESS, NOON),
        {seat.case for seat in work.seats.of(person)},
        {offer.id for offer in work.offers.of_person(person)},
        set(work.traces.of(person)),
    )


def windows(work: Work, person: int) -> Iterator[Handle]:
    """Yield what is owed to somebody, two at a time, as a sender reads it."""
    then: int | None = 0
    while then is not None:
        page, then = work.outbox.of_chat(person, None, after=then, limit=2)
        yield from (order.handle for order in page)


def write_order(work: Work, person: int, expected: Expected) -> None:
    expected.owed.append(owe(work, person))


def send_first(work: Work, person: int, expected: Expected) -> None:
    for order in owed_to(work, person)[:1]:
        work.outbox.delivered(order, 1, 1)
        expected.owed.remove(order.handle)


def hold(work: Work, person: int, expected: Expected) -> None:
    number = work.session.serial
    work.held.put(Held(person, number, Text("held"), CARD, NOON))
    expected.held.append(number)


def let_go(work: Work, person: int, expected: Expected) -> None:
    work.held.take(person, CARD)
    expected.held.clear()


def open_door(work: Work, person: int, expected: Expected) -> None:
    door = Door(new_id(), person, "en")
    work.doors.put(door)
    expected.door = door.id


def close_door(work: Work, person: int, expected: Expected) -> None:
    work.doors.drop(person)
    expected.door = None


def ask(work: Work, person: int, expected: Expected) -> None:
    expected.asked = Asked.PLACE if expected.asked is Asked.NOTE else Asked.NOTE
    work.dialogue.ask(Question(person, expected.asked, NOON + WINDOW))


def stop_asking(work: Work, person: int, expected: Expected) -> None:
    work.dialogue.drop(person)
    expected.asked = None


def guess(work: Work, person: int, expected: Expected) -> None:
    work.tallies.note(person, Counted.GUESS, NOON, WINDOW)
    expected.guesses += 1


def be_seated(work: Work, person: int, expected: Expected) -> None:
    case = work.cases.open(person, WISHES, NOON, b"").id
    work.seats.take(person, case, Side.REQUESTER)
    expected.seats.add(case)


def be_offered(work: Work, person: int, expected: Expected) -> None:
    case = work.cases.open(person, WISHES, NOON, b"").id
    offer = Offer(CardId(new_id()), case, SupporterId(b"s"), person, Handle(1))
    work.offers.put(offer)
    expected.offers.add(offer.id)


def leave_messages(work: Work, person: int, expected: Expected) -> None:
    traces = Traces(new_id(), person, (Trace(7, 1_900_000_000),))
    work.traces.put(traces)
    expected.traces.add(traces.id)


def take_them_out(work: Work, person: int, expected: Expected) -> None:
    for row in work.traces.of(person)[:1]:
        work.traces.drop(row)
        expected.traces.remove(row)


Deed = Callable[[Work, int, Expected], None]
DEEDS: tuple[Deed, ...] = (
    write_order,
    send_first,
    hold,
    let_go,
    open_door,
    close_door,
    ask,
    stop_asking,
    guess,
    be_seated,
    be_offered,
    leave_messages,
    take_them_out,
)


class Programme:
    """A store in which deeds are done, a pass may be on its way, and what is expected is known."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.expected = {ANN: Expected(), BEN: Expected()}
        self.pass_: Pass | None = None
        self.dead: set[KeyId] = set()
        for table in SEALED:
            memory.ledger.execute(f"DELETE FROM {table}")  # noqa: S608

    def do(self, deed: Deed, person: int) -> None:
        """Do a deed, and expect its outcome."""
        expected = self.expected[person]
        self.memory.do(lambda work: deed(work, person, expected))

    def renew(self) -> None:
        """Open a new transit key."""
        self.memory.do(lambda work: work.transit.renew())

    def fail(self) -> None:
        """Open a new transit key in a unit that fails."""
        try:
            self.memory.do(failing(lambda work: work.transit.renew()))
        except Undone:
            return

    def step(self) -> None:
        """Take the pass on its way one step further, or begin one."""
        if self.pass_ is None or self.pass_.done:
            self.pass_ = self.memory.do(lambda work: work.rotation.begin())
        else:
            self.dead |= set(self.pass_.retiring)
            self.pass_ = self.memory.do(partial(_step, at=self.pass_))

    def check(self) -> None:
        """Demand that everything is found, and opens."""
        for person, expected in self.expected.items():
            assert found(self.memory.work, person) == expected
        assert None not in readable(self.memory.work).values()


def _step(work: Work, at: Pass) -> Pass:
    return work.rotation.step(at)


ACTIONS = st.one_of(
    st.tuples(st.sampled_from(DEEDS), st.sampled_from([ANN, BEN])),
    st.sampled_from([Programme.renew, Programme.fail]),
    *[st.just(Programme.step)] * 2,
)


@given(st.lists(ACTIONS, max_size=40))
def test_every_row_is_found_and_opens_whatever_was_done(
    lasting: Memory, actions: list[Any]
) -> None:
    programme = Programme(lasting)
    for action in actions:
        if isinstance(action, tuple):
            programme.do(*action)
        else:
            action(programme)
        programme.check()
    lasting.rotate()
    programme.check()
    assert len(lasting.work.transit.live) == 1
    assert not programme.dead & set(lasting.slots.ids())


def test_the_deeds_reach_every_table_that_is_looked_up_by_person() -> None:
    by_person = {follower.column.table for follower in FOLLOWERS if ":person" in follower.update}
    assert by_person - {"inbox"} == {
        "outbox",
        "held",
        "doors",
        "dialogue",
        "tallies",
        "seats",
        "offers",
        "traces",
    }
