"""Timers, whatever is done to them in whatever order: each that was due rings once."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.arrivals import TimerDue
from storage.work import Work
from tests.storage.programme import NOON, Memory

ONE, OTHER = b"one", b"other"
LAST = NOON + timedelta(days=1)
INSTANTS = st.integers(-100, 100)
ACTIONS = st.one_of(
    st.tuples(st.just("set"), st.sampled_from("ab"), st.sampled_from([ONE, OTHER]), INSTANTS),
    st.tuples(st.just("cancel"), st.sampled_from("ab"), st.sampled_from([ONE, OTHER]), INSTANTS),
    st.tuples(st.just("cancel_all"), st.just("a"), st.sampled_from([ONE, OTHER]), INSTANTS),
    st.tuples(st.just("hasten"), st.sampled_from("ab"), st.just(ONE), INSTANTS),
    st.tuples(st.just("ring"), st.just("a"), st.just(ONE), INSTANTS),
)
"""What can be done to timers; instants in minutes from noon."""


@given(st.lists(ACTIONS, max_size=20))
def test_whatever_is_done_to_timers_each_that_was_due_rang_once(
    lasting: Memory, actions: list[tuple[str, str, bytes, int]]
) -> None:
    lasting.do(lambda work: act(work, "ring", "a", ONE, LAST))
    model: dict[tuple[str, bytes], datetime] = {}
    for action, kind, subject, minutes in actions:
        at = NOON + timedelta(minutes=minutes)
        rung = lasting.do(lambda work: act(work, action, kind, subject, at))  # noqa: B023
        expected = sorted(key for key, due in model.items() if due <= at and action == "ring")
        assert sorted(rung) == expected
        model = after(model, action, kind, subject, at)
        assert lasting.work.timers.earliest() == min(model.values(), default=None)


def ticks(work: Work) -> list[TimerDue]:
    """Take out what rang, and return it."""
    rows = work.inbox.waiting(1000)
    arrivals = [work.inbox.open(row) for row in rows]
    for row in rows:
        work.inbox.take(row)
    return [arrival for arrival in arrivals if isinstance(arrival, TimerDue)]


def act(
    work: Work, action: str, kind: str, subject: bytes, at: datetime
) -> list[tuple[str, bytes]]:
    """Do one thing to the real timers, and return which of them rang."""
    match action:
        case "set":
            work.timers.set(kind, subject, at)
        case "cancel":
            work.timers.cancel(kind, subject)
        case "cancel_all":
            work.timers.cancel_all(subject)
        case "hasten":
            work.timers.hasten(kind, at)
        case _:
            work.timers.ring(at, 100)
    return [(tick.kind, tick.subject) for tick in ticks(work)]


def after(
    model: dict[tuple[str, bytes], datetime], action: str, kind: str, subject: bytes, at: datetime
) -> dict[tuple[str, bytes], datetime]:
    """Return what must be set after one thing was done."""
    match action:
        case "set":
            return {**model, (kind, subject): at}
        case "cancel":
            return {key: due for key, due in model.items() if key != (kind, subject)}
        case "cancel_all":
            return {key: due for key, due in model.items() if key[1] != subject}
        case "hasten":
            return {key: min(due, at) if key[0] == kind else due for key, due in model.items()}
        case _:
            return {key: due for key, due in model.items() if due > at}
