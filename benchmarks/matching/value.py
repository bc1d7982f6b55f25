"""What a match is worth: 1, the affinity of the two, and how soon it came."""

from math import exp2

from benchmarks.matching.almanac import HOUR
from benchmarks.matching.arrivals import Asked
from matching.values import Candidate, Topic, When

STRANGER = 0.45
"""The affinity of a supporter who has not lived through the topic: they listen all the same."""
HALF = {When.ROUTINE: 24 * HOUR, When.SOON: 10 * HOUR, When.URGENT: 3 * HOUR}
"""After which wait half of what being soon is worth has gone."""


def value(asked: Asked, supporter: Candidate, wait: int) -> float:
    """Return the value of a match, up to 3."""
    return 1 + affinity(asked, supporter) + exp2(-wait / HALF[asked.request.when])


def affinity(asked: Asked, supporter: Candidate) -> float:
    """Return 1 where a supporter knows the topic, or none was said."""
    topic = asked.request.topic
    return 1.0 if topic is Topic.UNSAID or topic in supporter.topics else STRANGER
