"""A moment of a programme, for what only needs to be told when and where it is."""

from datetime import UTC, datetime, time, timedelta
from random import Random

from handlers.moment import Moment, Programme
from matching.values import When
from matching.waves import Waves

ZONE = "America/Winnipeg"
NOON = datetime(2031, 5, 14, 17, 0, tzinfo=UTC)
"""Noon on a Wednesday in Winnipeg."""
PROGRAMME = Programme(
    name="Peerline",
    organization="A health region",
    contact="555-0100",
    zone=ZONE,
    languages=("en", "fr"),
    username="peer_bot",
    waves=Waves(
        dict.fromkeys(When, 2),
        dict.fromkeys(When, timedelta(hours=1)),
        dict.fromkeys(When, timedelta(hours=24)),
    ),
    quiet=(time(21), time(8)),
)


def moment(now: datetime = NOON) -> Moment:
    """Return a moment."""
    return Moment(now, Random(7), PROGRAMME)
