"""Start: the first words to whoever comes, by which link ever, or by none."""

from dataclasses import dataclass

from handlers.buttons import Button, Rows, column
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TextReceived, TimerDue
from handlers.joining import coordinating, nominee, places
from handlers.joining.confirming import Agreement
from handlers.joining.join import find_code, is_open, may_guess, stand_at_door
from handlers.language import others, remember
from handlers.moment import Moment
from handlers.orders import EditCard, Message, Reader, SendCard
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import DepartmentId
from storage.codes import looks_like_code
from storage.doors import Door
from storage.session import new_id
from storage.tokens import Opens
from storage.work import Work

INVITING = frozenset({Opens.SUPPORTER, Opens.NOMINEE})
"""What a link of the kind `agree_` may open."""


@dataclass(frozen=True, slots=True, repr=False)
class Welcome(Message):
    """Who we are, to one who came by a link; `place` is empty for the programme's own."""

    programme: str
    place: str


@dataclass(frozen=True, slots=True, repr=False)
class WelcomeBack(Message):
    """To one who has consented."""

    programme: str


@dataclass(frozen=True, slots=True, repr=False)
class NoLink(Message):
    """To one who came without a link: how to get in."""

    programme: str
    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class NobodyHere(Message):
    """To one who types before consenting; `inside` says that they came by a link."""

    inside: bool
    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class LinkInvalid(Message):
    """The link or code opens nothing."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class PlaceClosed(Message):
    """The link was right, but its place takes part no longer; another way in is left."""

    programme: str
    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class GuessedTooOften(Message):
    """Too many wrong codes came; later it works again."""

    contact: str


def start(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Take what the link says, and greet."""
    kind, _, secret = event.argument.partition("_")
    if kind == "join" and secret:
        by_code(event, secret, work, moment)
    elif kind == "agree" and secret:
        _by_invitation(event, secret, work, moment)
    elif kind == "coordinate" and secret:
        _by_coordinators_link(event, secret, work, moment)
    elif event.argument:
        _refuse(event, work, moment)
    elif not coordinating.begin_first(event, work, moment):
        _greet(event, work, moment)


def by_code(event: PersonEvent, typed: str, work: Work, moment: Moment) -> None:
    """Open the door, or add a place, by a code from a link or from a keyboard."""
    code = find_code(work, event.person, typed, moment)
    if code is None:
        _refuse(event, work, moment)
    elif _is_retired(code.department, work):
        closed = PlaceClosed(moment.programme.name, moment.programme.contact)
        work.outbox.put(SendCard(reader(work, event, moment), closed))
    elif work.people.find(event.person):
        _join_again(event, code.department, work, moment)
    else:
        language = reader(work, event, moment).language
        nominee.step_back(event.person, work, moment)
        door = Door(new_id(), event.person, language, code=code.letters)
        stand_at_door(work, door, moment)
        _greet(event, work, moment)


def _is_retired(department: DepartmentId | None, work: Work) -> bool:
    found = work.departments.find(department) if department is not None else None
    return found is not None and found.retired


def _join_again(
    event: PersonEvent, department: DepartmentId | None, work: Work, moment: Moment
) -> None:
    if department is None:
        _greet(event, work, moment)
    else:
        places.add(event, department, work, moment)


def typed_code(event: TextReceived, work: Work, moment: Moment) -> None:
    """Take what a stranger types for a code, if it could be one; nothing else of it is kept."""
    if looks_like_code(event.text.text):
        return by_code(event, event.text.text, work, moment)
    to, door = reader(work, event, moment), work.doors.find(event.person)
    inside = door is not None and bool(door.codes or door.token)
    buttons = column(Button(Verb.ASK_START), Button(Verb.PRIVACY_SHOW)) if inside else ()
    message = NobodyHere(inside, moment.programme.contact)
    work.outbox.put(SendCard(to, message, buttons, reply_to=event.message_id))
    return None


def _by_invitation(event: CommandGiven, secret: str, work: Work, moment: Moment) -> None:
    if not is_open(work, event.person, secret, INVITING, moment):
        return _refuse(event, work, moment)
    language = reader(work, event, moment).language
    door = Door(new_id(), event.person, language, token=secret)
    stand_at_door(work, door, moment)
    nominee.note_read(event.person, work, moment)
    return _greet(event, work, moment)


def _by_coordinators_link(event: CommandGiven, secret: str, work: Work, moment: Moment) -> None:
    if not is_open(work, event.person, secret, {Opens.COORDINATOR}, moment):
        return _refuse(event, work, moment)
    work.tokens.use_up(secret)
    return coordinating.begin(event, work, moment)


def _refuse(event: PersonEvent, work: Work, moment: Moment) -> None:
    contact = moment.programme.contact
    free = may_guess(work, event.person, moment)
    message: Message = LinkInvalid(contact) if free else GuessedTooOften(contact)
    buttons = column(Button(Verb.PRIVACY_SHOW))
    work.outbox.put(SendCard(reader(work, event, moment), message, buttons))


def _greet(event: PersonEvent, work: Work, moment: Moment) -> None:
    to = reader(work, event, moment)
    message, buttons = _greeting(event.person, to, work, moment)
    work.outbox.put(SendCard(to, message, buttons))


def in_another_language(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Show the greeting at the door again, in the language just chosen."""
    if work.doors.find(event.person) is None:
        language = reader(work, event, moment).language
        stand_at_door(work, Door(new_id(), event.person, language), moment)
    if remember(event, work, moment):
        to = reader(work, event, moment)
        message, buttons = _greeting(event.person, to, work, moment)
        work.outbox.put(EditCard(to, event.message_id, message, buttons))


def _greeting(person: int, to: Reader, work: Work, moment: Moment) -> tuple[Message, Rows]:
    programme, door = moment.programme, work.doors.find(person)
    privacy, tongues = Button(Verb.PRIVACY_SHOW), others(to.language, moment)
    if nominee.door_of(person, work, moment):
        return nominee.greeting(to, moment)
    if door and door.token:
        return Agreement(programme.name), _consent_buttons(privacy, tongues)
    if work.people.find(person):
        return WelcomeBack(programme.name), column(
            Button(Verb.ASK_START),
            Button(Verb.PEOPLE_SHOW, label={"wish": False}),
            Button(Verb.PLACE_SHOW),
            privacy,
        )
    if door and door.codes:
        message = Welcome(programme.name, _place(door, work))
        return message, (*column(Button(Verb.ASK_START), privacy), tongues)
    return NoLink(programme.name, programme.contact), (*column(privacy), tongues)


def _consent_buttons(privacy: Button, tongues: tuple[Button, ...]) -> Rows:
    return (
        *column(Button(Verb.CONSENT_AGREE), privacy, Button(Verb.CONSENT_NO)),
        tongues,
    )


def _place(door: Door, work: Work) -> str:
    code = work.codes.find(door.code or "")
    if code is None or code.department is None:
        return ""
    department = work.departments.find(code.department)
    return department.name if department else ""


def close_door(event: TimerDue, work: Work, moment: Moment) -> None:  # noqa: ARG001  a route
    """Forget who stood at the door for a day without coming in."""
    if door := work.doors.by_id(event.subject):
        work.doors.drop(door.person)
