"""Who is in a bot's world: persons, each with a private chat, and groups."""

from dataclasses import dataclass, field

from simulator.history import History
from simulator.shapes import Chat, User


@dataclass(slots=True, eq=False)
class Room:
    """A chat that the bot may write in, and what was written there."""

    chat: Chat
    history: History = field(default_factory=History)


@dataclass(slots=True, eq=False, kw_only=True)
class Person(Room):
    """A person and their private chat with the bot."""

    user: User
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass(slots=True, eq=False, kw_only=True)
class Group(Room):
    """A group; the bot is in it until it leaves."""

    bot_left: bool = False
