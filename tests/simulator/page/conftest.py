"""One page and one browser for all that look at them."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from tests.simulator.page.served import served
from tests.simulator.page.visitor import CHROMIUM, chromium


@pytest.fixture(scope="module")
async def page() -> AsyncIterator[str]:
    """Return the address of a page that is served."""
    async with served() as address:
        yield address


@pytest.fixture(scope="package")
async def browser() -> AsyncIterator[Browser]:
    """Return Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here: apt-get install chromium")
    async with chromium() as started:
        yield started
