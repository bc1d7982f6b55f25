"""Listing: which supporters somebody is shown who looks around, by what was declared alone.

The hard rules decide, as for a request; that somebody is away, full, or would rather not meet just
the one who looks shows nowhere. Who works in the same place is shown where they agreed to it.
"""

from dataclasses import dataclass, replace

from handlers.match.on_paper import as_declared
from handlers.match.pool import circumstance, request_by, tongues
from handlers.moment import Moment
from handlers.view import View
from matching.rules import RULES, Circumstance, Reason
from matching.values import Candidate, Request, Sought, SupporterId, Topic
from storage.departments import plain
from storage.supporters import Supporter
from storage.work import Work

NEAR = frozenset({Reason.SAME_DEPARTMENT, Reason.LEADS, Reason.KEPT_APART})


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One supporter; `own` says that they work in one of the places of the one who looks."""

    supporter: Supporter
    own: bool


def entries(person: int, work: Work, moment: Moment) -> list[Entry]:
    """Return everybody whom a person is shown, by name; nobody, as long as no place is known."""
    request, at = request_by(person, tongues(work), work), circumstance(work, moment)
    if not request.departments:
        return []
    found = (_entry(each, request, at, work) for each in as_declared(work, moment))
    shown = [each for each in found if each is not None]
    return sorted(shown, key=lambda each: (plain(each.supporter.listed_as), each.supporter.id))


def entry(person: int, row: bytes, work: Work, moment: Moment) -> Entry | None:
    """Return one supporter's entry; None where the one who looks is not shown it."""
    everybody = entries(person, work, moment)
    return next((each for each in everybody if each.supporter.id == SupporterId(row)), None)


def _entry(candidate: Candidate, request: Request, at: Circumstance, work: Work) -> Entry | None:
    supporter = work.supporters.find(candidate.id)
    if supporter is None:
        return None
    reasons = _reasons(candidate, request, at)
    if not reasons:
        return Entry(supporter, own=False)
    together = not request.departments.isdisjoint(supporter.departments)
    own = together and supporter.shown_to_own and reasons <= NEAR
    return Entry(supporter, own=True) if own else None


def _reasons(candidate: Candidate, request: Request, at: Circumstance) -> set[Reason]:
    """Return every reason not to show somebody as one to ask for; who leads `*` may be."""
    by_name = replace(request, sought=Sought(named=candidate.id))
    return {rule.reason for rule in RULES if rule.forbids(by_name, candidate, at)}


def topics(each: Entry) -> tuple[Topic, ...]:
    """Return what a supporter has lived through, which is for those who could ask them."""
    return () if each.own else each.supporter.topics


def fits(each: Entry, view: View) -> bool:
    """Tell whether an entry is what somebody looks for."""
    supporter = each.supporter
    return (
        (not view.topic or view.topic in topics(each))
        and (not view.language or view.language in supporter.languages)
        and (not view.field or view.field == plain(supporter.field))
    )


def called(typed: str, everybody: list[Entry]) -> list[Entry]:
    """Return the entries in whose names some letters stand."""
    wanted = plain(typed)
    return [each for each in everybody if wanted in plain(each.supporter.listed_as)]
