"""Promise 2: what could not be sent for good is told to its author, and the case moves on."""

import pytest

from handlers.conversation.damaged import RequestDamaged
from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import TalkEnded, TalkEndedForSupporter
from handlers.conversation.undelivered import NotDelivered
from handlers.events import OrderRefused
from handlers.match.starting_over import LookingAgain
from handlers.orders import SendCard
from handlers.verbs import Verb
from storage.cases import Stage
from storage.outgoing import Ready
from storage.values import Handle
from tests.handlers.conversation.test_the_right_one import spoil
from tests.handlers.village import Village

CASES_SPOILED = "UPDATE cases SET sealed = substr(sealed, 1, 40) || :damage"


def last(village: Village) -> Ready:
    """Return the call that was put last."""
    return village.waiting()[-1]


@pytest.mark.parametrize("writer", ["requester", "supporter"])
def test_an_author_is_told_in_answer_to_what_did_not_arrive(
    village: Village, ann: int, ben: int, writer: str
) -> None:
    author = ann if writer == "requester" else ben
    village.type(author, "Hello")
    origin = last(village).outgoing.origin
    put = village.refuse(last(village))
    assert put.said(author) == [NotDelivered(gone=False)]
    (card,) = [it for it in put if isinstance(it, SendCard)]
    assert origin
    assert card.reply_to == origin.message_id is not None
    assert village.request_of(ann).stage is Stage.TALKING


def test_for_a_supporter_who_is_gone_somebody_else_comes(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ann, "Hello")
    put = village.refuse(last(village), gone=True)
    assert put.said(ann)[0] == NotDelivered(gone=True)
    assert [it.why for it in put.said(ann) if isinstance(it, LookingAgain)] == ["left"]
    assert village.request_of(ann).stage is Stage.WAITING
    assert ben not in village.asked(village.request_of(ann).id)


def test_a_requester_who_is_gone_ends_the_talk(village: Village, ann: int, ben: int) -> None:
    match = village.request_of(ann).match
    assert match
    village.type(ben, "Hello")
    put = village.refuse(last(village), gone=True)
    ended = TalkEndedForSupporter(match.alias)
    assert put.said(ben) == [NotDelivered(gone=True), ended, Debrief()]
    assert TalkEnded("Dr. Ben") in put.said(ann)
    assert not village.has_request(ann)


def test_a_requester_who_is_gone_while_they_wait_ends_the_request(
    village: Village, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.press(eve, Verb.ASK_START)
    village.press(eve, Verb.ASK_SOON)
    village.press(eve, Verb.ASK_SEND)
    edits = [it for it in village.waiting() if it.outgoing.method == "editMessageText"]
    village.refuse(edits[-1], gone=True)
    assert not village.has_request(eve)
    assert ben


def test_a_card_that_telegram_refused_changes_nothing(village: Village, ann: int) -> None:
    village.command(ann, "status")
    before = village.request_of(ann)
    assert village.refuse(last(village)) == []
    assert village.request_of(ann) == before


def test_what_is_refused_of_a_closing_case_lets_it_drain(village: Village, ann: int) -> None:
    case = village.request_of(ann)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.follow()
    for call in village.waiting():
        village.refuse(call, gone=True)
    assert village.case(case.id) is None


def test_of_a_case_that_is_gone_the_author_is_told_all_the_same(
    village: Village, ann: int, ben: int
) -> None:
    case = village.request_of(ann)
    village.type(ben, "One last word")
    call = last(village)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.follow()
    others = [it for it in village.waiting() if it.handle != call.handle]
    for each in others:
        village.mark(each)
    assert village.refuse(call).said(ben) == [NotDelivered(gone=False)]
    assert village.case(case.id) is None


def test_a_request_that_ends_without_a_last_word_is_gone_all_the_same(village: Village) -> None:
    eve = village.physician("Psychiatry")
    village.press(eve, Verb.ASK_START)
    village.refuse(last(village), gone=True)
    assert village.memory.count("cases") == village.memory.count("timers") == 0


def test_an_author_is_told_even_where_the_disk_has_damaged_the_case(
    village: Village, ann: int
) -> None:
    village.type(ann, "Hello")
    order = last(village)
    spoil(village, CASES_SPOILED)
    said = village.refuse(order, gone=True).said(ann)
    assert said == [NotDelivered(gone=True), RequestDamaged()]


def test_a_refusal_that_is_handled_late_ends_no_talk_that_goes_on(
    village: Village, ann: int, ben: int
) -> None:
    case = village.request_of(ann)
    village.type(ben, "Are you there?")
    village.deliver()
    village.event(OrderRefused(Handle(1), ann, case.id, None, None, gone=True))
    assert village.request_of(ann).stage is Stage.TALKING
    last_one = village.do(lambda work: work.outbox.reserve())
    village.event(OrderRefused(last_one, ann, case.id, None, None, gone=True))
    assert not village.has_request(ann)
