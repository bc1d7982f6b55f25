"""The cast, talking: edits, replies, photos and reactions, each looked for on the other phone."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from simulator.cast import Phone
from simulator.drawings import drawing
from simulator.errors import StoryBroken
from simulator.methods.edits import edit_message_text
from simulator.methods.media import send_photo
from simulator.methods.messages import send_message
from simulator.methods.reactions import set_message_reaction
from simulator.orders import NewBot
from simulator.parameters import Call
from simulator.world import World
from simulator.worlds import Worlds


@pytest.fixture
def world() -> Iterator[World]:
    worlds = Worlds()
    world = worlds.open(NewBot(username="care_bot"))
    world.updates.allow(["message", "edited_message", "message_reaction"])
    yield world
    worlds.close_all()


@pytest.fixture
def nora(world: World) -> Phone:
    phone = Phone(world, "Nora", "en", patience=0.05)
    phone.opens()
    return phone


def newest(world: World, kind: str) -> Any:
    """Return what the bot heard last."""
    return json.loads(world.updates.take(0, 100)[-1])[kind]


def says(world: World, phone: Phone, text: str, reply_to: int | None = None) -> int:
    answered = {} if reply_to is None else {"reply_parameters": {"message_id": reply_to}}
    call = Call("sendMessage", {"chat_id": phone.id, "text": text, **answered})
    return send_message(world, call).message_id


async def test_what_was_edited_has_changed_and_did_not_come_anew(world: World, nora: Phone) -> None:
    nora.says("I sleap badly.")
    nora.edits("I sleap badly.", "I sleep badly.")
    assert newest(world, "edited_message")["text"] == "I sleep badly."
    copy = says(world, nora, "Clara\nYes")
    await nora.hears("Clara", "Yes")
    where = {"chat_id": nora.id, "message_id": copy}
    edit_message_text(world, Call("editMessageText", {**where, "text": "Clara\nYes, I do"}))
    await nora.hears_changed("Clara", "Yes, I do")
    says(world, nora, "Clara\nYes, I do")
    with pytest.raises(StoryBroken, match="anew"):
        await nora.hears_changed("Clara", "Yes, I do")


async def test_a_reply_is_seen_with_what_it_answers(world: World, nora: Phone) -> None:
    nora.says("How do you sleep?")
    asked = newest(world, "message")["message_id"]
    says(world, nora, "Clara\nBadly.", reply_to=asked)
    await nora.hears_answer("Clara", "Badly.", "How do you sleep?")
    nora.answers("Badly.", "So do I.")
    assert newest(world, "message")["reply_to_message"]["text"] == "Clara\nBadly."
    says(world, nora, "Clara\nI see.")
    with pytest.raises(StoryBroken, match="what is answered"):
        await nora.hears_answer("Clara", "I see.", "So do I.")
    with pytest.raises(StoryBroken, match="no message: Never said"):
        nora.answers("Never said", "x")


async def test_a_photo_is_seen_with_the_words_below_it(world: World, nora: Phone) -> None:
    nora.sends(drawing("lake"), "The lake")
    photo = newest(world, "message")["photo"][-1]["file_id"]
    where = {"chat_id": nora.id, "photo": photo}
    send_photo(world, Call("sendPhoto", {**where, "caption": "Clara\nThe lake"}))
    assert (await nora.sees("Clara", "The lake")).text == "Clara\nThe lake"
    for text in ("Clara\nThe lake", "Clara\nThe sea"):
        says(world, nora, text)
        with pytest.raises(StoryBroken, match="does not see the photo"):
            await nora.sees("Clara", "The lake")


async def test_a_reaction_is_set_here_and_waited_for_there(world: World, nora: Phone) -> None:
    says(world, nora, "Clara\nHello")
    with pytest.raises(StoryBroken, match="expected nothing more"):
        nora.reacts("Hello", "🙏")
    await nora.hears("Clara", "Hello")
    nora.reacts("Hello", "🙏")
    assert newest(world, "message_reaction")["new_reaction"] == [{"type": "emoji", "emoji": "🙏"}]
    nora.has_read_all()

    nora.says("Thank you")
    said = newest(world, "message")["message_id"]
    with pytest.raises(StoryBroken, match="the reaction 🙏"):
        await nora.sees_reaction("Thank you", "🙏")
    reaction = [{"type": "emoji", "emoji": "🙏"}]
    where = {"chat_id": nora.id, "message_id": said}
    set_message_reaction(world, Call("setMessageReaction", {**where, "reaction": reaction}))
    await nora.sees_reaction("Thank you", "🙏")
