"""Background: a supporter's field, career stage and gender, each only if they care to say it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers import availability, cards
from handlers.buttons import Button, Rows, Verb, column, pairs
from handlers.declared import declare
from handlers.events import ButtonPressed
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
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
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None:
        message, rows = _shown(supporter)
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _shown(supporter: Supporter) -> tuple[Message, Rows]:
    message = BackgroundShown(supporter.field, supporter.career_stage, supporter.gender)
    return message, (
        *column(Button(Verb.FIELD_SHOW)),
        *_choices(STAGES, supporter.career_stage),
        *_choices(GENDERS, supporter.gender),
        *column(Button(Verb.PROFILE_SHOW)),
    )


def _choices(table: Mapping[Verb, str], chosen: str) -> Rows:
    """Return a table's buttons, two in a row, the chosen one being marked."""
    return pairs(*(Button(verb, label={"on": it == chosen}) for verb, it in table.items()))


def stage(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the career stage, or say nothing of it."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None and event.verb is not None:
        _keep(event, replace(supporter, career_stage=STAGES[event.verb]), work, moment)


def gender(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Set the gender, or say nothing of it."""
    supporter = availability.confirmed(event, work, moment)
    if supporter is not None and event.verb is not None:
        _keep(event, replace(supporter, gender=GENDERS[event.verb]), work, moment)


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
    _keep(event, replace(supporter, field=name), work, moment)
    return None


def _keep(event: ButtonPressed, supporter: Supporter, work: Work, moment: Moment) -> None:
    message, rows = _shown(declare(supporter, work, moment))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
