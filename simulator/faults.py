"""Trouble on demand: what goes wrong between a bot and Telegram, set by a test."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from simulator.errors import (
    BadRequest,
    CallRefused,
    Conflict,
    Forbidden,
    NotFound,
    ServerTrouble,
    TooManyRequests,
    Unauthorized,
)
from simulator.parameters import Call
from simulator.polls import BY_OTHER_POLL


class Kind(StrEnum):
    """What goes wrong. The call takes place only with the last three."""

    BAD_REQUEST = "400"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    NOT_FOUND = "404"
    CONFLICT = "409"
    TOO_MANY_REQUESTS = "429"
    SERVER_TROUBLE = "500"
    BAD_GATEWAY = "502"
    GARBAGE = "garbage"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    STALL = "stall"
    STALL_AFTER = "stall_after"


class Fault(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of trouble, and whom it meets.

    It lets the first `skip` matching calls pass and then strikes `times` of them (None: all).
    `seconds` is how long a stall takes, `description` Telegram's sentence after its title.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    skip: int = 0
    retry_after: int = 1
    seconds: float = 1.0
    description: str | None = None

    def concerns(self, call: Call) -> bool:
        """Return whether it is for calls like this one."""
        is_method = self.method is None or self.method.lower() == call.method
        return is_method and (self.chat_id is None or self.chat_id == call.integer("chat_id"))

    def refusal(self) -> CallRefused | None:
        """Return the refusal that it makes, None if it makes another kind of trouble."""
        if self.kind is Kind.TOO_MANY_REQUESTS:
            return TooManyRequests(self.retry_after)
        if self.kind not in _REFUSALS:
            return None
        refusal, reason = _REFUSALS[self.kind]
        return refusal(reason if self.description is None else self.description)


_REFUSALS: dict[Kind, tuple[type[CallRefused], str]] = {
    Kind.BAD_REQUEST: (BadRequest, "chat not found"),
    Kind.UNAUTHORIZED: (Unauthorized, ""),
    Kind.FORBIDDEN: (Forbidden, "bot was blocked by the user"),
    Kind.NOT_FOUND: (NotFound, ""),
    Kind.CONFLICT: (Conflict, BY_OTHER_POLL),
    Kind.SERVER_TROUBLE: (ServerTrouble, "Request aborted"),
}
"""The class and the default sentence. 429 makes its own of the seconds."""


class FaultCount(Struct):
    """A fault that was set, how many calls it concerned, and how many of them it struck."""

    id: int
    fault: Fault
    seen: int = 0
    struck: int = 0

    def strikes(self, call: Call) -> bool:
        """Count a call, and return whether the fault strikes it."""
        fault = self.fault
        is_spent = fault.times is not None and self.struck >= fault.times
        if is_spent or not fault.concerns(call):
            return False
        self.seen += 1
        if self.seen <= fault.skip:
            return False
        self.struck += 1
        return True


class Faults:
    """The faults of one bot's world; the first that strikes a call is the only one."""

    def __init__(self) -> None:
        self._set: list[FaultCount] = []
        self._last_id = 0

    def add(self, fault: Fault) -> int:
        """Set a fault and return its number."""
        self._last_id += 1
        self._set.append(FaultCount(self._last_id, fault))
        return self._last_id

    def clear(self) -> None:
        """Take all away."""
        self._set.clear()

    def counts(self) -> Sequence[FaultCount]:
        """Return all that were set, with their counts."""
        return tuple(self._set)

    def strike(self, call: Call) -> Fault | None:
        """Return the fault that `call` meets, if any."""
        return next((each.fault for each in self._set if each.strikes(call)), None)
