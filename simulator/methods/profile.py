"""getMe, and what a bot says about itself: menus and descriptions."""

import re
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from simulator import access, limits
from simulator.errors import BadRequest, Malformed
from simulator.fields import Fields
from simulator.parameters import Call
from simulator.profile import LocalTexts, Menu
from simulator.rooms import Person
from simulator.shapes import BotCommand, BotCommandScope, Me
from simulator.world import World

_LANGUAGE = re.compile(r"[a-z]{2}|")
_COMMAND = re.compile(r"[a-z0-9_]+")
_SCOPES_FOR_ALL = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
_SCOPES_FOR_ONE = frozenset({"chat", "chat_administrators", "chat_member"})


class BotDescription(Struct, frozen=True):
    """The result of getMyDescription."""

    description: str


class BotShortDescription(Struct, frozen=True):
    """The result of getMyShortDescription."""

    short_description: str


def get_me(world: World, _: Call) -> Me:
    """Tell the bot who it is."""
    return world.me


def set_my_commands(world: World, call: Call) -> bool:
    """Set the menu of a scope and a language."""
    commands = _commands(call)
    world.profile.put_menu(Menu(_scope(world, call), _language(call), commands))
    return True


def get_my_commands(world: World, call: Call) -> Sequence[BotCommand]:
    """Return the menu of exactly this scope and language."""
    return world.profile.menu(_scope(world, call), _language(call))


def delete_my_commands(world: World, call: Call) -> bool:
    """Take the menu of a scope and a language away."""
    world.profile.put_menu(Menu(_scope(world, call), _language(call), ()))
    return True


def set_my_description(world: World, call: Call) -> bool:
    """Set what is shown in an empty chat with the bot."""
    text = call.text("description")
    if len(text) > limits.DESCRIPTION_CHARACTERS:
        raise BadRequest("DESCRIPTION_TOO_LONG")
    return _put(world.profile.description, call, text)


def get_my_description(world: World, call: Call) -> BotDescription:
    """Return what is shown in an empty chat with the bot."""
    return BotDescription(world.profile.description.get(_language(call)))


def set_my_short_description(world: World, call: Call) -> bool:
    """Set what is shown on the bot's page."""
    text = call.text("short_description")
    if len(text) > limits.SHORT_DESCRIPTION_CHARACTERS:
        raise BadRequest("ABOUT_TOO_LONG")
    return _put(world.profile.short_description, call, text)


def get_my_short_description(world: World, call: Call) -> BotShortDescription:
    """Return what is shown on the bot's page."""
    return BotShortDescription(world.profile.short_description.get(_language(call)))


def _put(texts: LocalTexts, call: Call, text: str) -> bool:
    texts.put(_language(call), text)
    return True


def _language(call: Call) -> str:
    code = call.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise BadRequest("Invalid language code specified")
    return code


def _commands(call: Call) -> Sequence[BotCommand]:
    if not call.has("commands"):
        return ()
    values = call.json("commands", "Can't parse commands JSON object")
    if not isinstance(values, list):
        raise BadRequest("Expected an Array of BotCommand")
    commands = [_command(value) for value in values]
    if len(commands) > limits.COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    return commands


def _command(value: object) -> BotCommand:
    try:
        fields = Fields(value, "expected an Object")
        name, description = fields.text("command").strip(), fields.text("description").strip()
    except Malformed as wrong:
        raise Malformed(f"Can't parse BotCommand: {wrong}") from wrong
    return _checked(BotCommand(command=name.removeprefix("/"), description=description))


def _checked(command: BotCommand) -> BotCommand:
    for title, text, longest in (
        ("Command", command.command, limits.COMMAND_CHARACTERS),
        ("Command description", command.description, limits.COMMAND_DESCRIPTION_CHARACTERS),
    ):
        if not text:
            raise BadRequest(f"{title} must be non-empty")
        if len(text) > longest:
            raise BadRequest(f"{title} length must not exceed {longest}")
    if not _COMMAND.fullmatch(command.command):
        raise BadRequest("BOT_COMMAND_INVALID")
    return command


def _scope(world: World, call: Call) -> BotCommandScope:
    if not call.has("scope"):
        return BotCommandScope()
    value = call.json("scope", "Can't parse BotCommandScope JSON object")
    try:
        scope = _read_scope(Fields(value, "BotCommandScope must be an Object"))
    except Malformed as wrong:
        raise Malformed(f"Can't parse BotCommandScope: {wrong}") from wrong
    if scope.chat_id is None:
        return scope
    room = access.to_read(world, Call(call.name, {"chat_id": scope.chat_id}))
    if isinstance(room, Person) and scope.type != "chat":
        raise BadRequest("Can't use specified scope in private chats")
    return msgspec.structs.replace(scope, chat_id=room.chat.id)


def _read_scope(fields: Fields) -> BotCommandScope:
    kind = fields.text("type")
    if kind in _SCOPES_FOR_ALL:
        return BotCommandScope(type=kind)
    if kind not in _SCOPES_FOR_ONE:
        raise Malformed("Unsupported type specified")
    user_id = fields.integer("user_id") if kind == "chat_member" else None
    return BotCommandScope(type=kind, chat_id=fields.integer("chat_id"), user_id=user_id)
