"""What a person does in the private chat."""

import pytest

from simulator.limits import EDIT_SECONDS
from tests.simulator.conftest import Bot, House, Person


async def test_a_person_has_the_given_id_and_names(bot: Bot, house: House) -> None:
    names = {"first_name": "Ann", "last_name": "Lee", "username": "ann", "language_code": "fr"}
    await house.post("people", id=1001, **names)
    await Person(house, 1001).does("start")

    (update,) = await bot("getUpdates")
    assert update["message"]["from"] == {"id": 1001, "is_bot": False, **names}


async def test_an_id_is_made_up_and_never_shared(house: House) -> None:
    made = await house.post("people", first_name="Ann")

    assert 10**8 <= made["id"] < 10**10
    status, answer = await house.ask("POST", "people", first_name="Ben", id=made["id"])
    assert (status, answer["error"]) == (400, f"the id {made['id']} is taken")


@pytest.mark.parametrize(("payload", "text"), [("", "/start"), ("join_Ab-1", "/start join_Ab-1")])
async def test_starting_sends_the_command(bot: Bot, house: House, payload: str, text: str) -> None:
    person = await house.person(started=False)

    await person.does("start", payload=payload)

    (update,) = await bot("getUpdates")
    assert update["message"]["text"] == text
    assert update["message"]["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]


@pytest.mark.parametrize("payload", ["a b", "é", "x" * 65])
async def test_a_link_carries_no_other_payload(ann: Person, payload: str) -> None:
    assert "payload" in await ann.cannot("start", payload=payload)


async def test_a_text_reaches_the_bot(bot: Bot, ann: Person) -> None:
    said = await ann.does(
        "say", text=" Hello ", entities=[{"type": "bold", "offset": 1, "length": 2}]
    )

    (update,) = await bot("getUpdates")
    assert update["update_id"] == said["update_id"]
    assert update["message"] == {
        "message_id": said["message_id"],
        "from": {"id": ann.id, "is_bot": False, "first_name": "Ann"},
        "chat": {"id": ann.id, "first_name": "Ann", "type": "private"},
        "date": said["date"],
        "text": "Hello",
        "entities": [{"offset": 0, "length": 2, "type": "bold"}],
    }


async def test_a_flood_is_as_many_texts_in_order(bot: Bot, ann: Person) -> None:
    await ann.does("flood", count=3, text="Hello")

    updates = await bot("getUpdates")
    assert [each["message"]["text"] for each in updates] == ["Hello 0", "Hello 1", "Hello 2"]


@pytest.mark.parametrize(("text", "why"), [("x" * 4097, "too long"), ("  ", "non-empty")])
async def test_an_app_sends_no_text_of_the_wrong_length(ann: Person, text: str, why: str) -> None:
    assert why in await ann.cannot("say", text=text)


async def test_an_app_sends_no_malformed_entity(ann: Person) -> None:
    assert "MessageEntity" in await ann.cannot("say", text="x", entities=[{"type": "bold"}])


async def test_a_reply_shows_what_it_replies_to(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "How are you?")

    await ann.does("say", text="Well", reply_to=message_id)

    (update,) = await bot("getUpdates")
    assert update["message"]["reply_to_message"]["text"] == "How are you?"
    assert "no message 999" in await ann.cannot("say", text="x", reply_to=999)


async def test_any_other_kind_of_message_reaches_the_bot(bot: Bot, ann: Person) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]

    await ann.does("send", message={"photo": photo, "caption": "me"})

    (update,) = await bot("getUpdates")
    assert (update["message"]["photo"], update["message"]["caption"]) == (photo, "me")
    assert (await ann.sees())["messages"][-1]["text"] == "me"


async def test_a_reply_to_another_kind_shows_it_without_what_it_replies_to(
    bot: Bot, ann: Person
) -> None:
    reply = {"message_id": 1, "date": 0, "chat": {"id": ann.id, "type": "private"}}
    voice = await ann.does("send", message={"voice": {"file_id": "v"}, "reply_to_message": reply})

    message = await bot(
        "sendMessage",
        chat_id=ann.id,
        text="heard",
        reply_parameters={"message_id": voice["message_id"]},
    )

    assert message["reply_to_message"]["voice"] == {"file_id": "v"}
    assert "reply_to_message" not in message["reply_to_message"]


async def test_an_edit_reaches_the_bot(bot: Bot, ann: Person) -> None:
    said = await ann.does("say", text="before")
    await bot.updates()

    edit = await ann.does("edit", message_id=said["message_id"], text="after")

    (update,) = await bot("getUpdates")
    edited = update["edited_message"]
    assert (update["update_id"], edited["text"]) == (edit["update_id"], "after")
    assert edited["edit_date"] >= edited["date"]


async def test_a_person_edits_only_what_they_wrote_and_only_to_something_else(
    bot: Bot, ann: Person
) -> None:
    of_bot = await bot.says(ann)
    said = await ann.does("say", text="same")

    assert "one's own" in await ann.cannot("edit", message_id=of_bot, text="x")
    assert "the same" in await ann.cannot("edit", message_id=said["message_id"], text="same")
    assert "no message" in await ann.cannot("edit", message_id=999, text="x")


