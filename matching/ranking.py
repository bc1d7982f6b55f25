"""The order in which eligible supporters are asked.

A score is a sum of terms, each between 0 and 1 before its weight:

- affinity: lived experience of the topic;
- balance: how much of the capacity is free, `1 - e^(used - 1)`, the discount of online
  assignment (Mehta, Saberi, Vazirani, Vazirani: AdWords, 2007), scaled to reach 1;
- share: fewer cases taken lately than others, `1 / (1 + recent / 3)`: one more than none weighs
  less than the topic, two weigh as much;
- salt: a draw of this case, so that nobody's absence from it tells of a veto;
- wishes: one term for each that the requester said and that is no must: as much as the topic. Who
  is asked for by name comes before everybody.

The same inputs always give the same order, whatever order the candidates came in. The weights are
those of `docs/matching.md`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from math import e, exp

from matching.values import Candidate, Request, Topic, Wish
from matching.wishes import meets, wished


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term counts for."""

    affinity: float = 1.0
    balance: float = 0.25
    share: float = 2.5
    salt: float = 0.1
    wish: float = 1.0
    named: float = 10.0


WEIGHTS = Weights()


def ranked(
    request: Request, candidates: Iterable[Candidate], weights: Weights = WEIGHTS
) -> list[Candidate]:
    """Return `candidates` with the one to ask first in front."""
    return sorted(candidates, key=lambda each: (-score(request, each, weights), each.id))


def score(request: Request, candidate: Candidate, weights: Weights = WEIGHTS) -> float:
    """Return how well `candidate` would do for `request`; higher is better.

    Where no wish was said it is 0 to 3.85.
    """
    liked = [weights.affinity] if knows(request, candidate) else []
    liked += [
        weight_of(wish, weights)
        for wish in wished(request.sought)
        if meets(request.sought, wish, candidate)
    ]
    base = standing(candidate, weights) + sum(liked, 0.0)
    return base + weights.salt * draw(request.salt, candidate.id)


def knows(request: Request, candidate: Candidate) -> bool:
    """Tell whether a topic was said of which the supporter has lived experience."""
    return request.topic is not Topic.UNSAID and request.topic in candidate.topics


def weight_of(wish: Wish, weights: Weights = WEIGHTS) -> float:
    """Return what it counts for that a supporter is what the requester wished for."""
    return weights.named if wish is Wish.NAMED else weights.wish


def standing(candidate: Candidate, weights: Weights = WEIGHTS) -> float:
    """Return the part of the score that is the same for every request: balance and share."""
    return weights.balance * _balance(candidate) + weights.share * _share(candidate)


def _balance(candidate: Candidate) -> float:
    used = candidate.open_cases / max(1, candidate.capacity)
    return (1 - exp(min(used, 1.0) - 1)) / (1 - 1 / e)


def _share(candidate: Candidate) -> float:
    return 1 / (1 + candidate.recent_cases / 3)


def draw(salt: bytes, supporter: bytes) -> float:
    """Return what a case draws for a supporter: up to 1, evenly, and the same each time."""
    return int.from_bytes(blake2b(supporter, key=salt[:64], digest_size=6).digest()) / 2**48
