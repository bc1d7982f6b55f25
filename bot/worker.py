"""The worker: arrivals become decisions, in order, many to a commit.

Row by row: open, translate, dispatch, render, take the row out; a savepoint each. A row that
fails ends its batch, is tried once more alone, and is then put aside: its author is told, and
everybody's later rows go on. What cannot even be read goes into quarantine.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import cast

from bot import logs
from bot.calls import Calls
from bot.errors import PoisonUpdate
from bot.help_line import HELPED, HelpLine
from bot.lanes import Lanes, lane_of
from bot.translate import translate, without_help
from handlers.conversation.undelivered import tell_author
from handlers.events import Event, FileFetched, OrderDelivered, OrderRefused, PersonEvent
from handlers.moment import Moment
from handlers.orders import Order
from handlers.other import sorry
from handlers.programme.importing import failed
from handlers.routes import dispatch
from storage.arrivals import Arrival, UpdateArrived
from storage.errors import SealBroken, StoreStopped, WriteFailed
from storage.inbox import Row
from storage.ledger import Unit
from storage.session import Effects
from storage.store import Store
from storage.work import Work

AT_ONCE = 32
"""Rows a hop: fewer commit too often, more make everybody else wait."""
TOP_UP = 8
"""Of those that arrive in the very commit of a batch: whose they are is looked at only after it."""
AGAIN = 1.0
QUARANTINED_FOR = timedelta(hours=48)


class Batch:
    """The job of some rows, and of up to `TOP_UP` that arrive in the same commit behind `newest`.

    Not of those by whom something waits still (`slowed`): nobody's words overtake each other.

    A closing case's last steps get a commit of their own, so that no copy joins them to anything:
    a batch ends before such a row, and `lonely` is that row where it is the first.
    """

    def __init__(
        self,
        handle: Callable[[Row, Work], None],
        rows: list[int],
        newest: int | None = None,
        slowed: frozenset[int] = frozenset(),
    ) -> None:
        self._handle = handle
        self._row: Row | None = None
        self.rows = rows
        self._newest = newest
        self._slowed = slowed
        self.handled: list[int] = []
        self.missing: list[int] = []
        self.failed_row: Row | None = None
        self.error: Exception | None = None
        self.lonely: Row | None = None
        self.unwritten: WriteFailed | None = None

    def units(self, work: Work, *, alone: bool) -> Iterator[Unit]:
        """Yield a unit a row."""
        self.failed_row = self.error = self.unwritten = self.lonely = None
        self.handled = []
        for row in self._found(work)[: 1 if alone else None]:
            if row.lonely and self._newest is not None:
                self.lonely = None if self.handled else row
                return
            self._row = row
            yield self._unit
            self.handled.append(row.id)

    def _found(self, work: Work) -> list[Row]:
        found = {each: work.inbox.find(each) for each in self.rows}
        known = [row for row in found.values() if row is not None]
        self.missing = [each for each, row in found.items() if row is None]
        if self._newest is None or len(self.rows) >= AT_ONCE:  # more may be ready
            return known
        further = work.inbox.behind(self._newest, min(TOP_UP, AT_ONCE - len(self.rows)))
        return known + [each for each in further if self._is_next(each, work)]

    def _is_next(self, row: Row, work: Work) -> bool:
        """Tell whether nothing of a row's author waits before it."""
        return not self._slowed or _lane(row, work) not in self._slowed

    @property
    def left(self) -> list[int]:
        """Return the rows that wait still: not handled, not gone, and not the one that failed."""
        done = {*self.handled, *self.missing, *([self.failed_row.id] if self.failed_row else [])}
        return [each for each in self.rows if each not in done]

    def _unit(self, work: Work) -> None:
        assert self._row is not None  # noqa: S101  set before each unit
        self._handle(self._row, work)

    def failed(self, error: Exception) -> bool:
        """Stop at the row that failed."""
        self.failed_row, self.error = self._row, error
        return False

    def broken(self, error: WriteFailed) -> None:
        """Take note that nothing could be written."""
        self.unwritten = error
        self.handled = []


