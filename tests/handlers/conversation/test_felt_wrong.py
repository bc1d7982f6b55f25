"""Something felt wrong: a coordinator learns what the reporter chose to say, and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.asking import FirstForWhom, WordsRefused
from handlers.buttons import NO_ID, new_card
from handlers.cards import ButtonOld
from handlers.conversation.felt_wrong import WrongAsked, WrongDropped, WrongShown, WrongWordsAsked
from handlers.conversation.for_whom import ForWhom
from handlers.conversation.reporting import (
    AT_MOST,
    FeltWrong,
    WrongExpired,
    WrongForNobody,
    WrongKnown,
    WrongOften,
    WrongSent,
)
from handlers.orders import Lines
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Case
from tests.handlers.put import Orders
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

HEARD = FeltWrong("unkind", "", "")


def begins(village: Village, person: int) -> Orders:
    """Press the quiet button on the card that asks whether to end."""
    village.press(person, Verb.TALK_END)
    return village.press(person, Verb.WRONG_SHOW)


def reports(village: Village, person: int, *steps: Verb) -> Orders:
    """Say something of an open talk, and send it."""
    begins(village, person)
    for step in steps or (Verb.WRONG_UNKIND,):
        village.press(person, step)
    return village.press(person, Verb.WRONG_SEND)


def ends(village: Village, person: int) -> Case:
    """End somebody's talk, and let it be gone."""
    case = village.request_of(person)
    village.press(person, Verb.TALK_END)
    village.press(person, Verb.END_YES)
    village.deliver()
    assert village.case(case.id) is None
    return case


def test_a_requester_says_what_it_was_and_sees_it_before_it_goes(
    village: Village, ann: int, cora: int
) -> None:
    put = begins(village, ann)
    assert put.said(ann) == [WrongAsked("requester", "Dr. Ben", over=False)]
    assert put.verbs(ann) == [
        *(Verb.WRONG_UNKIND, Verb.WRONG_ASKED, Verb.WRONG_KNOWN, Verb.WRONG_ELSE),
        *(Verb.WRONG_BLOCK, Verb.WRONG_DROP),
    ]
    put = village.press(ann, Verb.WRONG_ASKED)
    assert put.said(ann) == [shown("requester", FeltWrong("asked", "", ""))]
    assert put.verbs(ann) == [
        *(Verb.WRONG_SEND, Verb.WRONG_WORDS, Verb.WRONG_NAME, Verb.WRONG_DROP)
    ]
    put = village.press(ann, Verb.WRONG_SEND)
    assert put.said(ann) == [WrongSent(village.now + timedelta(minutes=15))]
    assert put.said(cora) == []
    put = village.wait(minutes=15)
    assert put.said(cora) == [FeltWrong("asked", "", "")]


def shown(side: str, report: FeltWrong) -> WrongShown:
    """Return the card that shows a report."""
    return WrongShown(side, Lines((report,)))


def test_the_other_side_hears_nothing_and_the_talk_goes_on(
    village: Village, ann: int, ben: int, cora: int
) -> None:
    village.deliver()
    assert cora
    assert not reports(village, ann).said(ben)
    assert not village.wait(minutes=15).said(ben)
    assert village.type(ann, "Hello").heard(ben)


def test_that_a_coordinator_knows_is_said_after_it_was_delivered_with_their_hours(
    village: Village, ann: int, cora: int
) -> None:
    reports(village, ann)
    village.deliver()
    village.clock.now += timedelta(minutes=15)
    village.do(lambda work: work.timers.ring(village.now, 9))
    put = village.follow()
    assert put.said(cora) == [HEARD]
    assert put.said(ann) == []
    put = village.deliver()
    assert put.said(ann) == [WrongKnown(PROGRAMME.duty)]
    assert village.memory.count("reports") == 1  # the offer to part, for an hour


def test_what_a_coordinator_reads_holds_no_name_alias_or_side_unless_it_was_chosen(
    village: Village, ann: int, cora: int
) -> None:
    match = village.request_of(ann).match
    assert match
    reports(village, ann)
    (heard,) = village.wait(minutes=15).said(cora)
    assert heard == HEARD
    assert village.request_of(ann).match == match


