"""deleteMessage and deleteMessages. In private chats a bot may delete what the person wrote too."""

from collections.abc import Collection

from simulator import access, limits
from simulator.errors import BadRequest
from simulator.history import Entry
from simulator.parameters import Call
from simulator.rooms import Group, Room
from simulator.world import World


def delete_message(world: World, call: Call) -> bool:
    """Delete one message for everyone."""
    if not call.has("chat_id"):
        raise BadRequest("Chat identifier is not specified")
    message_id = call.integer("message_id")
    if message_id == 0:
        raise BadRequest("Message identifier is not specified")
    room = access.to_change(world, call)
    entry = room.history.entries.get(message_id)
    if entry is None:
        raise BadRequest("message to delete not found")
    _delete(world, room, [entry])
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Delete all messages that can be found; if one of them is too old, none."""
    message_ids = _message_ids(call)
    room = access.to_change(world, call)
    entries = room.history.entries
    _delete(world, room, [entries[each] for each in dict.fromkeys(message_ids) if each in entries])
    return True


def _delete(world: World, room: Room, entries: Collection[Entry]) -> None:
    if not all(_can_go(entry, room, world.now() - entry.message.date) for entry in entries):
        raise BadRequest("message can't be deleted for everyone")
    for entry in entries:
        room.history.remove(entry.message.message_id)


def _can_go(entry: Entry, room: Room, age: int) -> bool:
    """Return whether the bot may delete a message that is `age` seconds old.

    After `can_revoke_message` of TDLib.
    """
    if age > limits.DELETE_SECONDS:
        return False
    if isinstance(room, Group):
        return entry.by_bot
    return "dice" not in entry.further or age >= limits.DICE_STAYS_SECONDS


def _message_ids(call: Call) -> list[int]:
    if not call.has("message_ids"):
        raise BadRequest("Message identifiers are not specified")
    values = call.json("message_ids", "Can't parse message_ids JSON object")
    if not isinstance(values, list):
        raise BadRequest("Expected an Array of message identifiers")
    if len(values) > limits.DELETE_AT_ONCE:
        raise BadRequest("Too many message identifiers specified")
    if not values:
        raise BadRequest("Message identifiers are not specified")
    return [_message_id(value) for value in values]


def _message_id(value: object) -> int:
    if not isinstance(value, int | str) or isinstance(value, bool):
        raise BadRequest("Message identifier must be a Number")
    try:
        message_id = int(value)
    except ValueError as wrong:
        raise BadRequest("Can't parse message identifier as a Number") from wrong
    if message_id <= 0:
        raise BadRequest("Invalid message identifier specified")
    return message_id
