"""Consent: three facts, and a yes. Until then only what the link said is kept of a person."""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.joining import confirming, nominee, places
from handlers.language import others
from handlers.match.pool import AGREEMENT
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.doors import Door
from storage.people import Person
from storage.supporters import Supporter
from storage.work import Work

VERSION = "2026-11"
"""Changes with the sense of the consent text, and is written down with each yes."""


@dataclass(frozen=True, slots=True, repr=False)
class ConsentAsked(Message):
    """Three facts first."""


@dataclass(frozen=True, slots=True, repr=False)
class ConsentDeclined(Message):
    """Not now is fine."""


@dataclass(frozen=True, slots=True, repr=False)
class DoorClosed(Message):
    """The link was opened too long ago, or never."""

    contact: str


def ask(event: PersonEvent, work: Work, moment: Moment) -> None:
    """Show what to agree to to one who is at the door; to others, how to get there.

    An invited supporter agrees to more than the three facts, whatever they press first; a nominee
    who would rather talk to a colleague is none any more, once a link says where they work.
    """
    to, door = reader(work, event, moment), work.doors.find(event.person)
    nominated = nominee.door_of(event.person, work, moment) is not None
    asking = wants_to_ask(event) or (nominated and is_support(event))
    if door is None or not (door.codes or door.token) or (nominated and asking and not door.codes):
        work.outbox.put(SendCard(to, DoorClosed(moment.programme.contact)))
        return
    if nominated and not asking:
        work.outbox.put(SendCard(to, *nominee.greeting(to, moment)))
        return
    nominee.step_back(event.person, work, moment)
    nominee.note_read(event.person, work, moment)
    door = work.doors.find(event.person) or door
    work.doors.save(replace(door, asking=door.asking or asking))
    buttons = column(Button(Verb.CONSENT_AGREE), Button(Verb.PRIVACY_SHOW), Button(Verb.CONSENT_NO))
    buttons = (*buttons, others(to.language, moment))
    invited = confirming.Agreement(moment.programme.name)
    work.outbox.put(SendCard(to, invited if door.token else ConsentAsked(), buttons))


def wants_to_ask(event: PersonEvent) -> bool:
    """Tell whether what somebody did is the wish to talk to a colleague."""
    return isinstance(event, ButtonPressed) and event.verb is Verb.ASK_START


def is_support(event: PersonEvent) -> bool:
    """Tell whether somebody gave the command for it."""
    return isinstance(event, CommandGiven) and event.command == "support"


def agree(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Write down who consents, and go on where the link leads."""
    if _is_inside(event.person, work):
        return cards.ButtonOld()
    door = work.doors.find(event.person)
    if door is not None and door.codes and not door.read:
        nominee.step_back(event.person, work, moment)
        door = work.doors.find(event.person)
    if door is None or not _has_read(door):
        ask(event, work, moment)
        return None
    supporter = _invited(event, door.token, work, moment) if door.token else None
    if door.token and supporter is None:
        confirming.refuse_invitation(event, work, moment)
        return None
    work.doors.drop(event.person)
    person = work.people.find(event.person) or work.people.add(event.person, door.language, VERSION)
    person = work.people.save(replace(person, departments=_places(person, door, work)))
    if supporter is not None:
        work.tokens.use_up(door.token or "")
        confirming.agree(event, supporter, work, moment)
        places.recheck(person, work, moment)
    else:
        _settle(event, person, door, work, moment)
    return None


def _has_read(door: Door) -> bool:
    """Tell whether somebody was shown what they agree to, as it stands."""
    return door.read == AGREEMENT if door.token else bool(door.codes)


def _invited(event: ButtonPressed, secret: str, work: Work, moment: Moment) -> Supporter | None:
    """Return the entry of one who was invited by name, or to whom an invitation was passed on."""
    invited = confirming.invited(event, secret, work, moment)
    return invited or nominee.entry(event, work, moment)


def _settle(event: ButtonPressed, person: Person, door: Door, work: Work, moment: Moment) -> None:
    person = work.people.save(replace(person, asking=door.asking))
    places.show(event, person, work, moment)


def _places(person: Person, door: Door, work: Work) -> tuple[DepartmentId, ...]:
    """Return the places that somebody had declared, and those of every link they opened."""
    codes = (work.codes.find(each) for each in door.codes)
    opened = (code.department for code in codes if code and code.department)
    return tuple(dict.fromkeys((*person.departments, *opened, *door.departments)))


def _is_inside(person: int, work: Work) -> bool:
    """Tell whether somebody has consented, and stands at no other door."""
    return work.people.find(person) is not None and work.doors.find(person) is None


def decline(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Forget the door; it opens again with the same link."""
    if _is_inside(event.person, work):
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.doors.drop(event.person)
    work.outbox.put(EditCard(to, event.message_id, ConsentDeclined()))
    return None
