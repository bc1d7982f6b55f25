"""Confirming: a supporter who agreed is held until a coordinator knows, elsewhere, it is they."""

from dataclasses import dataclass, replace

from handlers import cards, chronicle, links, presence
from handlers.buttons import Button, column, new_card
from handlers.events import ButtonPressed
from handlers.joining import refreshers
from handlers.match import matchmaking
from handlers.match.pool import AGREEMENT, affiliations
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard, ShowMenu
from handlers.seated import own_request
from handlers.verbs import Verb
from handlers.who import reader, reader_of
from matching.values import SupporterId
from storage.cards import Card
from storage.coordinators import Coordinator
from storage.journal import Act
from storage.supporters import Standing, Supporter
from storage.values import CardId
from storage.work import Work

KIND = "confirm"


@dataclass(frozen=True, slots=True, repr=False)
class Agreement(Message):
    """What a supporter agrees to."""

    programme: str


@dataclass(frozen=True, slots=True, repr=False)
class InvitationGone(Message):
    """The invitation was used, replaced, or has expired."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class AgreementNoted(Message):
    """Thank you; a coordinator will confirm that it is you."""

    contact: str


@dataclass(frozen=True, slots=True, repr=False)
class ConfirmAsked(Message):
    """To a coordinator: somebody opened this supporter's invitation. Is it they?"""

    name: str
    role: str


@dataclass(frozen=True, slots=True, repr=False)
class NomineeAgreed(Message):
    """To a coordinator: somebody to whom a colleague passed an invitation on would listen."""

    name: str
    role: str
    places: Listed


@dataclass(frozen=True, slots=True, repr=False)
class NomineeRefused(Message):
    """To a coordinator: nothing is kept of this one."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class ConfirmYourself(Message):
    """To a coordinator who is on the roster too: another one must confirm that it is they."""


@dataclass(frozen=True, slots=True, repr=False)
class SupporterConfirmed(Message):
    """To coordinators: confirmed."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class SupporterRefused(Message):
    """To a coordinator: it was not they; here is a new invitation to hand over."""

    name: str
    link: str


@dataclass(frozen=True, slots=True, repr=False)
class YouAreConfirmed(Message):
    """To the supporter: from here on you may be asked; `trained` says that training is current."""

    name: str
    trained: bool


@dataclass(frozen=True, slots=True, repr=False)
class YouAreRefused(Message):
    """To whoever used the invitation: it could not be confirmed."""

    contact: str


def invited(event: ButtonPressed, secret: str, work: Work, moment: Moment) -> Supporter | None:
    """Return whom an invitation is for; None where it opens nothing, or not to this person."""
    token = work.tokens.find(secret, moment.now)
    supporter = work.supporters.find(SupporterId(token.supporter)) if token else None
    taken = work.supporters.of_person(event.person)
    return None if supporter and taken and taken.id != supporter.id else supporter


