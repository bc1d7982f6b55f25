"""A village: a programme and its people, before the errands alone. No bot, no Telegram.

What somebody does is dispatched in one unit of work over the real store, and the orders that it
puts are returned. They are rendered and sealed as the worker does it, so that a text that is
missing, or a variable too many, fails the test that comes upon it. Nothing is delivered before
the test says so.
"""

import itertools
from datetime import datetime, timedelta
from typing import Any, cast

import msgspec

from bot.calls import Calls
from bot.words import Words
from handlers.buttons import NO_ID, Button
from handlers.events import (
    ButtonPressed,
    CommandGiven,
    EditReceived,
    Event,
    OtherReceived,
    PhotoReceived,
    ReactionChanged,
    TextReceived,
    TimerDue,
    VoiceReceived,
)
from handlers.orders import AnswerPress, EditCard, Order, SendCard
from handlers.routes import dispatch
from handlers.seated import own_request
from handlers.timers import Timer
from handlers.verbs import WITH_ID, Verb
from storage.arrivals import UpdateArrived
from storage.cases import Case, Stage
from storage.offers import Answer, Offer
from storage.outgoing import Ready
from storage.supporters import Supporter
from storage.values import CardId, CaseId, Handle, Text
from storage.work import Work
from tests.handlers.put import Orders
from tests.handlers.register import Register
from tests.storage.programme import Clock, Memory

