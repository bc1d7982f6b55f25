"""Deeds: what may happen in random talks, and how often compared with the rest."""

from collections.abc import Callable

from handlers.verbs import Verb
from simulator import membership, people
from simulator.faults import Fault, Kind
from simulator.orders import Say
from tests.handlers.letters import Pair
from tests.handlers.sharing import Sharing

URGENCIES = (Verb.ASK_ROUTINE, Verb.ASK_SOON, Verb.ASK_URGENT)
ANSWERS = (
    *(Verb.NOTE_KEEP, Verb.NOTE_DROP, Verb.OFFER_YES, Verb.OFFER_NO, Verb.REACH_HOUR, Verb.TO),
    *(Verb.END_NO, Verb.REMATCH_NO, Verb.ASK_CANCEL, Verb.MEET_YES, Verb.TALK_END),
)
TROUBLES = (
    *(Kind.TOO_MANY_REQUESTS, Kind.SERVER_TROUBLE, Kind.BAD_GATEWAY, Kind.GARBAGE),
    *(Kind.DROP_BEFORE, Kind.DROP_AFTER, Kind.DROP_AFTER),
)
METHODS = ("sendMessage", "sendMessage", "editMessageText", "sendMediaGroup", "sendVoice")
REFUSALS = (Kind.FORBIDDEN, Kind.BAD_REQUEST)


