"""sendMediaGroup, of photos that the bot has met, by their ids; each becomes a message."""

import secrets
from collections.abc import Mapping
from typing import cast

from msgspec import Struct

from simulator import access, limits
from simulator.captions import captioned
from simulator.errors import BadRequest
from simulator.fields import Fields
from simulator.history import Entry
from simulator.methods.documents import caption_of
from simulator.methods.messages import replied
from simulator.methods.photos import met
from simulator.parameters import Call
from simulator.rooms import Room
from simulator.shapes import JsonObject, Message, Shown
from simulator.text.formatted import FormattedText
from simulator.world import World


class Item(Struct, frozen=True):
    """A photo of an album, in all its sizes, and what stands below it."""

    sizes: object
    caption: FormattedText


def send_media_group(world: World, call: Call) -> list[Shown]:
    """Put an album into a chat: messages of one group, sent together or not at all."""
    items = [_item(world, place, each) for place, each in enumerate(_media(call), start=1)]
    room = access.to_send(world, call)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    group = new_group()
    return [_put(world, room, call, answered, item, group) for item in items]


def new_group() -> str:
    """Return the id of an album, as Telegram numbers them."""
    return str(secrets.randbelow(10**17) + 10**17)


def _media(call: Call) -> list[object]:
    if not call.has("media"):
        raise BadRequest('parameter "media" is required')
    media = call.json("media", "Can't parse media JSON object")
    if not isinstance(media, list):
        raise BadRequest("expected an Array of InputMedia")
    if len(media) < limits.ALBUM_LEAST:
        raise BadRequest("there are no messages to send")
    if len(media) > limits.ALBUM_MOST:
        raise BadRequest("too many messages to send as an album")
    return media


def _item(world: World, place: int, value: object) -> Item:
    fields = Fields(value, "Object expected as InputMedia")
    if fields.text("type") != "photo":
        raise BadRequest(f'can\'t parse InputMedia: type "{fields.text("type")}" is unsupported')
    told = cast("Mapping[str, object]", value)
    caption = caption_of(world, Call("", told))
    try:
        return Item(met(world, fields.text("media", "")), caption)
    except BadRequest as wrong:
        raise BadRequest(
            f'failed to send message #{place} with the error message "{wrong}"'
        ) from wrong


def _put(  # noqa: PLR0913, PLR0917  what a message of an album has
    world: World, room: Room, call: Call, answered: Entry | None, item: Item, group: str
) -> Shown:
    message = Message(
        message_id=world.next_message_id(),
        sender=world.bot,
        chat=room.chat,
        date=world.now(),
        has_protected_content=call.flag("protect_content"),
    )
    fields: JsonObject = {"media_group_id": group, "photo": item.sizes}
    return room.history.add(message, answered, captioned(fields, item.caption)).shown()
