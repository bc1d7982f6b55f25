"""An attack: people write without rest, and a real bot in a process of its own passes it on.

Whoever attacks starts, kills and hinders the bot meanwhile. What stands in each chat in the end is
compared with what was written for it.
"""

import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks import programme
from benchmarks.correspondence import Correspondence
from benchmarks.programme import Talk
from simulator import people
from simulator.orders import NewBot, NewPerson, Say
from simulator.server import Simulator
from simulator.world import World

TALKS = 6
PAUSE = 0.02
"""Seconds between two texts, in the mean."""


class BotStuck(Exception):
    """The bot neither delivers nor fails; its text says what was waited for."""


async def prepare(folder: Path, simulator: Simulator, seed: int) -> "Attack":
    """Return an attack on a fresh programme with open talks."""
    world = simulator.worlds.open(NewBot(username="peer_bot"))
    world.calls.recording = False
    talks = tuple(Talk(newcomer(world), newcomer(world)) for _ in range(TALKS))
    config = await programme.make(folder, simulator.url, world.token, talks)
    return Attack(world, talks, config, Random(seed))


def newcomer(world: World) -> int:
    """Let somebody into the world who has pressed Start, and return their id."""
    person = people.arrive(world, NewPerson(first_name="Ann", language_code="en"))
    person.started = True
    return person.chat.id


@dataclass(slots=True)
class Attack:
    """People who write, and the bot that is attacked meanwhile."""

    world: World
    talks: tuple[Talk, ...]
    config: Path
    chance: Random
    patience: float = 60.0
    _sent: dict[int, list[str]] = field(default_factory=dict)
    _bot: asyncio.subprocess.Process | None = None

    @property
    def chats(self) -> list[int]:
        """Return the chats of all who talk."""
        return [chat for talk in self.talks for chat in (talk.requester, talk.supporter)]

    def figures(self) -> dict[str, int]:
        """Return what the chats show."""
        chats = self.correspondences().values()
        return {
            "sent": sum(len(each.sent) for each in chats),
            "lost": sum(each.lost for each in chats),
            "out_of_order": sum(each.out_of_order for each in chats),
            "misrouted": sum(each.misrouted for each in chats),
            "duplicates": sum(each.duplicates for each in chats),
            "late": sum(each.late for each in chats),
        }

    def correspondences(self) -> dict[int, Correspondence]:
        """Return what was written for each chat, and what stands there."""
        return {
            chat: Correspondence(self._sent.get(chat, []), self._arrived(chat))
            for chat in self.chats
        }

    def _arrived(self, chat: int) -> list[str]:
        """Return the relayed texts in a chat, without the name above them."""
        entries = self.world.person(chat).history.entries.values()
        texts = (each.message.text or "" for each in entries if each.by_bot)
        return [text.partition("\n")[2] for text in texts if text.rpartition(" ")[2].isdecimal()]

    async def write(self) -> None:
        """Let people write until cancelled."""
        ways = [way for talk in self.talks for way in talk.ways()]
        number = 0
        while True:
            writer, reader = self.chance.choice(ways)
            number += 1
            text = f"{'x' * self.chance.randrange(1, 400)} {number}"
            people.say(self.world, self.world.person(writer), Say(text))
            self._sent.setdefault(reader, []).append(text)
            await asyncio.sleep(self.chance.expovariate(1 / PAUSE))

    async def start(self, *, wait: bool = True) -> None:
        """Start the bot, and wait until it has passed a text on.

        Raises:
            BotStuck: it does not.
        """
        with (self.config.parent / "errors").open("ab") as errors:
            self._bot = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(self.config)), stderr=errors
            )
        before = self._delivered()
        if wait:
            await self.until(lambda: self._delivered() > before, "a first text")

    async def kill(self) -> None:
        """Kill the bot."""
        if self._bot is not None:
            self._bot.kill()
            await self._bot.wait()

    async def stop(self) -> None:
        """Let the bot stop in order."""
        if self._bot is not None:
            self._bot.terminate()
            await self._bot.wait()

    async def settle(self) -> None:
        """Wait until all that was written has arrived.

        Raises:
            BotStuck: it does not.
        """
        await self.until(lambda: not self._missing(), "the last texts to arrive")

    def _missing(self) -> int:
        return sum(each.lost for each in self.correspondences().values())

    def _delivered(self) -> int:
        return sum(len(each.arrived) for each in self.correspondences().values())

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something.

        Raises:
            BotStuck: it does not come, or the bot has ended.
        """
        end = time.monotonic() + self.patience
        while not condition():
            if self._bot is not None and self._bot.returncode is not None:
                raise BotStuck(f"the bot ended with {self._bot.returncode} before {what}")
            if time.monotonic() > end:
                raise BotStuck(f"{self.patience:.0f} s were not enough for {what}")
            await asyncio.sleep(0.01)
