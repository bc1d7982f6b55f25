"""Promise 4 in the errands: a case takes nothing new, drains, and then its only key dies."""

from datetime import timedelta
from functools import partial

from handlers.conversation.checkin import CheckIn
from handlers.conversation.damaged import RequestDamaged, TalkDamaged
from handlers.conversation.ending import TalkEnded
from handlers.conversation.undelivered import NotDelivered
from handlers.events import CaseDrained
from handlers.match.matchmaking import OfferShown
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Case, Stage
from storage.follow_ups import FollowUp
from storage.values import RowId
from storage.work import Work
from tests.handlers.conversation.test_the_right_one import spoil
from tests.handlers.village import Village


def ends(village: Village, person: int) -> Case:
    """Let somebody end their talk; nothing of it is delivered yet."""
    case = village.request_of(person)
    village.press(person, Verb.TALK_END)
    village.press(person, Verb.END_YES)
    village.follow()
    return case


def left(village: Village, case: Case) -> int:
    """Return how many rows still tell of a case."""
    tables = ("cases", "outbox", "sent", "offers", "cards", "seats")
    column = {"cases": "id"}
    return sum(
        village.memory.ledger.execute(
            f"SELECT count(*) FROM {name} WHERE {column.get(name, 'case_id')} = ?",  # noqa: S608
            (case.id,),
        ).fetchone()[0]
        for name in tables
    )


def follow_ups(village: Village, person: int) -> list[FollowUp]:
    """Return what remains to ask of somebody."""
    ids = village.do(lambda work: work.follow_ups.of(person))
    found = [village.do(partial(_follow_up, each)) for each in ids]
    return [each for each in found if each is not None]


def _follow_up(row: RowId, work: Work) -> FollowUp | None:
    return work.follow_ups.find(row)


def test_while_words_wait_to_be_delivered_the_case_is_closing(village: Village, ann: int) -> None:
    case = ends(village, ann)
    found = village.case(case.id)
    assert found
    assert found.stage is Stage.CLOSING
    assert village.due(Timer.DRAINED, case.id) == village.now + timedelta(days=7)


def test_a_closing_case_has_no_other_timer_than_that_of_its_messages(
    village: Village, ann: int
) -> None:
    case = ends(village, ann)
    kinds = [each for each in Timer if village.due(each, case.id)]
    assert kinds == [Timer.CLEAR, Timer.DRAINED]


def test_once_the_last_word_is_delivered_everything_of_it_goes_with_its_key(
    village: Village, ann: int
) -> None:
    case = ends(village, ann)
    key = village.memory.key_of(case.id)
    assert left(village, case) > 0
    assert TalkEnded("Dr. Ben") not in village.deliver().said(ann)
    assert left(village, case) == 0
    assert key not in village.memory.named()
    assert village.due(Timer.DRAINED, case.id) is None


def test_the_transit_key_is_renewed_when_a_case_is_gone(village: Village, ann: int) -> None:
    before = village.memory.named("transit")
    ends(village, ann)
    village.deliver()
    assert not before & village.memory.named("transit")


def test_a_follow_up_remains_that_knows_only_whom_to_ask_and_when(
    village: Village, ann: int, ben: int
) -> None:
    ends(village, ann)
    village.deliver()
    (follow_up,) = follow_ups(village, ann)
    wait = follow_up.check_in - village.now
    assert timedelta(days=2) - timedelta(hours=3) <= wait <= timedelta(days=2) + timedelta(hours=3)
    assert village.due(Timer.CHECK_IN, follow_up.id) == follow_up.check_in
    assert follow_ups(village, ben) == []


def test_the_follow_up_is_written_before_the_case_goes_in_a_step_of_its_own(
    village: Village, ann: int
) -> None:
    case = ends(village, ann)
    for order in village.waiting():
        village.mark(order)
    village.event(CaseDrained(case.id))
    assert len(follow_ups(village, ann)) == 1
    assert village.case(case.id) is not None


def test_check_ins_of_two_who_close_together_come_at_different_times(
    village: Village, ann: int, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    ends(village, ann)
    ends(village, eve)
    village.deliver()
    (one,), (other,) = follow_ups(village, ann), follow_ups(village, eve)
    assert one.check_in != other.check_in


def test_who_was_forgotten_meanwhile_is_followed_up_no_more(village: Village, ann: int) -> None:
    ends(village, ann)
    village.press(ann, Verb.FORGET_YES)
    village.deliver()
    assert CheckIn() not in village.wait(days=3).said(ann)
    assert village.memory.count("follow_ups") == 0


def test_what_cannot_be_delivered_is_given_up_in_the_end_and_its_author_hears(
    village: Village, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    case = village.introduces(eve, ben)
    village.type(ben, "Hello")
    village.press(eve, Verb.ASK_CANCEL)
    village.follow()
    village.clock.go_on(timedelta(days=7))
    put = village.tick(Timer.DRAINED, case.id)
    put += village.follow()
    assert put.said(ben) == [NotDelivered(gone=False)]
    assert left(village, case) == 0


def test_a_supporter_whose_talk_ends_has_time_for_others(village: Village) -> None:
    dan = village.supporter("Dan", "Pediatrics", capacity=1)
    ann, eve = village.physician("Emergency"), village.physician("Surgery")
    village.links(ann, dan)
    village.asks(eve)
    assert village.asked(village.request_of(eve).id) == set()
    ends(village, ann)
    assert OfferShown in [type(it) for it in village.wait(seconds=1).said(dan)]


def test_a_case_is_not_destroyed_while_something_waits(village: Village, ann: int) -> None:
    case = ends(village, ann)
    first, *_ = village.waiting()
    village.mark(first)
    village.follow()
    assert village.case(case.id) is not None


def test_that_a_case_has_drained_is_ignored_while_it_is_open(village: Village, ann: int) -> None:
    case = village.request_of(ann)
    village.event(CaseDrained(case.id))
    village.event(CaseDrained(case.id, told=1))
    assert village.request_of(ann) == case


def test_a_closing_case_that_the_disk_has_damaged_goes_all_the_same(
    village: Village, ann: int
) -> None:
    ends(village, ann)
    key = village.memory.named("case")
    spoil(village, "UPDATE cases SET sealed = substr(sealed, 1, 40) || :damage")
    village.wait(days=8)
    assert (village.memory.count("cases"), village.memory.count("seats")) == (0, 0)
    assert not key & village.memory.named("case")


def test_an_open_case_that_the_disk_has_damaged_is_not_let_go_in_silence(
    village: Village, ann: int, ben: int
) -> None:
    case = village.request_of(ann)
    spoil(village, "UPDATE cases SET sealed = substr(sealed, 1, 40) || :damage")
    put = village.event(CaseDrained(case.id))
    assert (put.said(ann), put.said(ben)) == ([RequestDamaged()], [TalkDamaged()])
