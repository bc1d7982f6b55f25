"""Join codes: drawn from letters without look-alikes, found however they are typed."""

from collections.abc import Callable
from random import Random

import pytest

from matching.values import DepartmentId
from storage.codes import LENGTH, LETTERS, Code, letters_of, looks_like_code
from storage.session import new_id
from tests.storage.programme import Memory

CLINIC = DepartmentId(b"clinic")


def drawn(*words: str) -> Callable[[str], str]:
    """Return a chance that draws these words, letter by letter."""
    letters = iter("".join(words))
    return lambda _: next(letters)


def test_a_code_is_drawn_once_and_then_kept(memory: Memory) -> None:
    code = memory.do(lambda work: work.codes.ensure(CLINIC, Random(1).choice))
    assert len(code.letters) == LENGTH
    assert set(code.letters) <= set(LETTERS)
    assert memory.do(lambda work: work.codes.ensure(CLINIC, Random(2).choice)) == code
    assert memory.work.codes.of(CLINIC) == code


def test_the_programme_has_a_code_of_its_own(memory: Memory) -> None:
    clinic = memory.do(lambda work: work.codes.ensure(CLINIC, Random(1).choice))
    programme = memory.do(lambda work: work.codes.ensure(None, Random(2).choice))
    assert programme.department is None
    assert memory.work.codes.of(None) == programme
    assert memory.work.codes.of(CLINIC) == clinic


def test_letters_that_are_taken_are_drawn_again(memory: Memory) -> None:
    memory.do(lambda work: work.codes.put(Code(new_id(), "ABCDEFGH", CLINIC)))
    chance = drawn("ABCDEFGH", "HGFEDCBA")
    code = memory.do(lambda work: work.codes.ensure(None, chance))
    assert code.letters == "HGFEDCBA"


@pytest.mark.parametrize(
    "typed", ["ABCDEFGH", "abcdefgh", " abcd-efgh ", "AB CD EF GH", "a-b-cd\nefgh"]
)
def test_a_code_is_found_however_it_is_typed(memory: Memory, typed: str) -> None:
    code = memory.do(lambda work: work.codes.put(Code(new_id(), "ABCDEFGH", CLINIC)))
    assert memory.work.codes.find(typed) == code
    assert looks_like_code(typed)
    assert letters_of(typed) == "ABCDEFGH"


@pytest.mark.parametrize(
    "typed", ["", "ABCDEFG", "ABCDEFGHJ", "ABCDEFGI", "ABCDEFG1", "hello there"]
)
def test_what_is_no_code_finds_nothing_and_does_not_look_like_one(
    memory: Memory, typed: str
) -> None:
    memory.do(lambda work: work.codes.put(Code(new_id(), "ABCDEFGH", CLINIC)))
    assert memory.work.codes.find(typed) is None
    assert not looks_like_code(typed)


def test_no_letter_can_be_taken_for_another() -> None:
    assert not set(LETTERS) & set("ILOS0123456789")
    assert len(set(LETTERS)) == len(LETTERS)


def test_a_code_that_came_with_another_department_is_not_its_own(memory: Memory) -> None:
    former = memory.do(lambda work: work.codes.put(Code(new_id(), "HGFEDCBA", CLINIC, former=True)))
    codes = memory.work.codes
    assert (codes.of(CLINIC), codes.former_of(CLINIC), codes.former_of(None)) == (
        None,
        [former],
        [],
    )
    own = memory.do(lambda work: work.codes.ensure(CLINIC, Random(1).choice))
    assert codes.of(CLINIC) == own
    assert codes.find("HGFEDCBA") == former
