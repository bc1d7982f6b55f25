"""Values that several tables share: ids, and a text with its formatting."""

from dataclasses import dataclass, field
from typing import NewType

RowId = NewType("RowId", bytes)
CaseId = NewType("CaseId", bytes)
CardId = NewType("CardId", bytes)
Handle = NewType("Handle", int)
TelegramId = NewType("TelegramId", int)

ROW_ID = 16
"""Bytes of a random row id: 128 bits, never guessed and never met twice."""


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """Formatting of a stretch of text; `offset` and `length` count UTF-16 code units.

    The meaning is the Bot API's MessageEntity, kept to kinds that carry no identity.
    """

    type: str
    offset: int
    length: int
    language: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """What a person wrote; below a `photo` or a `voice`, by Telegram's id of it, if there is one.

    Below a `round` video nothing can stand. `lasting` is the id of the same photo, voice or video
    that does not change (Bot API, `file_unique_id`), by which it is known again and not had. Photos
    that were sent together bear the id of their `album`; one is `blurred` until it is tapped if
    whoever sent it wished so.

    Where it is kept for later, `message_id` and `date` (epoch seconds) say which message it was.
    """

    text: str
    entities: tuple[Entity, ...] = ()
    photo: str | None = None
    lasting: str = ""
    album: str | None = None
    voice: str | None = None
    round: str | None = None
    blurred: bool = False
    message_id: int | None = field(default=None, compare=False)
    date: int | None = field(default=None, compare=False)

    @property
    def likeness(self) -> str:
        """Return by what the same photo, shown in the same way, is known again."""
        return f"{self.lasting} blurred" if self.blurred else self.lasting
