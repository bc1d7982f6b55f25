"""What we owe Telegram: one call, ready to be made, and what must be known when it is done."""

from dataclasses import dataclass

from storage.values import CaseId, Handle


@dataclass(frozen=True, slots=True, repr=False)
class Origin:
    """The message whose passing on this call is: its author, and its id in the author's chat.

    `date` is when it was written, in epoch seconds, by Telegram's clock where that is known.
    `lasting` is the likeness of the photo in it (`Text`), empty where there is none.
    """

    person: int
    message_id: int | None = None
    date: int | None = None
    lasting: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Trace:
    """A message that stands in a chat since `date` (epoch seconds, Telegram's).

    It is 0 where Telegram has refused to delete it.
    """

    message_id: int
    date: int


@dataclass(frozen=True, slots=True, repr=False)
class Part:
    """A further message of an album: the handle under which it is found, and what it is of."""

    handle: Handle
    origin: Origin


@dataclass(frozen=True, slots=True, repr=False)
class Outgoing:
    """One call of the Bot API for the chat of `person`. An album is one, of several `parts` more.

    `params` is a MessagePack map. `target` is the handle of an earlier order whose message id the
    call needs; `otherwise` is the method by which the same is said where that message is gone.
    `reply` is the handle of an earlier order that this one answers, where that is still there.
    `keep` asks for the message id to be kept while the case lives, `receipt` for an
    `OrderDelivered` under that word. After `expires` (epoch seconds) the call is worth nothing;
    after `give_up` it is refused in place of being tried again. What is `first` passes all that
    waits for the same chat. `traces` are the messages that the call deletes.
    """

    person: int
    method: str
    params: bytes
    target: Handle | None = None
    otherwise: str | None = None
    reply: Handle | None = None
    keep: bool = False
    receipt: str | None = None
    origin: Origin | None = None
    expires: float | None = None
    give_up: float | None = None
    first: bool = False
    traces: tuple[Trace, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Ready:
    """An outgoing call as it stands in the outbox."""

    handle: Handle
    case: CaseId | None
    not_before: float
    attempts: int
    outgoing: Outgoing
