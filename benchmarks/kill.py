"""Kill: the real process, killed again and again while people write. Nothing may be lost.

Every other kill comes at a random moment; the others right after a send that has taken place and
was not answered yet, the one moment at which a repetition cannot be avoided.
"""

import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attack import TALKS, Attack, prepare
from benchmarks.reports import Report, never
from simulator.faults import Fault, Kind
from simulator.server import Simulator

KILLS = 100
UNANSWERED = 60.0
NEVER = ("lost", "out_of_order", "misrouted")
FIGURES = ("kills", "sent", "lost", "out_of_order", "misrouted", "duplicates", "late")


def run(seconds: float | None) -> Report:
    """Kill a hundred times, or as often as `seconds` allow."""
    with tempfile.TemporaryDirectory() as folder:
        killer = asyncio.run(kill(Path(folder) / "programme", KILLS, seconds))
    figures = killer.figures()
    return Report(
        rows=[list(FIGURES), [figures[name] for name in FIGURES]],
        figures=dict(figures),
        notes=[f"at most {killer.most_at_once} repetitions from one kill, in {2 * TALKS} chats"],
        broken=never(figures, *NEVER),
    )


async def kill(folder: Path, kills: int, seconds: float | None = None, seed: int = 1) -> "Killer":
    """Let people write while the bot is killed, then let it come to rest; return what happened.

    Raises:
        BotStuck: what waits is not delivered any more.
    """
    until = None if seconds is None else time.monotonic() + seconds
    async with Simulator() as simulator:
        killer = Killer(await prepare(folder, simulator, seed))
        await killer.run(kills, until)
    return killer


@dataclass(slots=True)
class Killer:
    """Kills the bot while people write."""

    attack: Attack
    kills: int = 0
    most_at_once: int = 0
    _repeated: int = 0

    async def run(self, kills: int, until: float | None) -> None:
        """Kill so often, or until then, and wait for the rest to arrive."""
        writing = asyncio.create_task(self.attack.write())
        try:
            while self.kills < kills and (until is None or time.monotonic() < until):
                await self.attack.start()
                await self._kill()
        finally:
            writing.cancel()
        await self.attack.start()
        await self.attack.settle()
        self._note_repetitions()
        await self.attack.stop()

    def figures(self) -> dict[str, int]:
        """Return how often the bot was killed, and what the chats show."""
        return {"kills": self.kills, **self.attack.figures()}

    async def _kill(self) -> None:
        """Kill the bot at any moment, or while it waits for the answer to a send.

        What came again until it is dead came from the kill before; all that comes later, from this.
        """
        faults = self.attack.world.faults
        if self.kills % 2:
            faults.add(Fault(kind=Kind.STALL_AFTER, method="sendMessage", seconds=UNANSWERED))
            await self.attack.until(lambda: bool(faults.counts()[0].struck), "a send")
        await asyncio.sleep(self.attack.chance.uniform(0, 0.3))
        await self.attack.kill()
        self._note_repetitions()
        faults.clear()
        self.kills += 1

    def _note_repetitions(self) -> None:
        """Count the repetitions that came since the last kill."""
        repeated = self.attack.figures()["duplicates"]
        self.most_at_once = max(self.most_at_once, repeated - self._repeated)
        self._repeated = repeated
