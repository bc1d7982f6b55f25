"""Going on: after every three contacts the requester is asked, between talks, how it shall go on.

The supporter never hears of the question, nor of an answer that leaves all as it is. Without an
answer, too, all stays as it is, and nothing is asked before three more.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers import cards
from handlers.buttons import Button, Rows, column, end_talk, rematch
from handlers.events import ButtonPressed, TimerDue
from handlers.moment import Moment, Programme, Resource
from handlers.orders import EditCard, Message, SendCard
from handlers.relay.relaying import two_sided
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work

CALM = timedelta(hours=3)
"""From the hour in which somebody wrote last: nobody is asked in the middle of a talk."""


@dataclass(frozen=True, slots=True, repr=False)
class HowToGoOn(Message):
    """A few contacts have been: how shall it go on?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class GoesOnAsItIs(Message):
    """All stays as it is."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class OtherPlaces(Message):
    """Other places to turn to, as the programme has verified them."""

    resources: tuple[Resource, ...]


def ask(event: TimerDue, work: Work, moment: Moment) -> None:
    """Ask a requester, by day and when it has been quiet for a while."""
    case = work.cases.find(CaseId(event.subject))
    if case is None or case.stage is not Stage.TALKING:
        return
    calm = max(moment.now, case.active + CALM) if case.active else moment.now
    by_day = moment.unless_quiet(calm)
    if by_day > moment.now:
        work.timers.set(Timer.HOW_ON, case.id, by_day)
        return
    to, name = reader_of(work, case.requester, moment), two_sided(case).name
    work.outbox.put(SendCard(to, HowToGoOn(name), _ways(case, work, moment), case.id))


def _ways(case: Case, work: Work, moment: Moment) -> Rows:
    card = cards.lay(work, "talk", case.requester, case.id)
    elsewhere = (Button(Verb.RHYTHM_ELSEWHERE),) if shown(moment.programme) else ()
    others = rematch(card, Side.REQUESTER)
    return column(Button(Verb.RHYTHM_ON, card), others, *elsewhere, end_talk(card))


def as_it_is(event: ButtonPressed, case: Case, work: Work, moment: Moment) -> Message | None:
    """Leave all as it is, as the requester says."""
    if case.stage is not Stage.TALKING or event.person != case.requester:
        return cards.ButtonOld()
    to, message = reader(work, event, moment), GoesOnAsItIs(two_sided(case).name)
    work.outbox.put(EditCard(to, event.message_id, message, case=case.id))
    return None


def shown(programme: Programme) -> tuple[Resource, ...]:
    """Return the places to turn to when a talk is not, or no longer, what somebody needs."""
    return tuple(each for each in programme.resources if "closing" in each.show)


def message(programme: Programme) -> OtherPlaces:
    """Return what is said of them."""
    return OtherPlaces(shown(programme))


def elsewhere(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show other places to turn to."""
    if not shown(moment.programme):
        return cards.ButtonOld()
    work.outbox.put(SendCard(reader(work, event, moment), message(moment.programme)))
    return None
