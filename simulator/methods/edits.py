"""editMessageText, editMessageCaption and editMessageReplyMarkup."""

import msgspec

from simulator import access, captions, keyboards
from simulator.errors import BadRequest
from simulator.history import Entry
from simulator.methods.documents import read_caption
from simulator.methods.messages import read_preview, read_text
from simulator.parameters import Call
from simulator.rooms import Room
from simulator.shapes import Message, Shown
from simulator.text.formatted import formatted
from simulator.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(world: World, call: Call) -> Shown:
    """Change the text of a message; buttons that are not given again go away."""
    text, given = read_text(world, call)
    buttons = keyboards.read_inline(call)
    room, entry = _own_message(world, call)
    if entry.message.text is None:
        raise BadRequest("there is no text in the message to edit")
    shown = formatted(text, given)
    changed = msgspec.structs.replace(
        entry.message,
        text=shown.text,
        entities=shown.entities,
        link_preview_options=read_preview(call),
        reply_markup=buttons,
    )
    return _put(world, room, entry, _holding(entry, changed))


def edit_message_caption(world: World, call: Call) -> Shown:
    """Change the text below a medium, or take it away; so too the buttons."""
    buttons = keyboards.read_inline(call)
    caption = read_caption(world, call)
    room, entry = _own_message(world, call)
    if not captions.has_caption(entry):
        raise BadRequest("there is no caption in the message to edit")
    changed = msgspec.structs.replace(entry.message, reply_markup=buttons)
    return _put(world, room, entry, captions.rewritten(_holding(entry, changed), caption))


def edit_message_reply_markup(world: World, call: Call) -> Shown:
    """Change the buttons of a message, or take them away."""
    buttons = keyboards.read_inline(call)
    room, entry = _own_message(world, call)
    changed = msgspec.structs.replace(entry.message, reply_markup=buttons)
    return _put(world, room, entry, _holding(entry, changed))


def _holding(entry: Entry, message: Message) -> Entry:
    return msgspec.structs.replace(entry, message=message)


def _own_message(world: World, call: Call) -> tuple[Room, Entry]:
    """Return the message to edit, which must be the bot's own."""
    if not call.has("chat_id") and not call.has("message_id"):
        raise BadRequest("Message identifier is not specified")
    room = access.to_change(world, call)
    entry = room.history.entries.get(call.integer("message_id"))
    if entry is None:
        raise BadRequest("message to edit not found")
    if not entry.by_bot or not entry.editable:
        raise BadRequest("message can't be edited")
    return room, entry


def _put(world: World, room: Room, entry: Entry, changed: Entry) -> Shown:
    """Put the changed message in place; the result does not quote what it replies to."""
    if changed == entry:
        raise BadRequest(NOT_MODIFIED)
    world.pace.admit(room.chat.id)
    edited = msgspec.structs.replace(changed.message, edit_date=world.now())
    return room.history.change(changed, edited).quoted()
