"""Kill: the real process, killed again and again while people write. Nothing may be lost.

Every other kill comes at a random moment; the others right after a send that has taken place and
was not answered yet, the one moment at which a repetition cannot be avoided. What stands in each
chat in the end is compared with what was written for it.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks import programme
from benchmarks.correspondence import Correspondence
from benchmarks.programme import Talk
from benchmarks.reports import Report
from simulator import people
from simulator.faults import Fault, Kind
from simulator.orders import NewBot, NewPerson, Say
from simulator.server import Simulator
from simulator.world import World

KILLS = 100
TALKS = 6
PAUSE = 0.02
"""Seconds between two texts, in the mean."""
UNANSWERED = 60.0
PATIENCE = 60.0
FIGURES = ("kills", "sent", "lost", "out_of_order", "misrouted", "duplicates")


def run(seconds: float | None) -> Report:
    """Kill a hundred times, or as often as `seconds` allow."""
    with tempfile.TemporaryDirectory() as folder:
        attack = asyncio.run(kill(Path(folder) / "programme", KILLS, seconds))
    figures = attack.figures()
    return Report(
        rows=[list(FIGURES), [figures[name] for name in FIGURES]],
        figures=dict(figures),
        notes=[f"at most {attack.most_at_once} repetitions from one kill, in {2 * TALKS} chats"],
    )


async def kill(folder: Path, kills: int, seconds: float | None = None, seed: int = 1) -> "Attack":
    """Let people write while the bot is killed, then let it come to rest; return what happened.

    Raises:
        BotStuck: what waits is not delivered any more.
    """
    until = None if seconds is None else time.monotonic() + seconds
    async with Simulator() as simulator:
        world = simulator.worlds.open(NewBot(username="peer_bot"))
        world.calls.recording = False
        talks = tuple(Talk(_arrive(world), _arrive(world)) for _ in range(TALKS))
        config = await programme.make(folder, simulator.url, world.token, talks)
        attack = Attack(world, talks, config, Random(seed))  # noqa: S311  a repeatable attack
        await attack.run(kills, until)
    return attack


def _arrive(world: World) -> int:
    person = people.arrive(world, NewPerson(first_name="Ann", language_code="en"))
    person.started = True
    return person.chat.id


class BotStuck(Exception):
    """The bot neither delivers nor fails; its text says what was waited for."""


@dataclass(slots=True)
class Attack:
    """People who write, and the bot that is killed meanwhile."""

    world: World
    talks: tuple[Talk, ...]
    config: Path
    chance: Random
    kills: int = 0
    most_at_once: int = 0
    _sent: dict[int, list[str]] = field(default_factory=dict)
    _repeated: int = 0
    _bot: asyncio.subprocess.Process | None = None

    async def run(self, kills: int, until: float | None) -> None:
        """Kill so often, or until then, and wait for the rest to arrive."""
        writing = asyncio.create_task(self._write())
        try:
            while self.kills < kills and (until is None or time.monotonic() < until):
                await self._start()
                await self._kill()
        finally:
            writing.cancel()
        await self._start()
        await self._until(lambda: not self._missing(), "the last texts to arrive")
        self._note_repetitions()
        await self._stop()

    def figures(self) -> dict[str, int]:
        """Return what the chats show."""
        chats = self.correspondences().values()
        return {
            "kills": self.kills,
            "sent": sum(len(each.sent) for each in chats),
            "lost": sum(each.lost for each in chats),
            "out_of_order": sum(each.out_of_order for each in chats),
            "misrouted": sum(each.misrouted for each in chats),
            "duplicates": sum(each.duplicates for each in chats),
        }

    def correspondences(self) -> dict[int, Correspondence]:
        """Return what was written for each chat, and what stands there."""
        return {
            chat: Correspondence(self._sent.get(chat, []), self._arrived(chat))
            for talk in self.talks
            for chat in (talk.requester, talk.supporter)
        }

    def _arrived(self, chat: int) -> list[str]:
        """Return the relayed texts in a chat, without the name above them."""
        entries = self.world.person(chat).history.entries.values()
        texts = (each.message.text or "" for each in entries if each.by_bot)
        return [text.partition("\n")[2] for text in texts if text.rpartition(" ")[2].isdecimal()]

    def _missing(self) -> int:
        return sum(each.lost for each in self.correspondences().values())

    async def _write(self) -> None:
        ways = [way for talk in self.talks for way in talk.ways()]
        number = 0
        while True:
            writer, reader = self.chance.choice(ways)
            number += 1
            text = f"{'x' * self.chance.randrange(1, 400)} {number}"
            people.say(self.world, self.world.person(writer), Say(text))
            self._sent.setdefault(reader, []).append(text)
            await asyncio.sleep(self.chance.expovariate(1 / PAUSE))

    async def _start(self) -> None:
        with (self.config.parent / "errors").open("ab") as errors:
            self._bot = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(self.config)), stderr=errors
            )
        before = self._delivered()
        await self._until(lambda: self._delivered() > before, "a first text")

    async def _kill(self) -> None:
        """Kill the bot at any moment, or while it waits for the answer to a send.

        What came again until it is dead came from the kill before; all that comes later, from this.
        """
        if self.kills % 2:
            fault = Fault(kind=Kind.STALL_AFTER, method="sendMessage", seconds=UNANSWERED)
            self.world.faults.add(fault)
            await self._until(lambda: bool(self.world.faults.counts()[0].struck), "a send")
        await asyncio.sleep(self.chance.uniform(0, 0.3))
        if self._bot is not None:
            self._bot.kill()
            await self._bot.wait()
        self._note_repetitions()
        self.world.faults.clear()
        self.kills += 1

    def _note_repetitions(self) -> None:
        """Count the repetitions that came since the last kill."""
        repeated = self.figures()["duplicates"]
        self.most_at_once = max(self.most_at_once, repeated - self._repeated)
        self._repeated = repeated

    async def _stop(self) -> None:
        if self._bot is not None:
            self._bot.terminate()
            await self._bot.wait()

    def _delivered(self) -> int:
        return sum(len(each.arrived) for each in self.correspondences().values())

    async def _until(self, condition: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if self._bot is not None and self._bot.returncode is not None:
                raise BotStuck(f"the bot ended with {self._bot.returncode} before {what}")
            if time.monotonic() > end:
                raise BotStuck(f"{PATIENCE:.0f} s were not enough for {what}")
            await asyncio.sleep(0.01)
