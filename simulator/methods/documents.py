"""sendDocument and getFile: a file goes out with a caption, and is asked for by its id."""

import msgspec

from simulator import access, keyboards, limits
from simulator.captions import captioned
from simulator.errors import BadRequest
from simulator.files import Kept
from simulator.methods.messages import blank, refuse_parse_mode, replied
from simulator.parameters import Call
from simulator.shapes import File, Shown
from simulator.text import entities
from simulator.text.formatted import FormattedText, formatted
from simulator.world import World

_ATTACHED = "attach://"
"""Bot API, sending files: what stands before the name of the part that holds the file."""


def send_document(world: World, call: Call) -> Shown:
    """Put a file of the bot into a chat."""
    caption = read_caption(world, call)
    markup = keyboards.read(call)
    kept = _document(world, call)
    room = access.to_send(world, call)
    answered = replied(room, call)
    world.pace.admit(room.chat.id)
    message = blank(world, call, room, markup.buttons)
    further = captioned({"document": msgspec.to_builtins(kept.shown)}, caption)
    entry = room.history.add(
        message, answered, further, editable=markup.is_inline, file=kept.attached(caption.text)
    )
    return entry.shown()


def _document(world: World, call: Call) -> Kept:
    """Return the file that was uploaded, or one that the bot has met, by its id."""
    given = call.text("document")
    attached = given.removeprefix(_ATTACHED) if given.startswith(_ATTACHED) else "document"
    upload = call.files.get(attached)
    if upload is None:
        if not given:
            raise BadRequest("there is no document in the request")
        known = world.files.find(given)
        if known is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        return known
    if not upload.content:
        raise BadRequest("file must be non-empty")
    if len(upload.content) > limits.FILE_BYTES_UP:
        raise BadRequest("file is too big")
    return world.files.keep(upload.name, upload.content)


def read_caption(world: World, call: Call) -> FormattedText:
    """Return the text below a file with its entities; it may be empty."""
    given = call.json_if_any("caption_entities")
    return caption_of(world, call.text("caption"), call.text("parse_mode"), given)


def caption_of(world: World, text: str, mode: str, given: object) -> FormattedText:
    """Return a caption with the entities `given`."""
    if not text.strip(" \n"):
        return FormattedText("")
    refuse_parse_mode(mode.lower())
    caption = formatted(text, entities.read(given, world.user))
    if len(caption.text) > limits.CAPTION_CHARACTERS:
        raise BadRequest("message caption is too long")
    return caption


def get_file(world: World, call: Call) -> File:
    """Make a file ready to be downloaded, and say where."""
    if not call.has("file_id"):
        raise BadRequest("file_id not specified")
    kept = world.files.find(call.text("file_id"))
    if kept is None:
        raise BadRequest("invalid file_id")
    if kept.ready.file_size > limits.FILE_BYTES_DOWN:
        raise BadRequest("file is too big")
    return kept.ready
