"""Translate: an update of Telegram's becomes an event of ours. `telegram` types stop here.

Only private chats are listened to; a group is an event of its own, which is answered by leaving.
Names, usernames and everything else that tells who somebody is stay behind: of a person only the
id and the language go on.
"""

from typing import Any

import msgspec
from telegram import CallbackQuery, ChatMemberUpdated, Message, MessageEntity, Update
from telegram.constants import ChatType, MessageType

from bot.entities import kept
from bot.errors import PoisonUpdate
from bot.shape import look
from handlers.buttons import NO_ID, understood
from handlers.events import (
    ButtonPressed,
    CommandGiven,
    EditReceived,
    Event,
    GroupEntered,
    OtherReceived,
    TextReceived,
)

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
CONTENT = (
    MessageType.ANIMATION,
    MessageType.AUDIO,
    MessageType.CHECKLIST,
    MessageType.CONTACT,
    MessageType.DICE,
    MessageType.DOCUMENT,
    MessageType.GAME,
    MessageType.GIVEAWAY,
    MessageType.GIVEAWAY_WINNERS,
    MessageType.INVOICE,
    MessageType.LIVE_PHOTO,
    MessageType.LOCATION,
    MessageType.PAID_MEDIA,
    MessageType.PHOTO,
    MessageType.POLL,
    MessageType.STICKER,
    MessageType.STORY,
    MessageType.VENUE,
    MessageType.VIDEO,
    MessageType.VIDEO_NOTE,
    MessageType.VOICE,
)
"""What somebody sends on purpose."""
BESIDE = frozenset(
    {
        MessageType.BUSINESS_CONNECTION_ID,
        MessageType.EFFECT_ID,
        MessageType.REPLY_TO_STORY,
        MessageType.SENDER_BOOST_COUNT,
        MessageType.SENDER_BUSINESS_BOT,
        MessageType.SUGGESTED_POST_INFO,
    }
)
"""What PTB counts among the types, but stands beside content of any kind."""
NOTICES = frozenset(MessageType) - frozenset(CONTENT) - BESIDE - {MessageType.TEXT}
"""What Telegram's apps say by themselves, such as that a message was pinned."""
PRESENT = frozenset({"member", "administrator", "restricted"})
UNKNOWN = "unknown"

_DECODE = msgspec.json.Decoder(dict[str, Any]).decode


def translate(body: bytes) -> Event | None:
    """Return what an update means; None where it means nothing to us.

    Raises:
        PoisonUpdate: it is not of the Bot API's shape.
    """
    try:
        look(body)
        return _event(Update.de_json(_DECODE(body), None))
    except Exception as error:  # noqa: BLE001  de_json raises whatever a missing field leads to
        raise PoisonUpdate(type(error).__name__) from None


def _event(update: Update) -> Event | None:
    if update.message is not None:
        return _message(update.message)
    if update.edited_message is not None:
        return _edit(update.edited_message)
    if update.callback_query is not None:
        return _press(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def _message(message: Message) -> Event | None:
    if message.chat.type != ChatType.PRIVATE:
        return GroupEntered(message.chat.id)
    if message.from_user is None or message.from_user.is_bot:
        return None
    if message.text is None:
        return _other(message)
    command = _command(message)
    return command or _text(message, message.text)


def _text(message: Message, text: str) -> TextReceived:
    reply = message.reply_to_message
    return TextReceived(
        *_author(message),
        text=kept(text, message.entities),
        reply_to=None if reply is None else reply.message_id,
    )


def _command(message: Message) -> CommandGiven | None:
    """Return the command that a message begins with."""
    first = next(iter(message.entities), None)
    if message.text is None or first is None or first.offset != 0:
        return None
    if first.type != MessageEntity.BOT_COMMAND:
        return None
    head, _, rest = message.text.partition(" ")
    name = head[1 : first.length].partition("@")[0].lower()
    return CommandGiven(*_author(message), command=name, argument=rest.strip())


def _other(message: Message) -> OtherReceived | None:
    """Return what is no text: content by its kind, or something that nobody knows yet."""
    kind = next((str(each) for each in CONTENT if message[each]), None)
    if kind is None and any(message[each] for each in NOTICES):
        return None
    return OtherReceived(*_author(message), kind=kind or UNKNOWN)


def _edit(message: Message) -> EditReceived | None:
    if message.chat.type != ChatType.PRIVATE:
        return None
    if message.from_user is None or message.from_user.is_bot:
        return None
    return EditReceived(*_author(message))


def _author(message: Message) -> tuple[int, str | None, int, Any]:
    """Return what every event of a person begins with."""
    user = message.from_user
    assert user is not None  # noqa: S101  whoever calls has looked
    return user.id, user.language_code, message.message_id, message.date


def _press(query: CallbackQuery) -> ButtonPressed | None:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    press = understood(query.data or "")
    return ButtonPressed(
        query.from_user.id,
        query.from_user.language_code,
        message.message_id,
        message.date,
        callback=query.id,
        verb=press.verb if press else None,
        card=press.id if press else NO_ID,
    )


def _membership(change: ChatMemberUpdated) -> GroupEntered | None:
    if change.chat.type == ChatType.PRIVATE or change.new_chat_member.status not in PRESENT:
        return None
    return GroupEntered(change.chat.id)


def is_help(event: Event | None) -> bool:
    """Tell whether somebody asks for help now; the poller answers that itself if it must."""
    if isinstance(event, ButtonPressed):
        return event.verb == "help:now"
    return isinstance(event, CommandGiven) and event.command == "help_now"
