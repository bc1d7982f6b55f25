"""Patience: waiting for what should come soon, and saying what was missing when it does not."""

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds that somebody waits before they give up."""


async def eventually(
    look: Callable[[], T | None], complaint: Callable[[], str] = lambda: "in vain"
) -> T:
    """Return what a look finds, as soon as it finds something."""
    until = time.monotonic() + PATIENCE
    while (found := look()) is None:
        assert time.monotonic() < until, complaint()
        await asyncio.sleep(0.005)
    return found
