"""Named: a supporter whom the requester asks for is asked first, and alone until a stated time.

That time comes from declared hours only, and is kept whatever happens: if they say no at once, are
away or have no room, the requester hears nothing sooner than if they had not looked at it. Here
stands too from when on anybody is asked at all.
"""

from dataclasses import dataclass
from datetime import datetime

from handlers.match import alerts
from handlers.match.alerts import Known
from handlers.match.news import hears_by
from handlers.moment import Moment
from handlers.orders import Message
from matching.hours import first_open
from matching.values import SupporterId, When, Wish
from matching.wishes import is_must
from storage.cases import Case
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NotBefore(Message):
    """Nobody is asked before the requester wished."""

    start: datetime
    news: datetime


@dataclass(frozen=True, slots=True, repr=False)
class OnlyOneFirst(Message):
    """Until then nobody is asked but the one they named."""

    name: str
    until: datetime
    news: datetime


@dataclass(frozen=True, slots=True, repr=False)
class OnlyOne(Message):
    """Nobody is asked but the one they named; `over` says that the time to answer has passed."""

    name: str
    news: datetime
    over: bool
    alert: Known


def is_only(case: Case) -> bool:
    """Tell whether nobody else shall be asked."""
    return is_must(case.wishes.sought, Wish.NAMED)


def goes_out(case: Case, moment: Moment) -> datetime:
    """Return from when on somebody may be asked: at once, or not before what was said."""
    return max(moment.now, case.wishes.not_before or moment.now)


def alone_until(case: Case, when: When, work: Work, moment: Moment) -> datetime | None:
    """Return until when the one asked for by name is asked alone; None where nobody was named.

    It is a wave's gap after they first open. Who wants nobody else is asked then how to go on.
    """
    named = case.wishes.sought.named
    if named is None:
        return None
    start, supporter = goes_out(case, moment), work.supporters.find(named)
    opens = first_open([supporter.hours], start) if supporter else None
    until = (opens or start) + moment.programme.waves.gap[when]
    asks = is_only(case) and when is not When.URGENT
    return moment.unless_quiet(until) if asks else until


def others_from(case: Case, when: When, work: Work, moment: Moment) -> datetime:
    """Return from when on more than the one named may be asked, if anybody was."""
    start = goes_out(case, moment)
    if is_only(case):
        return start
    return max(start, case.alone_until or alone_until(case, when, work, moment) or start)


def is_alone(case: Case, moment: Moment) -> bool:
    """Tell whether just now nobody but the one named is to be asked."""
    if case.wishes.sought.named is None:
        return False
    return is_only(case) or (case.alone_until is not None and moment.now < case.alone_until)


def name_of(supporter: SupporterId | None, work: Work) -> str:
    """Return the listed name of a supporter; it is empty where there is none any more."""
    found = work.supporters.find(supporter) if supporter else None
    return found.listed_as if found else ""


def standing(case: Case, work: Work, moment: Moment) -> Message | None:
    """Return why nobody, or only one, is asked just now, where the requester wished it so."""
    news = hears_by(case, work, moment)
    start = goes_out(case, moment)
    if start > moment.now:
        return NotBefore(start, news)
    if not is_alone(case, moment):
        return None
    name, until = name_of(case.wishes.sought.named, work), case.alone_until or moment.now
    if not is_only(case):
        return OnlyOneFirst(name, until, news)
    return OnlyOne(name, news, over=until <= moment.now, alert=alerts.known(case, work, moment))
