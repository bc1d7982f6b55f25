"""Doorways: a coordinator sees the link and the code of each place, and replaces them.

The old link and code open nothing from that moment on; whoever came by them stays where they are.
"""

from dataclasses import dataclass, replace

from handlers import cards, chronicle, fellows
from handlers.buttons import Button, column
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.programme import roster
from handlers.verbs import Verb
from handlers.who import reader
from storage.codes import Code
from storage.journal import Act
from storage.values import RowId
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True, repr=False)
class DoorwaysShown(Message):
    """The places that have a link, by name; `more` are not shown."""

    more: int


@dataclass(frozen=True, slots=True, repr=False)
class DoorwayShown(Message):
    """One place's link, and its code to type; of the programme itself `place` is empty.

    `former` counts the links that lead here since other places were merged into this one.
    """

    place: str
    link: str
    letters: str
    former: int


@dataclass(frozen=True, slots=True, repr=False)
class RenewAsked(Message):
    """Replace the link? Posters and mails with the old one lead nowhere then."""

    place: str


@dataclass(frozen=True, slots=True, repr=False)
class DoorwayRenewed(Message):
    """To the other coordinators: this place has a new link and code."""

    place: str


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Show a coordinator every place that has a link."""
    if roster.coordinates(event, work):
        _list(event, _all(work), work, moment)
    else:
        work.outbox.put(SendCard(reader(work, event, moment), roster.ForCoordinators()))


def further(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the next ones, from the one on the button on."""
    first = pressed(event, work)
    if first is None:
        return cards.ButtonOld()
    everything = _all(work)
    _list(event, everything[everything.index(first) :], work, moment)
    return None


def _all(work: Work) -> list[Code]:
    """Return the codes by the names of their places; the programme's own comes first."""
    codes = (each for each in work.codes.all().values() if _stands(each, work))
    return sorted(codes, key=lambda each: (place_of(each, work), each.id))


def _stands(code: Code, work: Work) -> bool:
    """Tell whether a code is a place's own, and the place takes part."""
    if code.department is None:
        return True
    return not code.former and work.departments.find_open(code.department) is not None


def place_of(code: Code, work: Work) -> str:
    """Return the name of what a code opens; it is empty for the programme itself."""
    department = work.departments.find(code.department) if code.department else None
    return department.name if department else ""


def _list(event: PersonEvent, codes: list[Code], work: Work, moment: Moment) -> None:
    shown, rest = codes[:PAGE], codes[PAGE:]
    names = [Button(Verb.DOORWAY_SHOW, each.id, {"place": place_of(each, work)}) for each in shown]
    follows = [Button(Verb.DOORWAYS_FROM, rest[0].id)] if rest else []
    to, rows = reader(work, event, moment), column(*names, *follows, Button(Verb.DEPT_ADD))
    work.outbox.put(SendCard(to, DoorwaysShown(len(rest)), rows))


def pressed(event: ButtonPressed, work: Work) -> Code | None:
    """Return the code on a pressed button; None where the presser may not know of it."""
    code = work.codes.all().get(RowId(event.card)) if roster.coordinates(event, work) else None
    return code if code is not None and _stands(code, work) else None


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show one place's link and code."""
    code = pressed(event, work)
    if code is None:
        return cards.ButtonOld()
    tell(event, code, work, moment)
    return None


def tell(event: PersonEvent, code: Code, work: Work, moment: Moment) -> None:
    """Show a link and code, and what can be done about it and about its place."""
    change = (Button(Verb.DEPT_SHOW, code.department),) if code.department else ()
    rows = column(Button(Verb.POSTER_SEND, code.id), Button(Verb.RENEW_ASK, code.id), *change)
    work.outbox.put(SendCard(reader(work, event, moment), _shown(code, work, moment), rows))


def _shown(code: Code, work: Work, moment: Moment) -> DoorwayShown:
    link = f"https://t.me/{moment.programme.username}?start=join_{code.letters}"
    former = len(work.codes.former_of(code.department)) if code.department else 0
    letters = f"{code.letters[:4]} {code.letters[4:]}"
    return DoorwayShown(place_of(code, work), link, letters, former)


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask whether to replace a link."""
    code = pressed(event, work)
    if code is None:
        return cards.ButtonOld()
    rows = column(Button(Verb.RENEW_YES, code.id), Button(Verb.RENEW_NO, code.id))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, RenewAsked(place_of(code, work)), rows))
    return None


def keep(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Leave the link as it is."""
    code = pressed(event, work)
    if code is None:
        return cards.ButtonOld()
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, _shown(code, work, moment)))
    return None


def renew(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Replace a link and its code, and let the other coordinators know.

    Those of places that were merged into this one go with it: whoever replaces a link wants that
    nothing handed out before leads there.
    """
    code = pressed(event, work)
    if code is None:
        return cards.ButtonOld()
    letters = work.codes.fresh_letters(moment.chance.choice)
    code = work.codes.put(replace(code, letters=letters))
    chronicle.note(event.person, Act.LINK_RENEWED, work, code.department or b"")
    for former in work.codes.former_of(code.department):
        work.codes.drop(former.id)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, _shown(code, work, moment)))
    fellows.tell(DoorwayRenewed(place_of(code, work)), work, moment, but=(event.person,))
    return None
