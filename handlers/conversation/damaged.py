"""Damaged: an open case that the disk has spoiled is let go, and its two people are told so.

Nobody can read it any more, so that nothing can go on in it. Who sat in it is still known, and
what waits to be sent goes back to whoever wrote it.
"""

from contextlib import suppress
from dataclasses import dataclass

from handlers import questions
from handlers.buttons import Button, Rows, column
from handlers.conversation import holding
from handlers.match import closing, matchmaking
from handlers.moment import Moment
from handlers.orders import Message, SendCard
from handlers.relay import clearing, stops
from handlers.verbs import Verb
from handlers.who import reader_of
from storage.errors import SealBroken
from storage.seats import Seat, Side
from storage.values import CaseId
from storage.work import Work


@dataclass(frozen=True, slots=True, repr=False)
class RequestDamaged(Message):
    """To the requester: this cannot go on, through no fault of theirs; they can start again."""


@dataclass(frozen=True, slots=True, repr=False)
class TalkDamaged(Message):
    """To the supporter: this talk cannot go on, through nobody's fault."""


def let_go(work: Work, moment: Moment, *, forgotten: int | None = None) -> None:
    """Let every open case go that was found damaged in this unit; one who is forgotten is not told.

    A closing one has said its last words, and goes by itself (`closing.drained`).
    """
    for case in work.cases.take_damaged():
        if not work.cases.is_closing(case):
            _let_go(case, forgotten, work, moment)


def _let_go(case: CaseId, forgotten: int | None, work: Work, moment: Moment) -> None:
    seats = [each for each in work.seats.of_case(case) if each.person != forgotten]
    _take_offers_back(case, work, moment)
    for seat in seats:
        _tell(seat, work, moment)
        stops.let_go(case, seat.person, work, moment)
        question = questions.asked_before(work, seat.person, questions.FOR_WHOM)
        if question is not None:  # what is held may be of this case
            holding.give_up(question, seat.person, work, moment, gone=case)
    clearing.at_once(case, {}, work, moment)
    work.outbox.refuse_case(case)
    closing.drop(case, work)
    matchmaking.look_again(work, moment)


def _take_offers_back(case: CaseId, work: Work, moment: Moment) -> None:
    with suppress(SealBroken):
        for offer in work.offers.of_case(case):
            closing.take_back(offer, work, moment)


def _tell(seat: Seat, work: Work, moment: Moment) -> None:
    asked = seat.side is Side.REQUESTER
    rows: Rows = column(Button(Verb.ASK_START)) if asked else ()
    message: Message = RequestDamaged() if asked else TalkDamaged()
    work.outbox.put(SendCard(reader_of(work, seat.person, moment), message, rows))
