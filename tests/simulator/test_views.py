"""The chat as the person sees it."""

import asyncio

from tests.simulator.conftest import Bot, House, Person

MARKUP = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "yes"}],
        [{"text": "Site", "url": "https://example.org/"}],
    ]
}


async def test_every_change_has_a_higher_number(bot: Bot, ann: Person) -> None:
    numbers = [(await ann.sees())["seq"]]

    message_id = await bot.says(ann, "a", reply_markup=MARKUP)
    numbers.append((await ann.sees())["seq"])
    query = await ann.does("tap", message_id=message_id, data="yes")
    await bot("answerCallbackQuery", **query)
    numbers.append((await ann.sees())["seq"])
    await bot("editMessageText", chat_id=ann.id, message_id=message_id, text="b")
    numbers.append((await ann.sees())["seq"])
    await bot("deleteMessage", chat_id=ann.id, message_id=message_id)
    numbers.append((await ann.sees())["seq"])

    assert numbers == list(range(numbers[0], numbers[0] + 5))


async def test_only_what_changed_is_shown_again(bot: Bot, ann: Person) -> None:
    first, second = await bot.says(ann, "a"), await bot.says(ann, "b")
    seen = (await ann.sees())["seq"]
    await bot("editMessageText", chat_id=ann.id, message_id=first, text="c")
    await bot("deleteMessage", chat_id=ann.id, message_id=second)

    view = await ann.sees(after=seen)

    assert [(each["message_id"], each["text"]) for each in view["messages"]] == [(first, "c")]
    assert (view["deleted"], view["answers"]) == ([second], [])


async def test_what_was_seen_is_not_shown_again(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "a", reply_markup=MARKUP)
    query = await ann.does("tap", message_id=message_id, data="yes")
    for call in (
        bot("answerCallbackQuery", **query),
        bot("deleteMessage", chat_id=ann.id, message_id=message_id),
    ):
        await call
        seen = (await ann.sees())["seq"]
        view = await ann.sees(after=seen)
        assert (view["messages"], view["deleted"], view["answers"]) == ([], [], [])


async def test_messages_stay_in_the_order_in_which_they_were_sent(bot: Bot, ann: Person) -> None:
    first, second = await bot.says(ann, "a"), await bot.says(ann, "b")
    await bot("editMessageText", chat_id=ann.id, message_id=first, text="c")

    messages = (await ann.sees())["messages"]

    assert [each["message_id"] for each in messages][-2:] == [first, second]


async def test_what_a_load_adds_follows_what_brought_it(
    bot: Bot, house: House, ann: Person
) -> None:
    await house.post("load", senders=[[ann.id, ann.id]], count=2, in_flight=1)
    (update,) = await bot("getUpdates")
    await bot.says(ann, update["message"]["text"])

    senders = [each["sender"] for each in (await ann.sees())["messages"]]

    assert senders[-3:] == ["person", "bot", "person"]


async def test_buttons_are_shown_row_by_row(bot: Bot, ann: Person) -> None:
    await bot.says(ann, reply_markup=MARKUP)

    assert (await ann.sees())["messages"][-1]["buttons"] == [
        [{"text": "Yes", "data": "yes", "url": None}],
        [{"text": "Site", "data": None, "url": "https://example.org/"}],
    ]


async def test_one_can_wait_for_a_change(bot: Bot, ann: Person) -> None:
    seen = (await ann.sees())["seq"]
    look = asyncio.create_task(ann.sees(after=seen, wait=5))
    await asyncio.sleep(0.05)
    assert not look.done()

    await bot.says(ann, "news")

    view = await asyncio.wait_for(look, timeout=2)
    assert [each["text"] for each in view["messages"]] == ["news"]


async def test_a_wait_without_a_change_ends_empty(ann: Person) -> None:
    seen = (await ann.sees())["seq"]

    view = await ann.sees(after=seen, wait=0.1)

    assert (view["seq"], view["messages"]) == (seen, [])
