"""Relaying: what one side writes goes to the other, under the name by which they are known."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from handlers import clearing, sifting
from handlers.moment import Moment
from handlers.orders import Earlier, Message, SendText
from handlers.timers import Timer
from handlers.writing import fit
from storage.cases import Case, Match
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
    """What one side wrote; `answers` is the message in the other's chat that it replies to."""

    writer: Side
    text: Text
    origin: Origin
    answers: Earlier | int | None = None


def pass_on(case: Case, said: Said, work: Work) -> None:
    """Put what one side wrote into the outbox for the other; the case must have two sides."""
    match, answers = two_sided(case), said.answers
    if said.writer is Side.REQUESTER:
        chat, name, receipt = match.person, match.alias, None
    else:
        chat, name = case.requester, match.name
        receipt = CONTACT if match.contact is None else None
    for part in fit(said.text, name):
        work.outbox.put(SendText(chat, name, part, case.id, said.origin, receipt, answers))
        answers = None  # further parts follow the first


def noted(text: Text, message_id: int, at: datetime) -> Text:
    """Return a text as it is kept for later: it knows which message it was."""
    return replace(text, message_id=message_id, date=int(at.timestamp()))


def pass_notes(case: Case, work: Work, moment: Moment) -> Case:
    """Pass on what the requester had written before there was anybody, and keep it no longer.

    A note that waited so long that Telegram deletes it no more stays in its author's chat.
    """
    for note in case.notes:
        origin, written = Origin(case.requester), datetime.fromtimestamp(note.date or 0, UTC)
        if moment.now - written < sifting.TOO_OLD:
            origin = Origin(case.requester, note.message_id, note.date)
            clearing.watch(case.id, written, work, moment)
        pass_on(case, Said(Side.REQUESTER, note, origin), work)
    return work.cases.save(replace(case, notes=()))


def stir(case: Case, work: Work, moment: Moment, written: datetime | None = None) -> Case:
    """Note the hour in which somebody wrote; the silence before it is forgotten.

    What was `written` then leaves both chats in its time.
    """
    clearing.watch(case.id, min(written or moment.now, moment.now), work, moment)
    hour = _hour(moment.now)
    if case.active == hour and not case.idle_asked:
        return case
    return work.cases.save(replace(case, active=hour, idle_asked=False))


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
