"""For whom: what is held until its writer says, what waits for it, and when it ends."""

from datetime import timedelta

import pytest

from handlers.conversation.for_whom import ForWhom
from handlers.conversation.holding import (
    HeldEnough,
    RequestFull,
    TalkOver,
    TextDamaged,
    TextExpired,
    TextKept,
)
from handlers.orders import SendText
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.arrivals import CaseDrained
from storage.cases import Stage
from storage.values import CardId
from tests.handlers.conversation.test_the_right_one import end, last_message, spoil
from tests.handlers.promises import all_cases
from tests.handlers.village import Village


def two_talks(village: Village) -> tuple[int, int, int]:
    """Return a supporter and the two physicians who talk with them."""
    ben = village.supporter("Ben", "Surgery", capacity=3)
    ann, eve = village.physician("Emergency"), village.physician("Psychiatry")
    village.links(ann, ben)
    village.links(eve, ben)
    return ben, ann, eve


def option(village: Village, supporter: int, requester: int) -> CardId:
    """Return the newest button by which a text is for this requester."""
    match = village.request_of(requester).match
    assert match is not None
    shown = (each for each in reversed(village.buttons[supporter]) if each.verb is Verb.TO)
    return CardId(next(each.id or b"" for each in shown if each.label["name"] == match.alias))


def test_a_text_that_crossed_the_end_of_a_talk_on_its_way_goes_to_nobody_unasked(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    before = village.now
    end(village, ann)
    village.deliver()
    village.clock.go_on(timedelta(hours=3))
    assert not village.has_request(ann)
    put = village.type(ben, "About your mistake", at=before)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])
    village.press(ben, Verb.TO)
    assert village.type(ben, "Hello", at=village.now).heard(eve) == [("Dr. Ben", "Hello")]


def test_where_our_clock_is_slow_no_text_crosses_the_end_of_a_talk_either(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    village.ahead = timedelta(minutes=5)
    end(village, ann)
    village.deliver()
    before_the_end = village.now + village.ahead - timedelta(seconds=5)
    put = village.type(ben, "About your mistake", at=before_the_end)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])


