"""Translate: an update of Telegram's becomes an event of ours. `telegram` types stop here.

Only private chats are listened to; a group is an event of its own, which is answered by leaving.
Names, usernames and everything else that tells who somebody is stay behind: of a person only the
id and the language go on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from telegram.constants import ChatType, MessageEntityType, MessageType, ReactionEmoji

from bot.entities import kept
from bot.errors import PoisonUpdate
from bot.shape import Change, Document, Known, Message, Press, Reaction, User, read
from handlers.buttons import NO_ID, understood
from handlers.events import (
    BlockChanged,
    ButtonPressed,
    CommandGiven,
    DocumentReceived,
    EditReceived,
    Event,
    GroupEntered,
    OtherReceived,
    PersonEvent,
    PhotoReceived,
    ReactionChanged,
    TextReceived,
    VoiceReceived,
)
from handlers.relay.kinds import CONTENT, NOTICES, UNKNOWN, is_of_tomorrow
from handlers.verbs import Verb
from storage.values import Text

ALLOWED_UPDATES = [
    *("message", "edited_message", "callback_query", "message_reaction", "my_chat_member"),
]
PRESENT = frozenset({"member", "administrator", "restricted"})
BLOCKED = "kicked"
"""What the bot is in a private chat whose person has blocked it (Bot API, my_chat_member)."""
STANDARD = frozenset(str(each) for each in ReactionEmoji)
"""The reactions that everybody may set; custom ones name the collection they are of."""
HELP_NOW = "help_now"
TABLE = ".csv"
"""How the name of a file ends that coordinators import."""

E = TypeVar("E", bound=PersonEvent | None)

Who = tuple[int, str | None, int, datetime]
"""What every event of a person begins with: id, language, message, date."""

_DECODE = msgspec.json.Decoder(dict[str, Any]).decode


def translate(body: bytes) -> Event | None:
    """Return what an update means; None where it means nothing to us.

    Raises:
        PoisonUpdate: it is not of the Bot API's shape.
    """
    try:
        return _event(body)
    except Exception as error:  # noqa: BLE001  whatever an update leads to stays with this one
        raise PoisonUpdate(type(error).__name__) from None


def _event(body: bytes) -> Event | None:
    update = read(body)
    if update.message is not None:
        return _message(update.message, body)
    if update.edited_message is not None:
        return _edit(update.edited_message, body)
    if update.callback_query is not None:
        return _press(update.callback_query)
    if update.message_reaction is not None:
        return _reaction(update.message_reaction)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _message(message: Message, body: bytes) -> Event | None:
    if message.chat.type != ChatType.PRIVATE:
        return GroupEntered(message.chat.id)
    if message.from_ is None or message.from_.is_bot:
        return None
    who = _who(message.from_, message)
    command = _written_command(who, message)
    if is_help(command) and command is not None and command.argument:
        command = None  # more stands there, and must not be lost
    if message.text is not None:
        return _heard(command or _text(who, message, message.text), message)
    if is_help(command) and not message.photo and message.voice is None:
        return command
    return _heard(_content(who, message, body), message)


def _content(who: Who, message: Message, body: bytes) -> PersonEvent | None:
    """Return what is no text, or becomes one."""
    fields = _DECODE(body)["message"]
    if is_of_tomorrow(fields):
        return OtherReceived(*who, kind=UNKNOWN)
    if sign := _sign(message):
        return TextReceived(*who, text=Text(sign), reply_to=_reply_of(message))
    if message.photo:
        return _photo(who, message)
    if message.voice is not None or message.video_note is not None:
        text = _with_sound(_said_below(who, message), message)
        return VoiceReceived(*who, text=text, reply_to=_reply_of(message))
    return _document(who, message.document, _other(who, fields))


def _text(who: Who, message: Message, text: str) -> TextReceived:
    return TextReceived(*who, text=kept(text, message.entities), reply_to=_reply_of(message))


def _photo(who: Who, message: Message) -> PhotoReceived:
    """Return a photo with what stands below it."""
    text = _with_photo(_said_below(who, message), message)
    return PhotoReceived(*who, text=text, reply_to=_reply_of(message))


def _said_below(who: Who, message: Message) -> Text:
    """Return what stands below something, but for a cry for help alone."""
    return Text("") if is_help(_written_command(who, message)) else _below(message)


def _with_sound(below: Text, message: Message) -> Text:
    """Return words below the voice of a message; below a round video there are none."""
    if message.voice is not None:
        return replace(below, voice=message.voice.file_id, lasting=message.voice.file_unique_id)
    seen = message.video_note
    return Text("", round=seen.file_id, lasting=seen.file_unique_id) if seen else below


def _below(message: Message) -> Text:
    return kept(message.caption or "", message.caption_entities)


def _with_photo(below: Text, message: Message) -> Text:
    """Return words below the photo of a message, in its largest size."""
    largest = max(message.photo, key=lambda each: each.width * each.height)
    lasting, album = largest.file_unique_id, message.media_group_id
    blurred = message.has_media_spoiler
    return replace(below, photo=largest.file_id, lasting=lasting, album=album, blurred=blurred)


def _sign(message: Message) -> str | None:
    """Return the emoji that a sticker or a die stands for; the set it is of may name its owner.

    A message has one kind only (Bot API, Message); what bears more is none that we know.
    """
    signs = [each.emoji for each in (message.sticker, message.dice) if each is not None]
    return signs[0] if len(signs) == 1 and signs[0] else None


def _reply_of(message: Message) -> int | None:
    """Return the message of the same chat that is answered; another chat's is nobody's here."""
    reply = message.reply_to_message
    return reply.message_id if reply is not None and reply.chat.id == message.chat.id else None


def _written_command(who: Who, message: Message) -> CommandGiven | None:
    """Return the command that a message, or what stands under a picture, begins with."""
    first = next((each for each in _commands(message) if not each.at), None)
    if first is None:
        return None
    reply = _reply_of(message)
    return CommandGiven(*who, command=first.name, argument=first.rest.strip(), reply_to=reply)


def _heard(event: E, message: Message) -> E:
    """Return what happened, and that help now is asked for somewhere in it, if it is."""
    mentioned = any(each.name == HELP_NOW for each in _commands(message))
    if event is None or is_help(event) or not mentioned:
        return event
    return replace(event, asks_help=True)


@dataclass(frozen=True, slots=True, repr=False)
class Command:
    """A command where it stands in what was written, in UTF-16 units, and what stands behind it."""

    at: int
    name: str
    rest: str


def _commands(message: Message) -> Iterator[Command]:
    """Yield the commands in what was written."""
    entities = message.caption_entities if message.text is None else message.entities
    commands = [each for each in entities if each.type == MessageEntityType.BOT_COMMAND]
    units = _written(message).encode("utf-16-le") if commands else b""
    for each in commands:
        begin, end = max(0, 2 * each.offset + 2), max(0, 2 * (each.offset + each.length))
        parts = units[begin:end], units[end:]
        name, rest = (part.decode("utf-16-le", "replace") for part in parts)
        yield Command(each.offset, name.partition("@")[0].lower(), rest)


def _written(message: Message) -> str:
    return (message.caption if message.text is None else message.text) or ""


def _other(who: Who, fields: dict[str, Any]) -> OtherReceived | None:
    """Return what is no text: content by its kind, or something that nobody knows yet."""
    kind = next((each for each in CONTENT if fields.get(each)), None)
    if kind is None and any(fields.get(each) for each in NOTICES):
        return None
    album = fields.get("media_group_id")
    return OtherReceived(*who, kind=kind or UNKNOWN, album=album)


def _document(
    who: Who, document: Document | None, other: OtherReceived | None
) -> OtherReceived | None:
    """Return a file as such; what bears one beside a kind of its own stays of that kind."""
    if document is None or other is None or other.kind != MessageType.DOCUMENT:
        return other
    is_table = (document.file_name or "").lower().endswith(TABLE)
    source = document.file_id if is_table else ""
    return DocumentReceived(
        *who,
        kind=other.kind,
        album=other.album,
        source=source,
        size=document.file_size,
        is_table=is_table,
    )


def _edit(message: Message, body: bytes) -> EditReceived | CommandGiven | None:
    """Return that something was changed, or what it was changed into: a cry for help."""
    if message.chat.type != ChatType.PRIVATE:
        return None
    if message.from_ is None or message.from_.is_bot:
        return None
    who = _who(message.from_, message)
    command = _written_command(who, message)
    if is_help(command):
        return command
    if message.text is not None:
        edit = EditReceived(*who, text=kept(message.text, message.entities))
    elif is_of_tomorrow(fields := _DECODE(body)["edited_message"]):
        edit = EditReceived(*who, refused=True)
    elif message.photo:
        edit = EditReceived(*who, text=_with_photo(_below(message), message))
    elif message.voice is not None:
        edit = EditReceived(*who, text=_with_sound(_below(message), message))
    else:
        other = _other(who, fields)
        edit = EditReceived(*who, refused=other is not None)
    return _heard(replace(edit, is_command=command is not None), message)


def _reaction(change: Reaction) -> ReactionChanged | None:
    if change.chat.type != ChatType.PRIVATE or change.user is None or change.user.is_bot:
        return None
    date = datetime.fromtimestamp(change.date, UTC)
    emoji = next((each.emoji for each in change.new_reaction if each.emoji in STANDARD), None)
    more = len(change.new_reaction) > (emoji is not None)
    return ReactionChanged(change.user.id, None, change.message_id, date, emoji=emoji, more=more)


def _who(user: User, message: Known) -> Who:
    date = datetime.fromtimestamp(message.date, UTC)
    return user.id, user.language_code, message.message_id, date


def _press(query: Press) -> ButtonPressed | None:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    press = understood(query.data or "")
    return ButtonPressed(
        *_who(query.from_, message),
        callback=query.id,
        verb=press.verb if press else None,
        card=press.id if press else NO_ID,
    )


def _membership(change: Change) -> GroupEntered | BlockChanged | None:
    status = change.new_chat_member.status
    if change.chat.type == ChatType.PRIVATE:
        return BlockChanged(change.chat.id, status == BLOCKED) if change.chat.id > 0 else None
    return GroupEntered(change.chat.id) if status in PRESENT else None


def is_help(event: Event | None) -> bool:
    """Tell whether somebody asks for help now; the poller answers that itself if it must."""
    return isinstance(event, PersonEvent) and (event.asks_help or asks_only_help(event))


def without_help(event: Event | None) -> Event | None:
    """Return what is left of an event whose author was helped already."""
    if not isinstance(event, PersonEvent) or not is_help(event):
        return event
    return None if asks_only_help(event) else replace(event, asks_help=False)


def asks_only_help(event: Event | None) -> bool:
    """Tell whether somebody asks for help now, and there is nothing else in it."""
    if isinstance(event, ButtonPressed):
        return event.verb is Verb.HELP_NOW
    return isinstance(event, CommandGiven) and event.command == HELP_NOW