class Deeds(Sharing):
    """A ward in which anything may happen."""

    def two_begin_to_talk(self) -> None:
        """Let somebody ask, as far as it leads, and somebody listen."""
        person = self.dice.choice(self.people)
        self._asks(person)
        if self.dice.random() < 0.4:
            self._leaves_a_note(person)
        if self.dice.random() < 0.2:
            return  # nobody has answered yet
        for listener in self.dice.sample(self.people, len(self.people)):
            self.presses(listener, Verb.OFFER_YES)
        self.ticks()
        if self.dice.random() < 0.75:
            self.presses(person, Verb.MEET_YES)

    def _asks(self, person: int) -> None:
        if self.phones[person].blocked:
            return
        people.say(self.world, self.phones[person], Say("/support"))
        self.settles()
        for verb in (Verb.ASK_UNSAID, self.dice.choice(URGENCIES), Verb.ASK_SEND):
            self.presses(person, verb)

    def _leaves_a_note(self, person: int) -> None:
        """Let somebody write to whoever will listen."""
        for _ in range(self.dice.randint(1, 2)):
            self.write(person)
        self.settles()
        self.presses(person, Verb.NOTE_KEEP)

    def presses_something(self) -> None:
        """Answer one of the questions that somebody was asked."""
        self.presses(self.somebody(), self.dice.choice(ANSWERS))

    def answers_for_whom(self) -> None:
        """Say for whom it is what waits."""
        self.presses(self.somebody(), Verb.TO)

    def answers_an_introduction(self) -> None:
        """Say yes, or ask for somebody else."""
        self.presses(
            self.somebody(), self.dice.choice([Verb.MEET_YES, Verb.MEET_YES, Verb.MEET_OTHER])
        )

    def writes_while_somebody_is_found(self) -> None:
        """Let one say yes to a request, and whoever asked write before they can know of it."""
        asking = [each for each in self.people if self.button(each, Verb.ASK_CANCEL)]
        if not asking:
            return
        person = self.dice.choice(asking)
        for listener in self.dice.sample(self.people, len(self.people)):
            if listener != person and self.presses(listener, Verb.OFFER_YES, settle=False):
                break
        self.write(person)
        self.settles()

    def ends(self) -> None:
        """End a talk."""
        person = self.somebody()
        if self.presses(person, Verb.TALK_END):
            self.presses(person, Verb.END_YES)

    def leaves_for_another(self) -> None:
        """Leave a talk to somebody else."""
        person = self.somebody()
        if self.presses(person, Verb.TALK_REMATCH):
            self.presses(person, Verb.REMATCH_YES)

    def ends_while_both_write(self) -> None:
        """End a talk between two letters: the first belongs to it, the second is too late."""
        talks = self.book.talks()
        if not talks:
            return
        pair = self.dice.choice(talks)
        ends, writes = self.dice.sample([pair.requester, pair.supporter], 2)
        self.write(writes, self.of_pair(pair, writes))
        if self.presses(ends, Verb.TALK_END):
            self._ends_before(pair, ends, writes)
        self.settles()

    def _ends_before(self, pair: Pair, ends: int, writes: int) -> None:
        """End a talk, if the newest question is about that one, and write before it is handled."""
        asked = self.button(ends, Verb.END_YES)
        if asked is None or pair.known_to(ends) not in (asked[0].message.text or ""):
            return
        self.write(writes, self.of_pair(pair, writes))
        self.presses(ends, Verb.END_YES, settle=False)
        for late in self.write(writes, self.of_pair(pair, writes)):
            if late.pair is pair:
                self.ended.append((late, pair))
                self.counted["too late"] += 1

    # What happens to them.

    def blocks(self) -> None:
        """Let somebody block the bot, or take the block away."""
        phone = self.phones[self.somebody()]
        if phone.blocked:
            membership.unblock(self.world, phone)
        elif self.dice.random() < 0.4:
            membership.block(self.world, phone)
        self.counted["blocks"] += 1
        self.settles()

    def trouble_begins(self) -> None:
        """Let some of the next calls fail in one of the ways that pass."""
        chat = self.dice.choice([*self.people, None])
        fault = Fault(
            kind=self.dice.choice(TROUBLES),
            chat_id=chat,
            method=None if chat else self.dice.choice(METHODS),
            times=self.dice.randint(1, 3),
            retry_after=self.dice.choice([1, 5, 40]),
        )
        self.world.faults.add(fault)
        self.counted["faults"] += 1

    def telegram_refuses(self) -> None:
        """Let a send be refused for good."""
        kind, chat = self.dice.choice(REFUSALS), self.somebody()
        method = self.dice.choice(["sendMessage", "sendMessage", "sendMediaGroup", "sendVoice"])
        self.world.faults.add(Fault(kind=kind, chat_id=chat, method=method))
        self.counted["faults"] += 1

    def trouble_ends(self) -> None:
        """Let all calls take place again."""
        self.clears_troubles()

    def time_passes(self) -> None:
        """Let minutes or hours go by, seldom days."""
        self.passes(hours=self.dice.choice([0.02, 0.1, 0.3, 1, 1, 3, 13, 30, 80]))

    def the_keys_rotate(self) -> None:
        """Replace the transit key."""
        self.bot.rotate()
        self.settles()


DEEDS: tuple[tuple[Callable[[Deeds], None], int], ...] = (
    (Deeds.writes, 24),
    (Deeds.sends_an_album_in_pieces, 4),
    (Deeds.speaks, 4),
    (Deeds.answers_about_a_voice, 8),
    (Deeds.edits, 6),
    (Deeds.unsends, 3),
    (Deeds.reacts, 5),
    (Deeds.two_begin_to_talk, 6),
    (Deeds.writes_while_somebody_is_found, 4),
    (Deeds.presses_something, 8),
    (Deeds.answers_for_whom, 6),
    (Deeds.answers_an_introduction, 4),
    (Deeds.ends, 2),
    (Deeds.leaves_for_another, 2),
    (Deeds.ends_while_both_write, 4),
    (Deeds.blocks, 2),
    (Deeds.trouble_begins, 5),
    (Deeds.telegram_refuses, 1),
    (Deeds.trouble_ends, 2),
    (Deeds.time_passes, 3),
    (Deeds.the_keys_rotate, 1),
    (Deeds.the_process_dies, 8),
)
"""What may happen, and how often compared with the rest."""
