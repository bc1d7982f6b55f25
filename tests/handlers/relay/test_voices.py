"""A voice passes once its sender has said that it may be heard; until then it waits, sealed."""

from datetime import timedelta

import msgspec
import pytest

from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom
from handlers.orders import EditText, SendText, TakeBack
from handlers.relay.relaying import SentTo
from handlers.relay.stops import AT_MOST, StopFull, Stopped
from handlers.relay.voices import (
    VoiceAllowed,
    VoiceAsked,
    VoiceEarly,
    VoiceNotSent,
    VoiceRefused,
)
from handlers.verbs import Verb
from storage.cases import Stage
from storage.values import CardId
from tests.handlers.conversation.test_for_whom import option
from tests.handlers.put import Orders
from tests.handlers.village import Village

MINE = (Verb.VOICE_SEND, Verb.VOICE_KEEP)


def voices(put: Orders, person: int) -> list[str | None]:
    """Return the voices that a person gets."""
    mine = (it for it in put if isinstance(it, SendText) and it.chat == person)
    return [it.text.voice or it.text.round for it in mine if it.text.voice or it.text.round]


def held(village: Village, person: int) -> int:
    return village.do(lambda work: len(work.held.of(person)))


def alias(village: Village, person: int) -> str:
    match = village.request_of(person).match
    assert match
    return match.alias


def test_a_voice_waits_for_an_answer_and_what_is_typed_does_not(
    village: Village, ann: int, ben: int
) -> None:
    put = village.speak(ann, "heard")
    assert put.said(ann) == [VoiceAsked("Dr. Ben")]
    assert (voices(put, ben), held(village, ann)) == ([], 1)
    assert [text for _, text in village.type(ann, "Hello").heard(ben)] == ["Hello"]
    put = village.press(ann, Verb.VOICE_SEND)
    assert (voices(put, ben), put.said(ann)) == (["heard"], [SentTo("Dr. Ben")])
    assert held(village, ann) == 0


def test_it_is_asked_once_a_talk_and_side(village: Village, ann: int, ben: int) -> None:
    village.speak(ann, "one")
    assert village.speak(ann, "two").said(ann) == []
    assert voices(village.press(ann, Verb.VOICE_SEND), ben) == ["one", "two"]
    put = village.speak(ann, "three")
    assert (voices(put, ben), put.said(ann)) == (["three"], [])
    put = village.speak(ben, "his")
    assert (voices(put, ann), put.said(ben)) == ([], [VoiceAsked(alias(village, ann))])


def test_who_says_no_is_not_heard_and_hears_why_until_they_think_again(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ann, "one")
    assert village.press(ann, Verb.VOICE_KEEP).said(ann) == [VoiceNotSent()]
    assert held(village, ann) == 0
    put = village.speak(ann, "two")
    assert (voices(put, ben), put.said(ann)) == ([], [VoiceRefused()])
    assert held(village, ann) == 0
    assert village.press(ann, Verb.VOICE_ALLOW).said(ann) == [VoiceAllowed()]
    assert voices(village.speak(ann, "three"), ben) == ["three"]


def test_another_talk_asks_anew(village: Village, ann: int, ben: int) -> None:
    village.speak(ben, "one")
    village.press(ben, Verb.VOICE_SEND)
    cleo = village.physician("Pediatrics")
    village.links(cleo, ben)
    village.speak(ben, "two")
    put = village.press(ben, Verb.TO, option(village, ben, cleo))
    assert voices(put, cleo) == []
    assert VoiceAsked(alias(village, cleo)) in put.said(ben)
    assert village.request_of(ann).heard != village.request_of(cleo).heard


def test_words_stand_below_a_voice_and_a_name_after_a_round_video(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ann, "heard", "in short")
    village.film(ann, "seen")
    village.press(ann, Verb.VOICE_SEND)
    village.deliver()
    calls = [it.outgoing for it in village.calls if it.outgoing.person == ben][-3:]
    assert [it.method for it in calls] == ["sendVoice", "sendVideoNote", "sendMessage"]
    assert calls[2].reply is not None
    told = [msgspec.msgpack.decode(it.params) for it in calls]
    assert told[0]["caption"] == f"{alias(village, ann)}\nin short"
    assert "caption" not in told[1]
    assert told[2]["text"] == f"{alias(village, ann)}\n"
    assert all(it["protect_content"] for it in told)


def test_a_voice_keeps_the_message_that_it_answers(village: Village, ann: int, ben: int) -> None:
    village.type(ben, "How are you?")
    theirs, (order,) = village.newest, village.waiting()
    copy = village.mark(order)
    village.speak(ann, "heard", reply_to=copy)
    put = village.press(ann, Verb.VOICE_SEND)
    assert [it.reply_to for it in put if isinstance(it, SendText)] == [theirs]


def test_a_voice_and_its_words_can_be_taken_back_and_changed(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ann, "heard", "before")
    message = village.newest
    village.press(ann, Verb.VOICE_SEND)
    village.deliver()
    put = village.edit_voice(ann, message, "heard", "after")
    assert [it.text.text for it in put if isinstance(it, EditText)] == ["after"]
    put = village.answer_with(ann, "unsend", message)
    assert [it.chat for it in put if isinstance(it, TakeBack)] == [ben]


def test_a_round_video_is_taken_back_with_its_name(village: Village, ann: int, ben: int) -> None:
    village.film(ann, "seen")
    message = village.newest
    village.press(ann, Verb.VOICE_SEND)
    village.deliver()
    put = village.answer_with(ann, "unsend", message)
    assert [it.chat for it in put if isinstance(it, TakeBack)] == [ben, ben]


