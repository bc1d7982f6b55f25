"""Promise 13: the requester sees who would listen, and says yes, or someone else."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.holding import NobodyThere
from handlers.match.introduction import (
    Introduction,
    IntroductionClosed,
    IntroductionWithdrawn,
    SupporterReleased,
    TalkOpened,
    TalkOpenedForSupporter,
)
from handlers.match.matchmaking import OfferShown
from handlers.match.starting_over import LookingAgain
from handlers.orders import Earlier, EditCard
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Match, Stage
from tests.handlers.village import Village

ONCE = Introduction("Dr. Ben", "family physician", again=False)
AGAIN = Introduction("Dr. Ben", "family physician", again=True)


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


def test_an_accept_shows_the_requester_the_listed_name_and_role(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    put = village.press(ben, Verb.OFFER_YES)
    assert put.said(ann) == [ONCE]
    assert put.verbs(ann) == [Verb.MEET_YES, Verb.MEET_OTHER, Verb.ASK_CANCEL]
    assert village.request_of(ann).stage is Stage.INTRODUCED


def test_an_accept_counts_as_a_case_taken_and_takes_a_seat(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    row = village.listed(ben).id
    assert village.do(lambda work: work.shares.all(village.now)) == {row: 1.0}
    assert len(village.do(lambda work: work.seats.of(ben))) == 1


def test_a_yes_links_the_two_and_each_reads_what_the_other_is_called(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    alias = match_of(village, ann).alias
    put = village.press(ann, Verb.MEET_YES)
    assert put.said(ann) == [TalkOpened("Dr. Ben", alias)]
    assert put.said(ben) == [TalkOpenedForSupporter("Dr. Ben", alias)]
    both = [Verb.CALL_ASK, Verb.CHAT_SHOW, Verb.TALK_END, Verb.TALK_REMATCH]
    assert (put.verbs(ann), put.verbs(ben)) == (both, [Verb.TONIGHT_SAY, Verb.WORRY_SHOW, *both])
    assert match_of(village, ann).met == village.now


def test_the_note_passes_with_the_yes_and_is_kept_no_longer(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_NOTE)
    village.type(ann, "It was a bad week.")
    village.press(ann, Verb.ASK_SOON)
    village.press(ann, Verb.ASK_SEND)
    put = village.press(ben, Verb.OFFER_YES)
    assert put.heard(ben) == []
    put = village.press(ann, Verb.MEET_YES)
    assert put.heard(ben) == [(match_of(village, ann).alias, "It was a bad week.")]
    assert village.request_of(ann).notes == ()


def test_a_second_yes_changes_nothing(village: Village, ann: int, ben: int) -> None:
    village.links(ann, ben)
    before = village.request_of(ann)
    card = village.button(ann, Verb.MEET_YES)
    put = village.press(ann, Verb.MEET_YES, card)
    assert put.said(ann) == put.said(ben) == []
    assert village.request_of(ann) == before


def test_someone_else_after_the_yes_changes_nothing(village: Village, ann: int, ben: int) -> None:
    village.links(ann, ben)
    before = village.request_of(ann)
    card = village.button(ann, Verb.MEET_OTHER)
    put = village.press(ann, Verb.MEET_OTHER, card)
    assert (put.said(ben), put.answer) == ([], ButtonOld())
    assert village.request_of(ann) == before


def test_what_is_written_after_the_card_was_delivered_is_a_yes(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    alias = match_of(village, ann).alias
    put = village.type(ann, "Hello", at=village.now + timedelta(seconds=1))
    assert put.heard(ben) == [(alias, "Hello")]
    (card,) = [it for it in put.cards(ann) if isinstance(it, EditCard)]
    assert card.message == TalkOpened("Dr. Ben", alias)
    assert card.target == Earlier(match_of(village, ann).card)
    assert village.request_of(ann).stage is Stage.TALKING


def test_what_is_written_before_the_card_was_delivered_waits(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_YES)
    put = village.type(ann, "Hello", at=village.now + timedelta(hours=1))
    assert put.said(ann) == [NobodyThere("yet")]
    assert put.heard(ben) == []
    assert village.request_of(ann).stage is Stage.INTRODUCED


@pytest.mark.parametrize("seconds", [0, -1, -60])
def test_what_was_written_before_telegrams_date_of_the_card_waits(
    village: Village, ann: int, ben: int, seconds: int
) -> None:
    village.introduces(ann, ben)
    put = village.type(ann, "Hello", at=village.now + timedelta(seconds=seconds))
    assert put.said(ann) == [NobodyThere("yet")]
    assert put.heard(ben) == []


def test_after_a_second_card_only_what_is_written_after_that_one_is_a_yes(
    village: Village, ann: int, ben: int
) -> None:
    case = village.introduces(ann, ben)
    village.clock.go_on(timedelta(hours=12))
    village.tick(Timer.MEET_AGAIN, case.id)
    put = village.type(ann, "Hello")
    assert put.said(ann) == [NobodyThere("yet")]
    village.deliver()
    put = village.press(ann, Verb.NOTE_KEEP)
    assert put.heard(ben) == []
    village.type(ann, "Hello again", at=village.now + timedelta(seconds=1))
    assert village.request_of(ann).stage is Stage.TALKING


def test_what_was_held_before_passes_after_the_yes_in_order(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    village.type(ann, "One")
    village.type(ann, "Two")
    village.press(ann, Verb.NOTE_KEEP)
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    put = village.type(ann, "Three", at=village.now + timedelta(seconds=1))
    assert [text for _, text in put.heard(ben)] == ["One", "Two", "Three"]


def test_the_supporter_may_write_at_once_after_the_accept(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    assert village.type(ben, "Hello").heard(ann) == [("Dr. Ben", "Hello")]
    assert village.request_of(ann).stage is Stage.INTRODUCED


def test_someone_else_needs_no_reason_and_the_supporter_is_told_kindly(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    old = village.introduces(ann, ben)
    alias = match_of(village, ann).alias
    put = village.press(ann, Verb.MEET_OTHER)
    assert put.said(ben) == [SupporterReleased(alias)]
    assert put.said(ann)[0] == IntroductionClosed("Dr. Ben")
    assert isinstance(put.said(ann)[1], LookingAgain)
    assert [type(it) for it in put.said(cleo)] == [OfferShown]
    assert village.request_of(ann).id != old.id


def test_the_next_introduction_has_a_new_alias(village: Village, ann: int, ben: int) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    village.introduces(ann, ben)
    first = match_of(village, ann).alias
    village.press(ann, Verb.MEET_OTHER)
    village.press(cleo, Verb.OFFER_YES)
    assert match_of(village, ann).alias != first


@pytest.mark.parametrize(
    ("when", "hours"), [(Verb.ASK_ROUTINE, 24), (Verb.ASK_SOON, 20), (Verb.ASK_URGENT, 3)]
)
def test_an_introduction_is_shown_again_once_after_a_while(
    village: Village, ann: int, ben: int, when: Verb, hours: int
) -> None:
    case = village.introduces(ann, ben, when=when)
    assert village.due(Timer.MEET_AGAIN, case.id) == village.now + timedelta(hours=hours)
    village.clock.go_on(timedelta(hours=hours))
    assert village.tick(Timer.MEET_AGAIN, case.id).said(ann) == [AGAIN]
    assert village.due(Timer.MEET_END, case.id) is not None


def test_the_card_shown_again_can_be_answered(village: Village, ann: int, ben: int) -> None:
    case = village.introduces(ann, ben)
    village.tick(Timer.MEET_AGAIN, case.id)
    village.deliver()
    assert village.press(ann, Verb.MEET_YES).said(ben)
    assert village.due(Timer.MEET_END, case.id) is None


def test_unanswered_twice_it_is_withdrawn_and_the_supporter_is_free(
    village: Village, ann: int, ben: int
) -> None:
    case = village.introduces(ann, ben)
    alias = match_of(village, ann).alias
    village.type(ben, "Hello")
    village.deliver()
    put = village.wait(days=2)
    assert AGAIN in put.said(ann)
    assert put.said(ann)[-1] == IntroductionWithdrawn("Dr. Ben")
    assert put.said(ben)[-1] == SupporterReleased(alias)
    assert village.case(case.id) is None
    assert not village.has_request(ann)


def test_a_requester_who_can_no_longer_be_reached_frees_the_supporter(
    village: Village, ann: int, ben: int
) -> None:
    village.asks(ann)
    village.press(ben, Verb.OFFER_YES)
    alias = match_of(village, ann).alias
    card = next(it for it in village.waiting() if it.outgoing.receipt == "introduction")
    put = village.refuse(card, gone=True)
    assert put.said(ben) == [SupporterReleased(alias)]
    assert not village.has_request(ann)