def refuse_invitation(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Say that an invitation opens nothing; nothing of the visit is kept."""
    to = reader(work, event, moment)
    work.doors.drop(event.person)
    work.outbox.put(EditCard(to, event.message_id, InvitationGone(moment.programme.contact)))


def agree(event: ButtonPressed, supporter: Supporter, work: Work, moment: Moment) -> None:
    """Bind an invitation to the one who agreed, and ask the coordinators whether it is they."""
    to = reader(work, event, moment)
    supporter = work.supporters.put(
        replace(
            supporter,
            standing=Standing.AGREED,
            person=event.person,
            language=to.language,
            agreed_to=AGREEMENT,
            seen=presence.month_of(moment.today),
        )
    )
    work.outbox.put(EditCard(to, event.message_id, AgreementNoted(moment.programme.contact)))
    coordinators = work.coordinators.all().values()
    others = [each for each in coordinators if each.person != event.person]
    for coordinator in others or coordinators:
        ask(coordinator, supporter, work, moment)


def ask(coordinator: Coordinator, supporter: Supporter, work: Work, moment: Moment) -> None:
    """Ask one coordinator whether it is they."""
    card = Card(new_card(), KIND, coordinator.person, subject=supporter.id)
    work.cards.put(card, lasting=True)
    asked = work.supporters.find(supporter.id) or supporter
    work.supporters.put(replace(asked, cards=(*asked.cards, card.id)))
    rows = column(Button(Verb.SUPPORTER_CONFIRM, card.id), Button(Verb.SUPPORTER_REFUSE, card.id))
    to = reader_of(work, coordinator.person, moment)
    message = _question(supporter, work)
    work.outbox.put(SendCard(to, message, rows))


def _question(supporter: Supporter, work: Work) -> Message:
    """Return how a coordinator is asked: nobody has met a nominee on the roster before."""
    if not supporter.nominated:
        return ConfirmAsked(supporter.listed_as, supporter.role)
    places = Listed(tuple(work.departments.names(supporter.departments)))
    return NomineeAgreed(supporter.listed_as, supporter.role, places)


def confirm(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a coordinator's word for it: the supporter may be asked from here on."""
    supporter = _awaited(event, work)
    if supporter is None or supporter.person is None:
        return cards.ButtonOld()
    if supporter.person == event.person and len(work.coordinators.all()) > 1:
        return ConfirmYourself()
    _drop_cards(supporter, work)
    supporter = work.supporters.put(
        replace(supporter, standing=Standing.CONFIRMED, cards=(), nominated=False)
    )
    chronicle.note(event.person, Act.CONFIRMED, work, supporter.id)
    to = reader(work, event, moment)
    done = SupporterConfirmed(supporter.listed_as)
    work.outbox.put(EditCard(to, event.message_id, done))
    _welcome(supporter, work, moment)
    refreshers.watch(supporter, work, moment)
    matchmaking.look_again(work, moment)
    return None


def _welcome(supporter: Supporter, work: Work, moment: Moment) -> None:
    assert supporter.person is not None  # noqa: S101  whoever is confirmed has agreed in chat
    trained = refreshers.is_current(supporter, moment.today)
    to = reader_of(work, supporter.person, moment)
    coordinator = work.coordinators.of_person(supporter.person) is not None
    work.outbox.put(SendCard(to, YouAreConfirmed(supporter.listed_as, trained)))
    work.outbox.put(ShowMenu(to, supporter=True, coordinator=coordinator))


def refuse(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Free an invitation that somebody else used, and give the coordinator a new one."""
    supporter = _awaited(event, work)
    if supporter is None or supporter.person is None:
        return cards.ButtonOld()
    _drop_cards(supporter, work)
    _keep_out_as_before(supporter.person, work)
    whoever = reader_of(work, supporter.person, moment)
    work.outbox.put(SendCard(whoever, YouAreRefused(moment.programme.contact)))
    about = b"" if supporter.nominated else supporter.id  # of a nominee nothing stays
    chronicle.note(event.person, Act.REFUSED, work, about)
    message = _let_go(supporter, work, moment)
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, message))
    return None


def _let_go(supporter: Supporter, work: Work, moment: Moment) -> Message:
    """Free an entry for the one it is for; that of a nominee was for whoever came."""
    if supporter.nominated:
        work.timers.cancel_all(supporter.id)
        work.journal.erase(supporter.id)
        work.supporters.drop(supporter.id)
        return NomineeRefused(supporter.listed_as)
    work.supporters.put(
        replace(supporter, standing=Standing.INVITED, person=None, agreed_to="", cards=())
    )
    return SupporterRefused(supporter.listed_as, invitation(supporter, work, moment))


def invitation(supporter: Supporter, work: Work, moment: Moment) -> str:
    """Return the link of a new invitation for a supporter."""
    username, now = moment.programme.username, moment.now
    return links.supporter(supporter.listed_as, supporter.id, username, work, now).url


def _keep_out_as_before(telegram: int, work: Work) -> None:
    """Let a request that is out keep out whom it kept out while the roster said it, too."""
    person = work.people.find(telegram)
    if person is not None and own_request(work, telegram) is not None:
        kept = tuple(sorted(affiliations(telegram, work)))
        work.people.save(replace(person, departments=kept))


def _drop_cards(supporter: Supporter, work: Work) -> None:
    """Let the other coordinators' cards mean nothing any more."""
    for card in supporter.cards:
        work.cards.drop(CardId(card))


def _awaited(event: ButtonPressed, work: Work) -> Supporter | None:
    """Return the supporter on a coordinator's card, if they still wait to be confirmed."""
    card = cards.pressed(event, work, KIND)
    if card is None or work.coordinators.of_person(event.person) is None:
        return None
    supporter = work.supporters.find(SupporterId(card.subject))
    return supporter if supporter and supporter.standing is Standing.AGREED else None
