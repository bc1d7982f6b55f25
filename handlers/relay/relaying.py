"""Relaying: what one side writes goes to the other, under the name by which they are known."""

from dataclasses import dataclass, replace
from datetime import datetime

from handlers.moment import Moment
from handlers.orders import Earlier, Message, SendText
from handlers.relay import clearing, mirroring, rhythm
from handlers.seated import Place
from handlers.timers import Timer
from handlers.writing import fit
from storage.cases import Case, Match
from storage.held import Held
from storage.outgoing import Origin
from storage.seats import Side
from storage.values import Text
from storage.work import Work

CONTACT = "contact"
"""The receipt asked for on a supporter's messages until the first one has been delivered."""


@dataclass(frozen=True, slots=True, repr=False)
class SentTo(Message):
    """It went to this one."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """What one side wrote; `answers` is the message in the other's chat that it replies to.

    That is `reply_to` in the writer's own.
    """

    writer: Side
    text: Text
    origin: Origin
    answers: Earlier | int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Across:
    """The other side: its chat, the name under which it reads, the receipt that is asked for."""

    chat: int
    name: str
    receipt: str | None


def name_across(case: Case, side: Side) -> str:
    """Return the name under which one side knows the other."""
    match = two_sided(case)
    return match.name if side is Side.REQUESTER else match.alias


def other_side(case: Case, writer: Side) -> Across:
    """Return the side that reads what one side writes; the case must have two."""
    match = two_sided(case)
    if writer is Side.REQUESTER:
        return Across(match.person, match.alias, None)
    return Across(case.requester, match.name, CONTACT if match.contact is None else None)


def origin_of(said: Said) -> Origin:
    """Return the message that is passed on, with what an edit knows its photo again by."""
    return replace(said.origin, lasting=said.text.likeness)


def said_of(case: Case, held: Held, work: Work) -> Said:
    """Return what has waited as its writer says it now."""
    side = Side.REQUESTER if held.person == case.requester else Side.SUPPORTER
    answers = None
    if held.reply_to is not None:
        answers = mirroring.mirrored(held.person, held.reply_to, Place(case, side), work)
    origin = Origin(held.person, held.message_id or None, int(held.written.timestamp()))
    return Said(side, held.text, origin, answers, held.reply_to)


def pass_on(case: Case, said: Said, work: Work) -> None:
    """Put what one side wrote into the outbox for the other."""
    to, origin, answers = other_side(case, said.writer), origin_of(said), said.answers
    for part in fit(said.text, to.name):
        order = SendText(to.chat, to.name, part, case.id, origin, to.receipt, answers)
        handle = work.outbox.put(order)
        answers = None  # further parts follow the first
    if said.text.round is not None:  # below which no name can stand
        answers = Earlier(handle)
        order = SendText(to.chat, to.name, Text(""), case.id, origin, to.receipt, answers)
        work.outbox.put(order)


def noted(text: Text, message_id: int, at: datetime) -> Text:
    """Return a text as it is kept for later: it knows which message it was."""
    return replace(text, message_id=message_id, date=int(at.timestamp()))


def stir(
    case: Case,
    work: Work,
    moment: Moment,
    writer: Side | None = None,
    written: datetime | None = None,
) -> Case:
    """Note the hour, and for one who wrote the day; the silence before it is forgotten.

    What was `written` then leaves both chats in its time.
    """
    clearing.watch(case.id, min(written or moment.now, moment.now), work, moment)
    hour, marks = _hour(moment.now), rhythm.after(case, writer, work, moment)
    if case.active == hour and not case.idle_asked and marks is case.rhythm:
        return case
    return work.cases.save(replace(case, active=hour, idle_asked=False, rhythm=marks))


def watch_silence(case: Case, work: Work, moment: Moment) -> None:
    """Look, after a while, whether anybody still writes."""
    due = moment.unless_quiet(moment.now + moment.programme.idle_ask)
    work.timers.set(Timer.IDLE, case.id, due)


def two_sided(case: Case) -> Match:
    """Return the match of a case that has two sides."""
    assert case.match is not None  # noqa: S101  introduced and talking cases have one
    return case.match


def _hour(instant: datetime) -> datetime:
    return instant.replace(minute=0, second=0, microsecond=0)
