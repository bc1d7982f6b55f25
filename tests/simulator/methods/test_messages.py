"""sendMessage."""

import pytest

from tests.simulator.conftest import Bot, House, Person


def keyboard(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Press", **button}]]}


async def test_a_message_arrives_in_the_persons_chat(bot: Bot, ann: Person) -> None:
    message = await bot("sendMessage", chat_id=ann.id, text="Hello")

    assert message["from"]["is_bot"] is True
    assert message["chat"] == {"id": ann.id, "first_name": "Ann", "type": "private"}
    seen = (await ann.sees())["messages"][-1]
    assert (seen["message_id"], seen["sender"], seen["text"]) == (
        message["message_id"],
        "bot",
        "Hello",
    )


async def test_message_ids_rise_across_all_chats(bot: Bot, house: House, ann: Person) -> None:
    ben = await house.person("Ben")

    ids = [await bot.says(ann), await bot.says(ben), await bot.says(ann)]

    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("\u200b\u00a0", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 4097, "message is too long"),
        ("x" * 32_769, "text is too long"),
    ],
)
async def test_a_text_of_the_wrong_length_is_refused(
    bot: Bot, ann: Person, text: str, description: str
) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text=text)

    assert refusal == f"400 Bad Request: {description}"


@pytest.mark.parametrize("character", ["x", "é", "😀"])
async def test_4096_characters_are_counted_as_code_points(
    bot: Bot, ann: Person, character: str
) -> None:
    message = await bot("sendMessage", chat_id=ann.id, text=character * 4096)

    assert message["text"] == character * 4096


async def test_the_length_is_counted_after_trimming(bot: Bot, ann: Person) -> None:
    assert await bot.says(ann, " " * 100 + "x" * 4096 + "\n")


async def test_an_unknown_chat_is_not_found(bot: Bot) -> None:
    assert (
        await bot.refusal("sendMessage", chat_id=4711, text="x")
        == "400 Bad Request: chat not found"
    )


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
@pytest.mark.parametrize("text", [" \n ", "x" * 4097])
async def test_a_text_is_looked_at_only_once_its_chat_is_found(
    bot: Bot, method: str, text: str
) -> None:
    refusal = await bot.refusal(method, chat_id=4711, message_id=1, text=text)

    assert refusal == "400 Bad Request: chat not found"


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
@pytest.mark.parametrize(
    ("text", "description"), [("", "message text is empty"), ("x" * 32_769, "text is too long")]
)
async def test_no_chat_is_looked_for_when_there_is_no_text_or_far_too_much(
    bot: Bot, method: str, text: str, description: str
) -> None:
    refusal = await bot.refusal(method, chat_id=4711, message_id=1, text=text)

    assert refusal == f"400 Bad Request: {description}"


async def test_a_chat_must_be_named(bot: Bot) -> None:
    assert await bot.refusal("sendMessage", text="x") == "400 Bad Request: chat_id is empty"


async def test_a_person_who_never_started_cannot_be_written_to(bot: Bot, house: House) -> None:
    stranger = await house.person("Sam", started=False)

    refusal = await bot.refusal("sendMessage", chat_id=stranger.id, text="x")

    assert refusal == "403 Forbidden: bot can't initiate conversation with a user"


async def test_a_person_who_blocked_the_bot_is_not_reached(bot: Bot, ann: Person) -> None:
    await ann.does("block")

    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x")

    assert refusal == "403 Forbidden: bot was blocked by the user"


async def test_a_deleted_account_is_not_reached(bot: Bot, ann: Person) -> None:
    await ann.does("deactivate")

    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x")

    assert refusal == "403 Forbidden: user is deactivated"


