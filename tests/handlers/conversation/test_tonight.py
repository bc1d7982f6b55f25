"""Tonight: one tap says that something has been read and is answered this evening."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.tonight import (
    EveningReminder,
    FirstSayWhen,
    LaterNoted,
    LaterWhich,
    NothingToAnswer,
    ReadAndLater,
)
from handlers.match.reaching import ReachTold
from handlers.orders import SendCard
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.values import CardId
from tests.handlers.meeting import alias
from tests.handlers.put import Orders
from tests.handlers.settings import ZONE
from tests.handlers.village import Village

NINE = datetime(2031, 5, 15, 2, tzinfo=UTC)
"""21:00 in Winnipeg, on the day on which it all happens."""


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery who listens at any hour, to three at most."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician who talks with Ben, and hears from him."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    in_touch(village, ben)
    return ann


def in_touch(village: Village, supporter: int) -> None:
    """Let a supporter write the first words."""
    village.type(supporter, "Hello")
    village.deliver()


def writes(village: Village, person: int, text: str = "I cannot sleep.") -> int:
    """Let somebody write, and it arrive; return the message."""
    village.type(person, text)
    message = village.newest
    village.deliver()
    return message


def told(put: Orders, person: int) -> list[ReadAndLater]:
    """Return what somebody reads of an answer that comes later."""
    return [it for it in put.said(person) if isinstance(it, ReadAndLater)]


def test_the_requester_reads_one_line_below_what_they_wrote(
    village: Village, ann: int, ben: int
) -> None:
    message = writes(village, ann)
    put = village.press(ben, Verb.TONIGHT_SAY)
    assert put.said(ann) == [ReadAndLater("Dr. Ben", tomorrow=False, by=NINE)]
    (card,) = put.cards(ann)
    assert isinstance(card, SendCard)
    assert card.reply_to == message
    assert put.said(ben) == [LaterNoted(alias(village, ann), tomorrow=False, reminded=True)]


def test_it_is_said_once_for_what_they_wrote_and_again_for_more(
    village: Village, ann: int, ben: int
) -> None:
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    again = village.press(ben, Verb.TONIGHT_SAY)
    assert (again.answer, again.said(ann)) == (NothingToAnswer(), [])
    writes(village, ann, "Nor could I last night.")
    assert len(told(village.press(ben, Verb.TONIGHT_SAY), ann)) == 1


def test_with_nothing_that_waits_there_is_nothing_to_say(
    village: Village, ann: int, ben: int
) -> None:
    assert village.press(ben, Verb.TONIGHT_SAY).answer == NothingToAnswer()
    assert village.command(ben, "later").said(ben) == [NothingToAnswer()]
    writes(village, ann)
    village.type(ben, "I am here.")  # which has not gone out yet
    assert village.press(ben, Verb.TONIGHT_SAY).answer == NothingToAnswer()


@pytest.mark.parametrize(
    ("hours", "by"),
    [
        ("mon-sun 00:00-24:00", NINE),
        ("wed 18:00-19:30", NINE - timedelta(hours=1, minutes=30)),
        ("wed 11:00-13:00", None),
        ("thu-fri 08:00-21:00", None),
    ],
)
def test_a_clock_is_told_only_where_declared_hours_reach_into_the_evening(
    village: Village, hours: str, by: datetime | None
) -> None:
    dan = village.supporter("Dan", "Psychiatry")
    ann = village.physician("Emergency")
    village.links(ann, dan)
    in_touch(village, dan)
    writes(village, ann)
    declared = replace(village.listed(dan), hours=parse(hours, ZONE))
    village.do(lambda work: work.supporters.put(declared))
    put = village.press(dan, Verb.TONIGHT_SAY)
    assert put.said(ann) == [ReadAndLater("Dr. Dan", tomorrow=False, by=by)]


def test_late_in_the_evening_it_is_tomorrow(village: Village, ann: int, ben: int) -> None:
    writes(village, ann)
    village.clock.go_on(timedelta(hours=8, minutes=10))
    put = village.press(ben, Verb.TONIGHT_SAY)
    assert told(put, ann) == [ReadAndLater("Dr. Ben", tomorrow=True, by=NINE + timedelta(days=1))]
    assert village.wait(hours=20).said(ben) == []
    reminded = village.wait(hours=5).said(ben)
    assert reminded == [EveningReminder(alias(village, ann))]


def test_in_the_evening_who_has_not_written_is_reminded_once(
    village: Village, ann: int, ben: int
) -> None:
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    assert village.wait(hours=7).said(ben) == []
    assert village.wait(minutes=31).said(ben) == [EveningReminder(alias(village, ann))]
    assert village.wait(hours=10).said(ben) == []


def test_who_has_written_since_is_not_reminded(village: Village, ann: int, ben: int) -> None:
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    writes(village, ben, "Now I have time.")
    assert village.wait(hours=9).said(ben) == []


def test_nor_is_one_whose_words_are_on_their_way(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    village.deliver()
    village.clock.go_on(timedelta(hours=8))
    village.type(ben, "Now I have time.")
    assert village.tick(Timer.TONIGHT, case.id).said(ben) == []


def test_nobody_is_reminded_more_than_twice_in_a_case(village: Village, ann: int, ben: int) -> None:
    reminded, said = 0, list[bool]()
    for _ in range(4):
        writes(village, ann)
        put = village.press(ben, Verb.TONIGHT_SAY)
        said += [it.reminded for it in put.said(ben) if isinstance(it, LaterNoted)]
        put = village.wait(days=1)
        reminded += sum(isinstance(it, EveningReminder) for it in put.said(ben))
    assert (reminded, said) == (2, [True, True, False, False])


def test_nor_by_a_timer_that_rings_again(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    village.deliver()
    village.clock.go_on(timedelta(hours=7, minutes=30))
    rung = [village.tick(Timer.TONIGHT, case.id).said(ben) for _ in range(4)]
    assert [len(each) for each in rung] == [1, 1, 0, 0]


def test_nobody_is_reminded_in_hours_in_which_they_want_to_be_left_alone(
    village: Village,
) -> None:
    dan = village.supporter("Dan", "Psychiatry", quiet_hours=("18:00", "07:00"))
    ann = village.physician("Emergency")
    village.links(ann, dan)
    in_touch(village, dan)
    writes(village, ann)
    put = village.press(dan, Verb.TONIGHT_SAY)
    assert [it.reminded for it in put.said(dan) if isinstance(it, LaterNoted)] == [False]
    assert village.wait(hours=20).said(dan) == []


def test_a_reminder_that_comes_too_late_says_nothing(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    village.deliver()
    village.clock.go_on(timedelta(hours=22))
    assert village.tick(Timer.TONIGHT, case.id, late=True).said(ben) == []


def test_before_the_first_words_they_say_by_when_these_come(village: Village, ben: int) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    put = village.press(ben, Verb.TONIGHT_SAY)
    assert put.said(ben) == [FirstSayWhen(alias(village, eve))]
    assert put.said(eve) == []
    put = village.press(ben, Verb.REACH_EVENING)
    assert put.said(eve) == [ReachTold("Dr. Ben", NINE)]


def test_the_command_says_it_in_the_one_talk_in_which_somebody_waits(
    village: Village, ann: int, ben: int
) -> None:
    writes(village, ann)
    assert len(told(village.command(ben, "later"), ann)) == 1


def test_where_several_wait_the_command_asks_in_which(village: Village, ann: int, ben: int) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    writes(village, ann)
    put = village.command(ben, "later")
    assert put.said(ben) == [LaterWhich()]
    assert put.verbs(ben) == [Verb.TONIGHT_SAY, Verb.TONIGHT_SAY]
    newest = [it for it in village.buttons[ben] if it.verb is Verb.TONIGHT_SAY][-2:]
    (card,) = [it.id for it in newest if it.label["name"] == alias(village, ann)]
    put = village.press(ben, Verb.TONIGHT_SAY, CardId(card or b""))
    assert (len(told(put, ann)), put.said(eve)) == (1, [])


def test_a_requester_cannot_say_it_nor_anybody_else(village: Village, ann: int, ben: int) -> None:
    writes(village, ann)
    own = village.button(ann, Verb.TALK_END)
    assert village.press(ann, Verb.TONIGHT_SAY, own).answer == ButtonOld()
    theirs = village.button(ben, Verb.TONIGHT_SAY)
    assert village.press(ann, Verb.TONIGHT_SAY, theirs).answer == ButtonOld()
    assert village.command(ann, "later").said(ann) == [NothingToAnswer()]


def test_after_the_talk_the_button_has_had_its_day(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    writes(village, ann)
    village.press(ben, Verb.TONIGHT_SAY)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert village.press(ben, Verb.TONIGHT_SAY).answer == ButtonOld()
    assert village.due(Timer.TONIGHT, case.id) is None
