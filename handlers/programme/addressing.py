"""Addressing: a coordinator writes one message to all who listen, and reads it as they would."""

from dataclasses import dataclass, replace

from handlers import asking, cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.joining import beginnings
from handlers.moment import Moment
from handlers.orders import Message, SendCard, SendNotice
from handlers.programme import roster
from handlers.verbs import Verb
from handlers.who import reader
from handlers.writing import length
from matching.values import SupporterId
from storage.dialogue import Asked
from storage.pending import Kind, Pending
from storage.session import new_id
from storage.work import Work

LONGEST = 3500
"""UTF-16 units: with our own line it is one message in each language."""


@dataclass(frozen=True, slots=True, repr=False)
class AllAsked(Message):
    """What would you like to write to `count` who listen?"""

    count: int


@dataclass(frozen=True, slots=True, repr=False)
class AllTooLong(Message):
    """It is too long for one message."""


@dataclass(frozen=True, slots=True, repr=False)
class AllPreviewed(Message):
    """That is how they would read it. `second` says that another coordinator must agree."""

    count: int
    second: bool


@dataclass(frozen=True, slots=True, repr=False)
class FromProgramme(Message):
    """The line above a message to all: from whom it is."""

    programme: str


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be the message."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    begun = Pending(new_id(), Kind.MESSAGE, me.id)
    message = AllAsked(len(listeners(work)))
    first = asking.ask(Asked.MESSAGE, message, event, work, moment, about=begun.id)
    if first is None:
        beginnings.keep(begun, work, moment)
    return first


def listeners(work: Work) -> tuple[SupporterId, ...]:
    """Return whom a message to all reaches: everybody who is confirmed."""
    everybody = work.supporters.all().values()
    return tuple(each.id for each in everybody if roster.is_confirmed(each) and each.person)


def typed(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show the message as it would be read, and ask whether it shall go out."""
    event, begun = answer.event, beginnings.of(answer, work)
    to, text = reader(work, event, moment), event.text
    again = Button(Verb.ALL_WRITE, label={"again": True})
    if begun is None:
        work.outbox.put(SendCard(to, cards.ButtonOld(), column(again)))
        return
    if length(text.text) > LONGEST:
        asking.ask_on(answer, AllTooLong(), again, work, moment)
        return
    begun = replace(begun, text=text)
    beginnings.keep(begun, work, moment)
    work.outbox.put(SendNotice(to, FromProgramme(moment.programme.name), text))
    rows = column(
        Button(Verb.ACT_SEND, begun.id),
        again,
        Button(Verb.ACT_DROP, begun.id),
    )
    second = len(work.coordinators.all()) > 1
    work.outbox.put(SendCard(to, AllPreviewed(len(listeners(work)), second), rows))
