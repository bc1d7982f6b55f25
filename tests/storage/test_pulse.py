"""The pulse: when Telegram was last heard from."""

from datetime import timedelta

from tests.storage.programme import NOON, Programme


def test_there_is_no_pulse_before_the_first_beat_and_then_the_last_one(
    programme: Programme,
) -> None:
    with programme.open() as memory:
        assert memory.work.pulse.last() is None
        memory.do(lambda work: work.pulse.beat(NOON))
        memory.do(lambda work: work.pulse.beat(NOON + timedelta(minutes=1)))
    with programme.open() as memory:
        assert memory.work.pulse.last() == NOON + timedelta(minutes=1)
