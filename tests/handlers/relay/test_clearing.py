"""Clearing: what was passed on leaves both chats after 46 hours, the message and its copies."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.conversation.for_whom import ForWhom
from handlers.orders import DeleteMessages, EditText, React
from handlers.relay.sifting import MessagesStay
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.outgoing import Ready
from storage.seats import Side
from storage.values import CaseId
from storage.work import Work
from tests.handlers.put import Orders
from tests.handlers.village import Village

AGE = timedelta(hours=46)


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency who talks with Ben, of whom nothing else is expected."""
    ann = village.physician("Emergency")
    case = village.links(ann, ben).id
    village.deliver()
    for timer in (Timer.REACH_HALF, Timer.REACH_END, Timer.STANDARD):
        cancel(village, timer, case)
    return ann


def cancel(village: Village, timer: Timer, case: CaseId) -> None:
    """Let nothing more come of a timer."""
    village.do(lambda work: work.timers.cancel(timer, case))


def texts(village: Village) -> list[Ready]:
    """Return the calls that wait to pass a text on."""
    return [each for each in village.waiting() if each.outgoing.origin is not None]


def arrives(village: Village, person: int, text: str = "Hello") -> tuple[int, list[int]]:
    """Let a text be delivered; return the message, and the copies that it became."""
    village.type(person, text)
    message = village.newest
    copies = [village.mark(order) for order in texts(village)]
    village.follow()
    return message, copies


def leaves(put: Orders) -> dict[int, list[int]]:
    """Return the messages that are taken out of each chat."""
    found: dict[int, list[int]] = {}
    for it in put:
        if isinstance(it, DeleteMessages):
            found.setdefault(it.chat, []).extend(each.message_id for each in it.traces)
    return found


def rows(village: Village) -> int:
    """Return how many relayed messages are still known."""
    case = village.memory.ledger.execute("SELECT count(*) FROM sent WHERE origin IS NOT NULL")
    count: int = case.fetchone()[0]
    return count


