"""Answers: what a coordinator types who also listens is never taken for what it was not."""

import pytest

from handlers.asking import FirstForWhom
from handlers.cards import ButtonOld
from handlers.conversation.for_whom import ForWhom, NotSent, TakenForAnswer
from handlers.events import TextReceived
from handlers.orders import Listed, SendNotice
from handlers.programme.addressing import AllPreviewed
from handlers.programme.desk import CoordinatorShown
from handlers.programme.inviting import InviteeChecked, InviteePlaceAsked, InviteeRoleAsked
from handlers.relay.relaying import SentTo
from handlers.sure import NameTyped
from handlers.verbs import Verb
from storage.values import CardId, Entity, Text
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village


@pytest.fixture
def cora(village: Village) -> int:
    """A coordinator who listens to somebody at this moment, and is asked for a name."""
    cora = village.supporter("Cora", "Surgery")
    village.coordinator(cora)
    village.links(village.physician("Emergency"), cora)
    village.press(cora, Verb.DESK_NAME)
    return cora


def ann_of(village: Village, cora: int) -> int:
    """Return whom she listens to."""
    seats = village.do(lambda work: work.seats.of(cora))
    case = village.case(seats[0].case)
    assert case is not None
    return case.requester


def talk_of(village: Village, cora: int) -> CardId:
    """Return the newest button for the talk."""
    mine = (each for each in reversed(village.buttons[cora]) if each.verb is Verb.TO)
    return CardId(next(each.id for each in mine if each.label["name"]) or b"")


def test_it_is_asked_whether_a_text_is_the_answer_or_for_the_talk(
    village: Village, cora: int
) -> None:
    put = village.type(cora, "I am here tonight.")
    assert put.said(cora) == [ForWhom()]
    assert put.verbs(cora) == [Verb.TO, Verb.TO_ANSWER, Verb.TO]
    assert put.heard(ann_of(village, cora)) == []


def test_it_goes_to_the_talk_where_that_was_meant(village: Village, cora: int) -> None:
    put = village.type(cora, "I am here tonight.")
    assert put.heard(ann_of(village, cora)) == []
    put = village.press(cora, Verb.TO, talk_of(village, cora))
    assert [text for _, text in put.heard(ann_of(village, cora))] == ["I am here tonight."]
    assert isinstance(put.said(cora)[0], SentTo)


def test_it_is_the_answer_where_that_was_meant_and_goes_to_nobody(
    village: Village, cora: int
) -> None:
    village.type(cora, "Cora B.")
    put = village.press(cora, Verb.TO_ANSWER)
    assert put.said(cora) == [TakenForAnswer(), NameTyped("Cora B.")]
    assert put.heard(ann_of(village, cora)) == []
    put = village.press(cora, Verb.NAME_YES)
    assert put.said(cora) == [CoordinatorShown("Cora B.", PROGRAMME.duty)]
    assert put.heard(ann_of(village, cora)) == []
    assert village.memory.count("held") == 0
    assert village.type(cora, "Hello").heard(ann_of(village, cora))


def test_it_may_be_for_nobody(village: Village, cora: int) -> None:
    village.type(cora, "Cora B.")
    assert village.press(cora, Verb.TO).said(cora) == [NotSent()]
    assert village.press(cora, Verb.TO_ANSWER).answer == ButtonOld()


def test_only_the_first_text_is_the_answer_and_the_rest_is_asked_about_anew(
    village: Village, cora: int
) -> None:
    village.type(cora, "Cora B.")
    village.type(cora, "And you, how are you?")
    put = village.press(cora, Verb.TO_ANSWER)
    assert put.said(cora) == [TakenForAnswer(), ForWhom(), NameTyped("Cora B.")]
    assert put.heard(ann_of(village, cora)) == []
    village.press(cora, Verb.NAME_YES)
    assert held_of(village, cora) == ["And you, how are you?"]
    put = village.press(cora, Verb.TO, talk_of(village, cora))
    assert [text for _, text in put.heard(ann_of(village, cora))] == ["And you, how are you?"]


def test_a_reply_goes_to_the_one_whom_it_answers(village: Village, cora: int) -> None:
    ann = ann_of(village, cora)
    village.type(ann, "Are you there?")
    shown = [village.mark(each) for each in village.waiting() if each.outgoing.person == cora]
    village.follow()
    village.press(cora, Verb.DESK_NAME)
    put = village.type(cora, "Yes.", reply_to=shown[-1])
    assert [text for _, text in put.heard(ann)] == ["Yes."]


