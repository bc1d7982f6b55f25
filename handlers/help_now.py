"""Help now: from every state, for everyone, first. Nothing of it is kept or counted."""

from dataclasses import dataclass

from handlers.buttons import Button, column
from handlers.events import PersonEvent
from handlers.moment import Moment, Programme, Resource
from handlers.orders import Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class HelpNow(Message):
    """The numbers that help this minute."""

    resources: tuple[Resource, ...]


def shown(programme: Programme) -> tuple[Resource, ...]:
    """Return the programme's own numbers that are shown here."""
    return tuple(each for each in programme.resources if "help_now" in each.show)


def message(moment: Moment) -> HelpNow:
    """Return the card's words."""
    return HelpNow(shown(moment.programme))


def help_now(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Answer with the programme's verified numbers."""
    buttons = column(Button(Verb.ASK_START))
    work.outbox.put(SendCard(reader(work, event, moment), message(moment), buttons, first=True))
