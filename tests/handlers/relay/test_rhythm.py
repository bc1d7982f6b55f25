"""Rhythm: what a contact is, and that the requester alone is asked after three of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.going_on import GoesOnAsItIs, HowToGoOn, OtherPlaces
from handlers.conversation.rematch import RematchAsked
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Case
from tests.handlers.meeting import offers_rooms, ways
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    offers_rooms(village)
    return village.supporter("Ben", "Surgery")


def contacts(village: Village, ann: int) -> int:
    """Return how many contacts the talk has had."""
    return village.request_of(ann).rhythm.contacts


def write(village: Village, *people: int) -> None:
    """Let each write something that arrives."""
    for person in people:
        village.type(person, "Hello")
        village.deliver()


def days(village: Village, count: int, *people: int) -> Orders:
    """Let these write on so many days, and return what is said until the next noon."""
    put = Orders()
    for _ in range(count):
        write(village, *people)
        put = village.wait(days=1)
    return put


def is_asked(put: Orders, person: int) -> bool:
    """Tell whether somebody is asked how it shall go on."""
    return any(isinstance(it, HowToGoOn) for it in put.said(person))


def test_a_day_on_which_both_wrote_is_one_contact(village: Village, ann: int, ben: int) -> None:
    write(village, ann)
    assert contacts(village, ann) == 0
    write(village, ben, ann, ben)
    assert contacts(village, ann) == 1
    village.clock.go_on(timedelta(days=1))
    write(village, ben)
    assert contacts(village, ann) == 1
    write(village, ann)
    assert contacts(village, ann) == 2


def test_a_voice_that_waited_for_its_speakers_yes_counts_on_the_day_on_which_it_goes(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ben, "Hello")
    village.speak(ann, "hello")
    village.clock.go_on(timedelta(days=1))
    village.type(ben, "Are you well?")
    village.press(ann, Verb.VOICE_SEND)
    assert contacts(village, ann) == 2


def test_two_who_write_on_different_days_have_had_none(
    village: Village, ann: int, ben: int
) -> None:
    for person in (ann, ben, ann, ben):
        days(village, 1, person)
    assert contacts(village, ann) == 0


def test_the_day_is_the_programmes(village: Village, ann: int, ben: int) -> None:
    village.clock.go_on(timedelta(hours=11, minutes=30))  # 23:30 of that day in Winnipeg
    write(village, ann)
    village.clock.go_on(timedelta(hours=1))
    write(village, ben)
    assert contacts(village, ann) == 0
    village.clock.go_on(timedelta(hours=20))
    write(village, ann)
    assert contacts(village, ann) == 1


def test_a_call_that_both_agreed_to_is_a_contact_and_a_day_has_one_at_most(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    village.press(ann, Verb.CALL_ROOM)
    assert contacts(village, ann) == 0
    village.press(ben, Verb.CALL_YES)
    assert contacts(village, ann) == 1
    write(village, ann, ben)
    assert contacts(village, ann) == 1


def test_a_case_keeps_a_count_and_the_days_of_its_last_marks(
    village: Village, ann: int, ben: int
) -> None:
    days(village, 2, ann, ben)
    rhythm, today = village.request_of(ann).rhythm, village.moment.today
    yesterday = today - timedelta(days=1)
    marks = (rhythm.requester, rhythm.supporter, rhythm.counted, rhythm.contacts)
    assert marks == (yesterday, yesterday, yesterday, 2)


def test_after_three_the_requester_is_asked_the_next_morning_and_nobody_else(
    village: Village, ann: int, ben: int
) -> None:
    assert not is_asked(days(village, 2, ann, ben), ann)
    write(village, ann, ben)
    assert not is_asked(village.wait(hours=21, minutes=59), ann)
    put = village.wait(minutes=1)
    assert put.said(ann) == [HowToGoOn("Dr. Ben")]
    assert put.said(ben) == []
    ways_on = [Verb.RHYTHM_ON, Verb.TALK_REMATCH, Verb.RHYTHM_ELSEWHERE, Verb.TALK_END]
    assert put.verbs(ann) == ways_on


def test_it_is_asked_once_for_each_three(village: Village, ann: int, ben: int) -> None:
    asked = [is_asked(days(village, 1, ann, ben), ann) for _ in range(7)]
    assert asked == [False, False, True, False, False, True, False]


def test_nobody_is_asked_in_the_middle_of_a_talk(village: Village, ann: int, ben: int) -> None:
    days(village, 2, ann, ben)
    write(village, ann, ben)
    village.wait(hours=20, minutes=30)  # 8:30
    write(village, ann)
    assert not is_asked(village.wait(hours=2), ann)
    assert is_asked(village.wait(hours=2), ann)


def test_nor_in_quiet_hours_however_late_it_is(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    days(village, 2, ann, ben)
    write(village, ann, ben)
    village.clock.go_on(timedelta(hours=36))  # midnight
    assert not is_asked(village.tick(Timer.HOW_ON, case.id, late=True), ann)
    due = village.due(Timer.HOW_ON, case.id)
    assert due == village.now + timedelta(hours=8)


def asked(village: Village, ann: int, ben: int) -> Case:
    """Let a requester be asked."""
    assert is_asked(days(village, 3, ann, ben), ann)
    return village.request_of(ann)


def test_going_on_as_it_is_changes_nothing_and_is_heard_by_nobody(
    village: Village, ann: int, ben: int
) -> None:
    case = asked(village, ann, ben)
    put = village.press(ann, Verb.RHYTHM_ON)
    assert put.said(ann) == [GoesOnAsItIs("Dr. Ben")]
    assert put.said(ben) == []
    assert village.request_of(ann) == case


def test_somebody_else_and_an_end_are_one_tap_away(village: Village, ann: int, ben: int) -> None:
    asked(village, ann, ben)
    assert village.press(ann, Verb.TALK_REMATCH).said(ann) == [RematchAsked("Dr. Ben")]
    village.press(ann, Verb.TALK_END)
    put = village.press(ann, Verb.END_YES)
    assert put.said(ben)


def test_other_places_are_those_that_the_programme_shows_at_a_close(
    village: Village, ann: int, ben: int
) -> None:
    asked(village, ann, ben)
    (shown,) = village.press(ann, Verb.RHYTHM_ELSEWHERE).said(ann)
    assert isinstance(shown, OtherPlaces)
    assert [it.name for it in shown.resources] == ["For later"]


def test_where_there_are_none_no_button_leads_there(village: Village, ann: int, ben: int) -> None:
    village.programme = replace(village.programme, resources=())
    asked(village, ann, ben)
    assert Verb.RHYTHM_ELSEWHERE not in [each.verb for each in village.buttons[ann]]
    assert village.press(ann, Verb.RHYTHM_ELSEWHERE).answer == ButtonOld()


def test_a_supporter_cannot_answer_it(village: Village, ann: int, ben: int) -> None:
    asked(village, ann, ben)
    own = village.button(ben, Verb.TALK_END)
    for card in (own, village.button(ann, Verb.RHYTHM_ON)):
        put = village.press(ben, Verb.RHYTHM_ON, card)
        assert (put.answer, put.said(ben)) == (ButtonOld(), [])


def test_with_the_talk_the_question_goes(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    days(village, 2, ann, ben)
    write(village, ann, ben)
    assert village.due(Timer.HOW_ON, case.id)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    assert village.due(Timer.HOW_ON, case.id) is None
    assert village.tick(Timer.HOW_ON, case.id) == []


def test_someone_else_begins_with_no_contacts(village: Village, ann: int, ben: int) -> None:
    days(village, 2, ann, ben)
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ann, Verb.REMATCH_YES)
    assert contacts(village, ann) == 0
