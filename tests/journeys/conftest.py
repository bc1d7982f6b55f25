"""One simulator for all journeys, and a town of its own for each, in both languages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.server import Simulator
from tests.journeys.town import Town, town


@pytest.fixture(scope="session")
async def telegram() -> AsyncIterator[Simulator]:
    async with Simulator() as simulator:
        yield simulator


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def place(telegram: Simulator, tmp_path: Path, language: str) -> AsyncIterator[Town]:
    async with town(telegram, tmp_path, language) as place:
        yield place
