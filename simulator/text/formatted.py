"""What becomes of a text with entities on its way through Telegram.

After `fix_formatted_text` of TDLib: characters that Telegram does not carry are taken out, entities
must fit the text, both ends are trimmed, and what Telegram finds in the text is added.
"""

import re
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from simulator import limits
from simulator.errors import BadRequest
from simulator.shapes import MessageEntity
from simulator.text import detection, nesting, utf16

_ENTITY_UNITS = 1_000_000
_REPLACED = {code: " " for code in range(32) if code not in b"\n\r"}
_DROPPED = dict.fromkeys((*b"\r", *range(0x2028, 0x202F), 0x0333, 0x033F, 0x030A))
_CLEAN = {**_REPLACED, **_DROPPED}
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEAN)))}]")
_MARKS_OF_DIRECTION = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_EMPTY = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc"
    "\U000e0080-\U000e00ff]*"
)


class FormattedText(Struct, frozen=True, gc=False):
    """A text as Telegram delivers it; entities are in order and well nested."""

    text: str
    entities: tuple[MessageEntity, ...] = ()


def formatted(text: str, given: Sequence[MessageEntity]) -> FormattedText:
    """Return `text` with the entities `given` as it arrives, or refuse what Telegram refuses.

    Empty entities are dropped; those that leave the text, or split a character of two UTF-16 units,
    are refused.
    """
    clean, entities = _cleaned(text, given) if given else (_clean(text), ())
    trimmed, entities = _trimmed(clean, entities)
    if _EMPTY.fullmatch(trimmed):
        raise BadRequest("Text must be non-empty")
    if len(trimmed) > limits.TEXT_CHARACTERS:
        raise BadRequest("Message is too long")
    return FormattedText(trimmed, nesting.untangled(entities, detection.find(trimmed)))


def _clean(text: str) -> str:
    if _UNCLEAN.search(text):
        text = text.translate(_CLEAN)
    if text.isascii():
        return text
    return _MARKS_OF_DIRECTION.sub(lambda run: "\u200c" * len(run[0]), text)


def _cleaned(text: str, given: Sequence[MessageEntity]) -> tuple[str, Sequence[MessageEntity]]:
    """Clean `text` and move the entities along."""
    for each in given:
        _check_bounds(each)
    places = _places(text)
    moved = [_moved(each, places, text) for each in given if each.length]
    return _clean(text), [each for each in moved if each.length]


def _check_bounds(entity: MessageEntity) -> None:
    for name, value in (("offset", entity.offset), ("length", entity.length)):
        if not 0 <= value <= _ENTITY_UNITS:
            raise BadRequest(f"Receive an entity with incorrect {name} {value}")


def _places(text: str) -> list[int | None]:
    """Return for each UTF-16 offset where it lies in the clean text; None inside a character."""
    places: list[int | None] = []
    clean = 0
    for character in text:
        places.append(clean)
        if character > utf16.LAST_OF_ONE_UNIT:
            places.append(None)
        if ord(character) not in _DROPPED:
            clean += utf16.length(character)
    places.append(clean)
    return places


def _moved(entity: MessageEntity, places: Sequence[int | None], text: str) -> MessageEntity:
    size, end = len(places) - 1, entity.offset + entity.length
    if entity.offset > size:
        raise BadRequest(
            f"Entity begins after the end of the text at UTF-16 offset {entity.offset}"
        )
    beginning = f"Entity beginning at UTF-16 offset {entity.offset}"
    if end > size:
        raise BadRequest(f"{beginning} ends after the end of the text at UTF-16 offset {end}")
    first, last = places[entity.offset], places[end]
    if first is None:
        where = _bytes_before(entity.offset, text)
        raise BadRequest(f"Entity begins in a middle of a UTF-16 symbol at byte offset {where}")
    if last is None:
        where = _bytes_before(end, text)
        raise BadRequest(f"{beginning} ends in a middle of a UTF-16 symbol at byte offset {where}")
    return msgspec.structs.replace(entity, offset=first, length=last - first)


def _bytes_before(offset: int, text: str) -> int:
    """Return where, in UTF-8, the character ends that the UTF-16 `offset` splits."""
    units = text.encode("utf-16-le")[: 2 * (offset + 1)]
    return len(units.decode("utf-16-le").encode())


def _trimmed(text: str, entities: Sequence[MessageEntity]) -> tuple[str, Sequence[MessageEntity]]:
    """Take spaces off both ends; at the beginning only those before the first entity."""
    text = text.rstrip(" \n")
    if not entities:
        return text.lstrip(" \n"), entities
    size = utf16.length(text)
    before = min(len(text) - len(text.lstrip(" \n")), *(each.offset for each in entities))
    return text[before:], [
        msgspec.structs.replace(
            each, offset=each.offset - before, length=min(each.length, size - each.offset)
        )
        for each in entities
        if each.offset < size
    ]
