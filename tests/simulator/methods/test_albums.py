"""sendMediaGroup, and albums of persons."""

import pytest

from tests.simulator.conftest import Bot, Person

UNKNOWN = "wrong file identifier/HTTP URL specified"


def photo(name: str) -> list[dict[str, object]]:
    return [{"file_id": name, "file_unique_id": f"{name}!", "width": 90, "height": 60}]


def item(name: str, **more: object) -> dict[str, object]:
    return {"type": "photo", "media": name, **more}


@pytest.fixture
async def met(bot: Bot, ann: Person) -> Bot:
    """A bot that has met three photos."""
    await ann.does("album", photos=[{"photo": photo(name)} for name in ("one", "two", "three")])
    return bot


async def test_an_album_of_a_persons_is_told_one_by_one_under_one_group(
    bot: Bot, ann: Person
) -> None:
    photos = [{"photo": photo("one"), "caption": "mine"}, {"photo": photo("two")}]
    written = await ann.does("album", photos=photos)
    told = [each["message"] for each in await bot.updates()]
    assert [each["message_id"] for each in told] == [each["message_id"] for each in written]
    assert [each["photo"] for each in told] == [photo("one"), photo("two")]
    assert len({each["media_group_id"] for each in told}) == 1


async def test_an_album_comes_back_as_several_messages_of_one_group(met: Bot, ann: Person) -> None:
    media = [item("one", caption="first"), item("two"), item("three")]
    sent = await met("sendMediaGroup", chat_id=ann.id, media=media, protect_content=True)
    assert [each["photo"] for each in sent] == [photo(it) for it in ("one", "two", "three")]
    assert (sent[0]["caption"], "caption" in sent[1]) == ("first", False)
    assert len({each["media_group_id"] for each in sent}) == 1
    assert all(each["has_protected_content"] for each in sent)
    assert [it["text"] for it in (await ann.sees())["messages"][-3:]] == ["first", None, None]


@pytest.mark.parametrize(
    ("media", "problem"),
    [
        (None, 'parameter "media" is required'),
        ([], "there are no messages to send"),
        ([item("one")], "there are no messages to send"),
        ([item("one")] * 11, "too many messages to send as an album"),
        ("one", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        (
            [item("one"), item("unknown")],
            f'failed to send message #2 with the error message "{UNKNOWN}"',
        ),
        (
            [item("one"), {"type": "animation", "media": "two"}],
            'can\'t parse InputMedia: type "animation" is unsupported',
        ),
        ([item("one"), item("two", caption="x" * 1025)], "message caption is too long"),
    ],
)
async def test_what_is_no_album_is_refused_whole(
    met: Bot, ann: Person, media: object, problem: str
) -> None:
    before = len((await ann.sees())["messages"])
    told = {} if media is None else {"media": media}
    refusal = await met.refusal("sendMediaGroup", chat_id=ann.id, **told)
    assert refusal.lower() == f"400 bad request: {problem}".lower()
    assert len((await ann.sees())["messages"]) == before


@pytest.mark.parametrize("count", [1, 11])
async def test_no_app_sends_an_album_of_one_or_of_eleven(ann: Person, count: int) -> None:
    assert await ann.cannot("album", photos=[{"photo": photo("one")}] * count)


async def test_what_stands_below_a_photo_can_be_changed_and_taken_away(
    met: Bot, ann: Person
) -> None:
    sent = await met("sendPhoto", chat_id=ann.id, photo="one", caption="before")
    where = {"chat_id": ann.id, "message_id": sent["message_id"]}
    changed = await met("editMessageCaption", **where, caption="after")
    assert (changed["caption"], "edit_date" in changed) == ("after", True)
    assert (await ann.sees())["messages"][-1]["text"] == "after"
    same = await met.refusal("editMessageCaption", **where, caption="after")
    assert same.startswith("400 Bad Request: message is not modified")
    assert "caption" not in await met("editMessageCaption", **where)


async def test_a_text_has_nothing_below_it_to_change(bot: Bot, ann: Person) -> None:
    where = {"chat_id": ann.id, "message_id": await bot.says(ann, "x")}
    refusal = await bot.refusal("editMessageCaption", **where, caption="y")
    assert refusal == "400 Bad Request: there is no caption in the message to edit"
