"""Who blocked the bot or left Telegram: the other is told gently, the case moves on."""

from datetime import timedelta

import pytest

from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import TalkEnded, TalkEndedForSupporter
from handlers.conversation.undelivered import OutOfReach
from handlers.events import BlockChanged, OrderRefused
from handlers.match.matchmaking import OfferGone, OfferShown
from handlers.match.starting_over import LookingAgain
from handlers.programme.roster import RosterGroup, RosterShown, SupporterShown
from handlers.supporter.unreachable import MISTAKE, ReachableAgain, SupporterUnreachable
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Stage
from storage.values import Handle
from tests.handlers.put import Orders
from tests.handlers.village import Village


def blocks(village: Village, person: int) -> Orders:
    """Let somebody block the bot."""
    return village.event(BlockChanged(person, blocked=True))


def comes_back(village: Village, person: int) -> Orders:
    """Let somebody unblock it."""
    return village.event(BlockChanged(person, blocked=False))


def lets_wait(village: Village, timer: Timer, subject: bytes, *, late: bool = False) -> Orders:
    """Let a timer come due at its time."""
    due = village.due(timer, subject)
    assert due
    village.clock.now = due
    return village.tick(timer, subject, late=late)


def test_a_supporter_who_blocked_the_bot_is_asked_no_more_and_their_offers_go_to_others(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    case = village.asks(ann)
    assert village.asked(case.id) == {ben}
    assert village.supporter("Cleo", "Pediatrics")
    put = blocks(village, ben)
    assert OfferGone() in put.said(ben)
    assert ben not in village.asked(case.id)
    assert len(village.asked(case.id)) == 1
    assert village.listed(ben).unreachable


@pytest.mark.parametrize("with_case", [True, False])
def test_a_supporter_to_whom_nothing_can_be_sent_is_asked_no_more(
    village: Village, ben: int, *, with_case: bool
) -> None:
    case = village.asks(village.physician("Emergency")) if with_case else None
    lost = village.do(lambda work: work.outbox.reserve())
    village.event(OrderRefused(lost, ben, case.id if case else None, None, None, gone=True))
    assert village.listed(ben).unreachable


def test_a_refusal_that_is_handled_late_keeps_nobody_from_being_asked(
    village: Village, ben: int
) -> None:
    case = village.links(village.physician("Emergency"), ben)
    village.event(OrderRefused(Handle(1), ben, case.id, None, None, gone=True))
    assert not village.listed(ben).unreachable


def test_a_refusal_that_is_no_end_of_a_chat_changes_nothing(village: Village, ben: int) -> None:
    village.event(OrderRefused(Handle(1), ben, None, None, None, gone=False))
    assert not village.listed(ben).unreachable


def test_the_coordinators_hear_a_name_the_next_morning_and_nothing_before(
    village: Village, ben: int, cora: int
) -> None:
    village.links(village.physician("Emergency"), ben)
    dee = village.coordinator(ben)
    assert not blocks(village, ben).said(cora)
    unreachable = SupporterUnreachable("Dr. Ben")
    assert unreachable not in village.wait(hours=20).said(cora)
    put = village.wait(hours=2)
    assert put.said(cora) == [unreachable]
    assert unreachable not in put.said(dee)
    assert unreachable not in village.wait(days=3).said(cora)


def test_what_the_coordinators_hear_is_the_same_whether_or_not_there_is_a_talk(
    village: Village, ben: int, cora: int
) -> None:
    blocks(village, ben)
    due = village.due(Timer.UNREACHABLE, village.listed(ben).id)
    assert due is not None
    assert due - village.now == timedelta(hours=21)
    assert village.wait(hours=22).said(cora) == [SupporterUnreachable("Dr. Ben")]


def test_who_is_back_before_the_morning_is_told_and_nobody_else_hears_of_it(
    village: Village, ben: int, cora: int
) -> None:
    ann = village.physician("Emergency")
    blocks(village, ben)
    put = comes_back(village, ben)
    assert put.said(ben) == [ReachableAgain(away=False)]
    assert not village.wait(days=2).said(cora)
    assert village.asked(village.asks(ann).id) == {ben}


def test_a_supporter_is_back_as_soon_as_they_do_anything(village: Village, ben: int) -> None:
    village.press(ben, Verb.AWAY_WEEK)
    blocks(village, ben)
    assert ReachableAgain(away=True) in village.command(ben, "help").said(ben)
    assert not village.listed(ben).unreachable
    assert ReachableAgain(away=True) not in village.command(ben, "help").said(ben)


def test_the_roster_lists_who_cannot_be_reached(village: Village, ben: int, cora: int) -> None:
    before = village.command(cora, "roster").said(cora)
    blocks(village, ben)
    (after,) = village.command(cora, "roster").said(cora)
    assert isinstance(before[0], RosterShown)
    assert isinstance(after, RosterShown)
    assert (before[0].active, after.active, after.unreachable) == (1, 0, 1)
    said = village.press(cora, Verb.ROSTER_UNREACHABLE).said(cora)
    assert said == [RosterGroup("unreachable", 1, 0)]
    (entry,) = village.press(cora, Verb.ROSTER_PERSON).said(cora)
    assert isinstance(entry, SupporterShown)
    assert entry.standing == "unreachable"


def test_for_a_supporter_who_stays_away_somebody_else_comes(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    case = village.links(ann, ben)
    assert not blocks(village, ben).said(ann)
    assert village.request_of(ann).stage is Stage.TALKING
    put = lets_wait(village, Timer.SUPPORTER_GONE, case.id)
    assert [it.why for it in put.said(ann) if isinstance(it, LookingAgain)] == ["left"]
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_requester_who_stays_away_ends_the_talk_and_the_supporter_is_told_gently(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    case = village.links(ann, ben)
    assert case.match
    alias = case.match.alias
    blocks(village, ann)
    put = lets_wait(village, Timer.REQUESTER_GONE, case.id)
    assert put.said(ben) == [OutOfReach(alias), TalkEndedForSupporter(alias), Debrief()]
    assert TalkEnded("Dr. Ben") in put.said(ann)
    assert not village.has_request(ann)


def test_a_request_that_waits_ends_with_its_requester(village: Village, ben: int) -> None:
    ann = village.physician("Emergency")
    case = village.asks(ann)
    blocks(village, ann)
    put = lets_wait(village, Timer.REQUESTER_GONE, case.id)
    assert put.said(ben) == [OfferGone()]
    assert not village.has_request(ann)


@pytest.mark.parametrize("who", ["requester", "supporter"])
def test_a_block_that_was_a_mistake_ends_nothing(village: Village, ben: int, who: str) -> None:
    ann = village.physician("Emergency")
    village.links(ann, ben)
    person = ann if who == "requester" else ben
    blocks(village, person)
    village.clock.now += MISTAKE / 2
    comes_back(village, person)
    village.wait(hours=2)
    assert village.request_of(ann).stage is Stage.TALKING


def test_after_a_night_without_the_bot_nobody_is_taken_for_gone_who_may_be_back(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    case = village.links(ann, ben)
    blocks(village, ben)
    assert not lets_wait(village, Timer.SUPPORTER_GONE, case.id, late=True).said(ann)
    comes_back(village, ben)
    village.wait(hours=1)
    assert village.request_of(ann).stage is Stage.TALKING


def test_at_night_a_case_waits_for_the_morning_unless_it_is_urgent(
    village: Village, ben: int
) -> None:
    ann = village.physician("Emergency")
    village.clock.now += timedelta(hours=10)
    case = village.links(ann, ben)
    blocks(village, ben)
    due = village.due(Timer.SUPPORTER_GONE, case.id)
    assert due
    assert due - village.now == timedelta(hours=10)
    eve = village.physician("Emergency")
    urgent = village.links(eve, village.supporter("Cleo", "Surgery"), when=Verb.ASK_URGENT)
    blocks(village, eve)
    assert village.due(Timer.REQUESTER_GONE, urgent.id) == village.now + MISTAKE


def test_a_stranger_and_a_draft_are_left_alone(village: Village) -> None:
    assert blocks(village, village.stranger()) == []
    ann = village.physician("Emergency")
    village.press(ann, Verb.ASK_START)
    assert blocks(village, ann) == []
    assert village.due(Timer.REQUESTER_GONE, village.request_of(ann).id) is None


def test_who_is_asked_again_gets_offers_as_before(village: Village, ben: int) -> None:
    case = village.asks(village.physician("Emergency"))
    blocks(village, ben)
    comes_back(village, ben)
    put = village.wait(hours=1)
    assert any(isinstance(each, OfferShown) for each in put.said(ben))
    assert village.asked(case.id) == {ben}
