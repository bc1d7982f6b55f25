"""The digest: what coordinators get every week, beginning with what there is to do.

It tells of the roster, its gaps and the numbers to call; nothing in it moves with a request.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers import chronicle
from handlers.buttons import Button, column
from handlers.events import CommandGiven, TimerDue
from handlers.match import gaps
from handlers.moment import Moment
from handlers.orders import Listed, Message, SendCard, Tongues
from handlers.programme import roster
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import Hours
from storage.work import Work

SUBJECT = b"digest"


@dataclass(frozen=True, slots=True, repr=False)
class WeeklyDigest(Message):
    """What there is to do, how many listen, and where nobody does; `todo` counts the first.

    `log` is what the chain of the journal comes to.
    """

    since: date
    until: date
    todo: int
    unconfirmed: int
    untrained: int
    lapsed: int
    due: int
    invited: int
    unverified: int
    active: int
    away: int
    languages: Tongues | None
    hours: Hours | None
    places: Listed | None
    log: str


def watch(work: Work, moment: Moment) -> None:
    """Set the time of the next one; one that is overdue is left to ring."""
    set_for = work.timers.when(Timer.DIGEST, SUBJECT)
    if set_for is None or set_for > moment.now:
        work.timers.set(Timer.DIGEST, SUBJECT, following(moment))


def following(moment: Moment) -> datetime:
    """Return when the next digest is due: always the same time by the programme's clock."""
    programme = moment.programme
    zone = ZoneInfo(programme.zone)
    weekday, at = programme.digest
    days = (weekday - moment.today.weekday()) % 7
    day = moment.today + timedelta(days=days)
    due = datetime.combine(day, at, zone)
    return due if due > moment.now else datetime.combine(day + timedelta(days=7), at, zone)


def due(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Send it to every coordinator, and set the time of the next one."""
    message = digest(work, moment)
    for coordinator in work.coordinators.all().values():
        to = reader_of(work, coordinator.person, moment)
        work.outbox.put(SendCard(to, message, column(Button(Verb.ROSTER_SHOW))))
    work.timers.set(Timer.DIGEST, SUBJECT, following(moment))


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show a coordinator the digest as it would be now."""
    to = reader(work, event, moment)
    if roster.coordinates(event, work):
        rows = column(Button(Verb.ROSTER_SHOW))
        work.outbox.put(SendCard(to, digest(work, moment), rows))
    else:
        work.outbox.put(SendCard(to, roster.ForCoordinators()))


def digest(work: Work, moment: Moment) -> WeeklyDigest:
    """Return the digest of the seven days before today."""
    counts, today = roster.counts(work, moment), moment.today
    listening = gaps.who_listens(work, moment)
    places = gaps.without_anybody_outside(listening, work, moment)
    languages = gaps.thin_languages(listening, moment)
    resources = moment.programme.resources
    unverified = sum(not gaps.is_verified(each.verified, today) for each in resources)
    tasks = (counts.unconfirmed, counts.untrained, counts.lapsed, counts.due, unverified)
    return WeeklyDigest(
        since=today - timedelta(days=7),
        until=today - timedelta(days=1),
        todo=sum(tasks),
        unconfirmed=counts.unconfirmed,
        untrained=counts.untrained,
        lapsed=counts.lapsed,
        due=counts.due,
        invited=counts.invited,
        unverified=unverified,
        active=counts.active,
        away=counts.away,
        languages=Tongues(languages) if languages else None,
        hours=gaps.empty_hours(listening, moment),
        places=Listed(tuple(each.name for each in places)) if places else None,
        log=chronicle.fingerprint(work),
    )
