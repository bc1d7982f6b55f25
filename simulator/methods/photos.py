"""sendPhoto, of a photo that the bot has met, by its id; nothing is uploaded here."""

from collections.abc import Iterator, Mapping

from simulator import access, keyboards
from simulator.captions import captioned
from simulator.errors import BadRequest
from simulator.methods.documents import caption_of
from simulator.methods.messages import replied
from simulator.parameters import Call
from simulator.shapes import Message, Shown
from simulator.world import World


def send_photo(world: World, call: Call) -> Shown:
    """Put a photo into a chat, with a text below it."""
    caption = caption_of(world, call)
    markup = keyboards.read(call)
    sizes = met(world, call.text("photo"))
    room = access.to_send(world, call)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    message = Message(
        message_id=world.next_message_id(),
        sender=world.bot,
        chat=room.chat,
        date=world.now(),
        has_protected_content=call.flag("protect_content"),
        reply_markup=markup.buttons,
    )
    further = captioned({"photo": sizes}, caption)
    return room.history.add(message, answered, further, editable=markup.is_inline).shown()


def met(world: World, file_id: str) -> object:
    """Return a photo in all its sizes, by the id of one of them."""
    if not file_id:
        raise BadRequest("there is no photo in the request")
    for photo in _photos(world):
        if any(isinstance(it, Mapping) and it.get("file_id") == file_id for it in photo):
            return photo
    raise BadRequest("wrong file identifier/HTTP URL specified")


def _photos(world: World) -> Iterator[list[object]]:
    for room in world.rooms.values():
        for entry in room.history.entries.values():
            photo = entry.further.get("photo")
            if isinstance(photo, list):
                yield photo
