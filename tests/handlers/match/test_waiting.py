"""Promise 9: nobody waits in silence, from sending until somebody accepts or it is taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.match.waiting import (
    FewUndecided,
    FewWait,
    RequestSent,
    RequestTakenBack,
    StillLooking,
    StillWanted,
)
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.hours import parse
from storage.cases import Stage
from tests.handlers.settings import PROGRAMME, ZONE
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village) -> int:
    """A physician of Emergency; Ben of Surgery is asked, and does not answer."""
    village.supporter("Ben", "Surgery")
    return village.physician("Emergency")


def test_sent_it_says_by_when_they_hear_from_us_and_that_is_when_a_timer_stands(
    village: Village, ann: int
) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_SEND)
    case = village.request_of(ann)
    promised = village.now + timedelta(hours=24)
    assert put.said(ann) == [RequestSent(promised)]
    assert put.verbs(ann) == [Verb.STATUS_SHOW, Verb.ASK_CANCEL]
    assert case.promised == case.news == village.due(Timer.NEWS, case.id) == promised


def test_the_standard_counts_covered_hours_only(village: Village) -> None:
    village.supporter("Dan", "Psychiatry", hours=parse("mon-fri 08:00-16:00", ZONE))
    ann = village.physician("Emergency")
    case = village.asks(ann, when=Verb.ASK_URGENT)
    assert case.promised == village.now + timedelta(hours=2)
    cleo = village.physician("Emergency")
    village.clock.go_on(timedelta(hours=3))
    case = village.asks(cleo, when=Verb.ASK_URGENT)
    assert case.promised == village.now + timedelta(hours=18)  # an hour today, one tomorrow


@pytest.mark.parametrize(
    ("when", "hours"), [(Verb.ASK_ROUTINE, 24), (Verb.ASK_SOON, 20), (Verb.ASK_URGENT, 2)]
)
def test_where_nothing_can_be_promised_they_hear_from_us_all_the_same(
    village: Village, when: Verb, hours: int
) -> None:
    ann = village.physician("Emergency")
    case = village.asks(ann, when=when)
    assert case.promised is None
    assert case.news == village.now + timedelta(hours=hours)  # soon: not in quiet hours


def test_at_that_time_they_hear_how_it_stands_and_when_next(village: Village, ann: int) -> None:
    village.asks(ann, when=Verb.ASK_URGENT)
    put = village.wait(hours=2)
    (still,) = put.said(ann)
    assert still == StillLooking(village.now + timedelta(hours=2), late=True, alert="no")
    assert village.request_of(ann).news == still.news


def test_news_before_the_standard_has_passed_are_not_called_late(
    village: Village, ann: int
) -> None:
    case = village.asks(ann, when=Verb.ASK_ROUTINE)
    village.clock.go_on(timedelta(hours=1))
    (still,) = village.tick(Timer.NEWS, case.id).said(ann)
    assert isinstance(still, StillLooking)
    assert not still.late


def test_that_the_coordinators_know_is_said_with_their_hours_once_it_was_delivered(
    village: Village, ann: int
) -> None:
    village.coordinator()
    village.asks(ann, when=Verb.ASK_URGENT)
    (first,) = village.wait(hours=2).said(ann)
    assert isinstance(first, StillLooking)
    assert first.alert == "no"
    (second,) = village.wait(hours=2).said(ann)
    assert isinstance(second, StillLooking)
    assert second.alert == PROGRAMME.duty


def test_after_three_days_they_are_asked_whether_it_is_still_wanted(
    village: Village, ann: int
) -> None:
    village.asks(ann, when=Verb.ASK_ROUTINE)
    put = village.wait(days=3, hours=3)
    wanted = [it for it in put.said(ann) if isinstance(it, StillWanted)]
    case = village.request_of(ann)
    assert wanted == [StillWanted(case.news or village.now)]
    assert case.news == village.due(Timer.UNWANTED, case.id)
    assert Verb.WAIT_STAY in put.verbs(ann)


def test_without_an_answer_it_is_taken_back_when_that_was_said(village: Village, ann: int) -> None:
    village.asks(ann, when=Verb.ASK_ROUTINE)
    village.wait(days=3, hours=3)
    case = village.request_of(ann)
    assert case.news
    village.wait(hours=(case.news - village.now) / timedelta(hours=1) - 0.1)
    assert village.has_request(ann)
    assert village.wait(hours=0.2).said(ann) == [RequestTakenBack()]
    assert not village.has_request(ann)
    assert village.memory.count("cases") == 0


def test_whoever_still_wants_it_hears_from_us_as_before(village: Village, ann: int) -> None:
    village.asks(ann, when=Verb.ASK_ROUTINE)
    village.wait(days=3, hours=3)
    (still,) = village.press(ann, Verb.WAIT_STAY).said(ann)
    case = village.request_of(ann)
    assert isinstance(still, StillLooking)
    assert still.news == case.news == village.due(Timer.NEWS, case.id)
    assert village.due(Timer.UNWANTED, case.id) is None
    assert case.wanted == village.now
    village.wait(days=2, hours=20)
    assert village.has_request(ann)


def test_a_wish_that_is_stated_after_somebody_accepted_changes_nothing(
    village: Village, ann: int
) -> None:
    village.asks(ann, when=Verb.ASK_ROUTINE)
    village.wait(days=3, hours=3)
    ben = village.supporter("Zoe", "Surgery")
    village.wait(hours=1)
    village.press(ben, Verb.OFFER_YES)
    before = village.request_of(ann)
    assert village.press(ann, Verb.WAIT_STAY).said(ann) == []
    assert village.request_of(ann) == before
    assert village.tick(Timer.UNWANTED, before.id) == []
    assert village.tick(Timer.NEWS, before.id) == []


def test_while_the_few_are_not_decided_upon_every_card_asks_about_them(village: Village) -> None:
    village.programme = replace(PROGRAMME, pool_at_least=3)
    village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    case = village.asks(ann)
    village.clock.go_on(timedelta(hours=1))
    put = village.tick(Timer.NEWS, case.id)
    assert put.said(ann) == [FewUndecided()]
    assert put.verbs(ann) == [
        Verb.ASK_FEW_YES,
        Verb.ASK_FEW_WAIT,
        Verb.STATUS_SHOW,
        Verb.ASK_CANCEL,
    ]


def test_a_question_about_the_few_that_is_past_changes_nothing(village: Village) -> None:
    village.programme = replace(PROGRAMME, pool_at_least=2)
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    village.asks(ann)
    village.press(ann, Verb.ASK_FEW_YES)
    village.press(ben, Verb.OFFER_YES)
    before = village.request_of(ann)
    assert before.stage is Stage.INTRODUCED
    put = village.press(ann, Verb.ASK_FEW_WAIT)
    assert (put.said(ann), put.answer) == ([], ButtonOld())
    assert village.request_of(ann) == before


def test_once_there_are_enough_the_question_about_the_few_is_past(village: Village) -> None:
    village.programme = replace(PROGRAMME, pool_at_least=2)
    village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    case = village.asks(ann)
    village.supporter("Cleo", "Pediatrics")
    village.wait(hours=1)
    assert village.asked(case.id)
    for put in (village.command(ann, "status"), village.press(ann, Verb.ASK_FEW_WAIT)):
        assert [type(each) for each in put.said(ann)] == [StillLooking]


def test_whoever_waits_for_more_reads_so_and_may_have_the_few_asked(village: Village) -> None:
    village.programme = replace(PROGRAMME, pool_at_least=2)
    ben = village.supporter("Ben", "Surgery")
    ann = village.physician("Emergency")
    case = village.asks(ann)
    village.press(ann, Verb.ASK_FEW_WAIT)
    put = village.command(ann, "status")
    assert put.said(ann) == [FewWait(village.request_of(ann).news or village.now)]
    assert Verb.ASK_FEW_YES in put.verbs(ann)
    village.press(ann, Verb.ASK_FEW_YES)
    assert village.asked(case.id) == {ben}


def test_the_question_is_answered_by_nobody_else(village: Village) -> None:
    village.programme = replace(PROGRAMME, pool_at_least=2)
    ben, ann = village.supporter("Ben", "Surgery"), village.physician("Emergency")
    case = village.asks(ann)
    put = village.press(ben, Verb.ASK_FEW_YES, village.button(ann, Verb.ASK_FEW_YES))
    assert put.answer == ButtonOld()
    assert village.asked(case.id) == set()
