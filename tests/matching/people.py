"""A request and a candidate whom no rule forbids; each test changes what it is about."""

from datetime import date, timedelta
from typing import Any, Final

from matching.hours import parse
from matching.rules import Circumstance
from matching.values import Candidate, DepartmentId, PersonId, Places, Request, SupporterId, When
from matching.waves import Waves

ZONE: Final = "America/Winnipeg"
TODAY: Final = date(2031, 5, 14)

EMERGENCY = DepartmentId(b"emergency")
SURGERY = DepartmentId(b"surgery")
PEDIATRICS = DepartmentId(b"pediatrics")
ACUTE = "acute care"

ANN = PersonId(1)
BEN = SupporterId(b"ben")
CLEO = SupporterId(b"cleo")

WAVES = Waves(
    size={When.ROUTINE: 2, When.SOON: 3, When.URGENT: 5},
    gap={
        When.ROUTINE: timedelta(hours=2),
        When.SOON: timedelta(hours=1),
        When.URGENT: timedelta(minutes=30),
    },
    first_contact_within={
        When.ROUTINE: timedelta(hours=48),
        When.SOON: timedelta(hours=24),
        When.URGENT: timedelta(hours=2),
    },
)


def request(**further: Any) -> Request:
    """Return Ann's request; she works in Emergency."""
    plain: dict[str, Any] = {
        "requester": ANN,
        "departments": frozenset({EMERGENCY}),
        "languages": frozenset({"en"}),
        "salt": b"salt",
    }
    return Request(**plain | further)


def candidate(supporter: SupporterId = BEN, **further: Any) -> Candidate:
    """Return a supporter; Ben, unless it is said who, of Surgery, unless it is said where."""
    plain: dict[str, Any] = {
        "id": supporter,
        "person": PersonId(2 + sum(supporter)),
        "departments": frozenset({SURGERY}),
        "languages": frozenset({"en"}),
        "hours": parse("", ZONE),
    }
    return Candidate(**plain | further)


def crowd(count: int, **further: Any) -> list[Candidate]:
    """Return several supporters who are alike."""
    return [candidate(SupporterId(bytes([place])), **further) for place in range(count)]


def circumstance(places: Places | None = None, today: date = TODAY) -> Circumstance:
    """Return a day, and a programme without groups or neighbours unless they are given."""
    return Circumstance(places or Places(), today)
