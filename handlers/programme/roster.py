"""The roster in the chat: a coordinator sees what there is to do, and one supporter's entry.

Nothing here tells whom a supporter listens to, or whether they do: not even how many talks are
open. Whoever does not coordinate finds only old buttons.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from handlers import cards, presence
from handlers.buttons import Button, Row, Rows, column
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.joining import refreshers
from handlers.moment import Moment
from handlers.orders import Listed, Message, SendCard, Tongues
from handlers.supporter import agreeing
from handlers.verbs import Verb
from handlers.who import reader
from matching.hours import Hours
from matching.values import SupporterId
from storage.supporters import Standing, Supporter
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True, repr=False)
class ForCoordinators(Message):
    """This is for coordinators."""


@dataclass(frozen=True, slots=True, repr=False)
class RosterShown(Message):
    """How many can be asked, and how many there are of whom something is to be done."""

    active: int
    away: int
    unconfirmed: int
    untrained: int
    lapsed: int
    due: int
    silent: int
    invited: int
    renew: int = 0
    unreachable: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class RosterGroup(Message):
    """Those of one kind; `more` are not shown."""

    group: str
    count: int
    more: int


@dataclass(frozen=True, slots=True, repr=False)
class SupporterShown(Message):
    """One supporter's entry. `expires` is the last valid day of their training, if it ends.

    `load` is last month's band, empty as long as none was drawn.
    """

    name: str
    role: str
    standing: str
    back: date | None
    places: Listed
    languages: Tongues
    hours: Hours
    capacity: int
    trained: date | None
    expires: date | None
    current: bool
    load: str


Predicate = Callable[[Supporter, date], bool]


def is_confirmed(supporter: Supporter) -> bool:
    """Tell whether a supporter was confirmed, and is not retired."""
    return supporter.standing is Standing.CONFIRMED


GROUPS: Mapping[Verb, Predicate] = {
    Verb.ROSTER_UNCONFIRMED: lambda each, _: each.standing is Standing.AGREED,
    Verb.ROSTER_UNTRAINED: lambda each, _: is_confirmed(each) and each.trained_on is None,
    Verb.ROSTER_LAPSED: lambda each, today: (
        is_confirmed(each)
        and each.trained_on is not None
        and not refreshers.is_current(each, today)
    ),
    Verb.ROSTER_DUE: lambda each, today: is_confirmed(each) and refreshers.is_due(each, today),
    Verb.ROSTER_SILENT: lambda each, today: is_confirmed(each) and presence.is_silent(each, today),
    Verb.ROSTER_RENEW: lambda each, _: is_confirmed(each) and agreeing.has_lapsed(each),
    Verb.ROSTER_INVITED: lambda each, _: each.standing is Standing.INVITED,
    Verb.ROSTER_AWAY: lambda each, _: is_confirmed(each) and each.away,
    Verb.ROSTER_UNREACHABLE: lambda each, _: is_confirmed(each) and each.unreachable,
    Verb.ROSTER_ALL: lambda each, _: each.standing is not Standing.RETIRED,
}
"""The kinds of supporters that one may look at, in the order of what is to be done."""


def coordinates(event: PersonEvent, work: Work) -> bool:
    """Tell whether somebody is a coordinator at this moment."""
    return work.coordinators.of_person(event.person) is not None


def on_roster(event: ButtonPressed, work: Work) -> Supporter | None:
    """Return the supporter on a pressed button; None where the presser may not know of them."""
    found = work.supporters.find(SupporterId(event.card)) if coordinates(event, work) else None
    return None if found is None or found.standing is Standing.RETIRED else found


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show the roster by what there is to do."""
    if coordinates(event, work):
        _show(event, work, moment)
    else:
        work.outbox.put(SendCard(reader(work, event, moment), ForCoordinators()))


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the same to one who comes back to it."""
    if not coordinates(event, work):
        return cards.ButtonOld()
    _show(event, work, moment)
    return None


def _show(event: PersonEvent, work: Work, moment: Moment) -> None:
    groups = (Button(verb) for verb in GROUPS if _of(verb, work, moment))
    further = (
        Button(Verb.ROSTER_FIND),
        Button(Verb.ALL_WRITE, label={"again": False}),
        Button(Verb.FILES_SHOW),
        Button(Verb.DESK_SHOW),
    )
    rows = column(*groups, *further)
    work.outbox.put(SendCard(reader(work, event, moment), counts(work, moment), rows))


def counts(work: Work, moment: Moment) -> RosterShown:
    """Return how many there are of each kind."""
    many = {verb: len(_of(verb, work, moment)) for verb in GROUPS}
    today = moment.today
    active = sum(
        is_confirmed(each)
        and not each.away
        and not each.unreachable
        and refreshers.is_current(each, today)
        and not agreeing.has_lapsed(each)
        for each in work.supporters.all().values()
    )
    return RosterShown(
        active=active,
        away=many[Verb.ROSTER_AWAY],
        unconfirmed=many[Verb.ROSTER_UNCONFIRMED],
        untrained=many[Verb.ROSTER_UNTRAINED],
        lapsed=many[Verb.ROSTER_LAPSED],
        due=many[Verb.ROSTER_DUE],
        silent=many[Verb.ROSTER_SILENT],
        invited=many[Verb.ROSTER_INVITED],
        renew=many[Verb.ROSTER_RENEW],
        unreachable=many[Verb.ROSTER_UNREACHABLE],
    )


def _of(verb: Verb, work: Work, moment: Moment) -> list[Supporter]:
    """Return the supporters of a group, by name."""
    belongs = GROUPS[verb]
    found = (each for each in work.supporters.all().values() if belongs(each, moment.today))
    return sorted(found, key=lambda each: (each.listed_as.casefold(), each.id))


def group(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show those of one kind by their names."""
    if event.verb is None or not coordinates(event, work):
        return cards.ButtonOld()
    _list(event, event.verb, _of(event.verb, work, moment), work, moment)
    return None


