"""Lanes: whose arrivals are handled next. Who writes without rest waits, and nobody else.

What arrives is handled in the order of its arrival, as long as nobody brings more than `AT_A_TIME`
at once and `A_SECOND` in the long run. What is beyond stands in a lane of its author's own: in
order, and never lost, but behind what others bring. Telegram takes about one message a second in a
chat, so that nothing of it comes to anybody any later. Who asks for help now does so in a second
lane of theirs.
"""

import heapq
from collections import deque
from collections.abc import Callable, Iterable

from bot.errors import PoisonUpdate
from bot.pace import Bucket
from bot.shape import author
from bot.translate import HELP_NOW, asks_only_help, translate
from handlers.verbs import Verb

AT_A_TIME = 16
A_SECOND = 20.0


_HELP_WRITTEN = (HELP_NOW.encode(), Verb.HELP_NOW.encode())
"""What an update holds that may ask for help now; most hold neither and are not read for it."""


def lane_of(body: bytes) -> int | None:
    """Return in whose lane an update may come to wait; None where in nobody's.

    Whoever asks for help now, and for nothing else, is answered before all that they wrote: that
    waits in a lane of its own, named by its author's id below 0, where nobody else's is.
    """
    whose = author(body)
    if whose is None or not any(each in body for each in _HELP_WRITTEN):
        return whose
    return -whose if _asks_only_help(body) else whose


def _asks_only_help(body: bytes) -> bool:
    try:
        return asks_only_help(translate(body))
    except PoisonUpdate:
        return False


class Lanes:
    """The ids of the rows that wait in the inbox; `newest` is the highest that was ever known."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.newest = 0
        self._now = now
        self._ready: list[int] = []
        self._known: set[int] = set()
        self._slowed: dict[int, deque[int]] = {}
        self._buckets: dict[int, Bucket] = {}

    def add(self, arrivals: Iterable[tuple[int, int | None]]) -> None:
        """Take note of rows, each with whose lane it is in; what is in nobody's is never slowed."""
        now = self._now()
        for row, whose in arrivals:
            if row in self._known:
                continue
            self._known.add(row)
            self.newest = max(self.newest, row)
            if whose is None or (whose not in self._slowed and self._may(whose, now)):
                heapq.heappush(self._ready, row)
            else:
                self._slowed.setdefault(whose, deque()).append(row)

    def take(self, limit: int) -> list[int]:
        """Take out what is to be handled next, in order."""
        self._release()
        taken = list[int]()
        while self._ready and len(taken) < limit:
            row = heapq.heappop(self._ready)
            if row in self._known:
                taken.append(row)
        return taken

    def give_back(self, rows: Iterable[int]) -> None:
        """Let rows wait again that were taken and not handled."""
        for row in rows:
            heapq.heappush(self._ready, row)

    def done(self, rows: Iterable[int]) -> None:
        """Forget rows that were handled or put aside, whether they were taken or not."""
        self._known.difference_update(rows)

    @property
    def remembered(self) -> int:
        """Return of how many it is remembered when they last wrote."""
        return len(self._buckets)

    @property
    def slowed(self) -> frozenset[int]:
        """Return whose earlier rows wait still, so that no later one may be handled."""
        return frozenset(self._slowed)

    @property
    def is_ready(self) -> bool:
        """Tell whether something may be handled at once."""
        return bool(self._ready)

    @property
    def wait(self) -> float | None:
        """Return the seconds until somebody who is slowed has their turn; None if nobody is."""
        now = self._now()
        return min((self._buckets[each].wait(now) for each in self._slowed), default=None)

    def _release(self) -> None:
        """Let those have their turn who have waited long enough."""
        now = self._now()
        for whose, rows in [*self._slowed.items()]:
            while rows and self._may(whose, now):
                heapq.heappush(self._ready, rows.popleft())
            if not rows:
                del self._slowed[whose]

    def _may(self, whose: int, now: float) -> bool:
        """Tell whether somebody may have another row handled, and count it if so."""
        if whose not in self._buckets:
            self._forget_rested(now)
            self._buckets[whose] = Bucket(A_SECOND, AT_A_TIME, now)
        bucket = self._buckets[whose]
        if bucket.wait(now) > 0:
            return False
        bucket.take()
        return True

    def _forget_rested(self, now: float) -> None:
        """Drop those who have not written for a while, now and then."""
        if len(self._buckets) % 1000 == 999:  # noqa: PLR2004  now and then
            self._buckets = {
                whose: each
                for whose, each in self._buckets.items()
                if each.wait(now) > 0 or each.tokens < each.size
            }
