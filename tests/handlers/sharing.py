"""Albums and voices in random talks: what comes between the photos, and what a voice waits for."""

from collections.abc import Callable

from handlers.buttons import understood
from handlers.relay import stops
from handlers.verbs import Verb
from simulator.history import Entry
from storage.values import CardId
from tests.handlers.letter_writing import Writing

SECONDS = 3
"""After which no further photo of an album is waited for."""


class Sharing(Writing):
    """A ward in which albums come in pieces, and people are asked about their voice."""

    def sends_an_album_in_pieces(self) -> None:
        """Send an album, with something else between its photos and behind them."""
        person = self.a_writer()
        reply = self.something_to_answer(person)
        if self.phones[person].blocked:
            return
        album, here = self.album(), self.phones[person].history.entries
        for _ in range(self.dice.randint(2, 4)):
            self.send(person, "photo", reply if reply in here else None, album)
            self.dice.choice(BETWEEN)(self)
        self.settles()

    def nothing_happens(self) -> None:
        """Let the next photo follow at once."""

    def somebody_writes(self) -> None:
        """Let anybody write, perhaps the one whose album is not whole yet."""
        person = self.a_writer()
        self.write(person, self.something_to_answer(person))

    def seconds_pass(self) -> None:
        """Let so much time pass that no more is waited for."""
        self.passes(seconds=SECONDS)

    def the_process_dies(self) -> None:
        """Let the process die between two deeds."""
        self.bot.die()
        self.settles()

    def speaks(self) -> None:
        """Send voices with something between them perhaps, and answer at once, or not yet."""
        talks = self.book.talks()
        if not talks:
            return
        pair = self.dice.choice(talks)
        person = self.dice.choice([pair.requester, pair.supporter])
        if self.phones[person].blocked:
            return
        voice = self.send(person, "voice", self.of_pair(pair, person))
        between = self.dice.choice(["nothing", "nothing", "text", "unsend"])
        if between == "text":
            self.send(person, "text", None)
        elif between == "unsend":
            self.unsend(voice)
        if self.dice.random() < 0.6:
            self.send(person, "voice", self.something_to_answer(person))
        self.settles()
        if self.dice.random() < 0.5:
            self.answers_about_a_voice()

    def answers_about_a_voice(self) -> None:
        """Let a voice pass, keep it back, or think again; now and then on an older card."""
        asked = [it for it in self.people if self.button(it, Verb.VOICE_SEND, Verb.VOICE_ALLOW)]
        if asked:
            verb = self.dice.choice([Verb.VOICE_SEND, Verb.VOICE_SEND, Verb.VOICE_KEEP])
            older, person = self.dice.random() < 0.3, self.dice.choice(asked)
            self.presses(person, verb, Verb.VOICE_ALLOW, older=older)

    def _means(self, person: int, entry: Entry, data: str, label: str) -> None:
        super()._means(person, entry, data, label)
        press = understood(data)
        letter = self.witness.voice_cards.get((person, entry.message.message_id))
        if press is None or letter is None:
            return
        if press.verb in {Verb.VOICE_SEND, Verb.VOICE_ALLOW}:
            for pair in self.book.pairs_of(letter):
                pair.heard[person] = True
                self.counted["voices let pass"] += 1
        elif press.verb is Verb.VOICE_KEEP:
            for number in self._waits_as(press.id, person):
                self._keeps(number)
                self.counted["voices kept back"] += 1

    def _waits_as(self, asked: CardId, person: int) -> list[int]:
        """Return the voices that wait for an answer as what a card asks about does, or did."""
        card, waiting = stops.card_of(asked, self.work), self.work.held.of(person)
        cards = {each.card: stops.card_of(each.card, self.work) for each in waiting}
        return [
            self.book.at[person, each.message_id]
            for each in waiting
            if card and (its := cards[each.card]) and (its.kind, its.case) == (card.kind, card.case)
        ]

    def _keeps(self, number: int) -> None:
        """Let a voice, and those after it, reach nobody."""
        letter = self.book.letters[number]
        letter.barred = True
        for pair in self.book.pairs_of(letter):
            pair.heard[letter.writer] = False
            pair.surely_heard.discard(letter.writer)


BETWEEN: tuple[Callable[[Sharing], None], ...] = (
    Sharing.nothing_happens,
    Sharing.nothing_happens,
    Sharing.settles,
    Sharing.somebody_writes,
    Sharing.seconds_pass,
    Sharing.the_process_dies,
    Sharing.edits,
    Sharing.unsends,
    Sharing.reacts,
)
"""What may happen between two photos of an album."""
