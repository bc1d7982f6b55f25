"""Tonight: a supporter says in one tap that they have read, and will answer this evening.

It stands on the cards of a talk and behind /later; no message gets a card for it. The requester
reads one line, once for each time that they wrote. A clock stands in it only where the supporter's
declared hours reach into that evening.
"""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import cards
from handlers.buttons import column, tonight
from handlers.conversation.ending import known_as
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TimerDue
from handlers.match import reaching
from handlers.match.reaching import REMINDERS_AT_MOST
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.quiet import awake
from handlers.relay.relaying import two_sided
from handlers.seated import Place, places
from handlers.timers import Timer
from handlers.who import reader, reader_of
from matching.hours import windows
from storage.cases import Case, Match, Stage
from storage.seats import Side
from storage.sent import Delivered
from storage.values import CaseId, Handle
from storage.work import Work

STARTS, REMINDED, ENDS = time(17), time(19, 30), time(21)
"""The evening by the supporter's clock, and when they are reminded in it."""
TOO_LATE = time(20)
"""From then on it is tomorrow's evening that somebody speaks of."""
SOONEST = timedelta(hours=1)
"""Hours that are over before then are no evening in which somebody answers."""
LOOKED_AT = 32
"""The newest messages of a talk among which it is looked for whose turn it is."""


@dataclass(frozen=True, slots=True, repr=False)
class ReadAndLater(Message):
    """It was read, and is answered this evening, or `tomorrow`; `by` comes from declared hours."""

    name: str
    tomorrow: bool
    by: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class LaterNoted(Message):
    """They know; `reminded` says that the supporter is reminded once, in that evening."""

    alias: str
    tomorrow: bool
    reminded: bool


@dataclass(frozen=True, slots=True, repr=False)
class NothingToAnswer(Message):
    """There is nothing that waits for an answer, or it has been said already."""


@dataclass(frozen=True, slots=True, repr=False)
class LaterWhich(Message):
    """In which talk?"""


@dataclass(frozen=True, slots=True, repr=False)
class FirstSayWhen(Message):
    """Nothing has been written to them yet: by when?"""

    alias: str


@dataclass(frozen=True, slots=True, repr=False)
class EveningReminder(Message):
    """They were told that an answer comes this evening."""

    alias: str


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Say it in the one talk in which somebody waits, or ask in which."""
    to = reader(work, event, moment)
    waiting = [each for each in places(work, event.person) if _waits(each, work)]
    if not waiting:
        work.outbox.put(SendCard(to, NothingToAnswer()))
    elif len(waiting) == 1:
        _say(event, waiting[0].case, work, moment)
    else:
        laid = ((each, cards.lay(work, "talk", event.person, each.case.id)) for each in waiting)
        rows = column(*(tonight(card, known_as(each)) for each, card in laid))
        work.outbox.put(SendCard(to, LaterWhich(), rows))


def pressed(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Say it in the talk on whose card it was pressed."""
    if event.person == case.requester or case.stage is not Stage.TALKING:
        return cards.ButtonOld()
    if not _waits(Place(case, Side.SUPPORTER), work):
        return NothingToAnswer()
    _say(event, case, work, moment)
    return None


def _waits(place: Place, work: Work) -> bool:
    """Tell whether a requester waits for an answer, and was not told yet that it comes."""
    case = place.case
    if place.side is not Side.SUPPORTER or case.stage is not Stage.TALKING:
        return False
    return two_sided(case).contact is None or _unanswered(case, work) is not None


def _unanswered(case: Case, work: Work) -> tuple[Handle, Delivered] | None:
    """Return the requester's newest message, if it is the newest and nothing was said of it."""
    match, newest = two_sided(case), _newest(case, work)
    if newest is None or newest[1].author != case.requester or _is_writing(case, work):
        return None
    return None if match.later is not None and newest[0] <= match.later else newest


def _newest(case: Case, work: Work) -> tuple[Handle, Delivered] | None:
    """Return the newest message that one of the two wrote; what waits to go out is not in it."""
    last = work.sent.last(case.id, LOOKED_AT)
    return next((each for each in last if each[1].author is not None), None)


