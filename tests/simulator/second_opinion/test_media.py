"""Photos, albums, recordings, stickers and dice, as aiogram meets them both ways."""

import base64
import struct
from io import BytesIO

from aiogram.enums import ContentType
from aiogram.types import InputMediaPhoto

from tests.simulator.conftest import Person
from tests.simulator.second_opinion.conftest import Client, unknown_fields

PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)


async def test_an_album_is_kept_together(client: Client, ann: Person) -> None:
    told = [base64.b64encode(PICTURE + bytes([each])).decode() for each in range(3)]
    await ann.does("photos", photos=told, caption="three")
    album = [update.message for update in await client.taken() if update.message]
    assert [each.content_type for each in album] == [ContentType.PHOTO] * 3
    assert len({each.media_group_id for each in album}) == 1
    sizes = [each.photo or [] for each in album]
    into = BytesIO()
    await client.download(sizes[2][-1], into)
    assert into.getvalue() == PICTURE + b"\x02"

    captions = ("on", None, None)
    media = [
        InputMediaPhoto(media=each[-1].file_id, caption=caption)
        for each, caption in zip(sizes, captions, strict=True)
    ]
    sent = await client.send_media_group(ann.id, list(media), protect_content=True)

    assert [each.caption for each in sent] == ["on", None, None]
    assert [each.photo for each in sent] == sizes
    assert len({each.media_group_id for each in sent}) == 1
    assert all(each.has_protected_content for each in sent)
    assert unknown_fields([*album, *sent]) == []


async def test_recordings_come_as_they_are_made(client: Client, ann: Person) -> None:
    await ann.does("voice", seconds=3)
    voice = await client.heard()
    await ann.does("video_note", seconds=3)
    video = await client.heard()
    assert voice.voice is not None
    assert video.video_note is not None
    hear = await client.send_voice(ann.id, voice.voice.file_id, caption="x")
    see = await client.send_video_note(ann.id, video.video_note.file_id)
    assert (hear.voice, see.video_note) == (voice.voice, video.video_note)
    assert unknown_fields([voice, video, hear, see]) == []


async def test_stickers_and_dice_come_as_they_are_made(client: Client, ann: Person) -> None:
    await ann.does("sticker", emoji="👍")
    sticker = await client.heard()
    await ann.does("throw")
    die = await client.heard()
    assert (sticker.content_type, die.content_type) == (ContentType.STICKER, ContentType.DICE)
    assert sticker.sticker is not None
    assert sticker.sticker.emoji == "👍"
    assert unknown_fields([sticker, die]) == []


async def test_a_caption_is_edited(client: Client, ann: Person) -> None:
    await ann.does("photos", photos=[base64.b64encode(PICTURE).decode()])
    photo = (await client.heard()).photo or []
    sent = await client.send_photo(ann.id, photo[0].file_id, caption="before")
    edited = await client.edit_message_caption(
        chat_id=ann.id, message_id=sent.message_id, caption="after"
    )
    assert not isinstance(edited, bool)
    assert (edited.caption, edited.photo) == ("after", sent.photo)
    assert unknown_fields(edited) == []
