"""Typed words: what may stand on a card under the bot's own mark."""

import pytest

from handlers.typed_words import LONGEST, flaw, tidied


@pytest.mark.parametrize(
    "words",
    [
        "Dr. Ben",
        "Dr. Zoë O'Neill-Côté",
        "Alexandra M. Beauchemin, M.D., Ph.D.",
        "rural family physician (20 years)",
        "I have been there: nights, a complaint, 2 small children. I listen.",
    ],
)
def test_plain_words_are_taken(words: str) -> None:
    assert [flaw(words, use) for use in ("role", "about")] == ["", ""]


@pytest.mark.parametrize(
    "words",
    [
        "see https://example.org",
        "see example.org",
        "www.example",
        "t.me/somebody",
        "write to @somebody",
        "ben@example.org",
        "press /forget_me",
        "#me",
        "call 204-555-0100",
        "mobile +1 (204) 555 0100",
    ],
)
def test_nothing_that_can_be_pressed_is_taken(words: str) -> None:
    assert [flaw(words, use) for use in ("name", "about")] == ["link", "link"]


@pytest.mark.parametrize(
    "words", ["", "◇ Ben", "⋄ Ben", "Ben\u202e", "Ben\u200b", "123", "...", "Ben\x00"]
)
def test_nothing_that_hides_or_looks_like_a_card_is_taken(words: str) -> None:
    assert [flaw(words, use) for use in ("name", "about")] == ["signs", "signs"]


@pytest.mark.parametrize("words", ["=Ben", "+Ben", "-Ben", "Ben; Eve"])
def test_what_a_file_would_read_otherwise_is_no_name(words: str) -> None:
    assert flaw(words, "name") == "signs"


@pytest.mark.parametrize(("use", "most"), LONGEST.items())
def test_as_many_signs_are_taken_as_are_said(use: str, most: int) -> None:
    assert [flaw("a" * most, use), flaw("a" * (most + 1), use)] == ["", "long"]


def test_lines_and_spaces_become_one_line() -> None:
    assert tidied("  Dr.\nBen \t B. ") == "Dr. Ben B."
