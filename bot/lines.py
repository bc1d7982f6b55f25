"""Lines: what waits for one chat, case by case in turn, each case in order.

A flood in one case delays no other: a supporter who listens to two hears both. A flow holds no
more than `WINDOW` calls; what lies behind them stays in the outbox until there is room, so that a
flood costs little memory.
"""

from collections import deque
from dataclasses import dataclass, field, replace

from storage.outgoing import Ready
from storage.session import Effects
from storage.values import CaseId

WINDOW = 100


@dataclass(slots=True)
class Flow:
    """What waits for a chat of one case, or of none.

    `newest` is the highest handle known to lie in the outbox, `loaded` the highest that was taken
    in: while they differ, more lies in the outbox behind what waits here. It is `torn` once orders
    were dropped: what was read of it before may be stale.
    """

    waiting: deque[Ready] = field(default_factory=deque)
    newest: int = 0
    loaded: int = 0
    torn: bool = False

    def add(self, order: Ready) -> None:
        """Take note of an order: at the end, if there is room and nothing lies between."""
        if self.loaded == self.newest and len(self.waiting) < WINDOW:
            self.waiting.append(order)
            self.loaded = self.newest = order.handle
        else:
            self.newest = order.handle

    def refill(self, orders: list[Ready], then: int | None, newest: int) -> None:
        """Take what was found in the outbox when `newest` was known to be there.

        `then` is the handle behind which more lies, None where this was all.
        """
        self.waiting.extend(each for each in orders if not each.outgoing.first)
        last = orders[-1].handle if orders else 0
        self.loaded = max(last, newest) if then is None else then
        self.newest = max(self.newest, self.loaded)

    @property
    def is_over(self) -> bool:
        """Tell whether nothing waits, neither here nor in the outbox."""
        return not self.waiting and self.loaded == self.newest


@dataclass(slots=True)
class Line:
    """What waits for one chat: the flow that stands first has its turn.

    What is `urgent` stands in no order with the rest, and is served before it. Nothing else goes
    before `not_before` (epoch seconds), when the last call was put off.
    """

    flows: dict[CaseId | None, Flow] = field(default_factory=dict)
    urgent: list[Ready] = field(default_factory=list)
    not_before: float = 0.0

    def add(self, order: Ready) -> None:
        """Take note of an order."""
        if order.outgoing.first:
            self.urgent.append(order)
        else:
            self.flows.setdefault(order.case, Flow()).add(order)
            self.not_before = max(self.not_before, order.not_before)  # as an earlier run left it

    def turn(self) -> tuple[CaseId | None, Flow] | None:
        """Return the flow that has its turn, and its case."""
        return next(iter(self.flows.items()), None)

    def clear(self, case: CaseId | None) -> None:
        """Forget a flow in which nothing waits."""
        if self.flows[case].is_over:
            del self.flows[case]

    def head(self, now: float) -> Ready | None:
        """Return what is to be sent next; None where it has yet to be read, or nothing waits.

        What is urgent and was put off keeps nothing waiting that could go before it.
        """
        turn = self.turn()
        urgent = min(self.urgent, key=lambda each: each.not_before, default=None)
        if urgent is not None and (turn is None or not self.wait(urgent, now)):
            return urgent
        if turn is None or not turn[1].waiting:
            return None
        first = turn[1].waiting[0]
        if urgent is not None and urgent.not_before < max(first.not_before, self.not_before):
            return urgent
        return first

    def wait(self, order: Ready, now: float) -> float:
        """Return the seconds until an order may go, none where it may."""
        due = order.not_before if order.outgoing.first else max(order.not_before, self.not_before)
        return max(0.0, due - now)

    def hold(self, until: float) -> None:
        """Let nothing go before an instant: Telegram asks the whole chat to wait."""
        self.not_before = max(self.not_before, until)
        self.urgent = [
            replace(each, not_before=max(each.not_before, until)) for each in self.urgent
        ]

    def set_back(self, by: float) -> None:
        """Keep nothing waiting longer because the clock was set back by some seconds."""
        self.not_before -= by
        self.urgent = [_sooner(each, by) for each in self.urgent]
        for flow in self.flows.values():
            if flow.waiting:  # no other can have been put off
                flow.waiting[0] = _sooner(flow.waiting[0], by)

    def settle(self, order: Ready, left: Ready | None) -> None:
        """Take an order out, unless it was dropped; or put it back as it is to be tried again."""
        if order.outgoing.first:
            others = [each for each in self.urgent if each.handle != order.handle]
            stays = left is not None and len(others) < len(self.urgent)
            self.urgent = [*others, left] if left is not None and stays else others
            return
        flow = self.flows[order.case]
        _replace(flow.waiting, order, left)
        if left is None:
            self.flows[order.case] = self.flows.pop(order.case)  # the next one's turn
            self.clear(order.case)
        else:
            self.not_before = left.not_before

    def drop(self, effects: Effects) -> None:
        """Lose the orders whose case or reader was dropped."""
        self.urgent = [each for each in self.urgent if not effects.drops(each)]
        for flow in self.flows.values():
            flow.waiting = deque(each for each in flow.waiting if not effects.drops(each))
            flow.torn = True


def _sooner(order: Ready, by: float) -> Ready:
    return replace(order, not_before=order.not_before - by)


def _replace(queue: deque[Ready], order: Ready, left: Ready | None) -> None:
    if queue and queue[0].handle == order.handle:
        queue.popleft()
        if left is not None:
            queue.appendleft(left)