def test_what_waits_can_be_taken_back(village: Village, ann: int) -> None:
    village.speak(ann, "heard")
    village.answer_with(ann, "unsend", village.newest)
    assert held(village, ann) == 0
    assert village.press(ann, Verb.VOICE_SEND).said(ann) == [VoiceAllowed()]


def test_without_an_answer_for_a_day_it_is_thrown_away_and_told(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ben, "Hello")
    village.deliver()
    village.speak(ann, "heard")
    card = village.button(ann, Verb.VOICE_SEND)
    assert Stopped("late") in village.wait(hours=34).said(ann)
    assert held(village, ann) == 0
    assert village.press(ann, Verb.VOICE_SEND, card).answer == ButtonOld()


@pytest.mark.parametrize("ends", ["ann", "ben"])
def test_at_the_end_of_the_talk_it_is_thrown_away_and_told(
    village: Village, ann: int, ben: int, ends: str
) -> None:
    village.speak(ann, "heard")
    card = village.button(ann, Verb.VOICE_SEND)
    who = {"ann": ann, "ben": ben}[ends]
    village.press(who, Verb.TALK_END)
    put = village.press(who, Verb.END_YES)
    assert Stopped("over") in put.said(ann)
    assert voices(put, ben) == []
    assert held(village, ann) == 0
    assert village.press(ann, Verb.VOICE_SEND, card).answer == ButtonOld()
    village.deliver()
    assert not village.has_request(ann)


def test_where_the_other_side_is_forgotten_it_goes_at_once(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ben, "heard")
    village.command(ann, "forget_me")
    assert Stopped("over") in village.press(ann, Verb.FORGET_YES).said(ben)
    assert held(village, ben) == 0


def test_where_the_case_is_damaged_on_disk_it_goes_with_it(
    village: Village, ann: int, ben: int
) -> None:
    village.speak(ann, "heard")
    case = village.request_of(ann).id
    damage = "UPDATE cases SET sealed = substr(sealed, 1, 20) WHERE id = :id"
    village.do(lambda work: work.session.run(damage, {"id": case}))
    assert Stopped("over") in village.type(ben, "Hello").said(ann)
    assert held(village, ann) == 0


def test_nobody_else_can_answer(village: Village, ann: int, ben: int) -> None:
    village.speak(ann, "heard")
    card = village.button(ann, Verb.VOICE_SEND)
    for verb in MINE:
        assert village.press(ben, verb, card).answer == ButtonOld()
        assert village.press(ann, verb, CardId(b"x" * 16)).answer == ButtonOld()
    assert held(village, ann) == 1


def test_a_second_tap_does_nothing(village: Village, ann: int, ben: int) -> None:
    village.speak(ann, "heard")
    card = village.button(ann, Verb.VOICE_SEND)
    assert voices(village.press(ann, Verb.VOICE_SEND, card), ben) == ["heard"]
    put = village.press(ann, Verb.VOICE_SEND, card)
    assert (voices(put, ben), put.answer) == ([], ButtonOld())
    assert village.press(ann, Verb.VOICE_KEEP, card).answer == ButtonOld()


@pytest.mark.parametrize("verb", MINE)
def test_an_earlier_question_answers_for_all_that_waits(
    village: Village, ann: int, ben: int, verb: Verb
) -> None:
    """Where the voice that it asked about was taken back, it stays in the chat without one."""
    village.speak(ann, "one")
    earlier = village.button(ann, verb)
    village.answer_with(ann, "unsend", village.newest)
    village.speak(ann, "two")
    put = village.press(ann, verb, earlier)
    sends = verb is Verb.VOICE_SEND
    assert (voices(put, ben), held(village, ann)) == (["two"] if sends else [], 0)
    assert put.said(ann) == [SentTo("Dr. Ben") if sends else VoiceNotSent()]
    assert village.press(ann, Verb.VOICE_SEND).answer == ButtonOld()


def test_more_than_can_wait_is_told(village: Village, ann: int) -> None:
    for number in range(AT_MOST):
        village.speak(ann, str(number))
    assert village.speak(ann, "one more").said(ann) == [StopFull()]
    assert held(village, ann) == AT_MOST


def test_before_anybody_listens_a_voice_is_not_kept_and_told(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.asks(cleo)
    assert village.speak(cleo, "heard").said(cleo) == [VoiceEarly()]
    assert held(village, cleo) == 0


def test_a_voice_is_no_note_of_ones_own_request_either(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    village.asks(ben)
    village.speak(ben, "heard")
    mine = next(
        each.id
        for each in reversed(village.buttons[ben])
        if each.verb is Verb.TO and each.label["own"]
    )
    put = village.press(ben, Verb.TO, CardId(mine or b""))
    assert VoiceEarly() in put.said(ben)
    assert village.request_of(ben).notes == ()


def test_a_voice_after_the_introduction_opens_the_talk_and_is_asked_about(
    village: Village, ben: int
) -> None:
    cleo = village.physician("Pediatrics")
    village.introduces(cleo, ben)
    village.clock.now += timedelta(minutes=1)
    put = village.speak(cleo, "heard")
    assert village.request_of(cleo).stage is Stage.TALKING
    assert voices(put, ben) == []
    assert VoiceAsked("Dr. Ben") in put.said(cleo)


def test_a_voice_of_which_it_is_unclear_for_whom_it_is_waits_for_that_first(
    village: Village, ann: int, ben: int
) -> None:
    assert ann
    cleo = village.physician("Pediatrics")
    village.links(cleo, ben)
    assert village.speak(ben, "heard").said(ben) == [ForWhom()]
