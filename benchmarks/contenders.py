"""The bots that are measured: echo bots of two libraries, and Peerline with open talks."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import processes, programme
from benchmarks.processes import Telegram
from benchmarks.programme import Talk

CHATS = 100


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that runs, and who writes to whom in its world."""

    telegram: Telegram
    pid: int
    pairs: list[tuple[int, int]]


@contextmanager
def echo(module: str, telegram: Telegram, folder: Path) -> Iterator[Running]:
    """Run an echo bot: everybody hears themselves."""
    folder.mkdir()
    people = [telegram.newcomer() for _ in range(CHATS)]
    arguments = [f"benchmarks.echoes.{module}", telegram.url]
    environment = {"TOKEN": telegram.token}
    with processes.child(arguments, environment, folder / "errors") as process:
        yield Running(telegram, process.pid, [(each, each) for each in people])


@contextmanager
def relay(telegram: Telegram, folder: Path) -> Iterator[Running]:
    """Run Peerline: the two of each talk hear each other."""
    talks = tuple(Talk(telegram.newcomer(), telegram.newcomer()) for _ in range(CHATS // 2))
    config = asyncio.run(programme.make(folder, telegram.url, telegram.token, talks))
    arguments = ["bot", "run", "--config", str(config)]
    pairs = [way for talk in talks for way in talk.ways()]
    with processes.child(arguments, {}, folder / "errors") as process:
        yield Running(telegram, process.pid, pairs)
