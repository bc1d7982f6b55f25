"""Acts on many: previewed, agreed to by a second coordinator or a day later, and counted."""

from datetime import date, timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.orders import SendNotice
from handlers.programme.addressing import AllAsked, AllPreviewed, AllTooLong, FromProgramme
from handlers.programme.portions import ManyRetired, MessageArrived, RetireManyAsked
from handlers.programme.retiring import YouAreRetired
from handlers.programme.seconds import (
    ActAsked,
    ActBegins,
    ActDropped,
    ActLapsed,
    ActRefused,
    ActWaits,
    OwnAct,
)
from handlers.verbs import Verb
from storage.journal import Act
from storage.pending import Kind
from storage.supporters import Standing
from storage.values import CardId
from tests.handlers.programme.test_desk import named, row_of
from tests.handlers.put import Orders
from tests.handlers.settings import PROGRAMME
from tests.handlers.village import Village

TEXT = "A training day on the 3rd of June."
MESSAGE = Kind.MESSAGE
RETIRING = Kind.RETIRING


@pytest.fixture
def cora(village: Village) -> int:
    return named(village, "Cora")


@pytest.fixture
def three(village: Village) -> list[int]:
    """Three who listen; two more do not, or not yet."""
    village.supporter("Nat", "Surgery", standing=Standing.AGREED)
    village.enlist(None, "Oda", "Surgery", standing=Standing.INVITED)
    return [village.supporter(name, "Surgery") for name in ("Ada", "Ben", "Cem")]


def notices(put: Orders, person: int) -> list[str]:
    """Return the messages to all that somebody gets."""
    return [it.text.text for it in put if isinstance(it, SendNotice) and it.to.chat == person]


def writes(village: Village, cora: int, text: str = TEXT) -> Orders:
    """Let a coordinator write to all, and see the preview."""
    village.press(cora, Verb.ALL_WRITE)
    return village.type(cora, text)


def acts(village: Village) -> list[Act]:
    """Return what was written down, the newest first."""
    return [each.act for each in village.do(lambda work: work.journal.latest(20))]


def test_its_author_reads_it_first(village: Village, cora: int, three: list[int]) -> None:
    assert village.press(cora, Verb.ALL_WRITE).said(cora) == [AllAsked(3)]
    put = village.type(cora, TEXT)
    assert notices(put, cora) == [TEXT]
    assert put.said(cora) == [AllPreviewed(3, second=False)]
    assert put.verbs(cora) == [Verb.ACT_SEND, Verb.ALL_WRITE, Verb.ACT_DROP]
    assert [notices(put, each) for each in three] == [[], [], []]
    assert village.press(cora, Verb.ACT_DROP).said(cora) == [ActDropped()]
    assert village.memory.count("pending") == 0


def test_it_is_one_message(village: Village, cora: int) -> None:
    assert writes(village, cora, "x" * 3501).said(cora) == [AllTooLong()]
    assert notices(village.type(cora, "x" * 3500), cora)