def test_the_supporters_name_goes_along_only_by_the_requesters_choice(
    village: Village, ann: int, cora: int
) -> None:
    begins(village, ann)
    village.press(ann, Verb.WRONG_UNKIND)
    put = village.press(ann, Verb.WRONG_NAME)
    named = FeltWrong("unkind", "", "Dr. Ben")
    assert put.said(ann) == [shown("requester", named)]
    village.press(ann, Verb.WRONG_NAME)
    assert village.press(ann, Verb.WRONG_NAME).said(ann) == [shown("requester", named)]
    village.press(ann, Verb.WRONG_SEND)
    assert village.wait(minutes=15).said(cora) == [named]


def test_a_requester_can_never_be_named(village: Village, ann: int, ben: int, cora: int) -> None:
    match = village.request_of(ann).match
    assert match
    put = begins(village, ben)
    assert put.said(ben) == [WrongAsked("supporter", match.alias, over=False)]
    assert Verb.WRONG_KNOWN not in put.verbs(ben)
    draft = village.button(ben, Verb.WRONG_UNKIND)
    put = village.press(ben, Verb.WRONG_UNKIND)
    assert Verb.WRONG_NAME not in put.verbs(ben)
    assert village.press(ben, Verb.WRONG_NAME, draft).answer == ButtonOld()
    village.press(ben, Verb.WRONG_SEND)
    assert village.wait(minutes=15).said(cora) == [HEARD]


def test_own_words_are_asked_for_whom_they_are_and_go_to_nobody_else(
    village: Village, ann: int, ben: int, cora: int
) -> None:
    begins(village, ann)
    village.press(ann, Verb.WRONG_ELSE)
    assert village.press(ann, Verb.WRONG_WORDS).said(ann) == [WrongWordsAsked(500, talking=True)]
    put = village.type(ann, "He asked me\nfor money.")
    assert put.heard(ben) == []
    assert put.said(ann) == [ForWhom()]
    put = village.press(ann, Verb.TO_ANSWER)
    report = FeltWrong("else", "He asked me for money.", "")
    assert shown("requester", report) in put.said(ann)
    village.press(ann, Verb.WRONG_SEND)
    put = village.wait(minutes=15)
    assert put.said(cora) == [report]
    assert put.heard(ben) == []


def test_own_words_after_the_talk_need_no_question(village: Village, ann: int, cora: int) -> None:
    ends(village, ann)
    village.press(ann, Verb.WRONG_AFTER)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    report = FeltWrong("else", "It was cold.", "")
    assert village.type(ann, "It was cold.").said(ann) == [shown("requester", report)]
    village.press(ann, Verb.WRONG_SEND)
    assert village.wait(minutes=15).said(cora) == [report]


@pytest.mark.parametrize(
    ("words", "flaw"),
    [("x" * 501, "long"), ("see https://example.org", "link"), ("◇ Alert", "signs")],
)
def test_words_that_could_be_pressed_or_look_like_a_card_are_refused(
    village: Village, ann: int, words: str, flaw: str
) -> None:
    ends(village, ann)
    village.press(ann, Verb.WRONG_AFTER)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    put = village.type(ann, words)
    assert put.said(ann) == [WordsRefused(flaw, 500)]
    assert put.verbs(ann) == [Verb.WRONG_WORDS]


def test_words_are_asked_for_only_when_it_is_clear_for_whom_earlier_ones_are(
    village: Village, ann: int, ben: int
) -> None:
    village.links(village.physician("Psychiatry"), ben)
    village.press(ben, Verb.TALK_END)
    village.press(ben, Verb.WRONG_SHOW)
    village.press(ben, Verb.WRONG_UNKIND)
    village.type(ben, "for whom?")
    assert village.press(ben, Verb.WRONG_WORDS).answer == FirstForWhom()
    assert ann


def test_words_that_come_when_it_is_too_late_are_not_kept(village: Village, ann: int) -> None:
    ends(village, ann)
    village.press(ann, Verb.WRONG_AFTER)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    village.press(ann, Verb.WRONG_DROP)
    village.do(lambda work: work.dialogue.drop(ann))
    village.press(ann, Verb.WRONG_AFTER)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    draft = village.button(ann, Verb.WRONG_WORDS)
    village.do(lambda work: work.reports.drop(draft))
    assert village.type(ann, "It was cold.").said(ann) == [WrongDropped()]


