"""Waves: how many are asked together, how long until the next, and by when to expect someone.

Sizes 2/3/5 and gaps of 2 h, 1 h and 30 min (routine, soon, urgent) came out best in a simulated
year: about five offers a request, half of the requests accepted within an hour and a half.
`docs/matching.md` tells of the world in which this is measured.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from matching.hours import after_covered, coverage, first_open, open_at
from matching.reserve import unreserved
from matching.values import Candidate, When


@dataclass(frozen=True, slots=True)
class Waves:
    """The programme's setting: sizes in offers, gaps and standards in time, by urgency.

    `first_contact_within` is the published standard; it counts covered time only. Who is gone
    before `stays` is over is asked after the others, since the answer may not come before
    tomorrow. Unless it is urgent, `two_for_one` counts two who may still answer as one of a wave,
    and `urgent_reserve` is the share of free places that is left to urgent requests.
    """

    size: Mapping[When, int]
    gap: Mapping[When, timedelta]
    first_contact_within: Mapping[When, timedelta]
    stays: timedelta = timedelta(hours=1)
    two_for_one: bool = True
    urgent_reserve: float = 0.0


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

    Nobody is asked outside their declared hours, but for urgent requests of those who allow it, and
    those first who stay for a while. While some are left, the next look is after the gap, or as
    soon as one of them opens, whichever is later.
    """
    size = _size(waves, when, ranked, asked, now)
    there: Iterable[Candidate] = (each for each in ranked if _is_there(each, when, now))
    if when is not When.URGENT and waves.urgent_reserve:
        there = unreserved(list(there), asked, waves.urgent_reserve)
    ask = _first(there, asked, size, when, now + waves.stays)
    known = {each.id for each in ask}.union(asked)
    rest = [each for each in ranked if each.id not in known]
    return Wave(ask, _first_there(rest, when, now + waves.gap[when] if ask else now))


def _is_there(candidate: Candidate, when: When, instant: datetime) -> bool:
    """Tell whether somebody may be asked at an instant."""
    anytime = when is When.URGENT and candidate.urgent_anytime
    return anytime or open_at(candidate.hours, instant)


def _first_there(rest: list[Candidate], when: When, instant: datetime) -> datetime | None:
    """Return when one of `rest` may first be asked, from an instant on."""
    if when is When.URGENT and any(each.urgent_anytime for each in rest):
        return instant.astimezone(UTC)
    return first_open((each.hours for each in rest), instant)


def _size(
    waves: Waves, when: When, ranked: Sequence[Candidate], asked: Collection[bytes], now: datetime
) -> int:
    """Return how many to ask, given how many of those asked are there and may still answer."""
    if when is When.URGENT or not waves.two_for_one:
        return waves.size[when]
    pending = sum(each.id in asked and open_at(each.hours, now) for each in ranked)
    return max(1, waves.size[when] - pending // 2)


def _first(
    there: Iterable[Candidate],
    asked: Collection[bytes],
    size: int,
    when: When,
    until: datetime,
) -> tuple[Candidate, ...]:
    """Return the first `size` of those who are there, and of them first those who stay `until`."""
    staying, leaving = list[Candidate](), list[Candidate]()
    for each in there:
        if each.id not in asked:
            (staying if _is_there(each, when, until) else leaving).append(each)
            if len(staying) == size:
                break
    return tuple((staying + leaving)[:size])


def expected_by(
    waves: Waves, when: When, eligible: Sequence[Candidate], start: datetime
) -> datetime | None:
    """Return by when the standard lets a requester expect someone; None where nobody's hours do.

    Declared hours alone count: who may be woken for what is urgent has not promised to be awake.
    The reserve takes no hour away, since it never leaves nobody.
    """
    cover = coverage((each.hours for each in eligible), start)
    return after_covered(cover, waves.first_contact_within[when])
