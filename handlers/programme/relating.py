"""Relating: a coordinator changes whom a department is kept apart from, and who leads it.

All relations are changed in the same way: a card lists what is related, and what could be; where
that is much, some letters find it. A button says what it does, so that a second tap, or one a
year later, changes nothing more.
"""

from dataclasses import dataclass

from handlers import asking, cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard
from handlers.pairs import id_of, pair, parted
from handlers.programme import departments
from handlers.programme.relations import BY_ASKED, BY_VERB, HEADS, Relation
from handlers.programme.roster import coordinates
from handlers.who import reader
from storage.departments import plain
from storage.work import Work

PAGE = 20


@dataclass(frozen=True, slots=True, repr=False)
class RelationShown(Message):
    """What is related to a place, or a group; `more` could be, and are found by typing.

    `kind` is "apart", "also", "leads" or "heads", `count` how many there are to choose among;
    `talking` says that plain words may be meant for somebody else.
    """

    kind: str
    place: str
    count: int
    more: int
    talking: bool


@dataclass(frozen=True, slots=True, repr=False)
class Look:
    """What a card shows: a relation, of what, and only what holds some letters."""

    relation: Relation
    subject: bytes
    typed: str = ""


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show what is related to a department, and what could be."""
    department = departments.pressed(event, work)
    relation = BY_VERB[event.verb] if event.verb else None
    if department is None or relation is None:
        return cards.ButtonOld()
    if asking.waits(event, work):
        return asking.FirstForWhom()
    subject = id_of(department.group) if relation is HEADS else bytes(department.id)
    if subject not in relation.subjects(work):
        return cards.ButtonOld()
    to = reader(work, event, moment)
    message, rows = _card(event, Look(relation, subject), work, moment)
    work.outbox.put(SendCard(to, message, rows))
    return None


def _card(event: PersonEvent, look: Look, work: Work, moment: Moment) -> tuple[Message, Rows]:
    """Return the card of a relation, with what holds the letters that were typed."""
    relation, subject = look.relation, look.subject
    related = relation.related(subject, work)
    names = {row: name for row, name in relation.others(work).items() if row != subject}
    found = [each for each in names.items() if plain(look.typed) in plain(each[1])]
    drops = [each for each in found if each[0] in related]
    adds = [each for each in found if each[0] not in related]
    more = len(drops[PAGE:]) + len(adds[PAGE:])
    if more:
        asking.expect(relation.asked, event, work, moment, subject)
    off = (Button(relation.off, pair(subject, row), {"other": name}) for row, name in drops[:PAGE])
    on = (Button(relation.on, pair(subject, row), {"other": name}) for row, name in adds[:PAGE])
    title = relation.subjects(work)[subject]
    count, seated = len(found), asking.is_talking(event, work)
    message = RelationShown(relation.kind, title, count, more, seated)
    return message, column(*off, *on)


def find(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Show what holds the letters that were typed."""
    relation, subject, event = BY_ASKED[answer.asked], answer.about, answer.event
    to = reader(work, event, moment)
    if subject not in relation.subjects(work):
        work.outbox.put(SendCard(to, cards.ButtonOld()))
        return
    message, rows = _card(event, Look(relation, subject, answer.typed), work, moment)
    work.outbox.put(SendCard(to, message, rows))


def change(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Relate two, or part them, and show how it stands then."""
    relation = BY_VERB[event.verb] if event.verb else None
    if relation is None or not coordinates(event, work):
        return cards.ButtonOld()
    subjects, others = relation.subjects(work), relation.others(work)
    rows = parted(event.card, {row: row for row in subjects}, {row: row for row in others})
    if rows is None or rows[0] == rows[1]:
        return cards.ButtonOld()
    subject, other = rows
    on = event.verb is relation.on
    if (other in relation.related(subject, work)) is not on:
        relation.change(subject, other, on, work)
        if relation.tells:
            what = departments.DepartmentChanged(relation.kind, subjects[subject])
            departments.changed(event, what, work, moment)
    to = reader(work, event, moment)
    message, buttons = _card(event, Look(relation, subject), work, moment)
    work.outbox.put(EditCard(to, event.message_id, message, buttons))
    return None
