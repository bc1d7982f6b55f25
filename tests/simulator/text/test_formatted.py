"""What becomes of a text with entities on its way."""

import pytest

from simulator.errors import BadRequest
from simulator.shapes import MessageEntity
from simulator.text.formatted import formatted


def bold(offset: int, length: int) -> MessageEntity:
    return MessageEntity(offset=offset, length=length, type="bold")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  both ends \n", "both ends"),
        ("a\tb\x00c", "a b c"),
        ("a\r\nb", "a\nb"),
        ("a\u2028b\u202ec", "abc"),
        ("a\u030ab\u0333c\u033fd", "abcd"),
        ("a\u200e\u200f\u200eb", "a\u200c\u200c\u200eb"),
        ("\u200eone mark stays", "\u200eone mark stays"),
    ],
)
def test_a_text_is_cleaned(text: str, clean: str) -> None:
    assert formatted(text, ()).text == clean


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param("a\r\nb", bold(3, 1), bold(2, 1), id="moves with what is taken out before"),
        pytest.param("ab\r\nc", bold(1, 4), bold(1, 3), id="shrinks with what is taken out of it"),
        pytest.param("  ab", bold(3, 1), bold(1, 1), id="moves with the spaces before the text"),
        pytest.param("  ab", bold(1, 2), bold(0, 2), id="keeps the spaces within it"),
        pytest.param("ab  ", bold(1, 3), bold(1, 1), id="ends with the text"),
        pytest.param("😀é", bold(2, 1), bold(2, 1), id="counts in UTF-16 code units"),
    ],
)
def test_an_entity_follows_its_words(
    text: str, given: MessageEntity, expected: MessageEntity
) -> None:
    assert formatted(text, [given]).entities == (expected,)


@pytest.mark.parametrize("given", [bold(1, 0), bold(2, 2)])
def test_an_entity_without_words_is_dropped(given: MessageEntity) -> None:
    assert formatted("ab  ", [given]).entities == ()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (bold(-1, 1), "receive an entity with incorrect offset -1"),
        (bold(0, -1), "receive an entity with incorrect length -1"),
        (bold(1_000_001, 1), "receive an entity with incorrect offset 1000001"),
        (bold(9, 1), "entity begins after the end of the text at UTF-16 offset 9"),
        (
            bold(1, 9),
            (
                "entity beginning at UTF-16 offset 1 ends after the end of the text "
                "at UTF-16 offset 10"
            ),
        ),
        (
            bold(5, 1),
            (
                "entity beginning at UTF-16 offset 5 ends after the end of the text "
                "at UTF-16 offset 6"
            ),
        ),
        (bold(6, 1), "entity begins after the end of the text at UTF-16 offset 6"),
        (bold(2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 5"),
        (
            bold(0, 2),
            (
                "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol "
                "at byte offset 5"
            ),
        ),
    ],
)
def test_an_entity_that_does_not_fit_the_text_is_refused(given: MessageEntity, why: str) -> None:
    with pytest.raises(BadRequest) as refused:
        formatted("a😀bc", [given])

    assert refused.value.description == f"Bad Request: {why}"


def test_what_telegram_finds_is_added() -> None:
    text = formatted("/start now", [bold(7, 3)])

    assert [(each.type, each.offset) for each in text.entities] == [("bot_command", 0), ("bold", 7)]
