"""Worlds: one for each token, made and unmade by tests."""

import asyncio

import pytest

from tests.simulator.conftest import Bot, House, Person


async def made(house: House, **order: object) -> tuple[int, dict[str, object]]:
    url = f"{house.simulator.url}/sim/bots"
    async with house.session.post(url, json=order) as response:
        return response.status, await response.json()


async def test_a_bot_can_have_a_given_token(house: House) -> None:
    wish = {"token": "7:secret", "username": "x_bot"}

    assert await made(house, **wish) == (200, {**wish, "id": 7})


async def test_a_token_is_made_up_with_a_username(house: House) -> None:
    _, bot = await made(house)

    assert str(bot["token"]).startswith(f"{bot['id']}:")
    assert bot["username"] == f"bot{bot['id']}_bot"


@pytest.mark.parametrize("token", ["", "secret", "0:secret", "7:", "7:a/b"])
async def test_a_malformed_token_is_refused(house: House, token: str) -> None:
    assert (await made(house, token=token))[0] == 400


async def test_closing_an_unknown_world_is_answered_with_404(house: House) -> None:
    async with house.session.delete(f"{house.simulator.url}/sim/bots/7:unknown") as response:
        assert response.status == 404


async def test_a_token_is_taken_once(house: House) -> None:
    status, answer = await made(house, token=house.token)

    assert (status, answer) == (400, {"error": "there is a bot with this token"})


async def test_worlds_do_not_share_people(house: House, ann: Person) -> None:
    _, other = await made(house)
    elsewhere = Bot(House(house.simulator, house.session, str(other["token"])))

    refusal = await elsewhere.refusal("sendMessage", chat_id=ann.id, text="x")

    assert refusal == "400 Bad Request: chat not found"


async def test_a_closed_world_is_gone_and_its_poll_ends(bot: Bot, house: House) -> None:
    poll = asyncio.create_task(bot("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    url = f"{house.simulator.url}/sim/bots/{house.token}"
    async with house.session.delete(url) as response:
        assert response.status == 200

    assert await asyncio.wait_for(poll, timeout=2) == []
    assert await bot.refusal("getMe") == "401 Unauthorized"


async def test_a_closed_world_sends_no_more_load(house: House, ann: Person) -> None:
    world = house.simulator.worlds.get(house.token)
    await house.post("load", senders=[[ann.id, ann.id]], count=1000, per_second=100)

    house.simulator.worlds.close(house.token)
    sent = len(world.updates)
    await asyncio.sleep(0.1)

    assert len(world.updates) == sent


async def test_an_unknown_world_is_answered_with_404(house: House) -> None:
    unknown = House(house.simulator, house.session, "7:unknown")

    assert await unknown.ask("POST", "people", first_name="Ann") == (
        404,
        {"error": "there is no bot with this token"},
    )
