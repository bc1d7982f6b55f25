"""The short form of `python -m benchmarks guesses`: two thousand tries, and none opens anything."""

import math
from pathlib import Path

from benchmarks.guesses import guess, report


async def test_two_thousand_guesses_open_nothing_and_keep_no_honest_person_out(
    tmp_path: Path,
) -> None:
    guessing = await guess(tmp_path / "programme", guesses=2_000, accounts=50)
    seen = guessing.counts
    assert seen["guesses"] == 2_000
    assert seen["presses"] > 300
    assert 50 < seen["looked_up"] < 400  # the limit makes the others cheap
    assert (seen["opened"], seen["told_others"]) == (0, 0)
    assert seen["reports"] == 1
    assert seen["let_in"] == seen["honest"] > 0
    assert f"{22**8:,}" == "54,875,873,536"
    assert report(guessing).figures["bits"] == math.log2(22**8)
