"""Starting over: a request that goes on without the supporter it had, under a new key.

"Someone else, please", a supporter who could not write in time, one who left: each time the old
case closes, and what the requester had asked for lives on in a fresh one, which remembers only
whom not to ask again.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.match import alerts, closing, matchmaking, waiting, wishes
from handlers.match.news import next_news
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader_of
from matching.values import When, Wish
from storage.cases import Case, Few, Stage
from storage.seats import Side
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class LookingAgain(Message):
    """We look for somebody else.

    `why` is "asked", "silent", "left" or "near"; "changed" where the requester leaves a talk,
    "back" where the supporter steps back.
    `lost` says that something the requester wrote has not arrived, and will not.
    """

    why: str
    name: str
    news: datetime
    lost: bool


def start_over(case: Case, why: str, work: Work, moment: Moment, *, lost: bool = False) -> None:
    """Close a case and go on with its request; the supporter is told by whoever calls."""
    fresh = _go_on(case, why, work, moment, lost=lost)
    closing.close(case, work, moment)
    matchmaking.look(fresh, work, moment)


def go_on(case: Case, why: str, work: Work, moment: Moment) -> None:
    """Go on with the request of a case that is closing already."""
    matchmaking.look(_go_on(case, why, work, moment, lost=False), work, moment)


def _go_on(case: Case, why: str, work: Work, moment: Moment, *, lost: bool) -> Case:
    fresh = _copy(case, work, moment)
    if _is_late(fresh, moment):
        fresh = alerts.raise_for(fresh, work, moment)
    news = _news(fresh, work, moment)
    fresh = work.cases.save(replace(fresh, promised=fresh.promised or news, news=news))
    work.timers.set(Timer.NEWS, fresh.id, news)
    name = case.match.name if case.match else ""
    to = reader_of(work, case.requester, moment)
    message = LookingAgain(why, name, news, lost)
    work.outbox.put(SendCard(to, message, _buttons(fresh, work), fresh.id))
    return fresh


def _is_late(case: Case, moment: Moment) -> bool:
    return case.promised is not None and case.promised <= moment.now


def _news(case: Case, work: Work, moment: Moment) -> datetime:
    """Return when the requester hears next: by what was promised at first, where that stands."""
    when = case.wishes.when or When.ROUTINE
    if _is_late(case, moment):
        return next_news(when, moment)
    expected = matchmaking.expectation(case, when, work, moment) or next_news(when, moment)
    return min(expected, case.promised or expected)


def _buttons(case: Case, work: Work) -> Rows:
    """Return the buttons of one who waits; what they had written is gone once it was passed on."""
    card = cards.lay(work, "request", case.requester, case.id)
    write = () if case.notes else column(Button(Verb.NOTE_WRITE, card))
    return (*write, *waiting.buttons(case, work))


def _promised(case: Case) -> datetime | None:
    """Return what was promised, unless it was kept: a search after a contact counts anew."""
    return None if case.match and case.match.contact else case.promised


def _copy(case: Case, work: Work, moment: Moment) -> Case:
    fresh = work.cases.open(
        case.requester, case.wishes, moment.now, moment.chance.randbytes(len(case.salt))
    )
    work.seats.take(case.requester, fresh.id, Side.REQUESTER)
    met = (case.match.supporter,) if case.match else ()
    if case.wishes.sought.named in met:  # their turn is over, and others' has come
        fresh = replace(fresh, wishes=wishes.without(case.wishes, Wish.NAMED))
    return work.cases.save(
        replace(
            fresh,
            stage=Stage.WAITING,
            notes=case.notes,
            wanted=moment.now,
            promised=_promised(case),
            alone_until=case.alone_until,
            declined=case.declined,
            introduced=(*case.introduced, *met),
            few=Few.GO_ON if case.few is Few.GO_ON else Few.UNASKED,
        )
    )
