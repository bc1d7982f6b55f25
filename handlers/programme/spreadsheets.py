"""Spreadsheets: the roster as the same table that is imported, and who was trained, for honoraria.

Neither says who is in the chat under which id, nor anything of a talk.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from handlers.programme.roster_line import COLUMNS, EVERYTHING
from handlers.programme.tables import put
from handlers.typed_words import SEPARATOR
from matching.hours import DAYS, Hours, Span
from storage.supporters import Standing, Supporter
from storage.work import Work

TRAINED = ("name", "role", "trained_on", "expires")
_SEVERAL = f"{SEPARATOR} "


def roster(work: Work) -> bytes:
    """Return everybody on the roster as CSV, to be imported again without a change."""
    return put(COLUMNS, [row(each, work) for each in _listed(work)])


def trained(work: Work, first: date, last: date) -> tuple[int, bytes]:
    """Return how many were trained from one day to another, and who, as CSV."""
    found = [
        (each.listed_as, each.role, _day(each.trained_on), _day(each.training_expires))
        for each in _listed(work)
        if each.trained_on is not None and first <= each.trained_on <= last
    ]
    return len(found), put(TRAINED, found)


def _listed(work: Work) -> list[Supporter]:
    everybody = work.supporters.all().values()
    listed = (each for each in everybody if each.standing is not Standing.RETIRED)
    return sorted(listed, key=lambda each: (each.listed_as.casefold(), each.id))


def row(supporter: Supporter, work: Work) -> tuple[str, ...]:
    """Return one supporter's cells, in the order of the columns."""
    hours = supporter.hours
    cells = {
        "first_name": supporter.first_name,
        "listed_as": supporter.listed_as,
        "role": supporter.role,
        "departments": _cell(work.departments.names(supporter.departments)),
        "leads": _cell(_leads(supporter, work)),
        "keep_apart": _cell(_kept_apart(supporter, work)),
        "field": supporter.field,
        "languages": _cell(supporter.languages),
        "topics": _cell(supporter.topics),
        "career_stage": supporter.career_stage,
        "gender": supporter.gender,
        "capacity": str(supporter.capacity),
        "hours": spelled(hours),
        "time_zone": hours.zone,
        "trained_on": _day(supporter.trained_on),
        "training_expires": _day(supporter.training_expires),
    }
    return tuple(cells[column] for column in COLUMNS)


def _cell(values: Iterable[str]) -> str:
    return _SEVERAL.join(values)


def _leads(supporter: Supporter, work: Work) -> Iterator[str]:
    """Yield what somebody leads: a group and a department of one name are both meant by it."""
    leads = supporter.leads
    names = {*work.departments.names(leads.departments), *leads.groups}
    yield from sorted(names)
    if leads.everything:
        yield EVERYTHING


def _kept_apart(supporter: Supporter, work: Work) -> list[str]:
    others = (work.supporters.find(each) for each in supporter.not_with)
    names = sorted(
        each.listed_as
        for each in others
        if each is not None and each.standing is not Standing.RETIRED
    )
    return [*work.departments.names(supporter.apart_from), *names]


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def spelled(hours: Hours) -> str:
    """Return hours as they are written in a table: `mon-fri 08:00-17:00; sat 22:00-24:00`."""
    by_time = sorted(hours.spans, key=lambda each: (each.start, each.end, each.weekday))
    parts = [
        f"{days} {_clock(start)}-{_clock(end)}"
        for (start, end), spans in groupby(by_time, key=lambda each: (each.start, each.end))
        for days in _days(list(spans))
    ]
    return _cell(parts)


def _days(spans: list[Span]) -> Iterator[str]:
    """Yield stretches of days that follow each other."""
    days = [each.weekday for each in spans]
    for _, run in groupby(enumerate(days), key=lambda each: each[1] - each[0]):
        stretch = [DAYS[day] for _, day in run]
        yield stretch[0] if len(stretch) == 1 else f"{stretch[0]}-{stretch[-1]}"


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
