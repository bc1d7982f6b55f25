"""What shall happen: imperative, frozen. An order is rendered later, in its reader's language.

A message is a frozen dataclass beside its errand; the name of its class is the name of its text
in the Fluent files, its fields are the text's variables.
"""

from dataclasses import dataclass

from handlers.buttons import Rows
from storage.outgoing import Origin, Trace
from storage.values import CaseId, Handle, Text


@dataclass(frozen=True, slots=True, repr=False)
class Reader:
    """Who reads: their chat, its language, and the time zone in which they are told times."""

    chat: int
    language: str
    zone: str


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """Base of all messages."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """A value of a message: languages by their codes, told by their names."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Listed:
    """A value of a message: names, told as a list."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Lines:
    """A value of a message: further messages, one a line."""

    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Topics:
    """A value of a message: topics by their keys, told as a list of their names."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class SendCard:
    """Send a card of the bot's own. `Help now` is added to its buttons.

    What is `first` passes all that waits for the same chat.
    """

    to: Reader
    message: Message
    buttons: Rows = ()
    case: CaseId | None = None
    receipt: str | None = None
    reply_to: int | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """The message that an earlier order of the same chat became, once that is known."""

    handle: Handle


@dataclass(frozen=True, slots=True, repr=False)
class SendText:
    """Pass on what somebody wrote to a chat, under the name by which it knows them.

    `origin` is the message itself; of a note that was kept only its author is known. `reply_to`
    is the message of the same chat that it answers.
    """

    chat: int
    name: str
    text: Text
    case: CaseId
    origin: Origin
    receipt: str | None = None
    reply_to: Earlier | int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """A photo of an album: the handle under which it is found, and the message that it is of."""

    handle: Handle
    text: Text
    origin: Origin


@dataclass(frozen=True, slots=True, repr=False)
class SendAlbum:
    """Pass on photos that somebody sent together, as `SendText` does with one.

    The order stands under the handle of the first.
    """

    chat: int
    name: str
    pictures: tuple[Picture, ...]
    case: CaseId
    receipt: str | None = None
    reply_to: Earlier | int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SendNotice:
    """Send what a coordinator wrote to many, below a line that says from whom it is."""

    to: Reader
    heading: Message
    text: Text
    receipt: str | None = None
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SendFile:
    """Send a file, with a message below it. It is written down as it is at this moment."""

    to: Reader
    name: str
    content: bytes
    message: Message
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SendPoster:
    """Send the poster of a department, or of the programme if `of` is `*`, in one language.

    `kind` is "pdf" or "png". Its words are written down as they are; it is drawn when it is sent.
    """

    to: Reader
    of: str
    letters: str
    language: str
    kind: str
    message: Message
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class FetchFile:
    """Get a file from Telegram by its id there: `FileFetched` says what is in it.

    Or `OrderRefused` says that it cannot be had. Both bear the `receipt`.
    """

    to: Reader
    source: str
    receipt: str
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class EditText:
    """Put what somebody changed in the place of what was passed on before."""

    chat: int
    name: str
    text: Text
    case: CaseId
    origin: Origin
    target: Earlier


@dataclass(frozen=True, slots=True, repr=False)
class TakeBack:
    """Delete what was passed on, where Telegram still lets us.

    `origin` is the message by which its author asked for it.
    """

    chat: int
    case: CaseId
    origin: Origin
    target: Earlier
    receipt: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class DeleteMessages:
    """Take messages of a talk out of a chat, copies and what its own person wrote alike."""

    chat: int
    case: CaseId | None
    traces: tuple[Trace, ...]


@dataclass(frozen=True, slots=True, repr=False)
class React:
    """Set one reaction to a message of a chat, or none."""

    chat: int
    case: CaseId
    target: Earlier | int
    emoji: str | None


@dataclass(frozen=True, slots=True, repr=False)
class EditCard:
    """Replace a card: the one of an earlier order, or the one whose button was pressed.

    A card that its reader has deleted meanwhile is sent anew; a `quiet` one, of which nobody waits
    to hear, is not.
    """

    to: Reader
    target: Earlier | int
    message: Message
    buttons: Rows = ()
    case: CaseId | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class DeleteCard:
    """Take the card of an earlier order out of its chat.

    Where Telegram does not let us any more, `message` stands on it; nobody waits to hear of it.
    """

    to: Reader
    target: Earlier
    message: Message
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class AnswerPress:
    """Tell Telegram that a press was seen, with a line that passes, or without."""

    to: Reader
    callback: str
    message: Message | None = None
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ShowMenu:
    """Set the commands that a chat offers: everybody's, and those of the roles."""

    to: Reader
    supporter: bool
    coordinator: bool
    case: CaseId | None = None


@dataclass(frozen=True, slots=True, repr=False)
class LeaveChat:
    """Leave a group."""

    to: Reader
    case: CaseId | None = None


Order = (
    SendCard
    | SendText
    | SendAlbum
    | EditText
    | TakeBack
    | DeleteMessages
    | React
    | SendNotice
    | SendFile
    | SendPoster
    | FetchFile
    | EditCard
    | DeleteCard
    | AnswerPress
    | ShowMenu
    | LeaveChat
)
