"""Lapsing: an offer that nobody answers counts as a silent no after a while, and leaves the chat.

One timer a case rings at the first lapse. `offers.lapse` answers for it.
"""

from datetime import datetime, timedelta

from handlers.moment import Moment
from handlers.timers import Timer
from matching.values import When
from storage.cases import Case
from storage.offers import Answer, Offer
from storage.work import Work

LAPSES_AFTER = {
    When.ROUTINE: timedelta(hours=46),
    When.SOON: timedelta(hours=24),
    When.URGENT: timedelta(hours=12),
}
"""Telegram deletes nothing older than 48 hours for a bot (Bot API, deleteMessage)."""


def lapses_at(offer: Offer, case: Case) -> datetime | None:
    """Return when an open offer lapses."""
    if offer.answer is not Answer.OPEN or offer.shown is None:
        return None
    return offer.shown + LAPSES_AFTER[case.wishes.when or When.ROUTINE]


def watch(case: Case, work: Work) -> None:
    """Set the timer to the first lapse of a case, if anything is open."""
    instants = (lapses_at(offer, case) for offer in work.offers.of_case(case.id))
    first = min((each for each in instants if each is not None), default=None)
    if first is not None:
        work.timers.set(Timer.LAPSE, case.id, first)


def over(case: Case, work: Work, moment: Moment) -> list[Offer]:
    """Return the open offers of a case whose time is over."""
    return [
        offer
        for offer in work.offers.of_case(case.id)
        if (at := lapses_at(offer, case)) is not None and at <= moment.now
    ]
