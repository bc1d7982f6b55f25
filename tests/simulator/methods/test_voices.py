"""sendVoice and sendVideoNote."""

import pytest

from tests.simulator.conftest import Bot, Person

VOICE = {"file_id": "heard", "file_unique_id": "1", "duration": 3}
ROUND = {"file_id": "seen", "file_unique_id": "2", "length": 240, "duration": 3}


async def test_a_voice_that_was_met_goes_out_with_words_below_it(bot: Bot, ann: Person) -> None:
    await ann.does("send", message={"voice": VOICE})
    sent = await bot("sendVoice", chat_id=ann.id, voice="heard", caption="x", protect_content=True)
    assert (sent["voice"], sent["caption"], sent["has_protected_content"]) == (VOICE, "x", True)
    where = {"chat_id": ann.id, "message_id": sent["message_id"]}
    assert (await bot("editMessageCaption", **where, caption="y"))["caption"] == "y"


async def test_a_round_video_that_was_met_goes_out_without_words(bot: Bot, ann: Person) -> None:
    await ann.does("send", message={"video_note": ROUND})
    sent = await bot("sendVideoNote", chat_id=ann.id, video_note="seen", caption="x")
    assert (sent["video_note"], "caption" in sent) == (ROUND, False)


@pytest.mark.parametrize(
    ("method", "given", "problem"),
    [
        ("sendVoice", {}, "there is no voice in the request"),
        ("sendVideoNote", {}, "there is no video note in the request"),
        ("sendVoice", {"voice": "unknown"}, "wrong file identifier/HTTP URL specified"),
        ("sendVoice", {"voice": "seen"}, "wrong file identifier/HTTP URL specified"),
        ("sendVideoNote", {"video_note": "heard"}, "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_what_was_not_met_as_such_is_refused(
    bot: Bot, ann: Person, method: str, given: dict[str, str], problem: str
) -> None:
    await ann.does("send", message={"voice": VOICE})
    await ann.does("send", message={"video_note": ROUND})
    refusal = await bot.refusal(method, chat_id=ann.id, **given)
    assert refusal == f"400 Bad Request: {problem}"
