"""The values that the rules speak about: a request, a candidate, the places they belong to.

They are made from the store's records for one decision and thrown away after it. Sets are
frozen, times are aware, and nothing here knows how any of it is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from matching.hours import Hours

DepartmentId = NewType("DepartmentId", bytes)
SupporterId = NewType("SupporterId", bytes)
PersonId = NewType("PersonId", int)


class Topic(StrEnum):
    """What a request is about, in one word. UNSAID is a full answer."""

    RELATIONSHIP = "relationship"
    WORKPLACE = "workplace"
    BURNOUT = "burnout"
    IMPOSTER = "imposter"
    ADVERSE_EVENT = "adverse-event"
    OTHER = "other"
    UNSAID = "unsaid"


class When(StrEnum):
    """How soon the requester would like to hear from someone."""

    ROUTINE = "routine"
    SOON = "soon"
    URGENT = "urgent"


class Wish(StrEnum):
    """What a requester may look for in a supporter, as a must or as a wish."""

    LANGUAGE = "language"
    FIELD = "field"
    STAGE = "stage"
    GENDER = "gender"
    NAMED = "named"


@dataclass(frozen=True, slots=True, repr=False)
class Sought:
    """What the requester looks for in a supporter; empty is whatever it be.

    `language` is the one they would rather talk in, of several. `field` is their own, `other` says
    that they seek another than that; `stage` and `gender` are a supporter's. `musts` says which of
    all this is no mere wish; which languages must be is told by `Request.languages` instead.
    """

    language: str = ""
    field: str = ""
    other: bool = False
    stage: str = ""
    gender: str = ""
    named: SupporterId | None = None
    musts: frozenset[Wish] = frozenset()


@dataclass(frozen=True, slots=True)
class Places:
    """The programme's departments as the rules need them.

    `groups` maps a department to its group; `neighbours` maps a department to those it is kept
    apart from, in both directions.
    """

    groups: Mapping[DepartmentId, str] = field(default_factory=dict)
    neighbours: Mapping[DepartmentId, frozenset[DepartmentId]] = field(default_factory=dict)

    def with_neighbours(self, departments: frozenset[DepartmentId]) -> frozenset[DepartmentId]:
        """Return `departments` and all that are kept apart from one of them."""
        return departments.union(*(self.neighbours.get(each, ()) for each in departments))

    def groups_of(self, departments: frozenset[DepartmentId]) -> frozenset[str]:
        """Return the groups that `departments` belong to."""
        return frozenset(self.groups[each] for each in departments if each in self.groups)


@dataclass(frozen=True, slots=True)
class Leads:
    """What a supporter is responsible for: departments, whole groups, or everything (`*`)."""

    departments: frozenset[DepartmentId] = frozenset()
    groups: frozenset[str] = frozenset()
    everything: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Request:
    """One request, with all that the requester has declared.

    `departments` holds the declared affiliations; of a requester who is on the roster, also the
    roster's. `apart_from` holds departments, and `not_with` supporters, that the requester's own
    roster entry keeps apart. `kept_from` are supporters who will not meet this requester again.
    `languages` are those in which the requester would talk.
    """

    requester: PersonId
    departments: frozenset[DepartmentId]
    languages: frozenset[str]
    when: When = When.ROUTINE
    topic: Topic = Topic.UNSAID
    apart_from: frozenset[DepartmentId] = frozenset()
    on_roster_as: SupporterId | None = None
    not_with: frozenset[SupporterId] = frozenset()
    vetoed: frozenset[SupporterId] = frozenset()
    kept_from: frozenset[SupporterId] = frozenset()
    declined: frozenset[SupporterId] = frozenset()
    introduced: frozenset[SupporterId] = frozenset()
    sought: Sought = Sought()
    salt: bytes = b""


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """One supporter as the rules see them.

    `capacity` and `open_cases` count cases; `recent_cases` is the faded count of cases taken
    (see `storage.shares`). `training_expires` is the last valid day in the programme's time zone,
    None where the training does not expire. Who is `resting` after a heavy talk is not asked;
    `urgent_anytime` lets urgent requests reach them outside of `hours`. `field`, `stage` and
    `gender` are empty where the supporter has not declared them.
    """

    id: SupporterId
    person: PersonId | None
    departments: frozenset[DepartmentId]
    languages: frozenset[str]
    hours: Hours
    leads: Leads = Leads()
    apart_from: frozenset[DepartmentId] = frozenset()
    not_with: frozenset[SupporterId] = frozenset()
    topics: frozenset[Topic] = frozenset()
    field: str = ""
    stage: str = ""
    gender: str = ""
    active: bool = True
    agreed: bool = True
    trained: bool = True
    training_expires: date | None = None
    capacity: int = 2
    open_cases: int = 0
    recent_cases: float = 0.0
    resting: bool = False
    urgent_anytime: bool = False