def _say(event: PersonEvent, case: Case, work: Work, moment: Moment) -> None:
    """Tell the requester; before the first contact it is `reach` that says by when."""
    match = two_sided(case)
    to = reader(work, event, moment)
    newest = _unanswered(case, work)
    if match.contact is None:
        card = cards.lay(work, "reach", event.person, case.id)
        rows = reaching.times(card, to, moment)
        work.outbox.put(SendCard(to, FirstSayWhen(match.alias), rows, case.id))
        return
    if newest is None:
        return
    handle, delivered = newest
    evening = _evening(case, work, moment)
    reminded = _set_reminder(case, evening, work, moment)
    work.cases.save(replace(case, match=replace(match, later=handle)))
    told = ReadAndLater(match.name, evening.tomorrow, evening.by)
    requester = reader_of(work, case.requester, moment)
    work.outbox.put(SendCard(requester, told, case=case.id, reply_to=delivered.original))
    noted = LaterNoted(match.alias, evening.tomorrow, reminded)
    work.outbox.put(SendCard(to, noted, case=case.id))


@dataclass(frozen=True, slots=True, repr=False)
class Evening:
    """An evening: when it ends, when to remind in it, and what of it somebody's hours declare."""

    ends: datetime
    remind: datetime
    tomorrow: bool
    by: datetime | None


def _evening(case: Case, work: Work, moment: Moment) -> Evening:
    """Return the evening that a supporter speaks of at this moment, by their own clock."""
    supporter = work.supporters.find(two_sided(case).supporter)
    zone = ZoneInfo(supporter.hours.zone if supporter else moment.programme.zone)
    local = moment.now.astimezone(zone)
    tomorrow = local.time() >= TOO_LATE
    day = local.date() + timedelta(days=int(tomorrow))
    starts, remind, ends = (datetime.combine(day, at, zone) for at in (STARTS, REMINDED, ENDS))
    starts = max(starts, moment.now + SOONEST)
    declared = list(windows(supporter.hours, starts, ends)) if supporter else []
    halfway = moment.now + (ends - moment.now) / 2
    by = declared[-1].end if declared else None
    return Evening(ends, max(remind, halfway), tomorrow, by)


def _set_reminder(case: Case, evening: Evening, work: Work, moment: Moment) -> bool:
    """Let the supporter be reminded, if they still may be, and are awake that evening."""
    match = two_sided(case)
    supporter = work.supporters.find(match.supporter)
    at = awake(supporter, evening.remind, moment)
    work.timers.cancel(Timer.TONIGHT, case.id)
    if match.reminded == REMINDERS_AT_MOST or at >= evening.ends:
        return False
    work.timers.set(Timer.TONIGHT, case.id, at)
    return True


def remind(event: TimerDue, work: Work, moment: Moment) -> None:
    """Remind a supporter who has not written since, once, while the evening lasts."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.TALKING or case.match is None:
        return
    match, newest = case.match, _newest(case, work)
    written = newest is None or newest[1].author == match.person or _is_writing(case, work)
    if written or match.reminded == REMINDERS_AT_MOST or not _is_evening(match, work, moment):
        return
    work.cases.save(replace(case, match=replace(match, reminded=match.reminded + 1)))
    to = reader_of(work, match.person, moment)
    work.outbox.put(SendCard(to, EveningReminder(match.alias), case=case.id))


def _is_evening(match: Match, work: Work, moment: Moment) -> bool:
    """Tell whether it is still the evening of which a supporter spoke, and they are awake."""
    supporter = work.supporters.find(match.supporter)
    zone = ZoneInfo(supporter.hours.zone if supporter else moment.programme.zone)
    in_time = STARTS <= moment.now.astimezone(zone).time() < ENDS
    return in_time and awake(supporter, moment.now, moment) == moment.now


def _is_writing(case: Case, work: Work) -> bool:
    """Tell whether something that the supporter wrote is on its way."""
    author = two_sided(case).person
    origins = (order.outgoing.origin for order in work.outbox.of_case(case.id))
    return any(origin is not None and origin.person == author for origin in origins)
