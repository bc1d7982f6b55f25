"""Own time: the zone in which a supporter's hours hold, their quiet hours, and urgent requests."""

from dataclasses import dataclass, replace

from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message
from handlers.supporter import pages
from handlers.verbs import Verb
from storage.supporters import Supporter
from storage.work import Work

ZONES = {
    Verb.ZONE_PACIFIC: "America/Vancouver",
    Verb.ZONE_MOUNTAIN: "America/Edmonton",
    Verb.ZONE_SASKATCHEWAN: "America/Regina",
    Verb.ZONE_CENTRAL: "America/Winnipeg",
    Verb.ZONE_EASTERN: "America/Toronto",
    Verb.ZONE_ATLANTIC: "America/Halifax",
    Verb.ZONE_NEWFOUNDLAND: "America/St_Johns",
}
QUIET: dict[Verb, tuple[str, str] | None] = {
    Verb.QUIET_OFF: None,
    Verb.QUIET_NINE: ("21:00", "08:00"),
    Verb.QUIET_TEN: ("22:00", "07:00"),
    Verb.QUIET_ELEVEN: ("23:00", "06:00"),
}


@dataclass(frozen=True, slots=True, repr=False)
class OwnTimeShown(Message):
    """The clock by which your hours hold, and when nothing that can wait is sent."""

    zone: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show them; a tap changes one."""
    pages.show(_page, event, work, moment)


def _page(supporter: Supporter, *_: object) -> tuple[Message, Rows]:
    zone = supporter.hours.zone
    urgent = Button(Verb.URGENT_ANYTIME, label={"on": supporter.urgent_anytime})
    rows = (
        *pages.choices(ZONES, zone),
        *pages.choices(QUIET, supporter.quiet_hours),
        *column(urgent, Button(Verb.PROFILE_SHOW)),
    )
    return OwnTimeShown(zone.rpartition("/")[2].replace("_", " ")), rows


def zone(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let the same hours hold by another clock."""
    chosen = pages.tapped(ZONES, event)

    def moved(supporter: Supporter) -> Supporter:
        return replace(supporter, hours=replace(supporter.hours, zone=chosen))

    pages.change(_page, moved, event, work, moment)


def quiet(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the hours in which nothing that can wait is sent, or none."""
    chosen = pages.tapped(QUIET, event)
    pages.change(_page, lambda it: replace(it, quiet_hours=chosen), event, work, moment)


def urgent(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let urgent requests come outside of one's hours, or not."""
    pages.change(
        _page,
        lambda it: replace(it, urgent_anytime=not it.urgent_anytime),
        event,
        work,
        moment,
    )
