"""sendMessage, as aiogram meets it."""

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client, as_json, unknown_fields


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=list(rows))


async def test_a_message_comes_back_as_it_was_sent(client: Client, ann: Person) -> None:
    message = await client.send_message(ann.id, "Hello")

    assert message.from_user is not None
    assert (message.text, message.chat.id, message.chat.type) == ("Hello", ann.id, "private")
    assert (message.from_user.id, message.from_user.is_bot) == (client.id, True)
    assert unknown_fields(message) == []
    (seen,) = [each for each in (await ann.sees())["messages"] if each["sender"] == "bot"]
    assert (seen["message_id"], seen["text"]) == (message.message_id, "Hello")


async def test_entities_are_counted_in_utf_16(client: Client, ann: Person) -> None:
    given = [
        MessageEntity(type="bold", offset=3, length=4),
        MessageEntity(type="text_link", offset=8, length=4, url="https://example.org/a"),
        MessageEntity(type="pre", offset=13, length=4, language="python"),
        MessageEntity(type="expandable_blockquote", offset=18, length=3),
    ]

    message = await client.send_message(ann.id, "🌲 bold link code end", entities=given)

    assert message.entities is not None
    assert [as_json(each) for each in message.entities] == [as_json(each) for each in given]
    assert [each.extract_from(message.text or "") for each in message.entities] == [
        *("bold", "link", "code", "end")
    ]


async def test_what_telegram_finds_in_a_text_is_added(client: Client, ann: Person) -> None:
    message = await client.send_message(ann.id, "🌲 /help @care_bot example.org a@b.org #now")

    found = [(each.type, each.extract_from(message.text or "")) for each in message.entities or ()]
    assert found == [
        ("bot_command", "/help"),
        ("mention", "@care_bot"),
        ("url", "example.org"),
        ("email", "a@b.org"),
        ("hashtag", "#now"),
    ]


async def test_an_entity_that_splits_a_character_is_refused(client: Client, ann: Person) -> None:
    half = MessageEntity(type="bold", offset=1, length=2)

    with pytest.raises(TelegramBadRequest, match="in a middle of a UTF-16 symbol"):
        await client.send_message(ann.id, "🌲 tree", entities=[half])


async def test_4096_characters_are_the_most(client: Client, ann: Person) -> None:
    longest = await client.send_message(ann.id, "🌲" * 4096)

    with pytest.raises(TelegramBadRequest) as met:
        await client.send_message(ann.id, "a" * 4097)

    assert len(longest.text or "") == 4096
    assert met.value.message == "Bad Request: message is too long"


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "message text is empty"), ("  \n ", "text must be non-empty")],
)
async def test_an_empty_text_is_refused(client: Client, ann: Person, text: str, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as met:
        await client.send_message(ann.id, text)

    assert met.value.message == f"Bad Request: {words}"


async def test_a_reply_shows_what_it_replies_to(client: Client, ann: Person) -> None:
    said = await ann.does("say", text="Hello")
    wish = ReplyParameters(message_id=said["message_id"])

    message = await client.send_message(ann.id, "Yes?", reply_parameters=wish)

    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "Hello"
    assert message.reply_to_message.from_user is not None
    assert message.reply_to_message.from_user.id == ann.id


async def test_a_reply_to_what_is_gone_is_refused_unless_allowed(
    client: Client, ann: Person
) -> None:
    gone = ReplyParameters(message_id=9999)
    may_be = ReplyParameters(message_id=9999, allow_sending_without_reply=True)

    with pytest.raises(TelegramBadRequest) as met:
        await client.send_message(ann.id, "Yes?", reply_parameters=gone)
    message = await client.send_message(ann.id, "Yes?", reply_parameters=may_be)

    assert met.value.message == "Bad Request: message to be replied not found"
    assert message.reply_to_message is None


async def test_buttons_come_back_row_by_row(client: Client, ann: Person) -> None:
    markup = keyboard(
        [
            InlineKeyboardButton(text="Yes", callback_data="yes", style="success"),
            InlineKeyboardButton(text="No", callback_data="no"),
        ],
        [InlineKeyboardButton(text="Read", url="https://example.org/a")],
        [InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="204"))],
    )

    message = await client.send_message(ann.id, "Well?", reply_markup=markup)

    assert message.reply_markup is not None
    assert as_json(message.reply_markup) == as_json(markup)


async def test_callback_data_has_at_most_64_bytes(client: Client, ann: Person) -> None:
    fits = keyboard([InlineKeyboardButton(text="a", callback_data="é" * 32)])
    too_long = keyboard([InlineKeyboardButton(text="a", callback_data="é" * 32 + "a")])

    message = await client.send_message(ann.id, "?", reply_markup=fits)
    with pytest.raises(TelegramBadRequest) as met:
        await client.send_message(ann.id, "?", reply_markup=too_long)

    assert message.reply_markup is not None
    assert as_json(message.reply_markup) == as_json(fits)
    assert met.value.message == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    "markup",
    [
        ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="a")]], resize_keyboard=True),
        ReplyKeyboardRemove(remove_keyboard=True),
        ForceReply(force_reply=True),
    ],
)
async def test_other_keyboards_are_taken_and_not_told_of(
    client: Client,
    ann: Person,
    markup: ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply,
) -> None:
    message = await client.send_message(ann.id, "?", reply_markup=markup)

    assert message.reply_markup is None


async def test_protection_and_previews_come_back(client: Client, ann: Person) -> None:
    off = LinkPreviewOptions(is_disabled=True)
    above = LinkPreviewOptions(url="https://example.org/", show_above_text=True)

    hidden = await client.send_message(
        ann.id, "example.org", protect_content=True, link_preview_options=off
    )
    shown = await client.send_message(ann.id, "example.org", link_preview_options=above)
    plain = await client.send_message(ann.id, "example.org")

    assert hidden.has_protected_content is True
    assert hidden.link_preview_options is not None
    assert as_json(hidden.link_preview_options) == {"is_disabled": True}
    assert shown.link_preview_options is not None
    assert shown.link_preview_options.url == "https://example.org/"
    assert shown.link_preview_options.show_above_text is True
    assert plain.has_protected_content is None
    assert plain.link_preview_options is None


async def test_who_cannot_be_reached_is_told_in_telegrams_words(
    client: Client, house: House, ann: Person
) -> None:
    stranger = await house.person("Bea", started=False)
    blocker = await house.person("Cleo")
    await blocker.does("block")
    gone = await house.person("Dan")
    await gone.does("deactivate")

    for person_id, words in (
        (stranger.id, "Forbidden: bot can't initiate conversation with a user"),
        (blocker.id, "Forbidden: bot was blocked by the user"),
        (gone.id, "Forbidden: user is deactivated"),
    ):
        with pytest.raises(TelegramForbiddenError) as met:
            await client.send_message(person_id, "Hello")
        assert met.value.message == words
    with pytest.raises(TelegramBadRequest, match=r"Bad Request: chat not found$"):
        await client.send_message(ann.id + 1, "Hello")


async def test_nobody_has_connected_a_business_account(client: Client, ann: Person) -> None:
    said = await client.send_message(ann.id, "Hello")

    for attempt in (
        client.send_message(ann.id, "Hello", business_connection_id="b"),
        client.send_chat_action(ann.id, "typing", business_connection_id="b"),
        client.edit_message_text(
            "x", chat_id=ann.id, message_id=said.message_id, business_connection_id="b"
        ),
    ):
        with pytest.raises(TelegramBadRequest) as met:
            await attempt
        assert met.value.message == "Bad Request: business connection not found"
