"""On paper: whom the rules let in by what supporters have declared, whatever they do just now.

Whoever narrows a request down to one or two people, or to a name, could read from its answers
whether just these are away, full, or have said no. So what is told to the requester of so few
depends on this list and on the time alone; and what the directory shows does too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.moment import Moment
from handlers.pool import candidates, circumstance, request_of
from matching.rules import why_not
from matching.values import Candidate, Wish
from matching.wishes import is_must
from storage.cases import Case
from storage.supporters import Standing
from storage.work import Work


def as_declared(work: Work, moment: Moment) -> Iterator[Candidate]:
    """Yield the roster without what changes from day to day.

    Whom a supporter would rather not meet does not show either: they are just never asked.
    """
    for each in candidates(work, moment):
        listed = work.supporters.find(each.id)
        confirmed = listed is not None and listed.standing is Standing.CONFIRMED
        yield replace(
            each,
            active=confirmed,
            capacity=1,
            open_cases=0,
            apart_from=frozenset(),
            not_with=frozenset(),
        )


def fitting(case: Case, work: Work, moment: Moment) -> list[Candidate]:
    """Return who fits a case by what was declared."""
    return among(as_declared(work, moment), case, work, moment)


def among(
    everybody: Iterable[Candidate], case: Case, work: Work, moment: Moment
) -> list[Candidate]:
    """Return who of a roster as declared fits a case; nobody, as long as no place is known."""
    request = replace(request_of(case, work), declined=frozenset())
    if not request.departments:
        return []
    at = circumstance(work, moment)
    return [each for each in everybody if why_not(request, each, at) is None]


def few(case: Case, fit: list[Candidate], work: Work, moment: Moment) -> list[Candidate]:
    """Return who fits by what was declared, where how they stand just now would tell of one.

    That is where they are few. `fit` are those of them who may be asked just now.
    """
    many = moment.programme.pool_at_least
    only = is_must(case.wishes.sought, Wish.NAMED)
    if len(fit) >= many and not only:
        return []
    found = fitting(case, work, moment)
    return found if only or len(found) < many else []
