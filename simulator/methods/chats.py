"""getChat, leaveChat and sendChatAction."""

import msgspec

from simulator import access, membership
from simulator.errors import BadRequest
from simulator.parameters import Call
from simulator.rooms import Group
from simulator.shapes import NO_GIFTS, ChatFullInfo
from simulator.world import World

_ACTIONS = frozenset(
    {
        *("cancel", "typing", "record_video", "upload_video", "record_audio", "record_voice"),
        *("upload_audio", "upload_voice", "upload_photo", "upload_document", "choose_sticker"),
        *("pick_up_location", "find_location", "record_video_note", "upload_video_note"),
    }
)
_MOST_REACTIONS = 11
"""TDLib, the default of the option "reactions_uniq_max"."""


def get_chat(world: World, call: Call) -> ChatFullInfo:
    """Tell the bot about a chat, as far as the simulator knows more than a message tells."""
    chat = access.to_read(world, call).chat
    known = msgspec.structs.asdict(chat)
    known["accepted_gift_types"] = NO_GIFTS
    return ChatFullInfo(
        **known,
        active_usernames=(chat.username,) if chat.username else (),
        accent_color_id=chat.id % 7,
        max_reaction_count=_MOST_REACTIONS,
    )


def leave_chat(world: World, call: Call) -> bool:
    """Let the bot leave a group; leaving again changes nothing."""
    room = access.to_read(world, call)
    if not isinstance(room, Group):
        raise BadRequest("Can't leave private chats")
    if not room.bot_left:
        room.bot_left = True
        membership.report(world, room, world.bot, "member", "left")
    return True


def send_chat_action(world: World, call: Call) -> bool:
    """Check a chat action; nobody sees it."""
    if call.text("action").lower() not in _ACTIONS:
        raise BadRequest("Wrong parameter action in request")
    access.to_send(world, call)
    return True
