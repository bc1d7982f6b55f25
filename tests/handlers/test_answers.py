"""Answers: a text for a colleague is never taken for one's profile, nor the other way round."""

from datetime import timedelta

import pytest

from handlers.answers import ANSWERS
from handlers.asking import FirstForWhom, WordsAsked
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, NotSent, TakenForAnswer
from handlers.conversation.holding import TextExpired
from handlers.match.introduction import Introduction
from handlers.orders import SendCard
from handlers.relay.relaying import SentTo
from handlers.supporter.declaring import DraftShown
from handlers.verbs import Verb
from storage.dialogue import Asked
from storage.seats import Side
from tests.handlers.conversation.test_for_whom import option
from tests.handlers.conversation.test_the_right_one import end, last_message
from tests.handlers.supporter.test_declaring import draft
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


def test_in_a_talk_a_text_waits_until_its_writer_says_for_whom_it_is(
    village: Village, ben: int, ann: int
) -> None:
    assert village.press(ben, Verb.WORDS_ROLE).said(ben) == [WordsAsked("role", 80, talking=True)]
    put = village.type(ben, "I was so tired myself")
    assert put.heard(ann) == []
    assert put.said(ben) == [ForWhom()]
    assert put.verbs(ben) == [Verb.TO, Verb.TO_ANSWER, Verb.TO]
    assert draft(village, ben) is None


def test_it_goes_to_the_colleague_if_it_is_for_them(village: Village, ben: int, ann: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "I was so tired myself")
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(ann) == [("Dr. Ben", "I was so tired myself")]
    assert draft(village, ben) is None


