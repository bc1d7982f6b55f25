"""Whatever a person can send, react and change, read by aiogram's models without a field left."""

from typing import Any

import pytest
from aiogram.enums import ContentType
from aiogram.types import MessageOriginHiddenUser, MessageOriginUser, ReactionTypeEmoji

from tests.simulator.conftest import House, Person
from tests.simulator.second_opinion.conftest import Client, unknown_fields

FILE = {"file_id": "AgAD", "file_unique_id": "u1", "file_size": 4096}
SIZED = {**FILE, "width": 320, "height": 240}
CLIP = {**SIZED, "duration": 3, "thumbnail": SIZED, "mime_type": "video/mp4", "file_name": "a.mp4"}
SOMEBODY = {"id": 77, "is_bot": False, "first_name": "Bea"}
PLACE = {"latitude": 49.9, "longitude": -97.1}
STICKER = {
    **SIZED,
    "type": "regular",
    "is_animated": False,
    "is_video": False,
    "emoji": "👍",
    "set_name": "hands",
}
POLL = {
    "id": "5",
    "question": "Tea?",
    "type": "regular",
    "options": [
        {"persistent_id": "0", "text": "Yes", "voter_count": 0},
        {"persistent_id": "1", "text": "No", "voter_count": 0},
    ],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "allows_multiple_answers": False,
    "allows_revoting": True,
    "members_only": False,
}
KINDS: dict[ContentType, dict[str, Any]] = {
    ContentType.PHOTO: {"photo": [SIZED, SIZED], "caption": "me", "has_media_spoiler": True},
    ContentType.VIDEO: {"video": CLIP},
    ContentType.ANIMATION: {"animation": CLIP, "document": FILE},
    ContentType.AUDIO: {"audio": {**FILE, "duration": 3, "performer": "p", "title": "t"}},
    ContentType.VOICE: {"voice": {**FILE, "duration": 3, "mime_type": "audio/ogg"}},
    ContentType.VIDEO_NOTE: {"video_note": {**FILE, "length": 240, "duration": 3}},
    ContentType.DOCUMENT: {"document": {**FILE, "file_name": "report.pdf"}},
    ContentType.STICKER: {"sticker": STICKER},
    ContentType.DICE: {"dice": {"emoji": "🎲", "value": 6}},
    ContentType.CONTACT: {"contact": {"phone_number": "+12045550100", "first_name": "Ann"}},
    ContentType.LOCATION: {"location": {**PLACE, "live_period": 900, "heading": 90}},
    ContentType.VENUE: {
        "location": PLACE,
        "venue": {"location": PLACE, "title": "t", "address": "a"},
    },
    ContentType.POLL: {"poll": POLL},
    ContentType.STORY: {
        "story": {"chat": {"id": 77, "type": "private", "first_name": "B"}, "id": 1}
    },
    ContentType.GAME: {"game": {"title": "t", "description": "d", "photo": [SIZED]}},
    ContentType.PINNED_MESSAGE: {
        "pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 77, "type": "private"}}
    },
    ContentType.MESSAGE_AUTO_DELETE_TIMER_CHANGED: {
        "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}
    },
    ContentType.USERS_SHARED: {"users_shared": {"request_id": 1, "users": [{"user_id": 77}]}},
    ContentType.WRITE_ACCESS_ALLOWED: {"write_access_allowed": {}},
}


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_is_understood(client: Client, ann: Person, kind: ContentType) -> None:
    sent = await ann.does("send", message=KINDS[kind])

    message = await client.heard()

    assert message.content_type == kind
    assert (message.message_id, message.chat.id) == (sent["message_id"], ann.id)
    assert unknown_fields(message) == []


async def test_an_album_is_several_messages_of_one_group(client: Client, ann: Person) -> None:
    for _ in range(3):
        await ann.does("send", message={"photo": [SIZED], "media_group_id": "12"})

    messages = [update.message for update in await client.taken()]

    assert [each.media_group_id for each in messages if each] == ["12"] * 3
    assert len({each.message_id for each in messages if each}) == 3


async def test_a_forward_says_where_it_comes_from(client: Client, ann: Person) -> None:
    hidden = {"type": "hidden_user", "sender_user_name": "Bea", "date": 1}
    known = {"type": "user", "sender_user": SOMEBODY, "date": 1}
    await ann.does("send", message={"text": "a", "forward_origin": hidden})
    await ann.does("send", message={"text": "a", "forward_origin": known})

    first, second = [update.message for update in await client.taken()]

    assert first is not None
    assert isinstance(first.forward_origin, MessageOriginHiddenUser)
    assert second is not None
    assert isinstance(second.forward_origin, MessageOriginUser)
    assert second.forward_origin.sender_user.id == 77


async def test_a_reply_may_quote(client: Client, ann: Person) -> None:
    asked = await client.send_message(ann.id, "One. Two.")
    quote = {"text": "Two.", "position": 5, "is_manual": True}
    await ann.does("send", message={"text": "Yes", "quote": quote}, reply_to=asked.message_id)

    message = await client.heard()

    assert message.quote is not None
    assert (message.quote.text, message.quote.position) == ("Two.", 5)
    assert message.reply_to_message is not None
    assert message.reply_to_message.text == "One. Two."
    assert message.reply_to_message.reply_to_message is None
    assert unknown_fields(message) == []


async def test_texts_and_captions_are_edited(client: Client, ann: Person) -> None:
    said = await ann.does("say", text="before")
    sent = await ann.does("send", message={"photo": [SIZED], "caption": "before"})
    await client.taken()
    await ann.does("edit", message_id=said["message_id"], text="after 🌲 #now")
    await ann.does("edit", message_id=sent["message_id"], text="after")

    text, photo = [update.edited_message for update in await client.taken()]

    assert text is not None
    assert (text.text, text.content_type) == ("after 🌲 #now", ContentType.TEXT)
    assert text.entities is not None
    assert text.entities[0].extract_from(text.text or "") == "#now"
    assert text.edit_date is not None
    assert photo is not None
    assert (photo.caption, photo.text, photo.content_type) == ("after", None, ContentType.PHOTO)
    assert unknown_fields(text) == unknown_fields(photo) == []


async def test_reactions_are_told_with_what_was_there_before(client: Client, ann: Person) -> None:
    message = await client.send_message(ann.id, "Well?")
    await client.get_updates(allowed_updates=["message_reaction"])
    await ann.does("react", message_id=message.message_id, emoji=["👍"])
    await ann.does("react", message_id=message.message_id, emoji=["❤"])
    await ann.does("react", message_id=message.message_id, emoji=[])

    changes = [update.message_reaction for update in await client.taken()]

    told = [
        [
            [reaction.emoji for reaction in side if isinstance(reaction, ReactionTypeEmoji)]
            for side in (change.old_reaction, change.new_reaction)
        ]
        for change in changes
        if change is not None
    ]
    assert told == [[[], ["👍"]], [["👍"], ["❤"]], [["❤"], []]]
    assert unknown_fields(changes) == []


async def test_a_start_bears_its_payload(client: Client, house: House) -> None:
    bea = await house.person("Bea", started=False)
    await bea.does("start", payload="join_abcdefgh")

    message = await client.heard()

    assert message.text == "/start join_abcdefgh"
    assert message.entities is not None
    assert message.entities[0].extract_from(message.text) == "/start"


async def test_a_field_that_telegram_does_not_have_would_be_found(
    client: Client, ann: Person
) -> None:
    await ann.does("send", message={"photo": [{**SIZED, "moon": 1}], "tide": 2})

    assert unknown_fields(await client.heard()) == ["Message.tide", "PhotoSize.moon"]
