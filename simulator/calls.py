"""What the bot has called, in order, for tests and stories to look at."""

from collections import deque
from collections.abc import Mapping
from itertools import islice

from msgspec import Struct

from simulator.bell import Bell
from simulator.parameters import Call
from simulator.replies import Reply

KEPT = 100_000
"""How many calls are kept; older ones are forgotten."""


class CallRecord(Struct, frozen=True, gc=False):
    """One call; `at` is the world's time, `error_code` is None also where no answer was given.

    What an album's first message is followed by are its `further_message_ids`.
    """

    n: int
    method: str
    params: Mapping[str, object]
    ok: bool
    error_code: int | None
    result_message_id: int | None
    at: float
    further_message_ids: tuple[int, ...] = ()


class Calls:
    """The latest calls, numbered from 1."""

    def __init__(self) -> None:
        self.recording = True
        self.made = Bell()
        self._kept: deque[CallRecord] = deque(maxlen=KEPT)

    def note(self, call: Call, reply: Reply, at: float) -> None:
        """Keep a call that took place, or was refused, at the world's time `at`."""
        if not self.recording:
            return
        record = CallRecord(
            n=self._kept[-1].n + 1 if self._kept else 1,
            method=call.name,
            params=call.arguments,
            ok=reply.ok,
            error_code=reply.error_code,
            result_message_id=reply.message_id,
            at=at,
            further_message_ids=reply.further_message_ids,
        )
        self._kept.append(record)
        self.made.ring()

    def after(self, number: int) -> list[CallRecord]:
        """Return the kept calls with a number above `number`."""
        if not self._kept:
            return []
        return list(islice(self._kept, max(0, number + 1 - self._kept[0].n), None))
