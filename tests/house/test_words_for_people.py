"""How the bot speaks: calm, and safe to be seen over somebody's shoulder."""

import re

from tests.house.fluent_files import LANGUAGES, messages, sentences

EVERYTHING = [each for language in LANGUAGES for each in sentences(language).values()]
SENT = frozenset(messages())
CARDS = [each for each in EVERYTHING if each.name in SENT]
UNWELCOME = re.compile(
    r"calm down|calmez-vous|gardez votre calme|\bbrave|\bcourage|\bbravo|\bproud\b|\bfier",
    re.IGNORECASE,
)
"""Orders to be calm, and praise for bravery."""
TELLING = frozenset({"topic", "topic-name", "place", "places", "department"})
"""What a lock screen must not show to a bystander."""

PICTURE = re.compile("[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]")


def saying(flaw: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return the texts in which a flaw is found, by language and name."""
    return [(each.language, each.name) for each in EVERYTHING if flaw.search(each.words)]


def test_nothing_is_exclaimed() -> None:
    assert saying(re.compile("[!¡]")) == []


def test_no_picture_stands_for_a_word() -> None:
    assert saying(PICTURE) == []


def test_nobody_is_told_to_be_calm_or_praised_for_being_brave() -> None:
    assert saying(UNWELCOME) == []


def test_the_first_line_of_a_card_tells_no_topic_and_no_department() -> None:
    assert [(each.language, each.name) for each in CARDS if each.head & TELLING] == []


def test_a_department_and_a_topic_are_told_below_the_first_line() -> None:
    telling = {each.name for each in CARDS if (each.variables | each.references) & TELLING}
    assert {"Welcome", "PlacesShown", "OfferShown", "ReadyToSend"} <= telling
