"""Gaps: what the roster lacks, by place, language and hour. Of requests nothing is known here."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.match.pool import candidates
from handlers.moment import Moment
from matching.hours import Hours
from matching.rules import (
    Circumstance,
    Reason,
    is_kept_apart,
    leads_department,
    leads_everything,
    shares_department,
    why_not,
)
from matching.values import Candidate, PersonId, Request
from matching.weeks import nobody_by_day
from storage.departments import Department
from storage.work import Work

NEAR = (shares_department, leads_department, is_kept_apart, leads_everything)
VERIFIED_FOR = timedelta(days=180)
"""How long after somebody has called it a number counts as right."""


def who_listens(work: Work, moment: Moment) -> list[Candidate]:
    """Return who could be asked by somebody at all, whatever they have open.

    Who rests counts too: a figure that fell with a talk would tell of it.
    """
    at = Circumstance(work.departments.places(), moment.today)
    return [each for each in candidates(work, moment) if _may_be_asked(each, at)]


def _may_be_asked(candidate: Candidate, at: Circumstance) -> bool:
    nobody = Request(PersonId(0), frozenset(), candidate.languages)
    return why_not(nobody, candidate, at) in {None, Reason.FULL, Reason.RESTING}


def without_anybody_outside(
    listening: list[Candidate], work: Work, moment: Moment
) -> list[Department]:
    """Return the departments whose people nobody could listen to, by name."""
    at = Circumstance(work.departments.places(), moment.today)
    return [
        department
        for department in work.departments.open()
        if not any(_is_outside(department, each, at) for each in listening)
    ]


def _is_outside(department: Department, candidate: Candidate, at: Circumstance) -> bool:
    request = Request(PersonId(0), frozenset({department.id}), candidate.languages)
    return not any(rule(request, candidate, at) for rule in NEAR)


def thin_languages(listening: list[Candidate], moment: Moment) -> tuple[str, ...]:
    """Return the programme's languages in which fewer listen than a request should come before."""
    least = moment.programme.pool_at_least
    return tuple(
        language
        for language in moment.programme.languages
        if sum(language in each.languages for each in listening) < least
    )


def empty_hours(listening: list[Candidate], moment: Moment) -> Hours | None:
    """Return the hours of the coming week, nights aside, in which nobody listens."""
    zone = moment.programme.zone
    midnight = datetime.combine(moment.today + timedelta(days=1), time(), ZoneInfo(zone))
    found = nobody_by_day((each.hours for each in listening), midnight, zone)
    return found if found.spans else None


def is_verified(day: date | None, today: date) -> bool:
    """Tell whether a number was called lately; one of which no day is told counts as right."""
    return day is None or timedelta() <= today - day <= VERIFIED_FOR
