"""A witness of random talks: looks at every call that Telegram has taken, and says what was wrong.

It knows what people wrote, whom it was for and what they pressed (`tests.handlers.letters`), and
asks the bot nothing but who sits with whom.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from handlers.verbs import Verb
from handlers.writing import MARK
from simulator.calls import CallRecord
from simulator.world import World
from tests.handlers import spoken
from tests.handlers.arrivals import SENDS
from tests.handlers.book import Book
from tests.handlers.hearing import Hearing
from tests.handlers.letters import Letter, Pair, Place, marks
from tests.handlers.settings import PROGRAMME

CHAT_MESSAGES = PROGRAMME.chat_messages
MARGIN = 60.0
UNREACHABLE = 403
REFUSED = 400


class Witness(Hearing):
    """Sees the calls, in order."""

    def __init__(self, world: World, book: Book) -> None:
        super().__init__(book)
        self.shown: dict[Place, Pair] = {}
        """The introductions that were delivered: which pair stands on a card."""
        self.voice_cards: dict[Place, Letter] = {}
        """The questions and answers about a voice: below which one each of them stands."""
        self.unsends: dict[Place, Letter] = {}
        self._world = world
        self._seen = 0

    def sees(self) -> Iterator[str]:
        """Look at what was called since the last look, and yield what was wrong."""
        for call in self._world.calls.after(self._seen):
            self._seen = call.n
            yield from self._sees(call)

    def _sees(self, call: CallRecord) -> Iterator[str]:
        params: Mapping[str, Any] = call.params
        chat, message = int(params.get("chat_id", 0)), int(params.get("message_id", 0))
        said = str(params.get("text", params.get("caption", "")))
        if not call.ok:
            self._is_out_of_reach(chat, call)
            if call.method in SENDS and call.error_code in {UNREACHABLE, REFUSED}:
                self.is_refused(call)
        elif call.method in SENDS:
            if call.result_message_id is None:
                return  # something else was answered, and nothing sent
            if said.startswith(MARK):
                yield from self._card(call, chat, said)
            else:
                yield from self.hears(call)
        elif call.method in {"editMessageText", "editMessageCaption"}:
            yield from self._edit((chat, message), said, str(params.get("reply_markup", "")))
        elif call.method in {"deleteMessage", "deleteMessages"}:
            for each in params.get("message_ids", [message]):
                yield from self._deletion((chat, int(each)), call.at)
        elif call.method == "setMessageReaction":
            yield from self._reaction((chat, message), params)

    def _is_out_of_reach(self, chat: int, call: CallRecord) -> None:
        """Expect nobody to be told of anything whom Telegram does not reach."""
        is_refused = call.error_code == REFUSED and call.method == "sendMessage"
        if is_refused or call.error_code == UNREACHABLE:
            for letter in self.book.of(chat):
                letter.excused = letter.edit_told = letter.unsend_told = True

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
                    self.met.setdefault(pair.alias, int(call.at))
        letter = self.book.letter_at(*place)
        if letter is not None and call.result_message_id is not None and _asks_of_voice(keyboard):
            self.voice_cards[chat, call.result_message_id] = letter

    def _telling(self, place: tuple[int, int], said: str) -> None:
        letter = self.book.letter_at(*place)
        if letter is not None and letter.writer == place[0]:
            for each in self._gone_with(letter, said):
                each.told = True
            letter.barred |= said in spoken.NOT_KEPT | spoken.ALL_UNHEARD
            letter.edit_told |= said in spoken.NOT_CHANGED
        if place in self.unsends and said in spoken.NOT_TAKEN_BACK:
            self.unsends[place].unsend_told = True
        for each in self.book.of(place[0]):
            each.told |= said in spoken.KEPT_BACK and each.barred
            each.excused |= said in spoken.GONE_UNSENT and letter is None and not each.arrived

    def _gone_with(self, letter: Letter, said: str) -> list[Letter]:
        """Return which letters are gone by what is said below one of them."""
        if said in spoken.TOGETHER:
            return self.book.together(letter)
        if said in spoken.ALL_UNHEARD:
            return self.book.voices_with(letter)
        return [letter] if said in spoken.NOT_ARRIVED | spoken.NOT_KEPT else []

    # What happens to it afterwards.

    def _edit(self, place: Place, said: str, keyboard: str) -> Iterator[str]:
        found = marks(said)
        if place not in self.book.copies:
            if found:
                yield "5: what somebody wrote stands on a card"
            elif said in spoken.GONE_UNSENT | spoken.KEPT_BACK:
                self._telling((place[0], 0), said)
            elif place in self.voice_cards and not _asks_of_voice(keyboard):
                self._lets_pass(self.voice_cards[place])
            return
        letter = self.book.letters[self.book.at[place]]
        header, _, body = said.partition("\n")
        if not found or any(number != letter.number for number, _ in found):
            yield f"6: a change meant for something else met letter {letter.number}"
        if header != self.book.copies[place].header:
            yield f"6: a change of letter {letter.number} stands under another name"
        yield from self.shows(place, letter, body)

    def _lets_pass(self, voice: Letter) -> None:
        """Note that somebody reads that their voice passes, unless they have kept one back."""
        for pair in self.book.pairs_of(voice):
            if pair.heard.get(voice.writer):
                pair.surely_heard.add(voice.writer)

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
            if letter.told or letter.excused or letter.unsent:
                continue
            if letter.due is None:
                if letter.is_voice and not letter.arrived:
                    yield f"2: voice {letter.number} is gone, and its writer was not told"
            elif len(letter.arrived.get(letter.due, [])) < letter.parts:
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


def _asks_of_voice(keyboard: str) -> bool:
    return f"{Verb.VOICE_SEND}:" in keyboard or f"{Verb.VOICE_ALLOW}:" in keyboard
