"""The demo as somebody opens it: a child process that serves the page."""

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PATIENCE = 60


@asynccontextmanager
async def served(*arguments: str) -> AsyncIterator[str]:
    """Yield the address of a page that is served; in the end its process must leave as it should.

    A word that begins with `http` and ends with a slash is the page's address.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "simulator", "--no-browser", *arguments),
        stdout=PIPE,
        stderr=DEVNULL,
    )
    try:
        yield await _address(process)
    finally:
        process.send_signal(signal.SIGINT)
        status = await asyncio.wait_for(process.wait(), PATIENCE)
    assert status == 0


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    while True:
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        assert line, "it ended before it served"
        for word in line.decode().split():
            if word.startswith("http") and word.endswith("/"):
                return word
