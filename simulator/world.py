"""One bot's world: the bot, the people and groups it can meet, and all that passes between them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from simulator import limits
from simulator.calls import Calls
from simulator.clock import Clock
from simulator.errors import NotHere
from simulator.faults import Faults
from simulator.files import Files
from simulator.pace import Pace
from simulator.polls import BY_WEBHOOK, LongPoll
from simulator.profile import Profile
from simulator.rooms import Group, Person, Room
from simulator.shapes import Me, User
from simulator.updates import Updates

if TYPE_CHECKING:
    from simulator.load import Load


class Webhook(Struct, frozen=True):
    """Where the bot wants its updates sent; nothing is sent there."""

    url: str
    max_connections: int = limits.WEBHOOK_CONNECTIONS
    ip_address: str = ""
    secret_token: str = ""


class Query(Struct, frozen=True):
    """A pressed button that waits for the bot's answer."""

    person: Person
    asked_at: float


class World:
    """What belongs to one bot token; a test that lets no real time pass brings its own clock."""

    def __init__(self, token: str, me: Me, clock: Clock | None = None) -> None:
        self.token = token
        self.me = me
        self.bot = User(id=me.id, is_bot=True, first_name=me.first_name, username=me.username)
        self.clock = clock or Clock()
        self.polls = LongPoll()
        self.updates = Updates(self.clock, self.polls.wake)
        self.calls = Calls()
        self.faults = Faults()
        self.files = Files(token)
        self.pace = Pace()
        self.profile = Profile()
        self.webhook: Webhook | None = None
        self.queries: dict[str, Query] = {}
        self.load: Load | None = None
        self._rooms: dict[int, Room] = {}
        self._last_message_id = 0

    @property
    def rooms(self) -> Mapping[int, Room]:
        """All persons and groups by chat id."""
        return self._rooms

    def now(self) -> int:
        """Return the time in this world in whole seconds, as messages bear it."""
        return int(self.clock.now())

    def next_message_id(self) -> int:
        """Return the id of a new message: they rise across all chats of a bot."""
        self._last_message_id += 1
        return self._last_message_id

    def add(self, room: Room) -> None:
        """Let a person or a group into the world."""
        self._rooms[room.chat.id] = room

    def person(self, person_id: int) -> Person:
        """Return a person."""
        room = self._rooms.get(person_id)
        if not isinstance(room, Person):
            raise NotHere(f"there is no person {person_id}")
        return room

    def group(self, chat_id: int) -> Group:
        """Return a group."""
        room = self._rooms.get(chat_id)
        if not isinstance(room, Group):
            raise NotHere(f"there is no group {chat_id}")
        return room

    def user(self, user_id: int) -> User | None:
        """Return a user whom the bot knows."""
        if user_id == self.bot.id:
            return self.bot
        room = self._rooms.get(user_id)
        return room.user if isinstance(room, Person) else None

    def set_webhook(self, webhook: Webhook) -> None:
        """Send updates to a webhook from here on; a getUpdates that waits is ended."""
        self.webhook = webhook
        self.polls.end(BY_WEBHOOK)

    def delete_webhook(self) -> None:
        """Let getUpdates have the updates again."""
        self.webhook = None
