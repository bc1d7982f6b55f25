"""Choosing: a requester asks for one supporter by name, or rules one out for good.

Whom somebody rules out is seen by nobody else, ever: it stands under their own key and goes with
/forget_me.
"""

from dataclasses import dataclass, replace

from handlers import cards
from handlers.buttons import Button, column
from handlers.events import ButtonPressed
from handlers.match import introduction, listing, matchmaking, starting_over, wishes
from handlers.moment import Moment
from handlers.orders import EditCard, Listed, Message, SendCard
from handlers.request import intake
from handlers.seated import own_request
from handlers.verbs import Verb
from handlers.who import reader
from matching.values import SupporterId, Wish
from storage.cases import Case, Stage
from storage.people import Person
from storage.supporters import Supporter
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class NamedNoted(Message):
    """They are asked first, once the request is sent."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class RequestIsOut(Message):
    """A request that was sent is not changed; the next one can be for somebody by name."""


@dataclass(frozen=True, slots=True, repr=False)
class AvoidNoted(Message):
    """They will never be asked for this requester."""

    name: str


@dataclass(frozen=True, slots=True, repr=False)
class AvoidedShown(Message):
    """Whom this requester has ruled out."""

    names: Listed


@dataclass(frozen=True, slots=True, repr=False)
class NobodyAvoided(Message):
    """Nobody is ruled out."""


def ask_for(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Begin a request, or go on with the one that is not sent, in which one is asked first."""
    person, supporter = work.people.find(event.person), _to_choose(event, work, moment)
    if person is None or supporter is None:
        return cards.ButtonOld()
    case = own_request(work, event.person)
    if case is None:
        intake.begin(event, person, work, moment)
        _name(own_request(work, event.person), supporter, work)
    elif case.stage is Stage.DRAFT:
        intake.resume(event, _name(case, supporter, work) or case, work, moment)
    else:
        return RequestIsOut()
    return NamedNoted(supporter.listed_as)


def _to_choose(event: ButtonPressed, work: Work, moment: Moment) -> Supporter | None:
    """Return the supporter on a pressed button, if the presser is shown them as one to ask."""
    found = listing.entry(event.person, event.card, work, moment)
    return None if found is None or found.own else found.supporter


def _name(case: Case | None, supporter: Supporter, work: Work) -> Case | None:
    if case is None:
        return None
    nobody = wishes.without(case.wishes, Wish.NAMED)
    named = wishes.seeking(nobody, Wish.NAMED, supporter.id)
    return work.cases.save(replace(case, wishes=named))


def avoid(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Rule somebody out from here on, also for a request that is out already."""
    person, supporter = work.people.find(event.person), _to_choose(event, work, moment)
    if person is None or supporter is None:
        return cards.ButtonOld()
    to, allow = reader(work, event, moment), _allow(supporter)
    message = AvoidNoted(supporter.listed_as)
    work.outbox.put(EditCard(to, event.message_id, message, column(allow)))
    rule_out(event.person, supporter.id, work, moment)
    return None


def rule_out(person: int, supporter: SupporterId, work: Work, moment: Moment) -> None:
    """Write down whom somebody rules out, and take back what is forbidden by now."""
    known = work.people.find(person)
    if known is not None and supporter not in known.vetoes:
        work.people.save(replace(known, vetoes=(*known.vetoes, supporter)))
    _recheck(person, supporter, work, moment)


def _allow(supporter: Supporter) -> Button:
    return Button(Verb.PEOPLE_ALLOW, supporter.id, {"name": supporter.listed_as})


def _recheck(person: int, supporter: SupporterId, work: Work, moment: Moment) -> None:
    """Take back what is forbidden by now: a name, an offer, or an introduction not answered."""
    case = own_request(work, person)
    if case is None:
        return
    if case.wishes.sought.named == supporter:
        nobody = wishes.without(case.wishes, Wish.NAMED)
        case = work.cases.save(replace(case, wishes=nobody))
    if case.match is None:
        matchmaking.look(case, work, moment)
    elif case.stage is Stage.INTRODUCED and case.match.supporter == supporter:
        introduction.release(case, work, moment)
        starting_over.start_over(case, "asked", work, moment)


def avoided(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Show whom one has ruled out."""
    person = work.people.find(event.person)
    if person is None:
        return cards.ButtonOld()
    message, buttons = _avoided(person, work)
    work.outbox.put(SendCard(reader(work, event, moment), message, column(*buttons)))
    return None


def _avoided(person: Person, work: Work) -> tuple[Message, list[Button]]:
    everybody = (work.supporters.find(each) for each in person.vetoes)
    listed = sorted((each for each in everybody if each), key=lambda each: each.listed_as)
    look = Button(Verb.PEOPLE_SHOW, label={"wish": False})
    if not listed:
        return NobodyAvoided(), [look]
    names = Listed(tuple(each.listed_as for each in listed))
    return AvoidedShown(names), [*map(_allow, listed), look]


def allow(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Let somebody be asked again who was ruled out."""
    person, row = work.people.find(event.person), SupporterId(event.card)
    if person is None or row not in person.vetoes:
        return cards.ButtonOld()
    rest = tuple(each for each in person.vetoes if each != row)
    message, buttons = _avoided(work.people.save(replace(person, vetoes=rest)), work)
    to = reader(work, event, moment)
    work.outbox.put(EditCard(to, event.message_id, message, column(*buttons)))
    if case := own_request(work, event.person):
        matchmaking.look(case, work, moment)
    return None
