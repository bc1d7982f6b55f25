"""A colleague in mind: a text to hand on. Nobody is named here, and nothing of it is kept."""

from dataclasses import dataclass

from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ColleagueInMind(Message):
    """How to go about it: ask them first; whether they come is theirs, and stays unknown."""


@dataclass(frozen=True, slots=True, repr=False)
class TextToHandOn(Message):
    """The text itself, with the link by which anybody comes in and says where they work."""

    programme: str
    link: str
    contact: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Give the text, and say how to go about it."""
    to, programme = reader(work, event, moment), moment.programme
    code = work.codes.of(None)
    start = f"?start=join_{code.letters}" if code else ""
    link = f"https://t.me/{programme.username}{start}"
    work.outbox.put(SendCard(to, ColleagueInMind()))
    work.outbox.put(SendCard(to, TextToHandOn(programme.name, link, programme.contact)))
