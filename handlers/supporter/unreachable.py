"""Unreachable: a supporter who blocked the bot, or left Telegram, is not asked until they are back.

That somebody blocked the bot is known from Telegram at once, whether or not anything was to be
sent; so what the coordinators hear, the next morning, tells of no case. A case waits a while
before it moves on: people block by mistake.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import fellows
from handlers.events import BlockChanged, OrderRefused, PersonEvent, TimerDue
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.seated import places
from handlers.timers import Timer
from handlers.who import reader_of
from matching.values import SupporterId, When
from storage.cases import Case, Stage
from storage.errors import SealBroken
from storage.seats import Side
from storage.supporters import Standing, Supporter
from storage.work import Work

MISTAKE = timedelta(minutes=15)
"""So long a case waits for one who blocked the bot."""
TOLD_AT = time(9)
"""By the programme's clock, on the day after it was noticed."""
GONE = {Side.REQUESTER: Timer.REQUESTER_GONE, Side.SUPPORTER: Timer.SUPPORTER_GONE}


@dataclass(frozen=True, slots=True, repr=False)
class SupporterUnreachable(Message):
    """To coordinators: this one cannot be reached here, and is not asked."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ReachableAgain(Message):
    """To a supporter who is back: they can be asked again."""

    away: bool


def changed(event: BlockChanged, work: Work, moment: Moment) -> None:
    """Take note that somebody blocked the bot, or lets it write again."""
    if event.blocked:
        _lost(event.person, work, moment)
    else:
        _found(event.person, work, moment)
    for place in places(work, event.person):
        if not event.blocked:
            work.timers.cancel(GONE[place.side], place.case.id)
        elif place.case.stage not in {Stage.DRAFT, Stage.CLOSING}:
            watch(place.case, GONE[place.side], work, moment)


def watch(case: Case, timer: Timer, work: Work, moment: Moment) -> None:
    """Let a case move on after a while, and not at night unless it is urgent."""
    due = moment.now + MISTAKE
    urgent = case.wishes.when is When.URGENT
    work.timers.set(timer, case.id, due if urgent else moment.unless_quiet(due))


def note(event: PersonEvent | OrderRefused, work: Work, moment: Moment) -> None:
    """Take note of a supporter who is gone, or who is back: whoever does something is here."""
    if isinstance(event, PersonEvent):
        _found(event.person, work, moment)
    elif event.gone and _listed(event.person, work) and not has_come_back(event, work):
        _lost(event.person, work, moment)


def has_come_back(event: OrderRefused, work: Work) -> bool:
    """Tell whether something arrived since, because this was put aside before it was handled."""
    case = event.case
    return case is not None and work.sent.has_reached(case, event.person, event.handle)


def _lost(person: int, work: Work, moment: Moment) -> None:
    supporter = _listed(person, work)
    if supporter is None or supporter.unreachable:
        return
    work.supporters.put(replace(supporter, unreachable=True))
    work.timers.set(Timer.UNREACHABLE, supporter.id, _next_morning(moment))
    matchmaking.withdraw_from(person, work, moment)


def _found(person: int, work: Work, moment: Moment) -> None:
    supporter = _listed(person, work)
    if supporter is None or not supporter.unreachable:
        return
    work.supporters.put(replace(supporter, unreachable=False))
    work.timers.cancel(Timer.UNREACHABLE, supporter.id)
    work.outbox.put(SendCard(reader_of(work, person, moment), ReachableAgain(supporter.away)))
    matchmaking.look_again(work, moment)


def _listed(person: int, work: Work) -> Supporter | None:
    """Return an entry, none where the roster is damaged: help now must go out all the same."""
    try:
        supporter = work.supporters.of_person(person)
    except SealBroken:
        return None
    if supporter is None or supporter.standing is not Standing.CONFIRMED:
        return None
    return supporter


def _next_morning(moment: Moment) -> datetime:
    """Return when the coordinators hear of what is noticed at this moment."""
    zone = ZoneInfo(moment.programme.zone)
    return datetime.combine(moment.today + timedelta(days=1), TOLD_AT, zone)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Tell the coordinators of one who is still gone."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is not None and supporter.unreachable:
        message = SupporterUnreachable(supporter.listed_as)
        fellows.tell(message, work, moment, but=(supporter.person,))
