"""Agreed: both have said yes, so what each would tell passes, in one transaction.

It goes on plain cards, so that a link or a number can be copied, and nothing of it is kept.
"""

from dataclasses import dataclass, replace

from handlers.conversation import proposing
from handlers.conversation.ending import known_as
from handlers.conversation.proposing import across, chat_of
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.relay import relaying, rhythm
from handlers.seated import Place
from handlers.who import reader, reader_of
from storage.cases import Case
from storage.proposals import Kind
from storage.work import Work

ROOM = 16
"""Bytes of chance in the name of a room: 128 bits, which nobody guesses."""


@dataclass(frozen=True, slots=True, repr=False)
class RoomAgreed(Message):
    """Both said yes: this is the room."""

    name: str
    link: str


@dataclass(frozen=True, slots=True, repr=False)
class ValueGiven(Message):
    """Both said yes: this is what the other tells, in their own words."""

    kind: Kind
    name: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class ValuePassed(Message):
    """Both said yes. `gave` says that the reader told something, which the other has."""

    name: str
    gave: bool


@dataclass(frozen=True, slots=True, repr=False)
class _Exchange:
    """What the proposer tells, and what is told in return."""

    kind: Kind
    proposer: Place
    offered: str
    returned: str


def agree(event: ButtonPressed, case: Case, told: str, work: Work, moment: Moment) -> None:
    """Let all pass that both have said yes to; `told` is what the presser tells in return."""
    proposal = proposing.open_one(case)
    left = tuple(each for each in case.asked if each[0] is not proposal.kind)
    is_call = proposal.kind is Kind.ROOM
    marks = rhythm.after_call(case, work, moment) if is_call else case.rhythm
    case = work.cases.save(replace(case, proposal=None, typed=(), asked=left, rhythm=marks))
    case = relaying.stir(case, work, moment)  # who talks by voice is not silent
    proposer = Place(case, proposal.by)
    if is_call:
        _open_room(event, proposer, work, moment)
    else:
        exchange = _Exchange(proposal.kind, proposer, proposal.value, told)
        _answer(event, exchange, work, moment)
        _tell_proposer(exchange, work, moment)


def _open_room(event: ButtonPressed, proposer: Place, work: Work, moment: Moment) -> None:
    """Give both the link to a fresh room."""
    case, name = proposer.case, moment.chance.randbytes(ROOM).hex()
    link = moment.programme.call_link.replace("{room}", name)
    to, mine = reader(work, event, moment), RoomAgreed(known_as(across(proposer)), link)
    work.outbox.put(EditCard(to, event.message_id, mine, case=case.id))
    other = reader_of(work, chat_of(proposer), moment)
    work.outbox.put(SendCard(other, RoomAgreed(known_as(proposer), link), case=case.id))


def _answer(event: ButtonPressed, exchange: _Exchange, work: Work, moment: Moment) -> None:
    """Give whoever said the last yes what the proposer tells."""
    proposer = exchange.proposer
    to, name = reader(work, event, moment), known_as(across(proposer))
    done, case = ValuePassed(name, gave=bool(exchange.returned)), proposer.case.id
    work.outbox.put(EditCard(to, event.message_id, done, case=case))
    if exchange.offered:
        given = ValueGiven(exchange.kind, name, exchange.offered)
        work.outbox.put(SendCard(to, given, case=case))


def _tell_proposer(exchange: _Exchange, work: Work, moment: Moment) -> None:
    """Tell the proposer that it has passed, and what was told in return."""
    proposer = exchange.proposer
    to, name = reader_of(work, chat_of(proposer), moment), known_as(proposer)
    done, case = ValuePassed(name, gave=bool(exchange.offered)), proposer.case.id
    work.outbox.put(SendCard(to, done, case=case))
    if exchange.returned:
        given = ValueGiven(exchange.kind, name, exchange.returned)
        work.outbox.put(SendCard(to, given, case=case))
