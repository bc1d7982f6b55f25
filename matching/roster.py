"""The roster of one moment, indexed by what the rules ask: from a request to who is asked first.

`matching.rules` and `matching.ranking` say what holds, pair by pair; here the same answer is had
without a look at every pair. Supporters stand in the order of what does not depend on a request,
and a byte for each tells whether they are open to it. What keeps somebody out concerns few, and is
looked up. The best come first, one by one, as long as somebody wants to know the next.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush, merge
from itertools import chain, compress
from typing import TypeVar

from matching.ranking import WEIGHTS, Weights, draw, standing, weight_of
from matching.rules import Circumstance, is_out_of_the_question, out_of_reach
from matching.values import Candidate, Request, Sought, Topic, Wish
from matching.wishes import is_must, wished

Key = TypeVar("Key")


class Roster:
    """Supporters as they stand at one moment, to be asked about many requests."""

    def __init__(self, candidates: Iterable[Candidate], weights: Weights = WEIGHTS) -> None:
        self._weights = weights
        known = [(standing(each, weights), each) for each in candidates]
        known.sort(key=lambda each: -each[0])
        self._standings = tuple(each for each, _ in known)
        self._candidates = tuple(each for _, each in known)
        self._works = _index(each.departments for each in self._candidates)
        self._leads = _index(each.leads.departments for each in self._candidates)
        self._heads = _index(each.leads.groups for each in self._candidates)
        self._shuns = _index(each.apart_from for each in self._candidates)
        self._averse_to = _index(each.not_with for each in self._candidates)
        self._called = _index((each.id,) for each in self._candidates)
        self._is = _index((each.person,) for each in self._candidates)
        self._knows = self._flagged(each.topics for each in self._candidates)
        self._fields = _index(_if_any(each.field) for each in self._candidates)
        self._stages = _index(_if_any(each.stage) for each in self._candidates)
        self._genders = _index(_if_any(each.gender) for each in self._candidates)
        self._lead_all = [
            place for place, each in enumerate(self._candidates) if each.leads.everything
        ]
        self._expiring = sorted(
            (each.training_expires, place)
            for place, each in enumerate(self._candidates)
            if each.training_expires is not None
        )
        self._speaks = self._flagged(map(_offered_in, self._candidates))
        self._nobody = self._flags(())

    def _flagged(self, keys_of: Iterable[Iterable[Key]]) -> dict[Key, bytearray]:
        """Return for each key 1 where somebody has it."""
        return {key: self._flags(places) for key, places in _index(keys_of).items()}

    def _flags(self, places: Iterable[int]) -> bytearray:
        flags = bytearray(len(self._candidates))
        for place in places:
            flags[place] = 1
        return flags

    def eligible(self, request: Request, at: Circumstance) -> list[Candidate]:
        """Return whom no rule forbids, the same as `rules.eligible`, in the roster's order."""
        return list(compress(self._candidates, self._open(request, at)))

    def ranked(self, request: Request, at: Circumstance) -> Iterator[Candidate]:
        """Yield the eligible, the one to ask first in front: `ranking.ranked` of the eligible.

        They come by falling score without the salt. As that adds its weight at most, one may go
        before all that are still to come as soon as none of those could pass.
        """
        waiting: list[tuple[float, bytes, int]] = []
        salt = self._weights.salt
        for negative, place in self._by_base(request, self._open(request, at)):
            base = -negative
            while waiting and -waiting[0][0] > base + salt:
                yield self._candidates[heappop(waiting)[2]]
            name = self._candidates[place].id
            heappush(waiting, (-(base + salt * draw(request.salt, name)), name, place))
        yield from (self._candidates[place] for _, _, place in sorted(waiting))

    def _by_base(self, request: Request, is_open: bytearray) -> Iterator[tuple[float, int]]:
        """Yield minus the score without the salt, and the place, the highest score first.

        Those who are liked for the same reasons stand in the roster's order: there is a line for
        each set of reasons, and the lines are merged.
        """
        reasons = self._reasons(request)
        sets = _sets_of(is_open, [flags for _, flags in reasons])
        for_each = [
            (2 * chosen + 1, sum((w for at, (w, _) in enumerate(reasons) if chosen >> at & 1), 0.0))
            for chosen in range(2 ** len(reasons))
        ]
        return merge(*(self._line(sets, number, bonus) for number, bonus in for_each))

    def _line(self, sets: bytearray, number: int, bonus: float) -> Iterator[tuple[float, int]]:
        place = sets.find(number)
        while place >= 0:
            yield -(self._standings[place] + bonus), place
            place = sets.find(number, place + 1)

    def _reasons(self, request: Request) -> list[tuple[float, bytearray]]:
        """Return what each reason to like somebody counts for, and whom it holds for."""
        weights, sought = self._weights, request.sought
        knowing = None if request.topic is Topic.UNSAID else self._knows.get(request.topic)
        topic = [] if knowing is None else [(weights.affinity, knowing)]
        return topic + [
            (weight_of(wish, weights), self._that_meet(sought, wish)) for wish in wished(sought)
        ]

    def _that_meet(self, sought: Sought, wish: Wish) -> bytearray:
        """Return 1 for each who is what is looked for: `wishes.meets`."""
        match wish:
            case Wish.LANGUAGE:
                return self._speaks.get(sought.language, self._nobody)
            case Wish.FIELD if sought.other:
                fields = (each for field, each in self._fields.items() if field != sought.field)
                return self._flags(chain.from_iterable(fields))
            case Wish.FIELD:
                return self._flags(self._fields.get(sought.field, ()))
            case Wish.STAGE:
                return self._flags(self._stages.get(sought.stage, ()))
            case Wish.GENDER:
                return self._flags(self._genders.get(sought.gender, ()))
            case Wish.NAMED:
                return self._flags(self._named(sought))

    def _named(self, sought: Sought) -> Iterable[int]:
        return () if sought.named is None else self._called.get(sought.named, ())

    def _open(self, request: Request, at: Circumstance) -> bytearray:
        """Return a byte for each supporter, 1 where no rule keeps the two apart."""
        speaking = [self._speaks[each] for each in request.languages if each in self._speaks]
        is_open = _either(speaking) if speaking else bytearray(len(self._candidates))
        for wish in request.sought.musts:
            if is_must(request.sought, wish):
                is_open = _both(is_open, self._that_meet(request.sought, wish))
        for place in chain.from_iterable(self._kept_out(request, at)):
            is_open[place] = 0
        return is_open

    def _kept_out(self, request: Request, at: Circumstance) -> Iterator[Iterable[int]]:
        reach = out_of_reach(request, at.places)
        yield from (self._works.get(each, ()) for each in reach)
        yield from (self._leads.get(each, ()) for each in reach)
        yield from (self._heads.get(each, ()) for each in at.places.groups_of(reach))
        yield from (self._shuns.get(each, ()) for each in request.departments)
        yield self._is.get(request.requester, ())
        named = self._named(request.sought)
        yield (place for place in self._lead_all if place not in named)
        if request.on_roster_as is not None:
            yield self._called.get(request.on_roster_as, ())
            yield self._averse_to.get(request.on_roster_as, ())
        for names in (
            *(request.not_with, request.vetoed, request.kept_from),
            *(request.declined, request.introduced),
        ):
            yield from (self._called.get(each, ()) for each in names)
        lapsed = bisect_left(self._expiring, (at.today, -1))
        yield (place for _, place in self._expiring[:lapsed])


