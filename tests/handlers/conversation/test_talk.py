"""Talk: to whom a text goes, which is never guessed."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, NotSent
from handlers.conversation.holding import HeldEnough, NobodyThere, TalkOver, TextExpired, TextKept
from handlers.relay.relaying import SentTo
from handlers.verbs import Verb
from storage.values import CardId, Text
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery with room for three."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def eve(village: Village, ben: int) -> int:
    """Another physician who talks with Ben."""
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    return eve


def alias(village: Village, person: int) -> str:
    """Return what the supporter calls somebody."""
    match = village.request_of(person).match
    assert match
    return match.alias


def option(village: Village, supporter: int, name: str) -> CardId:
    """Return the newest button on which a supporter says whom a text is for."""
    buttons = [it for it in village.buttons[supporter] if it.verb is Verb.TO]
    (button, *_) = [it for it in reversed(buttons) if it.label["name"] == name]
    return CardId(button.id or b"")


def test_with_one_talk_open_a_text_goes_there(village: Village, ann: int, ben: int) -> None:
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]


def test_with_two_it_is_held_until_they_say_for_whom(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    put = village.type(ben, "Hello")
    assert put.said(ben) == [ForWhom()]
    assert put.heard(ann) == put.heard(eve) == []
    names = [it.label["name"] for row in put.cards(ben)[0].buttons for it in row]
    assert set(names) == {alias(village, ann), alias(village, eve), ""}


def test_what_they_write_meanwhile_waits_with_it_and_goes_in_order(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(ben, "One")
    assert village.type(ben, "Two").said(ben) == []
    put = village.press(ben, Verb.TO, option(village, ben, alias(village, ann)))
    assert [text for _, text in put.heard(ann)] == ["One", "Two"]
    assert put.heard(eve) == []
    assert put.said(ben) == [SentTo(alias(village, ann))]


def test_a_reply_says_for_whom_without_a_question(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(eve, "It is me")
    (order,) = village.waiting()
    message = village.mark(order)
    put = village.type(ben, "I am here", reply_to=message)
    assert put.heard(eve) == [("Dr. Ben", "I am here")]
    assert put.heard(ann) == []


def test_a_reply_to_anything_else_is_asked_about(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    put = village.type(ben, "I am here", reply_to=99_999)
    assert put.said(ben) == [ForWhom()]
    assert put.heard(ann) == put.heard(eve) == []


def test_it_can_go_to_nobody(village: Village, ann: int, eve: int, ben: int) -> None:
    village.type(ben, "Hello")
    put = village.press(ben, Verb.TO, option(village, ben, ""))
    assert put.said(ben) == [NotSent()]
    assert put.heard(ann) == put.heard(eve) == []
    assert village.memory.count("held") == 0


def test_a_question_is_answered_once(village: Village, ann: int, eve: int, ben: int) -> None:
    village.type(ben, "Hello")
    first, second = (option(village, ben, alias(village, each)) for each in (ann, eve))
    village.press(ben, Verb.TO, first)
    for card in (first, second):
        put = village.press(ben, Verb.TO, card)
        assert put.answer == ButtonOld()
        assert put.heard(ann) == put.heard(eve) == []


def test_an_older_question_does_not_answer_a_newer_one(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(ben, "Hello")
    older = option(village, ben, alias(village, eve))
    village.press(ben, Verb.TO, option(village, ben, alias(village, ann)))
    village.type(ben, "How are you?")
    put = village.press(ben, Verb.TO, older)
    assert put.answer == ButtonOld()
    assert put.heard(eve) == []
    assert village.memory.count("held") == 1


def test_nobody_answers_for_another(village: Village, ann: int, eve: int, ben: int) -> None:
    village.type(ben, "Hello")
    card = option(village, ben, alias(village, ann))
    put = village.press(eve, Verb.TO, card)
    assert put.answer == ButtonOld()
    assert put.heard(ann) == []
    assert village.press(ben, Verb.TO, card).heard(ann)


def test_whom_it_was_for_may_be_gone_by_then(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(ben, "Hello")
    card = option(village, ben, alias(village, ann))
    assert eve
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.press(ben, Verb.TO, card)
    assert put.said(ben) == [TalkOver()]
    assert put.heard(ann) == []


def test_the_question_is_put_to_rest_after_a_day(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(ben, "Hello")
    card = option(village, ben, alias(village, ann))
    put = village.wait(hours=25)
    assert TextExpired() in put.said(ben)
    assert put.heard(ann) == put.heard(eve) == []
    assert village.press(ben, Verb.TO, card).answer == ButtonOld()


def test_no_more_than_twenty_texts_wait(village: Village, ann: int, eve: int, ben: int) -> None:
    for each in range(20):
        village.type(ben, str(each))
    assert village.type(ben, "One too many").said(ben) == [HeldEnough()]
    put = village.press(ben, Verb.TO, option(village, ben, alias(village, ann)))
    assert [text for _, text in put.heard(ann)] == [str(each) for each in range(20)]
    assert put.heard(eve) == []


def test_a_supporter_who_asks_for_themselves_can_keep_it_for_that(
    village: Village, ann: int, ben: int
) -> None:
    village.supporter("Cleo", "Pediatrics")
    village.asks(ben)
    assert village.type(ben, "I need someone too").said(ben) == [ForWhom()]
    buttons = [it for it in village.buttons[ben] if it.verb is Verb.TO]
    (own,) = [it for it in buttons if it.label["own"]]
    put = village.press(ben, Verb.TO, CardId(own.id or b""))
    assert put.said(ben) == [TextKept()]
    assert put.heard(ann) == []
    assert village.request_of(ben).notes == (Text("I need someone too"),)


def test_a_requester_with_nobody_there_yet_is_asked(village: Village, ben: int) -> None:
    dan = village.physician("Pediatrics")
    village.asks(dan)
    put = village.type(dan, "Hello?")
    assert put.said(dan) == [NobodyThere("yet")]
    assert put.heard(ben) == []


def test_while_a_talk_closes_the_supporter_is_told_that_it_is_over(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.type(ben, "Good bye")
    assert put.said(ben) == [TalkOver()]
    assert put.heard(ann) == []


def test_while_a_talk_closes_the_requester_is_asked_what_it_was_for(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.END_YES)
    put = village.type(ann, "One more thing")
    assert put.said(ann) == [NobodyThere("ended")]
    assert put.heard(ben) == []


def test_a_reply_into_a_talk_that_closes_goes_nowhere_else(
    village: Village, ann: int, eve: int, ben: int
) -> None:
    village.type(ann, "Thank you")
    (order,) = village.waiting()
    message = village.mark(order)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.type(ben, "You are welcome", reply_to=message)
    assert put.said(ben) == [TalkOver()]
    assert put.heard(ann) == put.heard(eve) == []


def test_a_supporter_without_a_talk_is_asked_whether_it_is_for_themselves(
    village: Village, ben: int
) -> None:
    assert village.type(ben, "Hello?").said(ben) == [NobodyThere("listener")]


def test_a_closed_talk_leaves_no_place_to_write_to(village: Village, ann: int, ben: int) -> None:
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.wait(hours=1)
    assert village.type(ann, "Hello?").said(ann) == [NobodyThere("yet")]
    assert village.type(ben, "Hello?").said(ben) == [NobodyThere("listener")]
    village.clock.go_on(timedelta(hours=1))
