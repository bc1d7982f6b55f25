"""The programme of the village: a Wednesday noon, in a place with quiet nights."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from handlers.moment import Programme, Resource
from matching.hours import parse
from matching.values import When
from matching.waves import Waves

ZONE: Final = "America/Winnipeg"
NOON: Final = datetime(2031, 5, 14, 17, 0, tzinfo=UTC)
"""12:00 in Winnipeg, a Wednesday."""

PROGRAMME = Programme(
    name="Peerline",
    organization="A health region",
    contact="204-555-0100",
    zone=ZONE,
    languages=("en", "fr"),
    username="peerline_bot",
    waves=Waves(
        size={When.ROUTINE: 2, When.SOON: 3, When.URGENT: 5},
        gap={
            When.ROUTINE: timedelta(hours=2),
            When.SOON: timedelta(hours=1),
            When.URGENT: timedelta(minutes=30),
        },
        first_contact_within={
            When.ROUTINE: timedelta(hours=48),
            When.SOON: timedelta(hours=24),
            When.URGENT: timedelta(hours=2),
        },
    ),
    quiet=(time(21), time(8)),
    duty=parse("mon-fri 08:00-16:00", ZONE),
    resources=(
        Resource("Family line", phone="204-555-0199", languages=("en", "fr")),
        Resource("For later", url="https://example.org", show=("closing",)),
    ),
    pool_at_least=1,
)
"""One colleague is enough to be asked, unless a test is about the few."""
