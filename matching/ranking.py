"""The order in which eligible supporters are asked.

A score is a sum of four terms, all between 0 and 1 before their weight:

- affinity: lived experience of the topic;
- balance: how much of the capacity is free, `1 - e^(used - 1)`, the discount of online
  assignment (Mehta, Saberi, Vazirani, Vazirani: AdWords, 2007), scaled to reach 1;
- share: fewer cases taken lately than others;
- salt: a draw of this case, so that nobody's absence from it tells of a veto.

The same inputs always give the same order, whatever order the candidates came in.
"""

from collections.abc import Iterable
from hashlib import blake2b
from math import e, exp

from matching.values import Candidate, Request, Topic

AFFINITY = 1.0
BALANCE = 0.5
SHARE = 0.5
SALT = 0.15


def ranked(request: Request, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return `candidates` with the one to ask first in front."""
    return sorted(candidates, key=lambda each: (-score(request, each), each.id))


def score(request: Request, candidate: Candidate) -> float:
    """Return how well `candidate` would do for `request`, 0 to 2.15; higher is better."""
    knows = request.topic is not Topic.UNSAID and request.topic in candidate.topics
    base = AFFINITY + standing(candidate) if knows else standing(candidate)
    return base + SALT * draw(request.salt, candidate.id)


def standing(candidate: Candidate) -> float:
    """Return what does not depend on the request: free capacity, and few cases lately, 0 to 1."""
    return BALANCE * _balance(candidate) + SHARE * _share(candidate)


def _balance(candidate: Candidate) -> float:
    used = candidate.open_cases / max(1, candidate.capacity)
    return (1 - exp(min(used, 1.0) - 1)) / (1 - 1 / e)


def _share(candidate: Candidate) -> float:
    return 1 / (1 + candidate.recent_cases)


def draw(salt: bytes, supporter: bytes) -> float:
    """Return what a case draws for a supporter: up to 1, evenly, and the same each time."""
    return int.from_bytes(blake2b(supporter, key=salt[:64], digest_size=6).digest()) / 2**48