def _index(keys_of: Iterable[Iterable[Key]]) -> dict[Key, list[int]]:
    """Return for each key the places of all that have it."""
    index = defaultdict(list)
    for place, keys in enumerate(keys_of):
        for key in keys:
            index[key].append(place)
    return index


def _if_any(declared: str) -> Iterable[str]:
    return (declared,) if declared else ()


def _offered_in(candidate: Candidate) -> Iterable[str]:
    """Return the languages in which somebody may be asked: none, where it is never."""
    return () if is_out_of_the_question(candidate) else candidate.languages


def _both(one: bytearray, other: bytearray) -> bytearray:
    """Return 1 where both of two are 1."""
    both = int.from_bytes(one) & int.from_bytes(other)
    return bytearray(both.to_bytes(len(one)))


def _sets_of(is_open: bytearray, flags: list[bytearray]) -> bytearray:
    """Return 0 for those who are not open; for the others 1, and a bit more for each flag of 1."""
    opened = int.from_bytes(is_open)
    sets = opened
    for at, each in enumerate(flags):
        sets |= (int.from_bytes(each) & opened) << (at + 1)
    return bytearray(sets.to_bytes(len(is_open)))


def _either(flags: list[bytearray]) -> bytearray:
    """Return 1 where one of `flags` is 1."""
    if len(flags) == 1:
        return flags[0].copy()
    union = 0
    for each in flags:
        union |= int.from_bytes(each)
    return bytearray(union.to_bytes(len(flags[0])))
