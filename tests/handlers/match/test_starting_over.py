"""Starting over: a request that goes on under a new key, and remembers only whom not to ask."""

from dataclasses import replace

import pytest

from handlers.match.starting_over import LookingAgain
from handlers.timers import Timer
from handlers.verbs import Verb
from matching.values import Topic, When
from storage.cases import Few, Stage
from storage.values import Text
from tests.handlers.village import Village


@pytest.fixture
def ann(village: Village, ben: int) -> int:
    """A physician of Emergency."""
    assert ben
    return village.physician("Emergency")


def test_what_was_asked_for_lives_on_and_what_was_between_the_two_does_not(
    village: Village, ann: int, ben: int
) -> None:
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_NOTE)
    village.type(ann, "A note")
    village.press(ann, Verb.ASK_BURNOUT)
    old = village.introduces(ann, ben, when=Verb.ASK_URGENT, topic=Verb.ASK_BURNOUT)
    village.press(ann, Verb.MEET_OTHER)
    fresh = village.request_of(ann)
    assert (fresh.stage, fresh.match) == (Stage.WAITING, None)
    assert (fresh.wishes.topic, fresh.wishes.when) == (Topic.BURNOUT, When.URGENT)
    assert fresh.notes == (Text("A note"),)
    assert fresh.promised == old.promised
    assert fresh.introduced == (village.listed(ben).id,)
    assert fresh.salt != old.salt


def test_it_lives_under_a_key_of_its_own_and_the_old_one_dies(
    village: Village, ann: int, ben: int
) -> None:
    old = village.introduces(ann, ben)
    key = village.memory.key_of(old.id)
    village.press(ann, Verb.MEET_OTHER)
    village.deliver()
    fresh = village.request_of(ann)
    assert village.case(old.id) is None
    assert village.memory.named("case") == {village.memory.key_of(fresh.id)} != {key}


def test_notes_that_have_passed_do_not_pass_again(village: Village, ann: int, ben: int) -> None:
    cleo = village.supporter("Cleo", "Pediatrics", away=True)
    village.press(ann, Verb.ASK_START)
    village.press(ann, Verb.ASK_NOTE)
    village.type(ann, "A note")
    village.links(ann, ben)
    village.command(cleo, "available")
    village.tick(Timer.REACH_END, village.request_of(ann).id)
    village.deliver()
    village.press(cleo, Verb.OFFER_YES)
    assert village.press(ann, Verb.MEET_YES).heard(cleo) == []


def test_the_requester_is_told_when_they_hear_from_us_next(
    village: Village, ann: int, ben: int
) -> None:
    village.introduces(ann, ben)
    put = village.press(ann, Verb.MEET_OTHER)
    fresh = village.request_of(ann)
    (again,) = [it for it in put.said(ann) if isinstance(it, LookingAgain)]
    assert again == LookingAgain("asked", "Dr. Ben", again.news, lost=False)
    assert again.news == fresh.news == village.due(Timer.NEWS, fresh.id)


def test_who_was_willing_to_have_few_asked_is_not_asked_again_about_it(
    village: Village, ann: int, ben: int
) -> None:
    village.programme = replace(village.programme, pool_at_least=3)
    village.asks(ann)
    village.press(ann, Verb.ASK_FEW_YES)
    village.press(ben, Verb.OFFER_YES)
    village.press(ann, Verb.MEET_OTHER)
    assert village.request_of(ann).few is Few.GO_ON


def test_there_is_one_open_request_at_every_moment(village: Village, ann: int, ben: int) -> None:
    village.introduces(ann, ben)
    village.press(ann, Verb.MEET_OTHER)
    seats = village.do(lambda work: work.seats.of(ann))
    cases = [village.case(seat.case) for seat in seats]
    assert sorted(case.stage for case in cases if case) == [Stage.CLOSING, Stage.WAITING]
