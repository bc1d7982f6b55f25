"""How fast a bot may send before it is told to wait; no limit unless one is set.

Each limit is a bucket that holds one second's worth of messages and drains steadily, in real time.
"""

import math
import time
from collections.abc import Callable

from simulator.errors import TooManyRequests


class Pace:
    """The limits of one bot, in messages a second; 0 is no limit."""

    def __init__(self, real: Callable[[], float] = time.monotonic) -> None:
        self.per_second = 0.0
        self.per_chat = 0.0
        self._real = real
        self._all = -math.inf
        self._chats: dict[int, float] = {}

    def limit(self, per_second: float, per_chat: float) -> None:
        """Set both limits, and forget what was sent."""
        self.per_second, self.per_chat = per_second, per_chat
        self._all = -math.inf
        self._chats.clear()

    def admit(self, chat_id: int) -> None:
        """Count a message to a chat, or refuse it with the seconds to wait."""
        if not self.per_second and not self.per_chat:
            return
        now = self._real()
        drained = _drained(self._all, self.per_second, now)
        drained_chat = _drained(self._chats.get(chat_id, -math.inf), self.per_chat, now)
        self._all = drained
        self._chats[chat_id] = drained_chat


def _drained(before: float, rate: float, now: float) -> float:
    """Return when a bucket will be empty once one more message is in it."""
    if not rate:
        return before
    empty = max(before, now) + 1 / rate
    wait = empty - now - max(1.0, 1 / rate)
    if wait > 0:
        raise TooManyRequests(math.ceil(wait))
    return empty
