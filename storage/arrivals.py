"""What arrives in the inbox: an update of Telegram's as it came, or something that we noticed.

The latter are events in their own right, born where they are noticed: in the transaction that
takes a due timer away, or marks an order as delivered or as refused.
"""

from dataclasses import dataclass

from storage.outgoing import Origin, Trace
from storage.values import CaseId, Handle


@dataclass(frozen=True, slots=True, repr=False)
class UpdateArrived:
    """Telegram told us something: the JSON of one Update, untouched."""

    body: bytes


@dataclass(frozen=True, slots=True, repr=False)
class TimerDue:
    """A timer came due: what kind, and of what (a case's id, a follow-up's…).

    `late` says that it came due while nobody was there to notice.
    """

    kind: str
    subject: bytes
    late: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class OrderDelivered:
    """An order that asked for a receipt was delivered at `date` (epoch seconds, Telegram's).

    `origin` is the message of which the order made something, if it is of one.
    """

    handle: Handle
    person: int
    case: CaseId | None
    receipt: str
    date: int
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, repr=False)
class OrderRefused:
    """An order failed for good; `gone` says that the whole chat can no longer be reached.

    `traces` are the messages that it should have deleted.
    """

    handle: Handle
    person: int
    case: CaseId | None
    receipt: str | None
    origin: Origin | None
    gone: bool
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class FileFetched:
    """A file that was ordered is here; `source` is its id at Telegram, `date` in epoch seconds."""

    person: int
    receipt: str
    source: str
    content: bytes
    date: int


@dataclass(frozen=True, slots=True, repr=False)
class CaseDrained:
    """The last order of a closing case is done; `told` counts the steps already taken.

    `after` is the handle up to which a step has come that goes through what was delivered.
    """

    case: CaseId
    told: int = 0
    after: int = 0


Arrival = UpdateArrived | TimerDue | OrderDelivered | OrderRefused | FileFetched | CaseDrained

KINDS: dict[str, type[Arrival]] = {
    "update": UpdateArrived,
    "timer": TimerDue,
    "delivered": OrderDelivered,
    "refused": OrderRefused,
    "fetched": FileFetched,
    "drained": CaseDrained,
}
