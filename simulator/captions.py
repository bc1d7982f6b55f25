"""What stands with a medium: the caption that an edit changes, as it does a text, and its veil."""

import msgspec

from simulator import limits
from simulator.errors import NotPossible
from simulator.history import NO_FIELDS, Entry
from simulator.shapes import JsonObject
from simulator.text.formatted import FormattedText

_WITH_CAPTION = frozenset(
    {"animation", "audio", "document", "paid_media", "photo", "video", "voice"}
)


def has_caption(entry: Entry) -> bool:
    """Return whether a message is of a kind that may bear a caption, perhaps an empty one."""
    return not _WITH_CAPTION.isdisjoint(entry.further)


def rewritten(entry: Entry, text: FormattedText) -> Entry:
    """Return a message with `text` in the place of what it says."""
    if entry.message.text is not None:
        message = msgspec.structs.replace(entry.message, text=text.text, entities=text.entities)
        return msgspec.structs.replace(entry, message=message)
    if "text" in entry.further:
        return _with(entry, text, "text", "entities")
    if not has_caption(entry):
        raise NotPossible("only texts and captions can be edited")
    if len(text.text) > limits.CAPTION_CHARACTERS:
        raise NotPossible("the caption is too long")
    return _with(entry, text, "caption", "caption_entities")


def _with(entry: Entry, text: FormattedText, says: str, marks: str) -> Entry:
    """Return a message with its fields `says` and `marks` replaced, or left out where empty."""
    further = {name: value for name, value in entry.further.items() if name not in {says, marks}}
    file = entry.file and msgspec.structs.replace(entry.file, caption=text.text)
    return msgspec.structs.replace(entry, further=captioned(further, text, says, marks), file=file)


def captioned(
    fields: JsonObject,
    text: FormattedText,
    says: str = "caption",
    marks: str = "caption_entities",
) -> JsonObject:
    """Return a message's fields with a text below them, left out where it is empty."""
    added: dict[str, object] = {}
    if text.text:
        added[says] = text.text
    if text.entities:
        added[marks] = msgspec.to_builtins(text.entities)
    return {**fields, **added}


def veil(*, covered: bool) -> JsonObject:
    """Return the field of a medium that is blurred until it is tapped."""
    return {"has_media_spoiler": True} if covered else NO_FIELDS
