"""The bot in groups."""

import pytest

from tests.simulator.conftest import Bot, House, Person


async def test_the_bot_hears_that_it_was_added(bot: Bot, house: House, ann: Person) -> None:
    group = await house.post("group", by=ann.id, title="Team")

    member, joined = await bot("getUpdates")
    assert group["chat_id"] < 0
    change = member["my_chat_member"]
    assert (change["chat"]["id"], change["chat"]["title"]) == (group["chat_id"], "Team")
    assert (change["from"]["id"], change["new_chat_member"]["status"]) == (ann.id, "member")
    assert joined["message"]["new_chat_members"][0]["username"] == "care_bot"


async def test_a_bot_that_cannot_join_is_not_added(house: House) -> None:
    url = f"{house.simulator.url}/sim/bots"
    async with house.session.post(url, json={"can_join_groups": False}) as response:
        shy = House(house.simulator, house.session, (await response.json())["token"])
    ann = await shy.person()

    status, answer = await shy.ask("POST", "group", by=ann.id, title="Team")

    assert (status, answer["error"]) == (400, "this bot cannot join groups")


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [("/help", True), ("/help@care_bot now", True), ("/help@other_bot", False), ("hello", False)],
)
async def test_in_privacy_mode_a_bot_hears_commands_only(
    bot: Bot, house: House, ann: Person, text: str, *, is_heard: bool
) -> None:
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    await bot.updates()

    said = await house.post(f"groups/{group}/say", by=ann.id, text=text)

    heard = [update["message"]["text"] for update in await bot("getUpdates")]
    assert heard == ([text] if is_heard else [])
    assert (said["update_id"] is not None) is is_heard


async def test_a_bot_that_may_read_all_hears_all(house: House) -> None:
    url = f"{house.simulator.url}/sim/bots"
    async with house.session.post(url, json={"can_read_all_group_messages": True}) as response:
        open_house = House(house.simulator, house.session, (await response.json())["token"])
    ann = await open_house.person()
    group = (await open_house.post("group", by=ann.id, title="Team"))["chat_id"]

    said = await open_house.post(f"groups/{group}/say", by=ann.id, text="hello")

    assert said["update_id"] is not None


async def test_a_bot_that_left_hears_nothing(bot: Bot, house: House, ann: Person) -> None:
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    await bot("leaveChat", chat_id=group)

    said = await house.post(f"groups/{group}/say", by=ann.id, text="/help")

    assert said["update_id"] is None
