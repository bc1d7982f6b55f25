"""Calling: a call by a link to a room, which both have said yes to."""

import re
from dataclasses import replace

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.agreed import RoomAgreed
from handlers.conversation.calling import NobodyToCall, NoWayLeft, WaysToTalk, WaysWhich
from handlers.conversation.ending import SilenceNoticed
from handlers.conversation.proposing import (
    NotNow,
    NotNowNoted,
    ProposalGone,
    ProposalOpen,
    ProposalTakenBack,
    RoomProposed,
)
from handlers.verbs import Verb
from storage.proposals import Kind
from tests.handlers.meeting import alias, offers_rooms, old_button, ways
from tests.handlers.put import Orders
from tests.handlers.village import Village

ROOM = re.compile("https://meet.example.org/[0-9a-f]{32}")


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery with room for three."""
    offers_rooms(village)
    return village.supporter("Ben", "Surgery", capacity=3)


def asks(village: Village, person: int) -> Orders:
    """Propose a call."""
    ways(village, person)
    return village.press(person, Verb.CALL_ROOM)


def rooms(put: Orders, *people: int) -> list[str]:
    """Return the links that people got."""
    said = [it for person in people for it in put.said(person)]
    return [it.link for it in said if isinstance(it, RoomAgreed)]


def test_either_side_finds_on_the_cards_of_a_talk_what_else_there_is(
    village: Village, ann: int, ben: int
) -> None:
    put = ways(village, ann)
    assert put.said(ann) == [WaysToTalk("Dr. Ben", room=True)]
    assert put.verbs(ann) == [Verb.CALL_ROOM, Verb.CALL_CONTACT, Verb.CALL_NAME]
    put = ways(village, ben)
    assert put.said(ben) == [WaysToTalk(alias(village, ann), room=True)]
    assert put.verbs(ben) == [Verb.CALL_ROOM, Verb.CALL_CONTACT]


def test_where_no_rooms_are_configured_none_are_offered(
    village: Village, ann: int, ben: int
) -> None:
    village.programme = replace(village.programme, call_link="")
    put = ways(village, ann)
    assert Verb.CALL_ROOM not in put.verbs(ann)
    assert put.said(ann) == [WaysToTalk("Dr. Ben", room=False)]
    assert ben


def test_the_other_is_asked_once_and_nothing_passes_before_their_yes(
    village: Village, ann: int, ben: int
) -> None:
    put = asks(village, ann)
    assert put.said(ann) == [ProposalOpen(Kind.ROOM, "Dr. Ben")]
    assert put.said(ben) == [RoomProposed(alias(village, ann))]
    assert put.verbs(ben) == [Verb.CALL_YES, Verb.CALL_NO]
    assert rooms(put, ann, ben) == []


@pytest.mark.parametrize("first", ["ann", "ben"])
def test_with_both_yes_both_get_the_same_room_that_nobody_guesses(
    village: Village, ann: int, ben: int, first: str
) -> None:
    proposer, other = (ann, ben) if first == "ann" else (ben, ann)
    asks(village, proposer)
    put = village.press(other, Verb.CALL_YES)
    one, two = rooms(put, ann, ben)
    assert one == two
    assert ROOM.fullmatch(one)
    asks(village, proposer)
    again, _ = rooms(village.press(other, Verb.CALL_YES), ann, ben)
    assert again != one


def test_a_room_goes_on_a_plain_card_that_can_be_copied(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    village.deliver()
    put = village.press(ben, Verb.CALL_YES)
    assert len(put.cards(ann)) == len(put.cards(ben)) == 1
    village.deliver()
    calls = [each.outgoing.params for each in village.calls if b"meet.exa" in each.outgoing.params]
    assert len(calls) == 2
    assert not any(b"protect_content" in each for each in calls)


def test_who_proposes_and_who_agrees_is_not_silent(village: Village, ann: int, ben: int) -> None:
    village.type(ben, "Hello")
    village.wait(days=3)
    asks(village, ann)
    assert not silence(village.wait(days=3), ann)
    village.press(ben, Verb.CALL_YES)
    assert not silence(village.wait(days=3), ann)
    assert silence(village.wait(days=2), ann)


def silence(put: Orders, person: int) -> bool:
    """Tell whether somebody is asked about a silence."""
    return any(isinstance(it, SilenceNoticed) for it in put.said(person))


def test_a_second_tap_of_either_does_nothing_more(village: Village, ann: int, ben: int) -> None:
    asks(village, ann)
    again = village.press(ann, Verb.CALL_ROOM)
    assert (again.answer, again.said(ben)) == (ButtonOld(), [])
    village.press(ben, Verb.CALL_YES)
    for verb in (Verb.CALL_YES, Verb.CALL_NO):
        put = village.press(ben, verb)
        assert put.answer == ButtonOld()
        assert put.said(ann) == put.said(ben) == []
    assert village.press(ann, Verb.CALL_DROP).answer == ButtonOld()


def test_a_no_is_told_neutrally_and_the_same_side_asks_no_more(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    put = village.press(ben, Verb.CALL_NO)
    assert put.said(ben) == [NotNowNoted(alias(village, ann))]
    assert put.said(ann) == [NotNow("Dr. Ben")]
    assert Verb.CALL_ROOM not in ways(village, ann).verbs(ann)
    assert village.press(ann, Verb.CALL_ROOM).answer == ButtonOld()


def test_who_said_not_now_can_offer_it_later(village: Village, ann: int, ben: int) -> None:
    asks(village, ann)
    village.press(ben, Verb.CALL_NO)
    assert asks(village, ben).said(ann) == [RoomProposed("Dr. Ben")]
    assert len(rooms(village.press(ann, Verb.CALL_YES), ann, ben)) == 2


def test_who_says_not_now_to_an_offer_may_make_it_again_themselves(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    village.press(ben, Verb.CALL_NO)
    asks(village, ben)
    village.press(ann, Verb.CALL_NO)
    assert Verb.CALL_ROOM in ways(village, ann).verbs(ann)
    assert Verb.CALL_ROOM not in ways(village, ben).verbs(ben)


def test_a_proposal_can_be_taken_back_until_it_is_answered(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    village.deliver()
    put = village.press(ann, Verb.CALL_DROP)
    assert put.said(ann) == [ProposalTakenBack("Dr. Ben")]
    assert put.said(ben) == [ProposalGone(alias(village, ann))]
    assert village.press(ben, Verb.CALL_YES).answer == ButtonOld()
    assert village.press(ann, Verb.CALL_DROP).answer == ButtonOld()
    assert Verb.CALL_ROOM not in ways(village, ann).verbs(ann)


def test_where_both_ask_for_a_call_at_the_same_moment_both_have_said_yes(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    ways(village, ben)
    village.press(ann, Verb.CALL_ROOM)
    put = village.press(ben, Verb.CALL_ROOM)
    assert len(rooms(put, ann, ben)) == 2
    assert village.request_of(ann).proposal is None


def test_where_both_ask_for_different_things_the_first_question_is_shown(
    village: Village, ann: int, ben: int
) -> None:
    ways(village, ann)
    ways(village, ben)
    village.press(ann, Verb.CALL_ROOM)
    put = village.press(ben, Verb.CALL_CONTACT)
    assert put.said(ben) == [RoomProposed(alias(village, ann))]
    assert len(rooms(village.press(ben, Verb.CALL_YES), ann, ben)) == 2


def test_who_looks_again_sees_the_question_that_is_open(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    assert ways(village, ben).said(ben) == [RoomProposed(alias(village, ann))]
    assert ways(village, ann).said(ann) == [ProposalOpen(Kind.ROOM, "Dr. Ben")]


def test_a_question_that_was_shown_twice_is_answered_once(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    ways(village, ben)
    village.press(ben, Verb.CALL_YES, old_button(village, ben, Verb.CALL_YES, 0))
    assert village.press(ben, Verb.CALL_YES).answer == ButtonOld()


def test_a_question_of_before_answers_none_that_was_put_later(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ann)
    village.press(ann, Verb.CALL_DROP)
    ways(village, ann)
    village.press(ann, Verb.CALL_CONTACT)
    village.press(ann, Verb.CALL_NOTHING)
    for verb in (Verb.CALL_YES, Verb.CALL_NO):
        put = village.press(ben, verb, old_button(village, ben, verb, 0))
        assert put.answer == ButtonOld()
    old = old_button(village, ann, Verb.CALL_DROP, 0)
    assert village.press(ann, Verb.CALL_DROP, old).answer == ButtonOld()
    assert village.request_of(ann).proposal is not None


def test_when_everything_has_been_asked_nothing_is_left_to_ask(
    village: Village, ann: int, ben: int
) -> None:
    asks(village, ben)
    village.press(ann, Verb.CALL_NO)
    ways(village, ben)
    village.press(ben, Verb.CALL_CONTACT)
    village.press(ben, Verb.CALL_NOTHING)
    village.press(ann, Verb.CALL_NO)
    assert ways(village, ben).said(ben) == [NoWayLeft(alias(village, ann))]


def test_the_command_shows_the_ways_of_the_one_talk_or_asks_which(
    village: Village, ann: int, ben: int
) -> None:
    assert village.command(ben, "call").said(ben) == [WaysToTalk(alias(village, ann), room=True)]
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    put = village.command(ben, "call")
    assert put.said(ben) == [WaysWhich()]
    assert put.verbs(ben) == [Verb.CALL_ASK, Verb.CALL_ASK]
    dan = village.physician("Pediatrics")
    assert village.command(dan, "call").said(dan) == [NobodyToCall()]


def test_a_supporter_with_two_talks_agrees_in_the_one_they_were_asked_in(
    village: Village, ann: int, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    asks(village, ann)
    asks(village, eve)
    put = village.press(ben, Verb.CALL_YES, old_button(village, ben, Verb.CALL_YES, 0))
    assert len(rooms(put, ann)) == 1
    assert rooms(put, eve) == []
    assert village.request_of(eve).proposal is not None


@pytest.mark.parametrize("how", ["end", "rematch", "forget"])
def test_once_the_talk_is_over_no_button_of_it_does_anything(
    village: Village, ann: int, ben: int, how: str
) -> None:
    asks(village, ann)
    over(village, ann, how)
    for person, verb in (
        (ben, Verb.CALL_YES),
        (ben, Verb.CALL_NO),
        (ann, Verb.CALL_DROP),
        (ann, Verb.CALL_ROOM),
        (ben, Verb.CALL_ASK),
    ):
        put = village.press(person, verb)
        assert put.answer == ButtonOld() or (person, how) == (ann, "forget")  # is asked to consent
        assert put.said(ann if person == ben else ben) == []
        assert rooms(put, ann, ben) == []


def over(village: Village, ann: int, how: str) -> None:
    """Let a talk be over in one of the ways that there are."""
    if how == "end":
        village.press(ann, Verb.TALK_END)
        village.press(ann, Verb.END_YES)
    elif how == "rematch":
        village.press(ann, Verb.TALK_REMATCH)
        village.press(ann, Verb.REMATCH_YES)
    else:
        village.command(ann, "forget_me")
        village.press(ann, Verb.FORGET_YES)


def test_nobody_answers_or_takes_back_for_another(village: Village, ann: int, ben: int) -> None:
    asks(village, ann)
    eve = village.physician("Psychiatry")
    for person, of, verb in (
        (ann, ben, Verb.CALL_YES),
        (eve, ben, Verb.CALL_YES),
        (eve, ben, Verb.CALL_NO),
        (ben, ann, Verb.CALL_DROP),
        (eve, ann, Verb.CALL_ROOM),
    ):
        put = village.press(person, verb, village.button(of, verb))
        assert put.answer == ButtonOld()
        assert put.said(ann) == put.said(ben) == []
    assert village.request_of(ann).proposal is not None
