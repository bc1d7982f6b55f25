"""Honest: nothing that is passed on looks like a card, or like somebody else's words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.honest import honest
from handlers.writing import fit, length, looks_like_card
from storage.values import Entity, Text

NAME = "Cedar Lake"
TRICKS = "\u202a\u202b\u202c\u202d\u202e\u206a\ufff9\U000e0041\u20df"
UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
BLANK = " \u00a0\u2800\u3164\u3000"
BREAKS = "\n\r\u2028\u2029\x0b\x85"
WORDS = st.text(
    st.sampled_from(f"ab é日א\u0301\U0001f600\U0001f3f4{TRICKS}{UNSEEN}{BLANK}{BREAKS}"),
    max_size=60,
)
HONEST = (
    "J'ai peur, c'est tout : « ça ira »\u00a0? Peut-être…",
    "One thing.\n\nAnother thing.\n\n\nA third.",
    "👩🏽\u200d⚕️ 👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇨🇦 1️⃣",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "שלום, אני עייף \u200f(מאוד)\u200e.",
    "سلام، می\u200cخواهم حرف بزنم \u2066Dr. Ben\u2069.",  # noqa: RUF001  Persian
    "क्\u200dष और क्\u200cष",
    "Tie\u0302\u0301ng Vie\u0323\u0302t",
    "def f():\n    return 1",
    "ᐃᓄᒃᑎᑐᑦ",
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Return a text full of tricks, with formatting that lies within it."""
    words = draw(WORDS)
    borders, at = [0], 0
    for each in words:
        at += length(each)
        borders.append(at)
    entities = []
    for _ in range(draw(st.integers(0, 4)) if words else 0):
        first, last = sorted(draw(st.lists(st.sampled_from(borders), min_size=2, max_size=2)))
        if first < last:
            entities.append(Entity(draw(st.sampled_from(["bold", "italic"])), first, last - first))
    return Text(words, tuple(entities))


@pytest.mark.parametrize("words", HONEST)
def test_honest_text_stays_as_it_is(words: str) -> None:
    assert honest(Text(words)) == Text(words)
    italic = (Entity("italic", 0, length(words)),)
    assert honest(Text(words, italic)) == Text(words, italic)


def test_an_override_turns_nothing_around() -> None:
    assert honest(Text("see \u202emoc.elpmaxe\u202c")).text == "see moc.elpmaxe"


@pytest.mark.parametrize("gap", ["\n", "\n\u2800", "\n\u200b \u3164", "\u2028", "\x0b", "\r\n"])
def test_empty_lines_do_not_push_the_name_out_of_sight(gap: str) -> None:
    assert honest(Text(f"{gap * 60}\nThis talk has ended.")).text.lstrip() == "This talk has ended."
    assert not honest(Text(f"{gap * 60}\nThis talk has ended.")).text.startswith("\n")
    below = honest(Text(f"Hello{gap * 60}\nThis talk has ended.")).text
    assert below.count("\n") <= 3
    assert below.startswith("Hello")
    assert below.endswith("This talk has ended.")


def test_a_line_of_nothing_but_blanks_does_not_either() -> None:
    assert length(honest(Text("Hello" + "\u00a0" * 3000 + "You")).text) < 100


def test_what_cannot_be_seen_comes_once_at_most() -> None:
    assert honest(Text("a\u200b\u200c\u2060\ufeffb")).text == "a\u200bb"


def test_marks_are_not_piled_over_the_line_above() -> None:
    assert honest(Text("a" + "\u0301" * 40)).text == "a" + "\u0301" * 4


def test_letters_of_no_flag_are_not_hidden_in_a_text() -> None:
    assert honest(Text("a\U000e0041\U000e0042b")).text == "ab"


def test_a_line_that_is_bold_as_a_whole_could_be_a_name_and_is_not() -> None:
    name, words = "Amber Field", "I hate you."
    text = Text(f"Hello.\n{name}\n{words}", (Entity("bold", 7, length(name)),))
    assert honest(text).entities == ()
    halves = (Entity("bold", 7, 5), Entity("bold", 12, 6))
    assert honest(Text(text.text, halves)).entities == ()
    padded = Text(f"Hello.\n \u00a0{name} \n{words}", (Entity("bold", 9, length(name)),))
    assert honest(padded).entities == ()


def test_bold_words_within_a_line_stay_bold() -> None:
    text = Text("This is hard.\nVery much so.", (Entity("bold", 8, 4), Entity("italic", 14, 4)))
    assert honest(text) == text
    over = Text("so hard\nall\nof it", (Entity("bold", 3, 11),))
    assert honest(over).entities == (Entity("bold", 3, 5), Entity("bold", 11, 3))


def test_formatting_closes_over_what_was_cut_out() -> None:
    text = Text("\U0001f600 a\u202eb c", (Entity("italic", 3, 3), Entity("code", 4, 1)))
    assert honest(text) == Text("\U0001f600 ab c", (Entity("italic", 3, 2),))


def test_no_sign_that_looks_like_our_mark_is_passed_on() -> None:
    for each in "◇◆❖⬫⧫":
        (part,) = fit(Text(f"{each} Your request is out."), NAME)
        assert part.text == "· Your request is out."
        assert not looks_like_card(part.text)


@settings(max_examples=600, deadline=None, derandomize=True)
@given(text=texts())
def test_whatever_is_written_nothing_of_the_tricks_is_left(text: Text) -> None:
    said = honest(text)
    assert not set(said.text) & set(
        "\u202a\u202b\u202c\u202d\u202e\u206a\ufff9\u20df\r\u2028\u2029"
    )
    assert not re.search(rf"[{UNSEEN}]{{2}}", said.text)
    assert not re.search(rf"(?:\n[{BLANK}{UNSEEN}]*){{4}}", said.text)
    assert not re.match(rf"[{BLANK}{UNSEEN}]*\n", said.text)
    assert honest(said) == said


@settings(max_examples=600, deadline=None, derandomize=True)
@given(text=texts())
def test_formatting_lies_on_whole_characters_of_what_is_left(text: Text) -> None:
    said = honest(text)
    borders, at = {0}, 0
    for each in said.text:
        at += length(each)
        borders.add(at)
    for entity in said.entities:
        assert entity.length > 0
        assert {entity.offset, entity.offset + entity.length} <= borders


@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=texts())
def test_what_can_be_seen_is_all_there_in_its_order(text: Text) -> None:
    hidden = set(f"{TRICKS}{UNSEEN}{BLANK}{BREAKS}\u0301")
    seen = [each for each in text.text if each not in hidden]
    assert [each for each in honest(text).text if each not in hidden] == seen
