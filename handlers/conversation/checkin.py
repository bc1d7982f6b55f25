"""Check-in: once, two days after a talk, one question that asks for nothing."""

from dataclasses import dataclass, replace
from datetime import timedelta

from handlers.buttons import Button, column
from handlers.events import ButtonPressed, TimerDue
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.request import intake
from handlers.seated import places
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Stage
from storage.follow_ups import FollowUp
from storage.values import RowId
from storage.work import Work

ANSWER_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True, repr=False)
class CheckIn(Message):
    """How are things, next to a few days ago?"""


@dataclass(frozen=True, slots=True, repr=False)
class CheckInThanks(Message):
    """Thank you for the answer; `answer` is "better" or "same"."""

    answer: str


@dataclass(frozen=True, slots=True, repr=False)
class CheckInHarder(Message):
    """Thank you for saying so; would you like to talk again?"""


@dataclass(frozen=True, slots=True, repr=False)
class CheckInStopped(Message):
    """No more of these."""


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Ask, outside quiet hours."""
    follow_up = work.follow_ups.find(event.subject)
    if follow_up is None:  # gone, or damaged on disk
        work.follow_ups.drop(event.subject)
        return
    awake = moment.unless_quiet(moment.now)
    if awake > moment.now:
        work.timers.set(Timer.CHECK_IN, follow_up.id, awake)
        return
    work.timers.set(Timer.FOLLOW_UP_END, follow_up.id, moment.now + ANSWER_WITHIN)
    verbs = (
        Verb.CHECKIN_BETTER,
        Verb.CHECKIN_SAME,
        Verb.CHECKIN_HARDER,
        Verb.CHECKIN_TALK,
        Verb.CHECKIN_STOP,
    )
    rows = column(*(Button(verb, follow_up.id) for verb in verbs))
    work.outbox.put(SendCard(reader_of(work, follow_up.person, moment), CheckIn(), rows))


def answer(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Thank for an answer, and forget that there was a question."""
    to = reader(work, event, moment)
    _end(_own(event, work), work)
    rows = column(Button(Verb.ASK_START))
    message: Message = CheckInHarder()
    if event.verb is not Verb.CHECKIN_HARDER:
        better = event.verb is Verb.CHECKIN_BETTER
        message, rows = CheckInThanks("better" if better else "same"), ()
    work.outbox.put(EditCard(to, event.message_id, message, rows))


def stop(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Never ask; the button works before the follow-up is written, too."""
    _end(_own(event, work), work)
    for place in places(work, event.person):
        if place.case.stage is Stage.CLOSING and place.case.follow_up == RowId(event.card):
            work.cases.save(replace(place.case, follow_up=None))
    work.outbox.put(SendCard(reader(work, event, moment), CheckInStopped()))


def forget(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Forget a check-in that nobody answered: none was asked for."""
    work.follow_ups.drop(event.subject)


def _own(event: ButtonPressed, work: Work) -> FollowUp | None:
    follow_up = work.follow_ups.find(event.card)
    return follow_up if follow_up and follow_up.person == event.person else None


def _end(follow_up: FollowUp | None, work: Work) -> None:
    if follow_up is not None:
        work.timers.cancel_all(follow_up.id)
        work.follow_ups.drop(follow_up.id)


def talk(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Begin a request, because that is the answer."""
    _end(_own(event, work), work)
    intake.start(event, work, moment)
