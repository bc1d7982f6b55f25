"""The profile: what a supporter has declared, as a requester sees them, and how to change it."""

from dataclasses import dataclass, replace
from datetime import date

from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import refreshers
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, Tongues
from handlers.supporter import agreeing, availability, resting
from handlers.verbs import Verb
from handlers.who import reader
from matching.hours import Hours
from matching.weeks import Part, has, toggled
from storage.supporters import Supporter
from storage.work import Work

PARTS = {
    Verb.HOURS_MORNINGS: Part.MORNINGS,
    Verb.HOURS_AFTERNOONS: Part.AFTERNOONS,
    Verb.HOURS_EVENINGS: Part.EVENINGS,
    Verb.HOURS_WEEKENDS: Part.WEEKENDS,
    Verb.HOURS_WEEKEND_EVENINGS: Part.WEEKEND_EVENINGS,
    Verb.HOURS_NIGHTS: Part.NIGHTS,
}
PAGES = (
    Verb.PROFILE_SEEN,
    Verb.PROFILE_WORDS,
    Verb.PROFILE_LISTENS,
    Verb.PROFILE_BACKGROUND,
    Verb.HOURS_SHOW,
    Verb.PROFILE_TIMES,
    Verb.PROFILE_APART,
    Verb.COLLEAGUE_INVITE,
)
"""What can be seen and changed, each on a card of its own."""
CAPACITIES = {Verb.CAPACITY_ONE: 1, Verb.CAPACITY_TWO: 2, Verb.CAPACITY_THREE: 3}


@dataclass(frozen=True, slots=True, repr=False)
class ProfileShown(Message):
    """What a requester sees of you, and when and how much you can be asked.

    `current` and `agreed` say that training and agreement count today.
    """

    name: str
    role: str
    languages: Tongues
    hours: Hours
    capacity: int
    expires: date | None
    current: bool
    agreed: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class HoursShown(Message):
    """The parts of the week in which you can be asked; a tap changes one."""

    hours: Hours


@dataclass(frozen=True, slots=True, repr=False)
class HoursNeeded(Message):
    """At least one part must stay: who wants to be asked nothing is away."""


def show(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Show a supporter what they have declared."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, _profile(supporter, moment), _settings(supporter)))
        resting.tell(to, supporter, work, moment)


def _profile(supporter: Supporter, moment: Moment) -> ProfileShown:
    return ProfileShown(
        name=supporter.listed_as,
        role=supporter.role,
        languages=Tongues(supporter.languages),
        hours=supporter.hours,
        capacity=supporter.capacity,
        expires=supporter.training_expires,
        current=refreshers.is_current(supporter, moment.today),
        agreed=not agreeing.has_lapsed(supporter),
    )


def _settings(supporter: Supporter) -> Rows:
    capacities = (
        Button(verb, label={"on": supporter.capacity == many}) for verb, many in CAPACITIES.items()
    )
    lapsed = (Button(Verb.AGREEMENT_SHOW),) if agreeing.has_lapsed(supporter) else ()
    return (*column(*lapsed, *(Button(verb) for verb in PAGES)), tuple(capacities))


def capacity(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set how many talks a supporter can have at a time; those that are open stay."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return
    supporter = work.supporters.put(replace(supporter, capacity=CAPACITIES[event.verb]))
    matchmaking.look_again(work, moment)
    to, rows = reader(work, event, moment), _settings(supporter)
    work.outbox.put(EditCard(to, event.message_id, _profile(supporter, moment), rows))


def hours(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the parts of the week, those in which a supporter can be asked being marked."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, HoursShown(supporter.hours), _parts(supporter)))


def _parts(supporter: Supporter) -> Rows:
    marked = ((verb, has(supporter.hours, part)) for verb, part in PARTS.items())
    return column(*(Button(verb, label={"on": on}) for verb, on in marked))


def toggle(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Add a part of the week to a supporter's hours, or take it out."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None or event.verb is None:
        return None
    declared = toggled(supporter.hours, PARTS[event.verb])
    if not declared.spans:
        return HoursNeeded()
    supporter = work.supporters.put(replace(supporter, hours=declared))
    matchmaking.look_again(work, moment)
    to, rows = reader(work, event, moment), _parts(supporter)
    work.outbox.put(EditCard(to, event.message_id, HoursShown(declared), rows))
    return None
