"""Agreeing anew: when the text that supporters agree to has changed, they are asked about it.

Until they have agreed a rule of `matching` keeps them from being asked; talks that are open go on.
Each is asked once, and once more after some days.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, TimerDue
from handlers.match.pool import AGREEMENT
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.quiet import awake
from handlers.supporter.declared import declare
from handlers.timers import Timer
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import SupporterId
from storage.supporters import Standing, Supporter
from storage.values import ROW_ID
from storage.work import Work

AGAIN_AFTER = timedelta(days=5)
TEXT = hashlib.sha256(AGREEMENT.encode()).digest()[:ROW_ID]
"""What a yes carries: a card of an older text agrees to nothing."""


@dataclass(frozen=True, slots=True, repr=False)
class AgreementChanged(Message):
    """The text has changed: here it is. `again` says that it was shown before."""

    programme: str
    again: bool


@dataclass(frozen=True, slots=True, repr=False)
class AgreementRenewed(Message):
    """Thank you: you can be asked again."""


@dataclass(frozen=True, slots=True, repr=False)
class AgreementPutOff(Message):
    """That is fine: nobody asks you meanwhile, and open talks go on."""


def has_lapsed(supporter: Supporter) -> bool:
    """Tell whether somebody agreed to a text that has changed since."""
    joined = supporter.standing in {Standing.AGREED, Standing.CONFIRMED}
    return joined and supporter.agreed_to != AGREEMENT


def watch_all(work: Work, moment: Moment) -> None:
    """Set a timer for everybody who has yet to be asked about the text as it stands."""
    for supporter in list(work.supporters.all().values()):
        is_asked = supporter.asked_to_agree == AGREEMENT
        if has_lapsed(supporter) and not is_asked:
            by_day = awake(supporter, moment.now, moment)
            work.timers.set(Timer.AGREEMENT, supporter.id, by_day)


def due(event: TimerDue, work: Work, moment: Moment) -> None:
    """Ask one supporter, for the first time or once more."""
    supporter = work.supporters.find(SupporterId(event.subject))
    if supporter is None or supporter.person is None or not has_lapsed(supporter):
        return
    by_day = awake(supporter, moment.now, moment)
    if by_day > moment.now:
        work.timers.set(Timer.AGREEMENT, supporter.id, by_day)
        return
    again = supporter.asked_to_agree == AGREEMENT
    if not again:
        work.supporters.put(replace(supporter, asked_to_agree=AGREEMENT))
        work.timers.set(Timer.AGREEMENT, supporter.id, moment.now + AGAIN_AFTER)
    message = AgreementChanged(moment.programme.name, again)
    work.outbox.put(SendCard(reader_of(work, supporter.person, moment), message, _answers()))


def _answers() -> Rows:
    return column(Button(Verb.AGREEMENT_YES, TEXT), Button(Verb.AGREEMENT_LATER))


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the text to one who comes back to it."""
    if _asked(event, work) is None:
        return cards.ButtonOld()
    to, message = reader(work, event, moment), AgreementChanged(moment.programme.name, again=False)
    work.outbox.put(SendCard(to, message, _answers()))
    return None


def _asked(event: ButtonPressed, work: Work) -> Supporter | None:
    """Return the supporter who pressed, if they have yet to agree."""
    supporter = work.supporters.of_person(event.person)
    return supporter if supporter and has_lapsed(supporter) else None


def agree(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a yes to the text as it stands: the supporter can be asked again."""
    supporter = _asked(event, work)
    if supporter is None:
        return cards.ButtonOld()
    if event.card != TEXT:
        show(event, work, moment)
        return cards.ButtonOld()
    work.timers.cancel(Timer.AGREEMENT, supporter.id)
    declare(replace(supporter, agreed_to=AGREEMENT), work, moment)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, AgreementRenewed()))
    return None


def put_off(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Leave it open: it stands in the profile, and is asked once more at most."""
    if _asked(event, work) is None:
        return cards.ButtonOld()
    to, rows = reader(work, event, moment), column(Button(Verb.AGREEMENT_SHOW))
    work.outbox.put(EditCard(to, event.message_id, AgreementPutOff(), rows))
    return None
