"""Watch: everything that would be written to the log, looked through for what must not stand there.

Inputs hold canaries: names, ids, codes and secrets that no line of a log may ever show.
"""

import logging
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bot import logs
from tests.bot.updates import NAME

Attack = Callable[[bytes], None]
"""What is done with an input; it raises on a defect, and on nothing else."""

SECRET = re.compile(rf"{NAME}|[cC]anary|5[0-9]{{9}}|join_|agree_|coordinate_")
"""The name and the ids of whoever is hostile, and what opens doors."""
PATIENCE = 2.0
"""Seconds of the processor that an input may take, whatever it holds."""


class SecretTold(AssertionError):
    """A line of the log shows what it may not."""


class NeighbourLost(AssertionError):
    """Somebody who did nothing was not heard, or was told something wrong."""


class Watch(logging.Handler):
    """Keeps the lines since it was last asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(logs.Discreet())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line as it would be written."""
        self.lines.append(self.format(record))

    def look(self) -> None:
        """Look through the lines."""
        lines, self.lines = self.lines, []
        told = [line for line in lines if SECRET.search(line)]
        if told:
            raise SecretTold(told)


@contextmanager
def watched() -> Iterator[Watch]:
    """Let a watch stand in place of whatever writes the log."""
    root, ours = logging.getLogger(), logging.getLogger(logs.OURS)
    before = root.handlers[:], root.level, ours.level
    watch = Watch()
    root.handlers[:] = [watch]
    root.setLevel(logging.WARNING)
    ours.setLevel(logging.INFO)
    try:
        yield watch
    finally:
        root.handlers[:], root.level, ours.level = before


def guarded(attack: Attack) -> Attack:
    """Return an attack after which the log is looked through, and that may not take long."""

    def run(data: bytes) -> None:
        with watched() as watch:
            begun = time.process_time()
            attack(data)
            assert time.process_time() - begun < PATIENCE, "an input takes too long"
            watch.look()

    return run
