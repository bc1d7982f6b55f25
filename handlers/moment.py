"""The moment in which something is decided: the time, a source of chance, and the programme."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from matching.hours import Hours
from matching.waves import Waves

LANGUAGES = ("en", "fr")
"""The languages that the bot speaks, and in which supporters listen."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A number or page that helps, as the programme has verified it."""

    name: str
    phone: str = ""
    text: str = ""
    url: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    show: tuple[str, ...] = ("help_now",)
    verified: date | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """What the configuration says that decisions need.

    `duty` are the hours in which coordinators read alerts, `quiet` the time of day in which
    nobody is written to unasked, `cool_down` the rest that a supporter may take after a heavy talk,
    `digest` the weekday (0 is Monday) and the time of the weekly digest. `capacity` is how many
    talks at a time a supporter has who says nothing else. `first_coordinators` are the Telegram ids
    that may become coordinators as long as there is none. `call_link` is the address of a room to
    talk in, with `{room}` for its name; empty where calls by a link are not offered.
    `chat_messages` is how old a message of a talk gets before it leaves both chats.
    """

    name: str
    organization: str
    contact: str
    zone: str
    languages: tuple[str, ...]
    username: str
    waves: Waves
    quiet: tuple[time, time]
    duty: Hours | None = None
    resources: tuple[Resource, ...] = ()
    pool_at_least: int = 3
    idle_ask: timedelta = timedelta(days=4)
    idle_close: timedelta = timedelta(days=7)
    check_in_after: timedelta = timedelta(days=2)
    undelivered: timedelta = timedelta(days=7)
    chat_messages: timedelta = timedelta(hours=46)
    capacity: int = 2
    first_coordinators: frozenset[int] = frozenset()
    digest: tuple[int, time] = (0, time(8))
    cool_down: timedelta = timedelta(days=7)
    call_link: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """When, with what chance, in which programme."""

    now: datetime
    chance: Random
    programme: Programme

    @property
    def today(self) -> date:
        """Return the day in the programme's time zone."""
        return self.day_of(self.now, self.programme.zone)

    def day_of(self, instant: datetime, zone: str) -> date:
        """Return the day on which an instant falls in a time zone."""
        return instant.astimezone(ZoneInfo(zone)).date()

    def unless_quiet(self, instant: datetime) -> datetime:
        """Return `instant`, or the end of the quiet hours that it falls into."""
        return after_quiet(instant, self.programme.quiet, self.programme.zone)


def after_quiet(instant: datetime, quiet: tuple[time, time], zone: str) -> datetime:
    """Return `instant`, or the end of the quiet hours of a zone's clock that it falls into."""
    starts, ends = quiet
    local = instant.astimezone(ZoneInfo(zone))
    clock, over_midnight = local.time(), starts > ends
    after, before = clock >= starts, clock < ends
    if not (after or before if over_midnight else after and before):
        return instant
    day = local.date() + timedelta(days=int(over_midnight and clock >= starts))
    return datetime.combine(day, ends, local.tzinfo)
