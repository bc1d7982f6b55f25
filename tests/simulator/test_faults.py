"""Trouble on demand."""

import asyncio
import time

import pytest
from aiohttp import ServerDisconnectedError

from tests.simulator.conftest import Bot, House, Person


async def texts_seen(ann: Person) -> list[str]:
    return [each["text"] for each in (await ann.sees())["messages"] if each["sender"] == "bot"]


@pytest.mark.parametrize(
    ("kind", "refusal"),
    [
        ("400", "400 Bad Request: chat not found"),
        ("401", "401 Unauthorized"),
        ("403", "403 Forbidden: bot was blocked by the user"),
        ("404", "404 Not Found"),
        (
            "409",
            (
                "409 Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            ),
        ),
        ("429", "429 Too Many Requests: retry after 1"),
        ("500", "500 Internal Server Error: request aborted"),
    ],
)
async def test_a_refusal_is_made_and_nothing_takes_place(
    bot: Bot, house: House, ann: Person, kind: str, refusal: str
) -> None:
    await house.post("faults", kind=kind)

    assert await bot.refusal("sendMessage", chat_id=ann.id, text="x") == refusal

    assert await texts_seen(ann) == []
    assert await bot.says(ann)


async def test_a_refusal_can_have_its_own_sentence(bot: Bot, house: House, ann: Person) -> None:
    await house.post("faults", kind="403", description="user is deactivated")

    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x")

    assert refusal == "403 Forbidden: user is deactivated"


async def test_retry_after_is_told_in_the_body_and_in_a_header(house: House, ann: Person) -> None:
    await house.post("faults", kind="429", retry_after=7)
    url = f"{house.simulator.url}/bot{house.token}/sendMessage"

    async with house.session.post(url, json={"chat_id": ann.id, "text": "x"}) as response:
        assert (await response.json())["parameters"] == {"retry_after": 7}
        assert response.headers["Retry-After"] == "7"


async def test_a_bad_gateway_speaks_html(house: House, bot: Bot) -> None:
    await house.post("faults", kind="502")

    async with house.session.get(f"{house.simulator.url}/bot{house.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")
    assert await bot("getMe")


async def test_garbage_is_no_json(house: House, bot: Bot) -> None:
    await house.post("faults", kind="garbage")

    async with house.session.get(f"{house.simulator.url}/bot{house.token}/getMe") as response:
        assert response.status == 200
        with pytest.raises(ValueError, match="Expecting value"):
            await response.json()
    assert await bot("getMe")


@pytest.mark.parametrize(("kind", "arrives"), [("drop_before", False), ("drop_after", True)])
async def test_a_dropped_call_is_not_answered_and_may_have_taken_place(
    bot: Bot, house: House, ann: Person, kind: str, *, arrives: bool
) -> None:
    await house.post("faults", kind=kind)

    with pytest.raises(ServerDisconnectedError):
        await bot.answer("sendMessage", chat_id=ann.id, text="x")

    assert await texts_seen(ann) == (["x"] if arrives else [])
    assert await bot.says(ann)


@pytest.mark.parametrize(("kind", "arrives"), [("stall", False), ("stall_after", True)])
async def test_a_stalled_call_takes_place_late_or_is_answered_late(
    bot: Bot, house: House, ann: Person, kind: str, *, arrives: bool
) -> None:
    await house.post("faults", kind=kind, seconds=0.3)
    begin = time.monotonic()

    call = asyncio.create_task(bot.says(ann, "x"))
    await asyncio.sleep(0.1)

    assert await texts_seen(ann) == (["x"] if arrives else [])
    assert await call
    assert time.monotonic() - begin >= 0.3
    assert await texts_seen(ann) == ["x"]


async def test_a_fault_strikes_the_calls_it_is_set_for(bot: Bot, house: House, ann: Person) -> None:
    ben = await house.person("Ben")
    await house.post("faults", kind="400", method="sendmessage", chat_id=ben.id)

    assert await bot("getMe")
    assert await bot.says(ann)
    assert await bot.refusal("sendMessage", chat_id=ben.id, text="x")


async def test_a_fault_lets_some_calls_pass_and_strikes_some(bot: Bot, house: House) -> None:
    await house.post("faults", kind="500", skip=1, times=2)

    statuses = [(await bot.answer("getMe"))[0] for _ in range(4)]

    assert statuses == [200, 500, 500, 200]


async def test_a_fault_can_last_until_it_is_cleared(bot: Bot, house: House) -> None:
    made = await house.post("faults", kind="500", times=None)
    for _ in range(3):
        await bot.refusal("getMe")

    (count,) = (await house.get("faults"))["faults"]
    assert (count["id"], count["seen"], count["struck"]) == (made["id"], 3, 3)

    await house.ask("DELETE", "faults")
    assert await bot("getMe")
    assert (await house.get("faults"))["faults"] == []


async def test_an_unknown_kind_is_refused(house: House) -> None:
    status, answer = await house.ask("POST", "faults", kind="999")

    assert status == 400
    assert "999" in answer["error"]
