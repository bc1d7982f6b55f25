"""A town for journeys: the real bot, in this process, and people who write to it over HTTP.

`Town` makes a programme in a folder of its own, lets people into the simulator's world and runs
`bot.app.run` against it.
"""

import asyncio
import resource
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from bot import app
from bot.config import Config, load
from bot.offline import do
from handlers.joining.consent import VERSION
from handlers.match.pool import AGREEMENT
from matching.hours import parse
from matching.values import DepartmentId, Leads, SupporterId
from simulator import people
from simulator.orders import NewBot, NewPerson
from simulator.server import Simulator
from simulator.world import World
from storage.codes import Code
from storage.coordinators import Coordinator
from storage.database import create_database
from storage.departments import Department
from storage.keyring import make_keys, open_keyring
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.work import Work
from tests.journeys.patience import eventually
from tests.journeys.residents import NOON, QUIET, ZONE, Resident

T = TypeVar("T")

FIRST_PAGE = 4096
PATIENCE = 3.0
NEARLY_TWO_DAYS = timedelta(hours=46, minutes=40)
PEOPLES_TIMERS = "timers WHERE kind NOT IN ('digest', 'bands')"
"""The timers but for those of the programme itself."""
IS_DUE = """
    SELECT EXISTS (SELECT 1 FROM timers WHERE due <= :now)
        OR EXISTS (SELECT 1 FROM inbox WHERE parked_at IS NULL)
        OR EXISTS (SELECT 1 FROM outbox WHERE not_before <= :now)
"""

CONFIG = """
[telegram]
token_file = "token"
username = "{username}"
api_url = "{api_url}"
per_second = 0
per_chat = 0
[programme]
name = "Peerline"
organization = "A health region"
contact = "555-0100"
duty_hours = "mon-fri 08:00-16:00"
{programme}
[[resources]]
name = "Family line"
phone = "555-0199"
verified = 2031-05-01
{more}
"""


class TownClock:
    """The time of the simulator's world."""

    moves = True

    def __init__(self, world: World) -> None:
        self._world = world

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return datetime.fromtimestamp(self._world.clock.now(), UTC)

    def shift(self) -> timedelta:
        """Return how far it is ahead of the machine's."""
        return timedelta(seconds=self._world.clock.offset)


