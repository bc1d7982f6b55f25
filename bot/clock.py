"""The clock: what time it is, and the one alarm that looks at the timers table.

APScheduler holds a single `date` alarm at the earliest due row; the table is the truth, and the
alarm is set anew whenever a commit wrote an earlier one. Housekeeping runs at intervals and may
run twice without harm. Time can be shifted, in a demo, by a file that holds an offset.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import logs
from storage.errors import WriteFailed
from storage.session import Effects
from storage.store import Store
from storage.work import Work

TICKS_AT_ONCE = 32
APART = 2.0
"""Seconds between timers that came due while the bot was down."""
LOOK_AT_SHIFT = 0.25
AGAIN = timedelta(seconds=1)
NEVER_SKIPPED = 1_000_000
"""The alarm is set for an instant that has passed while it still rings: APScheduler drops a job of
which too many instances run, and nothing would ring any more."""
FAR = timedelta(minutes=1)
"""The alarm looks at the table at least this often: the machine's clock may be set forward, or the
machine have slept, of which no alarm hears."""
LONGEST = timedelta(days=36525)
"""Room that a shifted time leaves in the calendar."""


class Clock(Protocol):
    """What time it is; one that `moves` can jump, and says how far ahead of the machine's it is."""

    @property
    def moves(self) -> bool:
        """Tell whether the shift may change."""

    def now(self) -> datetime:
        """Return the time, in UTC."""

    def shift(self) -> timedelta:
        """Return how far this clock is ahead of the machine's."""


def machine_time(clock: Clock) -> datetime:
    """Return the time without any shift: how long Telegram was silent is no matter of a demo."""
    return clock.now() - clock.shift()


class MachineClock:
    """The machine's own time."""

    moves = False

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC)

    def shift(self) -> timedelta:
        """Return no shift."""
        return timedelta()


class ShiftedClock:
    """The machine's time and an offset in decimal seconds, read from a file; never backwards."""

    moves = True

    def __init__(self, path: Path) -> None:
        self._path = path
        self._shift = timedelta()
        self.shift()

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC) + self._shift

    def shift(self) -> timedelta:
        """Return the present offset; what the file says that is no number, or less, is ignored."""
        try:
            found = timedelta(seconds=float(self._path.read_text("ascii")))
            _ = datetime.now(UTC) + found + LONGEST
        except (OSError, ValueError, OverflowError):
            return self._shift
        self._shift = max(self._shift, found)
        return self._shift


class Alarm:
    """Rings when timers come due, and looks at them every `far` at least."""

    def __init__(self, store: Store, clock: Clock, far: timedelta = FAR) -> None:
        self._store = store
        self._clock = clock
        self._far = far
        self._shift = clock.shift()
        self._set_for: datetime | None = None
        self._stopped = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._on_shift: list[Callable[[], None]] = []
        store.subscribe(self._notice)

    def every(self, seconds: float, errand: Callable[[], Awaitable[None]]) -> None:
        """Run an errand of housekeeping at intervals, one at a time."""
        self._scheduler.add_job(
            self._run, "interval", [errand], seconds=seconds, coalesce=True, max_instances=1
        )

    def soon(self, errand: Callable[[], Awaitable[None]]) -> None:
        """Run an errand once, as soon as the alarm is started."""
        self._scheduler.add_job(self._run, args=[errand], misfire_grace_time=None)

    def on_shift(self, errand: Callable[[], None]) -> None:
        """Call `errand` when the clock has jumped."""
        self._on_shift.append(errand)

    async def start(self) -> None:
        """Spread what is overdue, and begin to watch."""
        late = self._clock.now() - timedelta(seconds=APART)
        await self._store.do(lambda work: work.timers.spread(late, self._clock.now(), APART))
        if self._clock.moves:
            self.every(LOOK_AT_SHIFT, self._look_at_shift)
        self._scheduler.start()
        await self._ring()

    def stop(self) -> None:
        """Ring no more; what runs is cancelled."""
        self._stopped = True
        self._scheduler.shutdown(wait=False)

    async def _run(self, errand: Callable[[], Awaitable[None]]) -> None:
        """Run an errand; one that is cancelled by the stop is no error, which a job would log."""
        try:
            await errand()
        except asyncio.CancelledError:
            if not self._stopped:
                raise

    def _notice(self, effects: Effects) -> None:
        if effects.earliest is not None:
            self._set_if_sooner(effects.earliest)

    def _set_if_sooner(self, due: datetime) -> None:
        if self._set_for is None or due < self._set_for:
            self._set(due)

    def _set(self, due: datetime) -> None:
        self._set_for = due
        self._scheduler.add_job(
            self._run,
            "date",
            [self._ring],
            run_date=due - self._clock.shift(),
            id="alarm",
            replace_existing=True,
            misfire_grace_time=None,
            max_instances=NEVER_SKIPPED,
        )

    async def _ring(self) -> None:
        """Turn what is due into arrivals, and set the alarm for what comes next."""
        self._set_for = None
        now = self._clock.now()
        due = now + AGAIN
        try:
            due = await self._store.do(partial(_ring, now=now, far=self._far))
        except WriteFailed as error:
            logs.warn("timers could not be read", error)
        finally:
            self._set_if_sooner(due)

    async def _look_at_shift(self) -> None:
        shift = self._clock.shift()
        if shift != self._shift:
            self._shift = shift
            for errand in self._on_shift:
                errand()
            await self._ring()


def _ring(work: Work, now: datetime, far: timedelta) -> datetime:
    """Ring what is due, and return when to look again."""
    if work.timers.ring(now, TICKS_AT_ONCE) == TICKS_AT_ONCE:
        return now
    return min(work.timers.earliest() or now + far, now + far)