_CALLS = Calls(Words())
_DECODE = msgspec.msgpack.Decoder(dict[str, Any]).decode
ANSWER_LIMIT = 200
"""Characters of an answer to a press (Bot API, answerCallbackQuery)."""
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""Characters below a file (Bot API, sendDocument)."""


class Village(Register):
    """What people do, what happens to it, and how it stands then."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        super().__init__(memory, clock)
        self.buttons: dict[int, list[Button]] = {}
        self.calls: list[Ready] = []
        self.ahead = timedelta()  # of our clock's: Telegram's, which dates what is delivered
        self._messages = itertools.count(1)
        self._newest = 0

    # What they do.

    def press(self, person: int, verb: Verb | None, card: CardId | None = None) -> Orders:
        """Press the newest button of a verb that a person has, or one with a certain id."""
        if card is None:
            card = self.button(person, verb) if verb else NO_ID
        author = person, None, next(self._messages), self.now
        return self.event(ButtonPressed(*author, callback="callback", verb=verb, card=card))

    def button(self, person: int, verb: Verb) -> CardId:
        """Return the id on the newest button of a verb that a person was shown."""
        shown = (each for each in reversed(self.buttons.get(person, [])) if each.verb is verb)
        button = next(shown, None)
        assert button or verb not in WITH_ID, f"there is no button {verb}"
        return CardId(button.id) if button and button.id else NO_ID

    def type(
        self, person: int, text: str, reply_to: int | None = None, at: datetime | None = None
    ) -> Orders:
        """Write a text; `at` is Telegram's date of it."""
        author = person, None, self._next(), at or self.now
        return self.event(TextReceived(*author, text=Text(text), reply_to=reply_to))

    @property
    def newest(self) -> int:
        """The message that was written last, by whomever."""
        return self._newest

    def _next(self) -> int:
        self._newest = next(self._messages)
        return self._newest

    def command(
        self, person: int, command: str, argument: str = "", spoken: str | None = None
    ) -> Orders:
        """Give a command."""
        author = person, spoken, next(self._messages), self.now
        return self.event(CommandGiven(*author, command=command, argument=argument))

    def answer_with(self, person: int, command: str, message: int) -> Orders:
        """Give a command as a reply to a message of one's chat."""
        author = person, None, next(self._messages), self.now
        return self.event(CommandGiven(*author, command=command, reply_to=message))

    def react(self, person: int, message: int, emoji: str | None, *, more: bool = False) -> Orders:
        """Set a reaction to a message of one's chat, or take it away; `more` is a custom one."""
        return self.event(ReactionChanged(person, None, message, self.now, emoji=emoji, more=more))

    def send_other(self, person: int, kind: str = "video", album: str | None = None) -> Orders:
        """Send something that is no text, perhaps as one of several."""
        author = person, None, self._next(), self.now
        return self.event(OtherReceived(*author, kind=kind, album=album))

    def show(
        self, person: int, photo: str, text: str = "", album: str | None = None, **further: Any
    ) -> Orders:
        """Send a photo, perhaps with words below it, perhaps as one of several."""
        author = person, None, self._next(), self.now
        shown = Text(text, photo=photo, lasting=photo, album=album)
        return self.event(PhotoReceived(*author, text=shown, **further))

    def speak(self, person: int, voice: str, text: str = "", **further: Any) -> Orders:
        """Send a voice message, perhaps with words below it."""
        author = person, None, self._next(), self.now
        said = Text(text, lasting=voice, voice=voice)
        return self.event(VoiceReceived(*author, text=said, **further))

    def film(self, person: int, seen: str) -> Orders:
        """Send a round video."""
        author = person, None, self._next(), self.now
        return self.event(VoiceReceived(*author, text=Text("", lasting=seen, round=seen)))

    def show_together(self, person: int, *photos: str, text: str = "") -> list[int]:
        """Send photos as an album, with words below the first, and return the messages."""
        messages = []
        for place, photo in enumerate(photos):
            self.show(person, photo, "" if place else text, album="together")
            messages.append(self.newest)
        return messages

    def edit(self, person: int, message: int = 0, text: str | None = None) -> Orders:
        """Change an earlier message, a text or something else."""
        now = None if text is None else Text(text)
        return self.event(EditReceived(person, None, message, self.now, text=now))

    def edit_below(
        self, person: int, message: int, photo: str, text: str, album: str | None = None
    ) -> Orders:
        """Change what stands below a photo, or the photo itself."""
        shown = Text(text, photo=photo, lasting=photo, album=album)
        return self.event(EditReceived(person, None, message, self.now, text=shown))

    def edit_voice(self, person: int, message: int, voice: str, text: str) -> Orders:
        """Change what stands below a voice."""
        said = Text(text, voice=voice, lasting=voice)
        return self.event(EditReceived(person, None, message, self.now, text=said))

    def tick(self, timer: Timer, subject: bytes, *, late: bool = False) -> Orders:
        """Let a timer come due at this moment, whenever it was set to."""

        def unit(work: Work) -> None:
            work.timers.cancel(timer, subject)

        self.do(unit)
        return self.event(TimerDue(timer, subject, late))

    def event(self, event: Event) -> Orders:
        """Let something happen, and return what it has put."""
        return self.do(lambda work: self._handle(event, work))

    def _handle(self, event: Event, work: Work) -> Orders:
        dispatch(event, work, self.moment)
        orders = Orders()
        for draft in work.outbox.drafts():
            order = cast("Order", draft.order)  # errands put nothing else in
            self._write_down(draft.handle, order, work)
            orders.append(order)
        return orders

    def _write_down(self, handle: Handle, order: Order, work: Work) -> None:
        call, case = _CALLS.of(order, self.moment), order.case
        text = _DECODE(call.params).get("text", "")
        limit = ANSWER_LIMIT if isinstance(order, AnswerPress) else TEXT_LIMIT
        assert len(text) <= limit, text
        assert len(_DECODE(call.params).get("caption", "")) <= CAPTION_LIMIT
        key = work.cases.key_of(case) if case else None
        work.outbox.seal(handle, key, case if key else None, call)
        if isinstance(order, SendCard | EditCard):
            mine = self.buttons.setdefault(order.to.chat, [])
            mine.extend(button for row in order.buttons for button in row)

    # What happens to it.

    def deliver(self) -> Orders:
        """Let Telegram take everything that waits, and what follows from it happen."""
        put = self.follow()
        while orders := self.waiting():
            for each in orders:
                self.mark(each)
            put += self.follow()
        return put

    def waiting(self) -> list[Ready]:
        """Return the calls that wait in the outbox."""
        return self.do(lambda work: work.outbox.following(-1, 1000)[0])

    def mark(self, order: Ready) -> int:
        """Let Telegram take one call, and return the message that it became."""
        message, date_ = next(self._messages), int((self.now + self.ahead).timestamp())
        sends = order.outgoing.method.startswith("send")
        further = [next(self._messages) for _ in order.outgoing.parts]
        self.calls.append(order)
        self.do(
            lambda work: work.outbox.delivered(order, message if sends else None, date_, further)
        )
        return message

    def refuse(self, order: Ready, *, gone: bool = False) -> Orders:
        """Let Telegram refuse one call for good, and what follows from it happen."""
        self.do(lambda work: work.outbox.refused(order, gone=gone))
        return self.follow()

    def follow(self) -> Orders:
        """Let happen what was noticed: timers that rang, marks that were made, cases that drained.

        Each in a commit of its own; then the rows follow the transit key.
        """
        put = Orders()
        while rows := self.do(lambda work: work.inbox.waiting(1)):
            row = rows[0]

            def unit(work: Work) -> Orders:
                arrival = work.inbox.open(row)  # noqa: B023  runs before the next row
                assert not isinstance(arrival, UpdateArrived)
                orders = self._handle(arrival, work)
                work.inbox.take(row)  # noqa: B023
                return orders

            put += self.do(unit)
        self.memory.follow()
        return put

    def wait(self, **spell: float) -> Orders:
        """Let time pass; what comes due is handled when it does, and everything is delivered."""
        put, until = self.deliver(), self.now + timedelta(**spell)
        while True:
            due = self.do(lambda work: work.timers.earliest())
            if due is None or due > until:
                self.clock.now = until
                return put
            self.clock.now = max(self.now, due)
            self.do(lambda work: work.timers.ring(self.now, 1))
            put += self.follow()
            put += self.deliver()

    # How it stands.

    def request_of(self, person: int) -> Case:
        """Return somebody's open request."""
        case = self.do(lambda work: own_request(work, person))
        assert case is not None
        return case

    def has_request(self, person: int) -> bool:
        """Tell whether somebody's request is open."""
        return self.do(lambda work: own_request(work, person)) is not None

    def case(self, case: CaseId) -> Case | None:
        """Return a case as it stands."""
        return self.do(lambda work: work.cases.find(case))

    def offers(self, case: CaseId) -> list[Offer]:
        """Return what was offered of a case."""
        return self.do(lambda work: work.offers.of_case(case))

    def asked(self, case: CaseId) -> set[int]:
        """Return who could accept a case at this moment."""
        return {each.person for each in self.offers(case) if each.answer is Answer.OPEN}

    def due(self, timer: Timer, subject: bytes) -> datetime | None:
        """Return when a timer is due."""
        return self.do(lambda work: work.timers.when(timer, subject))

    def listed(self, person: int) -> Supporter:
        """Return somebody's entry on the roster."""
        found = self.do(lambda work: work.supporters.of_person(person))
        assert found is not None
        return found

    # How far they have come.

    def asks(self, person: int, when: Verb = Verb.ASK_SOON, topic: Verb = Verb.ASK_UNSAID) -> Case:
        """Let somebody send a request, which is delivered."""
        self.press(person, Verb.ASK_START)
        self.press(person, topic)
        self.press(person, when)
        self.press(person, Verb.ASK_SEND)
        self.deliver()
        return self.request_of(person)

    def introduces(self, person: int, supporter: int, **asking: Verb) -> Case:
        """Let somebody ask, and a supporter accept; the introduction is delivered."""
        self.asks(person, **asking)
        self.press(supporter, Verb.OFFER_YES)
        self.deliver()
        case = self.request_of(person)
        assert case.stage is Stage.INTRODUCED
        return case

    def links(self, person: int, supporter: int, **asking: Verb) -> Case:
        """Let two people talk."""
        self.introduces(person, supporter, **asking)
        self.press(person, Verb.MEET_YES)
        self.deliver()
        case = self.request_of(person)
        assert case.stage is Stage.TALKING
        return case
