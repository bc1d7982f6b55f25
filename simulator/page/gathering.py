"""The gathering: four phones, a clock, a disk and a tour, as the page shows them and acts on them.

What comes in is an order of the page's, untrusted like any other; what goes out is a `Scene`.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from simulator import people, programme
from simulator.cast import Phone
from simulator.demo import Demo
from simulator.errors import NotPossible
from simulator.orders import Start
from simulator.page.acting import DEEDS
from simulator.page.intruder import Intruder, Sight
from simulator.page.order import Order
from simulator.page.tour import STEPS, Tour
from simulator.page.words import WORDS, Words
from simulator.rooms import Person
from simulator.screen import MessageView, chat

NORA, CLARA, DAVID = "Nora", "Clara", "David"
OPEN = "/start"
"""What stands on the button that opens the bot."""
HOUR, TWO_DAYS = 3600.0, 2 * 86400.0


class Command(Struct, frozen=True):
    """A command of the bot's menu."""

    command: str
    description: str


class PhoneView(Struct, frozen=True):
    """One phone; `passing` is the line that the bot's last answer to a press let pass over it."""

    name: str
    role: str
    messages: Sequence[MessageView]
    deleted: int
    passing: str
    presses: int
    commands: Sequence[Command]


class TourView(Struct, frozen=True):
    """The step of the tour that comes next."""

    at: int
    steps: int
    text: str
    phone: str
    taps: str
    at_disk: bool
    lost: bool


class Scene(Struct, frozen=True):
    """All that the page shows."""

    language: str
    when: str
    phones: Sequence[PhoneView]
    disk: Sight
    tour: TourView


class Gathering:
    """The demo behind the page."""

    def __init__(self, made: Demo) -> None:
        self._made = made
        self.phones: Mapping[str, Phone] = {
            NORA: made.newcomer(NORA),
            CLARA: made.listeners[CLARA],
            DAVID: made.listeners[DAVID],
            made.coordinator.name: made.coordinator,
        }
        self._wish: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._tour = Tour(made, dict(self.phones))
        self._intruder = Intruder(made.folder / "data", made.folder / "keys")

    async def begins_anew(self) -> str:
        """Wait until somebody wishes to begin anew; return in which language."""
        return await self._wish

    async def do(self, order: Order) -> None:
        """Do what somebody at the page wants.

        Raises:
            NotPossible: no person could do that here.
        """
        if order.do == "reset":
            if not self._wish.done():
                self._wish.set_result(order.language)
        elif order.do == "tour":
            await self._tour.go_on()
        elif order.do == "skip":
            await self._skip(order.spell)
        else:
            self._act(order)

    def scene(self) -> Scene:
        """Return all that is to be seen."""
        made, words = self._made, WORDS[self._made.language]
        return Scene(
            language=made.language,
            when=self._when(),
            phones=[self._phone(each, words) for each in self.phones.values()],
            disk=self._sight(),
            tour=self._step(),
        )

    def seen(self) -> tuple[object, ...]:
        """Return what changes whenever something that people did or were sent does."""
        histories = (self._person(each).history.seq for each in self.phones.values())
        return (*histories, self._tour.at, self._tour.lost, self._when())

    def _act(self, order: Order) -> None:
        world, person = self._made.world, self._person(self._named(order.phone))
        if order.do == "open":
            link = self._made.link(self._made.places["emergency"])
            payload = link.partition("?start=")[2] if order.phone == NORA else ""
            people.start(world, person, Start(payload))
        else:
            DEEDS[order.do](world, person, order)
        self._tour.sees(order.do, order.phone, order.data or order.text)

    async def _skip(self, spell: str) -> None:
        clock = self._made.world.clock
        if spell == "due":
            due = self._sight().due
            if due is None:
                raise NotPossible("nothing is due")
            await clock.passes(max(0.0, due - clock.now()))
        else:
            await clock.passes(HOUR if spell == "hour" else TWO_DAYS)

    def _named(self, name: str) -> Phone:
        if name not in self.phones:
            raise NotPossible(f"nobody here is called {name}")
        return self.phones[name]

    def _person(self, phone: Phone) -> Person:
        return self._made.world.person(phone.id)

    def _phone(self, phone: Phone, words: Words) -> PhoneView:
        history = self._person(phone).history
        passing = [each.text for each in history.answers if each.text]
        return PhoneView(
            name=phone.name,
            role=words.roles[phone.name],
            messages=chat(history, 0).messages,
            deleted=len(history.deletions),
            passing=passing[-1] if passing else "",
            presses=len(passing),
            commands=self._commands(phone),
        )

    def _commands(self, phone: Phone) -> list[Command]:
        menus = self._made.world.profile.menus()
        own = [each for each in menus if each.scope.chat_id == phone.id]
        general = [each for each in menus if each.language_code == self._made.language]
        chosen = (own or general or menus)[:1]
        return [Command(one.command, one.description) for each in chosen for one in each.commands]

    def _when(self) -> str:
        now = datetime.fromtimestamp(self._made.world.clock.now(), ZoneInfo(programme.ZONE))
        return now.isoformat(timespec="minutes")

    def _sight(self) -> Sight:
        return self._intruder.look(self._secrets())

    def _secrets(self) -> list[str]:
        """Return what nobody may find on the disk: what people wrote, names, places and ids."""
        said = [
            message.text
            for each in self.phones.values()
            for message in chat(self._person(each).history, 0).messages
            if message.sender == "person" and message.text and not message.text.startswith("/")
        ]
        listeners = self._made.listeners.values()
        ids = [str(each.id) for each in (*self.phones.values(), *listeners)]
        names = [each.name for each in listeners]
        return [*said, *sorted(set(ids)), *names, *self._made.places.values()]

    def _step(self) -> TourView:
        step = self._tour.step
        return TourView(
            at=self._tour.at,
            steps=len(STEPS),
            text=step.text(self._made.language),
            phone=step.phone,
            taps=OPEN if step.opens else step.taps,
            at_disk=step.at_disk,
            lost=self._tour.lost,
        )
