"""editMessageText and editMessageReplyMarkup."""

import pytest

from simulator.limits import DAY
from simulator.methods.edits import NOT_MODIFIED
from tests.simulator.conftest import Bot, Person

YES = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


async def edited(bot: Bot, ann: Person, message_id: int, **changes: object) -> str:
    return await bot.refusal("editMessageText", chat_id=ann.id, message_id=message_id, **changes)


async def test_an_edit_changes_the_text_and_bears_its_date(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "before")

    message = await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="after")

    assert (message["text"], "edit_date" in message) == ("after", True)
    assert [each["text"] for each in (await ann.sees())["messages"]][-1] == "after"


async def test_buttons_that_are_not_given_again_go_away(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, reply_markup=YES)

    message = await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="after")

    assert "reply_markup" not in message


async def test_buttons_alone_can_be_changed(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "x")
    where = {"chat_id": ann.id, "message_id": message_id}

    with_buttons = await bot("editMessageReplyMarkup", **where, reply_markup=YES)
    without = await bot("editMessageReplyMarkup", **where)

    assert with_buttons["reply_markup"] == YES
    assert (without["text"], "reply_markup" in without) == ("x", False)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "same", reply_markup=YES)

    by_text = await edited(bot, ann, message_id, text=" same ", reply_markup=YES)
    by_buttons = await bot.refusal(
        "editMessageReplyMarkup", chat_id=ann.id, message_id=message_id, reply_markup=YES
    )

    assert by_text == by_buttons == f"400 Bad Request: {NOT_MODIFIED}"


async def test_the_sentence_about_nothing_changed_is_telegrams() -> None:
    assert NOT_MODIFIED == (
        "message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )


async def test_a_second_edit_to_the_same_text_changes_nothing_either(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "before")
    await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="after")

    refusal = await edited(bot, ann, message_id, text="after")

    assert refusal == f"400 Bad Request: {NOT_MODIFIED}"


async def test_an_unknown_message_is_not_found(bot: Bot, ann: Person) -> None:
    assert await edited(bot, ann, 999, text="x") == "400 Bad Request: message to edit not found"


async def test_what_the_person_wrote_cannot_be_edited(bot: Bot, ann: Person) -> None:
    said = await ann.does("say", text="mine")

    refusal = await edited(bot, ann, said["message_id"], text="yours")

    assert refusal == "400 Bad Request: message can't be edited"


@pytest.mark.parametrize(
    "markup", [{"keyboard": [["A"]]}, {"remove_keyboard": True}, {"force_reply": True}]
)
async def test_a_message_that_changed_the_keyboard_cannot_be_edited(
    bot: Bot, ann: Person, markup: object
) -> None:
    message_id = await bot.says(ann, reply_markup=markup)

    refusal = await edited(bot, ann, message_id, text="x")

    assert refusal == "400 Bad Request: message can't be edited"


async def test_an_edit_takes_no_other_keyboard(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)

    refusal = await edited(bot, ann, message_id, text="x", reply_markup={"keyboard": [["A"]]})

    assert refusal == "400 Bad Request: inline keyboard expected"


async def test_an_edit_needs_a_text(bot: Bot, ann: Person) -> None:
    refusal = await edited(bot, ann, await bot.says(ann), text="")

    assert refusal == "400 Bad Request: message text is empty"


async def test_an_edit_needs_a_message(bot: Bot) -> None:
    refusal = await bot.refusal("editMessageText", text="x")

    assert refusal == "400 Bad Request: message identifier is not specified"


async def test_a_bot_edits_its_messages_however_old(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "old")
    await ann.house.post("clock", skip=30 * DAY)

    assert await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="new")


async def test_a_bot_edits_what_a_person_who_blocked_it_has_got(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "before")
    await ann.does("block")

    assert await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="after")


async def test_nothing_is_edited_for_a_deleted_account(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)
    await ann.does("deactivate")

    refusal = await edited(bot, ann, message_id, text="x")

    assert refusal == "403 Forbidden: user is deactivated"
