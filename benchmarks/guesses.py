"""Guesses: a million tries to get in by what nobody was given, before the real handlers and store.

One account alone, then many by turns, try links to join, typed codes, invitations, links of
coordinators, and buttons of others: made up, or right but for one sign. Meanwhile honest people
come in by what they were given. The clock goes on as if the bot took `RATE` tries a second.
"""

import asyncio
import math
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import cast

from benchmarks import programme
from benchmarks.programme import Talk
from benchmarks.reports import Report, never
from benchmarks.strangers import Guess, House, Stranger, found, inside
from bot.config import Config, load
from bot.relayed import Relayed
from handlers.events import Event, TimerDue
from handlers.joining import guessers
from handlers.joining.join import may_guess
from handlers.moment import Moment
from handlers.orders import Order, SendCard
from handlers.routes import dispatch
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.codes import LENGTH, LETTERS
from storage.keyring import open_keyring
from storage.store import Store, open_store
from storage.work import Work

GUESSES = 1_000_000
ALONE = 0.1
"""The share of the tries that one account makes alone, before there are many."""
ACCOUNTS = 1_000
RATE = 30
TOGETHER = 64
"""Tries in one unit; the bot takes 32 in a commit."""
HONEST_EVERY = timedelta(minutes=10)
YEAR = 365.25 * 24
FIGURES = ("guesses", "looked_up", "presses", "opened", "told_others", "reports")
HONEST = ("honest", "let_in", "mistyped", "mistyped_let_in")


def run(seconds: float | None) -> Report:
    """Let a million tries be made; `seconds` are no matter."""
    del seconds
    with tempfile.TemporaryDirectory() as folder:
        guessing = asyncio.run(guess(Path(folder) / "programme", GUESSES, ACCOUNTS))
    return report(guessing)


async def guess(folder: Path, guesses: int, accounts: int, seed: int = 1) -> "Guessing":
    """Found a programme in a fresh folder, let so many guesses be made, and return what came of it.

    Raises:
        AssertionError: the programme is not in the end what it was before.
    """
    talk = Talk(1_001, 1_002)
    config = load(await programme.make(folder, "http://127.0.0.1:1", "1:token", (talk,)), {})
    clock = Clock(datetime(2031, 5, 14, 17, tzinfo=UTC))
    keyring = open_keyring(config.keys)
    store = await open_store(config.database, keyring, clock)
    try:
        chance = Random(seed)
        house = await store.do(lambda work: found(talk, work, clock.now, chance))
        guessing = Guessing(config, store, clock, chance, house)
        await guessing.run(guesses, accounts)
    finally:
        await store.close()
    return guessing


def report(guessing: "Guessing") -> Report:
    """Return what was found, with the reckoning for codes of eight letters."""
    counts, hours = guessing.counts, guessing.hours
    letters = len(LETTERS) ** LENGTH
    per_hour = counts["looked_up_of_many"] / max(hours["many"], 1e-9)
    figures: dict[str, float] = {name: counts[name] for name in (*FIGURES, *HONEST)}
    figures |= {
        "hours": hours["one"] + hours["many"],
        "looked_up_an_hour_of_one": counts["looked_up_of_one"] / max(hours["one"], 1e-9),
        "looked_up_an_hour_of_many": per_hour,
        "bits": math.log2(letters),
        "years_to_one_hit": letters / guessing.house.codes / max(per_hour, 1e-9) / YEAR,
    }
    return Report(
        rows=[("figure", "value"), *figures.items()],
        figures=figures,
        notes=[
            f"{guessing.house.codes} codes and {len(guessing.house.tokens)} invitations were open",
            f"many are {guessing.accounts} accounts by turns, one in ten of somebody who consented",
        ],
        broken=never(figures, "opened", "told_others"),
    )


