"""Clearing: what was passed on leaves both chats after a while, the message and its copies.

One timer a case rings when the first of its messages is old enough. What was delivered is looked
through a page at a time, and a row goes once nothing of it is left to delete: from then on an edit,
a reply or a reaction finds no copy. What still waits to be sent is not touched.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.relay.sifting import Sieve
from handlers.timers import Timer
from storage.cases import Case, Walk
from storage.outgoing import Origin, Trace
from storage.seats import Side
from storage.sent import Delivered
from storage.values import CaseId, Handle
from storage.work import Work

Found = tuple[int, Trace]
"""A message, and in whose chat it stands."""

PAGE = 32
"""Rows that are looked through in one commit."""
WAITING = timedelta(hours=1)
"""How often it is looked whether something that waited to be sent has arrived."""


def watch(case: CaseId, since: datetime, work: Work, moment: Moment) -> None:
    """Look at a case's messages when one that was written at an instant is old enough to go."""
    due, known = since + moment.programme.chat_messages, work.timers.when(Timer.CLEAR, case)
    if known is None or due < known:
        work.timers.set(Timer.CLEAR, case, due)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Look through a page of a case's messages, and let go what is old enough."""
    case = work.cases.find(CaseId(event.subject))
    if case is None:
        return
    sieve = Sieve.by_day(moment, case.walk.next)
    then = _page(case, case.walk.after, sieve, work)
    sieve.let_go(work, case.id)
    if then is not None:
        work.cases.save(replace(case, walk=Walk(then, sieve.next)))
        work.timers.set(Timer.CLEAR, case.id, moment.now)
        return
    if case.walk != Walk():
        work.cases.save(replace(case, walk=Walk()))
    if work.outbox.holds(case.id):
        sieve.wait(moment.now + WAITING)
    if (again := sieve.again()) is not None:
        work.timers.set(Timer.CLEAR, case.id, again)


def at_the_close(case: Case, after: int, work: Work, moment: Moment) -> int | None:
    """Let a page of a closing case's messages go, young as they are; return where to go on.

    None where nothing is left to look at, or neither side wishes it. As long as some are on their
    way out, the case is not drained: it is asked again when they are gone.
    """
    if not case.clears:
        return None
    sieve = Sieve(moment, None, at_once=True)
    then = _page(case, after, sieve, work)
    sieve.let_go(work, case.id)
    return after if sieve.going else then


def at_once(case: CaseId, keeps: dict[int, bool], work: Work, moment: Moment) -> None:
    """Let all messages of a case go that is about to be dropped, those included on their way out.

    In one commit with its key, whatever their number: who is to be forgotten is forgotten at once.
    `keeps` says of whom it is known whether they keep what they wrote. The orders lie in transit.
    """
    sieve = Sieve(moment, moment.now, at_once=True)
    for order in work.outbox.of_case(case):
        for trace in order.outgoing.traces:
            sieve.takes(order.outgoing.person, trace)
    after: int | None = 0
    while after is not None:
        rows, after = work.sent.page(case, after, PAGE)
        for _, delivered in rows:
            for chat, trace in of(delivered, keeps):
                sieve.takes(chat, trace)
    sieve.let_go(work)


def keepers(case: Case) -> dict[int, bool]:
    """Return of both people of a case whether they keep what they wrote in their own chat."""
    sides = {Side.REQUESTER: case.requester}
    if case.match is not None:
        sides[Side.SUPPORTER] = case.match.person
    return {person: side in case.keeps for side, person in sides.items()}


def of(delivered: Delivered, keeps: dict[int, bool]) -> Iterator[Found]:
    """Yield where something that was passed on stands, and since when: the message, and its copy.

    What its author keeps is left out, and so are the bot's own cards, which have no author.
    """
    if delivered.author is None:
        return
    if delivered.original is not None and not keeps.get(delivered.author, False):
        yield delivered.author, Trace(delivered.original, delivered.written or delivered.date)
    if delivered.message_id:
        yield delivered.person, Trace(delivered.message_id, delivered.date)


def _page(case: Case, after: int, sieve: Sieve, work: Work) -> int | None:
    """Sift a page of what was delivered; return the handle to go on from."""
    rows, then = work.sent.page(case.id, after, PAGE)
    for handle, delivered in rows:
        if delivered.author is not None:
            _sift(handle, delivered, case, sieve, work)
    return then


def _sift(handle: Handle, delivered: Delivered, case: Case, sieve: Sieve, work: Work) -> None:
    """Take what can go of a row, which goes itself once nothing is left of it."""
    found = list(of(delivered, keepers(case)))
    taken = [each for each in found if _takes(each, delivered, case.id, sieve, work)]
    if len(taken) == len(found):
        work.sent.drop(handle)
    elif taken:
        work.sent.save(handle, _without(delivered, taken))


def _takes(found: Found, delivered: Delivered, case: CaseId, sieve: Sieve, work: Work) -> bool:
    """Take one message; not its author's own as long as a part of it waits to be sent."""
    chat, trace = found
    if chat == delivered.author and work.outbox.waits(case, Origin(chat, trace.message_id)):
        sieve.wait(sieve.moment.now + WAITING)
        return False
    return sieve.takes(chat, trace)


def _without(delivered: Delivered, taken: list[Found]) -> Delivered:
    chats = {chat for chat, _ in taken}
    original = None if delivered.author in chats else delivered.original
    message_id = 0 if delivered.person in chats else delivered.message_id
    return replace(delivered, original=original, message_id=message_id)
