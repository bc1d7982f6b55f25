"""Own time: the zone in which a supporter's hours hold, their quiet hours, and urgent requests."""

from dataclasses import dataclass, replace

from handlers import availability
from handlers.buttons import Button, Rows, Verb, column, pairs
from handlers.declared import declare
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.who import reader
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
QUIET = {
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
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        message, rows = _shown(supporter)
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _shown(supporter: Supporter) -> tuple[Message, Rows]:
    zone, quiet = supporter.hours.zone, supporter.quiet_hours
    zones = [Button(verb, label={"on": each == zone}) for verb, each in ZONES.items()]
    quiets = [Button(verb, label={"on": each == quiet}) for verb, each in QUIET.items()]
    rows = (
        *pairs(*zones),
        *pairs(*quiets),
        *column(
            Button(Verb.URGENT_ANYTIME, label={"on": supporter.urgent_anytime}),
            Button(Verb.PROFILE_SHOW),
        ),
    )
    return OwnTimeShown(zone.rpartition("/")[2].replace("_", " ")), rows


def zone(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let the same hours hold by another clock."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None and event.verb is not None:
        hours = replace(supporter.hours, zone=ZONES[event.verb])
        _keep(event, replace(supporter, hours=hours), work, moment)


def quiet(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the hours in which nothing that can wait is sent, or none."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None and event.verb is not None:
        _keep(event, replace(supporter, quiet_hours=QUIET[event.verb]), work, moment)


def urgent(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Let urgent requests come outside of one's hours, or not."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        changed = replace(supporter, urgent_anytime=not supporter.urgent_anytime)
        _keep(event, changed, work, moment)


def _keep(event: ButtonPressed, supporter: Supporter, work: Work, moment: Moment) -> None:
    message, rows = _shown(declare(supporter, work, moment))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
