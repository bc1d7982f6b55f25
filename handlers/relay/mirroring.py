"""Mirroring: what somebody does to a message after it was passed on happens to its copy as well.

An edit changes the copy, a reply answers the copy of what it answers, and /unsend, as a reply to
one's own message, takes it back. What cannot be mirrored is told to whoever did it, and nobody
else.
"""

from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from handlers import questions
from handlers.events import (
    CommandGiven,
    EditReceived,
    OrderDelivered,
    OrderRefused,
    TextReceived,
)
from handlers.moment import Moment
from handlers.orders import Earlier, EditText, Message, SendCard, TakeBack
from handlers.relay import notes
from handlers.seated import Other, Place, places
from handlers.who import reader, reader_of
from handlers.writing import fit
from storage.cases import Stage
from storage.outgoing import Origin
from storage.tallies import Counted
from storage.values import CaseId, Handle
from storage.work import Work

UNSEND = "unsend"
"""The command by which something is taken back."""
CHANGED = "changed"
TAKEN_BACK = "taken back"
"""The receipts by which the delivery, or refusal, of an edit and of a withdrawal is known."""
TOLD_EVERY = timedelta(hours=1)
"""How often somebody hears that their changes reach nobody."""


@dataclass(frozen=True, slots=True, repr=False)
class Passed:
    """A message that was passed on: in which case, to whom, and by which orders."""

    case: CaseId
    other: Other
    copies: tuple[Handle, ...]


@dataclass(frozen=True, slots=True, repr=False)
class EditNotPassed(Message):
    """A change to an earlier message is not passed on."""


@dataclass(frozen=True, slots=True, repr=False)
class ChangeForNobody(Message):
    """A change to an earlier message reaches nobody, because no talk is open."""


@dataclass(frozen=True, slots=True, repr=False)
class UnsendHow(Message):
    """Answer a message of your own with /unsend to take it back."""


@dataclass(frozen=True, slots=True, repr=False)
class TakenBack(Message):
    """It is gone from the other chat; it may have been read before."""


@dataclass(frozen=True, slots=True, repr=False)
class NeverPassed(Message):
    """It is gone, and nobody has read it."""


@dataclass(frozen=True, slots=True, repr=False)
class NotTakenBack(Message):
    """Telegram no longer lets us take it back."""


def edited(event: EditReceived, work: Work, moment: Moment) -> None:
    """Change the copies of a message as the message was changed."""
    sits = places(work, event.person)
    found = passed_on(event.person, event.message_id, sits, work)
    if _change(event, found, work) if found else _change_held(event, work):
        return
    message = EditNotPassed() if found else _said_of(event, sits, work, moment)
    if message is not None:
        to = reader(work, event, moment)
        work.outbox.put(SendCard(to, message, reply_to=event.message_id))


def _said_of(event: EditReceived, sits: list[Place], work: Work, moment: Moment) -> Message | None:
    """Return what is said of a change to what was not passed on; None where it needs no word."""
    if _waits(event, work):
        return EditNotPassed()
    if any(each.case.stage is not Stage.CLOSING for each in sits):
        return None if event.refused else EditNotPassed()
    return ChangeForNobody() if _may_be_for_somebody(event, work, moment) else None


def _may_be_for_somebody(event: EditReceived, work: Work, moment: Moment) -> bool:
    """Tell whether somebody may believe that a change reaches another, and has not heard lately.

    Not of one who only runs the programme, nor where it is a command that was changed.
    """
    talks = work.people.knows(event.person) or work.supporters.of_person(event.person) is not None
    if event.text is None or event.is_command or not talks:
        return False
    if work.tallies.count(event.person, Counted.CHANGE, moment.now):
        return False
    work.tallies.begin(event.person, Counted.CHANGE, moment.now, TOLD_EVERY)
    return True


def _change(event: EditReceived, passed: Passed, work: Work) -> bool:
    """Change the copies; False where another photo, or more or fewer copies, would be needed."""
    if event.text is None:
        return False
    other, case = passed.other, passed.case
    parts = fit(event.text, other.name)
    shown = work.outbox.origin_of(passed.copies[0])
    if len(parts) != len(passed.copies) or (shown and shown.lasting != event.text.likeness):
        return False
    origin = Origin(event.person, event.message_id)
    for part, copy in zip(parts, passed.copies, strict=True):
        work.outbox.put(EditText(other.chat, other.name, part, case, origin, Earlier(copy)))
    return True


