"""The demo as somebody opens it: a child process that serves the page."""

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator

import pytest

PATIENCE = 60


@pytest.fixture(scope="module")
async def page() -> AsyncIterator[str]:
    """Return the address of a page that is served."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "simulator", "--no-browser"), stdout=PIPE, stderr=DEVNULL
    )
    assert process.stdout is not None
    address = ""
    while not address.startswith("http"):
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        assert line, "it ended before it served"
        address = next((word for word in line.decode().split() if word.endswith("/")), "")
    yield address
    process.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
