"""Nominating: anyone inside may pass on an invitation to a colleague who might listen as well.

No name is taken. What is kept is a token's hash, which says neither who passed it on nor to whom,
and for some days that this person has passed some on, so that nobody floods others with them.
"""

from dataclasses import dataclass
from datetime import timedelta

from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.who import reader
from storage.tallies import Counted
from storage.tokens import Opens, Token
from storage.work import Work

STANDS = timedelta(days=14)
AT_MOST = 3
COUNTS = timedelta(days=7)


@dataclass(frozen=True, slots=True, repr=False)
class PassItOn(Message):
    """How to pass the next message on, and what it tells of whoever does."""


@dataclass(frozen=True, slots=True, repr=False)
class ColleagueInvited(Message):
    """To be forwarded: what it means to listen, and a link."""

    programme: str
    link: str


@dataclass(frozen=True, slots=True, repr=False)
class PassedOnEnough(Message):
    """So many were passed on lately that the next one waits."""


def invite(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Give somebody a text to forward, with a link that opens once."""
    if work.tallies.count(event.person, Counted.PASSED_ON, moment.now) >= AT_MOST:
        return PassedOnEnough()
    work.tallies.note(event.person, Counted.PASSED_ON, moment.now, COUNTS)
    secret = work.tokens.mint(Token(Opens.NOMINEE), moment.now + STANDS)
    link = f"https://t.me/{moment.programme.username}?start=agree_{secret}"
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, PassItOn()))
    work.outbox.put(SendCard(to, ColleagueInvited(moment.programme.name, link)))
    return None
