"""Everything else that somebody may send: answered kindly, never passed on, never just ignored."""

from dataclasses import dataclass
from datetime import timedelta

from handlers import answers, cards, help_now
from handlers.buttons import Button, Rows, column
from handlers.conversation import talk
from handlers.events import (
    ButtonPressed,
    CommandGiven,
    GroupEntered,
    MediaReceived,
    OtherReceived,
    PersonEvent,
    TextReceived,
)
from handlers.joining import start
from handlers.moment import Moment
from handlers.orders import LeaveChat, Message, Reader, SendCard
from handlers.relay.kinds import Reason, reason_of
from handlers.seated import places
from handlers.verbs import Verb
from handlers.who import is_known, reader
from storage.codes import looks_like_code
from storage.tallies import Counted
from storage.work import Work

REMEMBERED = timedelta(hours=1)
"""How long it is known of which album somebody heard last: its parts come one after another."""


@dataclass(frozen=True, slots=True, repr=False)
class KindRefused(Message):
    """This is not passed on, for this reason; `seated` says that a talk or a request is open.

    `together` says that it is the first of several, of which the others draw no card.
    """

    reason: str
    seated: bool
    together: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Help(Message):
    """What can be done here, by everybody and in the roles that somebody has."""

    supporter: bool
    coordinator: bool


@dataclass(frozen=True, slots=True, repr=False)
class NotUnderstood(Message):
    """This was not understood."""


@dataclass(frozen=True, slots=True, repr=False)
class Sorry(Message):
    """Something went wrong with this; it was not passed on."""


def help_(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Say what can be done here."""
    known = is_known(work, event.person)
    further = (Button(Verb.MIND_SHOW), Button(Verb.COLLEAGUE_INVITE)) if known else ()
    rows: Rows = column(Button(Verb.ASK_START), *further, Button(Verb.PRIVACY_SHOW))
    listed = work.supporters.of_person(event.person) is not None
    coordinates = work.coordinators.of_person(event.person) is not None
    work.outbox.put(SendCard(reader(work, event, moment), Help(listed, coordinates), rows))


def typed(event: TextReceived, work: Work, moment: Moment) -> None:
    """Take a text for the answer to the open question, else pass it on."""
    question = work.dialogue.find(event.person, moment.now)
    if question is not None and answers.typed(event, question, work, moment):
        return
    if (sits := places(work, event.person)) or work.people.find(event.person):
        talk.typed(event, sits, work, moment)
    elif work.coordinators.of_person(event.person) and not looks_like_code(event.text.text):
        work.outbox.put(SendCard(reader(work, event, moment), NotUnderstood()))
    else:
        start.typed_code(event, work, moment)


def media(event: MediaReceived, work: Work, moment: Moment) -> None:
    """Pass a photo on like words, where there is somebody, or a request, that it may be for.

    A voice too, once its sender has said so.
    """
    if sits := places(work, event.person):
        if not answers.held_up(event, sits, work, moment):
            talk.typed(event, sits, work, moment)
    else:
        _refuse(event, Reason.NOBODY, event.text.album, work, moment)


def other(event: OtherReceived, work: Work, moment: Moment) -> None:
    """Say why this is not passed on, and what to do instead."""
    _refuse(event, reason_of(event.kind), event.album, work, moment)


def _refuse(
    event: PersonEvent, reason: Reason, album: str | None, work: Work, moment: Moment
) -> None:
    """Say why something is not passed on; of what was sent together only below the first."""
    if album and _was_told(album, event.person, work, moment):
        return
    seated, to = bool(work.seats.of(event.person)), reader(work, event, moment)
    refused = KindRefused(reason, seated, together=bool(album))
    work.outbox.put(SendCard(to, refused, reply_to=event.message_id))


def _was_told(album: str, person: int, work: Work, moment: Moment) -> bool:
    """Tell whether an album's sender heard of it already; if not, they do by whoever asks."""
    last = work.tallies.find(person, Counted.REFUSED, moment.now)
    if last is not None and last.about == album:
        return True
    work.tallies.begin(person, Counted.REFUSED, moment.now, REMEMBERED, album)
    return False


def pressed(event: ButtonPressed, work: Work, moment: Moment) -> Message:  # noqa: ARG001  a route
    """Say that a button has had its day."""
    return cards.ButtonOld()


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Say that a command is not known."""
    work.outbox.put(SendCard(reader(work, event, moment), NotUnderstood()))


def group(event: GroupEntered, work: Work, moment: Moment) -> None:
    """Leave: this is a matter between two."""
    programme = moment.programme
    work.outbox.put(LeaveChat(Reader(event.chat, programme.languages[0], programme.zone)))


def sorry(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Tell somebody that what they just did could not be handled."""
    if event.asks_help:
        help_now.help_now(event, work, moment)
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, Sorry(), reply_to=event.message_id))
