"""Clients of a simulator that runs in the same process: a bot, a person, and a test's own hand."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession

from simulator.server import Simulator


class House:
    """The `/sim` side of one world. Answers are JSON, so they are typed Any."""

    def __init__(self, simulator: Simulator, session: ClientSession, token: str) -> None:
        self.simulator = simulator
        self.session = session
        self.token = token

    async def post(self, path: str, /, **order: object) -> Any:
        """Ask for something in the world, which must be done."""
        status, answer = await self.ask("POST", path, **order)
        assert status == 200, answer
        return answer

    async def get(self, path: str, /, **query: float) -> Any:
        """Look at something in the world."""
        url = f"{self.simulator.url}/sim/{self.token}/{path}"
        async with self.session.get(url, params=query) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def ask(self, method: str, path: str, /, **order: object) -> tuple[int, Any]:
        """Ask for something in the world; return the status and the answer."""
        url = f"{self.simulator.url}/sim/{self.token}/{path}"
        async with self.session.request(method, url, json=order) as response:
            return response.status, await response.json()

    async def person(self, first_name: str = "Ann", *, started: bool = True) -> "Person":
        """Let somebody into the world."""
        made = await self.post("people", first_name=first_name)
        person = Person(self, made["id"])
        if started:
            await person.does("start")
        return person


class Person:
    """Somebody in the world."""

    def __init__(self, house: House, person_id: int) -> None:
        self.house = house
        self.id = person_id

    async def does(self, verb: str, /, **order: object) -> Any:
        """Do something, which must be possible."""
        return await self.house.post(f"people/{self.id}/{verb}", **order)

    async def cannot(self, verb: str, /, **order: object) -> str:
        """Try what is not possible; return why."""
        status, answer = await self.house.ask("POST", f"people/{self.id}/{verb}", **order)
        assert status == 400, answer
        return str(answer["error"])

    async def sees(self, after: int = 0, wait: float = 0) -> Any:
        """Look at the chat with the bot."""
        return await self.house.get(f"people/{self.id}/chat", after=after, timeout=wait)


class Bot:
    """A bot that speaks JSON to the Bot API."""

    def __init__(self, house: House) -> None:
        self.house = house

    async def __call__(self, method: str, /, **arguments: object) -> Any:
        """Call a method, which must succeed; return its result."""
        status, answer = await self.answer(method, **arguments)
        assert status == 200, answer
        assert answer["ok"] is True
        return answer["result"]

    async def refusal(self, method: str, /, **arguments: object) -> str:
        """Call a method that must be refused; return the code and the description."""
        status, answer = await self.answer(method, **arguments)
        assert answer["ok"] is False
        assert answer["error_code"] == status
        return f"{status} {answer['description']}"

    async def answer(self, method: str, /, **arguments: object) -> tuple[int, Any]:
        """Call a method; return the status and the whole answer."""
        url = f"{self.house.simulator.url}/bot{self.house.token}/{method}"
        async with self.house.session.post(url, json=arguments) as response:
            return response.status, await response.json()

    async def updates(self, **arguments: object) -> Any:
        """Take all updates that wait, and confirm them."""
        updates = await self("getUpdates", **arguments)
        if updates:
            await self("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates

    async def says(self, person: Person, text: str = "Hello", **arguments: object) -> int:
        """Send a text to a person; return the message's id."""
        message = await self("sendMessage", chat_id=person.id, text=text, **arguments)
        return int(message["message_id"])


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as simulator:
        yield simulator


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
async def house(simulator: Simulator, session: ClientSession) -> House:
    async with session.post(f"{simulator.url}/sim/bots", json={"username": "care_bot"}) as made:
        return House(simulator, session, (await made.json())["token"])


@pytest.fixture
def bot(house: House) -> Bot:
    return Bot(house)


@pytest.fixture
async def ann(house: House, bot: Bot) -> Person:
    """A person who has started the bot, which has heard of it."""
    person = await house.person("Ann")
    await bot.updates()
    return person
