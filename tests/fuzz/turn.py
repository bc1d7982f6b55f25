"""One turn: a target is attacked for a while, by atheris where it is installed.

A process of its own, because libFuzzer ends the one it runs in. A defect ends no turn: the input is
written down beside its traceback, and the next one follows.
"""

import hashlib
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.watch import Attack, guarded

FLOORS = ["bot", "handlers", "matching", "storage"]
EXECUTED = "stat::number_of_executed_units:"
"""What libFuzzer's last lines call the number of inputs, and ours."""
LONGEST = 600
"""Bytes of an input."""
CHUNK = 100


class Witness:
    """Writes down what broke: of each kind of defect the first three inputs, and a line for all."""

    def __init__(self, folder: Path, attack: Attack) -> None:
        self._folder = folder
        self._attack = guarded(attack)
        self._seen: dict[str, int] = {}

    def attack(self, data: bytes) -> None:
        """Attack, and survive a defect."""
        try:
            self._attack(bytes(data))
        except Exception as error:  # noqa: BLE001  whatever it is, it is what we look for
            self._note(bytes(data), error)

    def _note(self, data: bytes, error: Exception) -> None:
        last = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}"
        self._seen[kind] = self._seen.get(kind, 0) + 1
        with (self._folder / "crashes").open("a", encoding="utf-8") as file:
            file.write(f"{kind}\n")
        if self._seen[kind] <= 3:  # enough to see what they have in common
            name = hashlib.sha1(data, usedforsecurity=False).hexdigest()
            (self._folder / f"input-{name}").write_bytes(data)
            told = "".join(traceback.format_exception(error))
            (self._folder / f"input-{name}.txt").write_text(told, "utf-8", "backslashreplace")


def by_atheris(name: str, seconds: int, room: Path, seed: int) -> None:
    """Attack with inputs that are bred by what code they reach; never returns.

    Raises:
        ImportError: atheris is not installed.
    """
    import atheris

    with atheris.instrument_imports(include=FLOORS, enable_loader_override=False):
        from tests.fuzz.targets import CORPUS, TARGETS

    found = room / "found"
    found.mkdir(exist_ok=True)
    (CORPUS / name).mkdir(parents=True, exist_ok=True)
    options = (
        f"-max_total_time={seconds}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        *("-len_control=0", "-reduce_inputs=0"),
        f"-artifact_prefix={room}/died-",
        *("-timeout=30", "-rss_limit_mb=3000", "-print_final_stats=1", "-verbosity=1"),
    )
    with TARGETS[name].prepare(room) as attack:
        arguments = [sys.argv[0], *options, str(found), str(CORPUS / name)]
        atheris.Setup(arguments, Witness(room, attack).attack)
        atheris.Fuzz()


def by_hypothesis(name: str, seconds: int, room: Path, seed: int) -> None:
    """Attack with random inputs."""
    from tests.fuzz.targets import TARGETS

    until, executed = time.monotonic() + seconds, 0
    with TARGETS[name].prepare(room) as attack:
        witness = Witness(room, attack)
        while time.monotonic() < until:
            executed += _chunk(witness.attack, seed + executed)
    print(f"{EXECUTED} {executed}", file=sys.stderr)


def _chunk(attack: Callable[[bytes], None], seed: int) -> int:
    """Attack with a few hundred inputs, and return how many."""
    import hypothesis
    from hypothesis import strategies as st

    executed = 0

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=CHUNK,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(st.one_of(st.binary(max_size=40), st.binary(min_size=40, max_size=LONGEST)))
    def run(data: bytes) -> None:
        nonlocal executed
        executed += 1
        attack(data)

    run()
    return executed


if __name__ == "__main__":
    way = {"atheris": by_atheris, "hypothesis": by_hypothesis}[sys.argv[1]]
    way(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]))
