"""Coordinating: how somebody becomes a coordinator, and what they are told first."""

from dataclasses import dataclass

from handlers import confirming
from handlers.events import CommandGiven
from handlers.moment import Moment
from handlers.orders import Message, SendCard, ShowMenu
from handlers.who import reader
from matching.hours import Hours
from storage.coordinators import Coordinator
from storage.session import new_id
from storage.supporters import Standing
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class YouCoordinate(Message):
    """From here on you are a coordinator; `duty` are the hours in which alerts are read."""

    programme: str
    duty: Hours | None


def begin_first(event: CommandGiven, work: Work, moment: Moment) -> bool:
    """Make one whom the configuration names a coordinator, as long as there is none."""
    named = event.person in moment.programme.first_coordinators
    if not named or work.coordinators.all():
        return False
    begin(event, work, moment)
    return True


def begin(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Make somebody a coordinator, and show them whom to confirm."""
    to = reader(work, event, moment)
    coordinator = work.coordinators.of_person(event.person) or work.coordinators.put(
        Coordinator(new_id(), event.person, to.language)
    )
    work.doors.drop(event.person)
    duty = moment.programme.duty
    work.outbox.put(SendCard(to, YouCoordinate(moment.programme.name, duty)))
    supporter = work.supporters.of_person(event.person) is not None
    work.outbox.put(ShowMenu(to, supporter=supporter, coordinator=True))
    alone = len(work.coordinators.all()) == 1
    for each in work.supporters.all().values():
        if each.standing is Standing.AGREED and (alone or each.person != event.person):
            confirming.ask(coordinator, each, work, moment)
