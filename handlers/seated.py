"""Seated: the cases that somebody sits in, and on which side."""

from dataclasses import dataclass

from storage.cases import Case, Stage
from storage.seats import Side
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class Other:
    """The chat of the other side, and the name by which it knows this one."""

    chat: int
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A case, and the side on which one sits in it."""

    case: Case
    side: Side

    @property
    def other(self) -> Other | None:
        """Return the other side, None where nobody has been found yet."""
        match = self.case.match
        if match is None:
            return None
        if self.side is Side.REQUESTER:
            return Other(match.person, match.alias)
        return Other(self.case.requester, match.name)


def places(work: Work, person: int) -> list[Place]:
    """Return every case in which a person sits, closing ones included."""
    found = ((work.cases.find(seat.case), seat.side) for seat in work.seats.of(person))
    return [Place(case, side) for case, side in found if case is not None]


def own_request(work: Work, person: int) -> Case | None:
    """Return the one open request of a person, from its first tap to the end of its talk."""
    return next(
        (
            place.case
            for place in places(work, person)
            if place.side is Side.REQUESTER and place.case.stage is not Stage.CLOSING
        ),
        None,
    )


def supporting(work: Work, person: int) -> list[Case]:
    """Return the open cases in which a person is the supporter."""
    return [
        place.case
        for place in places(work, person)
        if place.side is Side.SUPPORTER and place.case.stage is not Stage.CLOSING
    ]
