"""Coordinating: how somebody becomes a coordinator, and what they are told first."""

from dataclasses import dataclass

from handlers import chronicle, duty
from handlers.buttons import Button, column
from handlers.events import CommandGiven
from handlers.joining import confirming
from handlers.moment import Moment
from handlers.orders import Message, Reader, SendCard, ShowMenu
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import Hours
from storage.coordinators import Coordinator
from storage.journal import Act
from storage.session import new_id
from storage.supporters import Standing
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class YouCoordinate(Message):
    """From here on you are a coordinator; `duty` are the hours in which alerts are read."""

    programme: str
    duty: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorCame(Message):
    """To the other coordinators: a further one is here."""

    name: str


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
    coordinator = work.coordinators.of_person(event.person) or _make(to, work, moment)
    work.doors.drop(event.person)
    hours = duty.hours_of(coordinator, moment.programme)
    rows = column(Button(Verb.DUTY_SHOW), Button(Verb.DESK_NAME))
    work.outbox.put(SendCard(to, YouCoordinate(moment.programme.name, hours), rows))
    supporter = work.supporters.of_person(event.person) is not None
    work.outbox.put(ShowMenu(to, supporter=supporter, coordinator=True))
    alone = len(work.coordinators.all()) == 1
    for each in work.supporters.all().values():
        if each.standing is Standing.AGREED and (alone or each.person != event.person):
            confirming.ask(coordinator, each, work, moment)


def _make(to: Reader, work: Work, moment: Moment) -> Coordinator:
    """Give somebody the role, and let those know who have it already."""
    others = list(work.coordinators.all().values())
    made = work.coordinators.put(Coordinator(new_id(), to.chat, to.language))
    chronicle.note(made.person, Act.COORDINATOR_MADE, work, made.id)
    came = CoordinatorCame(chronicle.called(made, work))
    for each in others:
        rows = column(Button(Verb.DESK_ONE, made.id, {"name": came.name}))
        work.outbox.put(SendCard(reader_of(work, each.person, moment), came, rows))
    return made
