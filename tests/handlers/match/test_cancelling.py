"""Cancelling: at any time before the talk begins."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.match.cancelling import RequestCancelled
from handlers.match.introduction import SupporterReleased
from handlers.match.matchmaking import OfferGone
from handlers.request.intake import AskedOften
from handlers.verbs import Verb
from storage.cases import Stage
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

CONTACT = PROGRAMME.contact


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician."""
    assert ben
    return village.physician("Emergency")


def is_gone(village: Village, person: int) -> bool:
    """Tell whether nothing of a request is left once everything was delivered."""
    village.deliver()
    tables = ("cases", "seats", "offers", "cards", "sent", "outbox", "timers")
    left = {name: village.memory.count(name) for name in tables}
    return not village.has_request(person) and not any(left.values())


def test_a_draft_can_be_cancelled(village: Village, ann: int) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_SOON)
    put = village.press(ann, Verb.ASK_CANCEL)
    assert put.said(ann) == [RequestCancelled()]
    assert put.verbs(ann) == [Verb.ASK_START]
    assert is_gone(village, ann)


def test_a_request_that_is_out_can_be_cancelled_and_what_was_offered_is_taken_back(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    put = village.press(ann, Verb.ASK_CANCEL)
    assert put.said(ann) == [RequestCancelled()]
    assert put.said(ben) == [OfferGone()]
    assert is_gone(village, ann)


def test_it_can_be_cancelled_on_the_question_about_the_few(village: Village, ann: int) -> None:
    village.programme = replace(village.programme, pool_at_least=3)
    village.asks(ann)
    assert village.press(ann, Verb.ASK_CANCEL).said(ann) == [RequestCancelled()]
    assert is_gone(village, ann)


def test_introduced_it_can_be_cancelled_and_the_supporter_is_told_kindly(
    village: Village, ann: int, ben: int
) -> None:
    case = village.introduces(ann, ben)
    assert case.match
    put = village.press(ann, Verb.ASK_CANCEL)
    assert put.said(ann) == [RequestCancelled()]
    assert put.said(ben) == [SupporterReleased(case.match.alias)]
    assert is_gone(village, ann)


def test_a_talk_is_ended_and_not_cancelled(village: Village, ann: int, ben: int) -> None:
    case = village.links(ann, ben)
    put = village.press(ann, Verb.ASK_CANCEL)
    assert put.answer == ButtonOld()
    assert put.said(ben) == []
    assert village.request_of(ann) == case


def test_twice_is_once(village: Village, ann: int) -> None:
    village.asks(ann)
    village.press(ann, Verb.ASK_CANCEL)
    card = village.button(ann, Verb.ASK_CANCEL)
    assert village.press(ann, Verb.ASK_CANCEL, card).answer == ButtonOld()
    assert is_gone(village, ann)
    assert village.press(ann, Verb.ASK_CANCEL, card).answer == ButtonOld()


def test_who_asks_and_cancels_again_and_again_asks_nobody_for_a_while(
    village: Village, ann: int, ben: int
) -> None:
    for _ in range(3):
        village.asks(ann)
        village.press(ann, Verb.ASK_CANCEL)
        village.deliver()
    first, again = village.now, village.now + timedelta(hours=12)
    case = village.asks(ann)
    assert village.press(ann, Verb.ASK_SEND).said(ann) == [AskedOften(again, CONTACT)]
    assert (case.stage, village.asked(case.id)) == (Stage.DRAFT, set())
    assert village.now == first
    village.clock.go_on(timedelta(hours=12))
    village.press(ann, Verb.ASK_SEND)
    assert village.asked(case.id) == {ben}


def test_a_request_that_led_to_a_talk_counts_no_more(village: Village, ann: int, ben: int) -> None:
    for _ in range(4):
        village.links(ann, ben)
        village.press(ann, Verb.TALK_END)
        village.press(ann, Verb.END_YES)
        village.deliver()
    assert village.asks(ann).stage is Stage.WAITING


def test_nobody_cancels_for_another(village: Village, ann: int, ben: int) -> None:
    case = village.asks(ann)
    card = village.button(ann, Verb.ASK_CANCEL)
    assert village.press(ben, Verb.ASK_CANCEL, card).answer == ButtonOld()
    assert village.request_of(ann) == case


def test_cancelled_one_can_ask_again_at_once(village: Village, ann: int, ben: int) -> None:
    first = village.asks(ann)
    village.press(ann, Verb.ASK_CANCEL)
    second = village.asks(ann)
    assert second.id != first.id
    assert village.asked(second.id) == {ben}
