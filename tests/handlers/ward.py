"""A ward for random talks: five people, three of whom listen, and one of these asks as well.

The real bot runs over a store that dies (`tests.handlers.mortal_bot`); what people do they do with
their phones (`tests.handlers.deeds`). `Witness` looks at all that the bot has called after each.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.words import Words
from handlers.buttons import Button
from handlers.orders import Reader
from handlers.verbs import Verb
from simulator import membership, people, pressing
from simulator.clock import Clock
from simulator.faults import Kind
from simulator.history import Entry
from simulator.orders import NewBot, NewPerson, Tap
from simulator.rooms import Person
from simulator.world import World
from simulator.worlds import Worlds
from storage.values import CardId
from storage.work import Work
from tests.handlers.book import Book
from tests.handlers.letters import Letter, Pair
from tests.handlers.mortal import Life
from tests.handlers.mortal_bot import MortalBot
from tests.handlers.register import Register
from tests.handlers.settings import NOON, ZONE
from tests.handlers.witness import Witness
from tests.storage.programme import Programme

TOKEN = "123456:ward"  # noqa: S105  of a simulator
ME = Worlds().open(NewBot(token=TOKEN, username="peerline_bot")).me
AT_REST = 36
"""Hours after which no question waits any more, and all that was put off has been tried again."""
_TO = Button(Verb.TO, CardId(b""), {"name": "", "own": False})
TO_NOBODY = {Words().label(_TO, Reader(0, each, ZONE), NOON) for each in ("en", "fr")}
_IN_OUTBOX = "SELECT min(not_before) FROM outbox WHERE not_before > :now"
_LEFT = ("inbox", "outbox", "held", "quarantine")


class Ward:
    """What people do, and what comes of it."""

    def __init__(self, founded: Programme, folder: Path, dice: Random) -> None:
        programme = founded.copy(folder / "founded")
        self.dice = dice
        self.counted: Counter[str] = Counter()
        self._offset = 0.0
        self.world = World(TOKEN, ME, Clock(NOON.timestamp))
        self.people = _settle(programme)
        self.phones = {person: self._phone(person) for person in self.people}
        self.book = Book()
        self.witness = Witness(self.world, self.book)
        self.life = Life(programme, folder, dice)
        self.bot = MortalBot(self.life, self.world, dice)
        self._lost_answers = 0
        self.taken_back: list[Letter] = []
        self.ended: list[tuple[Letter, Pair]] = []
        self._numbers = 0
        self.settles()

    def _phone(self, person: int) -> Person:
        made = people.arrive(self.world, NewPerson(first_name="Ann", id=person))
        made.started = True
        return made

    @property
    def work(self) -> Work:
        """The tables, to look at."""
        return self.bot.work

    # What follows.

    def settles(self) -> None:
        """Let the bot do all it can by now, and see that it was right."""
        self.bot.settle()
        self.book.look(self.work, self.people)
        for letter, pair in self.ended:
            if pair.closed:
                letter.allowed.discard(pair.across(letter.writer))
                letter.due = None
        self.ended.clear()
        wrong = [*self.witness.sees()]
        assert not wrong, wrong
        assert not [*self.work.inbox.parked()], "an errand failed"

    def passes(self, **spell: float) -> None:
        """Let time pass; what comes due is done when it does."""
        until = self.world.clock.now() + timedelta(**spell).total_seconds()
        while True:
            self.settles()
            now = self.world.clock.now()
            due = self.work.timers.earliest()
            later = self.work.session.one(_IN_OUTBOX, {"now": now})
            next_ = min(
                [*([due.timestamp()] if due else []), *([later[0]] if later and later[0] else [])],
                default=until,
            )
            if next_ >= until:
                self.world.clock.skip(max(0.0, until - now))
                break
            self.world.clock.skip(max(0.001, next_ - now))
            moment = self.bot.moment()
            self.bot.do(lambda work, at=moment: work.timers.ring(at.now, 1))  # type: ignore[misc]
        self.settles()

    def ticks(self) -> None:
        """Let a moment pass: sometimes so short that Telegram dates what follows the same."""
        self.world.clock.skip(self.dice.choice([0.0, 0.4, 1.0, 3.0]))

    # What they have before them.

    def somebody(self) -> int:
        """Return one who can write at this moment."""
        return self.dice.choice(self.people)

    def _entries(self, person: int) -> list[Entry]:
        return [*self.phones[person].history.entries.values()]

    def button(
        self, person: int, *verbs: Verb, older: bool = False
    ) -> tuple[Entry, str, str] | None:
        """Return the newest button of one of these verbs, or any: its card, data and label."""
        found = [
            (entry, fits)
            for entry in reversed(self._entries(person)[-40:])
            if entry.by_bot and (fits := _buttons(entry, verbs))
        ]
        if not found:
            return None
        entry, fits = self.dice.choice(found) if older else found[0]
        data, label = self.dice.choice(fits)
        return entry, data, label

    def presses(self, person: int, *verbs: Verb, settle: bool = True, older: bool = False) -> bool:
        """Press the newest button of one of these verbs, or an older one, if there is any."""
        found = self.button(person, *verbs, older=older)
        if found is None or self.phones[person].blocked:
            return False
        entry, data, label = found
        self._means(person, entry, data, label)
        pressing.tap(self.world, self.phones[person], Tap(entry.message.message_id, data=data))
        self.counted["presses"] += 1
        if settle:
            self.settles()
        return True

    def _means(self, person: int, entry: Entry, data: str, label: str) -> None:
        """Note what a press decides."""
        if _is(data, Verb.MEET_YES):
            pair = self.witness.shown.get((person, entry.message.message_id))
            if pair is not None:
                self.witness.said_yes.add(pair.alias)
        if _is(data, Verb.NOTE_KEEP):
            for letter in self._waiting(person):
                letter.is_for_a_listener()
        if _is(data, Verb.TO):
            self._chooses(person, label)

    def _chooses(self, person: int, label: str) -> None:
        """Let what waits be for the one who is named on the button, or for nobody."""
        waiting = self._waiting(person)
        named = [it for it in self.book.open_pairs(person) if it.known_to(person) in label]
        for letter in waiting:
            if label in TO_NOBODY:
                letter.excused |= (letter.uncertain or letter.pair is None) and not letter.own
            elif not named or (named[0].requester == person and not named[0].is_open):
                letter.is_for_a_listener()
            elif letter.uncertain or letter.own:
                letter.allowed.add(named[0].across(person))
            elif letter.pair is None:
                letter.goes_to(named[0])

    def _waiting(self, person: int) -> list[Letter]:
        return [it for it in self.book.of(person) if not it.arrived and not it.told]

    def clears_troubles(self) -> None:
        """Let all calls take place again."""
        self._lost_answers += sum(
            each.struck for each in self.world.faults.counts() if each.fault.kind is Kind.DROP_AFTER
        )
        self.world.faults.clear()

    # In the end.

    def comes_to_rest(self) -> None:
        """Let no trouble be left, and see that everything arrived or its writer knows."""
        self.clears_troubles()
        for phone in self.phones.values():
            membership.unblock(self.world, phone)
        self.passes(hours=AT_REST)
        missed = [*self.witness.misses()]
        missed += [
            f"2: letter {it.number} was not taken back, and nobody was told"
            for it in self.taken_back
            if self.witness.not_taken_back(it)
        ]
        assert not missed, missed
        most = self.life.counted["deaths"] + self._lost_answers
        assert all(many <= most for many in self.witness.repeated.values()), "2: repeated too often"
        left = [name for name in _LEFT if self.work.session.one(f"SELECT 1 FROM {name}", {})]  # noqa: S608
        assert not left, left

    def closes(self) -> None:
        """Let go of everything."""
        self.counted += self.life.counted
        self.counted["repeated"] += self.witness.repeated.total()
        self.bot.close()


def _buttons(entry: Entry, verbs: Sequence[Verb]) -> list[tuple[str, str]]:
    """Return data and label of the buttons of a card that bear one of these verbs."""
    markup = entry.message.reply_markup
    buttons = [each for row in (markup.inline_keyboard if markup else ()) for each in row]
    return [
        (it.callback_data or "", it.text)
        for it in buttons
        if any(_is(it.callback_data or "", verb) for verb in verbs)
    ]


def _is(data: str, verb: Verb) -> bool:
    return data == verb or data.startswith(f"{verb}:")


def _settle(programme: Programme) -> tuple[int, ...]:
    """Write down who lives here: two who ask, two who listen, and one who does both."""
    with programme.open() as memory:
        register = Register(memory, programme.clock)
        for name in ("Emergency", "Surgery", "Pediatrics", "Psychiatry"):
            register.department(name)
        ann = register.physician("Emergency")
        eve = register.physician("Emergency", language="fr")
        ben = register.supporter("Ben", "Surgery", capacity=3)
        cora = register.supporter("Cora", "Pediatrics", capacity=2)
        dan = register.supporter("Dan", "Psychiatry", capacity=2)
    return ann, eve, ben, cora, dan
