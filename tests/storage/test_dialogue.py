"""Dialogue: what the next text that a person types will answer."""

from datetime import timedelta

from storage.dialogue import Asked, Question
from tests.storage.programme import NOON, Memory
from tests.storage.samples import ANN, BEN

UNTIL = NOON + timedelta(hours=1)
NOTE = Question(ANN, Asked.NOTE, UNTIL)
PLACE = Question(ANN, Asked.PLACE, UNTIL)


def test_an_open_question_is_found_by_its_person(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    assert memory.work.dialogue.find(ANN, NOON) == NOTE
    assert memory.work.dialogue.find(BEN, NOON) is None


def test_a_question_takes_the_place_of_the_one_before(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    memory.do(lambda work: work.transit.renew())
    memory.do(lambda work: work.dialogue.ask(PLACE))
    assert memory.work.dialogue.find(ANN, NOON) == PLACE
    assert memory.count("dialogue") == 1


def test_a_text_that_comes_too_late_answers_nothing(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    assert memory.work.dialogue.find(ANN, UNTIL - timedelta(seconds=1)) == NOTE
    assert memory.work.dialogue.find(ANN, UNTIL) is None


def test_a_closed_question_is_gone_and_nobody_elses(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    memory.do(lambda work: work.dialogue.ask(Question(BEN, Asked.NOTE, UNTIL)))
    memory.do(lambda work: work.transit.renew())
    memory.do(lambda work: work.dialogue.drop(ANN))
    assert memory.work.dialogue.find(ANN, NOON) is None
    assert memory.work.dialogue.find(BEN, NOON) is not None


def test_a_question_whose_time_is_over_leaves_no_row(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    memory.do(lambda work: work.dialogue.ask(Question(BEN, Asked.NOTE, UNTIL + timedelta(hours=1))))
    memory.do(lambda work: work.dialogue.expire(UNTIL))
    assert memory.count("dialogue") == 1
    assert memory.work.dialogue.find(BEN, UNTIL) is not None


def test_a_question_that_the_disk_has_damaged_leaves_no_row(memory: Memory) -> None:
    memory.do(lambda work: work.dialogue.ask(NOTE))
    damage = {"damage": b"\0" * 64}
    memory.do(lambda work: work.session.run("UPDATE dialogue SET sealed = :damage", damage))
    memory.do(lambda work: work.dialogue.expire(NOON))
    assert memory.count("dialogue") == 0
