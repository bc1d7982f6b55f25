"""answerCallbackQuery."""

from simulator.limits import CALLBACK_ANSWER_SECONDS
from tests.simulator.conftest import Bot, House, Person

TOO_LATE = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def pressed(bot: Bot, ann: Person) -> str:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    message_id = await bot.says(ann, reply_markup=markup)
    query = await ann.does("tap", message_id=message_id, data="yes")
    return str(query["callback_query_id"])


async def test_the_person_sees_the_answer(bot: Bot, ann: Person) -> None:
    query_id = await pressed(bot, ann)

    answered = await bot(
        "answerCallbackQuery", callback_query_id=query_id, text="Done", show_alert=True
    )

    assert answered is True
    (answer,) = (await ann.sees())["answers"]
    assert (answer["callback_query_id"], answer["text"], answer["show_alert"]) == (
        query_id,
        "Done",
        True,
    )


async def test_a_second_answer_is_refused(bot: Bot, ann: Person) -> None:
    query_id = await pressed(bot, ann)
    await bot("answerCallbackQuery", callback_query_id=query_id)

    assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_LATE


async def test_an_unknown_query_is_refused(bot: Bot) -> None:
    assert await bot.refusal("answerCallbackQuery", callback_query_id="17") == TOO_LATE


async def test_a_late_answer_is_refused(bot: Bot, house: House, ann: Person) -> None:
    query_id = await pressed(bot, ann)
    await house.post("clock", skip=CALLBACK_ANSWER_SECONDS + 1)

    assert await bot.refusal("answerCallbackQuery", callback_query_id=query_id) == TOO_LATE


async def test_an_answer_of_200_characters_is_taken_and_one_more_refused(
    bot: Bot, ann: Person
) -> None:
    query_id = await pressed(bot, ann)
    call = {"callback_query_id": query_id}

    refusal = await bot.refusal("answerCallbackQuery", **call, text="x" * 201)

    assert refusal == "400 Bad Request: MESSAGE_TOO_LONG"
    assert await bot("answerCallbackQuery", **call, text="x" * 200)


async def test_an_answer_opens_the_bot_itself_and_nothing_else(bot: Bot, ann: Person) -> None:
    call = {"callback_query_id": await pressed(bot, ann)}

    refusal = await bot.refusal("answerCallbackQuery", **call, url="https://example.org")

    assert refusal == "400 Bad Request: URL_INVALID"
    assert await bot("answerCallbackQuery", **call, url="https://t.me/care_bot?start=x")