def test_what_is_dropped_or_not_finished_is_gone(village: Village, ann: int, cora: int) -> None:
    village.deliver()
    begins(village, ann)
    assert village.press(ann, Verb.WRONG_DROP).said(ann) == [WrongDropped()]
    assert village.memory.count("reports") == 0
    begins(village, ann)
    begins(village, ann)
    assert village.memory.count("reports") == 1
    village.press(ann, Verb.WRONG_UNKIND)
    put = village.wait(minutes=61)
    assert put.said(ann) == [WrongExpired()]
    assert put.said(cora) == []
    assert village.memory.count("reports") == 0
    assert village.press(ann, Verb.WRONG_SEND).answer == ButtonOld()


def test_a_button_that_was_never_answered_expires_without_a_word(
    village: Village, ann: int
) -> None:
    begins(village, ann)
    assert WrongExpired() not in village.wait(minutes=61).said(ann)
    assert village.memory.count("reports") == 0


def test_no_coordinator_who_sat_in_the_talk_hears_of_it(
    village: Village, ann: int, ben: int, cora: int
) -> None:
    village.coordinator(ann)
    village.coordinator(ben)
    for person in (ann, ben):
        reports(village, person)
    put = village.wait(minutes=15)
    assert put.said(cora) == [HEARD] * 2
    assert HEARD not in put.said(ann) + put.said(ben)


@pytest.mark.parametrize("who", ["requester", "supporter"])
def test_where_only_those_two_coordinate_nobody_hears_of_it(
    village: Village, ann: int, ben: int, who: str
) -> None:
    village.coordinator(ann)
    village.coordinator(ben)
    person = ann if who == "requester" else ben
    assert reports(village, person).said(person) == [WrongForNobody("204-555-0100")]
    put = village.wait(days=3)
    assert HEARD not in put.said(ann) + put.said(ben)


def test_it_waits_for_the_hours_in_which_somebody_reads(
    village: Village, ann: int, cora: int
) -> None:
    village.clock.now += timedelta(hours=8)
    put = reports(village, ann)
    (sent,) = put.said(ann)
    assert isinstance(sent, WrongSent)
    assert sent.after == village.now + timedelta(hours=12, minutes=15)  # the next morning
    assert HEARD not in village.wait(hours=12).said(cora)
    assert HEARD in village.wait(minutes=30).said(cora)


def test_only_who_is_on_duty_gets_it(village: Village, ann: int, cora: int) -> None:
    dee = village.coordinator()
    village.press(dee, Verb.DUTY_EVENINGS)
    reports(village, ann)
    put = village.wait(minutes=15)
    assert put.said(cora) == [HEARD]
    assert put.said(dee) == []
    assert HEARD not in village.wait(days=5).said(dee)


def test_where_nobody_has_said_when_they_read_it_comes_by_day(
    village: Village, ann: int, cora: int
) -> None:
    village.programme = replace(village.programme, duty=None)
    village.clock.now += timedelta(hours=11)
    reports(village, ann)
    assert HEARD not in village.wait(hours=8).said(cora)
    put = village.wait(hours=2)
    assert HEARD in put.said(cora)
    assert WrongKnown(None) in put.said(ann)


def test_a_coordinator_who_cannot_be_reached_is_no_end_of_it(
    village: Village, ann: int, cora: int
) -> None:
    reports(village, ann)
    village.deliver()
    dee = village.coordinator()
    village.clock.now += timedelta(minutes=15)
    village.do(lambda work: work.timers.ring(village.now, 9))
    village.follow()
    (call,) = [it for it in village.waiting() if it.outgoing.person == cora]
    village.refuse(call, gone=True)
    put = village.wait(minutes=15)
    assert put.said(ann) == [WrongForNobody("204-555-0100")]
    assert put.said(dee) == []  # came later


def test_no_more_than_three_a_week_are_passed_on(village: Village, ann: int, cora: int) -> None:
    for _ in range(AT_MOST):
        reports(village, ann)
    assert reports(village, ann).said(ann) == [WrongOften("204-555-0100")]
    assert village.wait(minutes=15).said(cora) == [HEARD] * AT_MOST


