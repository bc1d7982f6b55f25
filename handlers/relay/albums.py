"""Albums: photos that were sent together arrive together, as one album.

Telegram tells them one by one, and never which is the last. They are gathered, sealed, and go on
once none has come for a while, or once their sender does anything else: so nothing overtakes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from handlers.buttons import new_card
from handlers.events import (
    ButtonPressed,
    CommandGiven,
    EditReceived,
    Event,
    PersonEvent,
    TextReceived,
    TimerDue,
)
from handlers.moment import Moment
from handlers.orders import Message, Picture, SendAlbum, SendCard, SendText
from handlers.relay import numbers, relaying
from handlers.relay.mirroring import UNSEND
from handlers.relay.relaying import Said
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader_of
from handlers.writing import fit
from storage.cases import Case, Stage
from storage.held import Held
from storage.values import CardId, CaseId
from storage.work import Work

QUIET = timedelta(seconds=2)
"""After which no further photo of an album is awaited."""
AT_MOST = 10
"""Bot API, sendMediaGroup: an album is of 2-10 items."""


@dataclass(frozen=True, slots=True, repr=False)
class PhotosNotPassed(Message):
    """Photos that were sent together went to nobody, because the talk is "over", or "damaged"."""

    why: str


def gather(case: Case, said: Said, work: Work, moment: Moment) -> None:
    """Let a photo wait for the rest of its album; the last that there can be ends the wait."""
    waiting = _gathering(said.origin.person, work)
    if any(each.text.album != said.text.album or each.meant != case.id for each in waiting):
        settle(said.origin.person, work, moment)
        waiting = []
    card = waiting[0].card if waiting else new_card()
    work.held.put(_held(case, said, card, moment))
    work.timers.set(Timer.ALBUM, card, moment.now + QUIET)
    if len(waiting) + 1 == AT_MOST:
        settle(said.origin.person, work, moment)


def _held(case: Case, said: Said, card: CardId, moment: Moment) -> Held:
    origin = said.origin
    assert origin.message_id is not None  # noqa: S101  a note's album is whole already
    return Held(
        origin.person,
        origin.message_id,
        said.text,
        card,
        moment.now,
        meant=case.id,
        gathering=True,
        reply_to=said.reply_to,
        date=origin.date,
    )


def _gathering(person: int, work: Work) -> list[Held]:
    return [each for each in work.held.of(person) if each.gathering]


def before(event: Event, work: Work, moment: Moment) -> None:
    """Let an album go on whose sender does anything but send more of it, or think better of it."""
    if isinstance(event, PersonEvent) and not _thinks_better(event):
        more = event.text.album if isinstance(event, TextReceived) else None
        waiting = _gathering(event.person, work)
        if waiting and waiting[0].text.album != more:
            settle(event.person, work, moment)


def _thinks_better(event: PersonEvent) -> bool:
    """Tell whether something of what waits may be changed, taken back, or go with its sender."""
    if isinstance(event, CommandGiven):
        return event.command == UNSEND
    forgets = isinstance(event, ButtonPressed) and event.verb is Verb.FORGET_YES
    return forgets or isinstance(event, EditReceived)


def settle(person: int, work: Work, moment: Moment) -> None:
    """Let what was gathered of somebody's album go on, because it is whole."""
    for card in dict.fromkeys(each.card for each in _gathering(person, work)):
        _let_go(card, person, work, moment)


def give_up(case: CaseId, person: int, work: Work, moment: Moment) -> None:
    """Throw away what was gathered for a case that goes at once, and tell whoever sent it."""
    waiting = [each for each in _gathering(person, work) if each.meant == case]
    for card in dict.fromkeys(each.card for each in waiting):
        work.timers.cancel(Timer.ALBUM, card)
        first, *_ = work.held.take(person, card)
        work.held.drop_rest(card)
        _tell("over", first, work, moment)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Let an album go on of which nothing has come for a while."""
    card = CardId(event.subject)
    waiting = work.held.of_card(card)
    if waiting:
        _let_go(card, waiting[0].person, work, moment)
    else:
        work.held.drop_rest(card)


def _let_go(card: CardId, person: int, work: Work, moment: Moment) -> None:
    work.timers.cancel(Timer.ALBUM, card)
    photos = work.held.take(person, card)
    damaged = work.held.drop_rest(card)
    case = work.cases.find(photos[0].meant) if photos[0].meant else None
    if case is None or case.stage is Stage.CLOSING:
        _tell("over", photos[0], work, moment)
        return
    if damaged:
        _tell("damaged", photos[0], work, moment)
    said = [relaying.said_of(case, each, work) for each in photos]
    if numbers.may_pass(case, said, work, moment):
        send(case, said, work)


def _tell(why: str, first: Held, work: Work, moment: Moment) -> None:
    to = reader_of(work, first.person, moment)
    work.outbox.put(SendCard(to, PhotosNotPassed(why), reply_to=first.message_id))


def send(case: Case, said: Sequence[Said], work: Work) -> None:
    """Pass on what one side said, in order; photos of an album that follow each other together."""
    for run in runs(said):
        if len(run) == 1:
            relaying.pass_on(case, run[0], work)
        else:
            _send(case, run, work)


def runs(said: Sequence[Said]) -> list[list[Said]]:
    """Return what was said in the runs that are sent by one call each."""
    found: list[list[Said]] = []
    for each in said:
        album = each.text.album
        if found and album and found[-1][0].text.album == album and len(found[-1]) < AT_MOST:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _send(case: Case, run: Sequence[Said], work: Work) -> None:
    """Send photos as one album; words for which there is no room below a photo follow it."""
    other = relaying.other_side(case, run[0].writer)
    cut = [fit(each.text, other.name) for each in run]
    pictures = tuple(
        Picture(work.outbox.reserve(), parts[0], relaying.origin_of(each))
        for each, parts in zip(run, cut, strict=True)
    )
    order = SendAlbum(other.chat, other.name, pictures, case.id, other.receipt, run[0].answers)
    work.outbox.put(order, pictures[0].handle)
    for each, rest in chain.from_iterable(
        ((each, rest) for rest in parts[1:]) for each, parts in zip(run, cut, strict=True)
    ):
        work.outbox.put(SendText(other.chat, other.name, rest, case.id, relaying.origin_of(each)))
