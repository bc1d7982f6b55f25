"""Proposals: what one side of a talk asks of the other, kept in the case until both have said yes.

Nothing of it lies anywhere but under the case's own key, and it goes with that key.
"""

from dataclasses import dataclass
from enum import StrEnum

from storage.seats import Side
from storage.values import CardId, Handle, RowId


class Kind(StrEnum):
    """What the two may agree on."""

    ROOM = "room"
    """A call, by a link to a room."""
    CONTACT = "contact"
    """How each can be reached outside of the chat."""
    NAME = "name"
    """Who the requester is."""


@dataclass(frozen=True, slots=True, repr=False)
class Proposal:
    """What one side (`by`) proposes to the other; `value` is what they would tell of themselves.

    `card` is the handle of the question in the other's chat.
    """

    id: RowId
    kind: Kind
    by: Side
    card: Handle
    value: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """What one side has typed of themselves and not said yes to, shown on a `card` of theirs.

    `answers` is the proposal of the other's that it would answer.
    """

    card: CardId
    by: Side
    value: str
    answers: RowId | None = None
