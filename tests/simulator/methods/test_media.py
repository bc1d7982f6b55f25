"""sendPhoto, sendVoice, sendVideoNote and sendMediaGroup."""

import json

import pytest

from tests.simulator.conftest import Bot, House, Person

SIZES = [
    {"file_id": "small", "file_unique_id": "1", "width": 90, "height": 60},
    {"file_id": "large", "file_unique_id": "2", "width": 900, "height": 600},
]
OTHERS = [{"file_id": "other", "file_unique_id": "3", "width": 60, "height": 90}]
VIDEO = {"file_id": "film", "file_unique_id": "4", "width": 9, "height": 6, "duration": 3}
VOICE = {"file_id": "voice", "file_unique_id": "5", "duration": 3, "mime_type": "audio/ogg"}
ROUND = {"file_id": "round", "file_unique_id": "6", "duration": 3, "length": 240}
PAPER = {"file_id": "paper", "file_unique_id": "7", "file_name": "a.pdf"}
LARGE, OTHER = {"type": "photo", "media": "large"}, {"type": "photo", "media": "other"}
MISSING = "wrong file identifier/HTTP URL specified"


@pytest.fixture
async def met(bot: Bot, ann: Person) -> Bot:
    """Return a bot that has met one of each."""
    kinds: dict[str, object] = {"photo": SIZES, "video": VIDEO, "voice": VOICE}
    for kind, shown in {**kinds, "video_note": ROUND, "document": PAPER}.items():
        await ann.does("send", message={kind: shown})
    await ann.does("send", message={"photo": OTHERS})
    await bot.updates()
    return bot


async def test_a_photo_that_was_met_goes_out_in_all_its_sizes(bot: Bot, ann: Person) -> None:
    await ann.does("send", message={"photo": SIZES, "caption": "mine"})
    sent = await bot(
        "sendPhoto", chat_id=ann.id, photo="large", caption="yours", protect_content=True
    )
    assert sent["photo"] == SIZES
    assert sent["caption"] == "yours"
    seen = (await ann.sees())["messages"][-1]
    assert (seen["text"], seen["protect_content"]) == ("yours", True)


async def test_a_blurred_photo_is_shown_as_one(met: Bot, ann: Person) -> None:
    sent = await met("sendPhoto", chat_id=ann.id, photo="large", has_spoiler=True)
    media = [{**LARGE, "has_spoiler": True}, OTHER]
    album = await met("sendMediaGroup", chat_id=ann.id, media=media)
    told = [each.get("has_media_spoiler") for each in (sent, *album)]
    seen = (await ann.sees())["messages"][-3:]
    assert (told, [each["media"]["blurred"] for each in seen]) == (
        [True, True, None],
        [True, True, False],
    )


async def test_a_medium_can_be_sent_when_the_message_is_gone(bot: Bot, ann: Person) -> None:
    sent = await ann.does("send", message={"photo": SIZES})
    await bot("deleteMessage", chat_id=ann.id, message_id=sent["message_id"])
    assert (await bot("sendPhoto", chat_id=ann.id, photo="small"))["photo"] == SIZES


async def test_a_voice_note_goes_out_with_its_caption(met: Bot, ann: Person) -> None:
    sent = await met("sendVoice", chat_id=ann.id, voice="voice", caption="hear")
    assert (sent["voice"], sent["caption"]) == (VOICE, "hear")


async def test_a_round_video_goes_out_without_a_caption(met: Bot, ann: Person) -> None:
    sent = await met("sendVideoNote", chat_id=ann.id, video_note="round", caption="see")
    assert sent["video_note"] == ROUND
    assert "caption" not in sent


@pytest.mark.parametrize(
    ("method", "media", "problem"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendVoice", {}, "there is no voice in the request"),
        ("sendVideoNote", {}, "there is no video note in the request"),
        ("sendPhoto", {"photo": "unknown"}, MISSING),
        ("sendVoice", {"voice": "unknown"}, MISSING),
        ("sendVoice", {"voice": "large"}, "can't use file of type Photo as VoiceNote"),
        ("sendVideoNote", {"video_note": "film"}, "can't use file of type Video as VideoNote"),
        ("sendPhoto", {"photo": "paper"}, "can't use file of type Document as Photo"),
        ("sendVoice", {"voice": "voice", "caption": "x" * 1025}, "message caption is too long"),
        ("sendPhoto", {"photo": "small", "caption": "x" * 1025}, "message caption is too long"),
    ],
)
async def test_what_telegram_does_not_send_is_refused(
    met: Bot, ann: Person, method: str, media: dict[str, str], problem: str
) -> None:
    refusal = await met.refusal(method, chat_id=ann.id, **media)
    assert refusal == f"400 Bad Request: {problem}"


