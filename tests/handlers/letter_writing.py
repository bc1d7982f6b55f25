"""What people write in random talks, what they do to it afterwards, and for whom they mean it."""

from simulator import people
from simulator.errors import NotPossible
from simulator.orders import Edit, React, Say, Send
from simulator.rooms import Person
from storage.cases import Stage
from storage.seats import Side
from tests.handlers.letters import Letter, Pair, Place
from tests.handlers.ward import Ward

EMOJI = ("👍", "❤", "🙏")
FULL = {"text": 4096, "photo": 1024}
"""Characters of a text, or below a photo, that leave no room for a name above them."""


class Writing(Ward):
    """A ward in which people write."""

    def writes(self) -> None:
        """Write something, perhaps as a reply; some write before the last is heard."""
        for _ in range(self.dice.randint(1, 4)):
            person = self._a_writer()
            self.write(person, self.something_to_answer(person))
        self.settles()

    def _a_writer(self) -> int:
        """Return anybody, but mostly one who sits with somebody."""
        seated = [each for each in self.people if self.book.open_pairs(each)]
        return self.dice.choice(seated if seated and self.dice.random() < 0.9 else self.people)

    def write(self, person: int, reply: int | None = None) -> Letter | None:
        """Write a text, a long one or a photo; it arrives before anything else happens."""
        phone = self.phones[person]
        if phone.blocked:
            return None
        self._numbers += 1
        kind, is_full = (
            self.dice.choice(["text", "text", "text", "photo"]),
            self.dice.random() < 0.1,
        )
        photo = f"photo-{self._numbers}" if kind == "photo" else None
        said = _text(self._numbers, FULL[kind] if is_full else 0)
        if photo is None:
            written = people.say(self.world, phone, Say(said, reply_to=reply))
        else:
            sizes = [{"file_id": photo, "file_unique_id": photo, "width": 9, "height": 9}]
            shown = {"photo": sizes, "caption": said}
            written = people.send(self.world, phone, Send(shown, reply_to=reply))
        letter = Letter(self._numbers, person, written.message_id, written.date, photo)
        letter.length, letter.parts = (FULL[kind], 2) if is_full else (0, 1)
        self.book.add(letter)
        self._intend(letter, reply)
        self.counted["letters"] += 1
        return letter

    def something_to_answer(self, person: int) -> int | None:
        """Return a message of somebody's chat that anybody wrote, or none."""
        known = [message for chat, message in self.book.at if chat == person]
        there = [it for it in known if it in self.phones[person].history.entries]
        return self.dice.choice(there[-9:]) if there and self.dice.random() < 0.5 else None

    def _intend(self, letter: Letter, reply: int | None) -> None:
        """Note whom a letter is for: by what it answers, or by there being one only."""
        sits = self.book.sits(letter.writer)
        open_ones = [each for each in sits if each[2] is not Stage.CLOSING]
        if reply is not None:
            self._answers(letter, reply)
        elif not open_ones:
            letter.own = True
        elif len(sits) == 1:
            pair, side, _ = sits[0]
            if pair is None or (side is Side.REQUESTER and not pair.is_open):
                letter.own = True
            elif any(it.uncertain for it in self._waiting(letter.writer) if it is not letter):
                letter.uncertain, letter.pair = True, pair  # it waits with what may be for others
                letter.allowed.add(pair.across(letter.writer))
            else:
                letter.goes_to(pair)
        self.counted["to nobody yet"] += letter.due is None and not letter.allowed

    def _answers(self, letter: Letter, reply: int) -> None:
        person, place = letter.writer, (letter.writer, reply)
        answered = self.book.letters[self.book.at[place]]
        letter.answers = answered.number
        pair = answered.pair
        letter.uncertain = not self._is_known(place, answered, pair)
        if pair is None:
            letter.own = answered.own
        if pair is None or pair.closed or person not in {pair.requester, pair.supporter}:
            return
        if pair.requester == person and not pair.is_open:
            letter.own = True
        elif not letter.uncertain:
            letter.goes_to(pair)
            self.counted["replies"] += 1
        else:
            letter.pair = pair
            letter.allowed.add(pair.across(person))

    def _is_known(self, place: Place, answered: Letter, pair: Pair | None) -> bool:
        """Tell whether the bot can know what is answered: no answer of Telegram's was lost."""
        if place in self.book.copies:
            return pair is not None and self.work.sent.is_of(pair.case, *place)
        return bool(answered.arrived) and not answered.own

    def edits(self) -> None:
        """Change something that was written."""
        letter, phone = self._one_of_their_own()
        if letter is None or phone.blocked:
            return
        change = max(letter.edits, default=0) + 1
        if self._may_still_pass(letter):
            letter.edits.add(change)
            if letter.arrived and letter.photo is None:
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
        return letter.pair is None or not letter.pair.closed

    def unsends(self) -> None:
        """Take something back."""
        letter, phone = self._one_of_their_own()
        if letter is None or phone.blocked or letter.message not in phone.history.entries:
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


def _text(number: int, length: int, change: int = 0) -> str:
    """Return a text with its number, and a second time at its end where it should be so long."""
    begins = f"said-{number}/0" + (f" changed-{change}" if change else "")
    if not length:
        return begins
    ends = f" said-{number}/1"
    filler = " word" * (length // 5)
    return begins + filler[: length - len(begins) - len(ends)].rstrip() + ends
