"""The demo's bot: the unmodified one, as child processes with a folder of their own.

Nothing of it is imported: it is started by the commands that an operator would give, it finds the
simulator by the `api_url` in its configuration, and it leaves when it is told to.
"""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import NoReturn, TypeVar

from simulator.errors import BotFailed

T = TypeVar("T")

CONFIG, CLOCK, LOG = "config.toml", "clock", "bot.log"
LEAVES_WITHIN = 12.0
"""Seconds after SIGTERM; the bot promises ten."""


class BotProcess:
    """The bot whose configuration lies in `folder`; at most one runs at a time.

    It is given `patience` seconds to leave after SIGTERM.
    """

    def __init__(
        self, folder: Path, python: str = sys.executable, patience: float = LEAVES_WITHIN
    ) -> None:
        self._folder = folder
        self._patience = patience
        self._python = python
        self._running: Process | None = None

    async def do(self, word: str, *arguments: str) -> None:
        """Run one of the bot's commands to its end.

        Raises:
            BotFailed: it could not be started, or says that it failed.
        """
        child = await self._spawn(word, *arguments, stderr=PIPE)
        try:
            _, errors = await child.communicate()
        finally:
            await self._end(child)
        if child.returncode:
            said = errors.decode(errors="replace").strip()
            log = said if "\n" in said else ""
            raise BotFailed(f"the bot's `{word}` failed: {_last_line(said)}", log)

    async def start(self) -> None:
        """Let the bot run.

        Raises:
            BotFailed: it could not be started.
        """
        with (self._folder / LOG).open("wb") as log:
            self._running = await self._spawn("run", stderr=log.fileno())

    async def beside(self, errand: Coroutine[None, None, T]) -> T:
        """Return what an errand returns, as long as the bot runs beside it.

        Raises:
            BotFailed: the bot ended by itself.
        """
        tasks = asyncio.create_task(self._watch()), asyncio.create_task(errand)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            watched, done = tasks
            return await (watched if watched.done() else done)
        finally:
            for each in tasks:
                each.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _watch(self) -> NoReturn:
        assert self._running is not None  # noqa: S101  whoever calls has started it
        status = await self._running.wait()
        raise BotFailed(f"the bot ended by itself, with status {status}", self.log())

    async def stop(self) -> None:
        """Tell the bot to leave, if it runs, and see that it does.

        Raises:
            BotFailed: it did not, or not with status 0.
        """
        running, self._running = self._running, None
        if running is None:
            return
        if not await self._end(running):
            raise BotFailed(f"the bot was still there {self._patience:.0f} s after SIGTERM")
        if running.returncode:
            raise BotFailed(f"the bot left with status {running.returncode}")

    def log(self) -> str:
        """Return what the bot said on standard error since it was started."""
        path = self._folder / LOG
        return path.read_text("utf-8", "replace").strip() if path.exists() else ""

    async def _spawn(self, word: str, *arguments: str, stderr: int) -> Process:
        """Start a command in a session of its own, so that Ctrl-C is for us alone to answer."""
        config = str(self._folder / CONFIG)
        try:
            return await asyncio.create_subprocess_exec(
                *(self._python, "-m", "bot", word, "--config", config, *arguments),
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=stderr,
                cwd=self._folder,
                env=environment(os.environ, self._folder),
                start_new_session=True,
            )
        except OSError as error:
            raise BotFailed(
                f"the bot cannot be started with {self._python}: {error.strerror}"
            ) from error

    async def _end(self, child: Process) -> bool:
        """Tell a child to leave, if it is still there; return whether it left in time."""
        if child.returncode is not None:
            return True
        child.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(child.wait(), self._patience)
        except TimeoutError:
            child.kill()
            await child.wait()
            return False
        return True


def environment(ours: Mapping[str, str], folder: Path) -> dict[str, str]:
    """Return our own environment, without what it says of any other bot of this operator's."""
    others = {name: text for name, text in ours.items() if not name.startswith("PEERLINE_")}
    return {**others, "PEERLINE_DEMO_CLOCK": str(folder / CLOCK)}


def _last_line(text: str) -> str:
    return text.rpartition("\n")[2].removeprefix("peerline: ") or "it does not say why"