def test_a_second_coordinator_agrees_and_it_goes_out_and_is_counted(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    assert AllPreviewed(3, second=True) in writes(village, cora).said(cora)
    put = village.press(cora, Verb.ACT_SEND)
    assert put.said(cora) == [
        ActWaits(MESSAGE, 3, second=True, due=village.now + timedelta(days=7))
    ]
    assert (notices(put, carl), put.said(carl)) == ([TEXT], [ActAsked(MESSAGE, 3, "Cora")])
    put = village.press(carl, Verb.ACT_YES)
    begins = ActBegins(MESSAGE, 3, "Carl")
    assert (put.said(carl), put.said(cora)) == ([begins], [begins])
    put = village.wait(minutes=1)
    assert [notices(put, each) for each in three] == [[TEXT], [TEXT], [TEXT]]
    assert put.said(cora) == [MessageArrived(3, 0)]
    assert put.said(carl) == []
    assert acts(village)[:3] == [Act.MESSAGE_SENT, Act.MESSAGE_CONFIRMED, Act.MESSAGE_ASKED]
    assert village.memory.count("pending") == 0


def test_it_is_marked_as_from_the_programme(village: Village, cora: int, three: list[int]) -> None:
    assert three
    put = writes(village, cora)
    (shown,) = [it for it in put if isinstance(it, SendNotice)]
    assert shown.heading == FromProgramme(PROGRAMME.name)


def test_alone_it_waits_for_a_day_and_can_be_withdrawn(
    village: Village, cora: int, three: list[int]
) -> None:
    writes(village, cora)
    put = village.press(cora, Verb.ACT_SEND)
    assert put.said(cora) == [
        ActWaits(MESSAGE, 3, second=False, due=village.now + timedelta(days=1))
    ]
    put = village.wait(hours=23)
    assert [notices(put, each) for each in three] == [[], [], []]
    assert village.press(cora, Verb.ACT_WITHDRAW).said(cora) == [ActDropped()]
    put = village.wait(days=2)
    assert [notices(put, each) for each in three] == [[], [], []]
    assert acts(village) == [Act.MESSAGE_WITHDRAWN, Act.MESSAGE_ASKED]


def test_alone_it_goes_out_after_a_day_with_a_word(
    village: Village, cora: int, three: list[int]
) -> None:
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    put = village.wait(days=1, minutes=1)
    assert put.said(cora) == [ActBegins(MESSAGE, 3, ""), MessageArrived(3, 0)]
    assert [notices(put, each) for each in three] == [[TEXT], [TEXT], [TEXT]]


def test_nobody_is_their_own_second(village: Village, cora: int, three: list[int]) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    card = village.button(carl, Verb.ACT_YES)
    for verb in (Verb.ACT_YES, Verb.ACT_NO):
        assert village.press(cora, verb, card).answer == OwnAct()
    put = village.wait(days=1)
    assert [notices(put, each) for each in three] == [[], [], []]


def test_a_no_is_told_and_nothing_is_done(village: Village, cora: int, three: list[int]) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    put = village.press(carl, Verb.ACT_NO)
    refused = ActRefused(MESSAGE, "Carl")
    assert (put.said(carl), put.said(cora)) == ([refused], [refused])
    assert village.press(carl, Verb.ACT_YES).answer == ButtonOld()
    put = village.wait(days=8)
    assert [notices(put, each) for each in three] == [[], [], []]


def test_without_an_answer_it_is_dropped_after_a_week(village: Village, cora: int) -> None:
    named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    put = village.wait(days=7, minutes=1)
    assert ActLapsed(MESSAGE) in put.said(cora)
    assert village.memory.count("pending") == 0


def test_two_taps_send_it_once(village: Village, cora: int, three: list[int]) -> None:
    carl, dora = named(village, "Carl"), named(village, "Dora")
    writes(village, cora)
    card = village.button(cora, Verb.ACT_SEND)
    village.press(cora, Verb.ACT_SEND)
    assert village.press(cora, Verb.ACT_SEND, card).answer == ButtonOld()
    village.press(carl, Verb.ACT_YES)
    assert village.press(dora, Verb.ACT_YES).answer == ButtonOld()
    assert village.press(cora, Verb.ACT_WITHDRAW).answer == ButtonOld()
    put = village.wait(minutes=1)
    assert [notices(put, each) for each in three] == [[TEXT], [TEXT], [TEXT]]


def test_whoever_loses_the_role_loses_what_they_had_waiting(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    village.press(carl, Verb.DESK_REMOVE_YES, row_of(village, cora))
    assert village.press(carl, Verb.ACT_YES).answer == ButtonOld()
    put = village.wait(days=2)
    assert [notices(put, each) for each in three] == [[], [], []]


def test_a_former_coordinator_agrees_to_nothing_and_then_it_waits_for_a_day(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    village.consents(carl, "Surgery")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    put = village.press(cora, Verb.DESK_REMOVE_YES, row_of(village, carl))
    assert ActWaits(MESSAGE, 3, second=False, due=village.now + timedelta(days=1)) in put.said(cora)
    assert village.press(carl, Verb.ACT_YES).answer == ButtonOld()
    put = village.wait(hours=23)
    assert [notices(put, each) for each in three] == [[], [], []]
    put = village.wait(hours=2)
    assert [notices(put, each) for each in three] == [[TEXT], [TEXT], [TEXT]]


def test_many_are_written_to_a_few_at_a_time_and_never_at_night(
    village: Village, cora: int
) -> None:
    many = [village.supporter(f"S{number:02}", "Surgery") for number in range(40)]
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    village.clock.go_on(timedelta(hours=11))
    village.press(carl, Verb.ACT_YES)
    put = village.wait(hours=8)
    assert not any(notices(put, each) for each in many)
    put = village.wait(hours=1, seconds=1)
    assert sum(len(notices(put, each)) for each in many) == 16
    put = village.wait(seconds=10)
    assert sum(len(notices(put, each)) for each in many) == 24
    assert put.said(cora) == [MessageArrived(40, 0)]


def test_those_whom_it_could_not_reach_are_counted_and_not_named(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    village.deliver()
    village.press(carl, Verb.ACT_YES)
    village.do(lambda work: work.timers.ring(village.now, 1))
    village.follow()
    for order in village.waiting():
        if order.outgoing.person == three[0]:
            village.refuse(order, gone=True)
    assert village.deliver().said(cora) == [MessageArrived(2, 1)]


def test_what_is_never_told_of_closes_the_count_in_the_end(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    village.deliver()
    village.press(carl, Verb.ACT_YES)
    village.do(lambda work: work.timers.ring(village.now, 1))
    village.follow()
    village.press(three[0], Verb.FORGET_YES)
    assert MessageArrived(2, 1) in village.wait(days=7, hours=2).said(cora)


def lapse(village: Village) -> dict[str, int]:
    """Put four on the roster whose training ran out, one of them lately, and one who is current."""
    old, lately, later = date(2031, 2, 1), date(2031, 5, 1), date(2032, 5, 1)
    days = {"Ada": old, "Ben": old, "Cem": old, "Dan": lately, "Eli": later}
    return {
        name: village.supporter(name, "Surgery", training_expires=day) for name, day in days.items()
    }


def test_all_whose_training_ran_out_long_ago_leave_together(village: Village, cora: int) -> None:
    people, carl = lapse(village), named(village, "Carl")
    assert Verb.RETIRE_LAPSED in village.press(cora, Verb.ROSTER_LAPSED).verbs(cora)
    put = village.press(cora, Verb.RETIRE_LAPSED)
    assert put.said(cora) == [RetireManyAsked("lapsed", 3, second=True)]
    village.press(cora, Verb.ACT_SEND)
    village.press(carl, Verb.ACT_YES)
    row = village.listed(people["Ben"]).id
    village.press(carl, Verb.TRAINED_ONE, CardId(row))  # who comes back meanwhile stays
    put = village.wait(minutes=1)
    assert put.said(cora) == [ManyRetired(2)]
    gone = [
        name for name, each in people.items() if YouAreRetired(PROGRAMME.name, 0) in put.said(each)
    ]
    assert gone == ["Ada", "Cem"]
    left = village.do(lambda work: sorted(it.first_name for it in work.supporters.all().values()))
    assert left == ["Ben", "Dan", "Eli"]
    assert acts(village).count(Act.RETIRED) == 2


def test_whoever_comes_to_the_kind_later_was_not_meant(village: Village, cora: int) -> None:
    lapse(village)
    village.press(cora, Verb.RETIRE_LAPSED)
    village.press(cora, Verb.ACT_SEND)
    village.supporter("Fay", "Surgery", training_expires=date(2031, 1, 1))
    assert village.wait(days=1, hours=1).said(cora)[-1] == ManyRetired(3)
    left = village.do(lambda work: sorted(it.first_name for it in work.supporters.all().values()))
    assert left == ["Dan", "Eli", "Fay"]


def test_nobody_of_a_kind_is_no_kind_to_retire(village: Village, cora: int) -> None:
    village.supporter("Ada", "Surgery")
    for verb in (Verb.RETIRE_LAPSED, Verb.RETIRE_SILENT):
        assert village.press(cora, verb).answer == ButtonOld()


@pytest.mark.parametrize("verb", [Verb.ACT_SEND, Verb.ACT_DROP, Verb.ACT_WITHDRAW])
def test_only_its_author_sends_or_drops_it(village: Village, cora: int, verb: Verb) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    card = village.button(cora, Verb.ACT_SEND)
    assert village.press(carl, verb, card).answer == ButtonOld()
    assert village.memory.count("pending") == 1


def test_an_invitation_that_was_begun_is_no_act_to_agree_to(village: Village, cora: int) -> None:
    carl = named(village, "Carl")
    village.press(cora, Verb.INVITE_SUPPORTER)
    begun = next(iter(village.do(lambda work: list(work.pending.all()))))
    for person in (cora, carl):
        for verb in (Verb.ACT_SEND, Verb.ACT_YES, Verb.ACT_NO, Verb.ACT_WITHDRAW):
            assert village.press(person, verb, CardId(begun)).answer == ButtonOld()


def test_a_message_without_a_text_is_not_sent(village: Village, cora: int) -> None:
    village.press(cora, Verb.ALL_WRITE)
    begun = next(iter(village.do(lambda work: list(work.pending.all()))))
    assert village.press(cora, Verb.ACT_SEND, CardId(begun)).answer == ButtonOld()


def test_what_runs_goes_on_when_its_author_has_left_and_is_reported_to_nobody(
    village: Village, cora: int, three: list[int]
) -> None:
    carl = named(village, "Carl")
    writes(village, cora)
    village.press(cora, Verb.ACT_SEND)
    village.press(carl, Verb.ACT_YES)
    village.press(carl, Verb.DESK_REMOVE_YES, row_of(village, cora))
    put = village.wait(minutes=1)
    assert [notices(put, each) for each in three] == [[TEXT], [TEXT], [TEXT]]
    assert MessageArrived(3, 0) not in put.said(cora)
    assert village.memory.count("pending") == 0
