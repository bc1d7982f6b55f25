"""Mirroring: what is done to a message after it was passed on happens to its copy."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.conversation.holding import NobodyThere
from handlers.events import EditReceived, PhotoReceived
from handlers.orders import Earlier, EditText, React, SendText, TakeBack
from handlers.other import KindRefused
from handlers.relay.mirroring import (
    ChangeForNobody,
    EditNotPassed,
    NeverPassed,
    NotTakenBack,
    TakenBack,
    UnsendHow,
)
from handlers.seated import own_request
from handlers.verbs import Verb
from storage.outgoing import Ready
from storage.values import Text
from storage.work import Work
from tests.handlers.put import Orders
from tests.handlers.village import Village


def writes(village: Village, person: int, text: str = "Hello") -> int:
    """Let a person write, and return the message."""
    village.type(person, text)
    return village.newest


def arrives(village: Village, person: int, text: str = "Hello") -> tuple[int, int]:
    """Let a text be delivered; return the message, and the copy that it became."""
    message = writes(village, person, text)
    (order,) = texts(village)
    copy = village.mark(order)
    village.follow()
    return message, copy


def texts(village: Village) -> list[Ready]:
    """Return the calls that wait to pass a text on."""
    return [each for each in village.waiting() if each.outgoing.origin is not None]


def edits(put: Orders) -> list[tuple[int, str, str]]:
    return [(it.chat, it.name, it.text.text) for it in put if isinstance(it, EditText)]


def reactions(put: Orders) -> list[tuple[int, Earlier | int, str | None]]:
    return [(it.chat, it.target, it.emoji) for it in put if isinstance(it, React)]


def answers(put: Orders) -> list[Earlier | int | None]:
    return [it.reply_to for it in put if isinstance(it, SendText)]


def withdrawals(put: Orders) -> list[int]:
    return [it.chat for it in put if isinstance(it, TakeBack)]


def test_a_change_reaches_the_copy_under_the_same_name(
    village: Village, ann: int, ben: int
) -> None:
    match = village.request_of(ann).match
    assert match
    message, _ = arrives(village, ann)
    assert edits(village.edit(ann, message, "Hello, Ben")) == [(ben, match.alias, "Hello, Ben")]
    village.deliver()
    message, _ = arrives(village, ben)
    assert edits(village.edit(ben, message, "Good day")) == [(ann, "Dr. Ben", "Good day")]


def test_a_change_is_carried_out_after_the_message_it_changes(village: Village, ann: int) -> None:
    message = writes(village, ann)
    put = village.edit(ann, message, "Hello, Ben")
    (edit,) = [it for it in put if isinstance(it, EditText)]
    first, second = texts(village)
    assert edit.target == Earlier(first.handle)
    assert second.outgoing.target == first.handle
    village.deliver()
    assert [it.outgoing.method for it in village.calls[-2:]] == ["sendMessage", "editMessageText"]


def test_an_edit_is_itself_no_copy_that_a_further_edit_would_change(
    village: Village, ann: int
) -> None:
    message, _ = arrives(village, ann)
    assert len(edits(village.edit(ann, message, "once"))) == 1
    assert len(edits(village.edit(ann, message, "twice"))) == 1


def test_a_change_that_needs_another_number_of_messages_is_told(village: Village, ann: int) -> None:
    message, _ = arrives(village, ann)
    put = village.edit(ann, message, "a" * 5000)
    assert edits(put) == []
    assert put.said(ann) == [EditNotPassed()]


def test_a_change_of_what_is_no_text_is_told(village: Village, ann: int) -> None:
    message, _ = arrives(village, ann)
    assert village.edit(ann, message).said(ann) == [EditNotPassed()]


def test_a_change_of_a_message_that_was_never_passed_on_is_told(village: Village, ann: int) -> None:
    assert village.edit(ann, 9_999, "What?").said(ann) == [EditNotPassed()]


def test_a_change_that_telegram_refuses_is_told_to_its_author(village: Village, ann: int) -> None:
    message, _ = arrives(village, ann)
    village.edit(ann, message, "Hello, Ben")
    (order,) = texts(village)
    put = village.refuse(order)
    assert put.said(ann) == [EditNotPassed()]


def test_a_text_that_still_waits_is_changed_where_it_waits(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    assert [type(it) for it in village.type(cleo, "Is there").said(cleo)] == [NobodyThere]
    message = village.newest
    assert village.edit(cleo, message, "Is there anybody?") == []
    (held,) = village.do(lambda work: work.held.of(cleo))
    assert held.text.text == "Is there anybody?"


def test_nobody_changes_what_another_wrote(village: Village, ann: int, ben: int) -> None:
    message, copy = arrives(village, ann)
    assert edits(village.edit(ben, message, "forged")) == []
    assert edits(village.edit(ben, copy, "forged")) == []


def test_after_the_end_nothing_changes_any_more(village: Village, ann: int, ben: int) -> None:
    message, copy = arrives(village, ann)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.edit(ann, message, "late")
    assert (edits(put), put.said(ann)) == ([], [ChangeForNobody()])
    assert reactions(village.react(ben, copy, "👍")) == []
    village.deliver()
    assert village.edit(ben, copy, "forged").said(ben) == [ChangeForNobody()]


def ends(village: Village, person: int) -> None:
    """Let somebody's talk be over for good."""
    village.press(person, Verb.TALK_END)
    village.press(person, Verb.END_YES)
    village.deliver()


