"""What happened: past tense, frozen, and silent about whom and what when printed.

Events of a person come from Telegram by way of one translation in `bot/`; the others are born in
the store (`storage.arrivals`).
"""

from dataclasses import dataclass, field
from datetime import datetime

from handlers.verbs import Verb
from storage.arrivals import CaseDrained, FileFetched, OrderDelivered, OrderRefused, TimerDue
from storage.values import CardId, Text

__all__ = [
    "BlockChanged",
    "ButtonPressed",
    "CaseDrained",
    "CommandGiven",
    "DocumentReceived",
    "EditReceived",
    "Event",
    "FileFetched",
    "GroupEntered",
    "MediaReceived",
    "OrderDelivered",
    "OrderRefused",
    "OtherReceived",
    "PersonEvent",
    "PhotoReceived",
    "ReactionChanged",
    "TextReceived",
    "TimerDue",
    "VoiceReceived",
]


@dataclass(frozen=True, slots=True, repr=False)
class PersonEvent:
    """Something that one person did in the private chat with the bot.

    `person` is their Telegram id, `spoken` the language their Telegram speaks, if it says so.
    `message_id` is the message they sent, or the one whose button they pressed. `asks_help` says
    that /help_now stands somewhere in it, beside what it is otherwise.
    """

    person: int
    spoken: str | None
    message_id: int
    date: datetime
    asks_help: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True, repr=False)
class TextReceived(PersonEvent):
    """They wrote. `reply_to` is the message they answered, in their own chat."""

    text: Text
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class MediaReceived(TextReceived):
    """They sent something with words below it, or without. It answers no question of ours."""


@dataclass(frozen=True, slots=True, repr=False)
class PhotoReceived(MediaReceived):
    """They sent a photo."""


@dataclass(frozen=True, slots=True, repr=False)
class VoiceReceived(MediaReceived):
    """They sent a voice message, or a round video."""


@dataclass(frozen=True, slots=True, repr=False)
class CommandGiven(PersonEvent):
    """They gave a command such as /start, with what stood behind it, perhaps as a reply."""

    command: str
    argument: str = ""
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ButtonPressed(PersonEvent):
    """They pressed a button, or claim to have: whose card it is remains to be checked.

    `verb` is None where the data was none of ours; `card` is empty on verbs without an id.
    """

    callback: str
    verb: Verb | None
    card: CardId


@dataclass(frozen=True, slots=True, repr=False)
class OtherReceived(PersonEvent):
    """They sent something that is no text; `kind` is the Bot API's name for it.

    What was sent together bears the id of its `album`.
    """

    kind: str
    album: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True, repr=False)
class DocumentReceived(OtherReceived):
    """They sent a file; `is_table` says that it is called so, and `source` is its id then.

    What it is called, and whatever else Telegram tells of it, stays behind.
    """

    source: str
    size: int | None
    is_table: bool


@dataclass(frozen=True, slots=True, repr=False)
class EditReceived(PersonEvent):
    """They changed a message they had sent; `text` is what it says now, if it is a text.

    Or a photo with words below it. `refused` says that it is of a kind that is not passed on,
    `is_command` that it begins with a command.
    """

    text: Text | None = None
    refused: bool = False
    is_command: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class ReactionChanged(PersonEvent):
    """They set a reaction to a message of their chat, or took it away.

    `emoji` is a standard one of Telegram's that stands there now, None where none does. `more` says
    that there is another one, which cannot be shown on the other side: a custom one, or a second.
    """

    emoji: str | None
    more: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class GroupEntered:
    """Somebody brought the bot into a group or a channel."""

    chat: int


@dataclass(frozen=True, slots=True, repr=False)
class BlockChanged:
    """Somebody blocked the bot in their private chat with it, or lets it write again."""

    person: int
    blocked: bool


Event = (
    PersonEvent
    | GroupEntered
    | BlockChanged
    | TimerDue
    | OrderDelivered
    | OrderRefused
    | FileFetched
    | CaseDrained
)
