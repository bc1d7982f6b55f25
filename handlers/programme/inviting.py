"""Inviting: a coordinator adds a supporter in the chat, or a further coordinator.

Both take effect at once, and the other coordinators hear of it. A supporter is typed in three
steps, each of which says what it was taken for; until the last one nothing stands on the roster.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice

from handlers import asking, cards, fellows
from handlers.buttons import Button, column
from handlers.chronicle import called, note
from handlers.events import ButtonPressed, CommandGiven, PersonEvent
from handlers.joining import beginnings, confirming, places
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.programme import roster
from handlers.typed_words import LONGEST, flaw, tidied
from handlers.verbs import Verb
from handlers.who import reader
from matching.hours import undeclared
from matching.values import DepartmentId, SupporterId
from storage.departments import plain
from storage.dialogue import Asked
from storage.journal import Act
from storage.pending import Kind, Pending
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.tokens import Opens, Token
from storage.values import RowId
from storage.work import Work

COORDINATOR_STANDS = timedelta(days=2)
NAME_AND_ROLE = 2


@dataclass(frozen=True, slots=True, repr=False)
class InviteWhom(Message):
    """Whom would you like to invite?"""


@dataclass(frozen=True, slots=True, repr=False)
class InviteeNameAsked(Message):
    """The supporter's name, as a requester will see it?"""


@dataclass(frozen=True, slots=True, repr=False)
class InviteeRoleAsked(Message):
    """And their role?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class InviteePlaceAsked(Message):
    """Where do they work: a name, or some letters of it?"""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class InviteeKnown(Message):
    """Somebody of that name is on the roster already."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class InviteeChecked(Message):
    """Is this right? Then the link can be made."""

    name: str
    role: str
    places: Listed


@dataclass(frozen=True, slots=True, repr=False)
class InviteeLink(Message):
    """The link, to hand over in person or by phone; it opens once."""

    name: str
    link: str


@dataclass(frozen=True, slots=True, repr=False)
class InvitationDropped(Message):
    """Nobody was invited."""


@dataclass(frozen=True, slots=True, repr=False)
class SupporterInvited(Message):
    """To the other coordinators: this one was invited, by that one."""

    name: str
    by: str


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorAsked(Message):
    """A further coordinator can do all that you can. Go on?"""


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorLink(Message):
    """The link for a further coordinator."""

    link: str


@dataclass(frozen=True, slots=True, repr=False)
class CoordinatorInvited(Message):
    """To the other coordinators: a further one was invited, by that one."""

    by: str


