"""News: when somebody who waits hears from us next, whatever happens."""

from datetime import datetime, timedelta

from handlers.moment import Moment
from handlers.timers import Timer
from matching.values import When
from storage.cases import Case
from storage.work import Work

NEWS_EVERY = {
    When.ROUTINE: timedelta(hours=24),
    When.SOON: timedelta(hours=12),
    When.URGENT: timedelta(hours=2),
}


def next_news(when: When, moment: Moment) -> datetime:
    """Return when a requester who waits hears from us next, from this moment on."""
    news = moment.now + NEWS_EVERY[when]
    return news if when is When.URGENT else moment.unless_quiet(news)


def hears_by(case: Case, work: Work, moment: Moment) -> datetime:
    """Return the time that a requester can be told, which is never one that has passed.

    News that came due while the machine stood still waits for the morning.
    """
    said = case.news or moment.now
    due = work.timers.when(Timer.NEWS, case.id) or said
    return max(said, due, moment.now)
