"""The queue of updates that wait for the bot, each already encoded.

After the Bot API server: an update's kind must be allowed when it is made, it is kept until it is
confirmed or expires, and an id far beyond the newest confirms nothing.
"""

import secrets
from collections import deque
from collections.abc import Callable
from itertools import islice
from math import inf

import msgspec
from msgspec import Struct

from simulator import limits
from simulator.clock import Clock
from simulator.shapes import JsonObject

KINDS = (
    *("message", "edited_message", "channel_post", "edited_channel_post", "inline_query"),
    *("chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query", "poll"),
    *("poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost"),
    *("removed_chat_boost", "message_reaction", "message_reaction_count", "business_connection"),
    *("business_message", "edited_business_message", "deleted_business_messages"),
    *("purchased_paid_media", "managed_bot", "guest_message"),
)
DEFAULT = frozenset(KINDS) - {"chat_member", "message_reaction", "message_reaction_count"}
"""Bot API, getUpdates: "Specify an empty list to receive all update types except chat_member,
message_reaction, and message_reaction_count (default)."."""

_encode = msgspec.json.Encoder().encode


class Pending(Struct, frozen=True, gc=False):
    """An update that waits; `body` is its JSON, `expires_at` a time of the world."""

    update_id: int
    expires_at: float
    body: bytes


class Updates:
    """One bot's queue; `arrived` is called whenever there is something new in it."""

    def __init__(self, clock: Clock, arrived: Callable[[], None]) -> None:
        self.allowed = DEFAULT
        self._clock = clock
        self._arrived = arrived
        self._pending: deque[Pending] = deque()
        self._first_to_expire = inf
        self._next_id = _random_id()

    def __len__(self) -> int:
        self._expire()
        return len(self._pending)

    def allow(self, kinds: object) -> None:
        """Take the argument `allowed_updates`: anything but a list of strings changes nothing."""
        if isinstance(kinds, list) and all(isinstance(kind, str) for kind in kinds):
            self.allowed = frozenset(KINDS) & {kind.lower() for kind in kinds} or DEFAULT

    def add(self, kind: str, content: object, lifetime: float = limits.DAY) -> int | None:
        """Queue an update for `lifetime` seconds; None if the bot did not ask for its kind."""
        if kind not in self.allowed:
            return None
        update_id = self._next_id
        body = b'{"update_id":%d,"%s":%s}' % (update_id, kind.encode(), _encode(content))
        self._push(Pending(update_id, self._clock.now() + lifetime, body))
        return update_id

    def inject(self, update: JsonObject, *, keep: bool) -> int:
        """Queue `update` as it is; an id is added where it has none, unless `keep`."""
        given = update.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        if given is None and not keep:
            update = {"update_id": update_id, **update}
        return self.inject_raw(_encode(update), update_id)

    def inject_raw(self, body: bytes, update_id: int | None = None) -> int:
        """Queue `body`, whatever it is, and return the id that will confirm it."""
        if update_id is None:
            update_id = self._next_id
        self._push(Pending(update_id, self._clock.now() + limits.DAY, body))
        return update_id

    def take(self, offset: int, limit: int) -> list[bytes]:
        """Return the first `limit` updates, after forgetting those that `offset` confirms.

        A positive offset confirms all updates below it; a negative one keeps that many from the
        end; 0, and one further than ten beyond the newest, confirm nothing.
        """
        self._expire()
        while self._is_confirmed(offset):
            self._pending.popleft()
        return [each.body for each in islice(self._pending, limit)]

    def forget(self) -> None:
        """Forget all that wait."""
        self._pending.clear()

    def restart(self) -> None:
        """Begin anew at a random id, as after a week without updates."""
        self.forget()
        self._next_id = _random_id()

    def _is_confirmed(self, offset: int) -> bool:
        """Return whether the oldest update is."""
        if offset < 0:
            return len(self._pending) > -offset
        is_in_future = offset > self._next_id + limits.UPDATE_ID_AHEAD
        return bool(self._pending) and self._pending[0].update_id < offset and not is_in_future

    def _push(self, update: Pending) -> None:
        self._next_id = max(self._next_id, update.update_id + 1)
        self._first_to_expire = min(self._first_to_expire, update.expires_at)
        self._pending.append(update)
        self._arrived()

    def _expire(self) -> None:
        now = self._clock.now()
        if self._first_to_expire < now:
            self._pending = deque(each for each in self._pending if each.expires_at >= now)
            self._first_to_expire = min((each.expires_at for each in self._pending), default=inf)


def _random_id() -> int:
    span = limits.UPDATE_ID_LAST - limits.UPDATE_ID_FIRST
    return limits.UPDATE_ID_FIRST + secrets.randbelow(span)
