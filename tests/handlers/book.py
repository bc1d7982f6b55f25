"""The book of random talks: all letters, all pairs there ever were, and where copies stand.

It is kept by what people see and press, never by what the bot has looked up.
"""

from collections.abc import Iterator

from handlers.seated import places
from storage.cases import Stage
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work
from tests.handlers.letters import MARK, Address, Letter, Pair, Place


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

    def together(self, letter: Letter) -> list[Letter]:
        """Return what has not arrived of the album that a letter is of; it alone, if of none."""
        mates = [it for it in self.of(letter.writer) if it.album and it.album == letter.album]
        return [letter, *(it for it in mates if it.refused or not it.arrived)]

    def voices_with(self, letter: Letter) -> list[Letter]:
        """Return a voice, and those of its writer that may be for the same and have not arrived."""
        voices = [it for it in self.of(letter.writer) if it.is_voice and not it.arrived]
        return [letter, *(it for it in voices if it.allowed & letter.allowed)]

    def pairs_of(self, letter: Letter) -> list[Pair]:
        """Return the pairs in which a letter may be passed on."""
        sits = self.open_pairs(letter.writer)
        return [each for each in sits if each.across(letter.writer) in letter.allowed]

    def open_pairs(self, person: int) -> list[Pair]:
        """Return the pairs that somebody is in."""
        return [
            each
            for each in self.pairs.values()
            if not each.closed and person in {each.requester, each.supporter}
        ]

    def talks(self) -> list[Pair]:
        """Return the pairs that talk."""
        return [each for each in self.pairs.values() if each.is_open and not each.closed]

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
