"""What people write, made fit to be passed on."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.honest import honest
from handlers.writing import LIMIT, MARK, fit, length
from storage.values import Entity, Text

NAME = "Magnolia Cascade"
WORDS = st.text(st.sampled_from("ab \n\U0001f600é" + MARK), max_size=60)
TEXTS = st.builds(
    lambda words, times: "".join(words) * times, st.lists(WORDS, max_size=6), st.integers(1, 60)
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Return a text of any length, with formatting that lies within it."""
    text = draw(TEXTS)
    units = length(text)
    entities = []
    for _ in range(draw(st.integers(0, 5)) if units else 0):
        start = draw(st.integers(0, units - 1))
        entities.append(Entity("bold", start, draw(st.integers(1, units - start)), draw(st.none())))
    return Text(text, tuple(entities))


def test_a_short_text_stays_whole() -> None:
    text = Text("Thank you.", (Entity("bold", 0, 5),))
    assert fit(text, NAME) == [text]


def test_our_mark_is_taken_out_so_that_nothing_looks_like_a_card_of_ours() -> None:
    (part,) = fit(Text(f"{MARK} Your request is out."), NAME)
    assert MARK not in part.text
    assert length(part.text) == length(f"{MARK} Your request is out.")


def test_a_text_as_long_as_fits_under_the_name_stays_whole() -> None:
    room = LIMIT - len(NAME) - 1
    assert len(fit(Text("a" * room), NAME)) == 1
    assert [len(part.text) for part in fit(Text("a" * (room + 1)), NAME)] == [room, 1]


@pytest.mark.parametrize("gap", ["\n", " "])
def test_a_long_text_breaks_where_a_line_or_a_word_ends(gap: str) -> None:
    text = "a" * 3000 + gap + "b" * 3000
    assert [part.text for part in fit(Text(text), NAME)] == ["a" * 3000 + gap, "b" * 3000]


def test_a_line_is_a_better_place_than_a_word() -> None:
    text = "a" * 3000 + "\n" + "b" * 500 + " " + "c" * 3000
    assert fit(Text(text), NAME)[0].text == "a" * 3000 + "\n"


def test_a_break_far_from_the_end_is_not_waited_for() -> None:
    text = "a" * 100 + " " + "b" * 5000
    assert length(fit(Text(text), NAME)[0].text) == LIMIT - len(NAME) - 1


def test_formatting_that_spans_a_break_goes_on_after_it() -> None:
    text = Text("a" * 3000 + " " + "b" * 3000, (Entity("italic", 2990, 20),))
    first, second = fit(text, NAME)
    assert first.entities == (Entity("italic", 2990, 11),)
    assert second.entities == (Entity("italic", 0, 9),)


def test_no_character_of_two_units_is_cut_in_two() -> None:
    parts = fit(Text("\U0001f600" * 3000), "ab")
    assert all(part.text == "\U0001f600" * len(part.text) for part in parts)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=texts(), name=st.sampled_from(["Dr. Ben", NAME, "\U0001f600" * 20]))
def test_every_part_fits_and_together_they_are_the_text(text: Text, name: str) -> None:
    parts = fit(text, name)
    for part in parts:
        assert length(f"{name}\n{part.text}") <= LIMIT
        for entity in part.entities:
            assert 0 <= entity.offset < entity.offset + entity.length <= length(part.text)
    joined = "".join(part.text for part in parts)
    assert joined == honest(text).text.replace(MARK, "·")


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=texts())
def test_every_unit_that_was_formatted_still_is_and_no_other(text: Text) -> None:
    assume(text.entities)
    shift, formatted = 0, list[int]()
    for part in fit(text, NAME):
        for each in part.entities:
            formatted += range(shift + each.offset, shift + each.offset + each.length)
        shift += length(part.text)
    wanted = [
        unit for it in honest(text).entities for unit in range(it.offset, it.offset + it.length)
    ]
    assert sorted(formatted) == sorted(wanted)
