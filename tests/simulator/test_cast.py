"""The cast: phones that read everything in order, and let nothing pass."""

import asyncio
from collections.abc import Iterator

import pytest

from simulator.cast import Phone
from simulator.errors import StoryBroken
from simulator.methods.callbacks import answer_callback_query
from simulator.methods.edits import edit_message_text
from simulator.methods.messages import send_message
from simulator.orders import NewBot
from simulator.parameters import Call
from simulator.shapes import Message
from simulator.world import World
from simulator.worlds import Worlds

OFFER = {"inline_keyboard": [[{"text": "Yes", "callback_data": "offer:yes:" + "a" * 22}]]}


@pytest.fixture
def world() -> Iterator[World]:
    worlds = Worlds()
    yield worlds.open(NewBot(username="care_bot"))
    worlds.close_all()


@pytest.fixture
def nora(world: World) -> Phone:
    phone = Phone(world, "Nora", "fr", patience=0.05)
    phone.opens("https://t.me/care_bot?start=join_ABCDEFGH")
    return phone


def send(world: World, phone: Phone, text: str, markup: object = "") -> Message:
    arguments = {"chat_id": phone.id, "text": text, "reply_markup": markup}
    return send_message(world, Call("sendMessage", arguments))


def edit(world: World, phone: Phone, message: Message, text: str) -> None:
    arguments = {"chat_id": phone.id, "message_id": message.message_id, "text": text}
    edit_message_text(world, Call("editMessageText", arguments))


def test_a_link_is_opened_with_its_payload_in_the_phones_language(
    world: World, nora: Phone
) -> None:
    (update,) = world.updates.take(0, 10)

    assert nora.id == next(iter(world.rooms))
    assert b'"text":"/start join_ABCDEFGH"' in update
    assert b'"language_code":"fr-CA"' in update


async def test_messages_are_read_in_order(world: World, nora: Phone) -> None:
    send(world, nora, "One")
    send(world, nora, "Two", OFFER)

    assert (await nora.reads(words=("One",))).text == "One"
    assert (await nora.reads("offer:yes")).text == "Two"
    nora.has_read_all()


async def test_a_phone_waits_for_what_comes(world: World) -> None:
    nora = Phone(world, "Nora", "en")
    nora.opens()
    reading = asyncio.create_task(nora.reads(words=("Hello",)))
    await asyncio.sleep(0)

    send(world, nora, "Hello")

    assert (await reading).text == "Hello"


async def test_what_does_not_come_ends_the_story(nora: Phone) -> None:
    with pytest.raises(StoryBroken, match=r"Nora waited .* in vain for \[offer:yes\], 'Hello'"):
        await nora.reads("offer:yes", words=("Hello",))


@pytest.mark.parametrize(
    ("verbs", "words", "gone"),
    [
        (("meet:yes",), (), ()),
        (("offer:yes",), ("Bye",), ()),
        ((), (), ("offer:no",)),
    ],
)
async def test_another_card_than_expected_ends_the_story(
    world: World,
    nora: Phone,
    verbs: tuple[str, ...],
    words: tuple[str, ...],
    gone: tuple[str, ...],
) -> None:
    send(world, nora, "Something went wrong.\n\nTry again.", OFFER)

    with pytest.raises(StoryBroken, match=r"but reads: Something went wrong\. Try again\."):
        await nora.reads(*verbs, words=words, gone=gone)


async def test_a_changed_card_has_lost_its_buttons(world: World, nora: Phone) -> None:
    card = send(world, nora, "Could you?", OFFER)
    await nora.reads("offer:yes")

    edit(world, nora, card, "Thank you.")

    assert (await nora.reads(gone=("offer:yes",))).text == "Thank you."


async def test_a_card_that_still_has_its_buttons_has_not_changed_enough(
    world: World, nora: Phone
) -> None:
    card = send(world, nora, "Could you?", OFFER)
    await nora.reads()
    arguments = {"chat_id": nora.id, "message_id": card.message_id, "text": "And now?"}
    edit_message_text(world, Call("editMessageText", {**arguments, "reply_markup": OFFER}))

    with pytest.raises(StoryBroken, match="And now"):
        await nora.reads(gone=("offer:yes",))


async def test_what_another_wrote_comes_whole_under_their_name(world: World, nora: Phone) -> None:
    send(world, nora, "Clara\nHello")
    await nora.hears("Clara", "Hello")

    send(world, nora, "Clara\nHello, and more")
    with pytest.raises(StoryBroken, match="more, or less"):
        await nora.hears("Clara", "Hello")


async def test_nothing_is_passed_over(world: World, nora: Phone) -> None:
    nora.has_read_all()
    send(world, nora, "One more thing")

    with pytest.raises(StoryBroken, match="nothing more, but reads: One more thing"):
        nora.has_read_all()


async def test_what_one_writes_oneself_is_not_read(nora: Phone) -> None:
    nora.says("Hello?")

    nora.has_read_all()


def test_a_button_is_found_by_its_verb_and_told_by_its_label(world: World, nora: Phone) -> None:
    send(world, nora, "Could you?", OFFER)

    nora.taps("offer:yes")

    assert nora.label("offer:yes") == "Yes"
    assert b'"data":"offer:yes:aaaa' in world.updates.take(0, 10)[-1]


def test_a_button_that_is_not_there_ends_the_story(nora: Phone) -> None:
    with pytest.raises(StoryBroken, match=r"Nora has no button \[offer:yes\]"):
        nora.taps("offer:yes")


async def test_a_line_passes_over_the_screen_after_a_press(world: World, nora: Phone) -> None:
    send(world, nora, "Could you?", OFFER)
    nora.taps("offer:yes")
    with pytest.raises(StoryBroken, match="passes over the screen"):
        await nora.is_told()

    (query,) = world.queries
    arguments = {"callback_query_id": query, "text": "Too late."}
    answer_callback_query(world, Call("answerCallbackQuery", arguments))

    assert await nora.is_told() == "Too late."
