"""Answers: what somebody types when they were asked for words of themselves.

A text may as well be meant for a colleague: whoever sits in a case is asked for whom it is, and it
waits until they say so. Whose talk has ended meanwhile sees it on the card that asks whether it is
right, and nobody else does.
"""

from collections.abc import Callable, Mapping
from functools import partial

from handlers import apart, cards, declaring, directory, enlisting, for_whom, questions, talk
from handlers.events import ButtonPressed, PersonEvent, TextReceived
from handlers.moment import Moment
from handlers.orders import Message
from handlers.seated import places
from storage.dialogue import Asked
from storage.work import Work

Answer = Callable[[PersonEvent, str, Work, Moment], None]

ANSWERS: Mapping[Asked, Answer] = {
    **{each: partial(declaring.answer, each) for each in declaring.ASKS.values()},
    Asked.APART: apart.answer,
    Asked.PERSON: directory.answer,
    Asked.NOMINEE_NAME: enlisting.name,
    Asked.NOMINEE_ROLE: enlisting.role,
    Asked.NOMINEE_PLACE: enlisting.place,
}


def typed(event: TextReceived, asked: Asked, work: Work, moment: Moment) -> None:
    """Take a text for the answer, if it can be meant for nobody else.

    A reply is, wherever one sits: to what it answers is looked up there, and the question stays.
    """
    sits = places(work, event.person)
    if sits and event.reply_to is not None:
        talk.typed(event, sits, work, moment)
        return
    work.dialogue.drop(event.person)
    if questions.asked_before(work, event.person, questions.FOR_WHOM) is not None:
        talk.typed(event, sits, work, moment)
    elif sits:
        for_whom.hold(event, sits, work, moment, asked_for=asked)
    else:
        ANSWERS[asked](event, event.text.text, work, moment)


def chosen(event: ButtonPressed, work: Work, moment: Moment) -> Message | None:
    """Take a text for the answer that waited, because its writer says that it is."""
    answered = for_whom.answered(event, work, moment)
    if answered is None:
        return cards.ButtonOld()
    asked, text = answered
    ANSWERS[asked](event, text, work, moment)
    return None
