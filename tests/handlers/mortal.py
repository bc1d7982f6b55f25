"""A store whose process dies: between two commits, within one, or while it starts; and goes on.

A death takes the files as they lie at that moment: the database, its log, and of the key file what
was synced, with what was not kept, dropped or torn (`tests.storage.crashes`). Whatever the doomed
process does after that moment is lost. The next one opens the same files with the same keys, and
what was not committed is asked for again, as Telegram, the inbox and the timers do.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from storage.database import examine
from storage.keyring import Keyring
from storage.ledger import Job
from storage.session import Effects
from storage.slots import Disk
from tests.storage.crashes import Moment
from tests.storage.disks import Tape
from tests.storage.programme import Memory, Programme
from tests.storage.verdicts import restore

STEPS_OF_A_START = 12
"""Of five processes one dies within so many steps: mostly before it has begun to do anything."""


class Life:
    """The files of a programme, and the process that has them open; it can be doomed."""

    def __init__(self, programme: Programme, folder: Path, dice: Random) -> None:
        self.programme = programme
        self.counted: Counter[str] = Counter()
        self._folder = folder
        self._dice = dice
        self._tape = Tape(b"")
        self._left: int | None = None
        self._taken: Moment | None = None

    @property
    def is_over(self) -> bool:
        """Tell whether the process is dead by now, whatever it still does."""
        return self._taken is not None

    def doom(self, steps: int) -> None:
        """Let the process die after so many steps: statements that write, writes and syncs."""
        self._left = steps

    def end(self) -> None:
        """Let the process die at this moment, if it has not."""
        self._taken = self._taken or self._files()

    def keyring(self) -> Keyring:
        """Open the keys, for a process that is doomed to nothing yet."""
        return self.programme.keyring(self._onto_tape)

    def step(self) -> None:
        """Note that the process has taken a step."""
        if self._left is not None:
            self._left -= 1
            if self._left < 0:
                self._left, self._taken = None, self._files()

    def trace(self, statement: str) -> None:
        """Note a statement of the writer's."""
        if not statement.lstrip().startswith("SELECT"):
            self.step()

    def bury(self) -> None:
        """Leave of the files what the death has left, for the process that comes next."""
        assert self._taken is not None
        self.counted["deaths"] += 1
        moment, self._taken = self._taken, None
        self._left = self._dice.randrange(STEPS_OF_A_START) if self._dice.random() < 0.2 else None
        folder = self._folder / str(self.counted["deaths"])
        live = self._dice.choice(list(moment.lives()))
        self.programme = restore(self.programme, moment, live, folder)

    def _onto_tape(self, under: Disk) -> Disk:
        self._tape = Tape(under.read(), step=self.step)
        return self._tape

    def _files(self) -> Moment:
        path = self.programme.database
        log = path.with_name(path.name + "-wal")
        content = log.read_bytes() if log.exists() else b""
        pending = list(self._tape.pending)
        return Moment(path.read_bytes(), content, self._tape.durable, pending, done=0)


class MortalMemory(Memory):
    """A store that dies when its life is over, and is opened again on what was left.

    `at_start` is done first of all in each process, as the bot does it; `forget` is called where
    a unit was lost, before it is asked for again.
    """

    def __init__(self, life: Life) -> None:
        self.life = life
        self.at_start: Callable[[], None] = lambda: None
        self.forget: Callable[[], None] = lambda: None
        self._open()

    def _open(self) -> None:
        programme = self.life.programme
        super().__init__(self.life.keyring(), programme.database, programme.clock)

    def run(self, *jobs: Job) -> Effects:
        """Run jobs in one commit; where a death lets them be lost, in the next life."""
        self.ledger.set_trace_callback(self.life.trace)
        before = self.ledger.commits
        effects = super().run(*jobs)
        if not self.life.is_over:
            return effects
        if self._die() > before:
            return effects
        self.life.counted["units asked for again"] += 1
        self.forget()
        return self.run(*jobs)

    def die(self) -> None:
        """Die at this moment, between two commits, and go on."""
        self.life.end()
        self._die()

    def _die(self) -> int:
        """Go from one life into the next, and return how many commits it has found."""
        self.close()
        self.life.bury()
        keyring = self.life.keyring()
        found = examine(self.life.programme.database, keyring).commits
        keyring.close()
        self._open()
        assert self.named() == set(self.slots.ids()), "a key has outlived the row that named it"
        self.at_start()
        return found
