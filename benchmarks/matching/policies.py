"""Policies: in which order the eligible are asked, how many at a time, and under which rules.

`PEERLINE` is the engine that ships, with its defaults. The baselines ask whom the same rules let
them ask, in small waves with long gaps, as a programme would that does it by hand. `ideas` takes
one thing at a time away from Peerline, or gives the rest back, to see what it brings or costs.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import blake2b

from benchmarks.matching.learning import Learned
from bot.programme import FIRST_CONTACT_WITHIN, WAVE_GAP, WAVE_SIZE
from bot.sections import MatchingSection
from matching.ranking import WEIGHTS, Weights
from matching.values import Candidate, Request, SupporterId, When
from matching.waves import Waves

Order = Callable[[Request, Sequence[Candidate], Mapping[SupporterId, int]], list[Candidate]]
"""Puts the eligible in order; the mapping counts the cases that each took this year."""

EVERYBODY = 1_000_000


@dataclass(frozen=True, slots=True)
class Policy:
    """What decides whom a request comes before. Without an `order`, the roster's own holds."""

    name: str
    order: Order | None
    waves: Waves
    weights: Weights = WEIGHTS
    pool_at_least: int = MatchingSection().pool_at_least
    within_hours: bool = True


def waves(sizes: Sequence[int], hours: Sequence[float]) -> Waves:
    """Return waves of these sizes with these gaps, for routine, soon and urgent, and no more."""
    return Waves(
        size=dict(zip(When, sizes, strict=True)),
        gap={when: timedelta(hours=gap) for when, gap in zip(When, hours, strict=True)},
        first_contact_within=FIRST_CONTACT_WITHIN,
        stays=timedelta(),
        two_for_one=False,
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
    return sorted(fit, key=lambda each: (request.topic not in each.topics, _chance(request, each)))


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
PEERLINE = Policy(
    "Peerline",
    None,
    Waves(
        WAVE_SIZE,
        WAVE_GAP,
        FIRST_CONTACT_WITHIN,
        urgent_reserve=MatchingSection().urgent_reserve,
    ),
)


def baselines() -> tuple[Policy, ...]:
    """Return what Peerline is measured against."""
    return (
        Policy("random", at_random, BY_HAND),
        Policy("round robin", RoundRobin(), BY_HAND),
        Policy("least loaded", least_loaded, BY_HAND),
        Policy("greedy affinity", greedy, BY_HAND),
        Policy("one at a time", None, waves((1, 1, 1), (8, 4, 1))),
        Policy("broadcast", at_random, waves((EVERYBODY,) * 3, (8, 4, 1))),
    )


def ideas() -> tuple[Policy, ...]:
    """Return Peerline, and Peerline without one idea or one privacy rule each."""
    plain = replace(PEERLINE.waves, stays=timedelta(), two_for_one=False)
    by_hand = replace(BY_HAND, stays=PEERLINE.waves.stays, two_for_one=True)
    return (
        PEERLINE,
        replace(
            PEERLINE, name="leaving not last", waves=replace(PEERLINE.waves, stays=timedelta())
        ),
        replace(PEERLINE, name="no two for one", waves=replace(PEERLINE.waves, two_for_one=False)),
        replace(PEERLINE, name="neither of both", waves=plain),
        replace(PEERLINE, name="no reserve", waves=replace(PEERLINE.waves, urgent_reserve=0.0)),
        replace(PEERLINE, name="waves by hand", waves=by_hand),
        replace(PEERLINE, name="no affinity", weights=replace(WEIGHTS, affinity=0.0)),
        replace(PEERLINE, name="no balance", weights=replace(WEIGHTS, balance=0.0)),
        replace(PEERLINE, name="no share", weights=replace(WEIGHTS, share=0.0)),
        replace(PEERLINE, name="no salt", weights=replace(WEIGHTS, salt=0.0)),
        replace(PEERLINE, name="salt of 0.3", weights=replace(WEIGHTS, salt=0.3)),
        replace(PEERLINE, name="no pool floor", pool_at_least=1),
        replace(PEERLINE, name="pool floor of 10", pool_at_least=10),
        replace(PEERLINE, name="at all hours", within_hours=False),
        replace(PEERLINE, name="learned, nothing", order=Learned(0.0)),
        replace(PEERLINE, name="learned, 0.5", order=Learned(0.5)),
        replace(PEERLINE, name="learned, 1", order=Learned(1.0)),
        replace(PEERLINE, name="learned, 2", order=Learned(2.0)),
    )
