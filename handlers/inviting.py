"""Inviting: a coordinator adds a supporter in the chat, or a further coordinator.

Both take effect at once, and the other coordinators hear of it. A supporter is typed in three
steps, each of which says what it was taken for; until the last one nothing stands on the roster.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice

from handlers import cards, confirming, desk_asking, fellows, places, roster
from handlers.buttons import Button, Verb, column
from handlers.chronicle import called, note
from handlers.events import ButtonPressed, CommandGiven, PersonEvent, TextReceived
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.who import reader
from matching.hours import undeclared
from matching.values import DepartmentId, SupporterId
from storage.departments import plain
from storage.journal import Act
from storage.pending import Kind, Pending
from storage.session import new_id
from storage.supporters import Standing, Supporter
from storage.tokens import Opens, Token
from storage.values import RowId
from storage.work import Work

LINE_AT_MOST = 60
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
class InviteeLineUnfit(Message):
    """One line, please, and not a long one."""


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
    desk_asking.ask(event, begun, InviteeNameAsked(), work, moment)
    return None


def typed(event: TextReceived, begun: Pending, work: Work, moment: Moment) -> None:
    """Take a name, then a role, then a place, in this order."""
    if len(begun.words) == NAME_AND_ROLE:
        return _place(event, begun, work, moment)
    said = desk_asking.line(event.text, LINE_AT_MOST)
    if said is None:
        return desk_asking.ask(event, begun, InviteeLineUnfit(), work, moment)
    if begun.words:
        begun = replace(begun, words=(*begun.words, said))
        return desk_asking.ask(event, begun, InviteePlaceAsked(begun.words[0]), work, moment)
    if _is_listed(said, work):
        return desk_asking.ask(event, begun, InviteeKnown(said), work, moment)
    begun = replace(begun, words=(said,))
    return desk_asking.ask(event, begun, InviteeRoleAsked(said), work, moment)


def _is_listed(name: str, work: Work) -> bool:
    everybody = work.supporters.all().values()
    standing = (each for each in everybody if each.standing is not Standing.RETIRED)
    return any(plain(each.listed_as) == plain(name) for each in standing)


def _place(event: TextReceived, begun: Pending, work: Work, moment: Moment) -> None:
    found = places.named(event.text.text, work)
    if len(found) == 1:
        return _add(event, begun, found[0].id, work, moment)
    picks = (Button(Verb.INVITE_PLACE, each.id, {"place": each.name}) for each in found)
    rows = column(*islice(picks, places.NAMED_AT_MOST))
    message = InviteePlaceAsked(begun.words[0])
    return desk_asking.ask(event, begun, message, work, moment, rows=rows)


def _add(
    event: PersonEvent, begun: Pending, place: DepartmentId, work: Work, moment: Moment
) -> None:
    kept = work.departments.standing((*begun.places, place))
    begun = replace(begun, places=kept)
    desk_asking.keep(begun, work, moment)
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
    """Return the invitation that the presser is in the middle of, past name and role."""
    me = work.coordinators.of_person(event.person)
    begun = work.pending.begun_by(me.id) if me else None
    whole = begun and begun.kind is Kind.INVITATION and len(begun.words) == NAME_AND_ROLE
    return begun if whole else None


def pick(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take the place that was chosen from several."""
    begun, place = _begun(event, work), work.departments.as_it_stands(event.card)
    if begun is None or place is None:
        return cards.ButtonOld()
    _add(event, begun, place.id, work, moment)
    return None


def more(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Ask for one more place."""
    begun = _begun(event, work)
    if begun is None:
        return cards.ButtonOld()
    desk_asking.ask(event, begun, InviteePlaceAsked(begun.words[0]), work, moment)
    return None


def stop(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let it be."""
    me = work.coordinators.of_person(event.person)
    if me is None:
        return cards.ButtonOld()
    begun = work.pending.begun_by(me.id)
    if begun is not None and begun.kind is Kind.INVITATION:
        desk_asking.forget(begun, work)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, InvitationDropped()))
    return None


def done(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Put the supporter on the roster, and give the coordinator their link."""
    begun, me = _begun(event, work), work.coordinators.of_person(event.person)
    if begun is None or me is None or begun.id != RowId(event.card):
        return cards.ButtonOld()
    name, role = begun.words
    kept = work.departments.standing(begun.places)
    if not kept or _is_listed(name, work):
        return cards.ButtonOld()
    desk_asking.forget(begun, work)
    hours, tongues = undeclared(moment.programme.zone), moment.programme.languages[:1]
    row = SupporterId(new_id())
    supporter = Supporter(row, name, name, role, kept, hours, languages=tongues)
    work.supporters.put(supporter)
    note(event.person, Act.INVITED, work, row)
    link = InviteeLink(name, confirming.invitation(supporter, work, moment))
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, link))
    fellows.tell(SupporterInvited(name, called(me, work)), work, moment, but=me.id)
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
    fellows.tell(CoordinatorInvited(called(me, work)), work, moment, but=me.id)
    return None
