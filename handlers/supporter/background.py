"""Background: a supporter's field, career stage and gender, each only if they care to say it."""

import hashlib
from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.supporter import availability, pages
from handlers.verbs import Verb
from handlers.who import reader
from storage.supporters import Supporter
from storage.values import ROW_ID
from storage.work import Work

STAGES = {
    Verb.STAGE_RESIDENT: "resident",
    Verb.STAGE_EARLY: "early",
    Verb.STAGE_MID: "mid",
    Verb.STAGE_LATE: "late",
    Verb.STAGE_UNSAID: "",
}
GENDERS = {
    Verb.GENDER_WOMAN: "woman",
    Verb.GENDER_MAN: "man",
    Verb.GENDER_NONBINARY: "nonbinary",
    Verb.GENDER_UNSAID: "",
}
"""As the roster's file writes them; what it writes beside is shown as it is."""
FIELDS_AT_MOST = 16


@dataclass(frozen=True, slots=True, repr=False)
class BackgroundShown(Message):
    """What is declared of a supporter's field, career stage and gender."""

    field: str
    stage: str
    gender: str


@dataclass(frozen=True, slots=True, repr=False)
class FieldsShown(Message):
    """The fields that stand on the roster, to pick one."""

    field: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the three; a tap changes one."""
    pages.show(_page, event, work, moment)


def _page(supporter: Supporter, *_: object) -> tuple[Message, Rows]:
    message = BackgroundShown(supporter.field, supporter.career_stage, supporter.gender)
    return message, (
        *column(Button(Verb.FIELD_SHOW)),
        *pages.choices(STAGES, supporter.career_stage),
        *pages.choices(GENDERS, supporter.gender),
        *column(Button(Verb.PROFILE_SHOW)),
    )


def stage(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the career stage, or say nothing of it."""
    chosen = pages.tapped(STAGES, event)
    pages.change(_page, lambda it: replace(it, career_stage=chosen), event, work, moment)


def gender(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the gender, or say nothing of it."""
    chosen = pages.tapped(GENDERS, event)
    pages.change(_page, lambda it: replace(it, gender=chosen), event, work, moment)


def fields(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the fields that others have, to pick one, and the way to type another."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return
    picks = (
        Button(Verb.FIELD_PICK, row, {"field": name})
        for row, name in list(_fields(work).items())[:FIELDS_AT_MOST]
    )
    rows = column(*picks, Button(Verb.WORDS_FIELD), Button(Verb.FIELD_NONE))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, FieldsShown(supporter.field), rows))


def _fields(work: Work) -> dict[bytes, str]:
    """Return the fields on the roster by the ids on their buttons, in alphabetical order."""
    names = {each.field for each in work.supporters.all().values() if each.field}
    return {_id_of(name): name for name in sorted(names, key=str.casefold)}


def _id_of(field: str) -> bytes:
    """Return an id that says no more than the button's own words."""
    return hashlib.sha256(field.encode()).digest()[:ROW_ID]


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a field from the roster, or none."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is None:
        return None
    name = "" if event.verb is Verb.FIELD_NONE else _fields(work).get(event.card)
    if name is None:
        return cards.ButtonOld()
    pages.keep(_page, event, replace(supporter, field=name), work, moment)
    return None
