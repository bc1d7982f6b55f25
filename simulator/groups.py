"""What people do with the bot in groups: add it, and write where it hears them or not."""

import re
import secrets

from simulator import membership
from simulator.errors import NotPossible
from simulator.orders import NewGroup, SayInGroup
from simulator.people import Written, as_written
from simulator.rooms import Group
from simulator.shapes import NO_GIFTS, Chat, Message
from simulator.world import World

_IDS = range(10**8, 5 * 10**9)
_COMMAND = re.compile(r"/[a-zA-Z0-9_]+(?:@(?P<username>[a-zA-Z0-9_]+))?(?:\s|$)")


def add_bot(world: World, order: NewGroup) -> Group:
    """Make a group with the bot in it; the bot hears of it twice, as from Telegram."""
    if not world.me.can_join_groups:
        raise NotPossible("this bot cannot join groups")
    actor = world.person(order.by).user
    chat = Chat(
        id=-_IDS[secrets.randbelow(len(_IDS))],
        title=order.title,
        type="group",
        all_members_are_administrators=True,
        accepted_gift_types=NO_GIFTS,
    )
    group = Group(chat=chat)
    world.add(group)
    membership.report(world, group, actor, "left", "member")
    joined = Message(
        message_id=world.next_message_id(),
        sender=actor,
        chat=chat,
        date=world.now(),
        new_chat_members=(world.bot,),
    )
    world.updates.add("message", group.history.add(joined).shown())
    return group


def say(world: World, group: Group, order: SayInGroup) -> Written:
    """Write a text; a bot in privacy mode hears only commands that may be for it."""
    text = as_written(world, order.text, ())
    message = Message(
        message_id=world.next_message_id(),
        sender=world.person(order.by).user,
        chat=group.chat,
        date=world.now(),
        text=text.text,
        entities=text.entities,
    )
    shown = group.history.add(message).shown()
    is_heard = not group.bot_left and (
        world.me.can_read_all_group_messages or _may_be_for(world.bot.username, text.text)
    )
    update_id = world.updates.add("message", shown) if is_heard else None
    return Written(message.message_id, update_id, message.date)


def _may_be_for(username: str | None, text: str) -> bool:
    """Return whether a text is a command that names this bot or none."""
    command = _COMMAND.match(text)
    return command is not None and command["username"] in {None, username}
