"""How parts of a text may lie in each other."""

import pytest

from simulator.shapes import MessageEntity
from simulator.text.nesting import untangled

Part = tuple[str, int, int]


def parts(*spans: Part) -> list[MessageEntity]:
    return [
        MessageEntity(type=kind, offset=begin, length=end - begin) for kind, begin, end in spans
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            [("bold", 4, 6), ("italic", 0, 2)],
            [("italic", 0, 2), ("bold", 4, 6)],
            id="parts are put in order",
        ),
        pytest.param(
            [("bold", 0, 3), ("bold", 3, 6)],
            [("bold", 0, 6)],
            id="marks of a kind that touch are joined",
        ),
        pytest.param(
            [("bold", 0, 9), ("text_link", 3, 6)],
            [("bold", 0, 3), ("text_link", 3, 6), ("bold", 3, 6), ("bold", 6, 9)],
            id="a mark is cut at a link's edges",
        ),
        pytest.param(
            [("bold", 0, 6), ("italic", 3, 9)],
            [("bold", 0, 3), ("italic", 3, 9), ("bold", 3, 6)],
            id="a mark is cut where another begins",
        ),
        pytest.param(
            [("bold", 0, 9), ("code", 3, 6)],
            [("bold", 0, 3), ("code", 3, 6), ("bold", 6, 9)],
            id="no mark lies in code",
        ),
        pytest.param(
            [("text_link", 0, 6), ("code", 3, 9)],
            [("text_link", 0, 6)],
            id="of links and code that overlap the first stays",
        ),
        pytest.param(
            [("blockquote", 0, 6), ("text_link", 1, 3), ("text_link", 4, 9)],
            [("blockquote", 0, 6), ("text_link", 1, 3)],
            id="a link lies in a quotation whole or not at all",
        ),
        pytest.param(
            [("blockquote", 0, 6), ("blockquote", 2, 4)],
            [("blockquote", 0, 6)],
            id="quotations do not lie in each other",
        ),
    ],
)
def test_given_parts_are_untangled(given: list[Part], expected: list[Part]) -> None:
    assert list(untangled(parts(*given), [])) == parts(*expected)


def test_of_what_was_found_the_first_stays() -> None:
    found = parts(("url", 0, 9), ("mention", 2, 6), ("hashtag", 9, 12))

    assert list(untangled([], found)) == parts(("url", 0, 9), ("hashtag", 9, 12))


def test_what_was_given_goes_before_what_was_found() -> None:
    given = parts(("text_link", 0, 4), ("bold", 5, 12))
    found = parts(("mention", 2, 6), ("url", 8, 10))

    assert list(untangled(given, found)) == parts(
        ("text_link", 0, 4), ("bold", 5, 8), ("url", 8, 10), ("bold", 8, 10), ("bold", 10, 12)
    )
