"""setMessageReaction: in a private chat a bot may set one standard reaction on each message."""

from simulator import access
from simulator.errors import BadRequest
from simulator.fields import Fields
from simulator.parameters import Call
from simulator.world import World

STANDARD = (
    "👍",
    "👎",
    "❤",
    "🔥",
    "🥰",
    "👏",
    "😁",
    "🤔",
    "🤯",
    "😱",
    "🤬",
    "😢",
    "🎉",
    "🤩",
    "🤮",
    "💩",
    "🙏",
    "👌",
    "🕊",
    "🤡",
    "🥱",
    "🥴",
    "😍",
    "🐳",
    "❤️\u200d🔥",
    "🌚",
    "🌭",
    "💯",
    "🤣",
    "⚡",
    "🍌",
    "🏆",
    "💔",
    "🤨",
    "😐",
    "🍓",
    "🍾",
    "💋",
    "🖕",
    "😈",
    "😴",
    "😭",
    "🤓",
    "👻",
    "👨\u200d💻",
    "👀",
    "🎃",
    "🙈",
    "😇",
    "😨",
    "🤝",
    "✍",
    "🤗",
    "🫡",
    "🎅",
    "🎄",
    "☃",
    "💅",
    "🤪",
    "🗿",
    "🆒",
    "💘",
    "🙉",
    "🦄",
    "😘",
    "💊",
    "🙊",
    "😎",
    "👾",
    "🤷\u200d♂️",
    "🤷",
    "🤷\u200d♀️",
    "😡",
)
"""The emoji that anybody may react with, in the order of the Bot API's ReactionTypeEmoji."""


def set_message_reaction(world: World, call: Call) -> bool:
    """Set the bot's reaction to a message, or take it away."""
    emoji = _emoji(call)
    room = access.to_change(world, call)
    entry = room.history.entries.get(call.integer("message_id"))
    if entry is None:
        raise BadRequest("message to react not found")
    room.history.react(entry, emoji)
    return True


def _emoji(call: Call) -> str | None:
    """Return the one reaction that a call names, None where it names none."""
    given = call.json("reaction", "Can't parse reaction types JSON object")
    if given is None:
        return None
    if not isinstance(given, list):
        raise BadRequest("expected an Array of ReactionType")
    if not given:
        return None
    if len(given) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    fields = Fields(given[0], "expected an Object as reaction type")
    emoji = fields.text("emoji", "")
    if fields.text("type") != "emoji" or emoji not in STANDARD:
        raise BadRequest("REACTION_INVALID")
    return emoji