def further(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the next ones of all, from the one on the button on."""
    first = on_roster(event, work)
    if first is None:
        return cards.ButtonOld()
    everybody = _of(Verb.ROSTER_ALL, work, moment)
    _list(event, Verb.ROSTER_ALL, everybody[everybody.index(first) :], work, moment)
    return None


def _list(
    event: PersonEvent, verb: Verb, found: list[Supporter], work: Work, moment: Moment
) -> None:
    shown, rest = found[:PAGE], found[PAGE:]
    names = [Button(Verb.ROSTER_PERSON, each.id, {"name": each.listed_as}) for each in shown]
    follows = [Button(Verb.ROSTER_FROM, rest[0].id)] if rest and verb is Verb.ROSTER_ALL else []
    message = RosterGroup(verb.partition(":")[2], len(found), len(rest))
    together = _together(verb) if found else []
    rows = column(*names, *follows, *together, Button(Verb.ROSTER_SHOW))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _together(verb: Verb) -> list[Button]:
    """Return the button with which all of a kind may leave the roster."""
    if verb is Verb.ROSTER_LAPSED:
        return [Button(Verb.RETIRE_LAPSED)]
    return [Button(Verb.RETIRE_SILENT)] if verb is Verb.ROSTER_SILENT else []


def person(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show one supporter's entry, and what can be done about it."""
    supporter = on_roster(event, work)
    if supporter is None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, shown(supporter, work, moment), _deeds(supporter)))
    return None


def shown(supporter: Supporter, work: Work, moment: Moment) -> SupporterShown:
    """Return a supporter's entry in words."""
    departments = work.departments.all()
    places = (departments[each].name for each in supporter.departments if each in departments)
    until = supporter.away_until
    return SupporterShown(
        name=supporter.listed_as,
        role=supporter.role,
        standing=_standing(supporter),
        back=moment.day_of(until, supporter.hours.zone) if supporter.away and until else None,
        places=Listed(tuple(sorted(places))),
        languages=Tongues(supporter.languages),
        hours=supporter.hours,
        capacity=supporter.capacity,
        trained=supporter.trained_on,
        expires=supporter.training_expires,
        current=refreshers.is_current(supporter, moment.today),
        load=work.bands.all().get(supporter.id, ""),
    )


def _standing(supporter: Supporter) -> str:
    if not is_confirmed(supporter):
        return supporter.standing
    if supporter.unreachable:
        return "unreachable"
    return "away" if supporter.away else supporter.standing


def _deeds(supporter: Supporter) -> Rows:
    row = supporter.id
    years = (Verb.TRAINED_ONE, Verb.TRAINED_TWO, Verb.TRAINED_THREE, Verb.TRAINED_ALWAYS)
    trained: Row = tuple(Button(verb, row) for verb in years)
    invite = column(Button(Verb.ROSTER_INVITE, row))
    return (
        trained,
        *(invite if supporter.standing is Standing.INVITED else ()),
        *column(Button(Verb.RETIRE_ASK, row), Button(Verb.ROSTER_SHOW)),
    )
