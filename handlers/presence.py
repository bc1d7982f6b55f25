"""Presence: in which month a supporter last declared or answered something. Nothing finer is kept.

Only what they do as a supporter counts; what they ask for themselves leaves no trace here.
"""

from dataclasses import replace
from datetime import date, timedelta

from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.moment import Moment
from storage.supporters import Standing, Supporter
from storage.work import Work

COMMANDS = frozenset({"available", "away", "cases", "later", "profile"})
VERBS = frozenset({"offer", "reach", "tonight", "hours", "capacity", "away"})
"""The first words of the verbs with which a supporter declares or answers something."""
SILENT_AFTER = timedelta(days=90)


def note(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Note the month of what a supporter does as one, the first time in it."""
    if not _is_a_supporters(event):
        return
    supporter, month = work.supporters.of_person(event.person), month_of(moment.today)
    if supporter is None or supporter.standing is not Standing.CONFIRMED:
        return
    if supporter.seen != month:
        work.supporters.put(replace(supporter, seen=month))


def _is_a_supporters(event: PersonEvent) -> bool:
    if isinstance(event, CommandGiven):
        return event.command in COMMANDS
    verb = event.verb if isinstance(event, ButtonPressed) else None
    return verb is not None and verb.partition(":")[0] in VERBS


def month_of(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def is_silent(supporter: Supporter, today: date) -> bool:
    """Tell whether nothing has come from a supporter for 90 days, whichever day it was."""
    if supporter.seen is None:
        return False
    next_month = month_of(supporter.seen + timedelta(days=31))
    return today - next_month >= SILENT_AFTER
