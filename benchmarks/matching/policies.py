"""Policies: in which order the eligible are asked, how many at a time, and under which rules.

`PEERLINE` is the engine that ships, with its defaults. The baselines share everything with it but
what their name says; those that only order differently have small waves with long gaps, as a
programme that does it by hand.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import blake2b

from bot.programme import FIRST_CONTACT_WITHIN, WAVE_GAP, WAVE_SIZE
from bot.sections import MatchingSection
from matching.values import Candidate, Request, SupporterId, When
from matching.waves import Waves

Order = Callable[[Request, Sequence[Candidate], Mapping[SupporterId, int]], list[Candidate]]
"""Puts the eligible in order; the mapping counts the cases that each took this year."""

ROUTINE_SOON_URGENT = tuple(When)
EVERYBODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Policy:
    """What decides whom a request comes before; `hours` and `pool_at_least` are privacy rules."""

    name: str
    order: Order | None
    waves: Waves
    pool_at_least: int = MatchingSection().pool_at_least
    within_hours: bool = True
    salted: bool = True


def waves(sizes: Sequence[int], hours: Sequence[float]) -> Waves:
    """Return waves of these sizes with these gaps: routine, soon, urgent."""
    return Waves(
        size=dict(zip(When, sizes, strict=True)),
        gap={when: timedelta(hours=gap) for when, gap in zip(When, hours, strict=True)},
        first_contact_within=FIRST_CONTACT_WITHIN,
    )


def _chance(request: Request, candidate: Candidate) -> bytes:
    return blake2b(candidate.id, key=request.salt, digest_size=8, person=b"chance").digest()


def at_random(
    request: Request, fit: Sequence[Candidate], _: Mapping[SupporterId, int]
) -> list[Candidate]:
    """Draw an order for each case."""
    return sorted(fit, key=lambda each: _chance(request, each))


def least_loaded(
    request: Request, fit: Sequence[Candidate], taken: Mapping[SupporterId, int]
) -> list[Candidate]:
    """Ask those first who took the fewest cases this year."""
    return sorted(fit, key=lambda each: (taken[each.id], _chance(request, each)))


def greedy(
    request: Request, fit: Sequence[Candidate], _: Mapping[SupporterId, int]
) -> list[Candidate]:
    """Ask those first who know the topic, whatever they carry."""
    return sorted(
        fit, key=lambda each: (request.topic not in each.topics, _chance(request, each))
    )


class RoundRobin:
    """Goes on where it stopped."""

    def __init__(self) -> None:
        self.last = SupporterId(b"")

    def __call__(
        self, _: Request, fit: Sequence[Candidate], __: Mapping[SupporterId, int]
    ) -> list[Candidate]:
        """Order by id, beginning after the one who came first before."""
        order = sorted(fit, key=lambda each: (each.id <= self.last, each.id))
        if order:
            self.last = order[0].id
        return order


BY_HAND = waves((1, 2, 3), (8, 4, 1))
PEERLINE = Policy("Peerline", None, Waves(WAVE_SIZE, WAVE_GAP, FIRST_CONTACT_WITHIN))


def baselines() -> tuple[Policy, ...]:
    """Return what Peerline is measured against."""
    return (
        Policy("random", at_random, BY_HAND),
        Policy("round robin", RoundRobin(), BY_HAND),
        Policy("least loaded", least_loaded, BY_HAND),
        Policy("greedy affinity", greedy, BY_HAND),
        Policy("one at a time", None, waves((1, 1, 1), (8, 4, 1))),
        replace(PEERLINE, name="broadcast", waves=waves((EVERYBODY,) * 3, (8, 4, 1)), order=at_random),
    )
