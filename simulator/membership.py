"""What the bot is in a chat: a member, out of it, or blocked; and what it hears of a change."""

from simulator.rooms import Person, Room
from simulator.shapes import ChatMember, ChatMemberUpdated, User
from simulator.world import World


def report(world: World, room: Room, actor: User, old: str, new: str) -> int | None:
    """Queue the update that `actor` changed what the bot is, from status `old` to `new`."""
    change = ChatMemberUpdated(
        chat=room.chat,
        sender=actor,
        date=world.now(),
        old_chat_member=_member(world, old),
        new_chat_member=_member(world, new),
    )
    return world.updates.add("my_chat_member", change)


def block(world: World, person: Person) -> None:
    """Let a person block the bot; blocking again changes nothing."""
    if not person.blocked:
        person.blocked = True
        report(world, person, person.user, "member", "kicked")


def unblock(world: World, person: Person) -> None:
    """Let a person unblock the bot."""
    if person.blocked:
        person.blocked = False
        report(world, person, person.user, "kicked", "member")


def deactivate(person: Person) -> None:
    """Let a person delete their account; the bot hears nothing of it."""
    person.deactivated = True


def _member(world: World, status: str) -> ChatMember:
    if status == "kicked":
        return ChatMember(user=world.bot, status=status, until_date=0)
    return ChatMember(user=world.bot, status=status)
