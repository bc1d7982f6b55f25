"""aiogram's own dispatcher runs an echo bot against the simulator, through thick and thin."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Dispatcher, F
from aiogram.filters import Command, CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.utils.backoff import BackoffConfig

from simulator.faults import Kind
from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client

QUICKLY = BackoffConfig(min_delay=0.01, max_delay=0.05, factor=1.5, jitter=0.0)
MARKUP = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Once more", callback_data="more")]]
)


async def start(message: Message) -> None:
    await message.answer("Welcome")


async def ask(message: Message) -> None:
    await message.answer("Well?", reply_markup=MARKUP)


async def echo(message: Message) -> None:
    await message.reply(message.text or "")


async def changed(message: Message) -> None:
    await message.answer(f"Changed: {message.text}")


async def more(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text("Once more.")
    await query.answer("Gladly")


def dispatcher() -> Dispatcher:
    made = Dispatcher()
    made.message.register(start, CommandStart())
    made.message.register(ask, Command("ask"))
    made.message.register(echo, F.text)
    made.edited_message.register(changed)
    made.callback_query.register(more, F.data == "more")
    return made


@asynccontextmanager
async def polling(client: Client) -> AsyncIterator[None]:
    """Run the bot meanwhile."""
    made = dispatcher()
    task = asyncio.create_task(
        made.start_polling(
            client,
            polling_timeout=1,
            handle_as_tasks=False,
            backoff_config=QUICKLY,
            handle_signals=False,
            close_bot_session=False,
        )
    )
    try:
        yield
    finally:
        await made.stop_polling()
        await task


async def shown(ann: Person, count: int) -> list[str]:
    """Return what the bot wrote, once it wrote `count` messages."""
    for _ in range(400):
        view = await ann.sees()
        texts = [each["text"] for each in view["messages"] if each["sender"] == "bot"]
        if len(texts) >= count:
            return texts
        await asyncio.sleep(0.02)
    raise AssertionError(texts)


async def test_a_bot_greets_echoes_edits_and_answers(client: Client, house: House) -> None:
    async with polling(client):
        ann = await house.person("Ann")
        said = await ann.does("say", text="🌲 Hello")
        await ann.does("edit", message_id=said["message_id"], text="Hello again")
        await ann.does("say", text="/ask")
        assert await shown(ann, 4) == ["Welcome", "🌲 Hello", "Changed: Hello again", "Well?"]
        before = await ann.sees()
        card = before["messages"][-1]
        await ann.does("tap", message_id=card["message_id"], label="Once more")
        answered = await ann.sees(after=before["seq"], wait=5)
        while not answered["answers"]:
            answered = await ann.sees(after=answered["seq"], wait=5)

    assert (await shown(ann, 4))[-1] == "Once more."
    assert answered["answers"][0]["text"] == "Gladly"
    (echoed,) = [each for each in before["messages"] if each["reply_to"] is not None]
    assert (echoed["reply_to"], echoed["text"]) == (said["message_id"], "🌲 Hello")


@pytest.mark.parametrize("kind", Kind)
async def test_trouble_with_updates_loses_and_repeats_nothing(
    client: Client, house: House, ann: Person, kind: Kind
) -> None:
    await house.post("faults", method="getUpdates", times=2, kind=kind, seconds=0.1)

    async with polling(client):
        for text in "abc":
            await ann.does("say", text=text)
        assert await shown(ann, 3) == ["a", "b", "c"]
        assert (await house.get("faults"))["faults"][0]["struck"] == 2
        await ann.does("say", text="d")
        assert await shown(ann, 4) == ["a", "b", "c", "d"]


async def test_an_answer_that_is_lost_on_the_way_back_was_given(
    client: Client, house: House, ann: Person
) -> None:
    await house.post("faults", method="sendMessage", kind="drop_after")

    async with polling(client):
        await ann.does("say", text="a")
        await ann.does("say", text="b")
        assert await shown(ann, 2) == ["a", "b"]


async def test_a_bot_that_starts_again_gets_only_what_it_has_not_confirmed(
    client: Client, house: House, ann: Person
) -> None:
    async with polling(client):
        await ann.does("say", text="a")
        assert await shown(ann, 1) == ["a"]
        await house.get("calls", after=(await house.get("calls"))["calls"][-1]["n"], timeout=3)
    await ann.does("say", text="b")

    async with polling(client):
        assert await shown(ann, 2) == ["a", "b"]
        await ann.does("say", text="c")
        assert await shown(ann, 3) == ["a", "b", "c"]
