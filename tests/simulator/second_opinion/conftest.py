"""aiogram as the second opinion: an independent client with models of its own, over HTTP."""

import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message, Update
from pydantic import BaseModel

from tests.simulator.conftest import House, Person


class Client(Bot):
    """A bot of aiogram's that speaks to the simulator."""

    def __init__(self, house: House, session: AiohttpSession, token: str | None = None) -> None:
        session.api = TelegramAPIServer.from_base(house.simulator.url)
        super().__init__(token or house.token, session)

    async def taken(self) -> list[Update]:
        """Take all updates that wait, and confirm them."""
        updates = await self.get_updates()
        if updates:
            await self.get_updates(offset=updates[-1].update_id + 1)
        return updates

    async def heard(self) -> Message:
        """Take the one message that waits."""
        (update,) = await self.taken()
        assert update.message is not None
        return update.message


def unknown_fields(model: object) -> list[str]:
    """Name all fields, at any depth, that aiogram's models do not have."""
    if isinstance(model, list):
        return [name for each in model for name in unknown_fields(each)]
    if not isinstance(model, BaseModel):
        return []
    inside = [name for _, value in model for name in unknown_fields(value)]
    return [f"{type(model).__name__}.{name}" for name in model.model_extra or ()] + inside


def as_json(model: BaseModel) -> Any:
    """Return what of a model was given, as the Bot API names it."""
    return model.model_dump(exclude_unset=True, exclude_none=True, by_alias=True)


@pytest.fixture(scope="session")
async def aiogram_session() -> AsyncIterator[AiohttpSession]:
    """One for all tests, since closing one takes aiogram a quarter of a second."""
    session = AiohttpSession(timeout=20)
    yield session
    await session.close()


@pytest.fixture
def client(house: House, aiogram_session: AiohttpSession) -> Client:
    return Client(house, aiogram_session)


@pytest.fixture
async def ann(house: House, client: Client) -> Person:
    """A person who has started the bot, which has heard of it."""
    person = await house.person("Ann")
    await client.taken()
    return person


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep aiogram from telling what it meets."""
    logging.getLogger("aiogram").setLevel(logging.CRITICAL)
    yield
    logging.getLogger("aiogram").setLevel(logging.NOTSET)
