"""What hindsight allows: the most value that anybody who knew every answer could have reached.

A linear programme gives each request at most one of the supporters who would say yes, and each
supporter at most their capacity. It is a relaxation, so a true upper bound: a wait is reckoned as
if the offer had gone out at once, and a case fills a place only while it would under every policy,
at one instant a week. Nobody who must decide before the answers are known can reach it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from benchmarks.matching.almanac import DAY, day_of
from benchmarks.matching.arrivals import NEVER, Asked
from benchmarks.matching.value import value
from benchmarks.matching.world import World
from matching.rules import Circumstance, why_not

WEEK = 7 * DAY


@dataclass(frozen=True, slots=True)
class Pair:
    """A request, a supporter who would say yes to it, and what that would be worth."""

    request: int
    supporter: int
    wait: int
    worth: float


class Row(NamedTuple):
    """A limit: of a request, or of a supporter in a week."""

    number: int
    supporter: int | None


def pairs(world: World) -> list[Pair]:
    """Return every pair that some policy could bring together."""
    return [pair for asked in world.requests for pair in _of(asked, world)]


def _of(asked: Asked, world: World) -> list[Pair]:
    found = []
    for place, (yes, delay) in enumerate(asked.answers):
        if yes and delay != NEVER:
            wait = world.supporters[place].presence.after(asked.at, delay) - asked.at
            if asked.at + wait <= asked.gives_up and _may(asked, place, world):
                worth = value(asked, world.supporters[place].profile, wait)
                found.append(Pair(asked.number, place, wait, worth))
    return found


def _may(asked: Asked, place: int, world: World) -> bool:
    """Tell whether no rule forbids a pair on one day at least while the request waits."""
    supporter = world.supporters[place]
    lasting = Circumstance(world.places, day_of(0))
    if why_not(asked.request, replace(supporter.profile, training_expires=None), lasting):
        return False
    days = range(asked.at, asked.gives_up + DAY, DAY)
    return any(
        not supporter.is_away(at) and supporter.trained_until(at) >= day_of(at) for at in days
    )


def most(world: World) -> float:
    """Return the bound of the sum of all values."""
    found = pairs(world)
    rows: dict[Row, int] = {}
    where = [
        (rows.setdefault(row, len(rows)), column)
        for column, pair in enumerate(found)
        for row in _rows(pair, world.requests[pair.request])
    ]
    limits = [1 if row.supporter is None else _capacity(world, row.supporter) for row in rows]
    matrix = csr_array((np.ones(len(where)), np.array(where).T), shape=(len(rows), len(found)))
    worth = np.array([each.worth for each in found])
    solved = linprog(-worth, A_ub=matrix, b_ub=np.array(limits), bounds=(0, None), method="highs")
    return float(-solved.fun)


def _rows(pair: Pair, asked: Asked) -> Iterator[Row]:
    """Yield what a pair takes up: its request, and a place in each week that it surely lasts."""
    yield Row(pair.request, None)
    first, end = -(-asked.gives_up // WEEK), asked.at + pair.wait + asked.lasts
    yield from (Row(week, pair.supporter) for week in range(first, -(-end // WEEK)))


def _capacity(world: World, supporter: int) -> int:
    return world.supporters[supporter].profile.capacity
