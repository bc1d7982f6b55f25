"""Storm: everything goes wrong at once, and the bot is killed meanwhile; then one chat alone does.

First people write while calls fail in every way that Telegram and the network know, in one chat or
in all, and the real process is killed every few seconds. Then, paced and by turns, texts pass
through an undisturbed bot, past one chat that never answers, and past one that is always too fast.
"""

import asyncio
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks import processes
from benchmarks.attack import Attack, newcomer, prepare
from benchmarks.contenders import Running, relay
from benchmarks.kill import NEVER
from benchmarks.loads import send
from benchmarks.reports import Report, never
from simulator import people
from simulator.faults import Fault, Kind
from simulator.orders import Say
from simulator.server import Simulator

LASTS = 600.0
KILL_EVERY = 8.0
FAULT_EVERY = 0.3
MINUTE = 60.0
PATIENCE = 600.0
"""Seconds that the last texts may take: what failed often is tried again after minutes."""
ROUNDS = 5
PACED_FOR = 10.0
A_SECOND = 100

SENDING = (
    Kind.TOO_MANY_REQUESTS,
    Kind.SERVER_TROUBLE,
    Kind.BAD_GATEWAY,
    Kind.GARBAGE,
    Kind.DROP_BEFORE,
    Kind.DROP_AFTER,
    Kind.STALL,
    Kind.STALL_AFTER,
)
POLLING = (*SENDING, Kind.CONFLICT)
ALONE = (Kind.STALL, Kind.TOO_MANY_REQUESTS)
"""What one chat alone suffers, beside whom the others are measured."""
GONE = (Kind.FORBIDDEN, Kind.BAD_REQUEST)
"""Refusals for good: they meet bystanders, since whoever talks would be told that it failed."""


def run(seconds: float | None) -> Report:
    """Let it storm for ten minutes, or for `seconds`, and measure the neighbours."""
    with tempfile.TemporaryDirectory() as folder:
        tempest = asyncio.run(storm(Path(folder) / "programme", seconds or LASTS))
    quiet, stalled, slowed = neighbours(min(PACED_FOR, seconds or PACED_FOR))
    figures = {
        **tempest.figures(),
        "p99_quiet_ms": quiet,
        "p99_stalled_ratio": stalled,
        "p99_429_ratio": slowed,
    }
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(tempest.struck.items()))
    return Report(
        rows=[list(figures), list(figures.values())],
        figures=dict(figures),
        notes=[f"faults that struck: {kinds}"],
        broken=never(figures, *NEVER),
    )


async def storm(folder: Path, seconds: float, seed: int = 1) -> "Storm":
    """Let people write through a storm, then let it come to rest; return what happened.

    Raises:
        BotStuck: what waits is not delivered any more.
    """
    async with Simulator() as simulator:
        attack = await prepare(folder, simulator, seed)
        tempest = Storm(attack, [newcomer(attack.world) for _ in range(2)])
        await tempest.run(seconds)
    return tempest


@dataclass(slots=True)
class Storm:
    """Faults of every kind, and kills, while people write."""

    attack: Attack
    bystanders: list[int]
    kills: int = 0
    struck: dict[str, int] = field(default_factory=dict)

    async def run(self, seconds: float) -> None:
        """Let it storm for so long, then let all that was written arrive."""
        end = time.monotonic() + seconds
        self.attack.patience = PATIENCE
        parts = [asyncio.create_task(each()) for each in (self.attack.write, self._hinder)]
        try:
            while time.monotonic() < end:
                await self.attack.start()
                await asyncio.sleep(min(self._until_next_kill(), max(0.0, end - time.monotonic())))
                await self.attack.kill()
                self.kills += 1
        finally:
            for part in parts:
                part.cancel()
        self._clear()
        await self.attack.start(wait=False)
        await self.attack.settle()
        await self.attack.stop()

    def figures(self) -> dict[str, int]:
        """Return how often what happened, and what the chats show."""
        faults = sum(self.struck.values())
        return {"kills": self.kills, "faults": faults, **self.attack.figures()}

    def _until_next_kill(self) -> float:
        return self.attack.chance.expovariate(1 / KILL_EVERY)

    async def _hinder(self) -> None:
        """Make trouble without rest; what struck is counted and forgotten."""
        while True:
            self._clear(spare=True)
            self.attack.world.faults.add(self._trouble())
            for each in self.bystanders:
                people.say(self.attack.world, self.attack.world.person(each), Say("/help_now"))
            await asyncio.sleep(self.attack.chance.expovariate(1 / FAULT_EVERY))

    def _trouble(self) -> Fault:
        chance = self.attack.chance
        where = chance.choice(("chat", "chat", "all", "poll", "gone"))
        if where == "gone":
            return Fault(kind=chance.choice(GONE), chat_id=chance.choice(self.bystanders))
        kind = chance.choice(POLLING if where == "poll" else SENDING)
        return Fault(
            kind=kind,
            method="getUpdates" if where == "poll" else "sendMessage",
            chat_id=chance.choice(self.attack.chats) if where == "chat" else None,
            times=1 if where == "poll" else chance.randint(1, 3),
            retry_after=chance.randint(1, 3),
            seconds=MINUTE if chance.random() < 0.02 else chance.uniform(0.1, 3.0),  # noqa: PLR2004
        )

    def _clear(self, *, spare: bool = False) -> None:
        """Count what struck; take all faults away, or only those that are spent or never met."""
        faults = self.attack.world.faults
        counts = faults.counts()
        if spare and len(counts) < 20:  # noqa: PLR2004  so that most of them meet somebody
            return
        for each in counts:
            if each.struck:
                kind = str(each.fault.kind)
                self.struck[kind] = self.struck.get(kind, 0) + each.struck
        faults.clear()


def neighbours(paced_for: float) -> tuple[float, float, float]:
    """Return the p99 in ms of quiet runs, and the ratios beside a stalled and a slowed chat."""
    with ExitStack() as house:
        folder = Path(house.enter_context(tempfile.TemporaryDirectory()))
        url = house.enter_context(processes.simulator())
        bots = {
            kind: house.enter_context(relay(processes.new_bot(url), folder / f"{place}"))
            for place, kind in enumerate((None, *ALONE))
        }
        for kind, bot in bots.items():
            _p99(bot, int(paced_for * A_SECOND))  # to warm up
            if kind is not None:
                _hinder(bot, kind)
        found: dict[Kind | None, list[float]] = {kind: [] for kind in bots}
        for _ in range(ROUNDS):
            for kind, bot in bots.items():
                found[kind].append(_p99(bot, int(paced_for * A_SECOND)))
    stalled, slowed = (
        median(beside / quiet for beside, quiet in zip(found[kind], found[None], strict=True))
        for kind in ALONE
    )
    return median(found[None]), stalled, slowed


def _p99(bot: Running, count: int) -> float:
    return send(bot, count, per_second=A_SECOND).p99_ms


def _hinder(bot: Running, kind: Kind) -> None:
    """Let every call for one chat fail, and let its person ask for answers."""
    bystander = bot.telegram.newcomer()
    fault = {"kind": str(kind), "chat_id": bystander, "times": None, "seconds": MINUTE}
    bot.telegram.post("faults", **fault)
    for _ in range(10):
        bot.telegram.post(f"people/{bystander}/say", text="Is anybody there?")