def test_when_the_talk_is_gone_both_can_still_say_so_and_nothing_joins_them(
    village: Village, ann: int, ben: int, cora: int
) -> None:
    ends(village, ann)
    assert village.memory.count("cards") == village.memory.count("reports") == 0
    put = village.press(ann, Verb.WRONG_AFTER)
    assert put.said(ann) == [WrongAsked("requester", "Dr. Ben", over=True)]
    assert Verb.WRONG_BLOCK in put.verbs(ann)
    put = village.press(ben, Verb.WRONG_AFTER)
    assert put.said(ben) == [WrongAsked("supporter", "", over=True)]
    assert Verb.WRONG_BLOCK not in put.verbs(ben)
    for person in (ann, ben):
        village.press(person, Verb.WRONG_UNKIND)
        village.press(person, Verb.WRONG_SEND)
    assert village.wait(minutes=15).said(cora) == [HEARD] * 2


def test_of_a_talk_that_is_gone_no_coordinator_hears_who_may_have_asked_in_it(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator(ann)
    ends(village, ann)
    village.press(ben, Verb.WRONG_AFTER)
    village.press(ben, Verb.WRONG_UNKIND)
    assert village.press(ben, Verb.WRONG_SEND).said(ben) == [WrongForNobody("204-555-0100")]
    assert village.wait(days=1).said(ann).count(HEARD) == 0


def test_a_talk_that_ends_while_it_is_written_down_is_as_one_that_is_gone(
    village: Village, ann: int, ben: int, cora: int
) -> None:
    village.coordinator(ann)
    begins(village, ben)
    ends(village, ann)
    village.press(ben, Verb.WRONG_UNKIND)
    village.press(ben, Verb.WRONG_SEND)
    put = village.wait(minutes=15)
    assert put.said(cora) == [HEARD]
    assert HEARD not in put.said(ann)


def test_the_last_button_works_for_its_reader_and_for_two_weeks_at_most(
    village: Village, ann: int, ben: int
) -> None:
    ends(village, ann)
    token = village.button(ann, Verb.WRONG_AFTER)
    for person in (ben, village.physician("Psychiatry")):
        assert village.press(person, Verb.WRONG_AFTER, token).answer == ButtonOld()
    assert village.press(ann, Verb.WRONG_AFTER, new_card()).answer == ButtonOld()
    assert village.press(ann, Verb.WRONG_AFTER, NO_ID).answer == ButtonOld()
    village.clock.now += timedelta(days=6)
    assert village.press(ann, Verb.WRONG_AFTER, token).answer is None
    village.clock.now += timedelta(days=9)
    assert village.press(ann, Verb.WRONG_AFTER, token).answer == ButtonOld()


def test_what_somebody_has_begun_is_nobody_elses(village: Village, ann: int, ben: int) -> None:
    begins(village, ann)
    draft = village.button(ann, Verb.WRONG_UNKIND)
    for verb in (
        *(Verb.WRONG_UNKIND, Verb.WRONG_WORDS, Verb.WRONG_NAME, Verb.WRONG_SEND),
        *(Verb.WRONG_DROP, Verb.WRONG_BLOCK),
    ):
        assert village.press(ben, verb, draft).answer == ButtonOld()
    for verb in (Verb.WRONG_WORDS, Verb.WRONG_NAME, Verb.WRONG_SEND):
        assert village.press(ann, verb, draft).answer == ButtonOld()  # nothing is chosen yet
    assert village.press(ann, Verb.WRONG_UNKIND, draft).said(ann)


def test_a_second_tap_sends_nothing_twice(village: Village, ann: int, cora: int) -> None:
    begins(village, ann)
    draft = village.button(ann, Verb.WRONG_UNKIND)
    village.press(ann, Verb.WRONG_UNKIND)
    village.press(ann, Verb.WRONG_SEND, draft)
    for verb in (Verb.WRONG_SEND, Verb.WRONG_UNKIND, Verb.WRONG_DROP, Verb.WRONG_BLOCK):
        assert village.press(ann, verb, draft).answer == ButtonOld()
    assert village.wait(minutes=15).said(cora) == [HEARD]
    assert village.due(Timer.REPORT, draft) is None


def test_forgetting_takes_along_what_was_begun_and_who_had_sent_the_rest(
    village: Village, ann: int, cora: int
) -> None:
    reports(village, ann)
    begins(village, ann)
    village.press(ann, Verb.FORGET_YES)
    assert village.memory.count("reports") == 1
    put = village.wait(minutes=15)
    assert put.said(cora) == [HEARD]
    assert WrongKnown(PROGRAMME.duty) not in put.said(ann)
    assert village.memory.count("reports") == 0
