"""Edits, deletions and answers to pressed buttons, as aiogram meets them."""

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    ReplyParameters,
)

from simulator.limits import CALLBACK_ANSWER_SECONDS, DELETE_SECONDS
from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client, as_json, unknown_fields

MARKUP = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="yes")]]
)
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)


async def card(client: Client, ann: Person) -> Message:
    return await client.send_message(ann.id, "Well?", reply_markup=MARKUP)


async def edited(client: Client, message: Message, text: str) -> Message:
    answer = await client.edit_message_text(
        text, chat_id=message.chat.id, message_id=message.message_id
    )
    assert isinstance(answer, Message)
    return answer


async def pressed(client: Client, ann: Person, message: Message) -> CallbackQuery:
    await ann.does("tap", message_id=message.message_id, data="yes")
    (update,) = await client.taken()
    assert update.callback_query is not None
    return update.callback_query


async def test_an_edit_changes_text_and_buttons(client: Client, ann: Person) -> None:
    message = await card(client, ann)
    bold = [MessageEntity(type="bold", offset=0, length=4)]

    after = await client.edit_message_text(
        "Done.", chat_id=ann.id, message_id=message.message_id, entities=bold
    )

    assert isinstance(after, Message)
    assert (after.text, after.message_id, after.reply_markup) == (
        *("Done.", message.message_id),
        None,
    )
    assert after.entities is not None
    assert as_json(after.entities[0]) == as_json(bold[0])
    assert after.edit_date is not None
    assert unknown_fields(after) == []


async def test_buttons_alone_can_be_taken_away(client: Client, ann: Person) -> None:
    message = await card(client, ann)

    after = await client.edit_message_reply_markup(chat_id=ann.id, message_id=message.message_id)

    assert isinstance(after, Message)
    assert (after.text, after.reply_markup) == ("Well?", None)


async def test_the_result_of_an_edit_does_not_quote_what_it_replies_to(
    client: Client, ann: Person
) -> None:
    said = await ann.does("say", text="Hello")
    message = await client.send_message(
        ann.id, "Yes?", reply_parameters=ReplyParameters(message_id=said["message_id"])
    )

    after = await edited(client, message, "Well?")

    assert message.reply_to_message is not None
    assert after.reply_to_message is None


async def test_an_edit_that_changes_nothing_is_refused(client: Client, ann: Person) -> None:
    message = await card(client, ann)

    with pytest.raises(TelegramBadRequest) as met:
        await client.edit_message_text(
            "Well?", chat_id=ann.id, message_id=message.message_id, reply_markup=MARKUP
        )

    assert met.value.message == NOT_MODIFIED


async def test_what_is_gone_or_not_its_own_cannot_be_edited(client: Client, ann: Person) -> None:
    said = await ann.does("say", text="Hello")
    message = await card(client, ann)
    await client.delete_message(ann.id, message.message_id)

    for message_id, words in (
        (message.message_id, "Bad Request: message to edit not found"),
        (said["message_id"], "Bad Request: message can't be edited"),
    ):
        with pytest.raises(TelegramBadRequest) as met:
            await client.edit_message_text("x", chat_id=ann.id, message_id=message_id)
        assert met.value.message == words


async def test_a_bot_edits_after_48_hours_and_deletes_no_more(
    client: Client, house: House, ann: Person
) -> None:
    message = await card(client, ann)
    await house.post("clock", skip=DELETE_SECONDS + 2)

    assert (await edited(client, message, "Old.")).text == "Old."
    with pytest.raises(TelegramBadRequest) as met:
        await client.delete_message(ann.id, message.message_id)
    with pytest.raises(TelegramBadRequest):
        await client.delete_messages(ann.id, [message.message_id])

    assert met.value.message == "Bad Request: message can't be deleted for everyone"


async def test_messages_of_both_sides_are_deleted(client: Client, ann: Person) -> None:
    said = (await ann.does("say", text="Hello"))["message_id"]
    first, second = [(await card(client, ann)).message_id for _ in range(2)]

    assert await client.delete_message(ann.id, said)
    assert await client.delete_messages(ann.id, [first, second, 9999])

    assert {said, first, second} <= set((await ann.sees())["deleted"])
    with pytest.raises(TelegramBadRequest) as met:
        await client.delete_message(ann.id, first)
    assert met.value.message == "Bad Request: message to delete not found"


async def test_a_pressed_button_is_answered_once(client: Client, ann: Person) -> None:
    message = await card(client, ann)
    query = await pressed(client, ann, message)

    assert (query.data, query.from_user.id) == ("yes", ann.id)
    assert isinstance(query.message, Message)
    assert query.message.message_id == message.message_id
    assert unknown_fields(query) == []
    assert await client.answer_callback_query(query.id, text="Thanks", show_alert=True)
    (answer,) = (await ann.sees())["answers"]
    assert (answer["text"], answer["show_alert"]) == ("Thanks", True)
    with pytest.raises(TelegramBadRequest):
        await client.answer_callback_query(query.id)


async def test_a_late_answer_is_refused(client: Client, house: House, ann: Person) -> None:
    query = await pressed(client, ann, await card(client, ann))
    await house.post("clock", skip=CALLBACK_ANSWER_SECONDS + 1)

    with pytest.raises(TelegramBadRequest) as met:
        await client.answer_callback_query(query.id)

    assert met.value.message == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_a_button_of_what_is_gone_bears_an_inaccessible_message(
    client: Client, ann: Person
) -> None:
    await ann.does("forge", data="x")

    (update,) = await client.taken()

    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, InaccessibleMessage)
    assert update.callback_query.message.date == 0
