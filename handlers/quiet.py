"""Quiet: when what can wait may be sent to a supporter, by the programme's hours and their own."""

from datetime import datetime, time

from handlers.moment import Moment, after_quiet
from storage.supporters import Supporter

TRIES = 4
"""Where the two leave no minute of a day between them, the end of the last one must do."""


def awake(supporter: Supporter | None, instant: datetime, moment: Moment) -> datetime:
    """Return `instant`, or when neither the programme nor the supporter is quiet any more."""
    for _ in range(TRIES):
        later = after_own(supporter, moment.unless_quiet(instant))
        if later == instant:
            break
        instant = later
    return instant


def after_own(supporter: Supporter | None, instant: datetime) -> datetime:
    """Return `instant`, or the end of the supporter's own quiet hours that it falls into."""
    if supporter is None or supporter.quiet_hours is None:
        return instant
    starts, ends = (time.fromisoformat(each) for each in supporter.quiet_hours)
    return after_quiet(instant, (starts, ends), supporter.hours.zone)
