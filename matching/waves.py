"""Waves: how many are asked together, how long until the next, and by when to expect someone.

Sizes 2/3/5 and gaps of 2 h, 1 h and 30 min (routine, soon, urgent) came out best in a simulated
year: about five offers a request, half of them accepted within an hour and a half.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from matching.hours import after_covered, coverage, first_open, open_at
from matching.values import Candidate, When


@dataclass(frozen=True, slots=True)
class Waves:
    """The programme's setting: sizes in offers, gaps and standards in time, by urgency.

    `first_contact_within` is the published standard; it counts covered time only.
    """

    size: Mapping[When, int]
    gap: Mapping[When, timedelta]
    first_contact_within: Mapping[When, timedelta]


@dataclass(frozen=True, slots=True)
class Wave:
    """Who is asked at this moment, and when to look again.

    `then` is None when nobody is left to ask within the horizon.
    """

    ask: tuple[Candidate, ...]
    then: datetime | None


def next_wave(
    waves: Waves, when: When, ranked: Sequence[Candidate], asked: Collection[bytes], now: datetime
) -> Wave:
    """Return the next wave among `ranked` eligible candidates, of whom `asked` (ids) were asked.

    Nobody is asked outside their declared hours. While some are left, the next look is after the
    gap, or as soon as one of them opens, whichever is later.
    """
    left = [each for each in ranked if each.id not in asked]
    awake = list(islice((each for each in left if open_at(each.hours, now)), waves.size[when]))
    chosen = {each.id for each in awake}
    rest = [each for each in left if each.id not in chosen]
    earliest = now + waves.gap[when] if awake else now
    return Wave(tuple(awake), first_open((each.hours for each in rest), earliest))


def expected_by(
    waves: Waves, when: When, eligible: Sequence[Candidate], start: datetime
) -> datetime | None:
    """Return by when the standard lets a requester expect someone; None where nobody's hours do."""
    cover = coverage((each.hours for each in eligible), start)
    return after_covered(cover, waves.first_contact_within[when])
