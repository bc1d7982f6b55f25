"""Stops: what somebody said waits, sealed, for their second thought before it is passed on.

Nothing else waits with it: what they type meanwhile goes on. Where the talk ends first, or no
answer comes for a day, it is thrown away, and its writer is told.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from handlers import cards, questions
from handlers.events import ButtonPressed, TimerDue
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.relay.relaying import Said
from handlers.timers import Timer
from handlers.who import reader_of
from storage.cards import Card
from storage.cases import Case
from storage.errors import SealBroken
from storage.held import Held
from storage.values import CardId, CaseId
from storage.work import Work

VOICE = "voice"
NUMBER = "number"
KINDS = (VOICE, NUMBER)
AT_MOST = 20


@dataclass(frozen=True, slots=True, repr=False)
class Stopped(Message):
    """What waited for an answer went to nobody and is gone: it came too "late", or it is "over"."""

    why: str


@dataclass(frozen=True, slots=True, repr=False)
class StopFull(Message):
    """So much waits for answers already that this was not kept."""


def asked_before(case: Case, person: int, kind: str, work: Work) -> CardId | None:
    """Return the card on which somebody was already asked about something said in a case."""
    return next(iter(_waited_for(case.id, person, (kind,), work)), None)


def _waited_for(case: CaseId, person: int, kinds: Sequence[str], work: Work) -> list[CardId]:
    """Return the cards for which something waits that somebody said in a case, oldest first."""
    waiting = dict.fromkeys(held.card for held in work.held.of(person))
    cards = (card_of(each, work) for each in waiting)
    return [it.id for it in cards if it is not None and it.case == case and it.kind in kinds]


def card_of(card: CardId, work: Work) -> Card | None:
    """Return a card; one that is damaged on disk asks nothing."""
    with suppress(SealBroken):
        return work.cards.find(card)
    return None


def lay(  # noqa: PLR0913, PLR0917  a card, and what it is about
    case: Case, person: int, kind: str, work: Work, moment: Moment, subject: bytes = b""
) -> CardId:
    """Write down a card for which something waits, for a day at most."""
    card = cards.lay(work, kind, person, case.id, subject)
    work.timers.set(Timer.STOPPED, card, moment.unless_quiet(moment.now + questions.WAITS))
    return card


def is_full(said: Sequence[Said], work: Work, moment: Moment) -> bool:
    """Tell whether no more can wait of somebody; if so, they are told."""
    origin = said[0].origin
    if len(work.held.of(origin.person)) + len(said) <= AT_MOST:
        return False
    to = reader_of(work, origin.person, moment)
    work.outbox.put(SendCard(to, StopFull(), reply_to=origin.message_id))
    return True


def keep(said: Sequence[Said], card: CardId, work: Work, moment: Moment) -> None:
    """Let what was said wait for the answer on a card."""
    for each in said:
        origin = each.origin
        what = origin.person, origin.message_id or 0, each.text
        held = Held(*what, card, moment.now, reply_to=each.reply_to, date=origin.date)
        work.held.put(held)


def pressed(event: ButtonPressed, work: Work, kind: str) -> tuple[Card, Case] | None:
    """Return the card that was pressed, and its case, if it is of that kind and the presser's."""
    card = cards.pressed(event, work, kind)
    case = work.cases.find(card.case) if card is not None and card.case is not None else None
    return None if card is None or case is None else (card, case)


def take(card: CardId, person: int, work: Work) -> list[Held]:
    """Take out what waits for a card, which asks no more."""
    waiting = work.held.take(person, card)
    work.held.drop_rest(card)
    work.cards.drop(card)
    work.timers.cancel(Timer.STOPPED, card)
    return waiting


def take_all(card: Card, case: Case, work: Work) -> list[Held]:
    """Take out all that waits as what a card asks about does; neither it nor another asks more.

    Where that was taken back, what was said later waits for another card.
    """
    later = _waited_for(case.id, card.person, (card.kind,), work)
    waiting = [take(each, card.person, work) for each in dict.fromkeys((*later, card.id))]
    return [*chain.from_iterable(waiting)]


def let_go(case: CaseId, person: int, work: Work, moment: Moment) -> None:
    """Throw away what waits of somebody in a case that is over, and tell them."""
    for card in _waited_for(case, person, KINDS, work):
        _throw_away(card, person, "over", work, moment)


def expire(event: TimerDue, work: Work, moment: Moment) -> None:
    """Throw away what has waited for a day, and tell whoever said it."""
    card = CardId(event.subject)
    waiting = work.held.of_card(card)
    if waiting:
        _throw_away(card, waiting[0].person, "late", work, moment)
    else:
        work.held.drop_rest(card)
        work.cards.drop(card)


def _throw_away(card: CardId, person: int, why: str, work: Work, moment: Moment) -> None:
    first, *_ = take(card, person, work)
    to = reader_of(work, person, moment)
    work.outbox.put(SendCard(to, Stopped(why), reply_to=first.message_id or None))
