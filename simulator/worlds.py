"""All worlds of one process, one for each bot token."""

import re
import secrets

from simulator.errors import NotHere, NotPossible
from simulator.orders import NewBot
from simulator.shapes import Me
from simulator.world import World

TOKEN = re.compile(r"[1-9][0-9]*:[A-Za-z0-9_-]+")
"""A bot's id, and a secret."""
_IDS = range(10**9, 10**10)


class Worlds:
    """The worlds by token; none is shared, and none outlives the process."""

    def __init__(self) -> None:
        self._worlds: dict[str, World] = {}

    def open(self, order: NewBot) -> World:
        """Make a world."""
        token = _new_token() if order.token is None else order.token
        if not TOKEN.fullmatch(token):
            raise NotPossible("a token is a number, a colon, and letters, digits, _ or -")
        if token in self._worlds:
            raise NotPossible("there is a bot with this token")
        self._worlds[token] = World(token, _me(token, order))
        return self._worlds[token]

    def close(self, token: str) -> None:
        """Forget a world."""
        world = self.get(token)
        if world.load is not None:
            world.load.stop()
        world.polls.wake()
        del self._worlds[token]

    def close_all(self) -> None:
        """Forget all worlds."""
        for token in tuple(self._worlds):
            self.close(token)

    def get(self, token: str) -> World:
        """Return a world."""
        world = self.find(token)
        if world is None:
            raise NotHere("there is no bot with this token")
        return world

    def find(self, token: str) -> World | None:
        """Return a world, None if there is none."""
        return self._worlds.get(token)


def _new_token() -> str:
    return f"{_IDS[secrets.randbelow(len(_IDS))]}:{secrets.token_urlsafe(26)}"


def _me(token: str, order: NewBot) -> Me:
    bot_id = int(token.partition(":")[0])
    return Me(
        id=bot_id,
        is_bot=True,
        first_name=order.first_name,
        username=order.username or f"bot{bot_id}_bot",
        can_join_groups=order.can_join_groups,
        can_read_all_group_messages=order.can_read_all_group_messages,
        supports_inline_queries=order.supports_inline_queries,
        supports_guest_queries=False,
        can_connect_to_business=False,
        has_main_web_app=False,
        has_topics_enabled=False,
        allows_users_to_create_topics=False,
        can_manage_bots=False,
    )
