"""Resting: after a heavy talk a supporter is not asked for a while; open talks stay open.

It ends by itself, or with `/available`. Nobody else is shown that somebody rests.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers.events import TimerDue
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import Message, Reader, SendCard
from handlers.timers import Timer
from matching.values import SupporterId
from storage.supporters import Supporter
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class Resting(Message):
    """Nobody asks you before `until`."""

    until: datetime


def begin(supporter: Supporter, work: Work, moment: Moment) -> datetime:
    """Let a supporter rest, and ask others what they had been asked; return until when."""
    until = moment.now + moment.programme.cool_down
    work.supporters.put(replace(supporter, rests_until=until))
    work.timers.set(Timer.RESTED, supporter.id, until)
    if supporter.person is not None:
        matchmaking.withdraw_from(supporter.person, work, moment)
    return until


def ended(supporter: Supporter, work: Work) -> Supporter:
    """Return a supporter who rests no longer."""
    work.timers.cancel(Timer.RESTED, supporter.id)
    return work.supporters.put(replace(supporter, rests_until=None))


def over(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let a supporter be asked again, at once for whoever waits."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is None or supporter.rests_until is None:
        return
    if supporter.rests_until <= moment.now:
        ended(supporter, work)
        matchmaking.look_again(work, moment)
    else:
        work.timers.set(Timer.RESTED, supporter.id, supporter.rests_until)


def tell(to: Reader, supporter: Supporter, work: Work, moment: Moment) -> None:
    """Say until when a supporter rests, if they do."""
    until = supporter.rests_until
    if until is not None and moment.now < until:
        work.outbox.put(SendCard(to, Resting(until)))
