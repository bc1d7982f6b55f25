"""A house under attack: a programme in which people are in the middle of something, and the rim.

Ann talks with Ben, Gus was just introduced, Dora waits and has typed something, Cora may help.
Whoever attacks is somebody new each time. After every attack Ann writes and Cora asks for help:
both must be heard, and nothing of anybody else's may have changed.
"""

import asyncio
import shutil
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import msgspec

from bot.calls import Calls
from bot.help_line import HelpLine
from bot.words import Words
from bot.worker import Worker
from handlers.buttons import Button
from handlers.events import PersonEvent
from handlers.joining.consent import VERSION
from handlers.moment import Moment
from handlers.verbs import Verb
from handlers.writing import MARK
from storage.arrivals import UpdateArrived
from storage.keyring import open_keyring
from storage.outgoing import Ready
from storage.store import Store, open_store
from storage.tokens import Opens, Token
from storage.values import CardId
from storage.work import Work
from tests.bot.moments import NOON
from tests.bot.updates import CHAT, USER, command, message
from tests.fuzz.poison import written
from tests.fuzz.seen import seen
from tests.fuzz.watch import NeighbourLost
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village
from tests.storage.everything import SEALED, opened
from tests.storage.programme import Clock, Programme

T = TypeVar("T")
H = TypeVar("H", bound="House")

HOSTILE = 5_000_000_100
"""The id of the first who attacks; each has the next one."""
PATIENCE = 60.0
"""Seconds until what waits has waited in vain, on a machine that does much else."""
LASTS = 60
"""Attacks until the house is as it was in the beginning."""
QUEUES = {"inbox", "quarantine", "outbox", "sent", "tallies"}
"""Tables whose rows come and go with everything that is said."""
FIXED = {"departments", "supporters", "coordinators", "codes", "tokens", "offers"}
"""Tables to which somebody hostile adds nothing."""
PARAMS = msgspec.msgpack.Decoder(dict[str, Any]).decode

Rows = dict[tuple[str, int | bytes], bytes | None]


@dataclass
class Residents:
    """Who lives there, and what an attacker might have got hold of."""

    ann: int = 0
    ben: int = 0
    cora: int = 0
    others: tuple[int, ...] = ()
    cards: list[tuple[Verb, CardId]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)


def founded(folder: Path) -> tuple[Programme, Residents]:
    """Found a village and bring its people into the middle of something."""
    programme = Programme(folder, Clock(NOON)).make()
    with programme.open() as memory:
        village = Village(memory, programme.clock)
        for name in ("Emergency", "Surgery", "Pediatrics", "Psychiatry"):
            village.department(name)
        village.code(None)
        people = _settled(village)
        people.codes = [*village.codes.values()]
        people.tokens = {
            "coordinate": village.do(lambda it: it.tokens.mint(Token(Opens.COORDINATOR), _later())),
            "agree": village.do(
                lambda it: it.tokens.mint(Token(Opens.SUPPORTER, b"s" * 16), _later())
            ),
        }
        village.type(people.ann, "before all of it")
        village.deliver()
        memory.rotate()
    return programme, people


def _settled(village: Village) -> Residents:
    ann, ben = village.physician("Emergency"), village.supporter("Ben", "Surgery", capacity=2)
    village.links(ann, ben)
    cora = village.supporter("Cora", "Pediatrics", capacity=9)
    gus, dora = village.physician("Surgery"), village.physician("Surgery")
    village.introduces(gus, cora)
    village.asks(dora)
    village.type(dora, "is anybody there")
    village.press(ann, Verb.TALK_END)
    coordinator = village.coordinator()
    village.deliver()
    shown = [button for many in village.buttons.values() for button in many]
    return Residents(ann, ben, cora, (gus, dora, coordinator), [*_forgeable(shown)])


def _forgeable(buttons: list[Button]) -> Iterator[tuple[Verb, CardId]]:
    for button in buttons:
        if button.id:
            yield button.verb, CardId(button.id)


def _later() -> datetime:
    return NOON + timedelta(days=2)


