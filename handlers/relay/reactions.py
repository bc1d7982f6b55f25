"""Reactions: what somebody sets on a message is set on the other side's copy of it.

One standard reaction can be shown there. That another one is not, that Telegram refuses one, or
that nothing of a requester's shows before their yes, each side hears once a talk.
"""

from dataclasses import dataclass, replace

from handlers.events import OrderRefused, ReactionChanged
from handlers.moment import Moment
from handlers.orders import Message, React, SendCard
from handlers.relay.mirroring import mirrored
from handlers.seated import Place, places
from handlers.who import reader_of
from storage.cases import Case, Stage
from storage.seats import Side
from storage.work import Work

SET = "reaction"
"""The receipt by which the refusal of a reaction is known."""


@dataclass(frozen=True, slots=True, repr=False)
class ReactionNotShown(Message):
    """A reaction is not shown on the other side, for this reason.

    `why` is "kind" (it is no standard one, or one too many), "refused" (Telegram did not take it)
    or "early" (its requester has not said yes).
    """

    why: str


def reacted(event: ReactionChanged, work: Work, moment: Moment) -> None:
    """Set somebody's reaction on the other side's copy of the message.

    What cannot be shown there still takes away the one that it replaces.
    """
    for place in places(work, event.person):
        target = mirrored(event.person, event.message_id, place, work)
        if target is None or place.other is None:
            continue
        if _may_show(place):
            work.outbox.put(React(place.other.chat, place.case.id, target, event.emoji))
            if event.more:
                _tell("kind", place, event.message_id, work, moment)
        elif event.more or event.emoji is not None:
            _tell("early", place, event.message_id, work, moment)


def _may_show(place: Place) -> bool:
    """Tell whether the other side may see what somebody does: not before a requester's yes."""
    return place.side is Side.SUPPORTER or place.case.stage is Stage.TALKING


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell whoever set a reaction that Telegram did not take it, as long as the talk is open.

    Of one to somebody who is gone nobody needs to hear.
    """
    case = work.cases.find(event.case) if event.case else None
    if case is not None and case.stage is not Stage.CLOSING and not event.gone:
        _tell("refused", Place(case, _across(case, event.person)), None, work, moment)


def _across(case: Case, reader: int) -> Side:
    """Return the side whose reaction one of the two was to see."""
    return Side.SUPPORTER if reader == case.requester else Side.REQUESTER


def _tell(why: str, place: Place, message: int | None, work: Work, moment: Moment) -> None:
    """Tell one side why a reaction is not shown, unless it has heard so in this talk."""
    case, side = place.case, place.side
    if (side, why) in case.unshown or case.match is None:
        return
    work.cases.save(replace(case, unshown=(*case.unshown, (side, why))))
    person = case.requester if side is Side.REQUESTER else case.match.person
    to = reader_of(work, person, moment)
    work.outbox.put(SendCard(to, ReactionNotShown(why), reply_to=message))
