"""Check-in: once, two days after a talk, one question that asks for nothing."""

from datetime import timedelta

import pytest

from handlers.conversation.checkin import CheckIn, CheckInHarder, CheckInStopped, CheckInThanks
from handlers.request.intake import TopicAsked
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.follow_ups import FollowUp
from storage.session import new_id
from tests.handlers.conversation.test_the_right_one import spoil
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician whose talk has just ended."""
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    return ann


def nothing_is_left(village: Village) -> bool:
    """Tell whether no follow-up, key or timer of one remains."""
    rows = village.memory.count("follow_ups") + village.memory.count("timers")
    return rows == 0 and not village.memory.named("follow-up")


def test_two_days_later_one_is_asked_once(village: Village, ann: int) -> None:
    assert village.wait(days=1, hours=20).said(ann) == []
    put = village.wait(days=1)
    assert put.said(ann) == [CheckIn()]
    assert put.verbs(ann) == [
        Verb.CHECKIN_BETTER,
        Verb.CHECKIN_SAME,
        Verb.CHECKIN_HARDER,
        Verb.CHECKIN_TALK,
        Verb.CHECKIN_STOP,
    ]
    assert village.wait(days=30).said(ann) == []


@pytest.mark.parametrize(
    ("verb", "answered"),
    [
        (Verb.CHECKIN_BETTER, CheckInThanks("better")),
        (Verb.CHECKIN_SAME, CheckInThanks("same")),
        (Verb.CHECKIN_HARDER, CheckInHarder()),
    ],
)
def test_each_answer_is_thanked_for_and_nothing_is_left(
    village: Village, ann: int, verb: Verb, answered: object
) -> None:
    village.wait(days=3)
    put = village.press(ann, verb)
    assert put.said(ann) == [answered]
    assert (put.verbs(ann) == [Verb.ASK_START]) == (verb is Verb.CHECKIN_HARDER)
    assert nothing_is_left(village)


def test_talk_to_someone_begins_a_request(village: Village, ann: int) -> None:
    village.wait(days=3)
    assert village.press(ann, Verb.CHECKIN_TALK).said(ann) == [TopicAsked()]
    assert village.memory.count("follow_ups") == 0
    assert village.has_request(ann)


def test_no_note_please_holds_from_the_closing_words_on(village: Village, ann: int) -> None:
    village.deliver()
    assert village.press(ann, Verb.CHECKIN_STOP).said(ann) == [CheckInStopped()]
    assert nothing_is_left(village)
    assert village.wait(days=3).said(ann) == []


def test_it_holds_also_when_it_comes_before_the_follow_up_is_written(
    village: Village, ann: int
) -> None:
    assert village.press(ann, Verb.CHECKIN_STOP).said(ann) == [CheckInStopped()]
    assert village.wait(days=3).said(ann) == []
    assert nothing_is_left(village)


def test_without_an_answer_it_is_forgotten_after_a_week(village: Village, ann: int) -> None:
    village.wait(days=3)
    assert village.memory.count("follow_ups") == 1
    assert village.wait(days=7).said(ann) == []
    assert nothing_is_left(village)


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize("asked", [False, True])
def test_what_the_disk_has_damaged_is_not_asked_and_stays_no_longer(
    village: Village,
    asked: bool,  # noqa: FBT001  a parameter
) -> None:
    if asked:
        village.wait(days=3)
    spoil(village, "UPDATE follow_ups SET sealed = substr(sealed, 1, 40) || :damage")
    village.wait(days=11)
    assert nothing_is_left(village)


def test_nobody_answers_or_stops_it_for_another(village: Village, ann: int) -> None:
    village.wait(days=3)
    eve = village.physician("Psychiatry")
    for verb in (Verb.CHECKIN_BETTER, Verb.CHECKIN_STOP, Verb.CHECKIN_TALK):
        village.press(eve, verb, village.button(ann, verb))
    assert len(village.do(lambda work: work.follow_ups.of(ann))) == 1


def test_an_answer_after_it_was_forgotten_is_thanked_for_all_the_same(
    village: Village, ann: int
) -> None:
    village.wait(days=11)
    assert village.press(ann, Verb.CHECKIN_BETTER).said(ann) == [CheckInThanks("better")]


def test_it_is_never_asked_at_night(village: Village) -> None:
    ann = village.physician("Emergency")
    follow_up = FollowUp(new_id(), ann, village.now)
    village.do(lambda work: work.follow_ups.put(follow_up))
    village.clock.go_on(timedelta(hours=12))
    assert village.tick(Timer.CHECK_IN, follow_up.id) == []
    assert village.due(Timer.CHECK_IN, follow_up.id) == village.now + timedelta(hours=8)


def test_a_talk_that_never_began_is_followed_up_by_nothing(village: Village) -> None:
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    village.introduces(ann, ben)
    village.press(ann, Verb.ASK_CANCEL)
    assert village.wait(days=9).said(ann) == []
    assert village.memory.count("follow_ups") == 0
