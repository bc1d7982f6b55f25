"""Traces: what still stands in the chats when a talk closes leaves them in its time, too."""

from datetime import timedelta

import pytest

from handlers.conversation.ending import TalkEnded, TalkEndedForSupporter
from handlers.conversation.forgetting import ColleagueLeft
from handlers.events import CaseDrained
from handlers.orders import DeleteMessages
from handlers.relay.sifting import MessagesStay
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Case
from storage.traces import Traces
from storage.work import Work
from tests.handlers.match.test_closing import ends, left
from tests.handlers.put import Orders
from tests.handlers.relay.test_clearing import ann, arrives, leaves
from tests.handlers.village import Village

__all__ = ["ann"]


def kept(village: Village) -> list[Traces]:
    """Return what is kept of messages in chats."""

    def unit(work: Work) -> list[Traces | None]:
        return [work.traces.find(row) for (row,) in work.session.all("SELECT id FROM traces", {})]

    return [each for each in village.do(unit) if each]


def closes(village: Village, person: int) -> Orders:
    """Let a talk end and close."""
    ends(village, person)
    return village.deliver()


def wishes(village: Village, person: int, *verbs: Verb) -> None:
    """Let somebody choose what stays in their chat."""
    village.press(person, Verb.CHAT_SHOW)
    for verb in verbs:
        village.press(person, verb)
    village.deliver()


def nothing_is_left(village: Village) -> bool:
    """Tell whether no row, key or timer of a message is left."""
    timers = village.memory.ledger.execute(
        "SELECT count(*) FROM timers WHERE kind IN ('clear', 'traces')"
    ).fetchone()[0]
    rows = village.memory.count("traces") + village.memory.count("sent") + timers
    return rows == 0 and not village.memory.named("traces")


