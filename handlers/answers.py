"""Answers: what somebody types when they were asked for something, and what becomes of it.

A text may as well be meant for a colleague: whoever sits in a case is asked for whom it is, and it
waits until they say so. Whose talk has ended meanwhile sees it on the card that asks whether it is
right, and nobody else does.
"""

from collections.abc import Callable, Mapping

from handlers import asking, cards, questions, sure
from handlers.asking import Answer
from handlers.conversation import felt_wrong, for_whom, holding, rematch, ringing, sharing
from handlers.events import ButtonPressed, MediaReceived, TextReceived
from handlers.joining import enlisting, places
from handlers.moment import Moment
from handlers.orders import Message
from handlers.programme import addressing, inviting, merging, naming, relating, searching
from handlers.programme.relations import RELATIONS
from handlers.programme.roster import coordinates
from handlers.relay import mirroring
from handlers.request import directory, intake
from handlers.seated import Place
from handlers.seated import places as places_of
from handlers.supporter import apart, declaring
from storage.cards import Card
from storage.cases import Stage
from storage.dialogue import Asked, Question
from storage.seats import Side
from storage.work import Work

Errand = Callable[[Answer, Work, Moment], None]


def _note(answer: Answer, work: Work, moment: Moment) -> None:
    """Keep a text for whoever will listen; it is for nobody else."""
    take = rematch.note if answer.asked is Asked.NEXT_NOTE else intake.note
    if not take(answer.event, work, moment):
        holding.hold(answer.event, "yet", work, moment)


OF_A_REQUEST: Mapping[Asked, Errand] = {
    Asked.NOTE: _note,
    Asked.NEXT_NOTE: _note,
    Asked.PLACE: places.answer,
}
"""What is asked on the way to one's own request: what could be meant for that is the answer."""
OF_COORDINATORS: Mapping[Asked, Errand] = {
    Asked.SEARCH: searching.found,
    Asked.INVITATION: inviting.typed,
    Asked.MESSAGE: addressing.typed,
    Asked.DEPT_SIZE: naming.size,
    Asked.MERGE: merging.find,
    **{each.asked: relating.find for each in RELATIONS},
    **dict.fromkeys(sure.NAMES, sure.ask),
}
ANSWERS: Mapping[Asked, Errand] = {
    **OF_A_REQUEST,
    **OF_COORDINATORS,
    **dict.fromkeys(declaring.ASKS.values(), declaring.answer),
    Asked.REPORT: felt_wrong.words,
    Asked.NUMBER: ringing.typed,
    Asked.APART: apart.answer,
    Asked.PERSON: directory.answer,
    **dict.fromkeys(sharing.ASKS.values(), sharing.typed),
    Asked.NOMINEE_NAME: enlisting.name,
    Asked.NOMINEE_ROLE: enlisting.role,
    Asked.NOMINEE_PLACE: enlisting.place,
}
"""What becomes of a text, by the question that it answers."""


STAYS = frozenset({Asked.NUMBER})
"""What stays asked whatever else somebody turns to: they chose already who may have the answer."""


def leave(person: int, work: Work, moment: Moment) -> None:
    """Let what was asked of somebody be asked no more, because they turn to something else."""
    question = work.dialogue.find(person, moment.now)
    if question is None or question.asked not in STAYS:
        work.dialogue.drop(person)


def typed(event: TextReceived, question: Question, work: Work, moment: Moment) -> bool:
    """Take a text for the answer, if it can be meant for nobody else; False where it is none.

    A reply to what stands in a case is none, and the question stays; any other reply may answer
    the question, or somebody who is gone. Nor is what somebody types who no longer coordinates,
    or whose earlier texts wait.
    """
    if question.asked is Asked.NUMBER:
        return _number(event, question, work, moment)
    sits = places_of(work, event.person)
    if mirroring.replied_to(event, sits, work) is not None:
        return False
    work.dialogue.drop(event.person)
    if asking.waits(event, work) or not _may_answer(event, question.asked, work):
        return False
    is_reply = bool(sits) and event.reply_to is not None
    if is_reply or _may_be_for_another(sits, question.asked):
        for_whom.hold(event, sits, work, moment, asked_for=_written(question))
    else:
        ANSWERS[question.asked](Answer(event, question.asked, question.about), work, moment)
    return True


def held_up(event: MediaReceived, sits: list[Place], work: Work, moment: Moment) -> bool:
    """Hold what is no text and comes while own words about a colleague are awaited.

    It answers nothing, but may be meant for the coordinators, and not for the one it speaks of.
    """
    question = work.dialogue.find(event.person, moment.now)
    if question is None or question.asked is not Asked.REPORT:
        return False
    if mirroring.replied_to(event, sits, work) is not None or asking.waits(event, work):
        return False
    for_whom.hold(event, sits, work, moment)
    return True


def _number(event: TextReceived, question: Question, work: Work, moment: Moment) -> bool:
    """Take a text with a number to call in it, wherever it was meant to go: it is shown first.

    Whoever chose who may have it must not see it in the talk. Other words go there as ever.
    """
    if ringing.number_in(event.text.text) is None:
        return False
    work.dialogue.drop(event.person)
    ringing.typed(Answer(event, question.asked, question.about), work, moment)
    return True


def _may_answer(event: TextReceived | ButtonPressed, asked: Asked, work: Work) -> bool:
    """Tell whether somebody still is who was asked."""
    return asked not in OF_COORDINATORS or coordinates(event, work)


def _may_be_for_another(sits: list[Place], asked: Asked) -> bool:
    """Tell whether a text could be meant for a talk or a request, and not for the question."""
    return any(map(_hears, sits)) if asked in OF_A_REQUEST else bool(sits)


def _hears(place: Place) -> bool:
    """Tell whether somebody on the other side would read what is typed."""
    stages = {Stage.TALKING} if place.side is Side.REQUESTER else {Stage.TALKING, Stage.INTRODUCED}
    return place.case.stage in stages


def _written(question: Question) -> bytes:
    """Return what was asked, and about what, as it stands on a card."""
    return question.asked.encode() + b" " + question.about


def _asked_on(card: Card) -> tuple[Asked, bytes] | None:
    """Return what was asked, and about what, of the texts that wait for a card."""
    asked, _, about = card.subject.partition(b" ")
    return (Asked(asked.decode()), about) if asked else None


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a text for the answer that waited, because its writer says that it is."""
    card = cards.pressed(event, work, questions.FOR_WHOM)
    question = _asked_on(card) if card else None
    if card is None or question is None or not _may_answer(event, question[0], work):
        return cards.ButtonOld()
    text = for_whom.answered(event, card, work, moment)
    if text is None:
        return cards.ButtonOld()
    asked, about = question
    ANSWERS[asked](Answer(text, asked, about), work, moment)
    return None