def test_a_text_written_well_after_the_end_goes_where_the_writer_sits(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    village.deliver()
    village.clock.go_on(timedelta(minutes=2))
    assert village.type(ben, "Hello").heard(eve) == [("Dr. Ben", "Hello")]


def test_a_talk_is_not_closed_while_a_text_is_held_that_may_be_of_it(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    assert eve
    village.type(ben, "For one of you")
    end(village, ann)
    village.deliver()
    assert village.memory.count("cases") == 2
    put = village.wait(minutes=15)
    assert put.said(ben) == [TextExpired()]
    assert (village.memory.count("cases"), village.memory.count("held")) == (1, 0)


@pytest.mark.parametrize("table", ["held", "cards"])
def test_a_question_that_the_disk_has_damaged_holds_no_close_up(
    village: Village, table: str
) -> None:
    ben, ann, eve = two_talks(village)
    assert eve
    village.type(ben, "For one of you")
    end(village, ann)
    spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    village.deliver()
    assert village.memory.count("cases") == 1


def test_where_all_that_was_asked_about_is_damaged_the_question_is_over(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ben, "For one of you")
    shown = option(village, ben, eve)
    end(village, ann)
    spoil(village, "UPDATE held SET sealed = :damage")
    assert TextDamaged() in village.press(ben, Verb.TO, shown).said(ben)
    village.deliver()
    assert (village.memory.count("held"), village.memory.count("cases")) == (0, 1)


def test_two_notices_that_a_case_is_drained_write_one_follow_up(village: Village) -> None:
    _, ann, _ = two_talks(village)
    end(village, ann)
    for each in village.waiting():
        village.mark(each)  # the close has put one notice, the last mark another
    village.follow()
    assert (village.memory.count("cases"), village.memory.count("follow_ups")) == (1, 1)


def test_a_question_between_the_last_two_steps_of_a_close_lets_it_end(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    for each in village.waiting():
        village.mark(each)
    case = next(each for each in village.do(all_cases).values() if each.stage is Stage.CLOSING)
    village.event(CaseDrained(case.id))
    village.type(ben, "For one of you")
    village.follow()
    assert village.memory.count("cases") == 2
    village.press(ben, Verb.TO, option(village, ben, eve))
    village.deliver()
    assert (village.memory.count("cases"), village.memory.count("follow_ups")) == (1, 1)


def test_an_answer_lets_the_talk_close_that_waited_for_it(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    end(village, ann)
    village.type(ben, "For one of you")
    village.deliver()
    assert village.memory.count("cases") == 2
    put = village.press(ben, Verb.TO, option(village, ben, eve))
    village.deliver()
    assert put.heard(eve) == [("Dr. Ben", "For one of you")]
    assert village.memory.count("cases") == 1


def test_who_is_forgotten_leaves_no_held_text_that_may_be_for_them(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ann, "It is me")
    (message, *_) = [village.mark(each) for each in village.waiting()]
    village.type(ben, "For one of you")
    village.type(ben, "For you", reply_to=message)
    village.command(ann, "forget_me")
    put = village.press(ann, Verb.FORGET_YES)
    assert (put.heard(eve), village.memory.count("held")) == ([], 0)
    assert {TextExpired(), TalkOver()} <= set(put.said(ben))


def test_a_reply_overtakes_nothing_that_may_be_for_the_same(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    put = village.type(ben, "Two", reply_to=message)
    assert (put.heard(eve), put.said(ben)) == ([], [ForWhom()])
    put = village.press(ben, Verb.TO, option(village, ben, eve))
    assert [text for _, text in put.heard(eve)] == ["One", "Two"]
    assert put.heard(ann) == []


def test_a_reply_goes_where_it_was_meant_whatever_is_said_of_the_others(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    village.type(ben, "Two", reply_to=message)
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert [text for _, text in put.heard(ann)] == ["One"]
    assert [text for _, text in put.heard(eve)] == ["Two"]


def test_a_reply_that_waited_goes_even_where_nobody_says_for_whom_the_rest_is(
    village: Village,
) -> None:
    ben, ann, eve = two_talks(village)
    assert ann
    village.type(ben, "One")
    village.type(eve, "It is me")
    message = [village.mark(each) for each in village.waiting()][-1]
    village.type(ben, "Two", reply_to=message)
    put = village.wait(minutes=15)
    assert [text for _, text in put.heard(eve)] == ["Two"]
    assert put.said(ben).count(TextExpired()) == 1


def test_a_reply_is_not_held_till_the_morning_by_a_restart_at_night(village: Village) -> None:
    ben, _, eve = two_talks(village)
    village.clock.go_on(timedelta(hours=14))
    village.type(ben, "One")
    village.type(eve, "It is me")
    village.type(ben, "Two", reply_to=last_message(village))
    card = village.do(lambda work: work.held.of(ben)[0].card)
    village.clock.go_on(timedelta(minutes=16))
    put = village.tick(Timer.HELD, card, late=True)
    assert [text for _, text in put.heard(eve)] == ["Two"]


def test_for_a_question_alone_nobody_is_woken(village: Village) -> None:
    ben, _, _ = two_talks(village)
    village.clock.go_on(timedelta(hours=14))
    village.type(ben, "One")
    card = village.do(lambda work: work.held.of(ben)[0].card)
    assert village.tick(Timer.HELD, card, late=True) == []
    due = village.due(Timer.HELD, card)
    assert due is not None
    assert due == village.moment.unless_quiet(village.now)


def test_a_reply_to_ones_own_request_is_no_note_unasked(village: Village) -> None:
    ben, ann, _ = two_talks(village)
    village.supporter("Dan", "Pediatrics")
    village.press(ben, Verb.ASK_START)
    message = last_message(village)
    village.type(ben, "One")
    village.type(ben, "Two", reply_to=message)
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert [text for _, text in put.heard(ann)] == ["One", "Two"]
    assert village.request_of(ben).notes == ()


def test_what_answers_one_who_listens_to_its_writer_is_never_for_one_to_whom_they_listen(
    village: Village,
) -> None:
    ben, dan = village.supporter("Ben", "Surgery", capacity=3), village.supporter("Dan", "Surgery")
    ann = village.physician("Emergency")
    cora = village.supporter("Cora", "Pediatrics")
    village.links(ann, ben)
    village.introduces(ben, cora)
    assert dan
    village.type(cora, "I am here when you want to talk")
    message = last_message(village)
    village.type(ben, "One")
    village.type(ben, "I have not slept", reply_to=message)
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert [text for _, text in put.heard(ann)] == ["One"]
    assert TextKept() in put.said(ben)
    put = village.press(ben, Verb.MEET_YES)
    assert [text for _, text in put.heard(cora)] == ["I have not slept"]


def test_ones_own_request_holds_no_more_than_it_may(village: Village) -> None:
    ben, _, _ = two_talks(village)
    village.press(ben, Verb.ASK_START)
    for _ in range(4):
        for number in range(20):
            village.type(ben, str(number))
        shown = [it for it in village.buttons[ben] if it.verb is Verb.TO and it.label["own"]]
        put = village.press(ben, Verb.TO, CardId(shown[-1].id or b""))
    assert put.answer == RequestFull()
    assert len(village.request_of(ben).notes) == 40
    assert village.memory.count("held") == 20


def test_where_nothing_more_can_be_held_nothing_is_asked(village: Village) -> None:
    ben = village.supporter("Ben", "Surgery", capacity=3)
    for number in range(20):
        village.type(ben, str(number))
    for name in ("Emergency", "Psychiatry"):
        village.links(village.physician(name), ben)
    assert village.type(ben, "Hello").said(ben) == [HeldEnough()]


def test_a_reply_that_had_to_wait_still_answers_what_it_answered(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(eve, "It was my mistake")
    original = village.newest
    message = last_message(village)
    village.type(ben, "One")
    assert village.type(ben, "Whose is it not", reply_to=message).heard(eve) == []
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(eve) == [("Dr. Ben", "Whose is it not")]
    assert [it.reply_to for it in put if isinstance(it, SendText)] == [None, original]


def test_what_waited_answers_nothing_in_another_talk(village: Village) -> None:
    ben, ann, eve = two_talks(village)
    village.type(eve, "It was my mistake")
    message = last_message(village)
    end(village, eve)
    village.wait(minutes=5)
    village.type(ben, "Late", reply_to=message)
    put = village.press(ben, Verb.TO, option(village, ben, ann))
    assert put.heard(ann) == [("Dr. Ben", "Late")]
    assert [it.reply_to for it in put if isinstance(it, SendText)] == [None]


def test_who_listens_and_is_listened_to_reads_which_is_which(village: Village) -> None:
    ben, dan = village.supporter("Ben", "Surgery"), village.supporter("Dan", "Pediatrics")
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.links(ben, dan)
    village.type(ben, "I have not slept")
    theirs = village.request_of(ann).match
    assert theirs is not None
    labels = [it.label for it in village.buttons[ben] if it.verb is Verb.TO]
    assert {"name": theirs.alias, "own": False} in labels
    assert {"name": "Dr. Dan", "own": True} in labels
