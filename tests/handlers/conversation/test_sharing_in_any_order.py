"""Whatever three people press and type, in whatever order: nothing is told without both yeses.

Ann and Eve talk with Ben. Every value that somebody types is one of its kind, so that it is known
again wherever it comes out.
"""

import re
from collections import Counter
from dataclasses import fields, replace
from random import Random

import pytest

from handlers.buttons import Button
from handlers.conversation.agreed import RoomAgreed, ValueGiven
from handlers.conversation.proposing import NotNow
from handlers.conversation.sharing import ValueHeld
from handlers.orders import Message
from handlers.seated import own_request
from handlers.verbs import Verb
from storage.values import CardId
from storage.work import Work
from tests.handlers.meeting import offers_rooms
from tests.handlers.put import Orders
from tests.handlers.village import Village

VALUE = re.compile(r"value-(\d+)-\d+")
YES = {Verb.CALL_YES, Verb.CALL_GIVE, Verb.CALL_NOTHING, Verb.CALL_ROOM}
"""What may be the second yes."""
ONWARDS = {Verb.CALL_CONTACT, Verb.CALL_NAME, Verb.CALL_GIVE, Verb.CALL_YES}
"""What is pressed more often than the rest, so that something is agreed on at times."""
AT_LEAST, AT_MOST, STEPS = 4, 40, 40


class Meeting:
    """Three people, and a look at each thing that happens."""

    def __init__(self, village: Village, seed: int) -> None:
        self.village, self.dice = village, Random(seed)
        offers_rooms(village)
        self.ben = village.supporter("Ben", "Surgery", capacity=3)
        self.people = [village.physician("Emergency"), village.physician("Psychiatry"), self.ben]
        for requester in self.people[:2]:
            village.links(requester, self.ben)
        self.partners = {self.people[0]: {self.ben}, self.people[1]: {self.ben}}
        self.partners[self.ben] = set(self.people[:2])
        self.said_yes = set[str]()  # values that their writer let count
        self.happened = Counter[str]()
        self.typed = 0

    def goes_on(self) -> None:
        """Let one thing happen, and look at what came of it."""
        person = self.dice.choice(self.people)
        deeds = {self._presses: 6, self._answers: 6, self._asks: 1, self._types: 1}
        (deed,) = self.dice.choices([*deeds], [*deeds.values()])
        deed(person)
        self.village.deliver()

    def begins_anew(self) -> None:
        """Let everybody ask for everything once more, as in another talk."""

        def unit(work: Work) -> None:
            for person in self.people[:2]:
                case = own_request(work, person)
                assert case is not None
                work.cases.save(replace(case, asked=()))

        self.village.do(unit)

    def _asks(self, person: int) -> None:
        self._look(person, None, self.village.command(person, "call"))

    def _types(self, person: int) -> None:
        self.typed += 1
        self._look(person, None, self.village.type(person, f"value-{person}-{self.typed}"))

    def _answers(self, person: int) -> None:
        """Type what is asked for, and say that it is the answer, where something is asked."""
        if self.village.do(lambda work: work.dialogue.find(person, self.village.now)):
            self._types(person)
            verbs = [each.verb for each in self.village.buttons[person]]
            if Verb.TO_ANSWER in verbs:
                put = self.village.press(person, Verb.TO_ANSWER)
                self._look(person, Verb.TO_ANSWER, put)

    def _presses(self, person: int) -> None:
        button = self._button(person)
        if button is not None:
            card = CardId(button.id or b"")
            self._notes_yes(person, button, card)
            self._look(person, button.verb, self.village.press(person, button.verb, card))

    def _button(self, person: int) -> Button | None:
        shown = [it for it in self.village.buttons[person][-12:] if self._is_of_this(it)]
        if not shown:
            return None
        likely = [5 if each.verb in ONWARDS else 1 for each in shown]
        return self.dice.choices(shown, likely)[0]

    @staticmethod
    def _is_of_this(button: Button) -> bool:
        if button.verb in {Verb.TO, Verb.TO_ANSWER}:
            return True
        return button.verb.startswith("call:")

    def _notes_yes(self, person: int, button: Button, card: CardId) -> None:
        if button.verb is not Verb.CALL_GIVE:
            return
        for requester in self.people[:2]:
            for typed in self.village.request_of(requester).typed:
                if typed.card == card and str(person) in typed.value:
                    self.said_yes.add(typed.value)

    def _look(self, person: int, verb: Verb | None, put: Orders) -> None:
        for reader in self.people:
            for message in put.said(reader):
                self.happened[type(message).__name__] += 1
                self._look_at(message, reader, verb)
            assert not put.heard(reader) or (verb in {None, Verb.TO} and reader != person)
        links = (it for one in self.people for it in put.said(one) if isinstance(it, RoomAgreed))
        assert len({each.link for each in links}) <= 1

    def _look_at(self, message: Message, reader: int, verb: Verb | None) -> None:
        """Tell whether a message may be what a reader comes to see of a press of this verb."""
        match message:
            case ValueHeld():
                assert self._writer(message.value) == reader
            case ValueGiven():
                assert verb in YES
                assert message.value in self.said_yes
                assert self._writer(message.value) in self.partners[reader]
            case RoomAgreed():
                assert verb in YES
            case NotNow():
                assert verb is Verb.CALL_NO
            case _:
                told = [str(getattr(message, each.name)) for each in fields(message)]
                assert not any(map(VALUE.search, told))

    def _writer(self, value: str) -> int:
        found = VALUE.fullmatch(value)
        assert found
        return int(found[1])


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_told_without_a_yes_of_its_writer_and_of_its_reader(
    village: Village, seed: int
) -> None:
    meeting = Meeting(village, seed)
    for rounds in range(AT_MOST):
        meeting.begins_anew()
        for _ in range(STEPS):
            meeting.goes_on()
        if rounds >= AT_LEAST and meeting.happened.keys() >= {"RoomAgreed", "ValueGiven"}:
            return
    pytest.fail("nothing was agreed on")
