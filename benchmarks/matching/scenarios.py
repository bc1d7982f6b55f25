"""The scenarios: how large a programme is, how thin, and what it is spoken about."""

from dataclasses import dataclass

from matching.values import Topic

TOPICS = {
    Topic.WORKPLACE: 0.22,
    Topic.BURNOUT: 0.22,
    Topic.ADVERSE_EVENT: 0.16,
    Topic.RELATIONSHIP: 0.14,
    Topic.IMPOSTER: 0.12,
    Topic.OTHER: 0.08,
    Topic.UNSAID: 0.06,
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """How large a programme is, and how thin."""

    supporters: int
    requests: int
    french_requests: float = 0.18
    french_supporters: float = 0.25
    out: float = 0.0


SCENARIOS = {
    "expected": Scenario(200, 1000),
    "small": Scenario(150, 250),
    "french-scarce": Scenario(150, 1000, french_requests=0.35, french_supporters=0.10),
    "tight": Scenario(150, 2000, out=0.40),
}
