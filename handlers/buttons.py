"""Buttons: a fixed set of verbs, some with the opaque id of the card they stand on.

`callback_data` is `<verb>[:<id>]`, at most 64 bytes, and untrusted: whoever reads it here gets a
known verb and a well-formed id, or nothing. The label of a verb is the Fluent message
`button-<verb with dashes>`.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from handlers.verbs import WITH_ID, Verb
from storage.seats import Side
from storage.session import new_id
from storage.values import ROW_ID, CardId

Label = str | int | bool | datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class Button:
    """A button: its verb, the id it carries, and the variables of its label."""

    verb: Verb
    id: bytes | None = None
    label: Mapping[str, Label] = field(default_factory=dict)

    @property
    def data(self) -> str:
        """Return the callback data."""
        return self.verb if self.id is None else f"{self.verb}:{_encoded(self.id)}"


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Press:
    """Callback data that was understood."""

    verb: Verb
    id: CardId


NO_ID = CardId(b"")


def new_card() -> CardId:
    """Return a fresh id for a card."""
    return CardId(new_id())


def column(*buttons: Button) -> Rows:
    """Return buttons one below the other."""
    return tuple((button,) for button in buttons)


def pairs(*buttons: Button) -> Rows:
    """Return buttons two in a row."""
    return tuple(buttons[at : at + 2] for at in range(0, len(buttons), 2))


def only_today(*, offer: bool = False) -> Button:
    """Return the button with which a supporter is away for today, on an offer or afterwards."""
    return Button(Verb.AWAY_TODAY, label={"offer": offer})


def end_talk(card: CardId, name: str = "") -> Button:
    """Return the button that ends a talk, naming whom it is with where several are open."""
    return Button(Verb.TALK_END, card, {"name": name})


def rematch(card: CardId, side: Side) -> Button:
    """Return the button with which one side of a talk leaves it to somebody else."""
    return Button(Verb.TALK_REMATCH, card, {"side": side})


def call(card: CardId, name: str = "") -> Button:
    """Return the button that opens other ways to be in touch, named as that of the end is."""
    return Button(Verb.CALL_ASK, card, {"name": name})


def tonight(card: CardId, name: str = "") -> Button:
    """Return the button with which a supporter says that they have read, and answer later."""
    return Button(Verb.TONIGHT_SAY, card, {"name": name})


def of_talk(card: CardId, side: Side) -> Rows:
    """Return the buttons of one side of an open talk; who listens may be worried.

    What only they have stands alone in its row; what both have stands in pairs.
    """
    own = column(tonight(card), worry(card)) if side is Side.SUPPORTER else ()
    chat = Button(Verb.CHAT_SHOW, card)
    return (*own, *pairs(call(card), chat, end_talk(card), rematch(card, side)))


def worry(card: CardId, name: str = "") -> Button:
    """Return the button of one who is worried, naming about whom where several talks are open."""
    return Button(Verb.WORRY_SHOW, card, {"name": name})


def understood(data: str) -> Press | None:
    """Read callback data; None where it is not ours, whoever sent it."""
    try:
        return Press(Verb(data), NO_ID) if Verb(data) not in WITH_ID else None
    except ValueError:
        verb, _, tail = data.rpartition(":")
    card = _decoded(tail)
    if card is None or verb not in WITH_ID:
        return None
    return Press(Verb(verb), card)


def _encoded(card: bytes) -> str:
    return base64.urlsafe_b64encode(card).decode().rstrip("=")


def _decoded(text: str) -> CardId | None:
    try:
        card = base64.b64decode(text + "==", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return CardId(card) if len(card) == ROW_ID else None
