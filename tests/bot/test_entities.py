"""Formatting: what is passed on, and that it always lies on whole characters of the text."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.constants import MessageEntityType

from bot.entities import IN_ALL, KEPT, kept
from bot.shape import Format
from storage.values import Entity

LEFT_OUT = sorted(set(MessageEntityType) - KEPT)
ASTRAL = "𝄞🩺é\u200d👩‍⚕️ a\n◇"


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


def length(text: str) -> int:
    return len(units(text)) // 2


def slice_of(text: str, entity: Entity) -> str:
    """Return the stretch that an entity formats; fails where it cuts a character in two."""
    return units(text)[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le")


def link(url: str, offset: int, size: int) -> Format:
    return Format(MessageEntityType.TEXT_LINK, offset, size, url=url)


@pytest.mark.parametrize("kind", sorted(KEPT))
def test_formatting_is_kept(kind: str) -> None:
    text = kept("a 🩺 word", [Format(kind, 2, 2)])
    assert [(each.type, slice_of(text.text, each)) for each in text.entities] == [(kind, "🩺")]


def test_the_language_of_code_is_kept() -> None:
    text = kept("x = 1", [Format(MessageEntityType.PRE, 0, 5, language="python")])
    assert text.entities == (Entity("pre", 0, 5, "python"),)


@pytest.mark.parametrize("kind", LEFT_OUT)
def test_whatever_else_there_is_becomes_plain_words(kind: str) -> None:
    user = {"id": 5, "is_bot": False, "first_name": "Ann"}
    told = {"type": kind, "offset": 0, "length": 4, "user": user, "custom_emoji_id": "7"}
    entity = msgspec.convert(told, Format)
    assert kept("some words", [entity]) == kept("some words", [])


def test_a_kind_that_nobody_knows_yet_becomes_plain_words() -> None:
    assert kept("some words", [Format("hologram", 0, 4)]).entities == ()


def test_a_link_hidden_behind_words_is_shown() -> None:
    text = kept("see this now", [link("https://example.org/a", 4, 4)])
    assert text.text == "see this (https://example.org/a) now"
    assert text.entities == ()


@pytest.mark.parametrize(
    "url",
    [
        "https://t.me/ann",
        "http://T.ME/ann",
        "https://t.me./ann",
        "https://ann.t.me",
        "https://telegram.me/ann",
        "https://telegram.dog/ann",
        "https://web.telegram.org/k/#@ann",
        "https://t.me:443/ann",
        "https://x@t.me/ann",
        "https://t\u3002me/ann",
        "https://\uff54.\uff4d\uff45/ann",
        "https://t\u00ad.me/ann",
        "https://t%2eme/ann",
        "https://t.me\\@example.org/ann",
        "https:\\\\t.me/ann",
        "https:t.me/ann",
        "https:///t.me/ann",
        "tg://user?id=5",
        "tg://resolve?domain=ann",
        "mailto:ann@example.org",
        "tel:+15550100",
        "javascript:0",
        "//t.me/ann",
        "https://[",
        "",
    ],
)
def test_a_hidden_link_to_an_account_or_of_another_kind_is_not_shown(url: str) -> None:
    assert kept("see this now", [link(url, 4, 4)]) == kept("see this now", [])


@pytest.mark.parametrize("url", ["https://nott.me/a", "https://example.org/t.me/ann"])
def test_an_address_that_only_looks_like_an_account_is_shown(url: str) -> None:
    assert url in kept("see this now", [link(url, 4, 4)]).text


def test_a_long_link_is_shown_in_full_and_of_one_without_end_where_it_leads() -> None:
    url = "https://example.org/" + "x" * 2000
    assert kept("see this now", [link(url, 4, 4)]).text == f"see this ({url}) now"
    url = "https://example.org/" + "x" * IN_ALL
    assert kept("see this now", [link(url, 4, 4)]).text == "see this (example.org/…) now"
    host = "https://" + "a" * IN_ALL
    assert len(kept("see this now", [link(host, 4, 4)]).text) < 300


def test_of_many_long_links_the_first_are_shown_in_full() -> None:
    urls = [f"https://{each}.org/" + "x" * (IN_ALL // 2 - 20) for each in "abcd"]
    links = [link(url, 2 * at, 1) for at, url in enumerate(urls)]
    a, b = urls[:2]
    assert kept("1 2 3 4", links).text == f"1 ({a}) 2 ({b}) 3 (c.org/…) 4 (d.org/…)"


def test_of_a_long_link_the_host_is_shown_where_a_browser_goes() -> None:
    url = "https://a.org\\@b.org/" + "x" * IN_ALL
    assert kept("see this", [link(url, 4, 4)]).text == "see this (a.org/…)"


def test_several_links_stand_each_beside_its_words() -> None:
    links = [link("https://a.org", 0, 3), link("https://b.org", 4, 3)]
    assert kept("one two", links).text == "one (https://a.org) two (https://b.org)"
    assert kept("one two", links[::-1]).text == "one (https://a.org) two (https://b.org)"


def test_a_link_around_another_is_shown_after_it() -> None:
    links = [link("https://a.org", 0, 7), link("https://b.org", 0, 3)]
    assert kept("one two", links).text == "one (https://b.org) two (https://a.org)"


def test_formatting_moves_with_its_words() -> None:
    entities = [
        Format(MessageEntityType.BOLD, 0, 10),
        Format(MessageEntityType.ITALIC, 8, 2),
        link("https://a.org", 3, 4),
    ]
    text = kept("🩺 this 🩺", entities)
    told = {each.type: slice_of(text.text, each) for each in text.entities}
    assert told == {"bold": "🩺 this (https://a.org) 🩺", "italic": "🩺"}


@pytest.mark.parametrize(
    ("offset", "size"), [(1, 1), (0, 1), (-1, 2), (0, 0), (2, -1), (0, 99), (50, 1), (3, 2)]
)
def test_formatting_that_does_not_lie_on_characters_is_left_out(offset: int, size: int) -> None:
    assert kept("🩺 a", [Format(MessageEntityType.BOLD, offset, size)]).entities == ()


@st.composite
def written(draw: st.DrawFn) -> tuple[str, list[Format]]:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(ASTRAL)))
    entities = draw(
        st.lists(
            st.builds(
                Format,
                st.sampled_from([*MessageEntityType, "hologram"]),
                st.integers(-2, length(text) + 2),
                st.integers(-1, length(text) + 2),
                url=st.sampled_from(["https://a.org/🩺", "https://t.me/ann", "x", None]),
            ),
            max_size=6,
        )
    )
    return text, entities


@given(written())
def test_formatting_always_lies_inside_the_text_and_on_whole_characters(
    message: tuple[str, list[Format]],
) -> None:
    text = kept(*message)
    for entity in text.entities:
        assert entity.type in KEPT
        assert entity.offset >= 0
        assert entity.length > 0
        assert entity.offset + entity.length <= length(text.text)
        assert length(slice_of(text.text, entity)) == entity.length


@given(written())
def test_nothing_that_was_written_is_lost_and_only_addresses_are_added(
    message: tuple[str, list[Format]],
) -> None:
    assert kept(*message).text.replace(" (https://a.org/🩺)", "") == message[0].replace(
        " (https://a.org/🩺)", ""
    )
