"""The demo: the simulator, a programme in a temporary folder, and the bot that runs on it.

However it ends, the bot is told to leave, and the folder goes.
"""

import csv
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator import programme
from simulator.bot_process import CLOCK, CONFIG, BotProcess
from simulator.cast import Phone
from simulator.errors import BotFailed, DemoFailed
from simulator.orders import NewBot
from simulator.server import Pages, Simulator
from simulator.world import World

USERNAME = "peerline_demo_bot"
COORDINATOR = "Mila"
AGREE, CONFIRM = "consent:agree", "supporter:confirm"


@dataclass(slots=True)
class Demo:
    """What runs, and who is there; `links` are those of departments and listeners, by name."""

    language: str
    folder: Path
    simulator: Simulator
    world: World
    bot: BotProcess
    links: dict[str, str]
    morning: datetime
    coordinator: Phone
    listeners: dict[str, Phone]

    @property
    def places(self) -> dict[str, str]:
        """The departments' names, by the key that `programme` gives them."""
        return dict(programme.PLACES[self.language])

    def link(self, name: str) -> str:
        """Return the link of a department or a listener.

        Raises:
            BotFailed: the bot gave none.
        """
        if name not in self.links:
            raise BotFailed(f"the bot's `import` gave no link for {name}")
        return self.links[name]

    def newcomer(self, name: str) -> Phone:
        """Let somebody in who does not know the bot."""
        return Phone(self.world, name, self.language)


@asynccontextmanager
async def demo(
    language: str, port: int, python: str = sys.executable, pages: Pages | None = None
) -> AsyncIterator[Demo]:
    """Run the demo's bot on a Tuesday morning; nobody has written to it.

    Raises:
        BotFailed: it did not start, or in the end did not leave as it should.
    """
    with TemporaryDirectory(prefix="peerline-demo-") as name:
        folder = Path(name)
        async with Simulator(port, pages) as simulator:
            world = simulator.worlds.open(NewBot(username=USERNAME))
            bot = BotProcess(folder, python)
            made = await _found(language, folder, simulator, world, bot)
            with _log_told(bot):
                async with _running(bot):
                    yield made


@asynccontextmanager
async def _running(bot: BotProcess) -> AsyncIterator[None]:
    """Run the bot; in the end it must leave as it should, unless something failed before."""
    await bot.start()
    try:
        yield
    except BaseException:
        with suppress(BotFailed):  # what failed first is told
            await bot.stop()
        raise
    await bot.stop()


@contextmanager
def _log_told(bot: BotProcess) -> Iterator[None]:
    """Let a failure tell what the bot has said, before that is gone with the folder."""
    try:
        yield
    except DemoFailed as failed:
        failed.log = failed.log or bot.log()
        raise


async def _found(
    language: str, folder: Path, simulator: Simulator, world: World, bot: BotProcess
) -> Demo:
    """Make the programme, by the commands that an operator would give."""
    now = datetime.now(UTC)
    morning = programme.next_morning(now)
    mila = Phone(world, COORDINATOR, language)
    listeners = {each.name: Phone(world, each.name, language) for each in programme.LISTENERS}
    _write_secret(folder / "token", world.token)
    config = programme.config(language, simulator.url, mila.id, now)
    (folder / CONFIG).write_text(config, "utf-8")
    await bot.do("init", "--demo", "--yes")
    links = await _import(bot, folder, "departments", programme.departments(language))
    links |= await _import(bot, folder, "roster", programme.roster(language, now))
    world.clock.move_to(morning.timestamp())
    world.clock.mirror(folder / CLOCK)
    return Demo(language, folder, simulator, world, bot, links, morning, mila, listeners)


async def _import(bot: BotProcess, folder: Path, kind: str, table: str) -> dict[str, str]:
    """Import a table; return the links it led to."""
    path, links = folder / f"{kind}.csv", folder / f"{kind}-links.csv"
    path.write_text(table, "utf-8")
    await bot.do("import", str(path), "--links", str(links))
    if not links.exists():
        raise BotFailed(f"the bot's `import` wrote no links for the {kind}")
    with links.open(encoding="utf-8", newline="") as lines:
        return {row["name"]: row["link"] for row in csv.DictReader(lines)}


def _write_secret(path: Path, secret: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret)


async def coordinate(made: Demo) -> None:
    """Let the coordinator take up their office."""
    made.coordinator.opens()
    await made.coordinator.reads()


async def enlist(made: Demo, listener: Phone) -> None:
    """Let one listener join by their invitation, and be confirmed by the coordinator."""
    mila, name = made.coordinator, listener.name
    listener.opens(made.link(name))
    await listener.reads(AGREE)
    listener.taps(AGREE)
    await listener.reads(gone=(AGREE,))
    await mila.reads(CONFIRM, words=(name,))
    mila.taps(CONFIRM)
    await mila.reads(words=(name,), gone=(CONFIRM,))
    await listener.reads(words=(name,))
