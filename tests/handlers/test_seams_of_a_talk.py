"""Where two capabilities of one talk meet: what each promises alone holds for both together."""

from datetime import datetime, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.felt_wrong import WrongAsked
from handlers.conversation.for_whom import ForWhom, NotSent
from handlers.conversation.forgetting import Forgotten
from handlers.conversation.reporting import WrongForNobody
from handlers.conversation.ringing import NumberKnown, NumberNotSent, NumberTyped, RingWanted
from handlers.conversation.sharing import ValueHeld
from handlers.conversation.tonight import ReadAndLater
from handlers.events import EditReceived, PhotoReceived, TextReceived, VoiceReceived
from handlers.orders import React
from handlers.relay.albums import PhotosNotPassed
from handlers.relay.mirroring import EditNotPassed, NeverPassed
from handlers.verbs import Verb
from storage.values import CardId, Text
from tests.handlers.conversation.test_felt_wrong import begins, reports
from tests.handlers.conversation.test_for_whom import option
from tests.handlers.conversation.test_ringing import CONTACT, NUMBER, is_asked
from tests.handlers.meeting import answers
from tests.handlers.relay.test_albums import gathered, passes, photos
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

THREE = ("one", "two", "three")


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def ann(village: Village, ann: int) -> int:
    """A physician of Emergency who talks with Ben, and all has been delivered that began it."""
    village.deliver()
    return ann


@pytest.mark.parametrize("who", ["sender", "reader"])
@pytest.mark.parametrize("side", ["requester", "supporter"])
def test_an_album_that_is_not_whole_when_somebody_is_forgotten_reaches_nobody_and_is_told(
    village: Village, ann: int, ben: int, side: str, who: str
) -> None:
    sender, reader = (ann, ben) if side == "requester" else (ben, ann)
    village.show_together(sender, *THREE)
    village.press(sender if who == "sender" else reader, Verb.FORGET_YES)
    put = village.wait(seconds=5)
    assert [it for it in village.calls if it.outgoing.method == "sendMediaGroup"] == []
    assert put.albums(reader) == []
    assert gathered(village, sender) == 0


def test_whoever_sent_an_album_to_one_who_is_forgotten_at_that_moment_is_told(
    village: Village, ann: int, ben: int
) -> None:
    village.show_together(ann, *THREE)
    assert PhotosNotPassed("over") in village.press(ben, Verb.FORGET_YES).said(ann)


def test_a_photo_is_taken_back_from_an_album_that_is_not_whole(
    village: Village, ann: int, ben: int
) -> None:
    messages = village.show_together(ann, *THREE)
    assert village.answer_with(ann, "unsend", messages[1]).said(ann) == [NeverPassed()]
    (album,) = passes(village).albums(ben)
    assert photos(album) == ["one", "three"]


def test_words_below_a_photo_of_an_album_that_is_not_whole_are_changed_where_it_waits(
    village: Village, ann: int, ben: int
) -> None:
    messages = village.show_together(ann, *THREE)
    put = village.edit_below(ann, messages[0], "one", "Look", album="together")
    assert EditNotPassed() not in put.said(ann)
    village.clock.now += timedelta(seconds=2)
    (album,) = passes(village).albums(ben)
    assert [it.text.text for it in album.pictures] == ["Look", "", ""]


def test_once_an_answer_is_taken_back_no_text_after_it_is_the_answer(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ann, Verb.CALL_ASK)
    village.press(ann, Verb.CALL_CONTACT)
    village.type(ann, NUMBER)
    answer = village.newest
    village.type(ann, "I am so tired")
    village.answer_with(ann, "unsend", answer)
    put = village.press(ann, Verb.TO_ANSWER)
    assert (put.said(ann), put.answer) == ([], ButtonOld())
    mine = (it for it in village.buttons[ann] if it.verb is Verb.TO and it.label["own"])
    put = village.press(ann, Verb.TO, CardId(next(mine).id or b""))
    assert [text for _, text in put.heard(ben)] == ["I am so tired"]


def test_a_change_of_what_waits_into_what_is_not_passed_on_is_told(
    village: Village, ann: int
) -> None:
    village.show(ann, "one", "PHIN 123 456 789")
    changed = EditReceived(ann, None, village.newest, village.now, refused=True)
    assert village.event(changed).said(ann) == [EditNotPassed()]


