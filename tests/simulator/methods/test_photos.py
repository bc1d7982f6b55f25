"""sendPhoto."""

import pytest

from tests.simulator.conftest import Bot, Person

SIZES = [
    {"file_id": "small", "file_unique_id": "1", "width": 90, "height": 60},
    {"file_id": "large", "file_unique_id": "2", "width": 900, "height": 600},
]


async def test_a_photo_that_was_met_goes_out_in_all_its_sizes(bot: Bot, ann: Person) -> None:
    await ann.does("send", message={"photo": SIZES, "caption": "mine"})
    sent = await bot(
        "sendPhoto", chat_id=ann.id, photo="large", caption="yours", protect_content=True
    )
    assert sent["photo"] == SIZES
    assert sent["caption"] == "yours"
    seen = (await ann.sees())["messages"][-1]
    assert (seen["text"], seen["protect_content"]) == ("yours", True)


@pytest.mark.parametrize(
    ("photo", "problem"),
    [
        ("", "there is no photo in the request"),
        ("unknown", "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_a_photo_that_nobody_sent_is_refused(
    bot: Bot, ann: Person, photo: str, problem: str
) -> None:
    refusal = await bot.refusal("sendPhoto", chat_id=ann.id, photo=photo)
    assert refusal == f"400 Bad Request: {problem}"


async def test_a_caption_has_its_limit(bot: Bot, ann: Person) -> None:
    await ann.does("send", message={"photo": SIZES})
    refusal = await bot.refusal("sendPhoto", chat_id=ann.id, photo="small", caption="x" * 1025)
    assert refusal == "400 Bad Request: message caption is too long"
