"""The short form of `python -m benchmarks storm`: every kind of trouble at once, and kills."""

from pathlib import Path

from benchmarks.storm import storm


async def test_in_a_storm_of_faults_and_kills_nothing_is_lost(tmp_path: Path) -> None:
    tempest = await storm(tmp_path / "programme", seconds=12.0)
    figures = tempest.figures()
    assert figures["kills"] >= 1
    assert figures["faults"] >= 5
    assert figures["sent"] > 100
    assert (figures["lost"], figures["out_of_order"], figures["misrouted"]) == (0, 0, 0)