def test_after_the_time_for_the_answer_a_text_is_for_the_talk(village: Village, cora: int) -> None:
    village.wait(minutes=16)
    assert village.type(cora, "Good evening.").heard(ann_of(village, cora))


def held_of(village: Village, cora: int) -> list[str]:
    """Return what waits until she has said for whom it is."""
    return [each.text.text for each in village.do(lambda work: work.held.of(cora))]


def test_a_message_to_all_keeps_its_formatting_and_goes_to_nobody_before_its_time(
    village: Village, cora: int
) -> None:
    village.press(cora, Verb.ALL_WRITE)
    bold = Text("Rounds move", (Entity("bold", 0, 6),))
    author = cora, None, 7000, village.now
    assert village.event(TextReceived(*author, text=bold)).said(cora) == [ForWhom()]
    put = village.press(cora, Verb.TO_ANSWER)
    shown = [each.text for each in put if isinstance(each, SendNotice)]
    assert (shown, put.heard(ann_of(village, cora))) == ([bold], [])
    assert put.said(cora)[-1] == AllPreviewed(1, second=False)


def test_an_invitation_goes_on_from_answer_to_answer(village: Village, cora: int) -> None:
    village.press(cora, Verb.INVITE_SUPPORTER)
    asked = InviteeRoleAsked("Dr. Roy"), InviteePlaceAsked("Dr. Roy")
    checked = InviteeChecked("Dr. Roy", "surgeon", Listed(("Emergency",)))
    for typed, said in zip(("Dr. Roy", "surgeon", "emerg"), (*asked, checked), strict=True):
        assert village.type(cora, typed).said(cora) == [ForWhom()]
        put = village.press(cora, Verb.TO_ANSWER)
        assert put.said(cora) == [TakenForAnswer(), said]
        assert put.heard(ann_of(village, cora)) == []


def test_an_invitation_waits_until_it_is_said_for_whom_the_rest_is_and_then_goes_on(
    village: Village, cora: int
) -> None:
    village.press(cora, Verb.INVITE_SUPPORTER)
    village.type(cora, "Dr. Roy")
    village.type(cora, "And you, how are you?")
    put = village.press(cora, Verb.TO_ANSWER)
    assert put.said(cora) == [TakenForAnswer(), ForWhom(), FirstForWhom()]
    assert village.press(cora, Verb.INVITE_ON).answer == FirstForWhom()
    put = village.press(cora, Verb.TO, talk_of(village, cora))
    assert [text for _, text in put.heard(ann_of(village, cora))] == ["And you, how are you?"]
    assert village.press(cora, Verb.INVITE_ON).said(cora) == [InviteeRoleAsked("Dr. Roy")]


def test_what_answers_something_that_was_let_be_is_neither_taken_nor_passed_on(
    village: Village, cora: int
) -> None:
    village.press(cora, Verb.INVITE_SUPPORTER)
    village.type(cora, "Dr. Roy")
    village.press(cora, Verb.INVITE_STOP)
    put = village.press(cora, Verb.TO_ANSWER)
    assert put.said(cora) == [TakenForAnswer(), ButtonOld()]
    assert (put.heard(ann_of(village, cora)), held_of(village, cora)) == ([], [])
    assert village.memory.count("pending") == 0


def test_nothing_is_begun_while_it_is_open_for_whom_a_text_is(village: Village, cora: int) -> None:
    village.type(cora, "Cora B.")
    for verb in (Verb.ALL_WRITE, Verb.INVITE_SUPPORTER, Verb.ROSTER_FIND, Verb.DESK_NAME):
        put = village.press(cora, verb)
        assert (put.answer, put.said(cora)) == (FirstForWhom(), [])
    assert village.memory.count("pending") == 0
    assert held_of(village, cora) == ["Cora B."]


def test_a_forged_button_takes_nothing(village: Village, cora: int) -> None:
    village.type(cora, "Cora B.")
    card, eve = village.button(cora, Verb.TO_ANSWER), village.coordinator()
    village.press(eve, Verb.DESK_NAME)
    assert village.press(eve, Verb.TO_ANSWER, card).answer == ButtonOld()
    assert held_of(village, cora) == ["Cora B."]
