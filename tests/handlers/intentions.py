"""For whom people mean what they write in random talks, as far as they can know it themselves."""

from storage.cases import Stage
from storage.seats import Side
from tests.handlers.letters import Letter, Pair, Place
from tests.handlers.ward import Ward


class Intending(Ward):
    """A ward in which what is written is meant for somebody."""

    def intend(self, letter: Letter, reply: int | None) -> None:
        """Note whom a letter is for: by what it answers, or by there being one only."""
        sits = self.book.sits(letter.writer)
        open_ones = [each for each in sits if each[2] is not Stage.CLOSING]
        if reply is not None:
            self._answers(letter, reply)
        elif not open_ones:
            letter.is_for_a_listener()
        elif len(sits) == 1:
            pair, side, _ = sits[0]
            if pair is None or (side is Side.REQUESTER and not pair.is_open):
                self._awaits_a_yes(letter, pair)
            elif self._waits_for_an_answer(letter):
                letter.uncertain, letter.pair = True, pair  # it waits with what may be for others
                letter.allowed.add(pair.across(letter.writer))
            else:
                letter.goes_to(pair)
        letter.may_wait = letter.is_voice and not (
            letter.due is not None and letter.pair and letter.writer in letter.pair.surely_heard
        )
        self.counted["to nobody yet"] += letter.due is None and not letter.allowed

    def _waits_for_an_answer(self, letter: Letter) -> bool:
        """Tell whether there is something before it that may be for others."""
        before = [it for it in self._waiting(letter.writer) if it is not letter]
        return any(it.uncertain and not it.excused for it in before)

    @staticmethod
    def _awaits_a_yes(letter: Letter, pair: Pair | None) -> None:
        """Let it be for a listener; a voice passes only where it opens the talk by itself."""
        letter.is_for_a_listener()
        if letter.is_voice and pair is not None:
            letter.uncertain, letter.pair = True, pair
            letter.allowed.add(pair.across(letter.writer))

    def _answers(self, letter: Letter, reply: int) -> None:
        person, place = letter.writer, (letter.writer, reply)
        answered = self.book.letters[self.book.at[place]]
        letter.answers = answered.number
        pair = answered.pair
        letter.uncertain = not self._is_known(place, answered, pair)
        if pair is None and answered.own:
            self._awaits_a_yes(letter, next(iter(self.book.listeners(person)), None))
        if pair is None and answered.writer == person:  # it may have been passed on by now
            letter.allowed |= {each.across(person) for each in self.book.pairs_of(answered)}
        if pair is None or pair.closed or person not in {pair.requester, pair.supporter}:
            return
        if pair.requester == person and not pair.is_open:
            self._awaits_a_yes(letter, pair)
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
