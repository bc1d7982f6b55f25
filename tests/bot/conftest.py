"""What tests of the rim share: Telegram's house, and a programme in a folder of its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot import api
from bot.api import Api
from simulator.orders import NewBot
from simulator.server import Simulator
from simulator.world import World
from tests.bot.desk import Desk
from tests.bot.elsewhere import Elsewhere
from tests.journeys.town import Town, town


@pytest.fixture(scope="session", autouse=True)
def _ptb() -> None:
    api.settle()


@pytest.fixture(scope="session")
async def telegram() -> AsyncIterator[Simulator]:
    async with Simulator() as simulator:
        yield simulator


@pytest.fixture
def world(telegram: Simulator) -> Iterator[World]:
    """What belongs to one bot, in which nobody lives yet."""
    world = telegram.worlds.open(NewBot(username="peer_bot"))
    yield world
    telegram.worlds.close(world.token)


@pytest.fixture(scope="session")
def elsewhere() -> Iterator[Elsewhere]:
    """Telegram's house on a thread of its own, for commands that bring their own event loop."""
    with Elsewhere() as elsewhere:
        yield elsewhere


@pytest.fixture
def remote(elsewhere: Elsewhere) -> Iterator[World]:
    """What belongs to one bot there."""
    with elsewhere.world() as world:
        yield world


@pytest.fixture
async def calling(telegram: Simulator, world: World) -> AsyncIterator[Api]:
    """The way to that world's bot."""
    async with Api(world.token, telegram.url, 4) as calling:
        yield calling


@pytest.fixture
async def place(telegram: Simulator, tmp_path: Path) -> AsyncIterator[Town]:
    """A town in which the whole bot can be run."""
    async with town(telegram, tmp_path, "en") as place:
        yield place


@pytest.fixture
def desk() -> Desk:
    return Desk()
