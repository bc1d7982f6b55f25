"""The order: what somebody at the page wants; it comes in as JSON, untrusted like any other."""

from typing import Literal, TypeAlias

from msgspec import Struct

OnPhone: TypeAlias = Literal[
    "say", "tap", "edit", "react", "photos", "voice", "round", "sticker", "throw"
]


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody at the page wants.

    Photos are `drawn` ones, by their names, and others, which in JSON are base64.
    """

    do: OnPhone | Literal["open", "skip", "tour", "reset"]
    phone: str = ""
    text: str = ""
    reply_to: int | None = None
    message_id: int = 0
    data: str = ""
    emoji: tuple[str, ...] = ()
    drawn: tuple[str, ...] = ()
    photos: tuple[bytes, ...] = ()
    blurred: bool = False
    spell: Literal["due", "hour", "days"] = "hour"
    language: Literal["en", "fr"] = "en"
