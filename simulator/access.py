"""Which chats a bot may reach, and what it is told about the others.

After `check_chat` and `check_chat_access` of the Bot API server, and the errors that Telegram's
servers give when a message is sent.
"""

from simulator.errors import BadRequest, Forbidden
from simulator.parameters import Call
from simulator.rooms import Group, Person, Room
from simulator.world import World


def to_read(world: World, call: Call) -> Room:
    """Return the chat named in a call, to look at it."""
    _check_connection(call)
    if not call.has("chat_id"):
        raise BadRequest("chat_id is empty")
    room = world.rooms.get(call.integer("chat_id"))
    if room is None or (isinstance(room, Person) and not room.started):
        raise BadRequest("chat not found")
    return room


def to_change(world: World, call: Call) -> Room:
    """Return the chat named in a call, to edit or delete there; blocking does not prevent that."""
    room = to_read(world, call)
    if isinstance(room, Person) and room.deactivated:
        raise Forbidden("user is deactivated")
    if isinstance(room, Group) and room.bot_left:
        raise Forbidden("bot is not a member of the group chat")
    return room


def to_send(world: World, call: Call) -> Room:
    """Return the chat named in a call, to send something there."""
    _check_connection(call)
    room = world.rooms.get(call.integer("chat_id"))
    if isinstance(room, Person) and not room.started:
        raise Forbidden("bot can't initiate conversation with a user")
    room = to_change(world, call)
    if isinstance(room, Person) and room.blocked:
        raise Forbidden("bot was blocked by the user")
    if call.integer("message_thread_id"):
        raise BadRequest("message thread not found")
    return room


def _check_connection(call: Call) -> None:
    """Refuse to act for a business account: nobody here has connected one."""
    if call.has("business_connection_id"):
        raise BadRequest("business connection not found")
