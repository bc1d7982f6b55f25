"""A hostile world: whatever is sent, pressed, typed or put in a file harms nobody else.

Ten thousand inputs from a fixed seed, and every one that was kept from longer runs (`make fuzz`).
"""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import CORPUS, LARGEST, MANY, TARGETS, keep, kept, room
from tests.fuzz.watch import Attack, NeighbourLost, SecretTold, guarded

pytestmark = pytest.mark.no_cover  # which would take three times as long, and shows nothing here
INPUTS = st.one_of(st.binary(max_size=40), st.binary(min_size=40, max_size=400))
IN_ALL = 10_000
KINDS: dict[type[BaseException], str] = {SecretTold: "told", NeighbourLost: "lost"}


@contextmanager
def attacked(name: str, tally: Counter[str]) -> Iterator[Attack]:
    """Yield the attack on a target, and count what comes of it."""
    with (
        tempfile.TemporaryDirectory(dir=room()) as folder,
        TARGETS[name].prepare(Path(folder)) as attack,
    ):
        try:
            yield guarded(attack)
        except BaseException as error:
            tally[KINDS.get(type(error), "crashes")] += 1
            raise


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_harms_what_it_meets(name: str, seed: int, tally: Counter[str]) -> None:
    with attacked(name, tally) as attack:

        @hypothesis.seed(seed)
        @settings(
            max_examples=TARGETS[name].inputs,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(INPUTS)
        def run(data: bytes) -> None:
            tally["inputs"] += 1
            attack(data)

        before = tally["inputs"]
        run()
        assert tally["inputs"] - before >= TARGETS[name].inputs


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_that_was_kept_harms_what_it_meets(name: str, tally: Counter[str]) -> None:
    assert kept(name)
    with attacked(name, tally) as attack:
        for each in kept(name):
            tally["kept"] += 1
            attack(each.read_bytes())


def test_the_inputs_of_a_run_are_ten_thousand() -> None:
    assert sum(each.inputs for each in TARGETS.values()) == IN_ALL


def test_what_is_kept_is_small_and_belongs_to_a_target() -> None:
    folders = {each.name for each in CORPUS.iterdir()}
    assert folders <= set(TARGETS)
    for name in TARGETS:
        assert len(kept(name)) <= MANY
        assert all(each.stat().st_size <= LARGEST for each in kept(name))


def test_nothing_is_kept_beyond_the_room_there_is(tmp_path: Path) -> None:
    found, corpus = tmp_path / "found", tmp_path / "corpus"
    found.mkdir()
    (found / "0-huge").write_bytes(b"x" * (LARGEST + 1))
    for number in range(MANY + 5):
        (found / f"{number:03}").write_bytes(b"x")
    keep("updates", found, corpus)
    assert sorted(each.name for each in (corpus / "updates").iterdir()) == [
        f"{number:03}" for number in range(MANY)
    ]