def test_that_a_change_after_the_end_reaches_nobody_is_told_once_an_hour(
    village: Village, ann: int
) -> None:
    message, _ = arrives(village, ann)
    ends(village, ann)
    put = village.edit(ann, message, "late")
    assert put.said(ann) == [ChangeForNobody()]
    (card,) = put.cards(ann)
    assert getattr(card, "reply_to", None) == message
    assert village.edit(ann, message, "later") == []
    village.clock.go_on(timedelta(hours=1))
    assert village.edit(ann, message, "latest").said(ann) == [ChangeForNobody()]


def test_a_change_of_what_was_never_for_anybody_after_the_end_is_not_told(
    village: Village, ann: int
) -> None:
    ends(village, ann)
    event = EditReceived(ann, None, village.newest, village.now, text=Text("/support"))
    assert village.event(replace(event, is_command=True)) == []
    assert village.event(replace(event, text=None, refused=True)) == []
    assert village.edit(ann) == []
    cora = village.coordinator()
    assert village.edit(cora, village.newest, "Emergency") == []


def test_what_waits_and_cannot_be_changed_is_told_though_no_talk_is_open(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.type(cleo, "Is there anybody?")
    event = EditReceived(cleo, None, village.newest, village.now, refused=True)
    assert village.event(event).said(cleo) == [EditNotPassed()]


def test_a_reply_answers_the_others_copy(village: Village, ann: int, ben: int) -> None:
    message, copy = arrives(village, ann)
    assert answers(village.type(ben, "Yes", reply_to=copy)) == [message]
    (order,) = texts(village)
    put = village.type(ben, "And more", reply_to=village.newest)
    assert answers(put) == [Earlier(order.handle)]


@pytest.mark.usefixtures("ann")
def test_a_reply_to_a_card_is_a_text_like_any_other(village: Village, ben: int) -> None:
    card = next(it for it in village.calls if it.outgoing.person == ben)
    found = village.do(lambda work: work.sent.find(card.handle))
    message = found.message_id if found else 1
    put = village.type(ben, "Hello", reply_to=message)
    assert [it for it in answers(put) if it is not None] == []


def test_unsend_as_a_reply_takes_a_message_back_and_says_so(
    village: Village, ann: int, ben: int
) -> None:
    message, _ = arrives(village, ann)
    assert withdrawals(village.answer_with(ann, "unsend", message)) == [ben]
    assert village.deliver().said(ann) == [TakenBack()]


def test_unsend_before_it_has_arrived_follows_it(village: Village, ann: int, ben: int) -> None:
    message = writes(village, ann)
    assert withdrawals(village.answer_with(ann, "unsend", message)) == [ben]
    village.deliver()
    methods = [it.outgoing.method for it in village.calls]
    assert methods.index("deleteMessage") > methods.index("sendMessage")


def test_a_long_message_is_taken_back_whole_and_told_once(village: Village, ann: int) -> None:
    message = writes(village, ann, "a" * 9000)
    village.deliver()
    assert len(withdrawals(village.answer_with(ann, "unsend", message))) == 3
    assert village.deliver().said(ann) == [TakenBack()]


def test_what_telegram_no_longer_takes_back_is_told(village: Village, ann: int) -> None:
    message, _ = arrives(village, ann)
    village.answer_with(ann, "unsend", message)
    (order,) = texts(village)
    assert village.refuse(order).said(ann) == [NotTakenBack()]


def test_unsend_without_a_reply_says_how(village: Village, ann: int) -> None:
    assert village.command(ann, "unsend").said(ann) == [UnsendHow()]


def test_nobody_takes_back_what_another_wrote(village: Village, ann: int, ben: int) -> None:
    message, copy = arrives(village, ann)
    for which in (message, copy):
        put = village.answer_with(ben, "unsend", which)
        assert withdrawals(put) == []
        assert put.said(ben) == [NotTakenBack()]


def test_a_text_that_still_waits_is_thrown_away(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.type(cleo, "Is there anybody?")
    put = village.answer_with(cleo, "unsend", village.newest)
    assert put.said(cleo) == [NeverPassed()]
    assert village.do(lambda work: work.held.of(cleo)) == []


def test_who_was_on_the_other_side_before_keeps_what_they_were_sent_as_it_is(
    village: Village, ann: int, ben: int
) -> None:
    message, copy = arrives(village, ann)
    theirs, their_copy = arrives(village, ben)
    dan = village.supporter("Dan", "Psychiatry")

    def somebody_else(work: Work) -> None:
        case = own_request(work, ann)
        assert case
        assert case.match
        work.cases.save(replace(case, match=replace(case.match, person=dan)))

    village.do(somebody_else)
    assert edits(village.edit(ann, message, "after")) == []
    assert withdrawals(village.answer_with(ann, "unsend", message)) == []
    assert reactions(village.react(ann, their_copy, "👍")) == []
    assert reactions(village.react(ann, message, "👍")) == []
    assert reactions(village.react(dan, copy, "👍")) == []
    assert edits(village.edit(dan, theirs, "forged")) == []


def test_a_photo_passes_with_what_stands_below_it(village: Village, ann: int, ben: int) -> None:
    put = village.show(ann, "photo-id", "Look")
    assert [(it.chat, it.text.photo, it.text.text) for it in put if isinstance(it, SendText)] == [
        (ben, "photo-id", "Look")
    ]
    village.deliver()
    (call,) = [it for it in village.calls if it.outgoing.method == "sendPhoto"]
    assert call.outgoing.person == ben


def test_more_words_than_fit_below_a_photo_follow_it(village: Village, ann: int) -> None:
    put = village.show(ann, "photo-id", "word " * 400)
    photos = [it.text.photo for it in put if isinstance(it, SendText)]
    assert photos == ["photo-id", None]


def test_a_blurred_photo_stays_blurred_however_long_its_words_are(
    village: Village, ann: int
) -> None:
    shown = Text("word " * 400, photo="photo-id", lasting="photo-id", blurred=True)
    put = village.event(PhotoReceived(ann, None, 9_999, village.now, text=shown))
    assert [it.text.blurred for it in put if isinstance(it, SendText)] == [True, False]


def test_a_photo_waits_where_a_text_would(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.asks(cleo)
    assert [type(it) for it in village.show(cleo, "photo-id").said(cleo)] == [NobodyThere]
    village.press(cleo, Verb.NOTE_KEEP)
    assert [it.photo for it in village.request_of(cleo).notes] == ["photo-id"]


def test_a_photo_for_nobody_is_told(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    assert village.show(cleo, "photo-id").said(cleo) == [KindRefused("nobody", seated=False)]


def test_a_photo_answers_no_question(village: Village) -> None:
    cleo = village.physician("Pediatrics")
    village.press(cleo, Verb.PLACE_ADD)
    assert village.show(cleo, "photo-id", "Emergency").said(cleo) == [
        KindRefused("nobody", seated=False)
    ]


def test_a_reaction_to_a_photo_is_mirrored_and_it_is_taken_back(
    village: Village, ann: int, ben: int
) -> None:
    village.show(ann, "photo-id")
    message = village.newest
    village.deliver()
    assert withdrawals(village.answer_with(ann, "unsend", message)) == [ben]
