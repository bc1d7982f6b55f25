"""Letters: what was written in random talks, whom it is for, and what of it was seen where.

A text names its number and part wherever it goes, a chat names the one who speaks in the first
line.
"""

import re
from dataclasses import dataclass, field

from storage.cases import Stage
from storage.values import CaseId

MARK = re.compile(r"said-(\d+)/(\d+)\b")
CHANGED = re.compile(r"changed-(\d+)\b")
Place = tuple[int, int]
"""A chat and a message in it."""


@dataclass
class Pair:
    """Two people in a case, and by which names they know each other there."""

    case: CaseId
    requester: int
    supporter: int
    alias: str
    name: str
    stage: Stage
    closed: bool = False
    notes: tuple[int, ...] = ()
    """The letters that the request holds until the requester says yes."""
    heard: dict[int, bool] = field(default_factory=dict)
    """What each of the two answered last when they were asked about their voice."""
    surely_heard: set[int] = field(default_factory=set)
    """Who was shown that their voice passes."""

    @property
    def is_open(self) -> bool:
        """Tell whether they talk: the requester has said yes."""
        return self.stage is Stage.TALKING

    def across(self, writer: int) -> "Address":
        """Return where one of the two writes to."""
        if writer == self.requester:
            return Address(self.supporter, self.alias)
        return Address(self.requester, self.name)

    def known_to(self, person: int) -> str:
        """Return the name by which one of the two knows the other."""
        return self.name if person == self.requester else self.alias


@dataclass(frozen=True)
class Address:
    """A chat, and the name by which it knows the writer."""

    chat: int
    header: str


@dataclass
class Letter:
    """One thing that somebody wrote."""

    number: int
    writer: int
    message: int
    date: int
    kind: str = "text"
    medium: str | None = None
    """What it shows, or lets hear, by Telegram's id."""
    album: str | None = None
    parts: int = 1
    length: int = 0
    answers: int | None = None
    """The letter that it replies to."""
    uncertain: bool = False
    """It replies to what the bot may not know: what came twice, or is not passed on yet."""
    own: bool = False
    """It is for whoever listens to the writer, once they have said yes."""
    allowed: set[Address] = field(default_factory=set)
    pair: Pair | None = None
    due: Address | None = None
    arrived: dict[Address, list[int]] = field(default_factory=dict)
    refused: bool = False
    """Telegram has refused a part of it, and the others may arrive without that."""
    told: bool = False
    excused: bool = False
    """Its writer was out of reach, or was told of something that may have been this."""
    edits: set[int] = field(default_factory=set)
    """The changes that may be passed on."""
    edit_due: int | None = None
    edit_told: bool = False
    unsent: bool = False
    unsend_told: bool = False
    reactions: dict[int, set[str | None]] = field(default_factory=dict)
    """What each person has set on it, at any time while that may pass."""
    barred: bool = False
    """It must never arrive: a voice that was kept back, or what was refused."""
    may_wait: bool = False
    """It is a voice that may have waited until its writer had answered."""

    @property
    def is_voice(self) -> bool:
        """Tell whether its writer can be heard in it."""
        return self.kind == "voice"

    @property
    def shows(self) -> tuple[str, str] | None:
        """Return the kind and the id of what is shown or heard in it, if anything is."""
        return None if self.medium is None else (self.kind, self.medium)

    def is_for_a_listener(self) -> None:
        """Let it be for whoever listens to its writer; a voice is kept for nobody."""
        self.own = self.own or not self.is_voice

    def goes_to(self, pair: Pair) -> None:
        """Let it be for the other side of a pair, and arrive there."""
        self.pair, self.due = pair, pair.across(self.writer)
        self.allowed.add(self.due)


def marks(text: str) -> list[tuple[int, int]]:
    """Return the marks in a text: number and part of each."""
    return [(int(found[1]), int(found[2])) for found in MARK.finditer(text)]


def change_shown(text: str) -> int:
    """Return which change of its letter a text shows, none being 0."""
    found = CHANGED.search(text)
    return int(found[1]) if found else 0
