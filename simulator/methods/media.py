"""sendPhoto, sendVoice, sendVideoNote and sendMediaGroup, of media that the bot has met.

They are named by their ids; nothing is uploaded here. After `get_input_media` of the Bot API
server, and TDLib's words for an id of something else.
"""

import secrets
from collections.abc import Sequence

from simulator import access, keyboards, limits
from simulator.captions import captioned, veil
from simulator.errors import BadRequest, Malformed
from simulator.fields import Fields
from simulator.files import Medium
from simulator.methods.documents import caption_of, read_caption
from simulator.methods.messages import blank, replied
from simulator.parameters import Call
from simulator.shapes import JsonObject, Shown
from simulator.text.formatted import FormattedText
from simulator.world import World

_NAMES = {
    "photo": "Photo",
    "voice": "VoiceNote",
    "video_note": "VideoNote",
    "video": "Video",
    "audio": "Audio",
    "document": "Document",
    "animation": "Animation",
    "sticker": "Sticker",
    "live_photo": "Photo",
}
"""TDLib, FileType: how its errors name the kinds."""
_IN_ALBUMS = ("photo", "video", "audio", "document")
_ALIKE = ("audio", "document")
"""Bot API, sendMediaGroup: "Documents and audio files can be only grouped in an album with messages
of the same type."."""


def send_photo(world: World, call: Call) -> Shown:
    """Put a photo into a chat, with a text below it."""
    return _send(world, call, "photo", "there is no photo in the request")


def send_voice(world: World, call: Call) -> Shown:
    """Put a voice note into a chat, with a text below it."""
    return _send(world, call, "voice", "there is no voice in the request")


def send_video_note(world: World, call: Call) -> Shown:
    """Put a round video into a chat; no text stands below one."""
    return _send(world, call, "video_note", "there is no video note in the request")


def send_media_group(world: World, call: Call) -> Sequence[Shown]:
    """Put an album into a chat; all its messages, or none."""
    if call.has("reply_markup"):
        raise BadRequest("albums bear no buttons; Telegram would leave them out")
    album = _album(world, call)
    room = access.to_send(world, call)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    group = {"media_group_id": str(secrets.randbits(63))}
    shown = list[Shown]()
    for medium, caption, covers in album:
        further = {**captioned(medium.fields, caption), **covers, **group}
        message = blank(world, call, room)
        shown.append(room.history.add(message, answered, further, url=medium.url).shown())
    return shown


def _send(world: World, call: Call, kind: str, missing: str) -> Shown:
    bare = kind == "video_note"
    caption = FormattedText("") if bare else read_caption(world, call)
    covers = veil(covered=kind == "photo" and call.flag("has_spoiler"))
    markup = keyboards.read(call)
    if not (given := call.text(kind)):
        raise BadRequest(missing)
    medium = _met(world, kind, given)
    room = access.to_send(world, call)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    message = blank(world, call, room, markup.buttons)
    further, inline = captioned({**medium.fields, **covers}, caption), markup.is_inline
    return room.history.add(message, answered, further, editable=inline, url=medium.url).shown()


def _met(world: World, kind: str, file_id: str) -> Medium:
    """Return what was met under an id, which must be of this kind."""
    medium = world.files.medium(file_id)
    if medium is None:
        raise BadRequest("wrong file identifier/HTTP URL specified")
    if medium.kind != kind:
        raise BadRequest(f"can't use file of type {_NAMES[medium.kind]} as {_NAMES[kind]}")
    return medium


def _album(world: World, call: Call) -> list[tuple[Medium, FormattedText, JsonObject]]:
    """Return the media of an album, with the texts below them and what covers them.

    Stricter than the server, which sends one medium alone: the documentation asks for 2-10.
    """
    if not call.has("media"):
        raise BadRequest('parameter "media" is required')
    given = call.json("media", "Can't parse media JSON object")
    if not isinstance(given, list):
        raise BadRequest("Expected an Array of InputMedia")
    read = [_item(world, each) for each in given]
    if not limits.ALBUM_LEAST <= len(read) <= limits.ALBUM_MOST:
        raise BadRequest(_how_many(len(read)))
    kinds = {medium.kind for medium, *_ in read}
    if len(kinds) > 1 and kinds.intersection(_ALIKE):
        raise BadRequest("Can't use the media of the specified type in the album")
    return read


def _how_many(items: int) -> str:
    if items > limits.ALBUM_MOST:
        return "Too many messages to send as an album"
    return "one medium is no album; send it by itself" if items else "There are no messages to send"


def _item(world: World, given: object) -> tuple[Medium, FormattedText, JsonObject]:
    try:
        fields = Fields(given, "expected an Object")
        text, mode = fields.text("caption", ""), fields.text("parse_mode", "")
        caption = caption_of(world, text, mode, fields.raw("caption_entities"))
        kind, media = _named(fields)
        covers = veil(covered=kind not in _ALIKE and fields.flag("has_spoiler"))
    except Malformed as wrong:
        raise Malformed(f"Can't parse InputMedia: {wrong}") from wrong
    return _met(world, kind, media), caption, covers


def _named(fields: Fields) -> tuple[str, str]:
    """Return the kind and the id of a part of an album."""
    kind, media = fields.text("type"), fields.text("media", "")
    if not media:
        raise Malformed("media not found")
    if kind == "animation":
        raise Malformed(f'type "{kind}" can\'t be used in sendMediaGroup')
    if kind not in _IN_ALBUMS:
        raise Malformed(f'type "{kind}" is unsupported')
    return kind, media
