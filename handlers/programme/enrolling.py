"""Enrolling: what a coordinator writes into a supporter's entry, and hands over to them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers import cards, chronicle
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.joining import confirming, refreshers
from handlers.match import matchmaking
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.programme.roster import is_confirmed, on_roster
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from storage.journal import Act
from storage.supporters import Standing, Supporter
from storage.work import Work

YEARS = {Verb.TRAINED_ONE: 1, Verb.TRAINED_TWO: 2, Verb.TRAINED_THREE: 3}


@dataclass(frozen=True, slots=True, repr=False)
class TrainingNoted(Message):
    """To a coordinator: this one's training counts from today, up to `expires` if it ends."""

    name: str
    expires: date | None


@dataclass(frozen=True, slots=True, repr=False)
class TrainingOnRecord(Message):
    """To a supporter: your training is on record; `expires` as above."""

    expires: date | None


@dataclass(frozen=True, slots=True, repr=False)
class InvitationMade(Message):
    """To a coordinator: a new invitation to hand over; those of before open nothing."""

    name: str
    link: str


def trained(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a coordinator's word that somebody was trained today, and for how long that counts."""
    supporter = on_roster(event, work)
    if supporter is None or event.verb is None:
        return cards.ButtonOld()
    years = YEARS.get(event.verb)
    expires = None if years is None else last_day(moment.today, years)
    supporter = work.supporters.put(
        replace(supporter, trained_on=moment.today, training_expires=expires)
    )
    chronicle.note(event.person, Act.TRAINED, work, supporter.id)
    refreshers.watch(supporter, work, moment)
    matchmaking.look_again(work, moment)
    back = column(Button(Verb.ROSTER_PERSON, supporter.id, {"name": supporter.listed_as}))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, TrainingNoted(supporter.listed_as, expires), back))
    _tell(supporter, work, moment)
    return None


def last_day(begun: date, years: int) -> date:
    """Return the last day of some years that begin on a day."""
    try:
        begins_anew = begun.replace(year=begun.year + years)
    except ValueError:  # the 29th of February
        begins_anew = date(begun.year + years, 3, 1)
    return begins_anew - timedelta(days=1)


def _tell(supporter: Supporter, work: Work, moment: Moment) -> None:
    if supporter.person is not None and is_confirmed(supporter):
        to = reader_of(work, supporter.person, moment)
        work.outbox.put(SendCard(to, TrainingOnRecord(supporter.training_expires)))


def invite(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Give a coordinator a new invitation for one who has not joined yet."""
    supporter = on_roster(event, work)
    if supporter is None or supporter.standing is not Standing.INVITED:
        return cards.ButtonOld()
    work.tokens.revoke_of(supporter.id)
    link = confirming.invitation(supporter, work, moment)
    chronicle.note(event.person, Act.INVITED, work, supporter.id)
    message = InvitationMade(supporter.listed_as, link)
    work.outbox.put(SendCard(reader(work, event, moment), message))
    return None
