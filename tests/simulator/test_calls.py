"""What the bot has called."""

import asyncio

from tests.simulator.conftest import Bot, House, Person


async def test_every_call_is_kept_in_order(bot: Bot, house: House, ann: Person) -> None:
    before = (await house.get("calls"))["calls"][-1]["n"]
    message_id = await bot.says(ann, "x")
    await bot.refusal("deletemessage", chat_id=ann.id, message_id=999)

    sent, refused = (await house.get("calls", after=before))["calls"]

    assert (sent["n"], sent["method"], sent["ok"]) == (before + 1, "sendMessage", True)
    assert sent["params"] == {"chat_id": ann.id, "text": "x"}
    assert (sent["error_code"], sent["result_message_id"]) == (None, message_id)
    assert (refused["method"], refused["ok"], refused["error_code"]) == (
        "deleteMessage",
        False,
        400,
    )


async def test_a_call_that_met_a_fault_is_kept_too(house: House) -> None:
    await house.post("faults", kind="502")
    async with house.session.get(f"{house.simulator.url}/bot{house.token}/getMe"):
        (call,) = (await house.get("calls"))["calls"]

    assert (call["ok"], call["error_code"]) == (False, 502)


async def test_one_can_wait_for_a_call(bot: Bot, house: House) -> None:
    look = asyncio.create_task(house.get("calls", timeout=5))
    await asyncio.sleep(0.05)
    await bot("getMe")

    (call,) = (await asyncio.wait_for(look, timeout=2))["calls"]
    assert call["method"] == "getMe"


async def test_keeping_calls_can_be_turned_off(bot: Bot, house: House) -> None:
    await house.post("calls", record=False)
    await bot("getMe")

    assert (await house.get("calls"))["calls"] == []