def test_after_46_hours_the_message_and_its_copy_leave_both_chats(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    assert leaves(village.wait(hours=45, minutes=59)) == {}
    gone = leaves(village.wait(minutes=20))
    assert gone == {ann: [message, answered], ben: [copy, answer]}
    assert rows(village) == 0
    assert village.due(Timer.CLEAR, village.request_of(ann).id) is None


def test_they_go_in_one_call_a_chat_however_many_came_within_a_quarter_hour(
    village: Village, ann: int, ben: int
) -> None:
    for _ in range(14):
        arrives(village, ann)
        village.clock.go_on(timedelta(minutes=1))
    put = village.wait(hours=46, minutes=20)
    calls = [it.chat for it in put if isinstance(it, DeleteMessages)]
    assert sorted(calls) == sorted([ann, ben] * 2)  # the first alone, then all the others
    assert {chat: len(ids) for chat, ids in leaves(put).items()} == {ann: 14, ben: 14}


def test_300_messages_leave_in_calls_of_at_most_a_hundred(
    village: Village, ann: int, ben: int
) -> None:
    for number in range(300):
        arrives(village, ben if number % 2 else ann)
    put = village.wait(hours=46, minutes=20)
    assert all(len(it.traces) <= 100 for it in put if isinstance(it, DeleteMessages))
    assert {chat: len(set(ids)) for chat, ids in leaves(put).items()} == {ann: 300, ben: 300}
    assert rows(village) == 0


def test_the_parts_of_a_long_text_go_with_the_one_message_they_were(
    village: Village, ann: int, ben: int
) -> None:
    message, copies = arrives(village, ann, "word " * 2000)
    assert len(copies) == 3
    assert leaves(village.wait(hours=46, minutes=20)) == {ann: [message], ben: copies}


def test_no_message_stays_longer_than_47_hours_and_a_quarter(village: Village, ann: int) -> None:
    arrives(village, ann)
    village.wait(hours=46, minutes=1)
    arrives(village, ann)
    village.wait(minutes=2)
    message, _ = arrives(village, ann)
    assert leaves(village.wait(hours=46, minutes=15))[ann][-1] == message


def test_who_keeps_their_words_keeps_them_in_their_own_chat_only(
    village: Village, ann: int, ben: int
) -> None:
    _, (copy,) = arrives(village, ann)
    answer, (answered,) = arrives(village, ben)
    case = village.request_of(ann)
    village.do(lambda work: work.cases.save(replace(case, keeps=(Side.REQUESTER,))) and None)
    assert leaves(village.wait(hours=46, minutes=20)) == {ann: [answered], ben: [copy, answer]}
    assert rows(village) == 0


def test_what_waits_to_be_sent_is_not_touched(village: Village, ann: int, ben: int) -> None:
    village.type(ann, "word " * 2000)
    message, (first, *others) = village.newest, texts(village)
    copy = village.mark(first)
    village.follow()
    village.clock.go_on(AGE + timedelta(minutes=1))
    case = village.request_of(ann).id
    assert leaves(village.tick(Timer.CLEAR, case)) == {ben: [copy]}
    for order in others:
        village.mark(order)
    village.clock.go_on(timedelta(minutes=59))
    assert leaves(village.tick(Timer.CLEAR, case)) == {ann: [message]}


def test_a_message_that_arrived_late_is_counted_from_when_it_was_written(
    village: Village, ann: int, ben: int
) -> None:
    village.type(ann, "Hello", at=village.now - timedelta(hours=20))
    message = village.newest
    village.deliver()
    assert leaves(village.wait(hours=26, minutes=1)) == {ann: [message]}
    assert list(leaves(village.wait(hours=20, minutes=30))) == [ben]


def test_what_is_older_than_48_hours_is_not_tried_but_told_once_in_each_chat(
    village: Village, ann: int, ben: int
) -> None:
    for person in (ann, ben, ann):
        arrives(village, person)
    village.clock.go_on(timedelta(hours=72))
    put = village.tick(Timer.CLEAR, village.request_of(ann).id, late=True)
    assert leaves(put) == {}
    assert (put.said(ann), put.said(ben)) == ([MessagesStay()], [MessagesStay()])
    assert rows(village) == 0


def test_nobody_is_told_of_it_at_night(village: Village, ann: int, ben: int) -> None:
    arrives(village, ann)
    village.clock.go_on(timedelta(hours=58))
    case = village.request_of(ann).id
    put = village.tick(Timer.CLEAR, case, late=True)
    assert (put.said(ann), put.said(ben)) == ([], [])
    due = village.due(Timer.CLEAR, case)
    assert due
    assert due == village.moment.unless_quiet(due)
    assert village.wait(hours=14).said(ann) == [MessagesStay()]


def test_a_batch_that_telegram_refuses_is_tried_in_halves_and_the_last_one_told_of(
    village: Village, ann: int, ben: int
) -> None:
    ids = [arrives(village, ann)[0] for _ in range(4)]
    village.clock.go_on(AGE + timedelta(minutes=1))
    village.tick(Timer.CLEAR, village.request_of(ann).id)
    gone = set[int]()
    while batch := [it for it in village.waiting() if it.outgoing.person == ann]:
        (order, *_) = batch
        traces = order.outgoing.traces
        if ids[1] in {each.message_id for each in traces}:
            village.refuse(order)
        else:
            village.mark(order)
            gone |= {each.message_id for each in traces}
        if not traces:
            village.mark(order)
    assert gone == {ids[0], ids[2], ids[3]}
    put = village.wait(hours=14)
    assert put.said(ann) == [MessagesStay()]
    assert put.said(ben) == []
    assert village.memory.count("traces") == 0


def test_a_die_that_is_too_young_to_be_deleted_is_tried_again_when_it_is_older(
    village: Village, ann: int
) -> None:
    message, _ = arrives(village, ann, "🎲")
    case = village.request_of(ann)
    village.do(lambda work: work.cases.save(replace(case, clears=(Side.REQUESTER,))) and None)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    village.follow()
    while not (batch := [it for it in village.waiting() if it.outgoing.traces]):
        for order in village.waiting():
            village.mark(order)
        village.follow()
    for order in batch:
        if order.outgoing.person == ann:
            village.refuse(order)
    put = village.wait(hours=46)
    assert leaves(put) == {ann: [message]}
    assert MessagesStay() not in put.said(ann)
    assert village.memory.count("traces") == 0


def test_a_chat_that_is_gone_is_told_nothing_and_nothing_of_it_is_kept(
    village: Village, ann: int, ben: int
) -> None:
    arrives(village, ann)
    village.clock.go_on(AGE)
    village.tick(Timer.CLEAR, village.request_of(ann).id)
    for order in village.waiting():
        village.refuse(order, gone=True)
    assert village.memory.count("traces") == 0
    assert village.request_of(ann)
    assert MessagesStay() not in village.wait(hours=14).said(ben)


def test_what_is_done_to_a_message_that_has_left_reaches_nothing(
    village: Village, ann: int, ben: int
) -> None:
    message, (copy,) = arrives(village, ann)
    village.wait(hours=46, minutes=20)
    put = village.edit(ann, message, "after")
    put += village.react(ben, copy, "👍")
    put += village.react(ann, message, "👍")
    put += village.answer_with(ann, "unsend", message)
    assert not [it for it in put if isinstance(it, EditText | React)]


def test_a_reply_to_a_message_that_has_left_goes_nowhere_unasked(
    village: Village, ann: int, ben: int
) -> None:
    _, (copy,) = arrives(village, ann)
    village.wait(hours=46, minutes=20)
    put = village.type(ben, "To whom?", reply_to=copy)
    assert (put.said(ben), put.heard(ann)) == ([ForWhom()], [])


def test_an_edit_that_waited_behind_the_deletion_is_dropped_in_silence(
    village: Village, ann: int
) -> None:
    message, _ = arrives(village, ann)
    village.clock.go_on(AGE)
    village.edit(ann, message, "changed")
    village.tick(Timer.CLEAR, village.request_of(ann).id)
    handles = [it.outgoing.target for it in village.waiting() if it.outgoing.target]
    assert handles
    assert village.do(lambda work: [work.sent.find(each) for each in handles]) == [None]


def test_a_walk_that_is_cut_off_goes_on_where_it_was(village: Village, ann: int) -> None:
    for _ in range(80):
        arrives(village, ann)
    village.clock.go_on(AGE)
    case = village.request_of(ann).id
    first = leaves(village.tick(Timer.CLEAR, case))
    assert village.request_of(ann).walk.after
    second = leaves(village.wait(minutes=1))
    assert len({*first[ann], *second[ann]}) == len(first[ann]) + len(second[ann]) == 80


def test_a_damaged_row_is_passed_over(village: Village, ann: int, ben: int) -> None:
    arrives(village, ann)
    message, (copy,) = arrives(village, ann)

    def spoil(work: Work) -> None:
        work.session.run(
            """
            UPDATE sent SET sealed = substr(sealed, 1, 40) || :damage WHERE handle =
            (SELECT min(handle) FROM sent WHERE origin IS NOT NULL)
            """,
            {"damage": bytes(40)},
        )

    village.do(spoil)
    assert leaves(village.wait(hours=46, minutes=20)) == {ann: [message], ben: [copy]}


def test_a_note_leaves_its_authors_chat_too_once_it_was_passed_on(
    village: Village, ben: int
) -> None:
    eve = village.physician("Pediatrics")
    village.asks(eve)
    village.type(eve, "It was a long night.")
    note = village.newest
    village.press(eve, Verb.NOTE_KEEP)
    village.clock.go_on(timedelta(hours=1))
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    village.press(eve, Verb.MEET_YES)
    village.deliver()
    case = village.request_of(eve).id
    assert village.due(Timer.CLEAR, case) == village.now + timedelta(hours=45)
    village.clock.go_on(timedelta(hours=45))
    assert leaves(village.tick(Timer.CLEAR, case)) == {eve: [note]}


def test_a_note_that_waited_for_two_days_stays_and_its_author_is_told_when_others_go(
    village: Village, ben: int
) -> None:
    eve = village.physician("Pediatrics")
    village.press(eve, Verb.ASK_START)
    village.press(eve, Verb.ASK_NOTE)
    village.type(eve, "It was a long night.", at=village.now - timedelta(hours=48))
    case = village.links(eve, ben)
    assert village.due(Timer.CLEAR, case.id) == village.now + timedelta(hours=46)
    village.clock.go_on(timedelta(hours=46))
    put = village.tick(Timer.CLEAR, case.id)
    assert list(leaves(put)) == [ben]
    assert put.said(eve) == [MessagesStay()]