class Worker:
    """Handles what arrives."""

    def __init__(
        self, store: Store, calls: Calls, moment: Callable[[], Moment], help_line: HelpLine
    ) -> None:
        self._store = store
        self._calls = calls
        self._moment = moment
        self._help_line = help_line
        self._wake = asyncio.Event()
        self._wake.set()
        self._stopping = False
        self._lanes = Lanes(lambda: asyncio.get_running_loop().time())
        self._meanwhile: list[tuple[int, int | None]] | None = []
        store.subscribe(self._notice)

    def _notice(self, effects: Effects) -> None:
        if not effects.arrivals:
            return
        if self._meanwhile is not None:  # what an earlier run left comes before it
            self._meanwhile.extend(effects.arrivals)
            return
        self._lanes.add(effects.arrivals)
        self.wake()

    def wake(self) -> None:
        """Look at the inbox: something is there, or will be with the next commit."""
        self._wake.set()

    def stop(self) -> None:
        """End after the present batch."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Handle rows until told to stop."""
        await self._load()
        while not self._stopping:
            await self._wake.wait()
            self._wake.clear()
            batch = await self._run()
            if batch.unwritten is not None:
                await self._wait_for_disk(batch.unwritten)
            elif batch.failed_row is not None:
                await self._second_try(batch.failed_row, batch.error)
                self._wake.set()
            elif batch.handled or self._lanes.is_ready:
                self._wake.set()
            elif (wait := self._lanes.wait) is not None:
                asyncio.get_running_loop().call_later(wait, self.wake)

    async def _load(self) -> None:
        """Take up what an earlier run left in the inbox."""
        rows, after = await self._store.do(partial(_behind, after=-1)), -1
        while rows:
            self._lanes.add(rows)
            after = rows[-1][0]
            rows = await self._store.do(partial(_behind, after=after))
        meanwhile, self._meanwhile = self._meanwhile or [], None
        self._lanes.add(meanwhile)

    async def _run(self) -> Batch:
        """Handle the rows whose turn it is, or the first one in a commit of its own."""
        rows, slowed = self._lanes.take(AT_ONCE), self._lanes.slowed
        batch = Batch(self._handle, rows, self._lanes.newest, slowed)
        await self._store.run(batch)
        self._settle(batch)
        return batch if batch.lonely is None else await self._alone(batch.lonely.id)

    async def _alone(self, row: int) -> Batch:
        batch = Batch(self._handle, [row])
        await self._store.run(batch, alone=True)
        self._settle(batch)
        return batch

    def _settle(self, batch: Batch) -> None:
        """Forget what was done, and let the rest wait again."""
        self._lanes.give_back(batch.left)
        self._lanes.done(set(batch.handled) | set(batch.missing))

    async def _wait_for_disk(self, error: WriteFailed) -> None:
        logs.alarm("the disk refuses to write; what arrived waits", error)
        with suppress(WriteFailed):
            await self._help_line.give(await self._store.do(_bodies, alone=True))
        await asyncio.sleep(AGAIN)
        self._wake.set()

    async def _second_try(self, row: Row, error: Exception | None) -> None:
        """Try a row once more alone; put it aside if it fails again."""
        logs.warn("an arrival failed and is tried again alone", error)
        batch = await self._alone(row.id)
        if batch.failed_row is not None:
            logs.alarm("an arrival failed twice and is put aside", batch.error)
            self._lanes.done([row.id])
            await self._put_aside(row)

    async def _put_aside(self, row: Row) -> None:
        """Park a row and tell its author; where that fails as well, just park it."""
        for way in (self._park, self._set_aside):
            try:
                await self._store.do(partial(way, row), alone=True)
            except WriteFailed as error:
                self._lanes.add([(row.id, None)])
                return await self._wait_for_disk(error)
            except StoreStopped:
                raise
            except Exception as error:  # noqa: BLE001  a row that nothing can be done with stops nobody
                logs.alarm("the author of an arrival could not be told", error)
            else:
                return None
        return None

    def _handle(self, row: Row, work: Work) -> None:
        """Handle one row, in its unit of work."""
        moment, arrival = self._moment(), work.inbox.open(row)
        try:
            event = self._event(arrival)
        except PoisonUpdate as error:
            self._lock_away(arrival, moment, work)
            logs.warn("an update could not be read and is in quarantine", error)
        else:
            if event is not None:
                dispatch(event, work, moment)
                self._write_down(work, moment)
        work.inbox.take(row)

    def _event(self, arrival: Arrival) -> Event | None:
        """Return what happened; None where nothing did, or the help line has answered already."""
        if not isinstance(arrival, UpdateArrived):
            return arrival
        event = translate(arrival.body)
        return without_help(event) if self._help_line.has_helped(arrival.body) else event

    def _lock_away(self, arrival: Arrival, moment: Moment, work: Work) -> None:
        if isinstance(arrival, UpdateArrived):
            work.quarantine.put(arrival.body, moment.now + QUARANTINED_FOR)

    def _write_down(self, work: Work, moment: Moment) -> None:
        """Turn the unit's orders into calls, sealed in the outbox."""
        for draft in work.outbox.drafts():
            order = cast("Order", draft.order)  # handlers put nothing else in
            call, case = self._calls.of(order, moment), order.case
            key = work.cases.key_of(case) if case else None
            work.outbox.seal(draft.handle, key, case if key else None, call)

    def _park(self, row: Row, work: Work) -> None:
        """Park a row, and tell its author."""
        moment, arrival = self._moment(), work.inbox.open(row)
        event = self._event(arrival)
        if isinstance(event, PersonEvent):
            sorry(event, work, moment)
        if isinstance(event, FileFetched):  # it is worth nothing later, and nothing of it stays
            failed(event, work, moment)
            work.inbox.take(row)
            self._write_down(work, moment)
            return
        if isinstance(event, OrderRefused) and event.origin is not None:
            tell_author(event.origin, event, work, moment)  # what is tried again is the rest of it
            arrival = replace(event, origin=None)
        work.inbox.park(row, arrival, _whose(event), moment.now.timestamp())
        self._write_down(work, moment)

    def _set_aside(self, row: Row, work: Work) -> None:
        """Park a row whose author nobody can know, or tell."""
        work.inbox.set_aside(row, self._moment().now.timestamp())


def _whose(event: Event | None) -> int | None:
    """Return whose an event is: at whose wish, or with whose talk, it must be forgotten."""
    if isinstance(event, PersonEvent | OrderDelivered | OrderRefused | FileFetched):
        return event.person
    return None


def _behind(work: Work, after: int) -> list[tuple[int, int | None]]:
    """Return the next rows behind an id, each with whose lane it is in, as far as that is known."""
    return [(row.id, _lane(row, work)) for row in work.inbox.behind(after, AT_ONCE)]


def _lane(row: Row, work: Work) -> int | None:
    with suppress(SealBroken):
        arrival = work.inbox.open(row)
        return lane_of(arrival.body) if isinstance(arrival, UpdateArrived) else None
    return None


def _bodies(work: Work) -> list[bytes]:
    """Return the updates that wait, as far as they can be read; nothing is written."""
    bodies = []
    for row in work.inbox.waiting(HELPED):
        with suppress(SealBroken):
            arrival = work.inbox.open(row)
            if isinstance(arrival, UpdateArrived):
                bodies.append(arrival.body)
    return bodies
