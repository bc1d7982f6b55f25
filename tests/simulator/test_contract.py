"""What the simulator makes is understood by the two libraries that speak the Bot API for us."""

from collections.abc import Callable
from typing import Any

import aiogram.types
import pytest
import telegram

from simulator.updates import KINDS
from tests.simulator.conftest import Bot, House, Person

MARKUP = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]


async def every_kind(bot: Bot, house: House, ann: Person) -> list[dict[str, Any]]:
    """Make an update of every kind there is."""
    await bot("getUpdates", allowed_updates=list(KINDS))
    message_id = await bot.says(ann, "Well?", reply_markup=MARKUP)
    said = await ann.does("say", text="/help https://example.org", reply_to=message_id)
    await ann.does("send", message={"photo": PHOTO, "caption": "me"})
    await ann.does("edit", message_id=said["message_id"], text="after")
    await ann.does("react", message_id=message_id, emoji=["👍"])
    await ann.does("tap", message_id=message_id, label="Yes")
    await bot("deleteMessage", chat_id=ann.id, message_id=message_id)
    await ann.does("forge", data="x")
    await ann.does("block")
    await ann.does("start", payload="join_x")
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    await house.post(f"groups/{group}/say", by=ann.id, text="/help")
    await bot("leaveChat", chat_id=group)
    updates: list[dict[str, Any]] = await bot("getUpdates")
    return updates


def by_python_telegram_bot(update: dict[str, Any]) -> dict[str, Any]:
    parsed = telegram.Update.de_json(update, None)
    assert not parsed.api_kwargs
    return parsed.to_dict()


def by_aiogram(update: dict[str, Any]) -> dict[str, Any]:
    parsed = aiogram.types.Update.model_validate(update)
    assert not parsed.model_extra
    return parsed.model_dump(exclude_none=True, by_alias=True)


@pytest.mark.parametrize("parse", [by_python_telegram_bot, by_aiogram])
async def test_every_kind_of_update_is_understood(
    bot: Bot,
    house: House,
    ann: Person,
    parse: Callable[[dict[str, Any]], dict[str, Any]],
) -> None:
    updates = await every_kind(bot, house, ann)

    kinds = {kind for update in updates for kind in update} - {"update_id"}
    assert kinds == {
        "message",
        "edited_message",
        "message_reaction",
        "callback_query",
        "my_chat_member",
    }
    for update in updates:
        parsed = parse(update)
        assert parsed["update_id"] == update["update_id"]
        assert kinds.intersection(parsed) == kinds.intersection(update)


async def test_results_are_understood(bot: Bot, house: House, ann: Person) -> None:
    group = (await house.post("group", by=ann.id, title="Team"))["chat_id"]
    me = telegram.User.de_json(await bot("getMe"), None)
    person = telegram.ChatFullInfo.de_json(await bot("getChat", chat_id=ann.id), None)
    team = telegram.ChatFullInfo.de_json(await bot("getChat", chat_id=group), None)
    webhook = telegram.WebhookInfo.de_json(await bot("getWebhookInfo"), None)
    message = telegram.Message.de_json(
        await bot("sendMessage", chat_id=ann.id, text="x", reply_markup=MARKUP), None
    )

    assert (me.username, me.can_join_groups) == ("care_bot", True)
    assert (person.id, person.first_name, team.title) == (ann.id, "Ann", "Team")
    assert webhook.url == ""
    assert message.reply_markup is not None
    assert message.chat.id == ann.id


async def test_a_whole_library_speaks_to_it(house: House, ann: Person) -> None:
    client = telegram.Bot(house.token, base_url=f"{house.simulator.url}/bot")
    async with client:
        await ann.does("say", text="Hello")
        (update,) = await client.get_updates(timeout=1)
        assert update.message is not None
        reply = await client.send_message(
            ann.id,
            "Yes?",
            entities=[telegram.MessageEntity("bold", 0, 3)],
            reply_markup=telegram.InlineKeyboardMarkup(
                [[telegram.InlineKeyboardButton("Yes", callback_data="yes")]]
            ),
            reply_parameters=telegram.ReplyParameters(update.message.message_id),
        )
        await client.set_my_commands([telegram.BotCommand("end", "End the talk")])

    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "Hello"
    assert reply.entities[0].type == "bold"