class House:
    """The store and the worker, as they run; a copy that is thrown away after a while."""

    def __init__(self, folder: Path, loop: asyncio.AbstractEventLoop) -> None:
        self._folder = folder
        self._loop = loop
        self._programme, self.people = founded(folder / "founded")
        self._hostile = HOSTILE
        self._attacks = 0
        self._before: Rows = {}
        self.moment = Moment(NOON, Random(7), PROGRAMME)
        self.line = HelpLine(_nobody)
        self._calls = Calls(Words())
        self.store: Store | None = None
        self.worker: Worker | None = None
        self._working: list[asyncio.Task[None]] = []

    def run(self, errand: Coroutine[Any, Any, T]) -> T:
        """Let something take place; after a defect the next attack finds a house in order."""
        try:
            return self._loop.run_until_complete(errand)
        except BaseException:
            self._attacks = 0
            raise

    def newcomer(self, *, known: bool) -> int:
        """Return the id of whoever attacks next, who may have consented."""
        if not self._attacks % LASTS:
            self.run(self.closes())
            self.run(self.opens())
        self._attacks += 1
        self._hostile += 1
        if known:
            self.run(self.do(lambda work: work.people.add(self._hostile, "en", VERSION)))
        return self._hostile

    async def opens(self) -> None:
        """Open a house that is as it was in the beginning."""
        copy = self._programme.copy(self._folder / "house")
        self.store = await open_store(copy.database, open_keyring(copy.keys), copy.clock)
        self.worker = Worker(self.store, self._calls, lambda: self.moment, self.line)
        self._before = await self.do(_rows)
        self.begins(self.worker.run())

    def begins(self, part: Coroutine[Any, Any, None]) -> None:
        """Let a part run until the house is closed."""
        self._working.append(self._loop.create_task(part))

    async def closes(self) -> None:
        """Close it, and throw it away."""
        await self.stops()
        if self.store is not None:
            await self.store.close()
            self.store = None
            shutil.rmtree(self._folder / "house")

    async def stops(self) -> None:
        """Let all parts end."""
        for task in self._working:
            task.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)
        self._working.clear()

    async def do(self, unit: Callable[[Work], T]) -> T:
        """Run a unit."""
        assert self.store is not None
        return await self.store.do(unit)

    def is_attacked(self, hostile: int, bodies: list[bytes]) -> None:
        """Let updates arrive among those of good neighbours, and see what becomes of all."""
        self.run(self._attacked(hostile, bodies))

    async def _attacked(self, hostile: int, bodies: list[bytes]) -> None:
        said = f"words {hostile}"
        every = [*bodies, text_of(self.people.ann, said), help_of(self.people.cora)]
        await self.do(partial(_arrive, bodies=every))
        await self.quiet()
        orders = await self.do(lambda work: work.outbox.following(-1, 1000)[0])
        self.neighbours_were_heard([(it.outgoing.person, _said(it)) for it in orders], said)
        await self.do(lambda work: self.see(work, hostile))

    def neighbours_were_heard(self, told: list[tuple[int, str]], said: str) -> None:
        """See that what was told to those who live there is what it should be."""
        people = self.people
        living = {people.ann, people.ben, people.cora, *people.others}
        told = [each for each in told if each[0] in living]
        if sorted(chat for chat, _ in told) != sorted([people.ben, people.cora]):
            raise NeighbourLost([chat for chat, _ in told])
        texts = dict(told)
        if not seen(texts[self.people.ben]).endswith(seen(said)):
            raise NeighbourLost("their words are lost")
        if not texts[self.people.cora].startswith(f"{MARK} These people can help"):
            raise NeighbourLost("no help now")

    async def quiet(self) -> None:
        """Wait until nothing waits in the inbox."""
        until = time.monotonic() + PATIENCE
        while await self.do(lambda work: work.inbox.waiting(1)):
            assert time.monotonic() < until, "the worker stands still"
            assert not any(task.done() for task in self._working), "a part has ended"

    def see(self, work: Work, hostile: int) -> None:
        """See that nothing of anybody else's has changed; then clear away what was said."""
        assert not [*work.inbox.parked()], "an arrival failed twice"
        now = _rows(work)
        changed = {key[0] for key, before in self._before.items() if now.get(key) != before}
        assert not changed, f"somebody else's {changed} changed"
        added = {table for table, _ in now.keys() - self._before.keys()}
        assert not added & FIXED, f"there are further {added & FIXED}"
        sits = {("cases", seat.case) for seat in work.seats.of(hostile)}
        assert not sits & self._before.keys(), "somebody sits where others talk"
        work.session.run("DELETE FROM outbox", {})
        work.session.run("DELETE FROM quarantine", {})


@contextmanager
def inhabited(folder: Path, kind: type[H]) -> Iterator[H]:
    """Yield a house, on a loop of its own."""
    loop = asyncio.new_event_loop()
    house = kind(folder, loop)
    try:
        yield house
    finally:
        house.run(house.closes())
        loop.close()


def _rows(work: Work) -> Rows:
    return {
        (table, row): opened(work, table, row, sealed)
        for table, name in SEALED.items()
        if table not in QUEUES
        for row, sealed in work.session.all(f"SELECT {name}, sealed FROM {table}", {})  # noqa: S608
    }


async def _nobody(event: PersonEvent) -> bool:
    """Stand in for whoever answers while the disk refuses, which it does not here."""
    del event
    return False


def _arrive(work: Work, bodies: list[bytes]) -> None:
    for each in bodies:
        work.inbox.put(UpdateArrived(each))


def _said(order: Ready) -> str:
    return str(PARAMS(order.outgoing.params).get("text", ""))


def text_of(person: int, text: str, number: int = 1) -> bytes:
    """Return an update in which somebody who speaks English writes."""
    return _english(person, {"update_id": number, "message": message(text=text)})


def help_of(person: int, number: int = 1) -> bytes:
    """Return an update in which they ask for help now."""
    return _english(person, {"update_id": number, "message": command("/help_now", 9)})


def _english(person: int, update: dict[str, Any]) -> bytes:
    author = {**USER, "id": person, "language_code": "en"}
    told = {**update["message"], "from": author, "chat": {**CHAT, "id": person}}
    return written({**update, "message": told})
