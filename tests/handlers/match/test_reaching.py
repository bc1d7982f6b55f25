"""Reaching out: by when the supporter writes, and what happens when they do not."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.match.matchmaking import OfferShown
from handlers.match.reaching import OfferAccepted, ReachNoted, ReachOver, ReachReminder, ReachTold
from handlers.match.starting_over import LookingAgain
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.cases import Match, Stage
from tests.handlers.settings import ZONE
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


def match_of(village: Village, person: int) -> Match:
    """Return whom somebody was matched with."""
    match = village.request_of(person).match
    assert match
    return match


def local(day: int, hour: int) -> datetime:
    """Return a time in Winnipeg, in May."""
    return datetime(2031, 5, day, tzinfo=UTC) + timedelta(hours=hour + 5)


def test_a_yes_is_thanked_for_and_asked_by_when_they_can_write(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert put.said(ben) == [OfferAccepted(match_of(village, ann).alias)]
    times = [Verb.REACH_HOUR, Verb.REACH_EVENING, Verb.REACH_TOMORROW]
    assert put.verbs(ben) == [*times, Verb.TALK_REMATCH]


@pytest.mark.parametrize(("hours", "offered"), [(7, True), (8, False)])
def test_this_evening_is_offered_until_eight(
    village: Village, ann: int, ben: int, hours: int, *, offered: bool
) -> None:
    village.clock.go_on(timedelta(hours=hours))
    village.asks(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert (Verb.REACH_EVENING in put.verbs(ben)) == offered


@pytest.mark.parametrize(
    ("verb", "by"),
    [
        (Verb.REACH_HOUR, local(14, 13)),
        (Verb.REACH_EVENING, local(14, 21)),
        (Verb.REACH_TOMORROW, local(15, 21)),
    ],
)
def test_what_they_say_is_noted_and_the_requester_is_told(
    village: Village, ann: int, ben: int, verb: Verb, by: datetime
) -> None:
    case = village.introduces(ann, ben)
    put = village.press(ben, verb)
    assert put.said(ben) == [ReachNoted(match_of(village, ann).alias, by)]
    assert put.said(ann) == [ReachTold("Dr. Ben", by)]
    assert match_of(village, ann).reach_by == by == village.due(Timer.REACH_END, case.id)


def test_evening_is_told_in_the_supporters_own_zone(village: Village) -> None:
    hours = parse("mon-sun 00:00-24:00", "America/Vancouver")
    dan = village.supporter("Dan", "Psychiatry", hours=hours)
    ann = village.physician("Emergency")
    village.introduces(ann, dan)
    village.press(dan, Verb.REACH_EVENING)
    assert match_of(village, ann).reach_by == local(14, 23)


def test_an_evening_that_is_nearly_over_gives_an_hour_at_least(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    village.clock.go_on(timedelta(hours=8, minutes=30))
    village.press(ben, Verb.REACH_EVENING)
    assert match_of(village, ann).reach_by == village.now + timedelta(hours=1)


@pytest.mark.parametrize(
    ("when", "by"),
    [
        (Verb.ASK_ROUTINE, local(15, 12)),
        (Verb.ASK_SOON, local(15, 8)),
        (Verb.ASK_URGENT, local(14, 14)),
    ],
)
def test_one_who_does_not_say_has_a_time_all_the_same(
    village: Village, ann: int, ben: int, when: Verb, by: datetime
) -> None:
    case = village.introduces(ann, ben, when=when)
    assert village.due(Timer.REACH_END, case.id) == match_of(village, ann).reach_by == by


def test_they_may_say_otherwise_later(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    village.press(ben, Verb.REACH_HOUR)
    village.press(ben, Verb.REACH_TOMORROW)
    assert match_of(village, ann).reach_by == local(15, 21)


def test_nobody_puts_it_off_for_ever(village: Village, ann: int, ben: int) -> None:
    case = village.introduces(ann, ben)
    village.press(ben, Verb.REACH_TOMORROW)
    village.clock.go_on(timedelta(hours=30))
    village.press(ben, Verb.REACH_TOMORROW)
    end = match_of(village, ann).accepted + timedelta(hours=48)
    assert match_of(village, ann).reach_by == end == village.due(Timer.REACH_END, case.id)


def test_said_again_it_is_told_to_nobody_again(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    village.press(ben, Verb.REACH_EVENING)
    put = village.press(ben, Verb.REACH_EVENING)
    assert (put.said(ann), put.answer) == ([], ButtonOld())


def test_it_may_be_changed_twice_and_then_it_stands(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    told = 0
    for _ in range(5):
        told += len(village.press(ben, Verb.REACH_HOUR).said(ann))
        village.clock.go_on(timedelta(minutes=10))
    assert told == 3


def test_at_half_the_time_they_are_reminded_once(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    village.press(ben, Verb.REACH_EVENING)
    match = match_of(village, ann)
    assert village.wait(hours=4, minutes=29).said(ben) == []
    reminder = ReachReminder(match.alias, match.reach_by)
    assert village.wait(minutes=1).said(ben) == [reminder]
    assert reminder not in village.wait(hours=4).said(ben)


def test_whatever_times_they_name_they_are_reminded_twice_at_most(
    village: Village, ann: int, ben: int
) -> None:
    case = village.introduces(ann, ben)
    reminded = 0
    for verb in (None, Verb.REACH_HOUR, Verb.REACH_EVENING, Verb.REACH_TOMORROW):
        if verb is not None:
            village.press(ben, verb)
        put = village.tick(Timer.REACH_HALF, case.id)
        reminded += sum(isinstance(it, ReachReminder) for it in put.said(ben))
    assert reminded == 2


def test_nobody_is_reminded_outside_their_hours(village: Village) -> None:
    dan = village.supporter("Dan", "Psychiatry", hours=parse("mon-fri 11:00-13:00", ZONE))
    ann = village.physician("Emergency")
    case = village.introduces(ann, dan)
    village.press(dan, Verb.REACH_TOMORROW)
    assert village.due(Timer.REACH_HALF, case.id) == local(15, 11)
    village.press(dan, Verb.REACH_EVENING)
    assert village.due(Timer.REACH_HALF, case.id) is None


def test_at_its_end_somebody_else_is_offered_and_no_harm_is_done(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    village.introduces(ann, ben)
    village.press(ben, Verb.REACH_HOUR)
    alias = match_of(village, ann).alias
    put = village.wait(hours=1)
    assert put.said(ben)[-1] == ReachOver(alias)
    (again,) = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    assert (again.why, again.name) == ("silent", "Dr. Ben")
    assert OfferShown in [type(it) for it in put.said(cleo)]
    assert ben not in village.asked(village.request_of(ann).id)


def test_that_holds_in_a_talk_too_in_which_only_the_requester_has_written(
    village: Village, ann: int, ben: int
) -> None:
    village.links(ann, ben)
    village.press(ben, Verb.REACH_HOUR)
    village.type(ann, "Are you there?")
    put = village.wait(hours=1)
    assert [it.why for it in put.said(ann) if isinstance(it, LookingAgain)] == ["silent"]
    assert village.request_of(ann).stage is Stage.WAITING


def test_the_first_contact_is_the_first_message_that_was_delivered(
    village: Village, ann: int, ben: int
) -> None:
    case = village.links(ann, ben)
    village.press(ben, Verb.REACH_HOUR)
    village.type(ben, "Hello")
    assert match_of(village, ann).contact is None
    village.clock.go_on(timedelta(minutes=2))
    village.deliver()
    assert match_of(village, ann).contact == village.now
    assert village.due(Timer.REACH_END, case.id) is None
    assert village.due(Timer.REACH_HALF, case.id) is None
    village.clock.go_on(timedelta(minutes=2))
    village.type(ben, "How are you?")
    village.deliver()
    assert match_of(village, ann).contact == village.now - timedelta(minutes=2)


def test_a_timer_that_rings_after_the_first_contact_does_nothing(
    village: Village, ann: int, ben: int
) -> None:
    case = village.links(ann, ben)
    village.type(ben, "Hello")
    village.deliver()
    assert village.tick(Timer.REACH_HALF, case.id) == []
    assert village.tick(Timer.REACH_END, case.id) == []


def test_once_they_have_written_there_is_no_more_to_say_about_when(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    village.type(ben, "Hello")
    village.deliver()
    put = village.press(ben, Verb.REACH_TOMORROW)
    assert put.said(ann) == put.said(ben) == []
    assert put.answer == ButtonOld()


def test_nobody_says_it_for_another(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    card = village.button(ben, Verb.REACH_HOUR)
    before = match_of(village, ann)
    assert village.press(ann, Verb.REACH_HOUR, card).answer == ButtonOld()
    assert match_of(village, ann) == before