def test_after_the_close_they_leave_when_they_would_have(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    village.wait(hours=1)
    case = village.request_of(ann)
    assert leaves(closes(village, ann)) == {}
    assert left(village, case) == 0
    assert {it.person: {m.message_id for m in it.messages} for it in kept(village)} == {
        ann: {message, answered},
        ben: {copy, answer},
    }
    assert leaves(village.wait(hours=44, minutes=55)) == {}
    gone = leaves(village.wait(hours=1))
    assert gone == {ann: [message, answered], ben: [copy, answer]}
    assert nothing_is_left(village)


def test_each_side_is_written_down_in_a_commit_of_its_own_that_changes_nothing_of_the_case(
    village: Village, ann: int, ben: int
) -> None:
    arrives(village, ann)
    case = ends(village, ann)
    for order in village.waiting():
        village.mark(order)
    village.do(empty_inbox)
    before = picture(village, case)
    village.event(CaseDrained(case.id, told=1))
    assert [it.person for it in kept(village)] == [ann]
    village.event(CaseDrained(case.id, told=2))
    assert {it.person for it in kept(village)} == {ann, ben}
    assert picture(village, case) == before


def empty_inbox(work: Work) -> None:
    """Let nothing follow of itself."""
    for row in work.inbox.waiting(99):
        work.inbox.take(row)


def picture(village: Village, case: Case) -> list[tuple[object, ...]]:
    """Return all that stands open or sealed of a case."""
    return [
        row
        for name in ("cases", "outbox", "sent", "offers", "cards", "seats")
        for row in village.memory.ledger.execute(
            f"SELECT * FROM {name} WHERE {'id' if name == 'cases' else 'case_id'} = ?",  # noqa: S608
            (case.id,),
        ).fetchall()
    ]


def test_the_two_sides_leave_at_times_of_their_own(village: Village, ann: int) -> None:
    arrives(village, ann)
    closes(village, ann)
    one, other = (village.due(Timer.TRACES, it.id) for it in kept(village))
    assert one
    assert other
    assert one != other
    latest = village.now + timedelta(hours=46, minutes=30)
    assert max(one, other) <= latest


def test_a_talk_of_300_messages_is_moved_a_page_at_a_time(
    village: Village, ann: int, ben: int
) -> None:
    for number in range(300):
        arrives(village, ben if number % 2 else ann)
    closes(village, ann)
    assert max(len(it.messages) for it in kept(village)) <= 32
    gone = leaves(village.wait(hours=47))
    assert {chat: len(set(ids)) for chat, ids in gone.items()} == {ann: 300, ben: 300}
    assert nothing_is_left(village)


@pytest.mark.parametrize("who", ["ann", "ben"])
def test_if_either_side_wishes_they_leave_before_the_key_dies(
    village: Village, ann: int, ben: int, who: str
) -> None:
    message, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    wishes(village, {"ann": ann, "ben": ben}[who], Verb.CHAT_CLEAR_ON)
    case = village.request_of(ann)
    put = closes(village, ann)
    assert leaves(put) == {ann: [message, answered], ben: [copy, answer]}
    assert left(village, case) == 0
    assert kept(village) == []


def test_the_closing_words_say_so_to_both_alike_and_not_who_wished_it(
    village: Village, ann: int, ben: int
) -> None:
    wishes(village, ben, Verb.CHAT_CLEAR_ON)
    alias = village.request_of(ann).match
    assert alias
    village.press(ann, Verb.TALK_END)
    put = village.press(ann, Verb.END_YES)
    assert put.said(ann) == [TalkEnded("Dr. Ben", cleared=True)]
    assert TalkEndedForSupporter(alias.alias, cleared=True) in put.said(ben)


def test_a_wish_that_was_taken_back_clears_nothing(village: Village, ann: int, ben: int) -> None:
    arrives(village, ann)
    wishes(village, ann, Verb.CHAT_CLEAR_ON, Verb.CHAT_CLEAR_OFF)
    assert leaves(closes(village, ann)) == {}
    assert {it.person for it in kept(village)} == {ann, ben}


def test_300_messages_are_cleared_at_the_close(village: Village, ann: int, ben: int) -> None:
    for number in range(300):
        arrives(village, ben if number % 2 else ann)
    wishes(village, ann, Verb.CHAT_CLEAR_ON)
    case = village.request_of(ann)
    gone = leaves(closes(village, ann))
    assert {chat: len(ids) for chat, ids in gone.items()} == {ann: 300, ben: 300}
    assert left(village, case) == 0


def test_who_keeps_their_words_keeps_them_whoever_wishes_the_chats_cleared(
    village: Village, ann: int, ben: int
) -> None:
    _, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    wishes(village, ann, Verb.CHAT_KEEP_ON)
    wishes(village, ben, Verb.CHAT_CLEAR_ON)
    assert leaves(closes(village, ann)) == {ann: [answered], ben: [copy, answer]}
    assert kept(village) == []


def test_what_was_kept_stays_after_the_close(village: Village, ann: int, ben: int) -> None:
    _, (copy,) = arrives(village, ann)
    wishes(village, ann, Verb.CHAT_KEEP_ON)
    closes(village, ann)
    assert leaves(village.wait(hours=47)) == {ben: [copy]}


def test_no_note_please_changes_nothing_about_it(village: Village, ann: int, ben: int) -> None:
    message, (copy,) = arrives(village, ann)
    closes(village, ann)
    village.press(ann, Verb.CHECKIN_STOP)
    assert leaves(village.wait(hours=47)) == {ann: [message], ben: [copy]}


def test_who_is_forgotten_after_the_close_is_cleared_at_once_and_nothing_is_kept_of_them(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    closes(village, ann)
    assert leaves(village.press(ann, Verb.FORGET_YES)) == {ann: [message]}
    assert [it.person for it in kept(village)] == [ben]
    village.deliver()
    assert leaves(village.wait(hours=47)) == {ben: [copy]}
    assert nothing_is_left(village)


@pytest.mark.parametrize("who", ["ann", "ben"])
def test_who_is_forgotten_in_a_talk_clears_both_chats_at_once(
    village: Village, ann: int, ben: int, who: str
) -> None:
    message, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    put = village.press({"ann": ann, "ben": ben}[who], Verb.FORGET_YES)
    assert leaves(put) == {ann: [message, answered], ben: [copy, answer]}
    assert who == "ben" or ColleagueLeft in [type(it) for it in put.said(ben)]
    village.deliver()
    assert kept(village) == []


def test_who_is_forgotten_clears_a_talk_of_300_messages_a_hundred_a_call(
    village: Village, ann: int, ben: int
) -> None:
    for number in range(300):
        arrives(village, ben if number % 2 else ann)
    put = village.press(ann, Verb.FORGET_YES)
    calls = [it for it in put if isinstance(it, DeleteMessages)]
    assert [len(it.traces) for it in calls] == [100] * 6
    assert {chat: len(set(ids)) for chat, ids in leaves(put).items()} == {ann: 300, ben: 300}


def test_who_is_forgotten_while_messages_are_on_their_way_out_clears_them_all_the_same(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    village.clock.go_on(timedelta(hours=46))
    village.tick(Timer.CLEAR, village.request_of(ann).id)
    assert leaves(village.press(ann, Verb.FORGET_YES)) == {ann: [message], ben: [copy]}


def test_a_change_of_partner_clears_as_the_old_talk_wished(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    wishes(village, ann, Verb.CHAT_CLEAR_ON)
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ann, Verb.REMATCH_YES)
    assert leaves(village.deliver()) == {ann: [message], ben: [copy]}
    assert village.request_of(ann).clears == ()


def test_of_what_is_too_old_after_the_close_its_chat_is_told_once(
    village: Village, ann: int, ben: int
) -> None:
    for _ in range(80):
        arrives(village, ann)
    closes(village, ann)
    village.clock.go_on(timedelta(hours=72))
    put = Orders()
    for it in kept(village):
        put += village.tick(Timer.TRACES, it.id, late=True)
    assert leaves(put) == {}
    assert [put.said(each) for each in (ann, ben)] == [[MessagesStay()], [MessagesStay()]]
    assert nothing_is_left(village)


def test_traces_that_the_disk_has_damaged_are_let_go_with_their_keys(
    village: Village, ann: int
) -> None:
    arrives(village, ann)
    closes(village, ann)
    village.do(
        lambda work: (
            work.session.run(
                "UPDATE traces SET sealed = substr(sealed, 1, 40) || :damage", {"damage": bytes(9)}
            )
            and None
        )
    )
    village.wait(hours=47)
    assert nothing_is_left(village)


def test_messages_that_get_old_while_a_close_waits_leave_all_the_same(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    case = ends(village, ann)
    village.clock.go_on(timedelta(hours=46))
    assert village.due(Timer.CLEAR, case.id) == village.now
    assert leaves(village.tick(Timer.CLEAR, case.id)) == {ann: [message], ben: [copy]}
    village.deliver()
    assert kept(village) == []


def test_a_damaged_case_clears_what_can_still_be_read(village: Village, ann: int, ben: int) -> None:
    message, (copy,) = arrives(village, ann)
    village.do(
        lambda work: (
            work.session.run(
                "UPDATE cases SET sealed = substr(sealed, 1, 40) || :damage", {"damage": bytes(9)}
            )
            and None
        )
    )
    assert leaves(village.type(ann, "Hello?")) == {ann: [message], ben: [copy]}


def test_what_arrives_at_once_and_is_asked_of_twice_is_moved_once_more_at_worst(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    case = ends(village, ann)
    village.do(lambda work: work.inbox.put(CaseDrained(case.id)))
    village.deliver()
    gone = leaves(village.wait(hours=47))
    assert {chat: set(ids) for chat, ids in gone.items()} == {ann: {message}, ben: {copy}}
