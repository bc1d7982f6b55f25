"""What a person sends that is no text."""

import base64
import struct
from typing import Any

import pytest

from simulator.errors import NotPossible
from simulator.photographs import photograph
from simulator.sharing import THROWN
from tests.simulator.conftest import Bot, House, Person


def png(width: int = 640, height: int = 480) -> bytes:
    """Return the beginning of a PNG, as far as it is looked at."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


def jpeg(width: int = 640, height: int = 480) -> bytes:
    """Return the beginning of a JPEG with a comment, as far as it is looked at."""
    comment, frame = (
        b"\xff\xfe\x00\x05hey",
        struct.pack(">BBHBHH", 0xFF, 0xC2, 17, 8, height, width),
    )
    return b"\xff\xd8\xff\xd0" + comment + b"\xff" + frame


def told(*pictures: bytes) -> list[str]:
    return [base64.b64encode(each).decode() for each in pictures]


async def downloads(house: House, url: str) -> bytes:
    async with house.session.get(f"{house.simulator.url}{url}") as response:
        assert response.status == 200
        return await response.read()


async def test_a_photo_may_be_blurred(bot: Bot, ann: Person) -> None:
    await ann.does("photos", photos=told(png(), png()), blurred=True)
    assert [it["message"]["has_media_spoiler"] for it in await bot.updates()] == [True, True]
    seen = (await ann.sees())["messages"][-2:]
    assert [each["media"]["blurred"] for each in seen] == [True, True]


async def test_a_photo_is_told_in_several_sizes_and_can_be_seen(
    house: House, bot: Bot, ann: Person
) -> None:
    await ann.does("photos", photos=told(png()), caption="the lake")
    (update,) = await bot.updates()
    message = update["message"]
    assert [(each["width"], each["height"]) for each in message["photo"]] == [
        (90, 68),
        (320, 240),
        (640, 480),
    ]
    assert (message["caption"], "media_group_id" in message) == ("the lake", False)
    seen = (await ann.sees())["messages"][-1]
    assert (seen["media"]["kind"], seen["media"]["width"], seen["text"]) == (
        "photo",
        640,
        "the lake",
    )
    assert await downloads(house, seen["media"]["url"]) == png()
    file = await bot("getFile", file_id=message["photo"][0]["file_id"])
    assert await downloads(house, f"/file/bot{house.token}/{file['file_path']}") == png()


async def test_a_photo_that_is_passed_on_is_seen_on_the_other_phone(
    house: House, bot: Bot, ann: Person
) -> None:
    ben = await house.person("Ben")
    await ann.does("photos", photos=told(jpeg()))
    photo = (await bot.updates())[-1]["message"]["photo"][-1]
    await bot("sendPhoto", chat_id=ben.id, photo=photo["file_id"])
    media = (await ben.sees())["messages"][-1]["media"]
    assert (media["width"], media["height"]) == (640, 480)
    assert await downloads(house, media["url"]) == jpeg()


async def test_several_photos_are_an_album_whose_first_bears_the_caption(
    bot: Bot, ann: Person
) -> None:
    answered = await bot.says(ann)
    sent = await ann.does("photos", photos=told(png(), jpeg()), caption="both", reply_to=answered)
    updates = await bot.updates()
    messages = [each["message"] for each in updates]
    assert [each["update_id"] for each in updates] == [it["update_id"] for it in sent["messages"]]
    assert [each.get("caption") for each in messages] == ["both", None]
    assert len({each["media_group_id"] for each in messages}) == 1
    assert {each["reply_to_message"]["message_id"] for each in messages} == {answered}
    seen = (await ann.sees())["messages"][-2:]
    assert seen[0]["album"] == seen[1]["album"] == messages[0]["media_group_id"]


async def test_an_album_may_be_of_anything_that_stands_together(bot: Bot, ann: Person) -> None:
    film, photo = {"video": {"file_id": "v"}}, {"photo": [{"file_id": "p"}], "caption": "c"}
    await ann.does("album", messages=[film, photo])
    messages = [each["message"] for each in await bot.updates()]
    assert [each.get("caption") for each in messages] == [None, "c"]
    assert messages[0]["media_group_id"] == messages[1]["media_group_id"]
    album = [{"type": "video", "media": "v"}, {"type": "photo", "media": "p"}]
    assert len(await bot("sendMediaGroup", chat_id=ann.id, media=album)) == 2


@pytest.mark.parametrize(
    "messages",
    [
        [{"photo": []}],
        [{"photo": []}] * 11,
        [{"photo": []}, {"document": {}}],
        [{"voice": {}}, {"voice": {}}],
        [{"photo": []}, {"text": "x"}],
    ],
)
async def test_what_stands_in_no_album_is_not_sent_as_one(
    ann: Person, messages: list[dict[str, Any]]
) -> None:
    assert "album" in await ann.cannot("album", messages=messages)


async def test_a_voice_note_and_a_round_video_last_as_long_as_they_are_said_to(
    house: House, bot: Bot, ann: Person
) -> None:
    await ann.does("voice", seconds=7, caption="hear")
    await ann.does("video_note", seconds=5)
    voice, video = (each["message"] for each in await bot.updates())
    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (7, "audio/ogg")
    assert voice["caption"] == "hear"
    assert (video["video_note"]["duration"], video["video_note"]["length"]) == (5, 384)
    shown = [each["media"] for each in (await ann.sees())["messages"][-2:]]
    assert [(each["kind"], each["seconds"]) for each in shown] == [("voice", 7), ("video_note", 5)]
    assert len(await downloads(house, shown[0]["url"])) == voice["voice"]["file_size"]
    await bot("sendVoice", chat_id=ann.id, voice=voice["voice"]["file_id"])
    await bot("sendVideoNote", chat_id=ann.id, video_note=video["video_note"]["file_id"])


async def test_a_sticker_and_a_die_bear_an_emoji(bot: Bot, ann: Person) -> None:
    await ann.does("sticker", emoji="👍")
    for emoji in THROWN:
        await ann.does("throw", emoji=emoji)
    sticker, *dice = (each["message"] for each in await bot.updates())
    assert (sticker["sticker"]["emoji"], sticker["sticker"]["type"]) == ("👍", "regular")
    for each in dice:
        assert 1 <= each["dice"]["value"] <= THROWN[each["dice"]["emoji"]]
    seen = [each["media"] for each in (await ann.sees())["messages"][-len(THROWN) :]]
    assert [each["emoji"] for each in seen] == list(THROWN)
    assert "cannot be thrown" in await ann.cannot("throw", emoji="👍")


async def test_no_more_than_ten_photos_go_at_once_and_none_is_not_one(ann: Person) -> None:
    assert "1-10" in await ann.cannot("photos", photos=[])
    assert "1-10" in await ann.cannot("photos", photos=told(*[png()] * 11))
    assert "too long" in await ann.cannot("photos", photos=told(png()), caption="x" * 1025)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "a JPEG or a PNG"),
        (b"", "a JPEG or a PNG"),
        (png()[:20], "broken"),
        (jpeg()[:9], "broken"),
        (b"\xff\xd8\xff\xe0\x00\x02no marker", "broken"),
        (png(0, 5), "size"),
        (png(9000, 1001), "size"),
        (png(2100, 100), "size"),
        (bytes(10 * 1024 * 1024 + 1), "10 MB"),
    ],
)
def test_what_is_no_photo_is_not_sent_as_one(content: bytes, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        photograph(content)


async def test_nobody_sends_anything_to_a_bot_they_blocked(ann: Person) -> None:
    await ann.does("block")
    orders: dict[str, dict[str, Any]] = {
        "photos": {"photos": told(png())},
        "album": {"messages": [{"photo": []}, {"photo": []}]},
        "voice": {},
        "video_note": {},
        "sticker": {"emoji": "👍"},
        "throw": {},
    }
    for verb, order in orders.items():
        assert await ann.cannot(verb, **order) == "the person has blocked the bot"