async def test_an_album_is_several_messages_that_belong_together(met: Bot, ann: Person) -> None:
    answered = await met.says(ann, "Well?")
    media = [
        {**LARGE, "caption": "all of it", "caption_entities": [bold(0, 3)]},
        {"type": "video", "media": "film"},
        OTHER,
    ]
    sent = await met(
        "sendMediaGroup",
        chat_id=ann.id,
        media=json.dumps(media),
        protect_content=True,
        reply_parameters={"message_id": answered},
    )
    assert [each.get("photo") for each in sent] == [SIZES, None, OTHERS]
    assert [each.get("caption") for each in sent] == ["all of it", None, None]
    assert sent[0]["caption_entities"] == [bold(0, 3)]
    assert len({each["media_group_id"] for each in sent}) == 1
    assert len({each["message_id"] for each in sent}) == 3
    assert {each["reply_to_message"]["message_id"] for each in sent} == {answered}
    seen = (await ann.sees())["messages"][-3:]
    assert {(each["album"], each["protect_content"]) for each in seen} == {
        (sent[0]["media_group_id"], True)
    }
    assert [each["text"] for each in seen] == ["all of it", None, None]


async def test_all_messages_of_an_album_are_noted_with_its_call(
    met: Bot, house: House, ann: Person
) -> None:
    sent = await met("sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER, LARGE])
    *_, call = (await house.get("calls"))["calls"]
    noted = [call["result_message_id"], *call["further_message_ids"]]
    assert noted == [each["message_id"] for each in sent]


async def test_two_albums_are_not_one(met: Bot, ann: Person) -> None:
    groups = {
        (await met("sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER]))[0]["media_group_id"]
        for _ in range(2)
    }
    assert len(groups) == 2


@pytest.mark.parametrize(
    ("media", "problem"),
    [
        (None, 'parameter "media" is required'),
        ("[1", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        ([], "there are no messages to send"),
        ([LARGE], "one medium is no album; send it by itself"),
        ([LARGE] * 11, "too many messages to send as an album"),
        ([LARGE, 1], "can't parse InputMedia: expected an Object"),
        ([LARGE, {"media": "x"}], "can't parse InputMedia: Can't find field \"type\""),
        ([LARGE, {"type": "photo"}], "can't parse InputMedia: media not found"),
        ([LARGE, {"type": "photo", "media": "unknown"}], MISSING),
        (
            [LARGE, {"type": "voice", "media": "voice"}],
            'can\'t parse InputMedia: type "voice" is unsupported',
        ),
        (
            [LARGE, {"type": "animation", "media": "film"}],
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        (
            [LARGE, {"type": "document", "media": "paper"}],
            "can't use the media of the specified type in the album",
        ),
        ([LARGE, {"type": "photo", "media": "film"}], "can't use file of type Video as Photo"),
        ([LARGE, {**OTHER, "caption": "x" * 1025}], "message caption is too long"),
    ],
)
async def test_what_is_no_album_is_refused_whole(
    met: Bot, ann: Person, media: object, problem: str
) -> None:
    before = await ann.sees()
    given = {} if media is None else {"media": media}
    refusal = await met.refusal("sendMediaGroup", chat_id=ann.id, **given)
    assert refusal == f"400 Bad Request: {problem}"
    assert await ann.sees() == before


async def test_an_album_bears_no_buttons(met: Bot, ann: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    refusal = await met.refusal(
        "sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER], reply_markup=markup
    )
    assert "bear no buttons" in refusal


async def test_who_blocked_the_bot_gets_no_album(met: Bot, ann: Person) -> None:
    await ann.does("block")
    refusal = await met.refusal("sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER])
    assert refusal == "403 Forbidden: bot was blocked by the user"


async def test_an_album_counts_as_one_call_to_the_pace(met: Bot, house: House, ann: Person) -> None:
    await house.post("limits", per_chat=1)
    await met("sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER])
    refusal = await met.refusal("sendMediaGroup", chat_id=ann.id, media=[LARGE, OTHER])
    assert refusal.startswith("429")


def bold(offset: int, length: int) -> dict[str, object]:
    return {"offset": offset, "length": length, "type": "bold"}
