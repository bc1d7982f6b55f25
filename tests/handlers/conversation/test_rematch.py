"""Change of partner: either side, without a reason; a new case, a new key, and nobody twice."""

from datetime import timedelta

import pytest

from handlers.cards import ButtonOld
from handlers.conversation.debrief import Debrief
from handlers.conversation.ending import TalkEnded, TalkEndedForSupporter
from handlers.conversation.felt_wrong import WrongAsked
from handlers.conversation.for_whom import ForWhom
from handlers.conversation.holding import NobodyThere, TalkOver
from handlers.conversation.rematch import (
    IntroductionTakenBack,
    NextNoteKept,
    NothingChanged,
    RematchAsked,
    StepBackAsked,
    SteppedBack,
)
from handlers.match.introduction import TalkOpened
from handlers.match.matchmaking import OfferShown
from handlers.match.starting_over import LookingAgain
from handlers.match.waiting import StillLooking
from handlers.request.intake import NoteAsked
from handlers.timers import Timer
from handlers.verbs import Verb
from storage.cases import Case, Match, Stage
from tests.handlers.put import Orders
from tests.handlers.village import Village


@pytest.fixture
def ben(village: Village) -> int:
    """A supporter of Surgery."""
    return village.supporter("Ben", "Surgery", capacity=3)


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician who talks with Ben; he has written."""
    ann = village.physician("Emergency")
    village.links(ann, ben)
    village.type(ben, "Hello")
    village.deliver()
    return ann


@pytest.fixture
def cleo(village: Village, ann: int) -> int:
    """A supporter of Pediatrics, who came when Ann and Ben were talking already."""
    assert ann
    return village.supporter("Cleo", "Pediatrics")


def match_of(village: Village, person: int) -> Match:
    """Return whom somebody was matched with."""
    match = village.request_of(person).match
    assert match
    return match


def leaves(village: Village, person: int) -> Orders:
    """Let somebody leave their talk to somebody else."""
    village.press(person, Verb.TALK_REMATCH)
    return village.press(person, Verb.REMATCH_YES)


def whys(put: Orders, person: int) -> list[str]:
    """Return why somebody reads that another is looked for."""
    return [it.why for it in put.said(person) if isinstance(it, LookingAgain)]


def test_it_is_asked_once_and_each_side_in_its_words(village: Village, ann: int, ben: int) -> None:
    alias = match_of(village, ann).alias
    for person, question in ((ann, RematchAsked("Dr. Ben")), (ben, StepBackAsked(alias, True))):  # noqa: FBT003
        put = village.press(person, Verb.TALK_REMATCH)
        assert put.said(person) == [question]
        assert put.verbs(person) == [Verb.REMATCH_YES, Verb.REMATCH_NO, Verb.WRONG_SHOW]
    assert village.request_of(ann).stage is Stage.TALKING


def test_who_leaves_can_say_first_that_something_felt_wrong(village: Village, ann: int) -> None:
    village.press(ann, Verb.TALK_REMATCH)
    asked = village.press(ann, Verb.WRONG_SHOW).said(ann)
    assert asked == [WrongAsked("requester", "Dr. Ben", over=False)]
    village.press(ann, Verb.REMATCH_YES)
    assert village.request_of(ann).stage is Stage.WAITING


def test_before_a_talk_there_was_nothing_that_could_feel_wrong(village: Village, ben: int) -> None:
    village.introduces(village.physician("Emergency"), ben)
    put = village.press(ben, Verb.TALK_REMATCH)
    assert put.verbs(ben) == [Verb.REMATCH_YES, Verb.REMATCH_NO]


@pytest.mark.parametrize("who", ["requester", "supporter"])
def test_the_talk_ends_and_the_request_goes_on_in_a_fresh_case(
    village: Village, ann: int, ben: int, cleo: int, who: str
) -> None:
    old, by_ann = village.request_of(ann), who == "requester"
    put = leaves(village, ann if by_ann else ben)
    fresh = village.request_of(ann)
    assert old.match
    assert put.said(ben) == [TalkEndedForSupporter(old.match.alias), Debrief()]
    assert whys(put, ann) == ["changed" if by_ann else "back"]
    assert [type(it) for it in put.said(cleo)] == [OfferShown]
    assert fresh.id != old.id
    assert fresh.wishes == old.wishes
    assert (fresh.stage, fresh.introduced) == (Stage.WAITING, (old.match.supporter,))
    village.deliver()
    assert village.case(old.id) is None
    assert village.request_of(ann).id == fresh.id


def test_the_new_case_has_a_key_of_its_own_and_the_old_key_dies(
    village: Village, ann: int, cleo: int
) -> None:
    assert cleo
    old = village.request_of(ann)
    old_key = village.do(lambda work: work.cases.key_of(old.id))
    leaves(village, ann)
    fresh = village.request_of(ann).id
    assert village.do(lambda work: work.cases.key_of(fresh)) != old_key
    village.deliver()
    assert village.do(lambda work: work.cases.key_of(old.id)) is None


def test_the_next_talk_has_a_new_alias_and_knows_nothing_of_the_old(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    alias = match_of(village, ann).alias
    village.type(ann, "A word for Ben")
    village.deliver()
    leaves(village, ben)
    village.deliver()
    village.press(cleo, Verb.OFFER_YES)
    village.deliver()
    put = village.press(ann, Verb.MEET_YES)
    assert put.said(ann) == [TalkOpened("Dr. Cleo", match_of(village, ann).alias)]
    assert match_of(village, ann).alias != alias
    assert put.heard(cleo) == []


def test_the_former_supporter_is_not_asked_again(village: Village, ann: int, ben: int) -> None:
    leaves(village, ann)
    village.deliver()
    assert village.asked(village.request_of(ann).id) == set()
    assert ben not in {it.person for it in village.offers(village.request_of(ann).id)}


def test_the_requester_hears_when_to_expect_news_and_can_take_it_back(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    assert cleo
    put = leaves(village, ben)
    assert put.verbs(ann) == [Verb.NOTE_WRITE, Verb.STATUS_SHOW, Verb.ASK_CANCEL]
    (told,) = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    assert told.news > village.now
    village.deliver()
    village.press(ann, Verb.ASK_CANCEL)
    village.deliver()
    assert not village.has_request(ann)
    assert village.memory.count("cases") == 0


def test_the_standard_of_the_first_search_does_not_make_the_second_late(
    village: Village, ann: int, cleo: int
) -> None:
    assert cleo
    for _ in range(5):
        village.wait(days=3)
        village.type(ann, "Still here")
    leaves(village, ann)
    fresh = village.request_of(ann)
    assert fresh.promised is not None
    assert fresh.promised > village.now
    told = [it for it in village.wait(hours=20).said(ann) if isinstance(it, StillLooking)]
    assert not any(it.late for it in told)


def test_twice_is_once(village: Village, ann: int, ben: int, cleo: int) -> None:
    assert cleo
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ben, Verb.TALK_REMATCH)
    first, yes = village.button(ann, Verb.REMATCH_YES), village.button(ben, Verb.REMATCH_YES)
    village.press(ann, Verb.REMATCH_YES)
    fresh = village.request_of(ann).id
    for person, card in ((ann, first), (ben, yes)):
        put = village.press(person, Verb.REMATCH_YES, card)
        assert (put.said(ann), put.said(ben), put.answer) == ([], [], None)
    assert village.request_of(ann).id == fresh
    village.deliver()
    for person, card in ((ann, first), (ben, yes)):
        assert village.press(person, Verb.REMATCH_YES, card).answer == ButtonOld()
    assert village.request_of(ann).id == fresh


def test_where_the_supporter_ends_it_at_that_moment_the_wish_still_counts(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    village.press(ann, Verb.TALK_REMATCH)
    village.press(ben, Verb.TALK_END)
    assert TalkEnded("Dr. Ben") in village.press(ben, Verb.END_YES).said(ann)
    put = village.press(ann, Verb.REMATCH_YES)
    assert whys(put, ann) == ["changed"]
    assert [type(it) for it in put.said(cleo)] == [OfferShown]
    assert put.said(ben) == []


def test_where_the_requester_ends_it_at_that_moment_nobody_is_looked_for(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    assert cleo
    village.press(ben, Verb.TALK_REMATCH)
    village.press(ann, Verb.TALK_END)
    village.press(ann, Verb.END_YES)
    put = village.press(ben, Verb.REMATCH_YES)
    assert (put.said(ann), put.said(ben)) == ([], [])
    assert not village.has_request(ann)


def test_it_can_stay_as_it_is(village: Village, ann: int) -> None:
    village.press(ann, Verb.TALK_REMATCH)
    assert village.press(ann, Verb.REMATCH_NO).said(ann) == [NothingChanged()]
    assert village.request_of(ann).stage is Stage.TALKING


def test_buttons_of_the_former_talk_do_nothing(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    village.press(ben, Verb.TALK_REMATCH)
    no = village.button(ben, Verb.REMATCH_NO)
    old = {who: village.button(who, Verb.TALK_REMATCH) for who in (ann, ben)}
    end = village.button(ann, Verb.TALK_END)
    leaves(village, ann)
    assert village.press(ben, Verb.REMATCH_NO, no).answer == ButtonOld()
    for who, card in old.items():
        assert village.press(who, Verb.TALK_REMATCH, card).answer == ButtonOld()
    village.press(cleo, Verb.OFFER_YES)
    village.deliver()
    village.press(ann, Verb.MEET_YES)
    before = village.request_of(ann)
    for who, card in old.items():
        assert village.press(who, Verb.TALK_REMATCH, card).answer == ButtonOld()
    assert village.press(ann, Verb.TALK_END, end).answer == ButtonOld()
    assert village.request_of(ann) == before


def test_nobody_changes_what_they_do_not_sit_in(village: Village, ann: int, ben: int) -> None:
    eve = village.supporter("Eve", "Psychiatry")
    village.press(ann, Verb.TALK_REMATCH)
    for verb in (Verb.TALK_REMATCH, Verb.REMATCH_YES, Verb.REMATCH_NO):
        for person in (eve, ben):
            put = village.press(person, verb, village.button(ann, verb))
            assert put.answer == ButtonOld()
    assert village.request_of(ann).stage is Stage.TALKING


# What is on its way.


def test_what_was_sent_before_reaches_the_former_supporter_and_nobody_else(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    alias = match_of(village, ann).alias
    assert village.type(ann, "On its way").heard(ben) == [(alias, "On its way")]
    leaves(village, ann)
    village.deliver()
    sent = [it for it in village.calls if it.outgoing.method == "sendMessage"]
    texts = [it.outgoing.person for it in sent if b"On its way" in it.outgoing.params]
    assert texts == [ben]
    assert cleo not in texts


def test_what_the_former_supporter_writes_after_it_is_not_passed_on(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    assert cleo
    leaves(village, ann)
    put = village.type(ben, "One more thing")
    assert (put.said(ben), put.heard(ann)) == ([TalkOver()], [])


def test_a_supporter_with_another_talk_is_asked_for_whom_a_text_was_that_crossed_the_end(
    village: Village, ann: int, ben: int
) -> None:
    eve = village.physician("Psychiatry")
    village.links(eve, ben)
    leaves(village, ann)
    put = village.type(ben, "Meant for Ann")
    assert (put.said(ben), put.heard(eve), put.heard(ann)) == ([ForWhom()], [], [])


def test_what_the_requester_writes_while_the_old_talk_closes_is_asked_about(
    village: Village, ann: int, ben: int, cleo: int
) -> None:
    leaves(village, ben)
    put = village.type(ann, "Meant for Ben")
    assert put.said(ann) == [ForWhom()]
    assert put.heard(ben) == put.heard(cleo) == []
    village.press(ann, Verb.TO)
    village.wait(minutes=16)
    assert village.memory.count("cases") == 1


def test_what_the_requester_writes_later_waits_for_their_word(village: Village, ann: int) -> None:
    leaves(village, ann)
    village.deliver()
    assert village.type(ann, "Is anybody there").said(ann) == [NobodyThere("yet")]


# The note.


def test_the_requester_may_write_a_new_note_which_passes_with_their_yes(
    village: Village, ann: int, cleo: int
) -> None:
    leaves(village, ann)
    village.deliver()
    assert village.press(ann, Verb.NOTE_WRITE).said(ann) == [NoteAsked()]
    assert village.type(ann, "For whoever comes").said(ann) == [NextNoteKept()]
    assert village.press(cleo, Verb.OFFER_YES).heard(cleo) == []
    village.deliver()
    put = village.press(ann, Verb.MEET_YES)
    assert [text for _, text in put.heard(cleo)] == ["For whoever comes"]
    assert village.request_of(ann).notes == ()


def test_a_note_for_the_next_one_is_not_taken_unasked_once_somebody_has_come(
    village: Village, ann: int, cleo: int
) -> None:
    leaves(village, ann)
    village.deliver()
    village.press(ann, Verb.NOTE_WRITE)
    village.press(cleo, Verb.OFFER_YES)
    put = village.type(ann, "For whoever comes")
    assert put.said(ann) == [NobodyThere("yet")]
    card = village.button(ann, Verb.NOTE_WRITE)
    assert village.press(ann, Verb.NOTE_WRITE, card).answer == ButtonOld()


def test_a_note_that_never_passed_stays_with_the_request(village: Village, ben: int) -> None:
    eve = village.physician("Emergency")
    village.asks(eve)
    village.type(eve, "It was a bad week.")
    village.press(eve, Verb.NOTE_KEEP)
    village.press(ben, Verb.OFFER_YES)
    village.deliver()
    put = leaves(village, ben)
    assert Verb.NOTE_WRITE not in put.verbs(eve)
    assert [it.text for it in village.request_of(eve).notes] == ["It was a bad week."]


# Before the talk.


@pytest.fixture
def introduced(village: Village, ben: int) -> Case:
    """A case in which Ben has said yes, and is awaited."""
    return village.introduces(village.physician("Emergency"), ben)


def test_a_supporter_can_step_back_right_after_their_yes(
    village: Village, ben: int, introduced: Case
) -> None:
    ann, cleo = introduced.requester, village.supporter("Cleo", "Pediatrics")
    assert introduced.match
    alias = introduced.match.alias
    put = village.press(ben, Verb.TALK_REMATCH)
    assert put.said(ben) == [StepBackAsked(alias, begun=False)]
    put = village.press(ben, Verb.REMATCH_YES)
    assert put.said(ben) == [SteppedBack(alias)]
    assert put.said(ann)[0] == IntroductionTakenBack("Dr. Ben")
    assert whys(put, ann) == ["back"]
    assert [type(it) for it in put.said(cleo)] == [OfferShown]
    village.deliver()
    assert village.case(introduced.id) is None


def test_the_wait_is_still_measured_from_the_first_asking_where_nobody_has_written_yet(
    village: Village, ben: int, introduced: Case
) -> None:
    village.wait(hours=3)
    leaves(village, ben)
    assert village.request_of(introduced.requester).promised == introduced.promised


def test_one_may_step_back_after_having_said_when_and_from_the_reminder(
    village: Village, ben: int, introduced: Case
) -> None:
    put = village.press(ben, Verb.REACH_TOMORROW)
    assert put.verbs(ben) == [Verb.TALK_REMATCH]
    put = village.tick(Timer.REACH_HALF, introduced.id)
    assert put.verbs(ben) == [Verb.TALK_REMATCH]
    assert whys(leaves(village, ben), introduced.requester) == ["back"]


def test_a_yes_at_the_moment_of_stepping_back_finds_nobody(
    village: Village, ben: int, introduced: Case
) -> None:
    ann = introduced.requester
    yes = village.button(ann, Verb.MEET_YES)
    leaves(village, ben)
    put = village.press(ann, Verb.MEET_YES, yes)
    assert (put.said(ann), put.said(ben)) == ([], [])
    assert village.request_of(ann).stage is Stage.WAITING


def test_a_talk_that_opened_meanwhile_ends_as_a_talk_does(
    village: Village, ben: int, introduced: Case
) -> None:
    ann = introduced.requester
    village.press(ben, Verb.TALK_REMATCH)
    village.press(ann, Verb.MEET_YES)
    put = village.press(ben, Verb.REMATCH_YES)
    assert Debrief() in put.said(ben)
    assert whys(put, ann) == ["back"]


def test_before_the_talk_the_requester_has_buttons_of_their_own(
    village: Village, ben: int, introduced: Case
) -> None:
    card = village.button(ben, Verb.TALK_REMATCH)
    assert village.press(introduced.requester, Verb.TALK_REMATCH, card).answer == ButtonOld()
    assert village.request_of(introduced.requester).stage is Stage.INTRODUCED


def test_the_last_words_wait_for_nothing_but_their_delivery(village: Village, ann: int) -> None:
    old = village.request_of(ann)
    leaves(village, ann)
    village.clock.go_on(timedelta(minutes=5))
    village.deliver()
    assert village.case(old.id) is None
