"""The pool: a case and the roster, as the rules see them, and who of the roster may be asked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.moment import Moment
from matching.roster import Roster
from matching.rules import Circumstance, Reason, why_not
from matching.values import Candidate, DepartmentId, PersonId, Request, SupporterId, When
from storage.cases import Case
from storage.departments import plain
from storage.errors import SealBroken
from storage.supporters import Standing, Supporter
from storage.work import Work

AGREEMENT = "2026-11-28"
"""The version of the text that supporters agree to; an older yes no longer counts."""


def affiliations(person: int, work: Work) -> frozenset[DepartmentId]:
    """Return a person's declared places and, of one on the roster, those of the roster too."""
    declared = work.people.find(person)
    places = declared.departments if declared else ()
    return frozenset(work.departments.standing(places)) | of_roster(person, work)


def of_roster(person: int, work: Work) -> frozenset[DepartmentId]:
    """Return the places of one on the roster: where they work, and what they lead."""
    supporter = work.supporters.of_person(person)
    if supporter is None:
        return frozenset()
    led = supporter.leads.departments | {
        each.id for each in work.departments.all().values() if each.group in supporter.leads.groups
    }
    return frozenset(supporter.departments) | led


def request_of(case: Case, work: Work) -> Request:
    """Return what a case asks for, with all that its requester has declared."""
    person = work.people.find(case.requester)
    return replace(
        request_by(case.requester, case.wishes.languages, work),
        kept_from=frozenset(person.kept_from if person else ()),
        when=case.wishes.when or When.ROUTINE,
        topic=case.wishes.topic,
        declined=frozenset(case.declined),
        introduced=frozenset(case.introduced),
        sought=case.wishes.sought,
        salt=case.salt,
    )


def request_by(requester: int, languages: Iterable[str], work: Work) -> Request:
    """Return what somebody would ask for who has said nothing but in which languages."""
    person = work.people.find(requester)
    listed = work.supporters.of_person(requester)
    return Request(
        requester=PersonId(requester),
        departments=affiliations(requester, work),
        languages=frozenset(languages),
        apart_from=frozenset(listed.apart_from if listed else ()),
        on_roster_as=listed.id if listed else None,
        not_with=frozenset(listed.not_with if listed else ()),
        vetoed=frozenset(person.vetoes if person else ()),
    )


def candidates(work: Work, moment: Moment) -> list[Candidate]:
    """Return the whole roster with its present load."""
    recent, load = work.shares.all(moment.now), loads(work)
    return [
        _candidate(each, declared, load[each.person], recent.get(each.id, 0.0), moment.now)
        for each in work.supporters.all().values()
        if (declared := _declared(each, work)) is not None
    ]


@dataclass(frozen=True, slots=True, repr=False)
class Declared:
    """What a supporter has declared in the chat as anybody may: places, and whom they met."""

    places: frozenset[DepartmentId] = frozenset()
    parted: frozenset[SupporterId] = frozenset()


def loads(work: Work) -> Counter[int | None]:
    """Return how many open cases each supporter's person sits in."""
    return Counter(seat.person for seat in work.seats.supporting())


def _declared(supporter: Supporter, work: Work) -> Declared | None:
    """Return what a supporter has declared in the chat, beside what is on the roster.

    Whom they parted with for good as one who asked, they do not meet as one who listens either.

    None where the disk has damaged them: then nobody knows whom they must be kept from.
    """
    try:
        person = work.people.find(supporter.person) if supporter.person is not None else None
    except SealBroken:
        return None
    if person is None:
        return Declared()
    places = frozenset(work.departments.standing(person.departments))
    return Declared(places, frozenset((*person.vetoes, *person.kept_from)))


def _candidate(
    supporter: Supporter,
    declared: Declared,
    open_cases: int,
    recent: float,
    now: datetime,
) -> Candidate:
    return Candidate(
        id=supporter.id,
        person=None if supporter.person is None else PersonId(supporter.person),
        departments=frozenset(supporter.departments) | declared.places,
        languages=frozenset(supporter.languages),
        hours=supporter.hours,
        leads=supporter.leads,
        apart_from=frozenset(supporter.apart_from),
        not_with=frozenset(supporter.not_with) | declared.parted,
        topics=frozenset(supporter.topics),
        field=plain(supporter.field),
        stage=plain(supporter.career_stage),
        gender=plain(supporter.gender),
        active=_is_there(supporter),
        agreed=supporter.agreed_to == AGREEMENT,
        trained=supporter.trained_on is not None,
        training_expires=supporter.training_expires,
        capacity=supporter.capacity,
        open_cases=open_cases,
        recent_cases=recent,
        resting=supporter.rests_until is not None and now < supporter.rests_until,
        urgent_anytime=supporter.urgent_anytime,
    )


def _is_there(supporter: Supporter) -> bool:
    confirmed = supporter.standing is Standing.CONFIRMED
    return confirmed and not supporter.away and not supporter.unreachable


def pool(case: Case, work: Work, moment: Moment) -> list[Candidate]:
    """Return who may be asked for a case, the best first, whatever the hour.

    Nobody is, as long as it is not known where the requester works.
    """
    request = request_of(case, work)
    if not request.departments:
        return []
    return list(Roster(candidates(work, moment)).ranked(request, circumstance(work, moment)))


def why_not_now(case: Case, supporter: SupporterId, work: Work, moment: Moment) -> Reason | None:
    """Return why a supporter may not be asked for a case at this moment; None where they may."""
    found = next((each for each in candidates(work, moment) if each.id == supporter), None)
    if found is None:
        return Reason.NOT_ACTIVE
    return why_not(request_of(case, work), found, circumstance(work, moment))


def wishes_are_narrow(case: Case, work: Work, moment: Moment) -> bool:
    """Tell whether somebody could be asked if the requester insisted on nothing."""
    anything = replace(case.wishes.sought, musts=frozenset())
    wishes = replace(case.wishes, languages=tongues(work), sought=anything)
    widened = replace(case, wishes=wishes)
    return bool(pool(widened, work, moment)) and not pool(case, work, moment)


def tongues(work: Work) -> tuple[str, ...]:
    """Return every language in which somebody on the roster could hold a talk."""
    found = {tongue for each in work.supporters.all().values() for tongue in each.languages}
    return tuple(sorted(found))


def circumstance(work: Work, moment: Moment) -> Circumstance:
    """Return what the rules look at beside the pair."""
    return Circumstance(work.departments.places(), moment.today)
