"""Who somebody is to the programme, and in which words and hours they are spoken to."""

from handlers.events import PersonEvent
from handlers.moment import Moment, Programme
from handlers.orders import Reader
from storage.errors import SealBroken
from storage.work import Work


def reader(work: Work, event: PersonEvent, moment: Moment) -> Reader:
    """Return the one who just did something, as a reader."""
    return reader_of(work, event.person, moment, event.spoken)


def reader_of(work: Work, person: int, moment: Moment, spoken: str | None = None) -> Reader:
    """Return a person as a reader: the language they chose, else the one they speak.

    Supporters read times in the zone of their own hours, everybody else in the programme's. Where
    the disk has damaged what is known, nothing is: whoever cannot be looked up must still be
    answered, above all when they ask for help now.
    """
    try:
        supporter, chosen = work.supporters.of_person(person), chosen_language(work, person)
    except SealBroken:
        supporter, chosen = None, None
    zone = supporter.hours.zone if supporter else moment.programme.zone
    return Reader(person, chosen or understood(spoken, moment.programme), zone)


def chosen_language(work: Work, person: int) -> str | None:
    """Return the language that a person chose, wherever we know them."""
    known = (
        work.people.find(person)
        or work.supporters.of_person(person)
        or work.coordinators.of_person(person)
        or work.doors.find(person)
    )
    return None if known is None else known.language


def understood(spoken: str | None, programme: Programme) -> str:
    """Return the programme's language that comes nearest to what somebody's Telegram speaks."""
    wanted = (spoken or "").partition("-")[0].lower()
    return wanted if wanted in programme.languages else programme.languages[0]


def is_known(work: Work, person: int) -> bool:
    """Tell whether a person has consented or runs the programme."""
    return work.people.knows(person) or work.coordinators.of_person(person) is not None
