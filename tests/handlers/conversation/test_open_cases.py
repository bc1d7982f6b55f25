"""Open cases: a supporter sees all their talks, one by one, and none of their own requests."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.open_cases import (
    CaseShown,
    LastWords,
    NoTalks,
    TalksShown,
    YetToSayYes,
    YetToWrite,
)
from handlers.match.reaching import ReachNoted
from handlers.orders import Lines, Message
from handlers.supporter.availability import ForSupporters
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.conversation.test_for_whom import two_talks
from tests.handlers.conversation.test_the_right_one import end
from tests.handlers.village import Village


def shown(village: Village, person: int) -> tuple[Message, ...]:
    """Return the lines on a supporter's card of talks."""
    (message,) = village.command(person, "cases").said(person)
    assert isinstance(message, TalksShown)
    return message.lines.messages


def alias(village: Village, person: int) -> str:
    match = village.request_of(person).match
    assert match is not None
    return match.alias


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


def test_who_listens_to_nobody_has_no_talks(village: Village, ben: int) -> None:
    assert village.command(ben, "cases").said(ben) == [NoTalks(own=False)]
    village.asks(ben)
    assert village.command(ben, "cases").said(ben) == [NoTalks(own=True)]


def test_who_listens_not_at_all_is_told_for_whom_it_is(village: Village) -> None:
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    assert village.command(ann, "cases").said(ann) == [ForSupporters()]


def test_each_talk_says_how_it_stands(village: Village, ben: int) -> None:
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.introduces(ann, ben)
    match = village.request_of(ann).match
    assert match is not None
    assert shown(village, ben) == (YetToSayYes(match.alias, match.reach_by),)
    village.press(ann, Verb.MEET_YES)
    village.links(eve, ben)
    village.deliver()
    village.type(ben, "Hello", reply_to=None)
    village.press(ben, Verb.TO, village.button(ben, Verb.TO))  # nobody
    assert {type(each) for each in shown(village, ben)} == {YetToWrite}


def test_the_hour_of_the_last_words_stands_there_and_nothing_finer(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.wait(minutes=90)
    village.type(ben, "Hello")
    village.deliver()
    hour = village.now.replace(minute=0, second=0, microsecond=0)
    assert shown(village, ben) == (LastWords(alias(village, ann), hour),)


def test_a_tap_shows_one_talk_and_what_can_be_done_in_it(village: Village) -> None:
    ben, ann, _ = two_talks(village)
    village.command(ben, "cases")
    match = village.request_of(ann).match
    assert match is not None
    labels = [it for it in village.buttons[ben] if it.verb is Verb.CASE_SHOW]
    (button,) = [it for it in labels if it.label["name"] == match.alias]
    put = village.press(ben, Verb.CASE_SHOW, CardId(button.id or b""))
    line = YetToWrite(match.alias, match.reach_by)
    assert put.said(ben) == [CaseShown(Lines((line,)))]
    assert {Verb.TONIGHT_SAY, Verb.TALK_END} <= {*put.verbs(ben)}
    end(village, ben)
    assert not village.has_request(ann)


def test_before_the_yes_the_card_of_one_asks_when_they_can_write(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.introduces(ann, ben)
    village.command(ben, "cases")
    put = village.press(ben, Verb.CASE_SHOW)
    assert Verb.REACH_HOUR in put.verbs(ben)
    put = village.press(ben, Verb.REACH_HOUR)
    by = village.now + timedelta(hours=1)
    assert put.said(ben) == [ReachNoted(alias(village, ann), by)]


def test_nobody_is_shown_a_talk_by_the_button_of_another(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.command(ben, "cases")
    card = village.button(ben, Verb.CASE_SHOW)
    for other in (ann, eve):
        assert village.press(other, Verb.CASE_SHOW, card).answer == ButtonOld()


def test_a_talk_that_has_ended_is_shown_no_more(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.command(ben, "cases")
    end(village, ann)
    put = village.press(ben, Verb.CASE_SHOW)
    assert (put.answer, put.said(ben)) == (ButtonOld(), [])
    assert village.command(ben, "cases").said(ben) == [NoTalks(own=False)]


def test_ones_own_talk_is_not_among_those_in_which_one_listens(village: Village, ben: int) -> None:
    dan, ann = village.supporter("Dan", "Pediatrics"), village.physician("Emergency")
    village.links(ann, ben)
    village.links(ben, dan)
    (message,) = village.command(ben, "cases").said(ben)
    assert isinstance(message, TalksShown)
    assert message.own
    assert len(message.lines.messages) == 1