@dataclass(slots=True)
class Clock:
    """A time that goes on when it is told to."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


@dataclass(slots=True)
class Guessing:
    """Tries, by one account and by many, and what came of them."""

    config: Config
    store: Store
    clock: Clock
    chance: Random
    house: House
    accounts: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    hours: dict[str, float] = field(default_factory=dict)
    _ids: int = 5_000_000_000

    async def run(self, guesses: int, accounts: int) -> None:
        """Make so many guesses, by one and then by many."""
        self.accounts = accounts
        alone = int(guesses * ALONE)
        before = await self.store.do(self.house.picture)
        await self._phase("one", alone, [self._stranger()])
        many = [self._stranger() for _ in range(accounts)]
        for each in many[::10]:
            await self.store.do(each.consents)
        await self._phase("many", guesses - alone, many)
        assert await self.store.do(self.house.picture) == before  # noqa: S101  the figure of all
        self.counts["opened"] += await self.store.do(lambda work: inside(many, work))
        self.clock.now += timedelta(hours=1)  # the last word to the coordinators waits a quarter
        await self.store.do(self._ring)

    async def _phase(self, name: str, guesses: int, who: list[Stranger]) -> None:
        begun, honest = self.clock.now, self.clock.now
        for first in range(0, guesses, TOGETHER):
            places = range(first, min(first + TOGETHER, guesses))
            some = [self.house.guess(who[place % len(who)], self.chance) for place in places]
            found = await self.store.do(lambda work: self._try(some, work))  # noqa: B023  awaited here
            self.counts.update(found)
            self.counts[f"looked_up_of_{name}"] += found["looked_up"]
            self.clock.now += timedelta(seconds=len(some) / RATE)
            await self.store.do(self._ring)
            if self.clock.now >= honest:
                honest += HONEST_EVERY
                await self.store.do(self._honest)
        self.hours[name] = (self.clock.now - begun).total_seconds() / 3600

    def _try(self, guesses: list[Guess], work: Work) -> Counter[str]:
        """Make some guesses, and return what was seen."""
        seen = Counter({"guesses": len(guesses)})
        who = {each.who.person: each.who for each in guesses}.values()
        for each in guesses:
            person = each.who.person
            if each.is_press:
                seen["presses"] += 1
            elif may_guess(work, person, self._moment):
                seen["looked_up"] += 1
            for event in each.events:
                seen += self._told(person, self._do(event, work))
        return seen + Counter(opened=inside(who, work))

    def _told(self, person: int, orders: list[Order]) -> Counter[str]:
        """Return how many others were told of anything."""
        return Counter(told_others=sum(_chat(each) != person for each in orders))

    def _ring(self, work: Work) -> None:
        """Let the coordinators hear of it, when that is due."""
        due = work.timers.when(Timer.GUESSING, guessers.SUBJECT)
        if due is None or due > self.clock.now:
            return
        work.timers.cancel(Timer.GUESSING, guessers.SUBJECT)
        orders = self._do(TimerDue(Timer.GUESSING, guessers.SUBJECT), work)
        heard = (each for each in orders if isinstance(each, SendCard))
        self.counts["reports"] += sum(isinstance(it.message, guessers.CodesTried) for it in heard)

    def _honest(self, work: Work) -> None:
        """Let people come by what they were given: by link, by code; one after a slip."""
        work.tallies.expire(self.clock.now)
        for typed, slips in ((False, False), (True, False), (True, True)):
            stranger = self._stranger()
            if slips:
                self._do(stranger.types(self.house.wrong_code(self.chance)), work)
            code = self.house.right_code(self.chance)
            self._do(stranger.types(code) if typed else stranger.starts(f"join_{code}"), work)
            self._do(stranger.presses(Verb.CONSENT_AGREE, b""), work)
            came, got_in = ("mistyped", "mistyped_let_in") if slips else ("honest", "let_in")
            self.counts[came] += 1
            self.counts[got_in] += work.people.find(stranger.person) is not None

    def _do(self, event: Event, work: Work) -> list[Order]:
        dispatch(event, work, self._moment)
        return [cast("Order", each.order) for each in work.outbox.drafts()]

    @property
    def _moment(self) -> Moment:
        return Moment(self.clock.now, self.chance, self.config.programme)

    def _stranger(self) -> Stranger:
        self._ids += 1
        return Stranger(self._ids, self.clock)


def _chat(order: Order) -> int:
    return order.chat if isinstance(order, Relayed) else order.to.chat