def test_it_answers_if_it_is_the_answer(village: Village, ben: int, ann: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    put = village.press(ben, Verb.TO_ANSWER)
    assert put.heard(ann) == []
    assert put.said(ben) == [
        TakenForAnswer(),
        Introduction("Dr. Ben", "rural physician", again=False),
        DraftShown("role", "rural physician"),
    ]
    assert village.memory.count("held") == 0


def test_it_goes_to_nobody_if_it_is_for_nobody(village: Village, ben: int, ann: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "never mind")
    nobody = village.button(ben, Verb.TO_ANSWER)  # the same question
    put = village.press(ben, Verb.TO, nobody)
    assert (put.said(ben), put.heard(ann)) == ([NotSent()], [])
    assert draft(village, ben) is None


def test_the_question_ends_with_one_answer(village: Village, ben: int, ann: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    card, other = village.button(ben, Verb.TO_ANSWER), option(village, ben, ann)
    village.press(ben, Verb.TO_ANSWER, card)
    assert village.press(ben, Verb.TO_ANSWER, card).answer == ButtonOld()
    put = village.press(ben, Verb.TO, other)
    assert (put.answer, put.heard(ann)) == (ButtonOld(), [])


def test_what_is_typed_after_the_answer_is_asked_about_anew(
    village: Village, ben: int, ann: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    assert village.type(ben, "Are you still there?").heard(ann) == []
    put = village.press(ben, Verb.TO_ANSWER)
    assert put.said(ben)[:2] == [TakenForAnswer(), ForWhom()]
    assert draft(village, ben) == "rural physician"
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(ann) == [("Dr. Ben", "Are you still there?")]
    assert village.memory.count("held") == 0


def test_a_reply_after_the_answer_goes_where_it_is_for(
    village: Village, ben: int, ann: int
) -> None:
    village.type(ann, "Hello")
    message = last_message(village)
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    assert village.type(ben, "Hello Ann", reply_to=message).heard(ann) == []
    put = village.press(ben, Verb.TO_ANSWER)
    assert put.heard(ann) == [("Dr. Ben", "Hello Ann")]
    assert draft(village, ben) == "rural physician"


def test_a_reply_to_a_colleague_is_no_answer(village: Village, ben: int, ann: int) -> None:
    village.type(ann, "Hello")
    message = last_message(village)
    village.press(ben, Verb.WORDS_NAME)
    put = village.type(ben, "Hello Ann", reply_to=message)
    assert put.heard(ann) == [("Dr. Ben", "Hello Ann")]


def test_in_a_talk_a_reply_to_the_question_may_be_the_answer(
    village: Village, ben: int, ann: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    put = village.type(ben, "rural physician", reply_to=last_message(village))
    assert (put.heard(ann), put.verbs(ben)) == ([], [Verb.TO, Verb.TO_ANSWER, Verb.TO])
    village.press(ben, Verb.TO_ANSWER)
    assert draft(village, ben) == "rural physician"


def test_a_reply_to_the_question_is_an_answer_where_nobody_else_can_be_meant(
    village: Village, ben: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    put = village.type(ben, "rural physician", reply_to=last_message(village))
    assert put.said(ben)[-1] == DraftShown("role", "rural physician")


def test_while_a_text_waits_for_its_colleague_nothing_else_is_asked(
    village: Village, ben: int, ann: int
) -> None:
    village.links(village.physician("Psychiatry"), ben)
    village.type(ben, "For one of you")
    assert village.press(ben, Verb.WORDS_NAME).answer == FirstForWhom()
    assert village.press(ben, Verb.APART_TYPE).answer == FirstForWhom()
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(ann) == [("Dr. Ben", "For one of you")]


def test_a_talk_that_opens_after_the_question_is_not_answered_for(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.introduces(ann, ben)
    village.press(ben, Verb.WORDS_ROLE)
    village.press(ann, Verb.MEET_YES)
    assert village.type(ben, "Hello, I am here").said(ben) == [ForWhom()]


def test_a_text_that_crossed_the_end_of_the_only_talk_is_shown_to_its_writer_alone(
    village: Village, ben: int, ann: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    before = village.now
    end(village, ann)
    village.wait(minutes=1)
    put = village.type(ben, "Sleep well", at=before)
    assert put.said(ben)[-1] == DraftShown("role", "Sleep well")
    assert {each.to.chat for each in put if isinstance(each, SendCard)} == {ben}
    assert village.listed(ben).role == "family physician"


def test_what_nobody_answers_for_is_gone_after_a_day_and_its_writer_hears_so(
    village: Village, ben: int, ann: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    put = village.wait(hours=25)
    assert TextExpired() in put.said(ben)
    assert put.heard(ann) == []
    assert village.memory.count("held") == 0


def test_the_close_of_a_talk_waits_for_a_text_that_may_be_of_it(
    village: Village, ben: int, ann: int
) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "One last word")
    case = village.request_of(ann).id
    end(village, ann)
    village.deliver()
    assert village.case(case) is not None
    village.wait(minutes=20)
    assert village.case(case) is None


def test_no_stranger_answers_for_another(village: Village, ben: int, ann: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    village.type(ben, "rural physician")
    card = village.button(ben, Verb.TO_ANSWER)
    assert village.press(ann, Verb.TO_ANSWER, card).answer == ButtonOld()
    assert village.memory.count("held") == 1


def test_a_supporter_who_asks_for_themself_is_asked_too(village: Village, ben: int) -> None:
    village.press(ben, Verb.ASK_START)
    village.press(ben, Verb.WORDS_ROLE)
    put = village.type(ben, "so tired")
    assert put.said(ben) == [ForWhom()]
    own = [each for each in village.buttons[ben] if each.label.get("own")][-1]
    assert own.id is not None
    assert [seat.side for seat in village.do(lambda work: work.seats.of(ben))] == [Side.REQUESTER]
    assert SentTo not in {type(each) for each in put.said(ben)}
    assert village.do(lambda work: work.dialogue.find(ben, village.now)) is None


def test_every_question_has_an_errand_that_takes_its_answer() -> None:
    assert set(ANSWERS) == set(Asked)


def test_a_supporter_in_a_talk_is_asked_whether_a_text_is_the_note_of_their_own_request(
    village: Village, ben: int, ann: int
) -> None:
    for verb in (Verb.ASK_START, Verb.ASK_UNSAID, Verb.ASK_SOON, Verb.ASK_NOTE):
        village.press(ben, verb)
    assert village.type(ben, "I was so tired myself").said(ben) == [ForWhom()]
    assert village.request_of(ben).notes == ()
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(ann) == [("Dr. Ben", "I was so tired myself")]
    assert village.request_of(ben).notes == ()


def test_the_question_is_open_for_a_quarter_of_an_hour(village: Village, ben: int) -> None:
    village.press(ben, Verb.WORDS_ROLE)
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.press(ben, Verb.WORDS_ROLE)
    village.clock.go_on(timedelta(minutes=16))
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]
