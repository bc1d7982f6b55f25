"""Forgetting: all about somebody goes at once, and whoever talked with them is told kindly."""

from dataclasses import dataclass

from handlers import questions
from handlers.buttons import Button, column
from handlers.conversation import damaged, debrief, holding, reporting, ringing
from handlers.events import ButtonPressed, CommandGiven
from handlers.match import closing, matchmaking, starting_over
from handlers.moment import Moment
from handlers.orders import EditCard, Message, SendCard, ShowMenu
from handlers.programme import desk, retiring
from handlers.relay import albums, clearing, traces
from handlers.relay.relaying import two_sided
from handlers.seated import Place, places
from handlers.verbs import Verb
from handlers.who import is_known, reader, reader_of
from storage.cases import Case, Stage
from storage.seats import Side
from storage.tallies import Counted
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
    """To the supporter: the talk is over, because the other has left.

    `lost` says that something the supporter wrote has not arrived, and will not.
    """

    alias: str
    lost: bool


@dataclass(frozen=True, slots=True, repr=False)
class SupporterLeft(Message):
    """To the requester: the talk is over; `lost` as above."""

    name: str
    lost: bool


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
    known = is_known(work, event.person) or work.doors.find(event.person) is not None
    for place in places(work, event.person):
        _leave(place, work, moment)
    damaged.let_go(work, moment, forgotten=event.person)
    traces.forget(event.person, work, moment)
    ringing.without(event.person, work, moment)
    work.outbox.drop_person(event.person)
    if coordinator is not None:
        reporting.without(coordinator.id, work, moment)
        desk.step_down(coordinator, coordinator, work, moment)
        work.journal.erase(coordinator.id)
    _leave_roster(event.person, work)
    _leave_offers(event.person, work, moment)
    _forget_person(event.person, work)
    if known:  # a stranger's press costs nobody anything
        matchmaking.look_again(work, moment)
        work.transit.renew()
    work.outbox.put(EditCard(to, event.message_id, Forgotten()))
    work.outbox.put(ShowMenu(to, supporter=False, coordinator=False))


def _leave(place: Place, work: Work, moment: Moment) -> None:
    """Let a case go at once, its key included; the last words to the other lie in transit."""
    case = place.case
    for person in clearing.keepers(case):
        albums.give_up(case.id, person, work, moment)
    if place.side is Side.REQUESTER:
        for offer in work.offers.of_case(case.id):
            closing.take_back(offer, work, moment)
        _tell_supporter(case, work, moment)
    elif case.stage is not Stage.CLOSING:
        lost = _has_unheard(case, case.requester, work)
        starting_over.start_over(case, "left", work, moment, lost=lost)
    elif work.outbox.holds(case.id):
        _tell_requester(case, work, moment)
    _give_up_question(place, work, moment)
    clearing.at_once(case.id, clearing.keepers(case), work, moment)
    closing.destroy(case, work, moment)


def _give_up_question(place: Place, work: Work, moment: Moment) -> None:
    """Hold nothing that the other side wrote and that may be of the case."""
    case, other = place.case, place.case.requester
    if place.side is Side.REQUESTER:
        if case.match is None:
            return
        other = case.match.person
    question = questions.asked_before(work, other, questions.FOR_WHOM)
    if question is not None:
        holding.give_up(question, other, work, moment, gone=case.id)


def _has_unheard(case: Case, author: int, work: Work) -> bool:
    """Tell whether something that one side wrote still waits to be sent."""
    origins = (order.outgoing.origin for order in work.outbox.of_case(case.id))
    return any(origin is not None and origin.person == author for origin in origins)


def _tell_requester(case: Case, work: Work, moment: Moment) -> None:
    """Say in transit what a closing case may not have said to its requester."""
    match = two_sided(case)
    to, rows = reader_of(work, case.requester, moment), column(Button(Verb.ASK_START))
    message = SupporterLeft(match.name, lost=_has_unheard(case, case.requester, work))
    work.outbox.put(SendCard(to, message, rows))


def _tell_supporter(case: Case, work: Work, moment: Moment) -> None:
    match = case.match
    told = case.stage is Stage.CLOSING and not work.outbox.holds(case.id)
    if match is not None and not told:
        to, lost = reader_of(work, match.person, moment), _has_unheard(case, match.person, work)
        work.outbox.put(SendCard(to, ColleagueLeft(match.alias, lost)))
        if match.met is not None:
            debrief.ask(match.person, work, moment)


def _leave_offers(person: int, work: Work, moment: Moment) -> None:
    """Take back what somebody was shown of others' cases, and leave no trace of them there."""
    for offer in work.offers.of_person(person):
        closing.take_back(offer, work, moment)
        work.sent.drop(offer.handle)
        work.offers.drop(offer)
        if case := work.cases.find(offer.case):
            matchmaking.look(case, work, moment)


def _leave_roster(person: int, work: Work) -> None:
    supporter = work.supporters.of_person(person)
    if supporter is not None:
        retiring.erase(supporter, work)


def _forget_person(telegram: int, work: Work) -> None:
    for card in questions.asked_of_one(work, telegram):
        questions.close(work, card, telegram)
        work.held.drop_rest(card)
    work.held.drop(telegram)
    for what in (
        Counted.REQUEST,
        Counted.PARTING,
        Counted.PASSED_ON,
        Counted.FLOOD,
        Counted.STANDING,
        Counted.REPORT,
        Counted.CHANGE,
        Counted.REFUSED,
    ):  # not guesses: else one could guess for ever
        work.tallies.drop(telegram, what)
    work.dialogue.drop(telegram)
    work.reports.forget(telegram)
    work.doors.drop(telegram)
    work.inbox.drop_parked_of(telegram)
    for follow_up in work.follow_ups.of(telegram):
        work.timers.cancel_all(follow_up)
        work.follow_ups.drop(follow_up)
    work.people.erase(telegram)
