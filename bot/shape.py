"""The shape of what is read of an update, with every type checked while it is decoded.

PTB's `Update.de_json` checks none: a text that is a number, or an id that is a text, would get as
far as a handler. Only fields that are read are named, under the Bot API's own names; everything
else may be as it likes. Whoever sends another shape has sent poison.
"""

from typing import Annotated

import msgspec

Id = Annotated[int, msgspec.Meta(ge=-(2**52), le=2**52)]
"""Identifiers have at most 52 significant bits (Bot API, User and Chat)."""
PersonId = Annotated[int, msgspec.Meta(ge=1, le=2**52)]
"""A person's is never 0, under which we count everybody, nor below, where groups are."""
Time = Annotated[int, msgspec.Meta(ge=0, le=2**33)]
"""Seconds since the epoch, up to the year 2242."""


class Part(msgspec.Struct, frozen=True):
    """Base of what is read, which says nothing of what it holds."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class User(Part, frozen=True):
    """Who does something."""

    id: PersonId
    is_bot: bool
    language_code: str | None = None


class Chat(Part, frozen=True):
    """Where it happens."""

    id: Id
    type: str


class Format(Part, frozen=True):
    """A stretch of formatting."""

    type: str
    offset: Id
    length: Id
    url: str | None = None
    language: str | None = None


class Document(Part, frozen=True):
    """A file: how it is called, and how it is asked for."""

    file_id: str
    file_name: str | None = None
    file_size: Annotated[int, msgspec.Meta(ge=0, le=2**52)] | None = None


class Known(Part, frozen=True):
    """A message of which little is told: one that was answered, or whose button was pressed."""

    message_id: Id
    chat: Chat
    date: Time


class Sign(Part, frozen=True):
    """A sticker, or a die that was thrown: of both only the emoji they stand for is read."""

    emoji: str | None = None


class PhotoSize(Part, frozen=True):
    """A photo in one of the sizes that Telegram keeps."""

    file_id: str
    width: int
    height: int
    file_unique_id: str = ""


class Sound(Part, frozen=True):
    """A voice message, or a round video."""

    file_id: str
    file_unique_id: str = ""


class Message(Known, frozen=True):
    """What was written."""

    from_: User | None = msgspec.field(default=None, name="from")
    text: str | None = None
    entities: tuple[Format, ...] = ()
    caption: str | None = None
    caption_entities: tuple[Format, ...] = ()
    reply_to_message: Known | None = None
    media_group_id: str | None = None
    has_media_spoiler: bool = False
    photo: tuple[PhotoSize, ...] = ()
    voice: Sound | None = None
    video_note: Sound | None = None
    sticker: Sign | None = None
    dice: Sign | None = None
    document: Document | None = None


class ReactionType(Part, frozen=True):
    """One reaction."""

    type: str
    emoji: str | None = None


class Reaction(Part, frozen=True):
    """That somebody's reactions to a message changed."""

    message_id: Id
    chat: Chat
    date: Time
    user: User | None = None
    new_reaction: tuple[ReactionType, ...] = ()


class Press(Part, frozen=True):
    """A button that was pressed."""

    id: str
    from_: User = msgspec.field(name="from")
    message: Known | None = None
    data: str | None = None


class Member(Part, frozen=True):
    """How the bot stands in a chat."""

    status: str


class Change(Part, frozen=True):
    """That this changed."""

    chat: Chat
    new_chat_member: Member


class Numbered(Part, frozen=True):
    """An update, of which only the number is read."""

    update_id: Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]


class Author(Part, frozen=True):
    """Who wrote, pressed or changed something: of that nothing else is read."""

    by: User | None = msgspec.field(default=None, name="from")


class Reactor(Part, frozen=True):
    """Whose reactions changed: of that nothing else is read."""

    by: User | None = msgspec.field(default=None, name="user")


class Authored(Part, frozen=True):
    """An update, of which only its author is read."""

    message: Author | None = None
    edited_message: Author | None = None
    callback_query: Author | None = None
    message_reaction: Reactor | None = None
    my_chat_member: Author | None = None


class Shape(Part, frozen=True):
    """An update."""

    update_id: Id
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    message_reaction: Reaction | None = None
    my_chat_member: Change | None = None


read = msgspec.json.Decoder(Shape).decode
"""Decode an update's JSON; raises `msgspec.MsgspecError` where the shape is another."""
_NUMBER = msgspec.json.Decoder(Numbered).decode
_AUTHORED = msgspec.json.Decoder(Authored).decode


def number(body: bytes) -> int | None:
    """Return an update's number, None where it has none, or the update cannot be read at all."""
    try:
        return _NUMBER(body).update_id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def author(body: bytes) -> int | None:
    """Return whose update it is, None where nobody's or nobody can tell."""
    try:
        update = _AUTHORED(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    message = update.message or update.edited_message
    part = message or update.callback_query or update.message_reaction or update.my_chat_member
    return None if part is None or part.by is None else part.by.id