def command(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Ask a coordinator whom to invite."""
    to = reader(work, event, moment)
    if roster.coordinates(event, work):
        rows = column(Button(Verb.INVITE_SUPPORTER), Button(Verb.INVITE_COORDINATOR))
        work.outbox.put(SendCard(to, InviteWhom(), rows))
    else:
        work.outbox.put(SendCard(to, roster.ForCoordinators()))


def begin(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Begin with a supporter's name."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    begun = Pending(new_id(), Kind.INVITATION, me.id)
    first = _ask(event, begun, work, moment)
    if first is None:
        beginnings.keep(begun, work, moment)
    return first


def _ask(event: PersonEvent, begun: Pending, work: Work, moment: Moment) -> Message | None:
    message = _next(begun)
    return asking.ask(Asked.INVITATION, message, event, work, moment, about=begun.id)


def _next(begun: Pending) -> Message:
    """Return the question that comes next: a name, then a role, then a place."""
    if not begun.words:
        return InviteeNameAsked()
    name = begun.words[0]
    is_whole = len(begun.words) == NAME_AND_ROLE
    return InviteePlaceAsked(name) if is_whole else InviteeRoleAsked(name)


def typed(answer: asking.Answer, work: Work, moment: Moment) -> None:
    """Take what the question that came next was about."""
    begun = beginnings.of(answer, work)
    if begun is None:
        to, rows = reader(work, answer.event, moment), column(Button(Verb.INVITE_SUPPORTER))
        work.outbox.put(SendCard(to, cards.ButtonOld(), rows))
    elif len(begun.words) == NAME_AND_ROLE:
        _place(answer, begun, work, moment)
    else:
        _word(answer, begun, work, moment)


def _word(answer: asking.Answer, begun: Pending, work: Work, moment: Moment) -> None:
    """Take a name or a role, and ask on."""
    use, said = "role" if begun.words else "name", tidied(answer.typed)
    if wrong := flaw(said, use):
        message: Message = asking.WordsRefused(wrong, LONGEST[use])
    elif use == "name" and _is_listed(said, work):
        message = InviteeKnown(said)
    else:
        begun = replace(begun, words=(*begun.words, said))
        message = _next(begun)
    beginnings.keep(begun, work, moment)
    asking.ask_on(answer, message, Button(Verb.INVITE_ON), work, moment)


def _is_listed(name: str, work: Work) -> bool:
    everybody = work.supporters.all().values()
    standing = (each for each in everybody if each.standing is not Standing.RETIRED)
    return any(plain(each.listed_as) == plain(name) for each in standing)


def _place(answer: asking.Answer, begun: Pending, work: Work, moment: Moment) -> None:
    found = places.named(answer.typed, work)
    if len(found) == 1:
        _add(answer.event, begun, found[0].id, work, moment)
        return
    picks = (Button(Verb.INVITE_PLACE, each.id, {"place": each.name}) for each in found)
    rows = column(*islice(picks, places.NAMED_AT_MOST))
    beginnings.keep(begun, work, moment)
    asking.ask_on(answer, _next(begun), Button(Verb.INVITE_ON), work, moment, rows=rows)


def _add(
    event: PersonEvent, begun: Pending, place: DepartmentId, work: Work, moment: Moment
) -> None:
    kept = work.departments.standing((*begun.places, place))
    begun = replace(begun, places=kept)
    beginnings.keep(begun, work, moment)
    name, role = begun.words
    known = (work.departments.find(each) for each in kept)
    names = tuple(each.name for each in known if each is not None)
    rows = column(
        Button(Verb.INVITE_DONE, begun.id),
        Button(Verb.INVITE_MORE),
        Button(Verb.INVITE_STOP),
    )
    message = InviteeChecked(name, role, Listed(names))
    work.outbox.put(SendCard(reader(work, event, moment), message, rows))


def _begun(event: ButtonPressed, work: Work) -> Pending | None:
    """Return the invitation that the presser is in the middle of."""
    me = work.coordinators.of_person(event.person)
    begun = work.pending.begun_by(me.id) if me else None
    return begun if begun and begun.kind is Kind.INVITATION else None


def _whole(event: ButtonPressed, work: Work) -> Pending | None:
    """Return that invitation where it is past name and role."""
    begun = _begun(event, work)
    return begun if begun and len(begun.words) == NAME_AND_ROLE else None


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the place that was chosen from several."""
    begun, place = _whole(event, work), work.departments.as_it_stands(event.card)
    if begun is None or place is None:
        return cards.ButtonOld()
    _add(event, begun, place.id, work, moment)
    return None


def more(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask for one more place, or for what comes next where they had to stop."""
    begun = _begun(event, work)
    if begun is None:
        return cards.ButtonOld()
    beginnings.keep(begun, work, moment)
    return _ask(event, begun, work, moment)


def stop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let it be."""
    if not roster.coordinates(event, work):
        return cards.ButtonOld()
    if begun := _begun(event, work):
        beginnings.forget(begun, work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, InvitationDropped()))
    return None


def done(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Put the supporter on the roster, and give the coordinator their link."""
    begun, me = _whole(event, work), work.coordinators.of_person(event.person)
    if begun is None or me is None or begun.id != RowId(event.card):
        return cards.ButtonOld()
    name, role = begun.words
    kept = work.departments.standing(begun.places)
    if not kept or _is_listed(name, work):
        return cards.ButtonOld()
    beginnings.forget(begun, work)
    hours, tongues = undeclared(moment.programme.zone), moment.programme.languages[:1]
    row = SupporterId(new_id())
    supporter = Supporter(row, name, name, role, kept, hours, languages=tongues)
    work.supporters.put(supporter)
    note(event.person, Act.INVITED, work, row)
    link = InviteeLink(name, confirming.invitation(supporter, work, moment))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, link))
    fellows.tell(SupporterInvited(name, called(me, work)), work, moment, but=(me.person,))
    return None


def ask_coordinator(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Say what a further coordinator can do, and ask once more."""
    if not roster.coordinates(event, work):
        return cards.ButtonOld()
    rows = column(Button(Verb.INVITE_COORDINATOR_YES), Button(Verb.INVITE_STOP))
    work.outbox.put(SendCard(reader(work, event, moment), CoordinatorAsked(), rows))
    return None


def coordinator(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Give the link for a further coordinator, and let the others know."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    secret = work.tokens.mint(Token(Opens.COORDINATOR), moment.now + COORDINATOR_STANDS)
    link = f"https://t.me/{moment.programme.username}?start=coordinate_{secret}"
    note(event.person, Act.COORDINATOR_INVITED, work)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, CoordinatorLink(link)))
    fellows.tell(CoordinatorInvited(called(me, work)), work, moment, but=(me.person,))
    return None
