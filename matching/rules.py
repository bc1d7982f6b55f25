"""The hard rules: who may be shown an offer at all. Filter first, rank afterwards.

Each rule is a predicate that is true where the rule forbids the pair, and bears the reason by
which tests, `doctor` and a coordinator's alert name it. None of them is ever relaxed silently.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.values import Candidate, DepartmentId, Places, Request, Wish
from matching.wishes import is_must, meets


class Reason(StrEnum):
    """Why a supporter may not be asked."""

    SAME_DEPARTMENT = "same-department"
    LEADS = "leads"
    KEPT_APART = "kept-apart"
    SAME_PERSON = "same-person"
    VETOED = "vetoed"
    DECLINED = "declined"
    INTRODUCED = "introduced"
    LEADS_EVERYTHING = "leads-everything"
    TRAINING = "training"
    AGREEMENT = "agreement"
    NOT_ACTIVE = "not-active"
    LANGUAGE = "language"
    RESTING = "resting"
    FULL = "full"
    FIELD = "field"
    STAGE = "stage"
    GENDER = "gender"
    NOT_NAMED = "not-named"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What a rule looks at beside the pair: the places, and the day in the programme's zone."""

    places: Places
    today: date


Predicate = Callable[[Request, Candidate, Circumstance], bool]


def shares_department(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The two work in the same department."""
    return not request.departments.isdisjoint(candidate.departments)


def leads_department(request: Request, candidate: Candidate, at: Circumstance) -> bool:
    """The supporter leads a department of the requester's or one kept apart, or its group."""
    reach = out_of_reach(request, at.places)
    leads_group = not candidate.leads.groups.isdisjoint(at.places.groups_of(reach))
    return leads_group or not candidate.leads.departments.isdisjoint(reach)


def is_kept_apart(request: Request, candidate: Candidate, at: Circumstance) -> bool:
    """Departments or people of the two are declared neighbours."""
    by_place = not out_of_reach(request, at.places).isdisjoint(candidate.departments)
    by_choice = not candidate.apart_from.isdisjoint(request.departments)
    by_name = candidate.id in request.not_with or request.on_roster_as in candidate.not_with
    return by_place or by_choice or by_name or candidate.id in request.kept_from


def out_of_reach(request: Request, places: Places) -> frozenset[DepartmentId]:
    """Return the requester's departments and all that count as theirs, being kept apart."""
    return places.with_neighbours(request.departments) | request.apart_from


def is_the_requester(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The supporter is the one who asks."""
    return candidate.person == request.requester or candidate.id == request.on_roster_as


def was_vetoed(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester said: not this person."""
    return candidate.id in request.vetoed


def has_declined(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The supporter said no to this case."""
    return candidate.id in request.declined


def was_introduced(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester has met this supporter in this case and moved on."""
    return candidate.id in request.introduced


def leads_everything(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The supporter leads `*`: such a person is offered only when asked for by name."""
    return candidate.leads.everything and candidate.id != request.sought.named


def training_has_lapsed(_: Request, candidate: Candidate, at: Circumstance) -> bool:
    """The supporter was never trained, or the last valid day of the training has passed."""
    expires = candidate.training_expires
    return not candidate.trained or (expires is not None and expires < at.today)


def agreement_has_lapsed(_: Request, candidate: Candidate, __: Circumstance) -> bool:
    """The supporter has not agreed to the confidentiality text as it stands."""
    return not candidate.agreed


def is_not_active(_: Request, candidate: Candidate, __: Circumstance) -> bool:
    """The supporter is away, not confirmed, or retired."""
    return not candidate.active


def speaks_no_common_language(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """They could not hold a hard talk in a language of both."""
    return request.languages.isdisjoint(candidate.languages)


def is_resting(_: Request, candidate: Candidate, __: Circumstance) -> bool:
    """The supporter said that a talk was heavy, and rests for a while."""
    return candidate.resting


def is_full(_: Request, candidate: Candidate, __: Circumstance) -> bool:
    """The supporter has as many open cases as they agreed to."""
    return candidate.open_cases >= candidate.capacity


def is_of_the_wrong_field(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester insists on their own field, or on another, and the supporter's is not it."""
    return _misses(request, candidate, Wish.FIELD)


def is_at_another_stage(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester insists on a career stage that is not the supporter's."""
    return _misses(request, candidate, Wish.STAGE)


def is_of_another_gender(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester insists on a gender that the supporter has not declared."""
    return _misses(request, candidate, Wish.GENDER)


def is_not_the_one_named(request: Request, candidate: Candidate, _: Circumstance) -> bool:
    """The requester asked for one supporter by name, and for nobody else."""
    return _misses(request, candidate, Wish.NAMED)


def _misses(request: Request, candidate: Candidate, wish: Wish) -> bool:
    return is_must(request.sought, wish) and not meets(request.sought, wish, candidate)


@dataclass(frozen=True, slots=True)
class Rule:
    """A predicate and the reason it gives."""

    reason: Reason
    forbids: Predicate


RULES: tuple[Rule, ...] = (
    Rule(Reason.SAME_PERSON, is_the_requester),
    Rule(Reason.SAME_DEPARTMENT, shares_department),
    Rule(Reason.LEADS, leads_department),
    Rule(Reason.KEPT_APART, is_kept_apart),
    Rule(Reason.VETOED, was_vetoed),
    Rule(Reason.DECLINED, has_declined),
    Rule(Reason.INTRODUCED, was_introduced),
    Rule(Reason.LEADS_EVERYTHING, leads_everything),
    Rule(Reason.TRAINING, training_has_lapsed),
    Rule(Reason.AGREEMENT, agreement_has_lapsed),
    Rule(Reason.NOT_ACTIVE, is_not_active),
    Rule(Reason.LANGUAGE, speaks_no_common_language),
    Rule(Reason.RESTING, is_resting),
    Rule(Reason.FULL, is_full),
    Rule(Reason.FIELD, is_of_the_wrong_field),
    Rule(Reason.STAGE, is_at_another_stage),
    Rule(Reason.GENDER, is_of_another_gender),
    Rule(Reason.NOT_NAMED, is_not_the_one_named),
)


def why_not(request: Request, candidate: Candidate, at: Circumstance) -> Reason | None:
    """Return the first reason that forbids the pair, None where it may be offered."""
    return next((rule.reason for rule in RULES if rule.forbids(request, candidate, at)), None)


def is_out_of_the_question(candidate: Candidate) -> bool:
    """Tell whether a rule forbids a supporter for everybody, whoever asks, on any day."""
    return (
        not candidate.trained
        or not candidate.agreed
        or not candidate.active
        or candidate.resting
        or candidate.open_cases >= candidate.capacity
    )


def eligible(
    request: Request, candidates: Iterable[Candidate], at: Circumstance
) -> list[Candidate]:
    """Return the candidates that no rule forbids, in the order given."""
    return [each for each in candidates if why_not(request, each, at) is None]
