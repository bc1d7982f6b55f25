"""An album becomes one call: the name stands below the first photo, and each can be found."""

from dataclasses import replace
from typing import Any

import msgspec

from bot.relayed import call
from handlers.orders import Earlier, EditText, Picture, SendAlbum, SendText
from storage.outgoing import Origin, Part
from storage.values import CaseId, Entity, Handle, Text

BEN = 42
CASE = CaseId(b"case")


def params(order: SendAlbum | SendText | EditText) -> dict[str, Any]:
    return dict(msgspec.msgpack.decode(call(order, 0.0).params))


def picture(number: int, text: str = "", *entities: Entity) -> Picture:
    return Picture(Handle(number), Text(text, entities, photo=f"photo-{number}"), Origin(7, number))


def test_an_album_is_one_protected_call_with_the_name_below_the_first_photo() -> None:
    pictures = (picture(1, "Look", Entity("bold", 0, 4)), picture(2), picture(3, "that"))
    order = SendAlbum(BEN, "Cedar Lake", pictures, CASE, "contact", 99)
    told = params(order)
    assert told["chat_id"] == BEN
    assert told["protect_content"]
    assert told["reply_parameters"]["message_id"] == 99
    first, second, third = told["media"]
    assert (first["media"], first["caption"]) == ("photo-1", "Cedar Lake\nLook")
    assert first["caption_entities"][1] == {"type": "bold", "offset": 11, "length": 4}
    assert second == {"type": "photo", "media": "photo-2"}
    assert third["caption"] == "that"
    made = call(order, 5.0)
    assert (made.method, made.keep, made.receipt) == ("sendMediaGroup", True, "contact")
    assert (made.origin, made.give_up) == (Origin(7, 1), 5.0)
    assert made.parts == (Part(Handle(2), Origin(7, 2)), Part(Handle(3), Origin(7, 3)))


def test_a_blurred_photo_of_an_album_is_sent_as_one() -> None:
    bare, blurred = picture(1), picture(2)
    blurred = replace(blurred, text=replace(blurred.text, blurred=True))
    told = params(SendAlbum(BEN, "Cedar Lake", (bare, blurred), CASE))
    assert [each.get("has_spoiler") for each in told["media"]] == [None, True]


def test_a_blurred_photo_is_sent_as_one() -> None:
    text = Text("", photo="photo-1", blurred=True)
    order = SendText(BEN, "Cedar Lake", text, CASE, Origin(7, 1))
    assert params(order)["has_spoiler"]
    assert "has_spoiler" not in params(replace(order, text=replace(text, blurred=False)))


def test_words_below_a_photo_are_changed_where_they_stand() -> None:
    text = Text("after", photo="photo-1")
    order = EditText(BEN, "Cedar Lake", text, CASE, Origin(7, 1), Earlier(Handle(1)))
    assert call(order, 0.0).method == "editMessageCaption"
    assert params(order) == {
        "chat_id": BEN,
        "caption": "Cedar Lake\nafter",
        "caption_entities": [{"type": "bold", "offset": 0, "length": 10}],
    }
