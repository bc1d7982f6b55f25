"""The desk: who coordinates, how they are called, and how one of them stops.

A role that is taken away is gone at once. The last coordinator stays: somebody must be there for a
request that waits.
"""

from dataclasses import dataclass, replace

from handlers import asking, cards, duty, fellows
from handlers.buttons import Button, column
from handlers.chronicle import called, note
from handlers.events import ButtonPressed
from handlers.joining import confirming
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, ShowMenu
from handlers.programme import importing, seconds
from handlers.typed_words import flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.hours import Hours
from storage.cards import Card
from storage.coordinators import Coordinator
from storage.departments import plain
from storage.dialogue import Asked
from storage.journal import Act
from storage.supporters import Standing
from storage.values import CardId, RowId
from storage.work import Work

NOBODY = b""
"""The supporter of a coordinator's invitation: with a role every open link for a further one goes,
so that nobody keeps a way back."""


@dataclass(frozen=True, slots=True, repr=False)
class DeskShown(Message):
    """How many coordinate, how you are called, and when you read alerts."""

    count: int
    name: str
    hours: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorShown(Message):
    """One of the others."""

    name: str
    hours: Hours | None


@dataclass(frozen=True, slots=True, repr=False)
class NameAsked(Message):
    """What shall the other coordinators call you?"""


@dataclass(frozen=True, slots=True, repr=False)
class NameUnfit(Message):
    """A name is one line, not that long, and nobody else's; a button asks again."""


@dataclass(frozen=True, slots=True, repr=False)
class RemoveAsked(Message):
    """Take the role from this one? `own` says that it is the presser's own."""

    name: str
    own: bool


@dataclass(frozen=True, slots=True, repr=False)
class LastOneStays(Message):
    """The last coordinator cannot leave the role."""


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorLeft(Message):
    """To the coordinators who remain: this one does not coordinate any more; `by` says who did it.

    `by` is empty where it was they themselves.
    """

    name: str
    by: str


@dataclass(frozen=True, slots=True, repr=False)
class YouCoordinateNoMore(Message):
    """To the one who had the role."""

    programme: str


def show(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show who coordinates."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    everybody = work.coordinators.all().values()
    hours = duty.hours_of(me, moment.programme)
    message = DeskShown(len(everybody), called(me, work), hours)
    others = sorted((called(each, work), each.id) for each in everybody if each.id != me.id)
    rows = column(
        *(Button(Verb.DESK_ONE, row, {"name": name}) for name, row in others),
        Button(Verb.DUTY_SHOW),
        Button(Verb.DESK_NAME),
        Button(Verb.INVITE_COORDINATOR),
        *((Button(Verb.DESK_REMOVE, me.id, {"own": True}),) if others else ()),
        Button(Verb.LOG_SHOW),
    )
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def _pressed(event: ButtonPressed, work: Work) -> Coordinator | None:
    """Return the coordinator on a button; None where the presser is none, or they have gone."""
    if work.coordinators.of_person(event.person) is None:
        return None
    return work.coordinators.all().get(RowId(event.card))


def one(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show one of the others."""
    found = _pressed(event, work)
    if found is None:
        return cards.ButtonOld()
    own = found.person == event.person
    message = CoordinatorShown(called(found, work), duty.hours_of(found, moment.programme))
    rows = column(Button(Verb.DESK_REMOVE, found.id, {"own": own}), Button(Verb.DESK_SHOW))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def ask_name(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be the name by which the others know one."""
    if work.coordinators.of_person(event.person) is None:
        return cards.ButtonOld()
    return asking.ask(Asked.CALLED, NameAsked(), event, work, moment)


def named(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take a name."""
    to, name = reader(work, answer.event, moment), tidied(answer.typed)
    me = work.coordinators.of_person(answer.event.person)
    if me is None or flaw(name, "called") or _is_anothers(name, me.id, work):
        work.outbox.put(SendCard(to, NameUnfit(), column(Button(Verb.DESK_NAME))))
        return
    me = work.coordinators.put(replace(me, called=name))
    message = CoordinatorShown(name, duty.hours_of(me, moment.programme))
    work.outbox.put(SendCard(to, message, column(Button(Verb.DESK_SHOW))))


def _is_anothers(name: str, own: RowId, work: Work) -> bool:
    """Tell whether another coordinator is called so: whoever agrees must know with whom."""
    others = (each for each in work.coordinators.all().values() if each.id != own)
    return any(plain(called(each, work)) == plain(name) for each in others)


def ask_remove(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask whether to take the role from somebody."""
    found = _pressed(event, work)
    if found is None:
        return cards.ButtonOld()
    if len(work.coordinators.all()) == 1:
        return LastOneStays()
    message = RemoveAsked(called(found, work), found.person == event.person)
    rows = column(Button(Verb.DESK_REMOVE_YES, found.id), Button(Verb.DESK_SHOW))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def remove(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the role from somebody at once, and let the others know."""
    found, me = _pressed(event, work), work.coordinators.of_person(event.person)
    if found is None or me is None:
        return cards.ButtonOld()
    if len(work.coordinators.all()) == 1:
        return LastOneStays()
    to, gone = reader(work, event, moment), YouCoordinateNoMore(moment.programme.name)
    by, own = called(me, work), found.id == me.id
    message: Message = gone if own else CoordinatorLeft(called(found, work), by)
    work.outbox.put(EditCard(to, event.message_id, message))
    if not own:
        work.outbox.put(SendCard(reader_of(work, found.person, moment), gone))
    step_down(found, me, work, moment)
    supporter = work.supporters.of_person(found.person) is not None
    menu = ShowMenu(reader_of(work, found.person, moment), supporter=supporter, coordinator=False)
    work.outbox.put(menu)
    return None


def step_down(leaving: Coordinator, by: Coordinator, work: Work, moment: Moment) -> None:
    """Take everything of the role: what they were asked, what they began, links for further ones.

    The others hear of it, but for the one who did it, whose card says so.
    """
    note(by.person, Act.COORDINATOR_REMOVED, work, leaving.id)
    name, doer = called(leaving, work), "" if leaving.id == by.id else called(by, work)
    for card in _asked(leaving, work):
        work.cards.drop(card.id)
    importing.let_go(leaving.person, work)
    work.tokens.revoke_of(NOBODY)
    work.dialogue.drop(leaving.person)
    work.coordinators.drop(leaving.id)
    fellows.tell(CoordinatorLeft(name, doer), work, moment, but=(by.person,))
    _leave_nobody_unasked(work, moment)
    seconds.without(leaving, work, moment)


def _asked(coordinator: Coordinator, work: Work) -> list[Card]:
    """Return the cards on which a coordinator is asked to confirm somebody."""
    ids = (card for each in work.supporters.all().values() for card in each.cards)
    found = (work.cards.find(CardId(each)) for each in ids)
    return [card for card in found if card and card.person == coordinator.person]


def _leave_nobody_unasked(work: Work, moment: Moment) -> None:
    """Ask the one who remains about themself, if they wait to be confirmed: nobody else could."""
    remaining = list(work.coordinators.all().values())
    waiting = [work.supporters.of_person(each.person) for each in remaining]
    if len(remaining) == 1 and waiting[0] and waiting[0].standing is Standing.AGREED:
        confirming.ask(remaining[0], waiting[0], work, moment)
