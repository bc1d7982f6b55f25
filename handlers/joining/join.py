"""Codes and tokens: what a link or a typed code opens, and how often one may guess."""

from collections.abc import Container
from dataclasses import replace
from datetime import timedelta

from handlers.joining import guessers
from handlers.moment import Moment
from handlers.timers import Timer
from storage.codes import Code
from storage.doors import Door
from storage.tallies import EVERYBODY, Counted
from storage.tokens import Opens
from storage.work import Work

WINDOW = timedelta(hours=1)
GUESSES_EACH = 5
GUESSES_IN_ALL = 100
DOOR_STANDS = timedelta(hours=24)


def may_guess(work: Work, person: int, moment: Moment) -> bool:
    """Tell whether a person may try another code or token."""
    own = work.tallies.count(person, Counted.GUESS, moment.now)
    return own < GUESSES_EACH and (not own or _in_all(work, moment) < GUESSES_IN_ALL)


def _in_all(work: Work, moment: Moment) -> int:
    """Return how many were wrong lately; it stops only those who were wrong themselves.

    Otherwise a few accounts could lock the door to everybody who has the right link.
    """
    return work.tallies.count(EVERYBODY, Counted.GUESS, moment.now)


def find_code(work: Work, person: int, typed: str, moment: Moment) -> Code | None:
    """Return the code that was typed or linked; a wrong one counts as a guess."""
    if not may_guess(work, person, moment):
        return None
    code = work.codes.find(typed)
    if code is None:
        note_guess(work, person, moment)
    return code


def is_open(work: Work, person: int, secret: str, opens: Container[Opens], moment: Moment) -> bool:
    """Tell whether a token opens what its link says; a wrong one counts as a guess."""
    if not may_guess(work, person, moment):
        return False
    token = work.tokens.find(secret, moment.now)
    if token is not None and token.opens in opens:
        return True
    note_guess(work, person, moment)
    return False


def note_guess(work: Work, person: int, moment: Moment) -> None:
    """Count a wrong code or token; of many the coordinators hear."""
    work.tallies.note(person, Counted.GUESS, moment.now, WINDOW)
    work.tallies.note(EVERYBODY, Counted.GUESS, moment.now, WINDOW)
    own = work.tallies.count(person, Counted.GUESS, moment.now)
    if own >= GUESSES_EACH or _in_all(work, moment) >= GUESSES_IN_ALL:
        guessers.report(work, moment)


def stand_at_door(work: Work, door: Door, moment: Moment) -> None:
    """Write down what a link said to one who has yet to consent, for a day.

    A further link adds to what an earlier one said: no place is ever taken away by another.
    """
    if before := work.doors.find(door.person):
        door = replace(
            door,
            token=door.token or before.token,
            asking=door.asking or before.asking,
            further=tuple(dict.fromkeys(before.codes)),
            read=door.read if door.token else before.read,
            listed_as=before.listed_as,
            role=before.role,
            departments=before.departments,
        )
    work.doors.put(door)
    work.timers.set(Timer.DOOR, door.id, moment.now + DOOR_STANDS)
