"""Answers: what a coordinator types who also listens is never taken for what it was not."""

import pytest

from handlers.buttons import Verb
from handlers.cards import ButtonOld
from handlers.desk import CoordinatorShown
from handlers.desk_answers import AnswerTaken
from handlers.for_whom import ForWhom, NotSent
from handlers.relaying import SentTo
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator who listens to somebody at this moment, and is asked for a name."""
    cora = village.supporter("Cora", "Surgery")
    village.coordinator(cora)
    village.links(village.physician("Emergency"), cora)
    village.press(cora, Verb.DESK_NAME)
    return cora


def ann_of(village: Village, cora: int) -> int:
    """Return whom she listens to."""
    seats = village.do(lambda work: work.seats.of(cora))
    case = village.case(seats[0].case)
    assert case is not None
    return case.requester


def test_it_is_asked_whether_a_text_is_the_answer_or_for_the_talk(
    village: Village, cora: int
) -> None:
    put = village.type(cora, "I am here tonight.")
    assert put.said(cora) == [ForWhom()]
    assert put.verbs(cora) == [Verb.TO, Verb.DESK_ANSWER, Verb.TO]
    assert put.heard(ann_of(village, cora)) == []


def test_it_goes_to_the_talk_where_that_was_meant(village: Village, cora: int) -> None:
    put = village.type(cora, "I am here tonight.")
    card = next(
        button.id
        for each in put.cards(cora)
        for row in each.buttons
        for button in row
        if button.verb is Verb.TO and button.label["name"]
    )
    put = village.press(cora, Verb.TO, card)  # type: ignore[arg-type]
    assert [text for _, text in put.heard(ann_of(village, cora))] == ["I am here tonight."]
    assert isinstance(put.said(cora)[0], SentTo)


def test_it_is_the_answer_where_that_was_meant_and_goes_to_nobody(
    village: Village, cora: int
) -> None:
    village.type(cora, "Cora B.")
    put = village.press(cora, Verb.DESK_ANSWER)
    assert put.said(cora) == [AnswerTaken(), CoordinatorShown("Cora B.", PROGRAMME.duty)]
    assert put.heard(ann_of(village, cora)) == []
    assert village.memory.count("held") == 0
    assert village.type(cora, "Hello").heard(ann_of(village, cora))


def test_it_may_be_for_nobody(village: Village, cora: int) -> None:
    village.type(cora, "Cora B.")
    assert village.press(cora, Verb.TO).said(cora) == [NotSent()]
    assert village.press(cora, Verb.DESK_ANSWER).answer == ButtonOld()


def test_only_the_first_text_is_the_answer_and_the_rest_is_asked_about_anew(
    village: Village, cora: int
) -> None:
    village.type(cora, "Cora B.")
    village.type(cora, "And you, how are you?")
    put = village.press(cora, Verb.DESK_ANSWER)
    taken, shown, asked = put.said(cora)
    assert (taken, shown) == (AnswerTaken(), CoordinatorShown("Cora B.", PROGRAMME.duty))
    assert asked == ForWhom()
    assert put.heard(ann_of(village, cora)) == []
    held = village.do(lambda work: work.held.of(cora))
    assert [each.text.text for each in held] == ["And you, how are you?"]


def test_a_reply_goes_to_the_one_whom_it_answers(village: Village, cora: int) -> None:
    ann = ann_of(village, cora)
    village.type(ann, "Are you there?")
    shown = [village.mark(each) for each in village.waiting() if each.outgoing.person == cora]
    village.follow()
    village.press(cora, Verb.DESK_NAME)
    put = village.type(cora, "Yes.", reply_to=shown[-1])
    assert [text for _, text in put.heard(ann)] == ["Yes."]


def test_after_the_time_for_the_answer_a_text_is_for_the_talk(village: Village, cora: int) -> None:
    village.wait(minutes=16)
    assert village.type(cora, "Good evening.").heard(ann_of(village, cora))


def test_a_forged_button_takes_nothing(village: Village, cora: int) -> None:
    village.type(cora, "Cora B.")
    card, eve = village.button(cora, Verb.DESK_ANSWER), village.coordinator()
    village.press(eve, Verb.DESK_NAME)
    assert village.press(eve, Verb.DESK_ANSWER, card).answer == ButtonOld()
    assert len(village.do(lambda work: work.held.of(cora))) == 1
