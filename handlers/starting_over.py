"""Starting over: a request that goes on without the supporter it had, under a new key.

"Someone else, please", a supporter who could not write in time, one who left: each time the old
case closes, and what the requester had asked for lives on in a fresh one, which remembers only
whom not to ask again.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers import closing, matchmaking, waiting, wishes
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.timers import Timer
from handlers.who import reader_of
from matching.values import When, Wish
from storage.cases import Case, Few, Stage
from storage.seats import Side
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class LookingAgain(Message):
    """We look for somebody else. `why` is "asked", "silent", "left" or "near".

    `lost` says that something the requester wrote has not arrived, and will not.
    """

    why: str
    name: str
    news: datetime
    lost: bool


def start_over(case: Case, why: str, work: Work, moment: Moment, *, lost: bool = False) -> None:
    """Close a case and go on with its request; the supporter is told by whoever calls."""
    fresh = _copy(case, work, moment)
    when = fresh.wishes.when or When.ROUTINE
    news = matchmaking.expectation(fresh, when, work, moment) or waiting.next_news(when, moment)
    fresh = work.cases.save(replace(fresh, promised=fresh.promised or news, news=news))
    work.timers.set(Timer.NEWS, fresh.id, news)
    name = case.match.name if case.match else ""
    to = reader_of(work, case.requester, moment)
    message = LookingAgain(why, name, news, lost)
    work.outbox.put(SendCard(to, message, waiting.buttons(fresh, work), fresh.id))
    closing.close(case, work, moment)
    matchmaking.look(fresh, work, moment)


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
            promised=case.promised,
            alone_until=case.alone_until,
            declined=case.declined,
            introduced=(*case.introduced, *met),
            few=Few.GO_ON if case.few is Few.GO_ON else Few.UNASKED,
        )
    )
