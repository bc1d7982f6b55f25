"""Letters: what was written in random talks, whom it is for, and what of it was seen where.

The book is kept by what people see and press, never by what the bot has looked up: a text names
its number and part wherever it goes, a chat names the one who speaks in the first line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handlers.seated import places
from storage.cases import Stage
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work

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
    photo: str | None = None
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
    told: bool = False
    edits: set[int] = field(default_factory=set)
    """The changes that may be passed on."""
    edit_due: int | None = None
    edit_told: bool = False
    unsent: bool = False
    unsend_told: bool = False
    reactions: dict[int, set[str | None]] = field(default_factory=dict)
    """What each person has set on it, at any time while that may pass."""

    def goes_to(self, pair: Pair) -> None:
        """Let it be for the other side of a pair, and arrive there."""
        self.pair, self.due = pair, pair.across(self.writer)
        self.allowed.add(self.due)


class Book:
    """All letters, all pairs there ever were, and where the copies of letters stand."""

    def __init__(self) -> None:
        self.letters: dict[int, Letter] = {}
        self.pairs: dict[tuple[CaseId, int], Pair] = {}
        self.at: dict[Place, int] = {}
        """Which letter stands at a place, as its writer's own or as a copy."""
        self.copies: dict[Place, Address] = {}
        self.showing: dict[Place, int] = {}
        """Which change of its letter a copy shows."""
        self.gone: set[Place] = set()
        self.sees: dict[int, list[tuple[Pair | None, Side, Stage]]] = {}

    def add(self, letter: Letter) -> None:
        """Note what somebody wrote."""
        self.letters[letter.number] = letter
        self.at[letter.writer, letter.message] = letter.number

    def of(self, person: int) -> list[Letter]:
        """Return what somebody wrote."""
        return [each for each in self.letters.values() if each.writer == person]

    def letter_at(self, person: int, message: int) -> Letter | None:
        """Return the letter that a message of somebody's chat is or copies."""
        number = self.at.get((person, message))
        return None if number is None else self.letters[number]

    def copies_of(self, letter: Letter) -> list[Place]:
        """Return where its copies stand or stood."""
        return [place for place in self.copies if self.at[place] == letter.number]

    def open_pairs(self, person: int) -> list[Pair]:
        """Return the pairs that somebody is in."""
        return [
            each
            for each in self.pairs.values()
            if not each.closed and person in {each.requester, each.supporter}
        ]

    def listeners(self, requester: int) -> list[Pair]:
        """Return who listens to somebody."""
        return [each for each in self.open_pairs(requester) if each.requester == requester]

    def look(self, work: Work, people: tuple[int, ...]) -> None:
        """See who sits with whom by now."""
        seen = set[tuple[CaseId, int]]()
        self.sees = {person: [] for person in people}
        for person in people:
            for place in places(work, person):
                case, match = place.case, place.case.match
                pair = None
                if match is not None:
                    key = case.id, match.person
                    two = case.requester, match.person, match.alias, match.name
                    pair = self.pairs.setdefault(key, Pair(case.id, *two, case.stage))
                    if case.stage is not Stage.CLOSING:
                        seen.add(key)
                    self._opens(pair, case.stage)
                    pair.notes = tuple(_numbers(" ".join(each.text for each in case.notes)))
                self.sees[person].append((pair, place.side, case.stage))
        for key, pair in self.pairs.items():
            pair.closed = pair.closed or key not in seen

    def _opens(self, pair: Pair, stage: Stage) -> None:
        """Note that a talk opened: what the request held is due now."""
        if pair.stage is Stage.INTRODUCED and stage is Stage.TALKING:
            for number in pair.notes:
                letter = self.letters[number]
                if letter.own and letter.due is None:
                    letter.goes_to(pair)
        pair.stage = stage

    def sits(self, person: int) -> list[tuple[Pair | None, Side, Stage]]:
        """Return where somebody sits, as it stood when it was looked at last."""
        return self.sees.get(person, [])


def _numbers(text: str) -> Iterator[int]:
    for found in MARK.finditer(text):
        yield int(found[1])


def marks(text: str) -> list[tuple[int, int]]:
    """Return the marks in a text: number and part of each."""
    return [(int(found[1]), int(found[2])) for found in MARK.finditer(text)]


def change_shown(text: str) -> int:
    """Return which change of its letter a text shows, none being 0."""
    found = CHANGED.search(text)
    return int(found[1]) if found else 0
