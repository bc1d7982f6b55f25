"""Ending: either side, without a reason, and the same words for both whoever ended it."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import (
    EndAsked,
    EndWhich,
    GoingOn,
    NothingToEnd,
    SilenceNoticed,
    TalkEnded,
    TalkEndedForSupporter,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Stage
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician who talks with Ben; he has written."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ben, "Hello")
    village.deliver()
    return ann


def alias(village: Village, person: int) -> str:
    """Return what the supporter calls somebody."""
    match = village.request_of(person).match
    assert match
    return match.alias


def test_it_is_asked_first(village: Village, ann: int, ben: int) -> None:
    put = village.press(ann, Verb.TALK_END)
    assert put.said(ann) == [EndAsked("Dr. Ben")]
    assert put.verbs(ann) == [
        Verb.END_YES,
        Verb.END_NO,
        Verb.TALK_REMATCH,
        Verb.CHAT_SHOW,
        Verb.WRONG_SHOW,
    ]
    assert put.said(ben) == []
    assert village.request_of(ann).stage is Stage.TALKING


@pytest.mark.parametrize("who", ["requester", "supporter"])
def test_whoever_ends_it_both_read_the_same_words(
    village: Village, ann: int, ben: int, who: str
) -> None:
    told = alias(village, ann)
    person = ann if who == "requester" else ben
    village.press(person, Verb.TALK_END)
    put = village.press(person, Verb.END_YES)
    assert put.said(ann) == [TalkEnded("Dr. Ben")]
    assert put.said(ben) == [TalkEndedForSupporter(told), Debrief()]
    assert put.verbs(ann) == [Verb.ASK_START, Verb.CHECKIN_STOP, Verb.WRONG_AFTER]
    assert Verb.ASK_START not in put.verbs(ben)


def test_what_has_ended_does_not_go_on(village: Village, ann: int) -> None:
    village.press(ann, Verb.TALK_END)
    go_on = village.button(ann, Verb.END_NO)
    village.press(ann, Verb.END_YES)
    put = village.press(ann, Verb.END_NO, go_on)
    assert (put.said(ann), put.answer) == ([], ButtonOld())


def test_it_can_go_on(village: Village, ann: int) -> None:
    village.press(ann, Verb.TALK_END)
    assert village.press(ann, Verb.END_NO).said(ann) == [GoingOn()]
    assert village.request_of(ann).stage is Stage.TALKING


def test_the_command_asks_about_the_one_talk(village: Village, ann: int, ben: int) -> None:
    assert village.command(ann, "end").said(ann) == [EndAsked("Dr. Ben")]
    assert village.command(ben, "end").said(ben) == [EndAsked(alias(village, ann))]


def test_of_several_talks_it_asks_which(village: Village, ann: int, ben: int) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    put = village.command(ben, "end")
    assert put.said(ben) == [EndWhich()]
    names = {it.label["name"] for row in put.cards(ben)[0].buttons for it in row}
    assert names == {alias(village, ann), alias(village, eve)}


def test_without_a_talk_there_is_nothing_to_end(village: Village, ann: int) -> None:
    dan = village.physician("Pediatrics")
    village.asks(dan)
    assert village.command(dan, "end").said(dan) == [NothingToEnd()]
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert village.command(ann, "end").said(ann) == [NothingToEnd()]


def test_twice_is_once(village: Village, ann: int, ben: int) -> None:
    village.press(ann, Verb.TALK_END)
    yes, end = village.button(ann, Verb.END_YES), village.button(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.press(ann, Verb.END_YES, yes)
    assert put.said(ann) == put.said(ben) == []
    put = village.press(ann, Verb.TALK_END, end)
    assert (put.said(ann), put.answer) == ([], ButtonOld())
    village.wait(hours=1)
    assert village.press(ann, Verb.END_YES, yes).answer == ButtonOld()
    assert village.press(ann, Verb.TALK_END, end).answer == ButtonOld()


def test_nobody_ends_what_they_do_not_sit_in(village: Village, ann: int) -> None:
    eve = village.physician("Psychiatry")
    village.press(ann, Verb.TALK_END)
    for verb in (Verb.TALK_END, Verb.END_YES, Verb.END_NO):
        put = village.press(eve, verb, village.button(ann, verb))
        assert put.answer == ButtonOld()
    assert village.request_of(ann).stage is Stage.TALKING


def test_after_four_silent_days_both_are_asked(village: Village, ann: int, ben: int) -> None:
    told = alias(village, ann)
    put = village.wait(days=4, hours=1)
    until = village.due(Timer.IDLE, village.request_of(ann).id)
    assert until
    assert put.said(ann) == [SilenceNoticed("Dr. Ben", until)]
    assert put.said(ben) == [SilenceNoticed(told, until)]
    both = [Verb.CALL_ASK, Verb.CHAT_SHOW, Verb.TALK_END, Verb.TALK_REMATCH]
    assert (put.verbs(ann), put.verbs(ben)) == (both, [Verb.TONIGHT_SAY, Verb.WORRY_SHOW, *both])
    assert until >= village.request_of(ann).opened + timedelta(days=7)


def test_after_seven_it_closes_with_notice(village: Village, ann: int, ben: int) -> None:
    told = alias(village, ann)
    put = village.wait(days=7, hours=1)
    assert put.said(ann)[-1] == TalkEnded("Dr. Ben")
    assert put.said(ben)[-2:] == [TalkEndedForSupporter(told), Debrief()]
    assert not village.has_request(ann)


def test_a_word_from_either_side_lets_it_go_on(village: Village, ann: int, ben: int) -> None:
    village.wait(days=4, hours=1)
    village.type(ben, "Thinking of you")
    put = village.wait(days=3)
    assert put.said(ann) == []
    assert village.request_of(ann).stage is Stage.TALKING
    assert SilenceNoticed in [type(it) for it in village.wait(days=1, hours=2).said(ann)]


def test_a_word_in_between_puts_the_question_off(village: Village, ann: int) -> None:
    village.wait(days=3)
    village.type(ann, "Still here")
    assert village.wait(days=3, hours=20).said(ann) == []
    assert village.wait(hours=6).said(ann) != []


def test_nobody_is_asked_about_silence_at_night(village: Village, ben: int) -> None:
    eve = village.physician("Psychiatry")
    village.clock.go_on(timedelta(hours=11))  # it is 23:00
    village.links(eve, ben)
    village.type(ben, "Hello")
    case = village.request_of(eve)
    assert village.due(Timer.IDLE, case.id) == village.now + timedelta(days=4, hours=9)
    assert village.wait(days=4, hours=8).said(eve) == []
    assert len(village.wait(hours=1).said(eve)) == 1
