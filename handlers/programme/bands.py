"""Bands: how much each supporter was asked last month, in three words, blurred on purpose.

They are drawn once a month, and stand until the next draw: nothing in them moves with a request.
To each faded count noise is added before the word is chosen (the Laplace mechanism: Dwork,
McSherry, Nissim and Smith, 2006). One talk adds at most 1 to one count, and with all the fading
that follows at most 2 to the counts of all months together; so with noise of scale 2 whoever sees
every draw gains at most what epsilon = 1 allows about whether that one talk took place.
"""

from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from handlers import presence
from handlers.events import TimerDue
from handlers.moment import Moment
from handlers.programme.roster import is_confirmed
from handlers.timers import Timer
from storage.work import Work

SUBJECT = b"bands"
SCALE = 2.0
FEW = 2.0
MANY = 5.0


def watch(work: Work, moment: Moment) -> None:
    """Set the time of the next draw, unless it is set."""
    if work.timers.when(Timer.BANDS, SUBJECT) is None:
        work.timers.set(Timer.BANDS, SUBJECT, following(moment))


def following(moment: Moment) -> datetime:
    """Return when the next month begins, by the programme's clock."""
    day = presence.month_of(presence.month_of(moment.today) + timedelta(days=31))
    return datetime.combine(day, time(), ZoneInfo(moment.programme.zone))


def due(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Draw everybody's band for the month."""
    counts = work.shares.all(moment.now)
    everybody = [each.id for each in work.supporters.all().values() if is_confirmed(each)]
    work.bands.put({row: drawn(counts.get(row, 0.0), moment.chance) for row in everybody})
    work.timers.set(Timer.BANDS, SUBJECT, following(moment))


def drawn(count: float, chance: Random) -> str:
    """Return the word for a count, after noise."""
    noise = chance.expovariate(1 / SCALE) - chance.expovariate(1 / SCALE)
    blurred = count + noise
    return "many" if blurred >= MANY else "few" if blurred >= FEW else "hardly"
