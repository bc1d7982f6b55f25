"""Enlisting: how a nominee says how they would be listed and where they work, step by step."""

from dataclasses import dataclass, replace

from handlers import asking, cards
from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, PersonEvent
from handlers.joining import nominee, places
from handlers.joining.confirming import Agreement
from handlers.joining.join import may_guess, note_guess
from handlers.match.pool import AGREEMENT, affiliations
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.typed_words import LONGEST, tidied
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.dialogue import Asked
from storage.doors import Door
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class AlreadyListed(Message):
    """You are on the roster, or about to be."""


@dataclass(frozen=True, slots=True, repr=False)
class NomineeShown(Message):
    """How you would be listed; nobody has it yet. Of places there are none at first."""

    name: str
    role: str
    places: Listed | None


@dataclass(frozen=True, slots=True, repr=False)
class NomineeIncomplete(Message):
    """A name, a role and a place are needed first."""


def begin(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Go on, because they would like to: ask for what is missing."""
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return cards.ButtonOld()
    if work.supporters.of_person(event.person) is not None:
        return AlreadyListed()
    if not door.departments:
        known = tuple(sorted(affiliations(event.person, work)))
        door = work.doors.save(replace(door, departments=known))
    return _go_on(event, door, work, moment)


def _go_on(event: PersonEvent, door: Door, work: Work, moment: Moment) -> Message | None:
    if not door.listed_as:
        return asking.ask_for(Asked.NOMINEE_NAME, event, work, moment)
    if not door.role:
        return asking.ask_for(Asked.NOMINEE_ROLE, event, work, moment)
    message, rows = _shown(door, work)
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))
    return None


def _shown(door: Door, work: Work) -> tuple[Message, Rows]:
    names = work.departments.names(door.departments)
    kept = map(work.departments.find, work.departments.standing(door.departments))
    drops = [Button(Verb.NOMINEE_DROP, each.id, {"place": each.name}) for each in kept if each]
    done = [Button(Verb.NOMINEE_DONE)] if names else []
    changes = (Button(Verb.NOMINEE_PLACE), Button(Verb.NOMINEE_NAME), Button(Verb.NOMINEE_ROLE))
    message = NomineeShown(door.listed_as, door.role, Listed(tuple(names)) if names else None)
    return message, column(*done, *changes, *drops, Button(Verb.CONSENT_NO))


ASKS = {
    Verb.NOMINEE_NAME: Asked.NOMINEE_NAME,
    Verb.NOMINEE_ROLE: Asked.NOMINEE_ROLE,
}


def ask(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be a nominee's name or role."""
    door = nominee.door_of(event.person, work, moment)
    if door is None or event.verb is None:
        return cards.ButtonOld()
    return asking.ask_for(ASKS[event.verb], event, work, moment)


def ask_place(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let the next text be a part of a place's name."""
    if nominee.door_of(event.person, work, moment) is None:
        return cards.ButtonOld()
    return asking.ask(Asked.NOMINEE_PLACE, places.PlaceAsked(), event, work, moment)


def name(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take the name under which a nominee would be listed.

    That a name is taken says who is on the roster: so many tries are as many guesses.
    """
    event = answer.event
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return
    words, wrong = tidied(answer.typed), "later"
    if may_guess(work, event.person, moment):
        wrong = asking.why_not(Asked.NOMINEE_NAME, words, None, work)
    if wrong == "taken":
        note_guess(work, event.person, moment)
    if wrong:
        _refuse(event, Verb.NOMINEE_NAME, wrong, work, moment)
    else:
        _take(event, replace(door, listed_as=words), work, moment)


def role(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take the role with which a nominee would be listed."""
    event = answer.event
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return
    words = tidied(answer.typed)
    if wrong := asking.why_not(Asked.NOMINEE_ROLE, words, None, work):
        _refuse(event, Verb.NOMINEE_ROLE, wrong, work, moment)
    else:
        _take(event, replace(door, role=words), work, moment)


def _take(event: PersonEvent, door: Door, work: Work, moment: Moment) -> None:
    """Keep what was typed, and go on; where that must wait, there is a button for it."""
    if message := _go_on(event, work.doors.save(door), work, moment):
        rows = column(Button(Verb.NOMINEE_YES))
        work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _refuse(event: PersonEvent, again: Verb, wrong: str, work: Work, moment: Moment) -> None:
    use = asking.use_of(ASKS[again])
    message = asking.WordsRefused(wrong, LONGEST[use])
    work.outbox.put(SendCard(reader(work, event, moment), message, column(Button(again))))


def place(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take a typed place, or offer those that it may mean."""
    event = answer.event
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return
    found = places.named(answer.typed, work)
    if len(found) == 1:
        _add(event, door, found[0].id, work, moment)
        return
    shown = found[: places.NAMED_AT_MOST]
    picks = (Button(Verb.NOMINEE_PICK, each.id, {"place": each.name}) for each in shown)
    message: Message = places.PlaceUnclear()
    if not found:
        talking = asking.is_talking(event, work)
        message = places.PlaceUnknown(moment.programme.contact, talking)
    rows = column(*picks, Button(Verb.NOMINEE_PLACE))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _add(
    event: PersonEvent, door: Door, department: DepartmentId, work: Work, moment: Moment
) -> None:
    departments = work.departments.standing((*door.departments, department))
    _take(event, replace(door, departments=departments), work, moment)


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the place that was chosen from several."""
    door = nominee.door_of(event.person, work, moment)
    department = work.departments.as_it_stands(event.card)
    if door is None or department is None:
        return cards.ButtonOld()
    _add(event, door, department.id, work, moment)
    return None


def drop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a place out again."""
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return cards.ButtonOld()
    (gone,) = work.departments.standing((DepartmentId(event.card),))
    stands = work.departments.standing(door.departments)
    rest = tuple(each for each in stands if each != gone)
    message, rows = _shown(work.doors.save(replace(door, departments=rest)), work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message, rows))
    return None


def done(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show the text to agree to, once all is said that is needed."""
    door = nominee.door_of(event.person, work, moment)
    if door is None:
        return cards.ButtonOld()
    if not nominee.is_complete(door):
        return NomineeIncomplete()
    if asking.is_taken(door.listed_as, None, work):
        _refuse(event, Verb.NOMINEE_NAME, "taken", work, moment)
        return None
    work.doors.save(replace(door, read=AGREEMENT))
    rows = column(Button(Verb.CONSENT_AGREE), Button(Verb.PRIVACY_SHOW), Button(Verb.CONSENT_NO))
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, Agreement(moment.programme.name), rows))
    return None
