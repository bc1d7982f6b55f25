"""editMessageCaption."""

from typing import Any

import pytest

from simulator.methods.edits import NOT_MODIFIED
from tests.simulator.conftest import Bot, Person

PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 6}]
YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


@pytest.fixture
async def where(bot: Bot, ann: Person) -> dict[str, Any]:
    """Return where a photo of the bot's stands, with `before` below it."""
    await ann.does("send", message={"photo": PHOTO})
    sent = await bot("sendPhoto", chat_id=ann.id, photo="f", caption="before", reply_markup=YES)
    return {"chat_id": ann.id, "message_id": sent["message_id"]}


async def test_a_caption_is_changed_and_the_photo_stays(
    bot: Bot, ann: Person, where: dict[str, Any]
) -> None:
    bold = {"offset": 0, "length": 5, "type": "bold"}
    message = await bot("editMessageCaption", **where, caption="after", caption_entities=[bold])
    assert (message["photo"], message["caption"]) == (PHOTO, "after")
    assert message["caption_entities"] == [bold]
    assert message["edit_date"] >= message["date"]
    seen = (await ann.sees())["messages"][-1]
    assert (seen["text"], seen["entities"][0]["type"]) == ("after", "bold")
    assert seen["edit_date"] is not None


async def test_a_caption_and_buttons_that_are_not_given_again_go_away(
    bot: Bot, where: dict[str, Any]
) -> None:
    message = await bot("editMessageCaption", **where)
    assert message["photo"] == PHOTO
    assert not {"caption", "caption_entities", "reply_markup"} & set(message)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, where: dict[str, Any]) -> None:
    same = {"caption": " before ", "reply_markup": YES}
    refusal = await bot.refusal("editMessageCaption", **where, **same)
    assert refusal == f"400 Bad Request: {NOT_MODIFIED}"


async def test_a_caption_has_its_limit(bot: Bot, where: dict[str, Any]) -> None:
    refusal = await bot.refusal("editMessageCaption", **where, caption="x" * 1025)
    assert refusal == "400 Bad Request: message caption is too long"


async def test_a_text_has_no_caption_and_a_photo_no_text(
    bot: Bot, ann: Person, where: dict[str, Any]
) -> None:
    text = {"chat_id": ann.id, "message_id": await bot.says(ann)}
    assert await bot.refusal("editMessageCaption", **text, caption="x") == (
        "400 Bad Request: there is no caption in the message to edit"
    )
    assert await bot.refusal("editMessageText", **where, text="x") == (
        "400 Bad Request: there is no text in the message to edit"
    )


async def test_only_the_bots_own_caption_can_be_edited(bot: Bot, ann: Person) -> None:
    mine = await ann.does("send", message={"photo": PHOTO, "caption": "mine"})
    where = {"chat_id": ann.id, "message_id": mine["message_id"]}
    refusal = await bot.refusal("editMessageCaption", **where, caption="x")
    assert refusal == "400 Bad Request: message can't be edited"
