"""The short form of `python -m benchmarks burst`: a flood beside others loses nothing."""

from benchmarks.burst import burst


def test_beside_a_flood_all_texts_of_all_others_arrive_and_so_does_the_flood() -> None:
    found = burst(phase=1.0, rounds=1, texts=60)
    assert len(found.quiet) == len(found.loud) == len(found.floods) == 1
