"""What people write, made fit to be passed on: never mistaken for a card, never too long."""

from dataclasses import replace
from itertools import chain

from handlers.honest import honest
from storage.values import Entity, Text

MARK = "◇"
"""The mark that every card of the bot's own begins with, and nothing else."""
_ALIKE = str.maketrans(dict.fromkeys("◇◈◊⋄♢⟐⟡⬦⬨⬫⌑⌺⛋ᛜ◆❖⬥⧫⯁", "·"))
"""The mark, and what looks like it at a glance, as no text of a person may begin to look."""
LIMIT = 4096
"""A message is 1-4096 characters long (Bot API, sendMessage); counted here in UTF-16 units."""
CAPTION = 1024
"""What stands below a photo or a voice is 0-1024 characters long (Bot API, sendPhoto)."""
_BREAKS = ("\n", " ")


def fit(text: Text, name: str) -> list[Text]:
    """Return `text` without our mark, in as many parts as it takes under a line with `name`.

    Nothing in it looks like something else (`honest`). A photo or a voice goes with the first of
    them.
    """
    rest, parts = honest(text), list[Text]()
    rest = replace(rest, text=rest.text.translate(_ALIKE))
    while length(rest.text) > (room := _room(rest) - length(name) - 1):
        first, tail = _cut(rest, _breaking_point(rest.text, room))
        parts.append(replace(first, photo=rest.photo, voice=rest.voice, blurred=rest.blurred))
        rest = tail
    return [*parts, rest]


def _room(text: Text) -> int:
    return LIMIT if text.photo is None and text.voice is None else CAPTION


def looks_like_card(text: str) -> bool:
    """Tell whether a text holds the mark of a card, or what could be taken for it."""
    return text.translate(_ALIKE) != text


def length(text: str) -> int:
    """Return the length in UTF-16 code units, as the Bot API counts offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _breaking_point(text: str, room: int) -> int:
    """Return how many characters fit, preferably up to a line's or a word's end."""
    fitting = text.encode("utf-16-le", "surrogatepass")[: room * 2]
    whole = fitting.decode("utf-16-le", "ignore")
    ends = (whole.rfind(each) + 1 for each in _BREAKS)
    return next((end for end in ends if end > len(whole) // 2), len(whole))


def _cut(text: Text, at: int) -> tuple[Text, Text]:
    head, tail = text.text[:at], text.text[at:]
    border = length(head)
    pieces = list(chain.from_iterable(_split(each, border) for each in text.entities))
    return (
        Text(head, tuple(each for each in pieces if each.offset < border)),
        Text(
            tail,
            tuple(
                replace(each, offset=each.offset - border)
                for each in pieces
                if each.offset >= border
            ),
        ),
    )


def _split(entity: Entity, border: int) -> list[Entity]:
    end = entity.offset + entity.length
    if entity.offset >= border or end <= border:
        return [entity]
    first = replace(entity, length=border - entity.offset)
    return [first, replace(entity, offset=border, length=end - border)]
