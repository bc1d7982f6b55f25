"""Damaged: an open case that the disk has spoiled is let go, and nobody is left with an error."""

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.damaged import RequestDamaged, TalkDamaged
from handlers.conversation.forgetting import Forgotten
from handlers.conversation.holding import NobodyThere
from handlers.conversation.undelivered import NotDelivered
from handlers.match.matchmaking import OfferGone
from handlers.match.offers import OfferTooLate
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Stage
from tests.handlers.conversation.test_the_right_one import spoil
from tests.handlers.village import Village

ROWS = "UPDATE cases SET sealed = substr(sealed, 1, 40) || :damage"
KEYS_TOO = "UPDATE cases SET sealed = :damage"
"""Not even which key the case has can be read."""


def has_gone(village: Village) -> bool:
    """Tell whether nothing of any case is left, its key included."""
    tables = ("cases", "seats", "offers", "cards", "sent")
    left = [village.memory.count(each) for each in tables]
    return not any(left) and not village.memory.named("case")


@pytest.mark.parametrize("damage", [ROWS, KEYS_TOO])
def test_whoever_writes_hears_that_it_cannot_go_on_and_so_does_the_other(
    village: Village, ann: int, ben: int, damage: str
) -> None:
    spoil(village, damage)
    put = village.type(ann, "Are you there?")
    assert put.said(ann) == [NobodyThere("yet"), RequestDamaged()]
    assert Verb.ASK_START in put.verbs(ann)
    assert put.said(ben) == [TalkDamaged()]
    assert put.heard(ben) == []
    village.deliver()
    assert village.memory.count("cases") == 0
    assert not village.memory.named("case")


def test_a_supporter_who_writes_hears_it_too(village: Village, ann: int, ben: int) -> None:
    spoil(village, ROWS)
    put = village.type(ben, "Good morning")
    assert TalkDamaged() in put.said(ben)
    assert put.said(ann) == [RequestDamaged()]


def test_it_can_be_asked_again_at_once(village: Village, ann: int, ben: int) -> None:
    spoil(village, ROWS)
    village.command(ann, "status")
    village.deliver()
    assert village.links(ann, ben).stage is Stage.TALKING


def test_what_waited_to_be_sent_goes_back_to_its_writer(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ben, "On my way")
    spoil(village, ROWS)
    village.command(ann, "status")
    put = village.deliver()
    assert put.said(ben) == [NotDelivered(gone=False)]
    assert put.heard(ann) == []


def test_what_was_offered_is_taken_back(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.asks(ann)
    spoil(village, ROWS)
    put = village.command(ann, "status")
    assert RequestDamaged() in put.said(ann)
    assert put.said(ben) == [OfferGone()]
    village.deliver()
    assert has_gone(village)


def test_a_press_on_an_offer_of_it_comes_too_late(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    village.asks(ann)
    spoil(village, ROWS)
    put = village.press(ben, Verb.OFFER_YES)
    assert put.answer == OfferTooLate()
    assert put.said(ann) == [RequestDamaged()]


def test_a_timer_of_it_is_enough_to_notice(village: Village, ann: int, ben: int) -> None:
    case = village.request_of(ann)
    spoil(village, ROWS)
    put = village.tick(Timer.IDLE, case.id)
    assert (put.said(ann), put.said(ben)) == ([RequestDamaged()], [TalkDamaged()])


def test_a_coordinator_still_sees_whether_anybody_waits(village: Village, ann: int) -> None:
    cora = village.coordinator()
    spoil(village, ROWS)
    assert len(village.command(cora, "waiting").said(cora)) == 1
    assert ann


@pytest.mark.parametrize("damage", [ROWS, KEYS_TOO])
def test_its_requester_can_be_forgotten_and_the_supporter_hears_that_it_is_over(
    village: Village, ann: int, ben: int, damage: str
) -> None:
    spoil(village, damage)
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ann) == [Forgotten()]
    assert put.said(ben) == [TalkDamaged()]
    village.deliver()
    assert village.memory.count("cases") == 0
    assert not village.memory.named("case")


def test_its_supporter_can_be_forgotten_and_the_requester_can_ask_again(
    village: Village, ann: int, ben: int
) -> None:
    spoil(village, ROWS)
    put = village.press(ben, Verb.FORGET_YES)
    assert put.said(ben) == [Forgotten()]
    assert put.said(ann) == [RequestDamaged()]


def test_an_old_button_of_it_is_old(village: Village, ann: int) -> None:
    spoil(village, ROWS)
    village.command(ann, "status")
    assert village.press(ann, Verb.TALK_END).answer == ButtonOld()


TABLES = (
    *("people", "seats", "cases", "offers", "outbox", "sent", "cards", "held", "tallies"),
    *("dialogue", "doors", "follow_ups", "shares"),
)


@pytest.mark.parametrize("table", TABLES)
def test_somebody_can_be_forgotten_whatever_is_damaged(
    village: Village, ann: int, ben: int, table: str
) -> None:
    village.type(ben, "On my way")
    village.command(ann, "start", f"join_{village.codes['Psychiatry']}")
    spoil(village, f"UPDATE {table} SET sealed = :damage")  # noqa: S608  a name of ours
    put = village.press(ann, Verb.FORGET_YES)
    assert put.said(ann) == [Forgotten()]
    assert village.memory.count("people") == 1