def test_no_reaction_passes_before_a_requesters_yes(village: Village, ben: int) -> None:
    cleo = village.physician("Pediatrics")
    village.introduces(cleo, ben)
    village.type(ben, "Hello")
    (order,) = village.waiting()
    copy = village.mark(order)
    assert not [it for it in village.react(cleo, copy, "👍") if isinstance(it, React)]
    village.press(cleo, Verb.MEET_YES)
    assert [it for it in village.react(cleo, copy, "👍") if isinstance(it, React)]


def test_a_number_that_is_typed_anew_because_of_a_slip_reaches_no_talk_either(
    village: Village, ann: int, ben: int
) -> None:
    cora = village.coordinator()
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, "204-555-9999")
    old = village.button(ann, Verb.RING_SEND)
    put = village.type(ann, NUMBER)
    assert (put.heard(ben), put.said(ann)) == ([], [NumberTyped(NUMBER, "")])
    assert village.press(ann, Verb.RING_SEND, old).answer == ButtonOld()
    assert village.press(ann, Verb.RING_SEND).said(cora) == [RingWanted(NUMBER)]
    assert village.type(ann, "Room 204-555-0177").heard(ben)


@pytest.mark.parametrize("words", ["They askd me for pills", "See www.example.org"])
def test_words_for_a_coordinator_that_are_typed_late_or_anew_reach_no_talk_unasked(
    village: Village, ann: int, ben: int, words: str
) -> None:
    begins(village, ann)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    village.clock.go_on(timedelta(minutes=40))
    village.type(ann, words)
    assert village.press(ann, Verb.TO_ANSWER).heard(ben) == []
    put = village.type(ann, "They asked me for pills")
    assert (put.heard(ben), put.said(ann)) == ([], [ForWhom()])
    put = village.press(ann, Verb.TO_ANSWER)
    assert put.heard(ben) == []
    village.press(ann, Verb.WRONG_SEND)
    assert village.type(ann, "Hello").heard(ben)


def test_a_photo_sent_in_place_of_words_for_a_coordinator_reaches_no_talk_unasked(
    village: Village, ann: int, ben: int
) -> None:
    begins(village, ann)
    village.press(ann, Verb.WRONG_ELSE)
    village.press(ann, Verb.WRONG_WORDS)
    put = village.show(ann, "what they wrote")
    assert (put.heard(ben), put.said(ann)) == ([], [ForWhom()])
    assert village.press(ann, Verb.TO).said(ann) == [NotSent()]
    assert village.show(ann, "another").heard(ben)


def test_a_name_that_is_typed_anew_reaches_no_talk_unasked(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ann, Verb.CALL_ASK)
    village.press(ann, Verb.CALL_NAME)
    answers(village, ann, "Dr. Anne")
    put = village.type(ann, "Dr. Ann")
    assert (put.heard(ben), put.said(ann)) == ([], [ForWhom()])
    assert [
        it.value for it in village.press(ann, Verb.TO_ANSWER).said(ann) if isinstance(it, ValueHeld)
    ] == ["Dr. Ann"]
    village.press(ann, Verb.CALL_GIVE)
    assert village.type(ann, "Hello").heard(ben)


def rings(village: Village, ann: int, ben: int) -> None:
    """Let somebody give their number to a coordinator on duty."""
    is_asked(village, ben)
    village.press(ann, Verb.RING_PROGRAMME)
    village.type(ann, NUMBER)
    village.press(ann, Verb.RING_SEND)


def ends(village: Village, person: int) -> None:
    village.press(person, Verb.TALK_END)
    village.press(person, Verb.END_YES)


@pytest.mark.parametrize("ends_it", ["ann", "ben"])
def test_who_waits_for_a_call_hears_that_nobody_has_the_number_though_the_talk_has_ended(
    village: Village, ann: int, ben: int, ends_it: str
) -> None:
    cora = village.coordinator()
    rings(village, ann, ben)
    (call,) = [it for it in village.waiting() if it.outgoing.person == cora]
    ends(village, ann if ends_it == "ann" else ben)
    assert NumberNotSent(CONTACT) in village.refuse(call, gone=True).said(ann)


def test_who_waits_for_a_call_hears_that_somebody_has_the_number_though_the_talk_has_ended(
    village: Village, ann: int, ben: int
) -> None:
    village.coordinator()
    rings(village, ann, ben)
    ends(village, ann)
    assert NumberKnown(PROGRAMME.duty) in village.deliver().said(ann)
    assert village.memory.named("case") == set()


