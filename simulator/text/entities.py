"""Reading the entities that a bot gives with a text.

After `get_text_entity` of the Bot API server and `get_message_entities` of TDLib: kinds that
Telegram finds by itself are ignored, unknown kinds are refused. Custom emoji are dropped, because
an ordinary bot may not send them, and so are mentions of people whom the bot does not know.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from simulator.errors import Malformed
from simulator.fields import Fields
from simulator.shapes import MessageEntity, User
from simulator.text import links

Known: TypeAlias = Callable[[int], User | None]
"""Finds a user by id, None where the bot does not know them."""

_PLAIN = frozenset(
    {
        *("bold", "italic", "underline", "strikethrough", "spoiler", "code"),
        *("blockquote", "expandable_blockquote"),
    }
)
_FOUND = frozenset(
    {
        *("mention", "hashtag", "cashtag", "bot_command", "url", "email"),
        *("phone_number", "bank_card_number"),
    }
)
_DATE_FORMAT = frozenset("tTdDwW")


def read(values: object, known: Known) -> Sequence[MessageEntity]:
    """Return the entities in a call's argument; anything but a list is ignored, as by Telegram."""
    if not isinstance(values, list):
        return ()
    try:
        read_ones = [_read(Fields(value, "expected an Object"), known) for value in values]
    except Malformed as wrong:
        raise Malformed(f"Can't parse MessageEntity: {wrong}") from wrong
    return [each for each in read_ones if each is not None]


def _read(fields: Fields, known: Known) -> MessageEntity | None:
    offset, length, kind = fields.integer("offset"), fields.integer("length"), fields.text("type")
    if kind in _PLAIN:
        return MessageEntity(offset=offset, length=length, type=kind)
    if kind in _FOUND:
        return None
    reader = _READERS.get(kind)
    if reader is None:
        raise Malformed("Unsupported type specified" if kind else "Type is not specified")
    return reader(offset, length, fields, known)


def _pre(offset: int, length: int, fields: Fields, _: Known) -> MessageEntity:
    language = fields.text("language", "") or None
    return MessageEntity(offset=offset, length=length, type="pre", language=language)


def _text_link(offset: int, length: int, fields: Fields, known: Known) -> MessageEntity | None:
    url = fields.text("url")
    user_id = links.user_in(url)
    if user_id is not None:
        return _mention(offset, length, known(user_id))
    try:
        return MessageEntity(offset=offset, length=length, type="text_link", url=links.checked(url))
    except Malformed as wrong:
        raise Malformed(f"Entity {wrong}") from wrong


def _text_mention(offset: int, length: int, fields: Fields, known: Known) -> MessageEntity | None:
    user = Fields(fields.raw("user"), 'Can\'t find field "user"')
    return _mention(offset, length, known(user.integer("id")))


def _mention(offset: int, length: int, user: User | None) -> MessageEntity | None:
    if user is None:
        return None
    return MessageEntity(offset=offset, length=length, type="text_mention", user=user)


def _custom_emoji(_: int, __: int, fields: Fields, ___: Known) -> None:
    if not fields.integer("custom_emoji_id"):
        raise Malformed("Invalid custom emoji identifier specified")


def _date_time(offset: int, length: int, fields: Fields, _: Known) -> MessageEntity:
    date_format = fields.text("date_time_format", "")
    if date_format not in {"r", "R"} and not _DATE_FORMAT.issuperset(date_format):
        raise Malformed("Invalid date-time format specified")
    return MessageEntity(
        offset=offset,
        length=length,
        type="date_time",
        unix_time=fields.integer("unix_time"),
        date_time_format=date_format,
    )


_READERS: dict[str, Callable[[int, int, Fields, Known], MessageEntity | None]] = {
    "pre": _pre,
    "text_link": _text_link,
    "text_mention": _text_mention,
    "custom_emoji": _custom_emoji,
    "date_time": _date_time,
}
