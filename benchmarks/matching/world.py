"""The world of a seeded year: who listens, who asks, and what each would answer to whom.

All of it is drawn before the year begins, from the seed alone: the answer of every supporter to
every request and the time it takes them are the same under every policy and for the bound. Times
are whole seconds since the start of the year. None of it is data of a programme: the parameters
are assumptions, told in `docs/matching.md`.
"""

from dataclasses import dataclass
from random import Random

from benchmarks.matching.almanac import DAYS
from benchmarks.matching.arrivals import Asked, arrivals, asked
from benchmarks.matching.places import drawn_places
from benchmarks.matching.scenarios import Scenario
from benchmarks.matching.volunteers import Supporter, volunteers
from matching.values import Places


@dataclass(frozen=True, slots=True)
class World:
    """A year."""

    scenario: Scenario
    places: Places
    supporters: tuple[Supporter, ...]
    requests: tuple[Asked, ...]
    changes: tuple[int, ...]
    """When somebody comes back or is trained again: then waiting cases are looked at."""


def world(scenario: Scenario, seed: int, days: int = DAYS) -> World:
    """Return the first `days` of a year."""
    places = drawn_places(Random(f"{seed} places"))
    supporters = tuple(volunteers(scenario, Random(f"{seed} supporters"), places))
    times = arrivals(Random(f"{seed} arrivals"), scenario.requests * days / DAYS, days)
    requests = tuple(
        asked(number, at, scenario, supporters, Random(f"{seed} request {number}"))
        for number, at in enumerate(times)
    )
    changes = {end for each in supporters for _, end in each.away}
    changes |= {start for each in supporters for start, _ in each.trainings[1:]}
    return World(
        scenario, places, supporters, requests, tuple(sorted(at for at in changes if at > 0))
    )
