"""How a person presses buttons."""

import pytest

from tests.simulator.conftest import Bot, House, Person

MARKUP = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}],
        [{"text": "Site", "url": "https://example.org/"}],
    ]
}


async def asked(bot: Bot, ann: Person) -> int:
    return await bot.says(ann, "Well?", reply_markup=MARKUP)


@pytest.mark.parametrize("button", [{"data": "no"}, {"label": "No"}, {"row": 0, "column": 1}])
async def test_a_button_is_named_by_data_label_or_place(
    bot: Bot, ann: Person, button: dict[str, object]
) -> None:
    message_id = await asked(bot, ann)

    tapped = await ann.does("tap", message_id=message_id, **button)

    (update,) = await bot("getUpdates")
    query = update["callback_query"]
    assert (query["id"], query["data"]) == (tapped["callback_query_id"], "no")
    assert (query["from"]["id"], query["message"]["message_id"]) == (ann.id, message_id)
    assert query["message"]["reply_markup"] == MARKUP


@pytest.mark.parametrize(
    "button", [{"data": "maybe"}, {"label": "Maybe"}, {"row": 5, "column": 0}, {"row": 0}, {}]
)
async def test_a_button_that_is_not_there_cannot_be_pressed(
    bot: Bot, ann: Person, button: dict[str, object]
) -> None:
    message_id = await asked(bot, ann)

    why = await ann.cannot("tap", message_id=message_id, **button)

    assert why == f"message {message_id} has no such button"


async def test_a_button_that_went_away_cannot_be_pressed(bot: Bot, ann: Person) -> None:
    message_id = await asked(bot, ann)
    await bot("editMessageReplyMarkup", chat_id=ann.id, message_id=message_id)

    assert "no such button" in await ann.cannot("tap", message_id=message_id, data="yes")


async def test_a_button_of_a_deleted_message_cannot_be_pressed(bot: Bot, ann: Person) -> None:
    message_id = await asked(bot, ann)
    await bot("deleteMessage", chat_id=ann.id, message_id=message_id)

    assert "no message" in await ann.cannot("tap", message_id=message_id, data="yes")


async def test_somebody_elses_button_cannot_be_pressed(bot: Bot, house: House, ann: Person) -> None:
    message_id = await asked(bot, ann)
    ben = await house.person("Ben")

    assert "no message" in await ben.cannot("tap", message_id=message_id, data="yes")


async def test_a_button_that_opens_a_link_sends_nothing(bot: Bot, ann: Person) -> None:
    message_id = await asked(bot, ann)

    assert "sends nothing" in await ann.cannot("tap", message_id=message_id, label="Site")
    assert await bot("getUpdates") == []


async def test_a_modified_app_presses_what_is_not_there(bot: Bot, ann: Person) -> None:
    message_id = await asked(bot, ann)

    await ann.does("forge", data="admin:yes")
    await ann.does("forge", data="admin:no", message_id=message_id)

    queries = [update["callback_query"] for update in await bot("getUpdates")]
    assert [query["data"] for query in queries] == ["admin:yes", "admin:no"]
    assert {query["message"]["message_id"] for query in queries} == {message_id}


async def test_where_the_bot_wrote_nothing_the_message_is_inaccessible(
    bot: Bot, ann: Person
) -> None:
    await ann.does("forge", data="x")

    (update,) = await bot("getUpdates")
    assert update["callback_query"]["message"]["date"] == 0


async def test_nobody_presses_after_blocking(bot: Bot, ann: Person) -> None:
    message_id = await asked(bot, ann)
    await ann.does("block")

    assert "blocked" in await ann.cannot("tap", message_id=message_id, data="yes")
    assert "blocked" in await ann.cannot("forge", data="yes")
