"""Forgetting: all about somebody goes at once, and whoever talked with them is told kindly."""

from dataclasses import dataclass

from handlers import closing, holding, matchmaking, starting_over
from handlers.buttons import Button, Verb, column
from handlers.events import ButtonPressed, CommandGiven
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, ShowMenu
from handlers.seated import Place, places
from handlers.who import reader, reader_of
from storage.cases import Case, Stage
from storage.offers import Answer
from storage.seats import Side
from storage.values import CardId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class ForgetAsked(Message):
    """Erase everything? `supporter` says that a place on the roster goes too."""

    supporter: bool


@dataclass(frozen=True, slots=True, repr=False)
class ForgetKept(Message):
    """Nothing was erased."""


@dataclass(frozen=True, slots=True, repr=False)
class Forgotten(Message):
    """It is done."""


@dataclass(frozen=True, slots=True, repr=False)
class LastCoordinator(Message):
    """The last coordinator must hand over first."""


@dataclass(frozen=True, slots=True, repr=False)
class ColleagueLeft(Message):
    """To the supporter: the talk is over, because the other has left."""

    alias: str


def ask(event: CommandGiven, work: Work, moment: Moment) -> None:
    """Ask whether to erase everything."""
    rows = column(Button(Verb.FORGET_YES), Button(Verb.FORGET_NO))
    listed = work.supporters.of_person(event.person) is not None
    to = reader(work, event, moment)
    work.outbox.put(SendCard(to, ForgetAsked(listed), rows))


def keep(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Erase nothing."""
    work.outbox.put(EditCard(reader(work, event, moment), event.message_id, ForgetKept()))


def forget(event: ButtonPressed, work: Work, moment: Moment) -> None:
    """Erase everything, unless nobody would be left to run the programme."""
    to = reader(work, event, moment)
    coordinator = work.coordinators.of_person(event.person)
    if coordinator is not None and len(work.coordinators.all()) == 1:
        work.outbox.put(EditCard(to, event.message_id, LastCoordinator()))
        return
    work.outbox.drop_person(event.person)
    for place in places(work, event.person):
        _leave(place, work, moment)
    _leave_roster(event.person, work, moment)
    if coordinator is not None:
        work.coordinators.drop(coordinator.id)
    _forget_person(event.person, work)
    work.transit.renew()
    work.outbox.put(EditCard(to, event.message_id, Forgotten()))
    work.outbox.put(ShowMenu(to, supporter=False, coordinator=False))


def _leave(place: Place, work: Work, moment: Moment) -> None:
    """Let a case go at once, its key included; the last words to the other lie in transit."""
    case = place.case
    if place.side is Side.REQUESTER:
        _take_offers_back(case, work, moment)
        _tell_supporter(case, work, moment)
    elif case.stage is not Stage.CLOSING:
        starting_over.start_over(case, "left", work, moment)
    elif work.outbox.holds(case.id):
        return  # the requester has yet to hear that it is over
    closing.destroy(case, work)


def _take_offers_back(case: Case, work: Work, moment: Moment) -> None:
    for offer in work.offers.of_case(case.id):
        shown = work.sent.find(offer.handle)
        if offer.answer is Answer.OPEN and shown is not None:
            to = reader_of(work, offer.person, moment)
            work.outbox.put(EditCard(to, shown.message_id, matchmaking.OfferGone()))


def _tell_supporter(case: Case, work: Work, moment: Moment) -> None:
    match = case.match
    told = case.stage is Stage.CLOSING and not work.outbox.holds(case.id)
    if match is not None and not told:
        to = reader_of(work, match.person, moment)
        work.outbox.put(SendCard(to, ColleagueLeft(match.alias)))


def _leave_roster(person: int, work: Work, moment: Moment) -> None:
    matchmaking.withdraw_from(person, work, moment)
    supporter = work.supporters.of_person(person)
    if supporter is not None:
        for card in supporter.cards:
            work.cards.drop(CardId(card))
        work.tokens.revoke_of(supporter.id)
        work.shares.drop(supporter.id)
        work.supporters.drop(supporter.id)


def _forget_person(telegram: int, work: Work) -> None:
    for held in work.held.of(telegram):
        holding.close_question(work, held.card)
    work.held.drop(telegram)
    work.dialogue.drop(telegram)
    work.doors.drop(telegram)
    work.inbox.drop_parked_of(telegram)
    for follow_up in work.follow_ups.of(telegram):
        work.timers.cancel_all(follow_up.id)
        work.follow_ups.drop(follow_up.id)
    if person := work.people.find(telegram):
        work.people.forget(person)
