"""sendVoice and sendVideoNote, of what the bot has met, by its id; nothing is uploaded here."""

from collections.abc import Iterator, Mapping

from simulator import access, keyboards
from simulator.captions import captioned
from simulator.errors import BadRequest
from simulator.methods.documents import caption_of
from simulator.methods.messages import replied
from simulator.parameters import Call
from simulator.shapes import JsonObject, Message, Shown
from simulator.text.formatted import FormattedText
from simulator.world import World


def send_voice(world: World, call: Call) -> Shown:
    """Put a voice message into a chat, with a text below it."""
    return _send(world, call, "voice", caption_of(world, call))


def send_video_note(world: World, call: Call) -> Shown:
    """Put a round video into a chat, below which nothing can stand."""
    return _send(world, call, "video_note", FormattedText(""))


def _send(world: World, call: Call, kind: str, caption: FormattedText) -> Shown:
    markup = keyboards.read(call)
    sound = _met(world, kind, call.text(kind))
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
    further = captioned({kind: sound}, caption)
    return room.history.add(message, answered, further, editable=markup.is_inline).shown()


def _met(world: World, kind: str, file_id: str) -> JsonObject:
    """Return what was sent before under an id; of another kind it is none."""
    if not file_id:
        raise BadRequest(f"there is no {kind.replace('_', ' ')} in the request")
    for sound in _sent(world, kind):
        if sound.get("file_id") == file_id:
            return sound
    raise BadRequest("wrong file identifier/HTTP URL specified")


def _sent(world: World, kind: str) -> Iterator[JsonObject]:
    for room in world.rooms.values():
        for entry in room.history.entries.values():
            sound = entry.further.get(kind)
            if isinstance(sound, Mapping):
                yield sound