def test_what_a_supporter_hears_of_their_report_is_the_same_whoever_asked(
    village: Village, ann: int, ben: int
) -> None:
    """Else the only coordinator, or the one whose hours are missing, would be known by it."""
    village.coordinator(village.physician("Surgery"))
    other = reports(village, ben).said(ben)
    village.do(lambda work: work.coordinators.drop(next(iter(work.coordinators.all()))))
    village.coordinator(ann)
    assert reports(village, ben).said(ben) == other


def test_a_report_that_is_damaged_on_disk_is_in_nobodys_way(
    village: Village, ann: int, ben: int
) -> None:
    begins(village, ben)
    village.do(lambda work: work.session.run("UPDATE reports SET sealed = x'00'", {}))
    assert any(isinstance(it, WrongAsked) for it in begins(village, ann).said(ann))
    village.press(ann, Verb.FORGET_YES)
    village.wait(hours=2)
    assert village.memory.count("reports") == 0


def test_a_question_that_is_damaged_on_disk_is_in_nobodys_way(village: Village, ann: int) -> None:
    village.press(ann, Verb.PLACE_ADD)
    village.do(lambda work: work.session.run("UPDATE dialogue SET sealed = x'00'", {}))
    assert village.press(ann, Verb.FORGET_YES).said(ann)[-1] == Forgotten()


@pytest.mark.parametrize("talking", [True, False])
def test_who_waits_for_a_call_hears_that_its_coordinator_is_forgotten_before_they_had_the_number(
    village: Village, ann: int, ben: int, *, talking: bool
) -> None:
    cora = village.coordinator()
    rings(village, ann, ben)
    village.coordinator()
    if not talking:
        ends(village, ann)
    assert NumberNotSent(CONTACT) in village.press(cora, Verb.FORGET_YES).said(ann)


def test_a_report_on_its_way_to_a_coordinator_who_is_forgotten_is_not_left_in_silence(
    village: Village, ann: int
) -> None:
    cora = village.coordinator()
    reports(village, ann)
    village.deliver()
    village.clock.now += timedelta(minutes=15)
    village.do(lambda work: work.timers.ring(village.now, 9))
    village.follow()
    village.coordinator()
    village.press(cora, Verb.FORGET_YES)
    assert WrongForNobody(CONTACT) in village.wait(minutes=16).said(ann)
    village.wait(hours=1)  # in which the two could be parted still
    assert village.memory.count("reports") == 0


def test_one_damaged_message_of_a_talk_keeps_nobody_from_saying_that_they_answer_later(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ben, "Hello")
    village.deliver()
    village.type(ann, "One")
    village.deliver()
    spoil = "UPDATE sent SET sealed = x'00' WHERE handle = (SELECT min(handle) FROM sent)"
    village.do(lambda work: work.session.run(spoil, {}))
    assert any(isinstance(it, ReadAndLater) for it in village.command(ben, "later").said(ann))


def sends_late(village: Village, person: int, written: datetime, text: Text) -> None:
    """Send something that Telegram kept for a while before it handed it over."""
    kind = PhotoReceived if text.photo else VoiceReceived if text.voice else TextReceived
    village.event(kind(person, None, village.newest + 1000, written, text=text))


def dates(village: Village) -> set[int]:
    """Return when what waits to be passed on was written."""
    origins = [it.outgoing.origin for it in village.waiting()]
    return {it.date for it in origins if it is not None and it.date is not None}


@pytest.mark.parametrize("how", ["album", "voice", "number", "for whom"])
def test_what_waited_is_as_old_as_telegram_says_however_late_it_came(
    village: Village, ann: int, ben: int, how: str
) -> None:
    """Else it would be taken out of the chats when Telegram does not do that any more."""
    written = village.now
    village.clock.go_on(timedelta(hours=5))
    if how == "album":
        sends_late(village, ann, written, Text("", photo="one", album="together"))
        passes(village)
    elif how == "voice":
        sends_late(village, ann, written, Text("", voice="heard"))
        village.press(ann, Verb.VOICE_SEND)
    elif how == "number":
        sends_late(village, ann, written, Text("PHIN 123 456 789"))
        village.press(ann, Verb.NUMBER_SEND)
    else:
        village.links(village.physician("Psychiatry"), ben)
        sends_late(village, ben, written, Text("Hello"))
        village.press(ben, Verb.TO, option(village, ben, ann))
    assert dates(village) == {int(written.timestamp())}
