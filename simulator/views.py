"""What `/sim` answers: what was made, and what the bot did and set; a chat is in `screen`."""

from collections.abc import Sequence

from msgspec import Struct

from simulator.calls import CallRecord
from simulator.faults import FaultCount
from simulator.profile import LocalText, Menu
from simulator.rooms import Group
from simulator.world import Webhook, World


class BotView(Struct, frozen=True):
    """What the bot has set."""

    commands: Sequence[Menu]
    descriptions: Sequence[LocalText]
    short_descriptions: Sequence[LocalText]
    webhook: Webhook | None
    left_chats: Sequence[int]


class BotMade(Struct, frozen=True):
    """A bot, and the token by which it is reached."""

    token: str
    id: int
    username: str | None


class PersonMade(Struct, frozen=True):
    """A person's id, which is also that of their chat."""

    id: int


class GroupMade(Struct, frozen=True):
    """A group's id."""

    chat_id: int


class FaultMade(Struct, frozen=True):
    """A fault's number."""

    id: int


class FaultsView(Struct, frozen=True):
    """The faults of a world."""

    faults: Sequence[FaultCount]


class CallsView(Struct, frozen=True):
    """What the bot has called."""

    calls: Sequence[CallRecord]


class Stats(Struct, frozen=True):
    """How busy the process has been."""

    cpu_seconds: float
    wall_seconds: float


class Done(Struct, frozen=True):
    """Nothing to tell."""


class Trouble(Struct, frozen=True):
    """Why something was not done."""

    error: str


def bot(world: World) -> BotView:
    """Show what the bot has set."""
    rooms = world.rooms.values()
    return BotView(
        commands=world.profile.menus(),
        descriptions=world.profile.description.all(),
        short_descriptions=world.profile.short_description.all(),
        webhook=world.webhook,
        left_chats=[room.chat.id for room in rooms if isinstance(room, Group) and room.bot_left],
    )