async def test_an_edit_of_a_photo_changes_its_caption(bot: Bot, ann: Person) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    sent = await ann.does("send", message={"photo": photo, "caption": "before"})
    await ann.does("edit", message_id=sent["message_id"], text="see example.org")
    assert "the same" in await ann.cannot(
        "edit", message_id=sent["message_id"], text="see example.org"
    )
    await ann.does("edit", message_id=sent["message_id"], text="")

    _, captioned, bare = await bot("getUpdates")

    edited = captioned["edited_message"]
    assert (edited["photo"], edited["caption"]) == (photo, "see example.org")
    assert edited["caption_entities"] == [{"offset": 4, "length": 11, "type": "url"}]
    assert "text" not in edited
    assert bare["edited_message"]["photo"] == photo
    assert not {"caption", "caption_entities"} & set(bare["edited_message"])


async def test_a_caption_has_at_most_1024_characters_and_a_sticker_none(ann: Person) -> None:
    photo = await ann.does("send", message={"photo": []})
    sticker = await ann.does("send", message={"sticker": {}})

    await ann.does("edit", message_id=photo["message_id"], text="a" * 1024)
    assert "too long" in await ann.cannot("edit", message_id=photo["message_id"], text="a" * 1025)
    assert "only texts" in await ann.cannot("edit", message_id=sticker["message_id"], text="a")


async def test_a_text_with_fields_of_its_own_is_edited_as_a_text(bot: Bot, ann: Person) -> None:
    sent = await ann.does("send", message={"text": "before", "is_from_offline": True})
    await ann.does("edit", message_id=sent["message_id"], text="after")

    _, update = await bot("getUpdates")

    assert update["edited_message"]["text"] == "after"
    assert update["edited_message"]["is_from_offline"] is True


async def test_any_kind_can_reply(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann, "Well?")
    await ann.does("send", message={"sticker": {}}, reply_to=message_id)

    (update,) = await bot("getUpdates")

    assert update["message"]["reply_to_message"]["text"] == "Well?"


async def test_a_person_edits_for_48_hours(house: House, ann: Person) -> None:
    said = await ann.does("say", text="before")
    await house.post("clock", skip=EDIT_SECONDS + 1)

    assert "48 hours" in await ann.cannot("edit", message_id=said["message_id"], text="after")


async def test_a_deletion_is_not_heard_of(bot: Bot, ann: Person) -> None:
    said = await ann.does("say", text="x")
    await bot.updates()

    await ann.does("delete", message_id=said["message_id"])

    assert await bot("getUpdates") == []
    assert (await ann.sees())["deleted"] == [said["message_id"]]
    assert "no message" in await ann.cannot("delete", message_id=said["message_id"])


async def test_reactions_reach_a_bot_that_asked_for_them(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)
    await bot("getUpdates", allowed_updates=["message_reaction"])

    answers = [
        await ann.does("react", message_id=message_id, emoji=emoji)
        for emoji in (["👍"], ["👍"], [])
    ]

    updates = await bot("getUpdates")
    added, removed = (update["message_reaction"] for update in updates)
    first, second = (update["update_id"] for update in updates)
    assert [answer["update_id"] for answer in answers] == [first, None, second]
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert (added["old_reaction"], added["new_reaction"]) == ([], thumb)
    assert (removed["old_reaction"], removed["new_reaction"]) == (thumb, [])


async def test_ones_own_reactions_are_seen_until_they_are_taken_back(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)
    for emoji in (["👍"], []):
        before = (await ann.sees())["seq"]
        await ann.does("react", message_id=message_id, emoji=emoji)
        (seen,) = (await ann.sees(after=before))["messages"]
        assert (seen["message_id"], seen["reactions"], seen["reaction"]) == (
            message_id,
            emoji,
            None,
        )


async def test_nobody_reacts_to_what_is_not_there(ann: Person) -> None:
    assert "no message 999" in await ann.cannot("react", message_id=999, emoji=["👍"])


async def test_reactions_do_not_reach_a_bot_that_did_not_ask(bot: Bot, ann: Person) -> None:
    message_id = await bot.says(ann)

    await ann.does("react", message_id=message_id, emoji=["👍"])

    assert await bot("getUpdates") == []


async def test_nobody_writes_before_they_start(house: House) -> None:
    stranger = await house.person(started=False)

    assert await stranger.cannot("say", text="x") == "the person has not started the bot"


async def test_nobody_writes_to_a_bot_they_blocked(ann: Person) -> None:
    await ann.does("block")

    assert await ann.cannot("say", text="x") == "the person has blocked the bot"


async def test_a_deleted_account_does_nothing(ann: Person) -> None:
    await ann.does("deactivate")

    assert await ann.cannot("say", text="x") == "the account is deleted"
    assert await ann.cannot("start") == "the account is deleted"
