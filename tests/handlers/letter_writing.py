"""What people write in random talks, and what they do to it afterwards."""

from simulator import people
from simulator.errors import NotPossible
from simulator.orders import Edit, React, Say, Send
from simulator.rooms import Person
from simulator.shapes import JsonObject
from tests.handlers.intentions import Intending
from tests.handlers.letters import Letter, Pair

EMOJI = ("👍", "❤", "🙏")
FULL = {"text": 4096, "photo": 1024, "voice": 1024}
"""Characters of a text, or below a photo or a voice, that leave no room for a name above them."""
KINDS = (*("text",) * 6, "photo", "album", "album", "voice")
"""What may be written, and how often compared with the rest."""


class Writing(Intending):
    """A ward in which people write."""

    def writes(self) -> None:
        """Write something, perhaps as a reply; some write before the last is heard."""
        for _ in range(self.dice.randint(1, 4)):
            person = self.a_writer()
            self.write(person, self.something_to_answer(person))
        self.settles()

    def a_writer(self) -> int:
        """Return anybody, but mostly one who sits with somebody."""
        seated = [each for each in self.people if self.book.open_pairs(each)]
        return self.dice.choice(seated if seated and self.dice.random() < 0.9 else self.people)

    def write(self, person: int, reply: int | None = None) -> list[Letter]:
        """Write something of any kind; it arrives before anything else happens."""
        if self.phones[person].blocked:
            return []
        kind = self.dice.choice(KINDS)
        if kind != "album":
            return [self.send(person, kind, reply)]
        album = self.album()
        return [self.send(person, "photo", reply, album) for _ in range(self.dice.randint(2, 4))]

    def album(self) -> str:
        """Return the id of an album of which nothing has been sent."""
        self.counted["albums"] += 1
        return str(self.counted["albums"])

    def send(self, person: int, kind: str, reply: int | None, album: str | None = None) -> Letter:
        """Send a text, a photo or a voice, with the letter's number in its words."""
        self._numbers += 1
        is_full = self.dice.random() < 0.1
        length, parts = (FULL[kind], 2) if is_full else (0, 1)
        said, medium = _text(self._numbers, length), f"{kind}-{self._numbers}"
        if kind == "text":
            sent = people.say(self.world, self.phones[person], Say(said, reply_to=reply))
        else:
            order = Send(_shown(kind, medium, said, album), reply_to=reply)
            sent = people.send(self.world, self.phones[person], order)
        letter = Letter(self._numbers, person, sent.message_id, sent.date, kind)
        letter.medium, letter.album = None if kind == "text" else medium, album
        letter.length, letter.parts = length, parts
        self.book.add(letter)
        self.intend(letter, reply)
        self.counted["letters"] += 1
        self.counted["voices"] += letter.is_voice
        return letter

    def something_to_answer(self, person: int) -> int | None:
        """Return a message of somebody's chat that anybody wrote, or none."""
        known = [message for chat, message in self.book.at if chat == person]
        there = [it for it in known if it in self.phones[person].history.entries]
        return self.dice.choice(there[-9:]) if there and self.dice.random() < 0.5 else None

    def of_pair(self, pair: Pair, person: int) -> int | None:
        """Return the newest message of a pair in one's chat."""
        mine = [
            place[1]
            for place, number in self.book.at.items()
            if place[0] == person and self.book.letters[number].pair is pair
        ]
        there = [each for each in mine if each in self.phones[person].history.entries]
        return there[-1] if there else None

    def edits(self) -> None:
        """Change something that was written."""
        letter, phone = self._one_of_their_own()
        if letter is None or phone.blocked:
            return
        change = max(letter.edits, default=0) + 1
        if self._may_still_pass(letter):
            letter.edits.add(change)
            if letter.arrived:
                letter.edit_due, letter.edit_told = change, False
        try:
            text = _text(letter.number, letter.length, change)
            people.edit(self.world, phone, Edit(letter.message, text))
        except NotPossible:
            letter.edit_due = None
        self.counted["edits"] += 1
        self.settles()

    def _one_of_their_own(self) -> tuple[Letter | None, Person]:
        person = self.somebody()
        mine = self.book.of(person)[-6:]
        return (self.dice.choice(mine) if mine else None), self.phones[person]

    @staticmethod
    def _may_still_pass(letter: Letter) -> bool:
        """Tell whether what is done to a letter may reach its other side."""
        is_open = letter.pair is None or not letter.pair.closed
        return is_open or (letter.uncertain and not letter.arrived)

    def unsends(self) -> None:
        """Take something back."""
        letter, _ = self._one_of_their_own()
        if letter is not None:
            self.unsend(letter)

    def unsend(self, letter: Letter) -> None:
        """Take a letter back, if it is still there."""
        phone = self.phones[letter.writer]
        if phone.blocked or letter.message not in phone.history.entries:
            return
        is_there = bool(letter.arrived)
        letter.unsent |= self._may_still_pass(letter)
        written = people.say(self.world, phone, Say("/unsend", reply_to=letter.message))
        self.witness.unsends[letter.writer, written.message_id] = letter
        self.counted["unsends"] += 1
        self.settles()
        if is_there and letter.pair and not letter.pair.closed:
            self.taken_back.append(letter)

    def reacts(self) -> None:
        """Set a reaction to something, or take it away."""
        person = self.somebody()
        phone, message = self.phones[person], self.something_to_answer(person)
        if message is None or phone.blocked:
            return
        emoji = self.dice.choice([*EMOJI, None])
        letter = self.book.letters[self.book.at[person, message]]
        if self._may_still_pass(letter):
            letter.reactions.setdefault(person, set()).add(emoji)
        people.react(self.world, phone, React(message, (emoji,) if emoji else ()))
        self.counted["reactions"] += 1
        self.settles()


def _shown(kind: str, medium: str, said: str, album: str | None) -> JsonObject:
    """Return what stands in a message that shows something, or lets it be heard."""
    ids = {"file_id": medium, "file_unique_id": medium}
    if kind == "voice":
        return {"voice": {**ids, "duration": 4}, "caption": said}
    together = {} if album is None else {"media_group_id": album}
    return {"photo": [{**ids, "width": 9, "height": 9}], "caption": said, **together}


def _text(number: int, length: int, change: int = 0) -> str:
    """Return a text with its number, and a second time at its end where it should be so long."""
    begins = f"said-{number}/0" + (f" changed-{change}" if change else "")
    if not length:
        return begins
    ends = f" said-{number}/1"
    filler = " word" * (length // 5)
    return begins + filler[: length - len(begins) - len(ends)].rstrip() + ends
