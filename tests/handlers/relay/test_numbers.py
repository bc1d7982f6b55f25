"""What seems to hold a patient's number waits for a second thought, twice a talk and side."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.orders import EditText
from handlers.relay.numbers import (
    AT_MOST,
    NumberAwaited,
    NumberDropped,
    NumberNotChanged,
    NumberSeen,
)
from handlers.relay.relaying import SentTo
from handlers.relay.stops import Stopped
from handlers.verbs import Verb
from storage.values import CardId
from tests.handlers.put import Orders
from tests.handlers.village import Village

PHIN = "PHIN 123 456 789"
MINE = (Verb.NUMBER_SEND, Verb.NUMBER_CHANGE, Verb.NUMBER_DROP)


def texts(put: Orders, person: int) -> list[str]:
    return [text for _, text in put.heard(person)]


def held(village: Village, person: int) -> int:
    return village.do(lambda work: len(work.held.of(person)))


def test_it_waits_and_what_is_typed_meanwhile_does_not(
    village: Village, ann: int, ben: int
) -> None:
    put = village.type(ann, PHIN)
    assert (texts(put, ben), put.said(ann)) == ([], [NumberSeen(early=False)])
    assert texts(village.type(ann, "Hello"), ben) == ["Hello"]
    put = village.press(ann, Verb.NUMBER_SEND)
    assert (texts(put, ben), put.said(ann)) == ([PHIN], [SentTo("Dr. Ben")])
    assert held(village, ann) == 0


def test_nothing_is_said_of_it_to_anybody_else(village: Village, ann: int, ben: int) -> None:
    put = village.type(ann, PHIN)
    assert (put.said(ben), put.heard(ben)) == ([], [])


def test_it_can_be_dropped(village: Village, ann: int, ben: int) -> None:
    village.type(ann, PHIN)
    put = village.press(ann, Verb.NUMBER_DROP)
    assert (texts(put, ben), put.said(ann)) == ([], [NumberDropped()])
    assert held(village, ann) == 0


def test_a_change_that_leaves_no_number_lets_it_go_on(village: Village, ann: int, ben: int) -> None:
    village.type(ann, PHIN)
    message, card = village.newest, village.button(ann, Verb.NUMBER_SEND)
    put = village.press(ann, Verb.NUMBER_CHANGE)
    assert put.said(ann) == [NumberAwaited()]
    assert put.verbs(ann) == [Verb.NUMBER_DROP, Verb.NUMBER_SEND]
    assert texts(village.edit(ann, message, "PHIN 123456780"), ben) == []
    put = village.edit(ann, message, "somebody")
    assert (texts(put, ben), put.said(ann)) == (["somebody"], [SentTo("Dr. Ben")])
    assert held(village, ann) == 0
    for verb in MINE:
        assert village.press(ann, verb, card).answer == ButtonOld()


def test_each_side_is_stopped_at_most_twice_a_talk(village: Village, ann: int, ben: int) -> None:
    for _ in range(AT_MOST):
        assert texts(village.type(ann, PHIN), ben) == []
    assert texts(village.type(ann, PHIN), ben) == [PHIN]
    put = village.type(ben, PHIN)
    assert (texts(put, ann), put.said(ben)) == ([], [NumberSeen(early=False)])
    assert held(village, ann) == AT_MOST


def test_what_stands_below_a_photo_is_looked_at_too_and_an_album_waits_whole(
    village: Village, ann: int, ben: int
) -> None:
    assert village.show(ann, "photo", PHIN).said(ann) == [NumberSeen(early=False)]
    put = village.press(ann, Verb.NUMBER_SEND)
    assert texts(put, ben) == [PHIN]
    village.show_together(ann, "one", "two", text=PHIN)
    assert village.wait(seconds=3).said(ann) == [NumberSeen(early=False)]
    (album,) = village.press(ann, Verb.NUMBER_SEND).albums(ben)
    assert [it.text.photo for it in album.pictures] == ["one", "two"]


@pytest.mark.parametrize("late", [False, True])
def test_a_note_is_looked_at_when_it_would_pass(village: Village, ben: int, late: bool) -> None:  # noqa: FBT001  a parameter
    cleo = village.physician("Pediatrics")
    village.press(cleo, Verb.ASK_START)
    village.press(cleo, Verb.ASK_UNSAID)
    village.press(cleo, Verb.ASK_SOON)
    for text in (PHIN, "Hello"):
        village.press(cleo, Verb.ASK_NOTE)
        assert village.type(cleo, text).said(cleo) != [NumberSeen(early=False)]
    village.press(cleo, Verb.ASK_SEND)
    village.deliver()
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    if late:  # an introduction that nobody answers is withdrawn sooner, but the note is as old
        village.clock.go_on(timedelta(hours=48))
    put = village.press(cleo, Verb.MEET_YES)
    assert texts(put, ben) == ["Hello"]
    assert NumberSeen(early=late) in put.said(cleo)
    assert (Verb.NUMBER_CHANGE in put.verbs(cleo)) is not late
    assert village.request_of(cleo).notes == ()
    assert texts(village.press(cleo, Verb.NUMBER_SEND), ben) == [PHIN]


def test_a_voice_that_may_be_heard_is_looked_at_for_the_words_below_it(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ann, "heard", PHIN)
    put = village.press(ann, Verb.VOICE_SEND)
    assert texts(put, ben) == []
    assert NumberSeen(early=False) in put.said(ann)
    assert texts(village.press(ann, Verb.NUMBER_SEND), ben) == [PHIN]


def changes(put: Orders, person: int) -> list[str]:
    return [each.text.text for each in put if isinstance(each, EditText) and each.chat == person]


def test_a_change_is_looked_at_too_and_asked_about_once_a_message(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ann, "Hello")
    message = village.newest
    village.deliver()
    put = village.edit(ann, message, PHIN)
    assert (changes(put, ben), put.said(ann)) == ([], [NumberNotChanged()])
    put = village.edit(ann, message, f"{PHIN}.")
    assert (changes(put, ben), put.said(ann)) == ([f"{PHIN}."], [])


def test_what_was_sent_as_it_is_is_changed_without_a_question(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ann, PHIN)
    message = village.newest
    village.press(ann, Verb.NUMBER_SEND)
    village.deliver()
    put = village.edit(ann, message, f"{PHIN}.")
    assert (changes(put, ben), put.said(ann)) == ([f"{PHIN}."], [])


def test_changes_count_among_the_two_of_a_talk(village: Village, ann: int, ben: int) -> None:
    for _ in range(AT_MOST + 1):
        village.type(ann, "Hello")
        message = village.newest
        village.deliver()
        put = village.edit(ann, message, PHIN)
    assert (changes(put, ben), put.said(ann)) == ([PHIN], [])


def test_it_keeps_the_message_that_it_answers(village: Village, ann: int, ben: int) -> None:
    village.type(ben, "Which one?")
    theirs, (order,) = village.newest, village.waiting()
    copy = village.mark(order)
    village.type(ann, PHIN, reply_to=copy)
    put = village.press(ann, Verb.NUMBER_SEND)
    assert [getattr(it, "reply_to", None) for it in put if texts(Orders([it]), ben)] == [theirs]


def test_it_goes_with_the_talk(village: Village, ann: int, ben: int) -> None:
    village.type(ann, PHIN)
    card = village.button(ann, Verb.NUMBER_SEND)
    village.press(ben, Verb.TALK_END)
    assert Stopped("over") in village.press(ben, Verb.END_YES).said(ann)
    assert held(village, ann) == 0
    assert village.press(ann, Verb.NUMBER_SEND, card).answer == ButtonOld()
    village.deliver()
    assert not village.has_request(ann)


def test_nobody_else_can_answer_and_a_second_tap_does_nothing(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ann, PHIN)
    card = village.button(ann, Verb.NUMBER_SEND)
    for verb in MINE:
        assert village.press(ben, verb, card).answer == ButtonOld()
        assert village.press(ann, verb, CardId(b"x" * 16)).answer == ButtonOld()
        assert village.press(village.stranger(), verb, card).answer != SentTo("Dr. Ben")
    assert texts(village.press(ann, Verb.NUMBER_SEND, card), ben) == [PHIN]
    assert texts(village.press(ann, Verb.NUMBER_SEND, card), ben) == []


def test_after_a_day_without_an_answer_it_is_gone(village: Village, ann: int, ben: int) -> None:
    village.type(ben, "Hello")
    village.deliver()
    village.type(ann, PHIN)
    assert Stopped("late") in village.wait(hours=34).said(ann)
    assert held(village, ann) == 0
