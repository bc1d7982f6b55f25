"""setMessageReaction."""

import pytest

from tests.simulator.conftest import Bot, Person

LIKED = [{"type": "emoji", "emoji": "👍"}]


async def reaction(ann: Person, message_id: int) -> str | None:
    """Return what the person sees that the bot has set on a message."""
    messages = (await ann.sees())["messages"]
    seen: str | None = next(it["reaction"] for it in messages if it["message_id"] == message_id)
    return seen


async def test_a_reaction_is_set_replaced_and_taken_away(bot: Bot, ann: Person) -> None:
    said = (await ann.does("say", text="hello"))["message_id"]
    for wanted in ("👍", "❤"):
        named = [{"type": "emoji", "emoji": wanted}]
        assert await bot("setMessageReaction", chat_id=ann.id, message_id=said, reaction=named)
        assert await reaction(ann, said) == wanted
    assert await bot("setMessageReaction", chat_id=ann.id, message_id=said, reaction=[])
    assert await reaction(ann, said) is None


@pytest.mark.parametrize(
    ("which", "problem"),
    [
        ([{"type": "emoji", "emoji": "🧾"}], "REACTION_INVALID"),
        ([{"type": "custom_emoji", "custom_emoji_id": "1"}], "REACTION_INVALID"),
        (LIKED * 2, "REACTIONS_TOO_MANY"),
        ({"type": "emoji"}, "expected an Array of ReactionType"),
    ],
)
async def test_what_a_bot_may_not_set_is_refused(
    bot: Bot, ann: Person, which: object, problem: str
) -> None:
    said = (await ann.does("say", text="hello"))["message_id"]
    refusal = await bot.refusal(
        "setMessageReaction", chat_id=ann.id, message_id=said, reaction=which
    )
    assert refusal == f"400 Bad Request: {problem}"


async def test_a_message_that_is_gone_gets_no_reaction(bot: Bot, ann: Person) -> None:
    refusal = await bot.refusal(
        "setMessageReaction", chat_id=ann.id, message_id=999, reaction=LIKED
    )
    assert refusal == "400 Bad Request: message to react not found"
