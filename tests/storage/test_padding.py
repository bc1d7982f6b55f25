"""Padding: the length of what is sealed says little, and nothing is lost by it."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storage.errors import SealBroken
from storage.padding import SIZES, pad, unpad


@given(st.binary(max_size=70_000))
@example(b"")
@example(b"\x80")
@example(b"\x80\0\0")
@example(b"\0" * 63)
@example(b"\x80" * 64)
def test_what_was_padded_comes_back(plain: bytes) -> None:
    assert unpad(pad(plain)) == plain


@given(st.binary(max_size=70_000))
def test_padded_lengths_are_few(plain: bytes) -> None:
    length = len(pad(plain))
    assert length in SIZES or length % SIZES[-1] == 0
    assert length > len(plain)


@pytest.mark.parametrize("size", SIZES)
def test_a_text_that_fills_a_size_with_its_mark_stays_in_it(size: int) -> None:
    assert len(pad(b"x" * (size - 1))) == size


@pytest.mark.parametrize(("size", "following"), [*pairwise(SIZES)])
def test_one_byte_more_takes_the_next_size(size: int, following: int) -> None:
    assert len(pad(b"x" * size)) == following


def test_beyond_the_last_size_it_takes_multiples_of_it() -> None:
    assert len(pad(b"x" * SIZES[-1])) == 2 * SIZES[-1]
    assert len(pad(b"x" * 3 * SIZES[-1])) == 4 * SIZES[-1]


@pytest.mark.parametrize("padded", [b"", b"\0" * 64, b"text" + b"\0" * 60, b"\x80\0\0x"])
def test_what_was_never_padded_is_refused(padded: bytes) -> None:
    with pytest.raises(SealBroken):
        unpad(padded)