@dataclass
class Town:
    """A programme and its people."""

    simulator: Simulator
    world: World
    folder: Path
    language: str = "en"
    programme: str = ""
    more: str = ""
    chance: Random = field(default_factory=lambda: Random(7))
    departments: dict[str, DepartmentId] = field(default_factory=dict)
    codes: dict[str | None, str] = field(default_factory=dict)
    _seeds: list[Callable[[Work], object]] = field(default_factory=list)
    _running: asyncio.Task[None] | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _config: Config | None = None

    @property
    def config(self) -> Config:
        """The bot's configuration; it is made, with keys and database, when first asked for."""
        if self._config is None:
            text = CONFIG.format(
                username=self.world.me.username,
                api_url=self.simulator.url,
                programme=self.programme,
                more=self.more,
            )
            path = self.folder / "config.toml"
            path.write_text(text, "utf-8")
            (self.folder / "token").write_text(self.world.token, "ascii")
            (self.folder / "token").chmod(0o600)
            self._config = load(path, {})
            make_keys(self._config.keys)
            with open_keyring(self._config.keys) as keyring:
                create_database(self._config.database, keyring, demo=False)
        return self._config

    def seed(self, unit: Callable[[Work], object]) -> None:
        """Write something down before the bot runs."""
        self._seeds.append(unit)

    def department(self, name: str, group: str = "", **further: Any) -> DepartmentId:
        """Found a department with a join code."""
        row = self.departments[name] = DepartmentId(new_id())
        letters = "".join(self.chance.choices("ABCDEFGHJKMNPQRTUVWXYZ", k=8))
        self.codes[name] = letters
        self.seed(
            lambda work: work.departments.put(Department(row, name, group, **further)) and None
        )
        self.seed(lambda work: work.codes.put(Code(new_id(), letters, row)))
        return row

    def newcomer(self, name: str, language: str | None = None) -> Resident:
        """Let somebody into the world who does not know the bot."""
        language = language or self.language
        username = f"{name.lower()}_{self.chance.randrange(10**6)}"
        order = NewPerson(first_name=name, username=username, language_code=f"{language}-CA")
        return Resident(self.world, people.arrive(self.world, order), language)

    def acquaintance(self, name: str, language: str | None = None) -> Resident:
        """Let somebody into the world who has pressed Start long ago."""
        resident = self.newcomer(name, language)
        resident.person.started = True
        return resident

    def physician(self, name: str, *places: str, language: str | None = None) -> Resident:
        """Let a physician in who has consented and said where they work."""
        resident = self.acquaintance(name, language)
        self.consents(resident, *places)
        return resident

    def consents(self, resident: Resident, *places: str) -> None:
        """Write down that somebody has consented, and where they work."""
        departments = tuple(self.departments[each] for each in places)

        def unit(work: Work) -> None:
            person = work.people.add(resident.id, resident.language, VERSION)
            work.people.save(replace(person, departments=departments, placed=True))

        self.seed(unit)

    def supporter(
        self, name: str, *places: str, language: str | None = None, **further: Any
    ) -> Resident:
        """Let a supporter in who is trained, confirmed and available at any hour."""
        resident = self.physician(name, *places, language=language)
        self.enlist(resident, name, *places, **further)
        return resident

    def enlist(self, resident: Resident, name: str, *places: str, **further: Any) -> SupporterId:
        """Put somebody on the roster, confirmed and trained."""
        row = SupporterId(new_id())
        listed: dict[str, Any] = {
            "departments": tuple(self.departments[each] for each in places),
            "hours": parse("mon-sun 00:00-24:00", ZONE),
            "languages": ("en", "fr"),
            "trained_on": date(2030, 1, 1),
            "standing": Standing.CONFIRMED,
            "person": resident.id,
            "language": resident.language,
            "agreed_to": AGREEMENT,
        }
        supporter = Supporter(
            id=row,
            first_name=name,
            listed_as=f"Dr. {name}",
            role="family physician",
            **listed | further,
        )
        self.seed(lambda work: work.supporters.put(supporter))
        return row

    def coordinator(self, name: str, language: str | None = None) -> Resident:
        """Let a coordinator in."""
        resident = self.acquaintance(name, language)
        listed = Coordinator(new_id(), resident.id, resident.language)
        self.seed(lambda work: work.coordinators.put(listed))
        return resident

    async def opens(self) -> None:
        """Write down what was seeded, and start the bot."""
        seeds, self._seeds = self._seeds, []
        if seeds:
            await do(self.config, lambda work: [seed(work) for seed in seeds])
        self._stop.clear()
        run = app.run(self.config, TownClock(self.world), self.chance, self._stop)
        self._running = asyncio.create_task(run)

    async def closes(self) -> None:
        """Stop the bot, and raise what it failed with."""
        if self._running is not None:
            self._stop.set()
            running, self._running = self._running, None
            await running

    async def reopens(self) -> None:
        """Stop the bot and start it again."""
        await self.closes()
        await self.opens()

    def skips(self, **spell: float) -> None:
        """Let time pass."""
        self.world.clock.skip(timedelta(**spell).total_seconds())

    async def passes(self, **spell: float) -> None:
        """Let time pass while the bot is awake: with a halt before two days are over.

        A bot may delete for 48 hours, and one that sleeps through them has missed it.
        """
        left = timedelta(**spell)
        while left > NEARLY_TWO_DAYS:
            self.skips(seconds=NEARLY_TWO_DAYS.total_seconds())
            left -= NEARLY_TWO_DAYS
            await self.settles()
        self.skips(seconds=left.total_seconds())

    async def settles(self) -> None:
        """Wait until the bot has had nothing to do for a moment; not for what it cannot do."""
        calls, seen, until = self.world.calls, -1, time.monotonic() + PATIENCE
        while calls.after(seen) or (self._is_due() and time.monotonic() < until):
            seen = max([seen, *(each.n for each in calls.after(seen))])
            await asyncio.sleep(QUIET)

    def _is_due(self) -> bool:
        """Tell whether something waits, has arrived or come due that was not handled yet."""
        if self._running is not None and len(self.world.updates):
            return True
        with closing(sqlite3.connect(self.config.database)) as db:
            return bool(db.execute(IS_DUE, {"now": self.world.clock.now()}).fetchone()[0])

    async def eventually_calls(self, method: str, to: Resident) -> None:
        """Wait until the bot has made a call for somebody's chat."""
        seen = len(self.world.calls.after(0))
        await eventually(
            lambda: (
                any(
                    call.method == method and call.params.get("chat_id") == to.id
                    for call in self.world.calls.after(0)[seen:]
                )
                or None
            )
        )

    async def ticks_over(self) -> None:
        """Let the hourly housekeeping run once more: it does at every start."""
        await self.reopens()
        await self.settles()

    @asynccontextmanager
    async def full_disk(self) -> AsyncIterator[None]:
        """Let the system refuse every write beyond a file's first page, as a full disk would."""
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (FIRST_PAGE, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    async def forgets_pulse(self) -> None:
        """Let Telegram have been silent for two days, as the store sees it."""
        long_ago = datetime.now(UTC) - timedelta(days=2)
        await self.look(lambda work: work.pulse.beat(long_ago))

    async def counts(self, *tables: str) -> list[int]:
        """Return how many rows stand in tables, as anybody with the file can see."""
        assert self._running is None
        with closing(sqlite3.connect(self.config.database)) as db:
            return [db.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in tables]  # noqa: S608

    async def look(self, unit: Callable[[Work], T]) -> T:
        """Run a unit in the store of a town whose bot does not run."""
        assert self._running is None
        return await do(self.config, unit)


def leads(*departments: DepartmentId, group: str = "", everything: bool = False) -> dict[str, Any]:
    """Return what makes a supporter lead something."""
    groups = frozenset({group} if group else ())
    return {"leads": Leads(frozenset(departments), groups, everything)}


@asynccontextmanager
async def town(simulator: Simulator, folder: Path, language: str) -> AsyncIterator[Town]:
    """Yield a town at noon, whose bot is stopped in the end."""
    world = simulator.worlds.open(NewBot(username="peer_bot"))
    world.clock.move_to(NOON.timestamp())
    place = Town(simulator, world, folder, language)
    try:
        yield place
    finally:
        await place.closes()
        simulator.worlds.close(world.token)
