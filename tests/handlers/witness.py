"""A witness of random talks: looks at every call that Telegram has taken, and says what was wrong.

It knows what people wrote, whom it was for and what they pressed (`tests.handlers.letters`), and
asks the bot nothing but who sits with whom.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from bot.words import Words
from handlers.conversation.for_whom import NotSent
from handlers.conversation.holding import (
    HeldEnough,
    TalkOver,
    TextDamaged,
    TextExpired,
    TextThrownAway,
)
from handlers.conversation.undelivered import NotDelivered
from handlers.orders import Message, Reader
from handlers.relay.mirroring import ChangeForNobody, EditNotPassed, NotTakenBack
from handlers.verbs import Verb
from handlers.writing import MARK
from simulator.calls import CallRecord
from simulator.world import World
from tests.handlers.letters import Address, Book, Letter, Pair, Place, change_shown, marks
from tests.handlers.settings import NOON, PROGRAMME, ZONE

CHAT_MESSAGES = PROGRAMME.chat_messages
MARGIN = 60.0
REFUSED = frozenset({400, 403})
LANGUAGES = ("en", "fr")
_WORDS = Words()


def _spoken(*messages: Message) -> frozenset[str]:
    """Return messages as they read in both languages."""
    return frozenset(
        f"{MARK} {_WORDS.say(message, Reader(0, language, ZONE), NOON)}"
        for message in messages
        for language in LANGUAGES
    )


NOT_ARRIVED = _spoken(NotDelivered(gone=True), NotDelivered(gone=False), TalkOver(), HeldEnough())
GONE_UNSENT = _spoken(TextExpired(), TextDamaged(), NotSent(), TextThrownAway(), TalkOver())
NOT_CHANGED = _spoken(EditNotPassed(), ChangeForNobody())
NOT_TAKEN_BACK = _spoken(NotTakenBack())


class Witness:
    """Sees the calls, in order; `said_yes` holds the aliases by which a requester was let in."""

    def __init__(self, world: World, book: Book) -> None:
        self.book = book
        self.said_yes: set[str] = set()
        self.shown: dict[tuple[int, int], Pair] = {}
        """The introductions that were delivered: which pair stands on a card."""
        self.unsends: dict[tuple[int, int], Letter] = {}
        self.repeated: Counter[int] = Counter()
        """How often something came to a chat once more."""
        self._dates: dict[str, int] = {}
        self._world = world
        self._seen = 0
        self._newest: dict[tuple[int, Address], int] = {}

    def sees(self) -> Iterator[str]:
        """Look at what was called since the last look, and yield what was wrong."""
        for call in self._world.calls.after(self._seen):
            self._seen = call.n
            yield from self._sees(call)

    def _sees(self, call: CallRecord) -> Iterator[str]:
        params: Mapping[str, Any] = call.params
        chat, message = int(params.get("chat_id", 0)), int(params.get("message_id", 0))
        said = str(params.get("text", params.get("caption", "")))
        if call.method in {"sendMessage", "sendPhoto"}:
            if not call.ok:
                self._is_out_of_reach(chat, call)
            elif said.startswith(MARK):
                yield from self._card(call, chat, said)
            elif marks(said):
                yield from self._arrival(call, chat, said)
        elif not call.ok:
            return
        elif call.method in {"editMessageText", "editMessageCaption"}:
            yield from self._edit((chat, message), said)
        elif call.method in {"deleteMessage", "deleteMessages"}:
            for each in params.get("message_ids", [message]):
                yield from self._deletion((chat, int(each)), call.at)
        elif call.method == "setMessageReaction":
            yield from self._reaction((chat, message), params)

    def _is_out_of_reach(self, chat: int, call: CallRecord) -> None:
        """Expect nobody to be told of anything whom Telegram does not reach."""
        if call.error_code in REFUSED:
            for letter in self.book.of(chat):
                letter.told = letter.edit_told = letter.unsend_told = True

    # What the bot says itself.

    def _card(self, call: CallRecord, chat: int, said: str) -> Iterator[str]:
        if marks(said):
            yield "5: a card repeats what somebody wrote"
        answered = call.params.get("reply_parameters")
        place = chat, int(answered["message_id"]) if isinstance(answered, dict) else 0
        self._telling(place, said)
        keyboard = str(call.params.get("reply_markup", ""))
        if f"{Verb.MEET_YES}:" in keyboard and call.result_message_id is not None:
            for pair in self.book.listeners(chat):
                if pair.name in said:
                    self.shown[chat, call.result_message_id] = pair
                    self._dates.setdefault(pair.alias, int(call.at))

    def _telling(self, place: tuple[int, int], said: str) -> None:
        letter = self.book.letter_at(*place)
        if letter is not None and letter.writer == place[0]:
            letter.told |= said in NOT_ARRIVED
            letter.edit_told |= said in NOT_CHANGED
        if place in self.unsends and said in NOT_TAKEN_BACK:
            self.unsends[place].unsend_told = True
        if said in GONE_UNSENT:
            for each in self.book.of(place[0]):
                each.told |= not each.arrived

    # What people say.

    def _arrival(self, call: CallRecord, chat: int, said: str) -> Iterator[str]:
        header, _, body = said.partition("\n")
        address, found = Address(chat, header), marks(body)
        letter = self.book.letters[found[0][0]]
        if any(number != letter.number for number, _ in found):
            yield "two letters have become one"
        pair = self._pair_of(letter, address)
        if pair is None:
            yield f"6: letter {letter.number} went to one whom it is not for"
            return
        letter.pair = pair
        if pair.requester == letter.writer and not self._knew_who(letter, pair):
            yield f"13: letter {letter.number} passed before a yes"
        yield from self._in_order(letter, address, [part for _, part in found])
        yield from self._answers(call, chat, letter)
        yield from self._photo(call, letter, found[0][1])
        place = chat, call.result_message_id or 0
        self.book.at[place] = letter.number
        self.book.copies[place] = address
        yield from self._shows(place, letter, body)

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
        seen = self._dates.get(pair.alias)
        return seen is not None and any(it.date > seen for it in self.book.of(letter.writer))

    def _in_order(self, letter: Letter, address: Address, parts: list[int]) -> Iterator[str]:
        here, way = letter.arrived.setdefault(address, []), (letter.writer, address)
        if here and set(parts) <= set(here):
            self.repeated[address.chat] += 1
            return
        if any(each in here for each in parts) or parts != [
            *range(len(here), len(here) + len(parts))
        ]:
            yield f"2: parts of letter {letter.number} came in another order"
        here.extend(parts)
        if letter.own:
            return
        if letter.number < self._newest.get(way, 0):
            yield f"2: letter {letter.number} came after one that was written later"
        self._newest[way] = max(letter.number, self._newest.get(way, 0))

    def _answers(self, call: CallRecord, chat: int, letter: Letter) -> Iterator[str]:
        answered = call.params.get("reply_parameters")
        if isinstance(answered, dict):
            found = self.book.letter_at(chat, int(answered["message_id"]))
            if found is None or found.number != letter.answers:
                yield f"6: letter {letter.number} answers something else in the other chat"

    def _photo(self, call: CallRecord, letter: Letter, part: int) -> Iterator[str]:
        expected = letter.photo if part == 0 else None
        if call.params.get("photo") != expected:
            yield f"2: the photo of letter {letter.number} is missing, or another"

    # What happens to it afterwards.

    def _shows(self, place: tuple[int, int], letter: Letter, body: str) -> Iterator[str]:
        change = change_shown(body)
        if change and change not in letter.edits:
            yield f"4: a change of letter {letter.number} passed that must not"
        if change < self.book.showing.get(place, 0):
            yield f"2: changes of letter {letter.number} came in another order"
        self.book.showing[place] = change

    def _edit(self, place: tuple[int, int], said: str) -> Iterator[str]:
        found = marks(said)
        if place not in self.book.copies:
            if found:
                yield "5: what somebody wrote stands on a card"
            elif said in GONE_UNSENT:
                self._telling((place[0], 0), said)
            return
        letter = self.book.letters[self.book.at[place]]
        header, _, body = said.partition("\n")
        if not found or any(number != letter.number for number, _ in found):
            yield f"6: a change meant for something else met letter {letter.number}"
        if header != self.book.copies[place].header:
            yield f"6: a change of letter {letter.number} stands under another name"
        yield from self._shows(place, letter, body)

    def _deletion(self, place: Place, at: float) -> Iterator[str]:
        number = self.book.at.get(place)
        if number is None:
            return
        letter = self.book.letters[number]
        is_old = at - letter.date >= CHAT_MESSAGES.total_seconds() - MARGIN
        if not letter.unsent and not is_old:
            yield f"letter {number} was deleted, and nobody had asked for it"
        self.book.gone.add(place)

    def _reaction(self, place: tuple[int, int], params: Mapping[str, Any]) -> Iterator[str]:
        letter, given = self.book.letter_at(*place), params.get("reaction") or []
        emoji = given[0]["emoji"] if given else None
        if letter is None:
            yield "6: a reaction was set on something that nobody wrote"
        elif not any(
            emoji in set_ for person, set_ in letter.reactions.items() if person != place[0]
        ):
            yield f"6: a reaction on letter {letter.number} was set by nobody across"

    # In the end.

    def misses(self) -> Iterator[str]:
        """Yield what should have happened by now."""
        for letter in self.book.letters.values():
            if letter.due is None or letter.told or letter.unsent:
                continue
            if len(letter.arrived.get(letter.due, [])) < letter.parts:
                yield f"2: letter {letter.number} did not arrive, and its writer was not told"
        for letter in self.book.letters.values():
            newest = self._newest_copies(letter)
            if letter.unsent or not letter.edit_due or letter.edit_told or not newest:
                continue
            if any(self.book.showing[place] < letter.edit_due for place in newest):
                yield f"2: a change of letter {letter.number} did not pass, and nobody was told"

    def not_taken_back(self, letter: Letter) -> bool:
        """Tell whether a copy is left that should be gone by now."""
        return not letter.unsend_told and any(
            place not in self.book.gone for place in self._newest_copies(letter)
        )

    def _newest_copies(self, letter: Letter) -> list[tuple[int, int]]:
        """Return the last copy in each chat: of one that came twice the bot knows no other."""
        last = {place[0]: place for place in self.book.copies_of(letter)}
        return [*last.values()] if letter.parts == 1 else []
