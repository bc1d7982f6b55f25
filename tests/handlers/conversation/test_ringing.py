"""May someone call: only with a yes does a number that was seen again go where it was meant."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.ringing import (
    MayRing,
    NobodyOnDuty,
    NumberAsked,
    NumberGiven,
    NumberKnown,
    NumberNotSent,
    NumberOnItsWay,
    NumberTyped,
    PhoneDropped,
    RingAnswered,
    RingAsked,
    RingDeclined,
    RingWanted,
    number_in,
)
from handlers.orders import SendCard, SendText
from handlers.verbs import Verb
from storage.cases import Stage
from tests.handlers.conversation.test_worry import alias
from tests.handlers.put import Orders
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

NUMBER = "204-555-0123"
CONTACT = "204-555-0100"


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


def is_asked(village: Village, ben: int) -> Orders:
    """Let a supporter ask whether someone may call."""
    village.press(ben, Verb.WORRY_SHOW)
    return village.press(ben, Verb.WORRY_RING)


def everything(put: Orders) -> str:
    """Return all that is said or passed on to anybody."""
    cards = [it.message for it in put if isinstance(it, SendCard)]
    values = [getattr(it, name) for it in cards for name in it.__dataclass_fields__]
    return str([*values, *(it.text.text for it in put if isinstance(it, SendText))])


def test_the_other_side_is_asked_and_can_say_no(village: Village, ann: int, ben: int) -> None:
    put = is_asked(village, ben)
    assert put.said(ben) == [RingAsked(alias(village, ann))]
    assert put.said(ann) == [MayRing("Dr. Ben", "no")]
    assert put.verbs(ann) == [Verb.RING_ME, Verb.RING_NO]
    put = village.press(ann, Verb.RING_NO)
    assert put.said(ann) == [RingDeclined()]
    assert put.said(ben) == [RingAnswered(alias(village, ann), "no")]
    assert village.press(ann, Verb.RING_ME).answer == ButtonOld()


def test_a_number_goes_to_the_supporter_only_after_it_was_seen_again(
    village: Village, ann: int, ben: int
) -> None:
    is_asked(village, ben)
    assert village.press(ann, Verb.RING_ME).said(ann) == [NumberAsked("Dr. Ben")]
    put = village.type(ann, NUMBER)
    assert put.said(ann) == [NumberTyped(NUMBER, "Dr. Ben")]
    assert not put.said(ben)
    assert not put.heard(ben)
    put = village.press(ann, Verb.RING_SEND)
    assert put.said(ben) == [NumberGiven(alias(village, ann), NUMBER)]
    assert put.said(ann) == [NumberOnItsWay("Dr. Ben")]
    assert village.press(ann, Verb.RING_SEND).answer == ButtonOld()


def test_other_words_go_on_to_the_colleague_and_the_number_is_still_awaited(
    village: Village, ann: int, ben: int
) -> None:
    is_asked(village, ben)
    village.press(ann, Verb.RING_ME)
    assert village.type(ann, "I am at home.").heard(ben)
    assert village.type(ann, NUMBER).said(ann) == [NumberTyped(NUMBER, "Dr. Ben")]


def test_a_number_for_a_coordinator_reaches_no_talk_however_late_or_beside_what_it_is_typed(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator()
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.command(ann, "status")
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_NO)
    village.deliver()
    village.clock.now += timedelta(hours=1)
    put = village.type(ann, f"It is {NUMBER} ext. 12, please.")
    assert put.heard(ben) == []
    assert put.said(ann) == [NumberTyped(f"{NUMBER} ext. 12", "")]


def test_a_number_as_a_reply_to_what_the_supporter_wrote_reaches_no_talk_either(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator()
    village.type(ben, "May someone call?")
    (call,) = [it for it in village.waiting() if it.outgoing.origin]
    message = village.mark(call)
    village.follow()
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    assert village.type(ann, NUMBER, reply_to=message).heard(ben) == []


def test_a_coordinator_on_duty_gets_the_number_and_the_requester_hears_when_they_have_it(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    put = is_asked(village, ben)
    assert put.said(ann) == [MayRing("Dr. Ben", PROGRAMME.duty or "no")]
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, NUMBER)
    put = village.press(ann, Verb.RING_SEND)
    assert put.said(cora) == [RingWanted(NUMBER)]
    assert put.said(ann) == [NumberOnItsWay("")]
    assert put.said(ben) == [RingAnswered(alias(village, ann), "programme")]
    assert NUMBER not in everything(Orders(it for it in put if it not in put.cards(cora)))
    assert NumberKnown(PROGRAMME.duty) in village.deliver().said(ann)


def test_of_several_coordinators_one_gets_the_number(village: Village, ann: int, ben: int) -> None:
    many = [village.coordinator() for _ in range(3)]
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, NUMBER)
    put = village.press(ann, Verb.RING_SEND)
    assert sum(RingWanted(NUMBER) in put.said(each) for each in many) == 1


def test_neither_of_the_two_is_the_coordinator_who_gets_it(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator(ann)
    village.coordinator(ben)
    put = is_asked(village, ben)
    assert put.said(ann) == [MayRing("Dr. Ben", "no")]
    card = village.button(ann, Verb.RING_ME)
    assert village.press(ann, Verb.RING_PROGRAMME, card).answer == NobodyOnDuty()


def test_where_no_coordinator_reads_none_is_offered(village: Village, ann: int, ben: int) -> None:
    village.coordinator()
    village.clock.now += timedelta(hours=8)
    put = is_asked(village, ben)
    assert put.said(ann) == [MayRing("Dr. Ben", "no")]
    assert Verb.RING_PROGRAMME not in put.verbs(ann)


def test_a_coordinator_without_hours_may_read_at_any_time(
    village: Village, ann: int, ben: int
) -> None:
    village.programme = replace(village.programme, duty=None)
    village.coordinator()
    assert is_asked(village, ben).said(ann) == [MayRing("Dr. Ben", "yes")]


def test_when_the_hours_end_before_the_yes_nobody_has_the_number(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, NUMBER)
    village.clock.now += timedelta(hours=5)
    put = village.press(ann, Verb.RING_SEND)
    assert put.said(ann) == [NumberNotSent(CONTACT)]
    assert put.verbs(ann) == [Verb.RING_ME, Verb.RING_NO]
    assert put.said(cora) == []


def test_a_coordinator_who_cannot_be_reached_is_no_secret(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, NUMBER)
    village.press(ann, Verb.RING_SEND)
    (call,) = [it for it in village.waiting() if it.outgoing.person == cora]
    put = village.refuse(call, gone=True)
    assert put.said(ann) == [NumberNotSent(CONTACT)]
    assert village.request_of(ann).stage is Stage.TALKING


def test_a_number_can_be_thrown_away(village: Village, ann: int, ben: int) -> None:
    is_asked(village, ben)
    village.press(ann, Verb.RING_ME)
    village.type(ann, NUMBER)
    put = village.press(ann, Verb.RING_DROP)
    assert put.said(ann) == [PhoneDropped()]
    assert village.press(ann, Verb.RING_SEND).answer == ButtonOld()
    assert village.press(ann, Verb.RING_DROP).answer == ButtonOld()
    assert put.said(ben) == []


def test_a_number_that_comes_when_the_talk_is_over_goes_to_nobody(
    village: Village, ann: int, ben: int
) -> None:
    cleo = village.supporter("Cleo", "Pediatrics")
    is_asked(village, ben)
    village.press(ann, Verb.RING_ME)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.deliver()
    put = village.type(ann, NUMBER)
    assert put.said(ann) == [PhoneDropped()]
    assert NUMBER not in everything(put)
    assert cleo


def test_the_cards_of_a_call_are_nobody_elses_and_not_taken_for_one_another(
    village: Village, ann: int, ben: int
) -> None:
    is_asked(village, ben)
    asked = village.button(ann, Verb.RING_ME)
    for verb in (Verb.RING_ME, Verb.RING_NO):
        assert village.press(ben, verb, asked).answer == ButtonOld()
    for verb in (Verb.RING_SEND, Verb.RING_DROP):
        assert village.press(ann, verb, asked).answer == ButtonOld()
    village.press(ann, Verb.RING_ME)
    village.type(ann, NUMBER)
    number = village.button(ann, Verb.RING_SEND)
    for verb in (Verb.RING_SEND, Verb.RING_DROP):
        assert village.press(ben, verb, number).answer == ButtonOld()


def test_it_is_asked_once_a_card_and_only_in_an_open_talk(
    village: Village, ann: int, ben: int
) -> None:
    is_asked(village, ben)
    put = village.press(ben, Verb.WORRY_RING)
    assert (put.said(ann), put.answer) == ([], ButtonOld())
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    for verb in (Verb.RING_ME, Verb.RING_NO):
        assert village.press(ann, verb).answer == ButtonOld()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("204 555 0123", "204 555 0123"),
        ("(204) 555-0123", "(204) 555-0123"),
        ("+1 204.555.0123 poste 7", "+1 204.555.0123 poste 7"),
        ("555-0123", "555-0123"),
        ("Call 555-0123 please", "555-0123"),
        ("I am 45", None),
        ("at 10:30, room 1234", None),
        ("1" * 30, None),
        ("x" * 190 + " 204 555 0123", None),
    ],
)
def test_what_is_a_number_to_call(typed: str, number: str | None) -> None:
    assert number_in(typed) == number