def _change_held(event: EditReceived, work: Work) -> bool:
    """Change a text that still waits for its writer's answer, or for somebody who listens."""
    text = event.text
    waits = text is not None and work.held.change(event.person, event.message_id, text)
    return waits or notes.change(event, work)


def _waits(event: EditReceived, work: Work) -> bool:
    """Tell whether what was changed waits for an answer, or for somebody who listens."""
    held = any(each.message_id == event.message_id for each in work.held.of(event.person))
    return held or notes.holds(event.person, event.message_id, work)


def unsend(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Take a message back that somebody answers with the command."""
    to = reader(work, event, moment)
    if event.reply_to is None:
        work.outbox.put(SendCard(to, UnsendHow(), reply_to=event.message_id))
        return
    passed = passed_on(event.person, event.reply_to, places(work, event.person), work)
    if passed is not None:
        _take_back(event, passed, work)
    elif _take_from_what_waits(event.person, event.reply_to, work):
        work.outbox.put(SendCard(to, NeverPassed(), reply_to=event.message_id))
    else:
        work.outbox.put(SendCard(to, NotTakenBack(), reply_to=event.message_id))


def _take_from_what_waits(person: int, message_id: int, work: Work) -> bool:
    """Throw away what waits for an answer, or for somebody who listens; False where it does not."""
    waited = questions.take_back(work, person, message_id)
    return waited or notes.take_back(person, message_id, work)


def _take_back(event: CommandGiven, passed: Passed, work: Work) -> None:
    origin = Origin(event.person, event.message_id)
    for copy in passed.copies:
        receipt = TAKEN_BACK if copy == passed.copies[-1] else None
        order = TakeBack(passed.other.chat, passed.case, origin, Earlier(copy), receipt)
        work.outbox.put(order)


def taken_back(event: OrderDelivered, work: Work, moment: Moment) -> None:
    """Tell whoever took something back that it is gone."""
    if event.origin is not None:
        to = reader_of(work, event.origin.person, moment)
        work.outbox.put(SendCard(to, TakenBack(), reply_to=event.origin.message_id))


def refused(event: OrderRefused, work: Work, moment: Moment) -> None:
    """Tell whoever changed something, or took it back, that Telegram did not do it."""
    if event.origin is not None:
        to = reader_of(work, event.origin.person, moment)
        message = EditNotPassed() if event.receipt == CHANGED else NotTakenBack()
        work.outbox.put(SendCard(to, message, reply_to=event.origin.message_id))


def replied_to(event: TextReceived, sits: list[Place], work: Work) -> Place | None:
    """Return the case of whose messages a text answers one, the other side's or one's own."""
    reply = event.reply_to
    if reply is None:
        return None
    theirs = (each for each in sits if work.sent.is_of(each.case.id, event.person, reply))
    own = (each for each in sits if passed_on(event.person, reply, [each], work))
    return next(chain(theirs, own), None)


def mirrored(person: int, message_id: int, place: Place, work: Work) -> Earlier | int | None:
    """Return what a message in a person's chat is in the other's; None where it is nothing there.

    It is either a copy of what the other side wrote, or one's own message that was passed on. Who
    was on the other side before, and is no longer, is not meant.
    """
    if place.other is None or place.case.stage is Stage.CLOSING:
        return None
    here = work.sent.at(place.case.id, person, message_id)
    if here is not None:
        return here.original if here.author == place.other.chat else None
    passed = passed_on(person, message_id, [place], work)
    return None if passed is None else Earlier(passed.copies[0])


def passed_on(person: int, message_id: int, sits: list[Place], work: Work) -> Passed | None:
    """Return where a person's message went; None where it went nowhere that is still open."""
    for place in sits:
        key = work.cases.key_of(place.case.id)
        if key is None or place.other is None or place.case.stage is Stage.CLOSING:
            continue
        origin = Origin(person, message_id)
        if copies := work.outbox.copies(key, origin, place.other.chat):
            return Passed(place.case.id, place.other, tuple(copies))
    return None
