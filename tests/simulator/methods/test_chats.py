"""getChat, leaveChat and sendChatAction."""

from tests.simulator.conftest import Bot, House, Person


async def test_a_bot_learns_about_a_person(bot: Bot, ann: Person) -> None:
    chat = await bot("getChat", chat_id=ann.id)

    assert (chat["id"], chat["first_name"], chat["type"]) == (ann.id, "Ann", "private")


async def test_a_person_who_never_started_is_not_found(bot: Bot, house: House) -> None:
    stranger = await house.person(started=False)

    refusal = await bot.refusal("getChat", chat_id=stranger.id)

    assert refusal == "400 Bad Request: chat not found"


async def test_a_bot_that_left_a_group_cannot_write_there(
    bot: Bot, house: House, ann: Person
) -> None:
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    assert await bot("sendMessage", chat_id=group, text="Hello")

    assert await bot("leaveChat", chat_id=group) is True

    refusal = await bot.refusal("sendMessage", chat_id=group, text="x")
    assert refusal == "403 Forbidden: bot is not a member of the group chat"
    assert (await house.get("bot"))["left_chats"] == [group]


async def test_leaving_is_heard_of_once(bot: Bot, house: House, ann: Person) -> None:
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    await bot.updates()

    await bot("leaveChat", chat_id=group)
    await bot("leaveChat", chat_id=group)

    (update,) = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "left"


async def test_a_private_chat_cannot_be_left(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal("leaveChat", chat_id=ann.id)

    assert refusal == "400 Bad Request: can't leave private chats"


async def test_a_chat_action_is_checked(bot: Bot, ann: Person) -> None:
    assert await bot("sendChatAction", chat_id=ann.id, action="typing") is True

    refusal = await bot.refusal("sendChatAction", chat_id=ann.id, action="dancing")
    assert refusal == "400 Bad Request: wrong parameter action in request"


async def test_a_chat_action_needs_an_open_chat(bot: Bot, ann: Person) -> None:
    await ann.does("block")

    refusal = await bot.refusal("sendChatAction", chat_id=ann.id, action="typing")

    assert refusal == "403 Forbidden: bot was blocked by the user"
