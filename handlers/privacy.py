"""Privacy: who sees what, in a few lines, at any time and before consenting too."""

from dataclasses import dataclass

from handlers.buttons import Button, Rows, column
from handlers.events import PersonEvent
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class Privacy(Message):
    """Who sees what, and who runs the programme."""

    programme: str
    organization: str


def show(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Say who sees what, and what can never be promised."""
    rows: Rows = ()
    if work.people.find(event.person):
        rows = column(Button(Verb.PLACE_SHOW))
    elif work.doors.find(event.person):
        rows = column(Button(Verb.CONSENT_AGREE), Button(Verb.CONSENT_NO))
    message = Privacy(moment.programme.name, moment.programme.organization)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
