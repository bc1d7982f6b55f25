"""What a person sends that is no text: photos, albums, voice, round videos, stickers, dice."""

import secrets
from collections.abc import Mapping, Sequence

from msgspec import Struct

from simulator import limits
from simulator.captions import captioned, veil
from simulator.errors import NotPossible
from simulator.files import KINDS, Medium
from simulator.history import NO_FIELDS
from simulator.orders import SendAlbum, SendPhotos, SendSticker, SendVideoNote, SendVoice, Throw
from simulator.parameters import Upload
from simulator.people import Written, as_caption, check_can_act, write
from simulator.photographs import photograph
from simulator.rooms import Person
from simulator.shapes import JsonObject
from simulator.text.formatted import FormattedText
from simulator.world import World

THROWN: Mapping[str, int] = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
"""What can be thrown, and the highest value (Bot API, Dice)."""
_BESIDE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("photo", "video", "live_photo"), frozenset({"photo", "video", "live_photo"})),
    **{kind: frozenset({kind}) for kind in ("audio", "document")},
}
"""What may stand in one album with what."""
_VOICE = Upload("voice.oga", "audio/ogg", b"")
_VIDEO = Upload("round.mp4", "video/mp4", b"")
_BYTES_A_SECOND = 2000
_ROUND = 384
"""The width and height of a round video, as apps make them."""
_STICKER = 512


class Several(Struct, frozen=True):
    """What came of sending several messages at once."""

    messages: Sequence[Written]


def send_photos(world: World, person: Person, order: SendPhotos) -> Several:
    """Send a photo, or an album of them."""
    check_can_act(person)
    if not 1 <= len(order.photos) <= limits.ALBUM_MOST:
        raise NotPossible(f"one sends 1-{limits.ALBUM_MOST} photos at once")
    caption = as_caption(world, order.caption, order.entities)
    media = [world.files.keep_photo(each) for each in map(photograph, order.photos)]
    texts = (caption, *(FormattedText("") for _ in media[1:]))
    shown = [{**each.fields, **veil(covered=order.blurred)} for each in media]
    parts = [captioned(each, text) for each, text in zip(shown, texts, strict=True)]
    return _send(world, person, parts, order.reply_to, [each.url for each in media])


def send_album(world: World, person: Person, order: SendAlbum) -> Several:
    """Send an album of whatever Telegram lets stand together."""
    check_can_act(person)
    if not limits.ALBUM_LEAST <= len(order.messages) <= limits.ALBUM_MOST:
        raise NotPossible(f"an album has {limits.ALBUM_LEAST}-{limits.ALBUM_MOST} items")
    kinds = {next((it for it in KINDS if it in each), "") for each in order.messages}
    if not all(kinds <= _BESIDE.get(each, frozenset()) for each in kinds):
        raise NotPossible("these do not stand in one album")
    for each in order.messages:
        world.files.meet(each)
    return _send(world, person, order.messages, order.reply_to, [None] * len(order.messages))


def send_voice(world: World, person: Person, order: SendVoice) -> Written:
    """Send a voice note."""
    told = {"duration": order.seconds, "mime_type": _VOICE.kind}
    caption = as_caption(world, order.caption)
    medium = world.files.keep_recording("voice", "voice", _lasting(_VOICE, order.seconds), told)
    return _share(world, person, medium, order.reply_to, caption)


def send_video_note(world: World, person: Person, order: SendVideoNote) -> Written:
    """Send a round video."""
    told = {"length": _ROUND, "duration": order.seconds}
    upload = _lasting(_VIDEO, order.seconds)
    medium = world.files.keep_recording("video_note", "video_notes", upload, told)
    return _share(world, person, medium, order.reply_to)


def send_sticker(world: World, person: Person, order: SendSticker) -> Written:
    """Send a sticker out of a set that everybody has."""
    told = {"width": _STICKER, "height": _STICKER, "is_animated": False, "is_video": False}
    named = {"type": "regular", "emoji": order.emoji, "set_name": "SimulatedStickers"}
    upload = Upload("sticker.webp", "image/webp", b"RIFF")
    medium = world.files.keep_recording("sticker", "stickers", upload, {**told, **named})
    return _share(world, person, medium, order.reply_to)


def throw(world: World, person: Person, order: Throw) -> Written:
    """Throw a die."""
    if order.emoji not in THROWN:
        raise NotPossible(f"{order.emoji} cannot be thrown")
    value = 1 + secrets.randbelow(THROWN[order.emoji])
    thrown = {"dice": {"emoji": order.emoji, "value": value}}
    return write(world, person, reply_to=order.reply_to, further=thrown)


def _share(
    world: World,
    person: Person,
    medium: Medium,
    reply_to: int | None,
    caption: FormattedText | None = None,
) -> Written:
    further = captioned(medium.fields, caption or FormattedText(""))
    return write(world, person, reply_to=reply_to, further=further, url=medium.url)


def _send(
    world: World,
    person: Person,
    parts: Sequence[JsonObject],
    reply_to: int | None,
    urls: Sequence[str | None],
) -> Several:
    """Send messages that belong together; more than one are an album."""
    album = {"media_group_id": str(secrets.randbits(63))} if len(parts) > 1 else NO_FIELDS
    return Several(
        [
            write(world, person, reply_to=reply_to, further={**part, **album}, url=url)
            for part, url in zip(parts, urls, strict=True)
        ]
    )


def _lasting(upload: Upload, seconds: int) -> Upload:
    """Return an empty recording of so many seconds."""
    return Upload(upload.name, upload.kind, bytes(seconds * _BYTES_A_SECOND))
