"""sendMessage, and the reading of its text, which edits share."""

from collections.abc import Sequence

import msgspec

from simulator import access, keyboards, limits
from simulator.errors import BadRequest, Malformed
from simulator.fields import Fields
from simulator.history import Entry
from simulator.parameters import Call
from simulator.rooms import Room
from simulator.shapes import InlineKeyboardMarkup, LinkPreviewOptions, Message, MessageEntity
from simulator.text import entities
from simulator.text.formatted import formatted
from simulator.world import World

_PARSE_MODES = frozenset({"markdown", "markdownv2", "html"})


def send_message(world: World, call: Call) -> Message:
    """Put a message of the bot into a chat."""
    text, given = read_text(world, call)
    markup = keyboards.read(call)
    preview = read_preview(call)
    room = access.to_send(world, call)
    shown = formatted(text, given)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    message = msgspec.structs.replace(
        blank(world, call, room, markup.buttons),
        text=shown.text,
        entities=shown.entities,
        link_preview_options=preview,
    )
    entry = room.history.add(message, answered, editable=markup.is_inline)
    if world.load is not None:
        world.load.saw(room.chat.id, shown.text)
    return entry.message


def blank(
    world: World, call: Call, room: Room, buttons: InlineKeyboardMarkup | None = None
) -> Message:
    """Return a message of the bot's that says nothing so far."""
    return Message(
        message_id=world.next_message_id(),
        sender=world.bot,
        chat=room.chat,
        date=world.now(),
        has_protected_content=call.flag("protect_content"),
        reply_markup=buttons,
    )


def read_text(world: World, call: Call) -> tuple[str, Sequence[MessageEntity]]:
    """Return the text of a call and its entities, as they are given.

    So far the Bot API server looks before it looks for the chat (`get_input_message_text`); TDLib
    looks at the rest when it has the chat (`formatted`).
    """
    text = call.text("text")
    if not text:
        raise BadRequest("Message text is empty")
    if len(text.encode()) > limits.TEXT_BYTES:
        raise BadRequest("Text is too long")
    refuse_parse_mode(call.text("parse_mode").lower())
    return text, entities.read(call.json_if_any("entities"), world.user)


def read_preview(call: Call) -> LinkPreviewOptions | None:
    """Return what a call says about link previews; None if they are left as they are."""
    if not call.has("link_preview_options"):
        is_disabled = call.flag("disable_web_page_preview")
        return LinkPreviewOptions(is_disabled=True) if is_disabled else None
    value = call.json("link_preview_options", "Can't parse link preview options JSON object")
    fields = Fields(value, "Object expected as link preview options")
    options = LinkPreviewOptions(
        is_disabled=fields.flag("is_disabled"),
        url=fields.text("url", "") or None,
        prefer_small_media=fields.flag("prefer_small_media"),
        prefer_large_media=fields.flag("prefer_large_media"),
        show_above_text=fields.flag("show_above_text"),
    )
    return None if options == LinkPreviewOptions() else options


def refuse_parse_mode(mode: str) -> None:
    """Refuse what is not simulated, and what Telegram does not know either."""
    if mode in _PARSE_MODES:
        raise BadRequest("parse_mode is not simulated; send entities")
    if mode not in {"", "none"}:
        raise BadRequest("Unsupported parse_mode")


def replied(room: Room, call: Call) -> Entry | None:
    """Return the message that is replied to, if any."""
    message_id, may_be_missing = _reply_wish(call)
    if message_id <= 0:
        return None
    entry = room.history.entries.get(message_id)
    if entry is None and not may_be_missing:
        raise BadRequest("message to be replied not found")
    return entry


def _reply_wish(call: Call) -> tuple[int, bool]:
    """Return which message a call replies to, and whether it may be missing."""
    if not call.has("reply_parameters"):
        return call.integer("reply_to_message_id"), call.flag("allow_sending_without_reply")
    value = call.json("reply_parameters", "Can't parse reply parameters JSON object")
    fields = Fields(value, "Object expected as reply parameters")
    if fields.text("chat_id", "") not in {"", call.text("chat_id")} or fields.has("quote"):
        raise Malformed("replies to other chats and quotes are not simulated")
    return fields.integer("message_id"), fields.flag("allow_sending_without_reply")
