"""On paper: whom the rules let in by what supporters have declared, whatever they do just now.

Whoever narrows a request down, by musts or by ruling people out, could read from its answers
whether just these are away, full, or have said no. So what is told to the requester of such a
request depends on this list and on the time alone; and what the directory shows does too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handlers.match.pool import candidates, circumstance, request_of
from handlers.moment import Moment
from matching.rules import why_not
from matching.values import Candidate, Wish
from matching.wishes import is_must
from storage.cases import Case
from storage.supporters import Standing
from storage.work import Work


def as_declared(work: Work, moment: Moment) -> Iterator[Candidate]:
    """Yield the roster without what changes from day to day.

    Whom by name a supporter would rather not meet does not show either: they are just not asked.
    """
    for each in candidates(work, moment):
        listed = work.supporters.find(each.id)
        confirmed = listed is not None and listed.standing is Standing.CONFIRMED
        yield replace(
            each,
            active=confirmed,
            resting=False,
            capacity=1,
            open_cases=0,
            not_with=frozenset(),
        )


def fitting(case: Case, work: Work, moment: Moment) -> list[Candidate]:
    """Return who fits a case by what was declared."""
    return among(as_declared(work, moment), case, work, moment)


def among(
    everybody: Iterable[Candidate], case: Case, work: Work, moment: Moment
) -> list[Candidate]:
    """Return who of a roster as declared fits a case; nobody, as long as no place is known."""
    request = replace(request_of(case, work), declined=frozenset(), kept_from=frozenset())
    if not request.departments:
        return []
    at = circumstance(work, moment)
    return [each for each in everybody if why_not(request, each, at) is None]


def few(case: Case, fit: list[Candidate], work: Work, moment: Moment) -> list[Candidate]:
    """Return who fits by what was declared, if that is so few that they are asked about.

    `fit` are those of them who may be asked just now.
    """
    many = moment.programme.pool_at_least
    if len(fit) >= many:
        return []
    found = fitting(case, work, moment)
    return found if len(found) < many else []


def told_of(case: Case, fit: list[Candidate], work: Work, moment: Moment) -> list[Candidate]:
    """Return by whom the times are reckoned that the requester reads.

    Where nobody was kept out by the requester's own choice, and many fit, it is who may be asked
    just now, `fit`: that tells of nobody in particular.
    """
    if is_narrowed(case, work):
        return fitting(case, work, moment)
    return few(case, fit, work, moment) or fit


def is_narrowed(case: Case, work: Work) -> bool:
    """Tell whether the requester has chosen whom not to ask, beside places and languages."""
    person, sought = work.people.find(case.requester), case.wishes.sought
    return any(is_must(sought, each) for each in Wish) or bool(person and person.vetoes)


def would_tell(case: Case, work: Work, moment: Moment) -> bool:
    """Tell whether it would tell of one supporter that nobody of those who fit is free."""
    found = fitting(case, work, moment)
    small = len(found) < moment.programme.pool_at_least
    return bool(found) and (small or is_narrowed(case, work))
