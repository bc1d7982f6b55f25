"""The clock: no alarm trusts that the machine's time only goes on as it should."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import Alarm
from handlers.timers import Timer
from tests.bot.rim import rim
from tests.journeys.town import Town

OFTEN = timedelta(seconds=0.1)
"""How often these alarms look at the timers, in place of a minute."""


async def test_a_clock_that_is_set_forward_is_noticed(place: Town) -> None:
    async with rim(place) as at:
        at.clock.ahead = at.clock.now() - datetime.now(UTC)
        due = at.clock.now() + timedelta(hours=2)
        alarm = Alarm(at.store, at.clock, OFTEN)
        await alarm.start()
        await at.store.do(lambda work: work.timers.set(Timer.DOOR, b"subject", due))
        await asyncio.sleep(0.3)
        assert at.count("timers") == 1
        at.clock.goes_on(hours=3)
        await at.until(lambda: at.count("timers") == 0)
        assert at.count("inbox WHERE kind = 'timer'") == 1
        alarm.stop()


async def test_after_a_clock_was_set_back_what_comes_due_still_rings(place: Town) -> None:
    async with rim(place) as at:
        at.clock.ahead = at.clock.now() - datetime.now(UTC)
        alarm = Alarm(at.store, at.clock, OFTEN)
        await alarm.start()
        at.clock.goes_on(hours=-2)
        due = at.clock.now() + timedelta(hours=1)
        await at.store.do(lambda work: work.timers.set(Timer.DOOR, b"subject", due))
        at.clock.goes_on(hours=1)
        await at.until(lambda: at.count("timers") == 0)
        alarm.stop()