async def test_a_topic_is_not_found_in_a_private_chat(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", message_thread_id=7)

    assert refusal == "400 Bad Request: message thread not found"


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2", "markdown"])
async def test_a_parse_mode_is_refused_as_not_simulated(bot: Bot, ann: Person, mode: str) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", parse_mode=mode)

    assert refusal == "400 Bad Request: parse_mode is not simulated; send entities"


async def test_an_unknown_parse_mode_is_refused_as_by_telegram(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", parse_mode="rtf")

    assert refusal == "400 Bad Request: unsupported parse_mode"


async def test_entities_come_back_with_the_message(bot: Bot, ann: Person) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}

    message = await bot("sendMessage", chat_id=ann.id, text="😀 hi", entities=[bold])

    assert message["entities"] == [{"offset": 0, "length": 2, "type": "bold"}]


async def test_a_mention_of_a_known_person_bears_the_person(bot: Bot, ann: Person) -> None:
    mention = {"type": "text_mention", "offset": 0, "length": 3, "user": {"id": ann.id}}

    message = await bot("sendMessage", chat_id=ann.id, text="Ann", entities=[mention])

    assert message["entities"][0]["user"] == {"id": ann.id, "is_bot": False, "first_name": "Ann"}


async def test_a_reply_shows_what_it_replies_to(bot: Bot, ann: Person) -> None:
    said = await ann.does("say", text="How are you?")

    message = await bot(
        "sendMessage",
        chat_id=ann.id,
        text="Well",
        reply_parameters={"message_id": said["message_id"]},
    )

    assert message["reply_to_message"]["text"] == "How are you?"
    assert (await ann.sees())["messages"][-1]["reply_to"] == said["message_id"]


async def test_a_reply_to_a_reply_shows_only_one_level(bot: Bot, ann: Person) -> None:
    first = await bot.says(ann)
    second = await bot.says(ann, reply_parameters={"message_id": first})

    third = await bot(
        "sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": second}
    )

    assert "reply_to_message" not in third["reply_to_message"]


async def test_a_reply_to_an_unknown_message_is_refused(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal(
        "sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": 999}
    )

    assert refusal == "400 Bad Request: message to be replied not found"


async def test_a_reply_may_go_without_its_message(bot: Bot, ann: Person) -> None:
    wish = {"message_id": 999, "allow_sending_without_reply": True}

    message = await bot("sendMessage", chat_id=ann.id, text="x", reply_parameters=wish)

    assert "reply_to_message" not in message


async def test_the_older_way_to_reply_works_too(bot: Bot, ann: Person) -> None:
    first = await bot.says(ann)

    message = await bot("sendMessage", chat_id=ann.id, text="x", reply_to_message_id=first)

    assert message["reply_to_message"]["message_id"] == first


@pytest.mark.parametrize(
    ("wish", "description"),
    [
        ("{", "can't parse reply parameters JSON object"),
        (7, "object expected as reply parameters"),
        ({}, 'can\'t find field "message_id"'),
        ({"message_id": "x"}, 'field "message_id" must be a valid Number'),
        ({"message_id": True}, 'field "message_id" must be a Number'),
        (
            {"message_id": 1, "allow_sending_without_reply": "yes"},
            'field "allow_sending_without_reply" must be of type Boolean',
        ),
        ({"message_id": 1, "quote": "x"}, "replies to other chats and quotes are not simulated"),
        ({"message_id": 1, "chat_id": 5}, "replies to other chats and quotes are not simulated"),
    ],
)
async def test_malformed_reply_parameters_are_refused(
    bot: Bot, ann: Person, wish: object, description: str
) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", reply_parameters=wish)

    assert refusal == f"400 Bad Request: {description}"


async def test_protection_and_previews_are_shown_to_the_person(bot: Bot, ann: Person) -> None:
    await bot.says(ann, protect_content=True, link_preview_options={"is_disabled": True})

    seen = (await ann.sees())["messages"][-1]
    assert (seen["protect_content"], seen["link_preview"]) == (True, False)


async def test_link_previews_are_on_unless_disabled(bot: Bot, ann: Person) -> None:
    await bot.says(ann, "https://example.org")

    assert (await ann.sees())["messages"][-1]["link_preview"] is True


async def test_the_older_way_to_disable_previews_works_too(bot: Bot, ann: Person) -> None:
    await bot.says(ann, "https://example.org", disable_web_page_preview=True)

    assert (await ann.sees())["messages"][-1]["link_preview"] is False


