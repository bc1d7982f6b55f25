"""Hearing: what people get of what others wrote in random talks, and whether it is right."""

from collections import Counter
from collections.abc import Iterator

from simulator.calls import CallRecord
from tests.handlers.arrivals import Arrival, arrivals
from tests.handlers.book import Book
from tests.handlers.letters import Address, Letter, Pair, Place, change_shown, marks


class Hearing:
    """Hears what arrives; `said_yes` holds the aliases by which a requester was let in."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.said_yes: set[str] = set()
        self.met: dict[str, int] = {}
        """When somebody was shown who listens, by the alias that they have there."""
        self.repeated: Counter[int] = Counter()
        """How often something came to a chat once more."""
        self._newest: dict[tuple[int, Address], int] = {}
        self._newest_voice: dict[tuple[int, Address], int] = {}

    def hears(self, call: CallRecord) -> Iterator[str]:
        """Look at what a call has put into a chat, and yield what was wrong."""
        came = [(each, found) for each in arrivals(call) if (found := marks(each.body))]
        again = [self._has_come(each, found) for each, found in came]
        self.repeated[int(str(call.params["chat_id"]))] += any(again)
        for each, found in came:
            yield from self._arrival(each, found)

    def is_refused(self, call: CallRecord) -> None:
        """Note what Telegram has not taken for good: what was to follow may still come."""
        for each in arrivals(call):
            for number, _ in marks(each.body):
                self.book.letters[number].refused = True

    def _has_come(self, arrival: Arrival, found: list[tuple[int, int]]) -> bool:
        here = self.book.letters[found[0][0]].arrived.get(arrival.address, [])
        return {part for _, part in found} <= set(here)

    def _arrival(self, arrival: Arrival, found: list[tuple[int, int]]) -> Iterator[str]:
        letter, parts = self.book.letters[found[0][0]], [part for _, part in found]
        if any(number != letter.number for number, _ in found):
            yield "two letters have become one"
        pair = self._pair_of(letter, arrival.address)
        if pair is None:
            yield f"6: letter {letter.number} went to one whom it is not for"
            return
        letter.pair = pair
        if pair.requester == letter.writer and not self._knew_who(letter, pair):
            yield f"13: letter {letter.number} passed before a yes"
        if letter.barred:
            yield f"letter {letter.number} arrived, and its writer had kept it back, or was refused"
        if letter.is_voice and not pair.heard.get(letter.writer):
            yield f"voice {letter.number} was heard, and its writer had not let it pass"
        if not self._has_come(arrival, found):
            yield from self._in_order(letter, arrival.address, parts)
        yield from self._answers(arrival, letter)
        if arrival.shows != (letter.shows if parts[0] == 0 else None):
            yield f"2: what letter {letter.number} shows is missing, or another"
        self.book.at[arrival.place] = letter.number
        self.book.copies[arrival.place] = arrival.address
        yield from self.shows(arrival.place, letter, arrival.body)

    def _pair_of(self, letter: Letter, address: Address) -> Pair | None:
        """Return the pair in which a letter may arrive at an address."""
        if letter.own:
            for pair in self.book.pairs.values():
                if pair.requester == letter.writer and pair.across(letter.writer) == address:
                    return pair
        if address not in letter.allowed:
            return None
        pairs = [*self.book.pairs.values()]
        mine = [it for it in pairs if letter.writer in {it.requester, it.supporter}]
        fits = [each for each in mine if each.across(letter.writer) == address]
        return letter.pair if letter.pair in fits else next(reversed(fits), None)

    def _knew_who(self, letter: Letter, pair: Pair) -> bool:
        """Tell whether a requester said yes, or has written since they saw to whom it goes."""
        if pair.alias in self.said_yes:
            return True
        seen = self.met.get(pair.alias)
        return seen is not None and any(it.date > seen for it in self.book.of(letter.writer))

    def _in_order(self, letter: Letter, address: Address, parts: list[int]) -> Iterator[str]:
        here, way = letter.arrived.setdefault(address, []), (letter.writer, address)
        if parts != [*range(len(here), len(here) + len(parts))] and not letter.refused:
            yield f"2: parts of letter {letter.number} came in another order"
        here.extend(parts)
        if letter.own:
            return
        if letter.number < self._no_older_than(letter, way, parts[0]):
            yield f"2: letter {letter.number} came after one that was written later"
        self._newest[way] = max(letter.number, self._newest.get(way, 0))
        if letter.is_voice:
            self._newest_voice[way] = max(letter.number, self._newest_voice.get(way, 0))

    def _no_older_than(self, letter: Letter, way: tuple[int, Address], part: int) -> int:
        """Return the letter before which none like this one may have been written.

        A voice that waited comes after other voices only; words for which there was no room below
        a photo come after the whole album.
        """
        if letter.may_wait:
            return self._newest_voice.get(way, 0)
        newest = self._newest.get(way, 0)
        is_rest = part and letter.album and self.book.letters[newest].album == letter.album
        return 0 if is_rest else newest

    def _answers(self, arrival: Arrival, letter: Letter) -> Iterator[str]:
        if arrival.answers is not None:
            found = self.book.letter_at(arrival.place[0], arrival.answers)
            if found is None or found.number != letter.answers:
                yield f"6: letter {letter.number} answers something else in the other chat"

    def shows(self, place: Place, letter: Letter, body: str) -> Iterator[str]:
        """Look at which change of a letter a copy shows, and yield what is wrong with that."""
        change = change_shown(body)
        if change and change not in letter.edits:
            yield f"4: a change of letter {letter.number} passed that must not"
        if change < self.book.showing.get(place, 0):
            yield f"2: changes of letter {letter.number} came in another order"
        self.book.showing[place] = change
