"""Pace: about 30 calls a second in all, and about one a second in a chat, with a small burst.

Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this):
about one message a second in one chat, short bursts allowed, and about 30 a second in all. The
pace only spares us 429s; what a 429 asks for is written in the outbox and outlives a restart.
"""

import asyncio
import time
from collections.abc import Callable

from storage.values import CaseId

BURST = 3
"""Calls that one chat may receive at once after a pause."""
RINGS = 20
"""Messages a minute of one case for which the other's phone rings; what comes above is silent."""
BELLS = 1000
"""Chats and cases after which those that were quiet for a while are forgotten."""


NEARLY = 1e-9
"""What of a token may be missing: sums of fractions miss a whole by as much."""


class Bucket:
    """Tokens that come back with time, at `rate` a second up to `size`."""

    __slots__ = ("at", "rate", "size", "tokens")

    def __init__(self, rate: float, size: float, at: float) -> None:
        self.rate = rate
        self.size = size
        self.tokens = size
        self.at = at

    def wait(self, now: float) -> float:
        """Return the seconds until a token is there."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        missing = 1 - self.tokens
        return missing / self.rate if missing > NEARLY else 0.0

    def is_full(self, now: float) -> bool:
        """Tell whether all tokens are back."""
        return self.wait(now) == 0 and self.tokens >= self.size

    def take(self) -> None:
        """Use a token."""
        self.tokens -= 1


class Pace:
    """How fast calls may go out, a rate of 0 being no limit, and how often a phone rings for it."""

    def __init__(
        self, per_second: float, per_chat: float, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._now = now
        self._per_chat = per_chat
        self._all = Bucket(per_second, max(1.0, per_second), now()) if per_second else None
        self._chats: dict[int, Bucket] = {}
        self._bells: dict[tuple[int, CaseId | None], Bucket] = {}
        self._turn = asyncio.Lock()

    @property
    def known(self) -> int:
        """Return of how many chats it is remembered when they last received something."""
        return len(self._chats)

    @property
    def known_bells(self) -> int:
        """Return of how many chats and cases it is remembered how often they rang."""
        return len(self._bells)

    def wait_for(self, chat: int) -> float:
        """Return the seconds until `chat` may receive another message."""
        bucket = self._chats.get(chat)
        return bucket.wait(self._now()) if bucket else 0.0

    def rings(self, chat: int, case: CaseId | None) -> bool:
        """Tell whether a chat may ring for what is passed on in a case, and count it if so.

        Whoever writes many at once fills the other's chat, but not the other's night.
        """
        now = self._now()
        if len(self._bells) >= BELLS:
            self._bells = {key: it for key, it in self._bells.items() if not it.is_full(now)}
        bell = self._bells.setdefault((chat, case), Bucket(RINGS / 60, RINGS, now))
        if bell.wait(now) > 0:
            return False
        bell.take()
        return True

    async def turn(self, chat: int) -> None:
        """Return when a call may go out, and count it; in the order of asking."""
        if self._per_chat:
            self._bucket(chat).take()
        if self._all is None:
            return
        async with self._turn:
            await asyncio.sleep(self._all.wait(self._now()))
            self._all.wait(self._now())
            self._all.take()

    def _bucket(self, chat: int) -> Bucket:
        now = self._now()
        if chat not in self._chats:
            self._forget_rested(now)
            self._chats[chat] = Bucket(self._per_chat, BURST, now)
        bucket = self._chats[chat]
        bucket.wait(now)
        return bucket

    def _forget_rested(self, now: float) -> None:
        """Drop the chats that have all their tokens back, now and then."""
        if len(self._chats) % 1000 == 999:  # noqa: PLR2004  now and then
            rested = [chat for chat, each in self._chats.items() if each.is_full(now)]
            for chat in rested:
                del self._chats[chat]