async def test_preview_options_must_be_an_object(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", link_preview_options=[1])

    assert refusal == "400 Bad Request: object expected as link preview options"


@pytest.mark.parametrize("size", [1, 64])
async def test_callback_data_of_1_to_64_bytes_is_taken(bot: Bot, ann: Person, size: int) -> None:
    message = await bot(
        "sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard(callback_data="d" * size)
    )

    assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "d" * size


@pytest.mark.parametrize("data", ["d" * 65, "é" * 33])
async def test_callback_data_of_more_than_64_bytes_is_refused(
    bot: Bot, ann: Person, data: str
) -> None:
    refusal = await bot.refusal(
        "sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard(callback_data=data)
    )

    assert refusal == "400 Bad Request: BUTTON_DATA_INVALID"


BUTTON = "can't parse inline keyboard button:"
REFUSED_BUTTONS = [
    ({}, f"{BUTTON} Text buttons are unallowed in the inline keyboard"),
    ({"callback_data": ""}, f"{BUTTON} Text buttons are unallowed in the inline keyboard"),
    (
        {"callback_data": "a", "url": "example.org"},
        f"{BUTTON} exactly one action is allowed, not url and callback_data",
    ),
    ({"pay": True}, f"{BUTTON} pay is not simulated"),
    ({"callback_data": "a", "style": "loud"}, f"{BUTTON} invalid button style specified"),
    ({"callback_data": ["a"]}, f'{BUTTON} Field "callback_data" must be of type String'),
    ({"callback_data": "a", "text": ""}, "inline keyboard button text must be non-empty"),
    (
        {"url": "tel:+12045550100"},
        (
            "inline keyboard button URL 'tel:+12045550100' is invalid: "
            "Wrong port number specified in the URL"
        ),
    ),
    (
        {"url": "ftp://example.org"},
        "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ),
    ({"copy_text": "x"}, f'{BUTTON} Field "copy_text" must be of type Object'),
]


@pytest.mark.parametrize(("button", "description"), REFUSED_BUTTONS)
async def test_a_malformed_button_is_refused(
    bot: Bot, ann: Person, button: dict[str, object], description: str
) -> None:
    refusal = await bot.refusal(
        "sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard(**button)
    )

    assert refusal == f"400 Bad Request: {description}"


@pytest.mark.parametrize(
    ("markup", "description"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        (None, "object expected as reply markup"),
        ({"inline_keyboard": 1}, 'field "inline_keyboard" must be of type Array'),
        (
            {"inline_keyboard": [1]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        ({"inline_keyboard": [[1]]}, f"{BUTTON} InlineKeyboardButton must be an Object"),
        ({"inline_keyboard": [[{}]]}, f'{BUTTON} Can\'t find field "text"'),
    ],
)
async def test_a_malformed_markup_is_refused(
    bot: Bot, ann: Person, markup: object, description: str
) -> None:
    refusal = await bot.refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert refusal == f"400 Bad Request: {description}"


@pytest.mark.parametrize("markup", ["", {}, {"inline_keyboard": []}, {"inline_keyboard": [[]]}])
async def test_an_empty_markup_is_none(bot: Bot, ann: Person, markup: object) -> None:
    message = await bot("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert "reply_markup" not in message


async def test_a_hundred_buttons_are_taken_and_one_more_is_refused(bot: Bot, ann: Person) -> None:
    rows = [[{"text": "a", "callback_data": "b"}]] * 100

    assert await bot.says(ann, reply_markup={"inline_keyboard": rows})
    refusal = await bot.refusal(
        "sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": [*rows, rows[0]]}
    )

    assert refusal == "400 Bad Request: reply markup is too long"


async def test_a_keyboard_of_more_than_ten_kilobytes_is_refused(bot: Bot, ann: Person) -> None:
    rows = [[{"text": "a" * 60, "callback_data": "b" * 60}]] * 80

    refusal = await bot.refusal(
        "sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows}
    )

    assert refusal == "400 Bad Request: reply markup is too long"


async def test_buttons_that_open_or_copy_are_taken(bot: Bot, ann: Person) -> None:
    buttons = [
        {"text": "Open", "url": "Example.org", "style": "primary"},
        {"text": "Copy", "copy_text": {"text": "911"}},
        {"text": "Who", "url": f"tg://user?id={ann.id}"},
    ]

    message = await bot(
        "sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": [buttons]}
    )

    assert message["reply_markup"]["inline_keyboard"][0] == [
        {"text": "Open", "style": "primary", "url": "http://example.org/"},
        {"text": "Copy", "copy_text": {"text": "911"}},
        {"text": "Who", "url": f"tg://user?id={ann.id}"},
    ]


async def test_a_keyboard_in_place_of_letters_is_taken_but_not_shown(bot: Bot, ann: Person) -> None:
    message = await bot(
        "sendMessage", chat_id=ann.id, text="x", reply_markup={"keyboard": [["Yes", "No"]]}
    )

    assert "reply_markup" not in message
